"""One year of the regional money, and how each of its sums came about."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from financien.herkomst import REGIO
from financien.invoer import Bronvermelding
from financien.jaarherkomst import Post, Som, figuur, herkomst, posten_van
from financien.jaarstaat import BUITEN_DE_POOL, LASTEN, NAMEN, SPOREN, Jaarstaat, Regelsoort, Spoor
from financien.models import Begroting, Realisatie
from financien.regiogeld import Jaar, jaren_van
from financien.verdelen import naar_euro
from financien.views.regioplek import Plek, plek_van
from regio.models import Bron
from regio.rijenbestand import VORMEN
from regio.verzoek import Verzoek

STUKKEN: dict[str, type[Begroting] | type[Realisatie]] = {"begroting": Begroting, "realisatie": Realisatie}
EERSTE = "vastgesteld"
"""The begroting as it was adopted, before any change."""


def in_euro(centen: int | None) -> Decimal | None:
    """Eurocents as euros; what is not known stays so."""
    return None if centen is None else naar_euro(centen)


@dataclass(frozen=True)
class Getal:
    """An amount of a table and where it is explained; without an amount there is nothing to explain."""

    bedrag: Decimal | None
    adres: str


def getal_van(
    plek: Plek, jaar: int, welk: str, wat: Som | Regelsoort, centen: int | None, gebied: str = REGIO, spoor: str = ""
) -> Getal:
    """A cell of the table of a year or of years."""
    if centen is None:
        return Getal(None, "")
    adres = plek.adres("regiogeld_getal", jaar, welk, gebied, wat.value)
    return Getal(naar_euro(centen), f"{adres}?spoor={spoor}" if spoor else adres)


def staand(jaar: Jaar) -> str:
    """Which of the two holds for `Jaar.stand`."""
    return "realisatie" if jaar.werkelijk is not None else "begroting"


@require_safe
def jaar(request: Verzoek, sleutel: str, taak: str, jaar: int) -> HttpResponse:
    """One year: per kind, per gemeente, per track, and the versions with their reasons."""
    plek = plek_van(request, sleutel, taak)
    dit = next((rij for rij in jaren_van(plek.regio, plek.taak) if rij.jaar == jaar), None)
    if dit is None:
        raise Http404
    begroot, werkelijk = dit.begroot, dit.werkelijk
    namen = {deelnemer.code: deelnemer.naam for deelnemer in plek.deelnemers()}
    door = ("gemaakt_door__gebruiker", "gemaakt_door__gemeente", "gemaakt_door__regio", "bron")
    versies = [
        (welk, stuk)
        for welk, model in STUKKEN.items()
        for stuk in model._default_manager.filter(regio=plek.regio, taak=plek.taak, jaar=jaar).select_related(*door)
    ]
    goedgekeurd = dit.afrekening is not None and dit.afrekening.akkoord is not None
    context = {
        "plek": plek,
        "jaar": dit,
        "tabs": plek.tabbladen("regiogeld"),
        "is_voorbeeld": dit.is_voorbeeld,
        "pool": _per_soort(plek, dit, [soort for soort in Regelsoort if soort not in BUITEN_DE_POOL]),
        "buiten": _per_soort(plek, dit, BUITEN_DE_POOL),
        "saldi": (
            getal_van(plek, jaar, EERSTE, Som.SALDO, dit.eerst.saldo if dit.eerst else None),
            getal_van(plek, jaar, "begroting", Som.SALDO, begroot.saldo if begroot else None),
            getal_van(plek, jaar, "realisatie", Som.SALDO, werkelijk.saldo if werkelijk else None),
            Getal(in_euro(werkelijk.saldo - begroot.saldo if werkelijk and begroot else None), ""),
        ),
        "gemeenten": [
            (
                naam,
                *(
                    getal_van(plek, jaar, stuk, wat, getallen.get(code), code)
                    for stuk, wat, getallen in (
                        (staand(dit), Som.INBRENG, dit.stand.inbreng if dit.stand else {}),
                        ("begroting", Som.KOSTEN, begroot.kosten if begroot else {}),
                        ("realisatie", Som.KOSTEN, werkelijk.kosten if werkelijk else {}),
                        (staand(dit), Regelsoort.LOKALE_VOORZIENING, dit.stand.lokaal if dit.stand else {}),
                    )
                ),
            )
            for code, naam in namen.items()
            if plek.ziet(code)
        ],
        "sporen": _sporen(plek, dit, namen),
        "versies": versies,
        "bestanden": [
            (f"{welk} {vorm.upper()}", plek.adres("jaarstuk_bestand", jaar, welk, vorm))
            for welk in STUKKEN
            if any(welk == ander for ander, _ in versies)
            for vorm in VORMEN
        ],
        "mag_wijzigen": plek.mag_vastleggen and not goedgekeurd,
    }
    return render(request, "financien/regiogeld_jaar.html", context)


def _per_soort(plek: Plek, dit: Jaar, soorten: Any) -> list[tuple[str, tuple[Getal, ...], bool]]:
    """Per kind: first begroting, current begroting, realisatie, difference, and whether it is a cost."""
    rijen = []
    for soort in soorten:
        staten = (dit.eerst, dit.begroot, dit.werkelijk)
        if not any(staat is not None and soort in staat.per_soort for staat in staten):
            continue
        bedragen = [staat.per_soort.get(soort, 0) if staat is not None else None for staat in staten]
        cellen = [
            getal_van(plek, dit.jaar, welk, soort, bedrag) if bedrag else Getal(in_euro(bedrag), "")
            for welk, bedrag in zip((EERSTE, "begroting", "realisatie"), bedragen, strict=True)
        ]
        _, nu, echt = bedragen
        verschil = echt - nu if echt is not None and nu is not None else None
        rijen.append((NAMEN[soort], (*cellen, Getal(in_euro(verschil), "")), soort in LASTEN))
    return rijen


def _sporen(plek: Plek, dit: Jaar, namen: dict[str, str]) -> list[tuple[str, list[tuple[Any, ...]]]]:
    """Per track its gemeenten with what comes in, what it costs and the gap; the region last."""
    gevonden = []
    staat: Jaarstaat | None = dit.stand
    for spoor in Spoor:
        gaten = [gat for gat in (staat.sporen if staat else ()) if gat.spoor == spoor]
        if gaten:
            rijen: list[tuple[Any, ...]] = [
                (
                    namen.get(gat.gemeente, gat.gemeente),
                    gat.clienten,
                    *(
                        getal_van(plek, dit.jaar, staand(dit), som, getattr(gat, som.value), gat.gemeente, spoor.value)
                        for som in (Som.INBRENG, Som.KOSTEN, Som.GAT)
                    ),
                )
                for gat in gaten
                if plek.ziet(gat.gemeente)
            ]
            samen = [
                Getal(in_euro(sum(getattr(gat, naam) for gat in gaten)), "") for naam in ("inbreng", "kosten", "gat")
            ]
            rijen.append(("Samen", "", *samen))
            gevonden.append((SPOREN[spoor], rijen))
    return gevonden


@require_safe
def getal(request: Verzoek, sleutel: str, taak: str, jaar: int, welk: str, gebied: str, wat: str) -> HttpResponse:
    """How one sum of a begroting or a realisatie came about: a page of its own, and for htmx the panel."""
    plek = plek_van(request, sleutel, taak)
    try:
        soort = figuur(wat)
    except ValueError as fout:
        raise Http404 from fout
    spoor = request.GET.get("spoor", "")
    if spoor and spoor not in set(Spoor):
        raise Http404
    stukken = STUKKEN.get("begroting" if welk == EERSTE else welk)
    if stukken is None or (gebied != REGIO and not plek.ziet(gebied)):
        raise Http404
    rijen = stukken._default_manager.filter(regio=plek.regio, taak=plek.taak, jaar=jaar)
    stuk = rijen.order_by("versie" if welk == EERSTE else "-versie").first()
    if stuk is None:
        raise Http404
    posten = [
        Post(regel.als_regel(), regel.gemeente.naam_kort if regel.gemeente is not None else "", _vermeld(regel.bron))
        for regel in stuk.regels.select_related("gemeente", "bron").order_by("volgnummer")
    ]
    gekozen = posten_van(posten, soort, gebied=gebied, spoor=spoor)
    if not gekozen:
        raise Http404
    uitkomst = herkomst(
        posten,
        soort,
        gebied=gebied,
        gebiedsnaam=plek.regio.naam if gebied == REGIO else gekozen[0][1].gemeente,
        stuk=str(stuk),
        spoor=spoor,
        eigen=plek.eigen,
    )
    context = {
        "plek": plek,
        "herkomst": uitkomst,
        "naam": uitkomst.gebiedsnaam,
        "weergave": {"is_voorbeeld": any(post.bron.is_voorbeeld for _, post in gekozen)},
        "terug": plek.adres("regiogeld_jaar", jaar),
        "jaar": jaar,
    }
    sjabloon = "financien/delen/herkomst.html" if request.htmx else "financien/regiogeld_getal.html"
    antwoord = render(request, sjabloon, context)
    patch_vary_headers(antwoord, ["HX-Request"])
    return antwoord


def _vermeld(bron: Bron) -> Bronvermelding:
    return Bronvermelding(
        sleutel=bron.sleutel,
        titel=bron.titel,
        uitgever=bron.uitgever,
        datum=bron.datum,
        vindplaats=bron.vindplaats,
        zekerheid=bron.zekerheid,
        toelichting=bron.toelichting,
    )
