"""The region in one year: who brings in what, who gets it, and who bears the difference in the end."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from financien.afgeleid import DRAAGT, SLEUTELNAMEN, Afgeleid, GeenInwoners, draagt
from financien.balken import balk
from financien.doorrekening import Jaarbedrag
from financien.herkomst import REGIO, Onderdeel
from financien.views.uitleg import Cel, inwoners_voor
from financien.views.weergave import Weergave, weergave_van
from regio import klok
from regio.notatie import euro_kort
from regio.verzoek import Verzoek

HISTORISCH, TOTAAL, VERSCHIL = Afgeleid.HISTORISCH_ALLEEN, Onderdeel.TOTAAL, Onderdeel.VERSCHIL
VOLGORDES = {"verschil": "wie het meest wint staat boven", "bedrag": "het grootste bedrag boven", "naam": "op naam"}


@dataclass(frozen=True)
class Balkcel:
    """An amount that opens its origin, with a bar beside it."""

    cel: Cel
    balk: SafeString


@dataclass(frozen=True)
class Rij:
    """One gemeente: what the old split gives, what it gets, the difference, and what it bears."""

    naam: str
    is_centrum: bool
    adres: str
    historisch: Balkcel
    totaal: Balkcel
    deel: Decimal
    verschil: Balkcel
    draagt: Balkcel


@require_safe
def verdeling(request: Verzoek, soort: str, pk: int) -> HttpResponse:
    """One year of the region, sorted, with bars; the year, the key and the order stand in the address."""
    weergave = weergave_van(request, soort, pk)
    door = weergave.rekenwijze()
    jaren = [(jaar.volgnummer, jaar.label) for jaar in door.jaren]
    nummer = next((nummer for nummer, _ in jaren if str(nummer) == request.GET.get("jaar")), jaren[-1][0])
    sleutel = next((sleutel for sleutel in DRAAGT if sleutel == request.GET.get("sleutel")), DRAAGT[0])
    volgorde = request.GET.get("volgorde", "")
    volgorde = volgorde if volgorde in VOLGORDES else "verschil"
    inwoners, fout = inwoners_voor(door, op=klok.vandaag()), ""
    try:
        lasten = draagt(door, nummer, sleutel, inwoners)
    except GeenInwoners as zin:
        sleutel, fout = Afgeleid.DRAAGT_OBJECTIEF, f"{zin} Daarom ziet u de verdeling naar objectief aandeel."
        lasten = draagt(door, nummer, sleutel, inwoners)
    samen = _van_jaar(door.regiorijen(), nummer)
    per_code = {code: _van_jaar(door.rijen(code), nummer) for code in door.codes}
    grootste = max((max(rij.totaal, rij.alleen_historisch) for rij in per_code.values()), default=Decimal(0))
    uiterste = max((abs(rij.verschil) for rij in per_code.values()), default=Decimal(0))
    zwaarste = max((abs(last) for last in lasten.values()), default=Decimal(0))
    rijen = [
        Rij(
            naam=deelnemer.naam,
            is_centrum=deelnemer.rol == "centrum",
            adres=weergave.adres("gemeente", code),
            historisch=_cel(weergave, code, nummer, HISTORISCH, rij.alleen_historisch, grootste),
            totaal=_cel(weergave, code, nummer, TOTAAL, rij.totaal, grootste),
            deel=rij.totaal / samen.totaal if samen.totaal else Decimal(0),
            verschil=_cel(weergave, code, nummer, VERSCHIL, rij.verschil, uiterste, tweezijdig=True),
            draagt=_cel(weergave, code, nummer, sleutel, lasten[code], zwaarste, tweezijdig=True),
        )
        for deelnemer in door.invoer.deelnemers
        for code, rij in [(deelnemer.code, per_code[deelnemer.code])]
    ]
    if volgorde == "verschil":
        rijen.sort(key=lambda rij: -rij.verschil.cel.bedrag)
    elif volgorde == "bedrag":
        rijen.sort(key=lambda rij: -rij.totaal.cel.bedrag)
    else:
        rijen.sort(key=lambda rij: rij.naam)
    return render(
        request,
        "financien/verdeling.html",
        {
            "weergave": weergave,
            "jaren": jaren,
            "jaar": nummer,
            "label": samen.label,
            "sleutels": [(keuze.value, SLEUTELNAMEN[keuze]) for keuze in DRAAGT],
            "sleutel": sleutel.value,
            "sleutelnaam": SLEUTELNAMEN[sleutel],
            "volgordes": VOLGORDES.items(),
            "volgorde": volgorde,
            "fout": fout,
            "kern": _kern(weergave.scenario.regio.naam, samen, rijen),
            "rijen": rijen,
            "samen": [
                Cel(bedrag, weergave.adres("getal", REGIO, nummer, wat.value))
                for wat, bedrag in (
                    (HISTORISCH, samen.alleen_historisch),
                    (TOTAAL, samen.totaal),
                    (VERSCHIL, samen.verschil),
                    (sleutel, samen.verschil),
                )
            ],
        },
    )


def _van_jaar(rijen: tuple[Jaarbedrag, ...], nummer: int) -> Jaarbedrag:
    return next(rij for rij in rijen if rij.volgnummer == nummer)


def _cel(
    weergave: Weergave,
    code: str,
    nummer: int,
    wat: Onderdeel | Afgeleid,
    bedrag: Decimal,
    grootste: Decimal,
    *,
    tweezijdig: bool = False,
) -> Balkcel:
    return Balkcel(
        Cel(bedrag, weergave.adres("getal", code, nummer, wat.value)), balk(bedrag, grootste, tweezijdig=tweezijdig)
    )


def _kern(regio: str, samen: Jaarbedrag, rijen: list[Rij]) -> str:
    """One sentence: what the region gets more or less, and how many gemeenten win and lose."""
    meer = sum(rij.verschil.cel.bedrag > 0 for rij in rijen)
    minder = sum(rij.verschil.cel.bedrag < 0 for rij in rijen)
    if abs(samen.verschil) < Decimal("0.5"):
        wat = "evenveel als"
    else:
        wat = f"{euro_kort(abs(samen.verschil))} {'meer' if samen.verschil > 0 else 'minder'} dan"
    return (
        f"{regio} krijgt in {samen.label} {wat} bij de historische verdeling; {meer} van de {len(rijen)} gemeenten "
        f"krijgen meer en {minder} minder."
    )
