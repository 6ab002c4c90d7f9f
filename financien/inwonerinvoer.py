"""What a controller fills in about inhabitants: per peildatum a number for each gemeente, checked."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from regio.inlezen import Blad, Fout, Kolom, Rij

HOOGSTE_AANTAL = 2_000_000_000
BLAD = Blad(
    "inwoners",
    (
        Kolom("peildatum", "datum", verplicht=True, voorbeeld="01-01-2026"),
        Kolom("gemeentecode", verplicht=True, langst=6, voorbeeld="GM0603"),
        Kolom("aantal", "getal", verplicht=True, uitleg="Het aantal inwoners, zonder punten.", voorbeeld="56812"),
        Kolom("voorlopig", "ja_nee", uitleg="ja: de bron noemt dit cijfer voorlopig.", voorbeeld="nee"),
    ),
)


@dataclass(frozen=True)
class Inwoners:
    """How many there are in one gemeente, and whether the source calls that provisional."""

    aantal: int
    voorlopig: bool


@dataclass(frozen=True)
class Inwonerversie:
    """The inhabitants on one day as one source gives them, by gemeentecode in the order of the file."""

    peildatum: datetime.date
    eerste: Rij
    aantallen: Mapping[str, Inwoners]


def lees_inwoners(
    rijen: Sequence[Rij], *, gemeenten: Set[str], op: datetime.date
) -> tuple[list[Inwonerversie], list[Fout]]:
    """The days in these rows and what is wrong. A day that is still to come is a forecast, no count."""
    groepen: dict[datetime.date, list[Rij]] = defaultdict(list)
    for rij in rijen:
        groepen[rij.waarden["peildatum"]].append(rij)
    fouten: list[Fout] = []
    versies = []
    for peildatum, deze in groepen.items():
        aantallen: dict[str, Inwoners] = {}
        if peildatum > op:
            fouten.append(deze[0].fout("peildatum", "een dag die al is geweest"))
        for rij in deze:
            code, aantal = rij.waarden["gemeentecode"], rij.waarden["aantal"]
            if code not in gemeenten:
                fouten.append(rij.fout("gemeentecode", "de code van een gemeente, zoals GM0603"))
            elif code in aantallen:
                fouten.append(rij.fout("gemeentecode", "elke gemeente een keer per peildatum"))
            if not 0 <= aantal <= HOOGSTE_AANTAL:
                fouten.append(rij.fout("aantal", "een aantal van nul of meer"))
            aantallen.setdefault(code, Inwoners(aantal, bool(rij.waarden["voorlopig"])))
        if not any(inwoners.aantal for inwoners in aantallen.values()):
            fouten.append(deze[0].fout("aantal", "minstens een gemeente met inwoners"))
        versies.append(Inwonerversie(peildatum, deze[0], aantallen))
    return versies, fouten
