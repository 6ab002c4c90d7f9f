"""Pages that show the money of a region: the years, one year, reserve, occupancy, history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Prefetch
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from financien.afrekeningblad import Blad, lees_blad
from financien.bezetting import Bezetting, afbouw
from financien.bezetting import bezetting as reken_bezetting
from financien.bezettingherkomst import Cijfer, herkomst, resultaat
from financien.geschiedenis_regiogeld import geschiedenis_van_regiogeld
from financien.herkomst import REGIO
from financien.jaarherkomst import Som
from financien.models import Afrekening, Exploitatie, Plekjaar, Reservemutatie
from financien.navigatie import begin
from financien.rechten import eis_regiogeld_lezen, regiogeldplekken
from financien.regiogeld import Jaar, jaren_van, reserve_van
from financien.uitvoer_regiogeld import KOPPEN_JAARSTUK, jaarstukrijen
from financien.verdelen import naar_euro
from financien.views.regiojaar import EERSTE, STUKKEN, WIJZIGING, Getal, getal_van, in_euro, staand, vermeld
from financien.views.regioplek import Plek, plek_van
from financien.views.regioprognose import Prognosekolom, prognosekolom
from regio import klok
from regio.onderdelen import WatNu
from regio.rijenbestand import VORMEN, als_bestand
from regio.verzoek import Verzoek


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


@dataclass(frozen=True)
class Jaarrij:
    """One year in the table of years, in euros."""

    jaar: int
    adres: str
    """Empty for a year of which only a forecast is known."""
    begroot: Getal
    wijziging: Getal
    werkelijk: Getal
    prognose: Getal
    baten: Getal
    saldo: Getal
    reserve: Getal
    afrekening: Afrekening | None


def _jaarrij(plek: Plek, nummer: int, jaar: Jaar | None, prognose: Prognosekolom) -> Jaarrij:
    eerst, stand = (jaar.eerst, jaar.stand) if jaar is not None else (None, None)
    welk = staand(jaar) if jaar is not None else ""
    echt = jaar.werkelijk if jaar is not None else None
    return Jaarrij(
        jaar=nummer,
        adres=plek.adres("regiogeld_jaar", nummer) if jaar is not None else "",
        begroot=getal_van(plek, nummer, EERSTE, Som.LASTEN, eerst.lasten if eerst else None),
        wijziging=_wijziging(plek, jaar) if jaar is not None else Getal(None, ""),
        werkelijk=getal_van(plek, nummer, "realisatie", Som.LASTEN, echt.lasten if echt else None),
        prognose=Getal(in_euro(prognose.kosten.get(nummer)), prognose.adressen.get(nummer, "")),
        baten=getal_van(plek, nummer, welk, Som.BATEN, stand.baten if stand else None),
        saldo=getal_van(plek, nummer, welk, Som.SALDO, stand.saldo if stand else None),
        reserve=Getal(in_euro(jaar.reserve if jaar is not None else None), plek.adres("regiogeld_reserve")),
        afrekening=jaar.afrekening if jaar is not None else None,
    )


def _wijziging(plek: Plek, jaar: Jaar) -> Getal:
    """What the changes of the begroting add to its lasten; a begroting that was never changed has no explanation."""
    if jaar.begroot is None or jaar.eerst is None or jaar.begroting is None:
        return Getal(None, "")
    anders = jaar.begroot.lasten - jaar.eerst.lasten
    if not jaar.begroting.is_wijziging:
        return Getal(in_euro(anders), "")
    return getal_van(plek, jaar.jaar, WIJZIGING, Som.LASTEN, anders)


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
                [
                    getal_van(
                        plek,
                        jaar.jaar,
                        staand(jaar),
                        Som.INBRENG,
                        jaar.stand.inbreng.get(deelnemer.code) if jaar.stand else None,
                        deelnemer.code,
                    )
                    for jaar in jaren
                ],
                [_draagt(jaar, bladen.get(jaar.jaar), deelnemer.code) for jaar in jaren],
            )
            for deelnemer in gemeenten
        ],
        "samen": (
            [
                getal_van(
                    plek, jaar.jaar, staand(jaar), Som.INBRENG, sum(jaar.stand.inbreng.values()) if jaar.stand else None
                )
                for jaar in jaren
            ],
            [_draagt(jaar, bladen.get(jaar.jaar), REGIO) for jaar in jaren],
        ),
        "jaartallen": [jaar.jaar for jaar in jaren],
        "nieuw_jaar": (jaren[-1].jaar + 1) if jaren else plek.op.year + 1,
    }
    return render(request, "financien/regiogeld.html", context)


def _goedgekeurde_bladen(jaren: list[Jaar]) -> dict[int, Blad]:
    ids = [jaar.afrekening.pk for jaar in jaren if jaar.afrekening is not None and jaar.afrekening.akkoord is not None]
    rijen = Afrekening.objects.filter(pk__in=ids).values_list("jaar", "inhoud")
    return {jaar: lees_blad(bytes(inhoud)) for jaar, inhoud in rijen}


def _draagt(jaar: Jaar, blad: Blad | None, code: str) -> Getal:
    deel = (blad.samen if code == REGIO else blad.deel(code)) if blad is not None else None
    if deel is None or jaar.afrekening is None:
        return Getal(None, "")
    return Getal(naar_euro(deel.draagt), reverse("afrekening_gemeente", args=[jaar.afrekening.pk, code]))


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
            "beschikbaar": in_euro(stand.weerstand.beschikbaar) if stand and stand.weerstand else None,
            "ontbreekt": in_euro(stand.weerstand.ontbreekt) if stand and stand.weerstand else None,
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
    adressen: Mapping[str, str]
    """Where each figure is explained."""

    @property
    def tekort(self) -> Decimal | None:
        """The result in euros at this occupancy, to the cent; None when it is not known."""
        return None if self.bezet is None else naar_euro(resultaat(self.nodig, self.bezet))


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
        voorzieningen.append(
            (
                rij,
                [
                    Bezettingsrij(
                        nummer,
                        deze,
                        plekjaren[nummer].bezet,
                        {
                            wat.value: plek.adres("regiogeld_bezetting_getal", rij.pk, nummer, wat.value)
                            for wat in Cijfer
                        },
                    )
                    for nummer, deze in nodig.items()
                ],
                adres,
            )
        )
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
def bezetting_getal(request: Verzoek, sleutel: str, taak: str, pk: int, jaar: int, wat: str) -> HttpResponse:
    """How one figure of the occupancy came about: a page of its own, and for htmx the panel."""
    plek = plek_van(request, sleutel, taak)
    rijen = Exploitatie.objects.filter(regio=plek.regio, taak=plek.taak).select_related("bron")
    rij = get_object_or_404(rijen, pk=pk)
    plekjaar = get_object_or_404(Plekjaar, exploitatie=rij, jaar=jaar)
    if wat not in set(Cijfer):
        raise Http404
    kosten = rij.als_kostenopbouw()
    try:
        uitkomst = herkomst(
            kosten,
            reken_bezetting(kosten, plekjaar.plekken),
            plekjaar.bezet,
            Cijfer(wat),
            jaar=jaar,
            versie=str(rij),
            bron=vermeld(rij.bron),
        )
    except ValueError as fout:
        raise Http404 from fout
    context = {
        "plek": plek,
        "herkomst": uitkomst,
        "naam": rij.naam,
        "weergave": {"is_voorbeeld": rij.bron.is_voorbeeld},
        "terug": plek.adres("regiogeld_bezetting"),
        "tussen": "Bezetting",
    }
    sjabloon = "financien/delen/herkomst.html" if request.htmx else "financien/regiogeld_getal.html"
    antwoord = render(request, sjabloon, context)
    patch_vary_headers(antwoord, ["HX-Request"])
    return antwoord


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
