"""One year of the regional money, and how each of its sums came about."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from financien.herkomst import REGIO
from financien.invoer import Bronvermelding
from financien.jaarherkomst import Post, Som, Stuk, figuur, herkomst, posten_van, verschil
from financien.jaarstaat import BUITEN_DE_POOL, LASTEN, NAMEN, SPOREN, Jaarstaat, Regelsoort, Spoor
from financien.models import Begroting, Realisatie, Taakveld
from financien.regiogeld import Jaar, jaren_van
from financien.verdelen import naar_euro
from financien.views.regioplek import Plek, plek_van
from regio.models import Bron
from regio.rijenbestand import VORMEN
from regio.verzoek import Verzoek

STUKKEN: dict[str, type[Begroting] | type[Realisatie]] = {"begroting": Begroting, "realisatie": Realisatie}
EERSTE = "vastgesteld"
"""The begroting as it was adopted, before any change."""
WIJZIGING, VERSCHIL = "wijziging", "verschil"
VERSCHILLEN = {
    WIJZIGING: ("alle begrotingswijzigingen samen", "de laatste versie van de begroting min de eerste"),
    VERSCHIL: ("realisatie tegen begroting", "de realisatie min de begroting na wijziging"),
}
"""What is the difference of two versions: what it is called, and its formula."""


def in_euro(centen: int | None) -> Decimal | None:
    """Eurocents as euros; what is not known stays so."""
    return None if centen is None else naar_euro(centen)


@dataclass(frozen=True)
class Getal:
    """An amount of a table and where it is explained; without an amount there is nothing to explain."""

    bedrag: Decimal | None
    adres: str


def getal_van(
    plek: Plek, jaar: int, welk: str, wat: Som | Regelsoort, centen: int | None, gebied: str = REGIO, **keuze: str
) -> Getal:
    """A cell of the table of a year or of years; `keuze` is one track (spoor), one taakveld or one versie."""
    if centen is None:
        return Getal(None, "")
    adres = plek.adres("regiogeld_getal", jaar, welk, gebied, wat.value)
    return Getal(naar_euro(centen), f"{adres}?{urlencode(keuze)}" if any(keuze.values()) else adres)


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
            getal_van(
                plek, jaar, VERSCHIL, Som.SALDO, werkelijk.saldo - begroot.saldo if werkelijk and begroot else None
            ),
        ),
        "taakvelden": _per_taakveld(plek, dit),
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
        anders = echt - nu if echt is not None and nu is not None else None
        rijen.append((NAMEN[soort], (*cellen, getal_van(plek, dit.jaar, VERSCHIL, soort, anders)), soort in LASTEN))
    return rijen


def _per_taakveld(plek: Plek, dit: Jaar) -> list[tuple[str, tuple[Getal, ...]]]:
    """Baten and lasten of the pool per Iv3-taakveld: as budgeted now, and realised."""
    staten = (("begroting", dit.begroot), ("realisatie", dit.werkelijk))
    codes = sorted({code for _, staat in staten if staat is not None for code in staat.per_taakveld})
    namen = dict(Taakveld.objects.in_jaar(dit.jaar).filter(code__in=codes).values_list("code", "omschrijving"))
    return [
        (
            f"{code} {namen.get(code, '')}",
            tuple(
                getal_van(plek, dit.jaar, welk, wat, bedrag, taakveld=code) if bedrag else Getal(in_euro(bedrag), "")
                for wat, kant in ((Som.BATEN, 0), (Som.LASTEN, 1))
                for welk, staat in staten
                for bedrag in [staat.per_taakveld.get(code, (0, 0))[kant] if staat is not None else None]
            ),
        )
        for code in codes
    ]


def _sporen(plek: Plek, dit: Jaar, namen: dict[str, str]) -> list[tuple[str, list[tuple[Any, ...]]]]:
    """Per track its gemeenten with what comes in, what it costs and the gap; the region last."""
    gevonden = []
    staat: Jaarstaat | None = dit.stand
    plaats = {code: nummer for nummer, code in enumerate(namen)}
    for spoor in Spoor:
        gaten = [gat for gat in (staat.sporen if staat else ()) if gat.spoor == spoor]
        gaten.sort(key=lambda gat: (plaats.get(gat.gemeente, len(plaats)), gat.gemeente))
        if gaten:
            rijen: list[tuple[Any, ...]] = [
                (
                    namen.get(gat.gemeente, gat.gemeente),
                    gat.clienten,
                    *(
                        getal_van(plek, dit.jaar, staand(dit), som, getattr(gat, som.value), gat.gemeente, spoor=spoor)
                        for som in (Som.INBRENG, Som.KOSTEN, Som.GAT)
                    ),
                )
                for gat in gaten
                if plek.ziet(gat.gemeente)
            ]
            samen = [
                getal_van(plek, dit.jaar, staand(dit), som, sum(getattr(gat, som.value) for gat in gaten), spoor=spoor)
                for som in (Som.INBRENG, Som.KOSTEN, Som.GAT)
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
    spoor, taakveld = (request.GET.get(naam, "") for naam in ("spoor", "taakveld"))
    if (spoor and spoor not in set(Spoor)) or (gebied != REGIO and not plek.ziet(gebied)):
        raise Http404
    stukken = _stukken(plek, jaar, welk, request.GET.get("versie", ""))
    gekozen = [
        post
        for stuk in stukken
        for _, post in posten_van(stuk.posten, soort, gebied=gebied, spoor=spoor, taakveld=taakveld)
    ]
    if not gekozen:
        raise Http404
    gebiedsnaam = plek.regio.naam if gebied == REGIO else gekozen[0].gemeente
    if welk in VERSCHILLEN:
        naam, formule = VERSCHILLEN[welk]
        uitkomst = verschil(
            stukken, soort, gebied=gebied, gebiedsnaam=gebiedsnaam, label=f"{naam} {jaar}", formule=formule
        )
    else:
        uitkomst = herkomst(
            stukken[0].posten,
            soort,
            gebied=gebied,
            gebiedsnaam=gebiedsnaam,
            stuk=stukken[0].naam,
            spoor=spoor,
            taakveld=taakveld,
            eigen=plek.eigen,
        )
    context = {
        "plek": plek,
        "herkomst": uitkomst,
        "naam": uitkomst.gebiedsnaam,
        "weergave": {"is_voorbeeld": any(post.bron.is_voorbeeld for post in gekozen)},
        "terug": plek.adres("regiogeld_jaar", jaar),
        "tussen": str(jaar),
    }
    sjabloon = "financien/delen/herkomst.html" if request.htmx else "financien/regiogeld_getal.html"
    antwoord = render(request, sjabloon, context)
    patch_vary_headers(antwoord, ["HX-Request"])
    return antwoord


def _stukken(plek: Plek, jaar: int, welk: str, versie: str) -> list[Stuk]:
    """The versions a figure is about: one, or for a difference all from the first to the last. Raises Http404."""
    hier = {"regio": plek.regio, "taak": plek.taak, "jaar": jaar}
    begrotingen = list(Begroting.objects.filter(**hier).select_related("bron").order_by("versie"))
    realisaties = list(Realisatie.objects.filter(**hier).select_related("bron").order_by("versie"))
    gekozen: list[Begroting | Realisatie]
    match welk:
        case "wijziging":
            gekozen = [*begrotingen]
        case "verschil":
            gekozen = [*begrotingen[-1:], *realisaties[-1:]]
        case "vastgesteld":
            gekozen = [*begrotingen[:1]]
        case "begroting" | "realisatie":
            alle: list[Begroting | Realisatie] = [*(begrotingen if welk == "begroting" else realisaties)]
            gekozen = [stuk for stuk in alle if str(stuk.versie) == versie] if versie else alle[-1:]
        case _:
            gekozen = []
    if len(gekozen) < (2 if welk in VERSCHILLEN else 1):
        raise Http404
    return [
        Stuk(
            naam=str(stuk),
            reden=stuk.reden,
            bron=vermeld(stuk.bron),
            posten=tuple(
                Post(
                    regel.als_regel(),
                    regel.gemeente.naam_kort if regel.gemeente is not None else "",
                    vermeld(regel.bron),
                )
                for regel in stuk.regels.select_related("gemeente", "bron", "taakveld").order_by("volgnummer")
            ),
        )
        for stuk in gekozen
    ]


def vermeld(bron: Bron) -> Bronvermelding:
    """A source as the plain value a page shows."""
    return Bronvermelding(
        sleutel=bron.sleutel,
        titel=bron.titel,
        uitgever=bron.uitgever,
        datum=bron.datum,
        vindplaats=bron.vindplaats,
        zekerheid=bron.zekerheid,
        toelichting=bron.toelichting,
    )
