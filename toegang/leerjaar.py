"""Learning to decide: a second consulent approves, and each consulent goes from looking along to deciding alone.

Regions that brought the access to their gemeenten began with such a year, in which consulenten were prepared in steps
(West-Brabant West, 2021). Which steps is not written down anywhere: these three are ours.
"""

from __future__ import annotations

from enum import StrEnum


class Fase(StrEnum):
    """How far a consulent is."""

    MEEKIJKEN = "meekijken"
    SAMEN = "samen"
    ZELFSTANDIG = "zelfstandig"

    @property
    def tekst(self) -> str:
        """The stage as a person reads it."""
        return _TEKSTEN[self]

    @property
    def betekenis(self) -> str:
        """What it means for a decision, in a sentence."""
        return _BETEKENIS[self]


_TEKSTEN = {Fase.MEEKIJKEN: "meekijken", Fase.SAMEN: "samen", Fase.ZELFSTANDIG: "zelfstandig"}
_BETEKENIS = {
    Fase.MEEKIJKEN: "Kijkt mee. Een collega legt het besluit vast.",
    Fase.SAMEN: "Legt een besluit vast nadat een tweede consulent het heeft goedgekeurd.",
    Fase.ZELFSTANDIG: "Legt zelf besluiten vast.",
}


class Behoefte(StrEnum):
    """What stands between a consulent and a decision."""

    NIETS = "niets"
    GOEDKEURING = "goedkeuring"
    EEN_ANDER = "een_ander"


def wat_nodig(*, leerjaar: bool, fase: Fase | None) -> Behoefte:
    """What this consulent needs for a decision. During a leerjaar who has no stage decides together with another.

    Outside a leerjaar nothing is needed, whatever stage there was.
    """
    if not leerjaar or fase == Fase.ZELFSTANDIG:
        return Behoefte.NIETS
    return Behoefte.EEN_ANDER if fase == Fase.MEEKIJKEN else Behoefte.GOEDKEURING


def mag_tweede_zijn(*, leerjaar: bool, fase: Fase | None) -> bool:
    """Whether someone may approve what another wants to decide: not who still looks along."""
    return not leerjaar or fase != Fase.MEEKIJKEN
