"""The key by which the region shares an amount: that version of it that the text names."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from django.urls import reverse

from financien.models import Verdeelsleutel
from financien.regiogeld import als_regiosleutels
from financien.verdeelsleutels import Sleutel
from financien.verdelen import VerdelingFout, naar_euro
from regio.notatie import datum, getal
from samenwerking.teksten.gegevens.geld import DELEN_NIET
from samenwerking.teksten.gegevens.vraag import Gevers, Vraag, als_bron, naam_van, onbekend, zonder_gemeente
from samenwerking.teksten.gegevens.waarde import VOORBEELD, Tabel, Waarde

VOORBEELDBEDRAG = 100_000_000
"""A million euros in cents: what the example of a key divides."""

_KIES = "Kies bij Gegevens met welke verdeelsleutel deze tekst rekent."


def kenmerk(vraag: Vraag, sleutel: str) -> Waarde:
    """Name, version, peildatum or source of the key."""
    rij = vraag.instelling.verdeelsleutel
    if rij is None:
        return onbekend(sleutel, _KIES)
    match sleutel.rpartition(":")[2]:
        case "naam":
            woorden = rij.naam
        case "versie":
            woorden = str(rij.versie)
        case "peildatum" if rij.peildatum is not None:
            woorden = datum(rij.peildatum)
        case "peildatum":
            return onbekend(sleutel, f"De sleutel '{rij}' heeft geen peildatum. Haal dit veld weg.", _adres(rij))
        case _:
            woorden = rij.bron.titel
    return replace(_waarde(rij, sleutel, naam_van(sleutel)), woorden=woorden)


def aandeel(vraag: Vraag, sleutel: str) -> Waarde:
    """'7,25 procent': the share of one gemeente."""
    rij, wie = vraag.instelling.verdeelsleutel, vraag.gemeente(sleutel)
    if wie is None:
        return zonder_gemeente(vraag, sleutel)
    if rij is None:
        return onbekend(sleutel, _KIES, gemeente=wie)
    if not vraag.deelt(wie):
        return onbekend(sleutel, DELEN_NIET, gemeente=wie)
    try:
        deel = _sleutel(rij).aandeel(wie.code)
    except VerdelingFout as fout:
        return onbekend(sleutel, str(fout), _adres(rij), wie)
    procent = round(Decimal(deel.numerator * 100) / Decimal(deel.denominator), 2)
    woorden = f"{getal(procent, 2).removesuffix(',00')} procent"
    kaal = _waarde(rij, sleutel, naam_van(sleutel, wie))
    return replace(kaal, woorden=woorden, getal=procent, eenheid="procent")


def rekenvoorbeeld(vraag: Vraag, sleutel: str) -> Waarde:
    """What each gemeente bears of a million, to the cent."""
    rij = vraag.instelling.verdeelsleutel
    if rij is None:
        return onbekend(sleutel, _KIES)
    if not vraag.deelt():
        return onbekend(sleutel, DELEN_NIET)
    try:
        gekozen = _sleutel(rij)
        delen = gekozen.verdeel(VOORBEELDBEDRAG)
    except VerdelingFout as fout:
        return onbekend(sleutel, str(fout), _adres(rij))
    namen = {code: deel.naam for code, deel in vraag.deelnemers.items()}
    rijen = [(namen.get(code, code), getal(naar_euro(centen), 2)) for code, centen in delen.items()]
    tabel = Tabel(
        ("Gemeente", "Deel van € 1.000.000"), (*rijen, ("Samen", getal(naar_euro(VOORBEELDBEDRAG), 2))), totaal=True
    )
    naam = f"Verdeling van € 1.000.000 met de sleutel '{rij}', in euro’s"
    return replace(_waarde(rij, sleutel, naam), tabel=tabel)


def _sleutel(rij: Verdeelsleutel) -> Sleutel:
    return als_regiosleutels([rij])[rij.pk].sleutel


def _waarde(rij: Verdeelsleutel, sleutel: str, naam: str) -> Waarde:
    nieuwer = Verdeelsleutel.objects.filter(
        regio_id=rij.regio_id, taak=rij.taak, naam=rij.naam, versie__gt=rij.versie
    ).exists()
    zinnen = [VOORBEELD] if rij.bron.is_voorbeeld else []
    if nieuwer:
        zinnen.append(f"Er is een nieuwere versie van de sleutel '{rij.naam}'.")
    return Waarde(
        sleutel,
        naam,
        peildatum=rij.peildatum,
        bronnen=(als_bron(rij.bron),),
        adres=_adres(rij),
        waarschuwing=" ".join(zinnen),
    )


def _adres(rij: Verdeelsleutel) -> str:
    return reverse("regiogeld_sleutels", args=[rij.regio.sleutel, rij.taak])


GEEFT: Gevers = {
    "sleutel:naam": kenmerk,
    "sleutel:versie": kenmerk,
    "sleutel:peildatum": kenmerk,
    "sleutel:bron": kenmerk,
    "gemeente:eigen:aandeel": aandeel,
    "blok:rekenvoorbeeld": rekenvoorbeeld,
}
