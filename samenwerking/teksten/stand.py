"""How far a text is: derived from its chapters and versions, never set by hand."""

from __future__ import annotations

import datetime
from enum import Enum


class Fase(Enum):
    """What a text waits for."""

    INDELEN = "beginnen"
    SCHRIJVEN = "schrijven"
    BEVRIEZEN = "bevriezen"
    BEVROREN = "bevroren"

    @property
    def naam(self) -> str:
        """How a list calls it."""
        return _NAMEN[self]

    @property
    def aan_zet(self) -> str:
        """Who must do something now."""
        return _AAN_ZET[self]


_NAMEN = {
    Fase.INDELEN: "nog te beginnen",
    Fase.SCHRIJVEN: "wordt geschreven",
    Fase.BEVRIEZEN: "klaar om te bevriezen",
    Fase.BEVROREN: "bevroren",
}
_AAN_ZET = {
    Fase.INDELEN: "beleidsadviseurs en coördinator",
    Fase.SCHRIJVEN: "beleidsadviseurs en coördinator",
    Fase.BEVRIEZEN: "coördinator",
    Fase.BEVROREN: "niemand",
}


def fase_van(
    *,
    aantal: int,
    aantal_leeg: int,
    laatst_gewijzigd: datetime.datetime,
    versie_op: datetime.datetime | None,
) -> Fase:
    """The phase of a text with `aantal` chapters, of which `aantal_leeg` are empty.

    Frozen is a text that did not change since its newest version, also when a chapter was left empty on purpose.
    """
    if versie_op is not None and laatst_gewijzigd <= versie_op:
        return Fase.BEVROREN
    if aantal == 0:
        return Fase.INDELEN
    return Fase.SCHRIJVEN if aantal_leeg else Fase.BEVRIEZEN


def waarom_bevriezen(versie_op: datetime.datetime | None) -> str:
    """Why a text in the phase BEVRIEZEN waits for a version, as a Dutch sentence."""
    return "Het concept is gewijzigd na de laatste versie." if versie_op else "Alle delen zijn geschreven."
