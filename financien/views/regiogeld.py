"""Pages that show the money of a region: the years, one year, reserve, occupancy, history."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.db.models import Prefetch
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from financien.afrekeningblad import Blad, lees_blad
from financien.bezetting import Bezetting, afbouw
from financien.geschiedenis_regiogeld import geschiedenis_van_regiogeld
from financien.jaarstaat import BUITEN_DE_POOL, LASTEN, NAMEN, SPOREN, Jaarstaat, Regelsoort, Spoor
from financien.models import Afrekening, Begroting, Exploitatie, Plekjaar, Realisatie, Reservemutatie
from financien.navigatie import begin
from financien.rechten import eis_regiogeld_lezen, regiogeldplekken
from financien.regiogeld import Jaar, jaren_van, reserve_van
from financien.uitvoer_regiogeld import KOPPEN_JAARSTUK, jaarstukrijen
from financien.verdelen import naar_euro
from financien.views.regioplek import Plek, plek_van
from financien.views.regioprognose import Prognosekolom, prognosekolom
from regio import klok
from regio.onderdelen import WatNu
from regio.rijenbestand import VORMEN, als_bestand
from regio.verzoek import Verzoek

STUKKEN: dict[str, type[Begroting] | type[Realisatie]] = {"begroting": Begroting, "realisatie": Realisatie}


@require_safe
def lijst(request: Verzoek) -> HttpResponse:
    """The regions and taken of which this hat looks at the money; with one, that page itself."""
    op = klok.vandaag()
    eis_regiogeld_lezen(request.pet)
    plekken = regiogeldplekken(request.pet, op=op)
    if len(plekken) == 1:
        ((regio, taak),) = plekken
        return redirect("regiogeld", regio.sleutel, taak)
    return render(request, "financien/regiogeld_lijst.html", {"plekken": plekken, "begin": begin(request.pet)})


def _euro(centen: int | None) -> Decimal | None:
    return None if centen is None else naar_euro(centen)


@dataclass(frozen=True)
class Jaarrij:
    """One year in the table of years, in euros."""

    jaar: int
    adres: str
    """Empty for a year of which only a forecast is known."""
    begroot: Decimal | None
    wijziging: Decimal | None
    werkelijk: Decimal | None
    prognose: Decimal | None
    prognose_adres: str
    baten: Decimal | None
    saldo: Decimal | None
    reserve: Decimal | None
    afrekening: Afrekening | None


def _jaarrij(plek: Plek, nummer: int, jaar: Jaar | None, prognose: Prognosekolom) -> Jaarrij:
    eerst, begroot, stand = (jaar.eerst, jaar.begroot, jaar.stand) if jaar is not None else (None, None, None)
    return Jaarrij(
        jaar=nummer,
        adres=plek.adres("regiogeld_jaar", nummer) if jaar is not None else "",
        begroot=_euro(eerst.lasten if eerst else None),
        wijziging=_euro(begroot.lasten - eerst.lasten if begroot and eerst else None),
        werkelijk=_euro(jaar.werkelijk.lasten if jaar is not None and jaar.werkelijk else None),
        prognose=_euro(prognose.kosten.get(nummer)),
        prognose_adres=prognose.adressen.get(nummer, ""),
        baten=_euro(stand.baten if stand else None),
        saldo=_euro(stand.saldo if stand else None),
        reserve=_euro(jaar.reserve if jaar is not None else None),
        afrekening=jaar.afrekening if jaar is not None else None,
    )


@require_safe
def overzicht(request: Verzoek, sleutel: str, taak: str) -> HttpResponse:
    """Several years back and ahead on one page, and who brings in and bears what."""
    plek = plek_van(request, sleutel, taak)
    jaren = jaren_van(plek.regio, plek.taak)
    prognose = prognosekolom(request, plek.regio, plek.taak)
    bekend = {jaar.jaar: jaar for jaar in jaren}
    bladen = _goedgekeurde_bladen(jaren)
    gemeenten = [deelnemer for deelnemer in plek.deelnemers() if plek.ziet(deelnemer.code)]
    stand = reserve_van(plek.regio, plek.taak)
    context = {
        "plek": plek,
        "tabs": plek.tabbladen("regiogeld"),
        "rijen": [
            _jaarrij(plek, nummer, bekend.get(nummer), prognose)
            for nummer in sorted(bekend.keys() | prognose.kosten.keys())
        ],
        "prognose": prognose,
        "is_voorbeeld": prognose.is_voorbeeld or any(jaar.is_voorbeeld for jaar in jaren),
        "wat_nu": _wat_nu(plek, jaren),
        "weerstand": stand.weerstand if stand else None,
        "gemeenten": [
            (
                deelnemer.naam,
                [_euro(jaar.stand.inbreng.get(deelnemer.code) if jaar.stand else None) for jaar in jaren],
                [_draagt(bladen.get(jaar.jaar), deelnemer.code) for jaar in jaren],
            )
            for deelnemer in gemeenten
        ],
        "samen": (
            [_euro(sum(jaar.stand.inbreng.values()) if jaar.stand else None) for jaar in jaren],
            [_euro(sum(d.draagt for d in bladen[jaar.jaar].delen)) if jaar.jaar in bladen else None for jaar in jaren],
        ),
        "jaartallen": [jaar.jaar for jaar in jaren],
        "nieuw_jaar": (jaren[-1].jaar + 1) if jaren else plek.op.year + 1,
    }
    return render(request, "financien/regiogeld.html", context)


def _goedgekeurde_bladen(jaren: list[Jaar]) -> dict[int, Blad]:
    ids = [jaar.afrekening.pk for jaar in jaren if jaar.afrekening is not None and jaar.afrekening.akkoord is not None]
    rijen = Afrekening.objects.filter(pk__in=ids).values_list("jaar", "inhoud")
    return {jaar: lees_blad(bytes(inhoud)) for jaar, inhoud in rijen}


def _draagt(blad: Blad | None, code: str) -> Decimal | None:
    deel = blad.deel(code) if blad is not None else None
    return naar_euro(deel.draagt) if deel is not None else None


def _wat_nu(plek: Plek, jaren: list[Jaar]) -> WatNu:
    mag = plek.mag_vastleggen
    for jaar in jaren:
        if jaar.afrekening is not None and jaar.afrekening.akkoord is None:
            return WatNu(
                stap=f"De afrekening over {jaar.jaar} wacht op goedkeuring.",
                wie="een andere controller van de regio dan wie haar maakte",
                waarom="Een afrekening geldt pas als twee mensen ernaar keken.",
                knop="Afrekening bekijken",
                url=reverse("afrekening", args=[jaar.afrekening.pk]),
            )
    for jaar in jaren:
        if jaar.werkelijk is not None and jaar.afrekening is None and jaar.jaar < plek.op.year:
            return WatNu(
                stap=f"Maak de afrekening over {jaar.jaar}.",
                wie="de controller van de regio",
                waarom="De realisatie van dat jaar is vastgelegd.",
                knop="Afrekening maken",
                url=plek.adres("afrekening_maken", jaar.jaar) if mag else "",
                daarna="Een andere controller keurt haar goed.",
            )
    bekend = {jaar.jaar: jaar for jaar in jaren}
    for jaartal, welk in ((plek.op.year - 1, "realisatie"), (plek.op.year + 1, "begroting")):
        if jaartal not in bekend or getattr(bekend[jaartal], welk) is None:
            return WatNu(
                stap=f"Leg de {welk} van {jaartal} vast.",
                wie="de controller van de regio",
                knop=f"{welk.capitalize()} {jaartal} vastleggen",
                url=plek.adres("jaarstuk_vastleggen", jaartal, welk) if mag else "",
            )
    return WatNu(stap="Alles is vastgelegd tot en met volgend jaar. U hoeft niets te doen.")


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
        "pool": _per_soort(dit, [soort for soort in Regelsoort if soort not in BUITEN_DE_POOL]),
        "buiten": _per_soort(dit, BUITEN_DE_POOL),
        "saldi": (
            _euro(dit.eerst.saldo if dit.eerst else None),
            _euro(begroot.saldo if begroot else None),
            _euro(werkelijk.saldo if werkelijk else None),
            _euro(werkelijk.saldo - begroot.saldo if werkelijk and begroot else None),
        ),
        "gemeenten": [
            (
                naam,
                _euro(dit.stand.inbreng.get(code)) if dit.stand else None,
                _euro(begroot.kosten.get(code)) if begroot else None,
                _euro(werkelijk.kosten.get(code)) if werkelijk else None,
                _euro(dit.stand.lokaal.get(code)) if dit.stand else None,
            )
            for code, naam in namen.items()
            if plek.ziet(code)
        ],
        "sporen": _sporen(plek, dit.stand, namen),
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


def _per_soort(
    dit: Jaar, soorten: Any
) -> list[tuple[str, Decimal | None, Decimal | None, Decimal | None, Decimal | None, bool]]:
    """Per kind: first begroting, current begroting, realisatie, difference, and whether it is a cost."""
    rijen = []
    for soort in soorten:
        staten = (dit.eerst, dit.begroot, dit.werkelijk)
        if not any(staat is not None and soort in staat.per_soort for staat in staten):
            continue
        eerst, nu, echt = (staat.per_soort.get(soort, 0) if staat is not None else None for staat in staten)
        verschil = echt - nu if echt is not None and nu is not None else None
        rijen.append((NAMEN[soort], _euro(eerst), _euro(nu), _euro(echt), _euro(verschil), soort in LASTEN))
    return rijen


def _sporen(plek: Plek, staat: Jaarstaat | None, namen: dict[str, str]) -> list[tuple[str, list[tuple[Any, ...]]]]:
    """Per track its gemeenten with what comes in, what it costs and the gap; the region last."""
    gevonden = []
    for spoor in Spoor:
        gaten = [gat for gat in (staat.sporen if staat else ()) if gat.spoor == spoor]
        if gaten:
            rijen: list[tuple[Any, ...]] = [
                (
                    namen.get(gat.gemeente, gat.gemeente),
                    gat.clienten,
                    _euro(gat.inbreng),
                    _euro(gat.kosten),
                    _euro(gat.gat),
                )
                for gat in gaten
                if plek.ziet(gat.gemeente)
            ]
            som = [_euro(sum(getattr(gat, naam) for gat in gaten)) for naam in ("inbreng", "kosten", "gat")]
            rijen.append(("Samen", "", *som))
            gevonden.append((SPOREN[spoor], rijen))
    return gevonden


@require_safe
def jaarbestand(request: Verzoek, sleutel: str, taak: str, jaar: int, welk: str, vorm: str) -> HttpResponse:
    """The newest begroting or realisatie of a year as XLSX for people or CSV for machines."""
    plek = plek_van(request, sleutel, taak)
    if vorm not in VORMEN or welk not in STUKKEN:
        raise Http404
    rijen = STUKKEN[welk]._default_manager.filter(regio=plek.regio, taak=plek.taak, jaar=jaar)
    stuk = rijen.select_related("regio").order_by("-versie").first()
    if stuk is None:
        raise Http404
    return als_bestand(
        vorm,
        naam=slugify(f"{stuk} {plek.regio} {plek.taak}"),
        titel=f"{welk.capitalize()} {jaar}",
        koppen=KOPPEN_JAARSTUK,
        rijen=jaarstukrijen(stuk, eigen=plek.eigen),
    )


# --- reserve, occupancy, history ------------------------------------------------------------------------------


@require_safe
def reserve(request: Verzoek, sleutel: str, taak: str) -> HttpResponse:
    """The pots, what was agreed, the weerstandsvermogen and every movement."""
    plek = plek_van(request, sleutel, taak)
    stand = reserve_van(plek.regio, plek.taak)
    mutaties = Reservemutatie.objects.filter(reserve__afspraak__regio=plek.regio, reserve__afspraak__taak=plek.taak)
    return render(
        request,
        "financien/regiogeld_reserve.html",
        {
            "plek": plek,
            "tabs": plek.tabbladen("regiogeld_reserve"),
            "stand": stand,
            "potten": [
                (rij, naar_euro(pot.stand), naar_euro(pot.vrij), plek.adres("reserve_wijzigen", rij.pk),
                 plek.adres("reserve_boeken", rij.pk))
                for rij, pot in zip(stand.rijen, stand.potten, strict=True)
            ]
            if stand
            else [],
            "beschikbaar": _euro(stand.weerstand.beschikbaar) if stand and stand.weerstand else None,
            "ontbreekt": _euro(stand.weerstand.ontbreekt) if stand and stand.weerstand else None,
            "mutaties": mutaties.select_related("reserve", "bron").order_by("-jaar", "-pk"),
            "is_voorbeeld": stand is not None and stand.afspraak.bron.is_voorbeeld,
        },
    )  # fmt: skip


@dataclass(frozen=True)
class Bezettingsrij:
    """One year of a voorziening: where it breaks even, and what the year brings at the occupancy that is known."""

    jaar: int
    nodig: Bezetting
    bezet: Decimal | None

    @property
    def tekort(self) -> Decimal | None:
        """The result in euros at this occupancy, to the cent; None when it is not known."""
        if self.bezet is None:
            return None
        centen = self.nodig.resultaat(Fraction(self.bezet))
        return naar_euro(round(centen))


@require_safe
def bezetting(request: Verzoek, sleutel: str, taak: str) -> HttpResponse:
    """Break-even occupancy per regional voorziening while intramural places shrink."""
    plek = plek_van(request, sleutel, taak)
    jaren = Prefetch("jaren", queryset=Plekjaar.objects.order_by("jaar"))
    rijen = Exploitatie.objects.filter(regio=plek.regio, taak=plek.taak).select_related("bron").prefetch_related(jaren)
    laatste: dict[str, Exploitatie] = {}
    for rij in rijen.order_by("naam", "-versie"):
        laatste.setdefault(rij.naam, rij)
    voorzieningen = []
    for rij in laatste.values():
        plekjaren = {plekjaar.jaar: plekjaar for plekjaar in rij.jaren.all()}
        nodig = afbouw(rij.als_kostenopbouw(), {nummer: deze.plekken for nummer, deze in plekjaren.items()})
        adres = f"{plek.adres('exploitatie_nieuw')}?van={rij.pk}" if plek.mag_vastleggen else ""
        voorzieningen.append((rij, [Bezettingsrij(j, b, plekjaren[j].bezet) for j, b in nodig.items()], adres))
    return render(
        request,
        "financien/regiogeld_bezetting.html",
        {
            "plek": plek,
            "tabs": plek.tabbladen("regiogeld_bezetting"),
            "voorzieningen": voorzieningen,
            "is_voorbeeld": any(rij.bron.is_voorbeeld for rij in laatste.values()),
        },
    )


@require_safe
def geschiedenis(request: Verzoek, sleutel: str, taak: str) -> HttpResponse:
    """What happened, when, by whom and why."""
    plek = plek_van(request, sleutel, taak)
    return render(
        request,
        "financien/regiogeld_geschiedenis.html",
        {
            "plek": plek,
            "tabs": plek.tabbladen("regiogeld_geschiedenis"),
            "regels": geschiedenis_van_regiogeld(plek.regio, plek.taak),
        },
    )
