"""A scenario or frozen calculation against any other: who gets more or less in which year, and why."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.http import urlencode
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from financien.herkomst import ALLE_JAREN, REGIO
from financien.ingroeipad import PadFout
from financien.invoer import Invoer
from financien.rechten import berekeningen_van, scenarios_van
from financien.verdelen import VerdelingFout, naar_euro
from financien.verschil import LABELS, VOLGORDE, Oorzaak, Verschil
from financien.verschilgrafiek import verschilgrafiek
from financien.verschilherkomst import Namen, herkomst
from financien.verschiloverzicht import Overzicht, overzicht
from financien.views.uitleg import Cel
from financien.views.weergave import BEREKENING, SCENARIO, Weergave, weergave_van
from regio import klok
from regio.rijenbestand import VORMEN, Veldsoort, als_bestand
from regio.verzoek import Verzoek

KOPPEN: tuple[tuple[str, Veldsoort], ...] = (
    ("gemeentecode", "tekst"),
    ("gemeente", "tekst"),
    ("jaar", "tekst"),
    ("van", "euro"),
    ("naar", "euro"),
    ("verschil", "euro"),
    *((oorzaak.value, "euro") for oorzaak in Oorzaak),
    ("taakveld", "tekst"),
    ("van_scenario", "tekst"),
    ("naar_scenario", "tekst"),
    ("label", "tekst"),
)


VERSCHIL = "verschil"
"""In an address: the whole difference and not one cause of it."""


@dataclass(frozen=True)
class Keuze:
    """One scenario or calculation to compare with."""

    sleutel: str
    naam: str


@require_safe
def vergelijken(request: Verzoek, soort: str, pk: int) -> HttpResponse:
    """Choose another, read one sentence, and see the difference per gemeente and year by cause."""
    weergave = weergave_van(request, soort, pk)
    keuzes = _keuzes(request, weergave)
    gekozen = _gekozen(request, weergave, keuzes)
    context: dict[str, object] = {
        "weergave": weergave,
        "tabs": weergave.tabbladen("vergelijken"),
        "keuzes": keuzes,
        "gekozen": gekozen,
    }
    if weergave.door is not None and gekozen is not None:
        try:
            ander = _ander(request, gekozen)
            tabel = overzicht(ander.rekenwijze().invoer, weergave.door.invoer)
        except (PadFout, VerdelingFout) as reden:
            context["niet_te_vergelijken"] = str(reden)
        else:
            context |= _tabellen(request, weergave, ander, tabel, gekozen)
    return render(request, "financien/vergelijken.html", context)


@require_safe
def bestand(request: Verzoek, soort: str, pk: int, vorm: str) -> HttpResponse:
    """Every gemeente and year with the causes, as XLSX for people or CSV for machines."""
    weergave = weergave_van(request, soort, pk)
    gekozen = _gekozen(request, weergave, _keuzes(request, weergave))
    if vorm not in VORMEN or gekozen is None:
        raise Http404
    try:
        ander = _ander(request, gekozen)
        tabel = overzicht(ander.rekenwijze().invoer, weergave.rekenwijze().invoer)
    except (PadFout, VerdelingFout) as reden:
        raise Http404 from reden
    label = "Voorbeeld, geen rijkscijfer" if ander.is_voorbeeld or weergave.is_voorbeeld else ""
    rijen = [
        (
            deelnemer.code,
            deelnemer.naam,
            tabel.label(jaar),
            naar_euro(cel.van),
            naar_euro(cel.naar),
            naar_euro(cel.totaal),
            *(naar_euro(cel.oorzaken[oorzaak]) for oorzaak in Oorzaak),
            tabel.naar.taakveld(None if tabel.per_volgnummer else jaar),
            ander.kruimel,
            weergave.kruimel,
            label,
        )
        for deelnemer in tabel.deelnemers
        for jaar in tabel.jaren
        for cel in [tabel.cellen[deelnemer.code, jaar]]
    ]
    naam = slugify(f"verschil {weergave.kruimel} met {ander.kruimel}")[:100]
    return als_bestand(vorm, naam=naam, titel="Verschil", koppen=KOPPEN, rijen=rijen)


@require_safe
def getal(request: Verzoek, soort: str, pk: int, gebied: str, jaar: int, wat: str) -> HttpResponse:
    """How one figure of the comparison came about: a page of its own, and for htmx the panel beside the table."""
    weergave = weergave_van(request, soort, pk)
    gekozen = _gekozen(request, weergave, _keuzes(request, weergave))
    if gekozen is None or (wat != VERSCHIL and wat not in set(Oorzaak)):
        raise Http404
    try:
        ander = _ander(request, gekozen)
        tabel = overzicht(ander.rekenwijze().invoer, weergave.rekenwijze().invoer)
        jaren = tabel.jaren if jaar == ALLE_JAREN else (jaar,)
        oorzaak = None if wat == VERSCHIL else Oorzaak(wat)
        uitkomst = herkomst(tabel, gebied, jaren, oorzaak, Namen(ander.kruimel, weergave.kruimel))
    except (PadFout, VerdelingFout, KeyError) as reden:
        raise Http404 from reden
    vraag = urlencode({"met": gekozen.sleutel})
    terug = f"{weergave.adres('vergelijken')}?{vraag}"
    context = {
        "weergave": weergave,
        "naam": uitkomst.gebiedsnaam,
        "herkomst": uitkomst,
        "ander_is_voorbeeld": ander.is_voorbeeld,
        "delen": [
            (deel, f"{weergave.adres('verschil_getal', deel.code, jaar, wat)}?{vraag}") for deel in uitkomst.delen
        ],
        "terug": terug,
        "kruimels": [
            ("Financiën", reverse("scenarios")), (weergave.kruimel, weergave.adres()), ("Vergelijken", terug)
        ],
    }  # fmt: skip
    sjabloon = "financien/delen/herkomst.html" if request.htmx else "financien/getal.html"
    antwoord = render(request, sjabloon, context)
    patch_vary_headers(antwoord, ["HX-Request"])
    return antwoord


def _keuzes(request: Verzoek, weergave: Weergave) -> list[Keuze]:
    """Every other scenario and calculation of the region for this taak that this hat may see."""
    op, scenario = klok.vandaag(), weergave.scenario
    plek = {"regio": scenario.regio_id, "taak": scenario.taak}
    keuzes = [Keuze(f"{SCENARIO}-{ander.pk}", ander.naam) for ander in scenarios_van(request.pet, op=op).filter(**plek)]
    berekeningen = (
        berekeningen_van(request.pet, op=op)
        .filter(**{f"scenario__{veld}": waarde for veld, waarde in plek.items()})
        .select_related("scenario")
        .defer("inhoud")
    )
    keuzes += [
        Keuze(f"{BEREKENING}-{rij.pk}", f"{rij.scenario}, berekening {rij.nummer} (bevroren)") for rij in berekeningen
    ]
    return [keuze for keuze in keuzes if keuze.sleutel != f"{weergave.soort}-{weergave.pk}"]


def _gekozen(request: Verzoek, weergave: Weergave, keuzes: list[Keuze]) -> Keuze | None:
    """What the person chose; at first the last calculation of the scenario, or the scenario it was made from."""
    met = request.GET.get("met")
    scenario = weergave.scenario
    if met is None and weergave.berekening is not None:
        met = f"{SCENARIO}-{scenario.pk}"
    elif met is None:
        eigen = scenario.berekeningen.order_by("-nummer").values_list("pk", flat=True).first()
        met = f"{SCENARIO}-{scenario.basis_id}" if scenario.basis_id else f"{BEREKENING}-{eigen}"
    return next((keuze for keuze in keuzes if keuze.sleutel == met), None)


def _ander(request: Verzoek, keuze: Keuze) -> Weergave:
    soort, _, pk = keuze.sleutel.partition("-")
    ander = weergave_van(request, soort, int(pk))
    if ander.door is None:
        raise PadFout(f"'{ander.titel}' is niet door te rekenen. {ander.fout}")
    return ander


def _tabellen(
    request: Verzoek, weergave: Weergave, ander: Weergave, tabel: Overzicht, gekozen: Keuze
) -> dict[str, object]:
    jaar, vraag = request.GET.get("jaar", ""), urlencode({"met": gekozen.sleutel})
    jaren = [deel for deel in tabel.jaren if str(deel) == jaar] or list(tabel.jaren)
    adres = reverse(f"{weergave.soort}_vergelijken", args=[weergave.pk])
    welke = jaren[0] if len(jaren) == 1 else ALLE_JAREN

    def cel(gebied: str, deel: int, som: Verschil, wat: Oorzaak | None = None) -> Cel:
        uitleg = weergave.adres("verschil_getal", gebied, deel, VERSCHIL if wat is None else wat.value)
        return Cel(naar_euro(som.totaal if wat is None else som.oorzaken[wat]), f"{uitleg}?{vraag}")

    def oorzaken(gebied: str, som: Verschil) -> list[Cel]:
        """The causes in the fixed order, and at the end what they add up to."""
        return [*(cel(gebied, welke, som, oorzaak) for oorzaak in Oorzaak), cel(gebied, welke, som)]

    sommen = [(deelnemer.naam, tabel.som([deelnemer.code], tabel.jaren)) for deelnemer in tabel.deelnemers]
    return {
        "ander": ander,
        "overzicht": tabel,
        "is_voorbeeld": weergave.is_voorbeeld or ander.is_voorbeeld,
        "grafiek": verschilgrafiek(
            [(naam, naar_euro(som.totaal)) for naam, som in sommen],
            f"Verschil per gemeente, {tabel.periode}",
            "Staafgrafiek: rechts van nul krijgt een gemeente meer, links van nul minder. De tabel eronder heeft "
            "dezelfde bedragen.",
        ),
        "jaarrijen": [
            (
                tabel.label(deel),
                f"{adres}?{urlencode({'met': gekozen.sleutel, 'jaar': str(deel)})}#oorzaken",
                [
                    cel(REGIO, deel, tabel.som(tabel.codes, [deel])),
                    *(cel(code, deel, tabel.cellen[code, deel]) for code in tabel.codes),
                ],
            )
            for deel in tabel.jaren
        ],
        "samen": [
            cel(REGIO, ALLE_JAREN, tabel.som(tabel.codes, tabel.jaren)),
            *(cel(code, ALLE_JAREN, som) for code, (_, som) in zip(tabel.codes, sommen, strict=True)),
        ],
        "welke_jaren": tabel.label(jaren[0]) if len(jaren) == 1 else tabel.periode,
        "alle_jaren": f"{adres}?{vraag}#oorzaken" if len(jaren) == 1 else "",
        "oorzaken": [(oorzaak.value, LABELS[oorzaak]) for oorzaak in Oorzaak],
        "oorzaakrijen": [
            (deelnemer.naam, oorzaken(deelnemer.code, tabel.som([deelnemer.code], jaren)))
            for deelnemer in tabel.deelnemers
        ],
        "oorzaaksom": oorzaken(REGIO, tabel.som(tabel.codes, jaren)),
        "volgorde": VOLGORDE,
        "wijzigingen": _anders(ander.rekenwijze().invoer, weergave.rekenwijze().invoer),
        "bestanden": [
            (
                vorm.upper(),
                f"{reverse(f'{weergave.soort}_verschil', args=[weergave.pk, vorm])}?{vraag}",
            )
            for vorm in VORMEN
        ],
    }


def _anders(van: Invoer, naar: Invoer) -> list[tuple[str, str, str]]:
    """What the two compute with where it differs: the name of the input, in the one and in the other."""
    delen = [
        ("Startjaar", str(van.startjaar or "nog onbekend"), str(naar.startjaar or "nog onbekend")),
        *(
            (naam, f"{a.naam}, versie {a.versie}", f"{b.naam}, versie {b.versie}")
            for naam, a, b in (
                ("Macrobudget", van.budget, naar.budget),
                ("Historische verdeling", van.historisch, naar.historisch),
                ("Objectieve verdeling", van.objectief, naar.objectief),
                ("Ingroeipad", van.pad, naar.pad),
            )
        ),
        ("Wijzigingen", _namen(van), _namen(naar)),
    ]
    return [deel for deel in delen if deel[1] != deel[2]]


def _namen(invoer: Invoer) -> str:
    return "; ".join(f"{wijziging.naam} ({wijziging.waarde})" for wijziging in invoer.wijzigingen) or "geen"
