"""What the region budgets together, and its reserve. A begroting comes in versions that never change."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse
from django.utils import timezone

from financien.jaarstaat import BATEN, LASTEN, NAMEN, Jaarstaat
from financien.models import Begroting
from financien.regiogeld import jaren_van, reserve_van, staat_van
from financien.verdelen import naar_euro
from regio.models import Taak
from regio.notatie import datum, euro, getal
from samenwerking.teksten.gegevens.geld import DELEN_NIET
from samenwerking.teksten.gegevens.vraag import Gevers, Vraag, als_bron, naam_van, onbekend, zonder_gemeente
from samenwerking.teksten.gegevens.waarde import VOORBEELD, Bron, Tabel, Waarde, samen

MEESTE_JAREN = 5
_GEEN = "Voor dit jaar is nog geen begroting van de regio vastgelegd. Een controller doet dat bij Geld van de regio."
_JAAR = "Kies bij Gegevens voor welk jaar deze tekst rekent."
_RESERVE = "De regio heeft nog geen reserve vastgelegd. Een controller doet dat bij Geld van de regio."


@dataclass(frozen=True)
class _Jaar:
    stuk: Begroting
    staat: Jaarstaat
    bronnen: tuple[Bron, ...]
    is_voorbeeld: bool


def bijdrage(vraag: Vraag, sleutel: str) -> Waarde:
    """What one gemeente brings in, in the chosen year."""
    wie, jaar = vraag.gemeente(sleutel), vraag.instelling.jaar
    if wie is None:
        return zonder_gemeente(vraag, sleutel)
    if not vraag.deelt(wie):
        return onbekend(sleutel, DELEN_NIET, gemeente=wie)
    if jaar is None:
        return onbekend(sleutel, _JAAR, gemeente=wie)
    gevonden = _begroting(vraag, jaar)
    if gevonden is None or wie.code not in gevonden.staat.inbreng:
        return onbekend(sleutel, _GEEN, _adres(vraag), wie)
    bedrag = naar_euro(gevonden.staat.inbreng[wie.code])
    return Waarde(
        sleutel, f"Bijdrage van {wie.naam} in {jaar}", euro(bedrag).removesuffix(",00"), bedrag, "euro",
        timezone.localdate(gevonden.stuk.vastgelegd_op), bronnen=gevonden.bronnen, adres=_adres(vraag),
        waarschuwing=VOORBEELD if gevonden.is_voorbeeld else "",
    )  # fmt: skip


def begroting(vraag: Vraag, sleutel: str) -> Waarde:
    """Income and costs of the pool per year."""
    jaren = _jaren(vraag)
    if not jaren:
        return onbekend(sleutel, _GEEN, _adres(vraag))
    soorten = [soort for soort in (*BATEN, *LASTEN) if any(jaar.staat.per_soort.get(soort) for jaar in jaren)]
    rijen = [
        (NAMEN[soort], *(getal(naar_euro(jaar.staat.per_soort.get(soort, 0)), 2) for jaar in jaren))
        for soort in soorten
    ]
    saldo = ("Saldo", *(getal(naar_euro(jaar.staat.saldo), 2) for jaar in jaren))
    kop = ("In euro’s", *(str(jaar.stuk.jaar) for jaar in jaren))
    return _tabel(vraag, sleutel, jaren, Tabel(kop, (*rijen, saldo), totaal=True))


def bijdragen(vraag: Vraag, sleutel: str) -> Waarde:
    """What each gemeente brings in per year."""
    if not vraag.deelt():
        return onbekend(sleutel, DELEN_NIET)
    jaren = _jaren(vraag)
    if not jaren:
        return onbekend(sleutel, _GEEN, _adres(vraag))
    rijen = [
        (deel.naam, *(getal(naar_euro(jaar.staat.inbreng.get(code, 0)), 2) for jaar in jaren))
        for code, deel in vraag.deelnemers.items()
    ]
    som = (
        "Samen",
        *(
            getal(naar_euro(sum(jaar.staat.inbreng.get(code, 0) for code in vraag.deelnemers)), 2)
            for jaar in jaren
        ),
    )  # fmt: skip
    kop = ("In euro’s", *(str(jaar.stuk.jaar) for jaar in jaren))
    return _tabel(vraag, sleutel, jaren, Tabel(kop, (*rijen, som), totaal=True))


def reserve(vraag: Vraag, sleutel: str) -> Waarde:
    """Ceiling, floor or what is in all pots together."""
    stand = vraag.eenmaal("reserve", lambda: reserve_van(vraag.regio, Taak.BW))
    adres = reverse("regiogeld_reserve", args=[vraag.regio.sleutel, Taak.BW])
    if stand is None or not stand.potten:
        return onbekend(sleutel, _RESERVE, adres)
    bedrag: Decimal
    match sleutel.rpartition(":")[2]:
        case "stand":
            bedrag = stand.samen
        case "bodem":
            bedrag = naar_euro(sum(pot.bodem for pot in stand.potten))
        case _:
            plafonds = [pot.plafond for pot in stand.potten if pot.plafond is not None]
            if len(plafonds) < len(stand.potten):
                return onbekend(sleutel, "Niet elke reserve van de regio heeft een plafond.", adres)
            bedrag = naar_euro(sum(plafonds))
    woorden, met_dag = euro(bedrag).removesuffix(",00"), sleutel == "reserve:stand"
    return Waarde(
        sleutel, naam_van(sleutel), f"{woorden} ({datum(vraag.op)})" if met_dag else woorden, bedrag, "euro", vraag.op,
        dag_staat_erbij=met_dag, bronnen=(als_bron(stand.afspraak.bron),), adres=adres,
        waarschuwing=VOORBEELD if stand.afspraak.bron.is_voorbeeld else "",
    )  # fmt: skip


def _begroting(vraag: Vraag, jaar: int) -> _Jaar | None:
    stuk = Begroting.objects.filter(regio=vraag.regio, taak=Taak.BW, jaar=jaar).order_by("-versie").first()
    return _met_bronnen(stuk, staat_van(stuk)) if stuk is not None else None


def _jaren(vraag: Vraag) -> list[_Jaar]:
    """From the chosen year on, or the last years that there are."""
    alle = [
        (jaar.begroting, jaar.begroot)
        for jaar in vraag.eenmaal("jaren", lambda: jaren_van(vraag.regio, Taak.BW))
        if jaar.begroting is not None and jaar.begroot is not None
    ]
    vanaf = vraag.instelling.jaar
    gekozen = [paar for paar in alle if vanaf is not None and paar[0].jaar >= vanaf][:MEESTE_JAREN]
    return [_met_bronnen(stuk, staat) for stuk, staat in gekozen or alle[-MEESTE_JAREN:]]


def _met_bronnen(stuk: Begroting, staat: Jaarstaat) -> _Jaar:
    rijen = [stuk.bron, *(regel.bron for regel in stuk.regels.select_related("bron"))]
    eigen = Bron(str(stuk)[:1].upper() + str(stuk)[1:], datum=timezone.localdate(stuk.vastgelegd_op))
    return _Jaar(stuk, staat, samen((eigen, *(als_bron(rij) for rij in rijen))), any(rij.is_voorbeeld for rij in rijen))


def _tabel(vraag: Vraag, sleutel: str, jaren: list[_Jaar], tabel: Tabel) -> Waarde:
    return Waarde(
        sleutel,
        naam_van(sleutel).removeprefix("Tabel: ").capitalize(),
        peildatum=max(timezone.localdate(jaar.stuk.vastgelegd_op) for jaar in jaren),
        bronnen=samen(bron for jaar in jaren for bron in jaar.bronnen),
        adres=_adres(vraag),
        waarschuwing=VOORBEELD if any(jaar.is_voorbeeld for jaar in jaren) else "",
        tabel=tabel,
    )


def _adres(vraag: Vraag) -> str:
    return reverse("regiogeld", args=[vraag.regio.sleutel, Taak.BW])


GEEFT: Gevers = {
    "gemeente:eigen:bijdrage": bijdrage,
    "blok:begroting": begroting,
    "blok:bijdragen": bijdragen,
    "reserve:plafond": reserve,
    "reserve:bodem": reserve,
    "reserve:stand": reserve,
}
