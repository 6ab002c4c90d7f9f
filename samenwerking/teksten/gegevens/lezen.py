"""The values of the fields of one text, on one day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.gegevens import (
    afspraken,
    begroting,
    geld,
    gemeenten,
    hogerop,
    inwoners,
    plekken,
    tellingen,
    verdeelsleutel,
    wetten,
)
from samenwerking.teksten.gegevens.erbij import gever_van
from samenwerking.teksten.gegevens.vraag import Gevers, Vraag, onbekend
from samenwerking.teksten.gegevens.waarde import Waarde
from samenwerking.teksten.gegevensvelden import veld
from samenwerking.teksten.models import Tekst, Tekstgegevens
from samenwerking.teksten.schrijfwijze import sleutels

GEEFT: Gevers = {
    **gemeenten.GEEFT,
    **inwoners.GEEFT,
    **wetten.GEEFT,
    **tellingen.GEEFT,
    **plekken.GEEFT,
    **geld.GEEFT,
    **verdeelsleutel.GEEFT,
    **begroting.GEEFT,
    **afspraken.GEEFT,
    "blok:indicatoren": hogerop.uit_hoger,
    "blok:uitstroom-per-gemeente": hogerop.uit_hoger,
    "blok:basistaken": hogerop.uit_hoger,
    "blok:beloften": hogerop.uit_hoger,
    "blok:lokaal-en-regionaal": hogerop.uit_hoger,
    "regio:stip": hogerop.uit_hoger,
    "blok:activiteiten": hogerop.uit_hoger,
}
"""Who knows what, by the general form of the key."""

ALTIJD_BIJ_GELD = ("wetstand:woonplaatsbeginsel", "wetstand:verdeelmodel")
"""Neither law is in force: whoever shows money that depends on them shows how they stand."""


def waarden_van(tekst: Tekst, gevraagd: Iterable[str], *, op: datetime.date) -> dict[str, Waarde]:
    """The value of each key, or why it is not known."""
    vraag = Vraag(tekst, Tekstgegevens.van(tekst), op)
    return {sleutel: waarde_van(vraag, sleutel) for sleutel in dict.fromkeys(gevraagd)}


def waarden_in(tekst: Tekst, document: Knoop, *, op: datetime.date) -> dict[str, Waarde]:
    """The values of all fields in this tree, and the laws on which its money depends."""
    nodig = sleutels(document)
    if any(sleutel.startswith("budget:b") or sleutel in _OP_PAD for sleutel in nodig):
        nodig = [*nodig, *ALTIJD_BIJ_GELD]
    return waarden_van(tekst, nodig, op=op) if nodig else {}


_OP_PAD = frozenset({"blok:ingroeipad", "budget:opvang"})


def waarde_van(vraag: Vraag, sleutel: str) -> Waarde:
    """The value of one key, or why it is not known."""
    gevonden = veld(sleutel)
    if gevonden is None:
        return onbekend(sleutel, f"Dit gegeven bestaat niet: '{sleutel}'. Haal het weg en voeg een ander in.")
    gever = GEEFT.get(gevonden.sleutel) or gever_van(gevonden.sleutel)
    return gever(vraag, sleutel) if gever is not None else onbekend(sleutel, "Dit gegeven is nog niet te vullen.")
