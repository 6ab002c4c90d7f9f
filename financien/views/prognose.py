"""Pages about the forecast: the region, one gemeente, one amount, and the same figures as a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from financien.grafieken import JaarPunt, beschrijving, ingroeipad_grafiek
from financien.herkomst import REGIO
from financien.models import Aanname, Scenario
from financien.prognose import PrognoseFout, Prognosejaar
from financien.prognosebeeld import Prognosebeeld, maak_beeld
from financien.prognoseherkomst import NAMEN, Onderdeel, centen, herkomst
from financien.rechten import leest_gemeente, mag_invoer_lezen, mag_lezen
from financien.verdelen import naar_euro
from financien.views.prognoseplek import Plek, gekozen, plek_van, scenarios_met_startjaar
from regio import klok
from regio.notatie import euro_kort
from regio.onderdelen import WatNu
from regio.rijenbestand import VORMEN, Veldsoort, als_bestand
from regio.verzoek import Verzoek

DELEN = ("Bestaande cliënten", "Nieuwe cliënten")
KOPPEN: Sequence[tuple[str, Veldsoort]] = (
    ("gemeentecode", "tekst"),
    ("gemeente", "tekst"),
    ("jaar", "tekst"),
    ("kosten_bestaand", "euro"),
    ("kosten_nieuw", "euro"),
    ("kosten", "euro"),
    ("budget", "euro"),
    ("saldo", "euro"),
    ("regio", "tekst"),
    ("taak", "tekst"),
    ("scenario", "tekst"),
    ("scenarioversie", "tekst"),
    ("aannames_tot_en_met_nummer", "tekst"),
    ("stand_van_de_aantallen", "datum"),
    ("label", "tekst"),
)


@dataclass(frozen=True)
class Cel:
    """One amount of a table, and where it is explained."""

    bedrag: Decimal
    adres: str


@dataclass(frozen=True)
class Jaarrij:
    """One year in a table."""

    label: str
    cellen: Sequence[Cel]


@require_safe
def regio(request: Verzoek, sleutel: str, taak: str) -> HttpResponse:
    """The region: costs against budget, and the saldo of each gemeente this hat may see."""
    plek = plek_van(request, sleutel, taak)
    return _pagina(request, plek, REGIO)


@require_safe
def gemeente(request: Verzoek, sleutel: str, taak: str, code: str) -> HttpResponse:
    """One gemeente."""
    plek = plek_van(request, sleutel, taak)
    if not leest_gemeente(request.pet, code):
        raise Http404
    return _pagina(request, plek, code)


@require_safe
def getal(request: Verzoek, sleutel: str, taak: str, gebied: str, jaar: int, onderdeel: str) -> HttpResponse:
    """How one amount came about: a page of its own, and for htmx the panel beside the table."""
    plek = plek_van(request, sleutel, taak)
    scenario, beeld = _beeld(request, plek, gebied)
    if onderdeel not in set(Onderdeel):
        raise Http404
    alles = mag_lezen(request.pet)
    try:
        uitkomst = herkomst(beeld, gebied, jaar, Onderdeel(onderdeel), met_delen=alles)
    except KeyError as fout:
        raise Http404 from fout
    context = {
        "weergave": beeld,
        "herkomst": uitkomst,
        "naam": uitkomst.gebiedsnaam,
        "plek": plek,
        "terug": _adres(plek, scenario, gebied),
        "delen": [(deel, _getaladres(plek, scenario, deel.code, jaar, onderdeel)) for deel in uitkomst.delen],
    }
    sjabloon = "financien/delen/herkomst.html" if request.htmx else "financien/prognose_getal.html"
    antwoord = render(request, sjabloon, context)
    patch_vary_headers(antwoord, ["HX-Request"])
    return antwoord


@require_safe
def bestand(request: Verzoek, sleutel: str, taak: str, gebied: str, vorm: str) -> HttpResponse:
    """The figures as XLSX for people or CSV for machines. A college gets of the region only what it may see."""
    plek = plek_van(request, sleutel, taak)
    scenario, beeld = _beeld(request, plek, gebied)
    if vorm not in VORMEN:
        raise Http404
    namen = {deelnemer.code: deelnemer.naam for deelnemer in beeld.gemeenten}
    if gebied != REGIO:
        gebieden = [gebied]
    else:
        gebieden = list(namen) if mag_lezen(request.pet) else [REGIO]
    naam = f"prognose {namen.get(gebied, beeld.invoer.regio)} {scenario.naam}"
    return als_bestand(vorm, naam=slugify(naam), titel="Prognose", koppen=KOPPEN, rijen=_rijen(beeld, gebieden, namen))


def _pagina(request: Verzoek, plek: Plek, gebied: str) -> HttpResponse:
    keuzes = scenarios_met_startjaar(request, plek.regio, plek.taak)
    scenario = gekozen(request, keuzes)
    context: dict[str, Any] = {"plek": plek, "tabs": plek.tabbladen("prognose"), "keuzes": keuzes, "scenario": scenario}
    if scenario is None:
        return render(request, "financien/prognose.html", context)
    try:
        beeld = maak_beeld(scenario, op=klok.vandaag())
        naam = _naam(beeld, gebied)
    except PrognoseFout as fout:
        context |= {"fout": str(fout), "wat_nu": _wat_nu(plek, None)}
        return render(request, "financien/prognose.html", context)
    jaren = beeld.jaren_van(gebied)
    context |= _grafiek(jaren, naam) | {
        "beeld": beeld,
        "naam": naam,
        "is_regio": gebied == REGIO,
        "rijen": [
            Jaarrij(str(rij.jaar), [_cel(plek, scenario, gebied, rij, onderdeel) for onderdeel in Onderdeel])
            for rij in jaren
        ],
        "koppen": list(NAMEN.values()),
        "bestanden": [
            (vorm.upper(), f"{plek.adres('prognose_bestand', gebied, vorm)}?scenario={scenario.pk}") for vorm in VORMEN
        ],
        "leest_invoer": mag_invoer_lezen(request.pet),
        "aannames": [rij for rij in beeld.aannames if _gaat_over(rij, request, gebied)],
        "alleen_centrum": all(
            not deel.bedrag
            for deelnemer in beeld.gemeenten
            if deelnemer.rol != "centrum"
            for deel in beeld.budget[deelnemer.code].values()
        ),
        "voor_start": scenario.startjaar if scenario.startjaar and jaren[0].jaar < scenario.startjaar else None,
        "wat_nu": _wat_nu(plek, beeld),
    }
    if gebied == REGIO:
        zichtbaar = [deel for deel in beeld.gemeenten if leest_gemeente(request.pet, deel.code)]
        context |= {
            "gemeenten": [(deel, _adres(plek, scenario, deel.code)) for deel in zichtbaar],
            "saldi": [
                Jaarrij(
                    str(rij.jaar),
                    [
                        _cel(plek, scenario, deel.code, beeld.per_gemeente[deel.code][nummer], Onderdeel.SALDO)
                        for deel in zichtbaar
                    ],
                )
                for nummer, rij in enumerate(jaren)
            ],
        }
    return render(request, "financien/prognose.html", context)


def _beeld(request: Verzoek, plek: Plek, gebied: str) -> tuple[Scenario, Prognosebeeld]:
    """The forecast for a part of the page. Raises Http404 when there is none, or not of this area for this hat."""
    if gebied != REGIO and not leest_gemeente(request.pet, gebied):
        raise Http404
    scenario = gekozen(request, scenarios_met_startjaar(request, plek.regio, plek.taak))
    if scenario is None:
        raise Http404
    try:
        beeld = maak_beeld(scenario, op=klok.vandaag())
    except PrognoseFout as fout:
        raise Http404 from fout
    _naam(beeld, gebied)
    return scenario, beeld


def _naam(beeld: Prognosebeeld, gebied: str) -> str:
    """The name of the region or gemeente. Raises Http404 for a gemeente that is not in the region."""
    if gebied == REGIO:
        return beeld.invoer.regio
    for deelnemer in beeld.gemeenten:
        if deelnemer.code == gebied:
            return deelnemer.naam
    raise Http404


def _gaat_over(rij: Aanname, request: Verzoek, gebied: str) -> bool:
    """Whether an assumption belongs on the page of this area, and this hat may see it."""
    if rij.gemeente is None:
        return True
    return leest_gemeente(request.pet, rij.gemeente.code) and gebied in (REGIO, rij.gemeente.code)


def _adres(plek: Plek, scenario: Scenario, gebied: str) -> str:
    begin = plek.adres("prognose") if gebied == REGIO else plek.adres("prognose_gemeente", gebied)
    return f"{begin}?scenario={scenario.pk}"


def _getaladres(plek: Plek, scenario: Scenario, gebied: str, jaar: int, onderdeel: str) -> str:
    return f"{plek.adres('prognose_getal', gebied, jaar, onderdeel)}?scenario={scenario.pk}"


def _cel(plek: Plek, scenario: Scenario, gebied: str, rij: Prognosejaar, onderdeel: Onderdeel) -> Cel:
    return Cel(naar_euro(centen(rij, onderdeel)), _getaladres(plek, scenario, gebied, rij.jaar, onderdeel.value))


def _grafiek(jaren: Sequence[Prognosejaar], naam: str) -> dict[str, Any]:
    """Costs of both tracks as bars, the budget as a line."""
    punten = [
        JaarPunt(str(rij.jaar), naar_euro(rij.kosten_bestaand), naar_euro(rij.kosten_nieuw), naar_euro(rij.budget))
        for rij in jaren
    ]
    laatste = jaren[-1]
    bedrag = euro_kort(abs(naar_euro(laatste.saldo)))
    wat = "een tekort van" if laatste.saldo < 0 else "een overschot van"
    titel = f"{naam} heeft in {laatste.jaar} {wat} {bedrag}"
    licht, donker = (deel.lower() for deel in DELEN)
    uitleg = beschrijving(punten, "budget", delen=(f"kosten van {licht}", f"kosten van {donker}"))
    return {
        "boodschap": titel,
        "grafiek": ingroeipad_grafiek(punten, titel, uitleg, vergelijk_naam="Budget", delen=DELEN),
    }


def _wat_nu(plek: Plek, beeld: Prognosebeeld | None) -> WatNu:
    if beeld is None:
        return WatNu(
            stap="Leg de aannames vast waarmee de prognose te maken is.",
            wie="de controller",
            knop="Naar de aannames",
            url=plek.adres("aannames"),
        )
    if any(rij.is_spreiding for rij in beeld.aannames):
        return WatNu(
            stap="Bekijk hoe groot de kans op een tekort is, en wie het dan draagt.",
            wie="de controller",
            waarom="Een prognose is één toekomst. De risicoberekening rekent er veel door.",
            knop="Naar het risico",
            url=plek.adres("risicos"),
        )
    return WatNu(
        stap="Leg vast hoe onzeker de aannames zijn.",
        wie="de controller",
        waarom="Dan is te berekenen hoe groot de kans op een tekort is.",
        knop="Naar de aannames",
        url=plek.adres("aannames"),
    )


def _rijen(beeld: Prognosebeeld, gebieden: Sequence[str], namen: dict[str, str]) -> Iterator[tuple[object, ...]]:
    label = "Voorbeeld, geen rijkscijfer" if beeld.is_voorbeeld else ""
    for gebied in gebieden:
        for rij in beeld.jaren_van(gebied):
            yield (
                "" if gebied == REGIO else gebied,
                namen.get(gebied, beeld.invoer.regio),
                str(rij.jaar),
                *(naar_euro(centen(rij, onderdeel)) for onderdeel in Onderdeel),
                beeld.invoer.regio,
                beeld.invoer.taak,
                beeld.scenario.naam,
                str(beeld.scenario.versienummer),
                str(beeld.versie),
                beeld.peildatum,
                label,
            )
