"""Pages about figures: the region, one gemeente, one amount, and the same figures as a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from financien.afgeleid import Afgeleid, per_inwoner
from financien.doorrekening import Doorrekening, Jaarbedrag
from financien.grafieken import JaarPunt, beschrijving, boodschap, ingroeipad_grafiek
from financien.herkomst import ALLE_JAREN, REGIO, Onderdeel
from financien.herkomst_na_pad import pad_in_woorden
from financien.ingroeipad import PadFout
from financien.models import Scenario
from financien.rechten import berekeningen_van, eis_lezen, scenarios_van
from financien.uitvoer import KOPPEN, bestandsrijen
from financien.verdelen import VerdelingFout
from financien.vergelijken import Vergelijking, vergelijk
from financien.verzamelen import verzamel
from financien.views.uitleg import Cel, inwoners_voor, toon_getal, zekerheid_van
from financien.views.weergave import BEREKENING, SCENARIO, Weergave, weergave_van
from regio import klok
from regio.rijenbestand import VORMEN, als_bestand
from regio.verzoek import Verzoek


@dataclass(frozen=True)
class Jaarrij:
    """One year in the table of a gemeente."""

    label: str
    deel: Decimal
    cellen: Sequence[Cel]
    per_inwoner: Sequence[Cel]
    vergelijk: Cel | None


@dataclass(frozen=True)
class Kolom:
    """One gemeente, or the region, in the table of the region."""

    naam: str
    adres: str
    is_centrum: bool


@dataclass(frozen=True)
class Regiojaar:
    """One year in the table of the region: a cell per gemeente and one for all together."""

    label: str
    cellen: Sequence[Cel]
    vergelijk: Cel | None


@require_safe
def regio(request: Verzoek, soort: str, pk: int) -> HttpResponse:
    """The region: chart of all gemeenten together, and ten years for each of them."""
    weergave = weergave_van(request, soort, pk)
    context: dict[str, Any] = {"weergave": weergave, "tabs": weergave.tabbladen("cijfers")}
    if weergave.door is not None:
        door, naam = weergave.door, weergave.scenario.regio.naam
        samen = door.regiorijen()
        vergelijking, keuzes = _vergelijking(request, weergave, door.codes)
        gebieden = [(REGIO, samen), *((code, door.rijen(code)) for code in door.codes)]
        context |= _gemeenschappelijk(weergave, door, REGIO) | _grafiek(samen, naam, vergelijking)
        context |= {
            "vergelijking": vergelijking,
            "keuzes": keuzes,
            "kolommen": [
                Kolom("Regio samen", "", is_centrum=False),
                *(
                    Kolom(ander.naam, weergave.adres("gemeente", ander.code), ander.rol == "centrum")
                    for ander in door.invoer.deelnemers
                ),
            ],
            "rijen": [
                Regiojaar(
                    label=jaar.label,
                    cellen=[_cel(weergave, gebied, rijen[nummer], Onderdeel.TOTAAL) for gebied, rijen in gebieden],
                    vergelijk=_vergelijkcel(request, weergave, vergelijking, REGIO, jaar),
                )
                for nummer, jaar in enumerate(samen)
            ],
            "meer": [
                ("Wie brengt in, wie krijgt, wie draagt", weergave.adres("verdeling")),
                ("Alle gemeenten van Nederland", weergave.adres("landelijk", "gemeenten", samen[-1].volgnummer)),
                ("Alle regio’s van Nederland", weergave.adres("landelijk", "regios", samen[-1].volgnummer)),
                ("Werkblad met formules downloaden (XLSX)", weergave.adres("werkblad_bestand")),
            ],
            "laatste": samen[-1].label,
            "verschillen": [_cel(weergave, gebied, rijen[-1], Onderdeel.VERSCHIL) for gebied, rijen in gebieden],
        }
    return render(request, "financien/regio.html", context)


@require_safe
def gemeente(request: Verzoek, soort: str, pk: int, code: str) -> HttpResponse:
    """One gemeente: one sentence, one chart, one table, and behind each amount how it came about."""
    weergave = weergave_van(request, soort, pk)
    door, deelnemer = weergave.rekenwijze(), weergave.gemeente(code)
    vergelijking, keuzes = _vergelijking(request, weergave, (code,))
    rijen = door.rijen(code)
    inwoners = inwoners_voor(door, op=klok.vandaag())
    mensen = inwoners.get(code)
    context = (
        _gemeenschappelijk(weergave, door, code)
        | _grafiek(rijen, deelnemer.naam, vergelijking)
        | {
            "weergave": weergave,
            "deelnemer": deelnemer,
            "mensen": mensen,
            "balans": zekerheid_van(weergave),
            "leespagina": reverse("geld_pagina", args=[pk, code]) if soort == BEREKENING else "",
            "overzicht": reverse("geld_overzicht_bestand", args=[pk, code]) if soort == BEREKENING else "",
            "anderen": [
                (ander, weergave.adres("gemeente", ander.code))
                for ander in door.invoer.deelnemers
                if ander != deelnemer
            ],
            "vergelijking": vergelijking,
            "keuzes": keuzes,
            "rijen": [
                Jaarrij(
                    label=rij.label,
                    deel=Decimal(jaar.objectief_deel[0]) / jaar.objectief_deel[1],
                    cellen=[_cel(weergave, code, rij, onderdeel) for onderdeel in Onderdeel],
                    per_inwoner=[
                        Cel(
                            per_inwoner(bedrag, mensen.aantal),
                            weergave.adres("getal", code, rij.volgnummer, wat.value),
                        )
                        for wat, bedrag in (
                            (Afgeleid.PER_INWONER, rij.totaal),
                            (Afgeleid.EFFECT_PER_INWONER, rij.verschil),
                        )
                        if mensen is not None
                    ],
                    vergelijk=_vergelijkcel(request, weergave, vergelijking, code, rij),
                )
                for rij, jaar in zip(rijen, door.jaren, strict=True)
            ],
            "samen": [
                Cel(
                    sum((getattr(rij, onderdeel.value) for rij in rijen), Decimal(0)),
                    weergave.adres("getal", code, ALLE_JAREN, onderdeel.value),
                )
                for onderdeel in Onderdeel
            ],
        }
    )
    return render(request, "financien/gemeente.html", context)


@require_safe
def getal(request: Verzoek, soort: str, pk: int, gebied: str, volgnummer: int, onderdeel: str) -> HttpResponse:
    """How one amount came about: a page of its own, and for htmx the panel beside the table."""
    weergave = weergave_van(request, soort, pk)
    naam = weergave.gebied_in_land(gebied)
    in_regio = gebied == REGIO or weergave.rekenwijze().deelnemer(gebied) is not None
    if gebied == REGIO:
        terug = weergave.adres()
    else:
        terug = weergave.adres("gemeente", gebied) if in_regio else weergave.adres("landelijk", "gemeenten", volgnummer)
    return toon_getal(
        request,
        weergave,
        gebied,
        volgnummer,
        onderdeel,
        naam=naam,
        terug=terug,
        adres=lambda *deel: weergave.adres("getal", *deel),
        kruimels=[("Financiën", reverse("scenarios")), (weergave.kruimel, weergave.adres())],
    )


@require_safe
def bestand(request: Verzoek, soort: str, pk: int, gebied: str, vorm: str) -> HttpResponse:
    """The table of the region or of one gemeente as XLSX for people or CSV for machines."""
    weergave = weergave_van(request, soort, pk)
    naam = weergave.gebied(gebied)
    if vorm not in VORMEN:
        raise Http404
    door, berekening = weergave.rekenwijze(), weergave.berekening
    stand = (
        f"bevroren, berekening {berekening.nummer}"
        if berekening
        else f"concept, versie {weergave.scenario.versienummer}"
    )
    return als_bestand(
        vorm,
        naam=slugify(f"ingroeipad {naam} {weergave.titel}"),
        titel=f"Ingroeipad {naam}",
        koppen=KOPPEN,
        rijen=bestandsrijen(
            door,
            door.codes if gebied == REGIO else (gebied,),
            stand=stand,
            kenmerk=berekening.kenmerk if berekening else "",
        ),
    )


@require_safe
def inhoud(request: Verzoek, pk: int) -> HttpResponse:
    """The frozen bytes themselves: whoever takes their SHA-256 finds the hash on the page."""
    eis_lezen(request.pet)
    berekening = get_object_or_404(berekeningen_van(request.pet, op=klok.vandaag()).select_related("scenario"), pk=pk)
    naam = slugify(f"{berekening.scenario} berekening {berekening.nummer}")
    return HttpResponse(
        bytes(berekening.inhoud),
        content_type="application/json",
        headers={"Content-Disposition": f'attachment; filename="{naam}.json"'},
    )


def _gemeenschappelijk(weergave: Weergave, door: Doorrekening, gebied: str) -> dict[str, Any]:
    """What the page of the region and that of a gemeente both show: files, and what was computed with."""
    invoer = door.invoer
    vanaf = invoer.doorgetrokken_vanaf
    return {
        "bestanden": [(vorm.upper(), weergave.adres("bestand", gebied, vorm)) for vorm in VORMEN],
        "invoer": invoer,
        "doorgetrokken": door.jaar(vanaf).label if vanaf is not None else "",
        "laatste_budgetjaar": str(invoer.budget.jaren[-1]),
        "pad": pad_in_woorden(invoer),
        "inwonersbron": invoer.bronnen[invoer.inwoners.bron] if invoer.inwoners is not None else None,
        "verantwoording": [
            (wat, f"{versie.naam}, versie {versie.versie}", invoer.bronnen[versie.bron])
            for wat, versie in (
                ("Macrobudget", invoer.budget),
                ("Historische verdeling", invoer.historisch),
                ("Objectieve verdeling", invoer.objectief),
                ("Ingroeipad", invoer.pad),
            )
        ],
    }


def _cel(weergave: Weergave, gebied: str, rij: Jaarbedrag, onderdeel: Onderdeel) -> Cel:
    return Cel(
        getattr(rij, onderdeel.value),
        weergave.adres("getal", gebied, rij.volgnummer, onderdeel.value),
    )


def _vergelijkcel(
    request: Verzoek, weergave: Weergave, vergelijking: Vergelijking | None, gebied: str, rij: Jaarbedrag
) -> Cel | None:
    """The amount of the other scenario; it opens the difference, which names both amounts and every cause."""
    bedrag = vergelijking.per_label[rij.label] if vergelijking is not None else None
    if vergelijking is None or bedrag is None:
        return None
    jaar = rij.volgnummer if vergelijking.per_volgnummer else int(rij.label)
    vraag = urlencode({"met": f"{SCENARIO}-{request.GET['vergelijk']}"})
    return Cel(bedrag, f"{weergave.adres('verschil_getal', gebied, jaar, 'verschil')}?{vraag}")


def _grafiek(rijen: Sequence[Jaarbedrag], naam: str, vergelijking: Vergelijking | None) -> dict[str, SafeString | str]:
    """The chart with its message. The line is the other scenario; without one the historic split, if there is any."""
    laatste = rijen[-1]
    if vergelijking is not None:
        lijn, lijnnaam = vergelijking.per_label, vergelijking.naam
    elif any(rij.alleen_historisch for rij in rijen):
        lijn, lijnnaam = {rij.label: rij.alleen_historisch for rij in rijen}, "alleen historisch"
    else:
        lijn, lijnnaam = {}, ""
    punten = [JaarPunt(rij.label, rij.historisch, rij.objectief, lijn.get(rij.label)) for rij in rijen]
    titel = boodschap(naam, laatste.label, laatste.verschil)
    return {
        "boodschap": titel,
        "grafiek": ingroeipad_grafiek(punten, titel, beschrijving(punten, lijnnaam), vergelijk_naam=lijnnaam),
    }


def _vergelijking(
    request: Verzoek, weergave: Weergave, codes: Sequence[str]
) -> tuple[Vergelijking | None, list[Scenario]]:
    """The scenario chosen to compare with, and the ones to choose from. A frozen calculation stands alone."""
    if weergave.berekening is not None or weergave.door is None:
        return None, []
    op, scenario = klok.vandaag(), weergave.scenario
    keuzes = list(
        scenarios_van(request.pet, op=op)
        .filter(regio=scenario.regio_id, taak=scenario.taak)
        .exclude(pk=scenario.pk)
        .met_invoer()
    )
    gekozen = next((ander for ander in keuzes if str(ander.pk) == request.GET.get("vergelijk")), None)
    if gekozen is None:
        return None, keuzes
    try:
        return vergelijk(weergave.door, verzamel(gekozen, op=op), codes), keuzes
    except (PadFout, VerdelingFout) as fout:
        messages.warning(request, f"Met '{gekozen.naam}' is niet te vergelijken. {fout}")
        return None, keuzes
