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
    def vraagt_schrijvers(self) -> bool:
        """Whether who writes must do something now; else the coördinator freezes it, or nobody does anything."""
        return self in (Fase.INDELEN, Fase.SCHRIJVEN)


_NAMEN = {
    Fase.INDELEN: "nog te beginnen",
    Fase.SCHRIJVEN: "wordt geschreven",
    Fase.BEVRIEZEN: "klaar om te bevriezen",
    Fase.BEVROREN: "bevroren",
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


def bevroren_zin(*, nummer: int, naam: str, wie: str, moment: str) -> str:
    """Who froze a text and what to do, for who had it open: 'moment' is the day and time in words."""
    return (
        f"Deze tekst is bevroren als versie {nummer} ({naam}), door {wie} op {moment}. "
        "Niemand kan er nu in schrijven. Wilt u nog iets wijzigen? "
        "Vraag de coördinator van de regio om de tekst weer te openen, met een reden."
    )


def waarom_bevriezen(versie_op: datetime.datetime | None) -> str:
    """Why a text in the phase BEVRIEZEN waits for a version, as a Dutch sentence."""
    return "Het concept is gewijzigd na de laatste versie." if versie_op else "Alle delen zijn geschreven."
