"""The matrix of the basistakenpakket: per task and gemeente what stands there, and where a gap is.

A gap is a task that is not wholly in place. A gap with a plan that is not late is on its way; without one, or with a
plan whose day has passed, somebody has to do something. No answer at all is a gap too: nobody knows.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Stand(StrEnum):
    """What a gemeente answers."""

    GEREGELD = "geregeld"
    DEELS = "deels"
    NIET = "niet"


class Beeld(StrEnum):
    """What the matrix shows; the words stand in the cell beside the colour."""

    GEREGELD = "geregeld"
    PLAN = "nog niet, met plan"
    TE_LAAT = "plan te laat"
    GAT = "gat zonder plan"
    ONBEKEND = "nog niet ingevuld"

    @property
    def kleur(self) -> str:
        """The kind of label."""
        return _KLEUR[self]

    @property
    def is_gat(self) -> bool:
        """Whether the task is not wholly in place."""
        return self is not Beeld.GEREGELD

    @property
    def vraagt_iets(self) -> bool:
        """Whether the gemeente has to do something now: fill in, or make a plan."""
        return self in (Beeld.TE_LAAT, Beeld.GAT, Beeld.ONBEKEND)


_KLEUR = {
    Beeld.GEREGELD: "ok",
    Beeld.PLAN: "letop",
    Beeld.TE_LAAT: "fout",
    Beeld.GAT: "fout",
    Beeld.ONBEKEND: "neutraal",
}
_REST = {Beeld.PLAN: "met plan", Beeld.GAT: "zonder plan"}
_TEKEN = {"ok": "ok", "letop": "klok", "fout": "fout", "neutraal": ""}


@dataclass(frozen=True)
class Antwoord:
    """What one gemeente recorded about one task."""

    stand: Stand
    plan: str = ""
    plan_klaar: datetime.date | None = None


@dataclass(frozen=True)
class Cel:
    """One cell of the matrix."""

    taak: int
    gemeente: int
    beeld: Beeld
    deels: bool = False

    @property
    def woorden(self) -> str:
        """What the cell says: 'deels' when part of the task is there."""
        return f"deels, {_REST.get(self.beeld, self.beeld.value)}" if self.deels else self.beeld.value

    @property
    def teken(self) -> str:
        """The sign beside the words."""
        return _TEKEN[self.beeld.kleur]


def beeld_van(antwoord: Antwoord | None, *, op: datetime.date) -> Beeld:
    """How the matrix shows this answer on that day."""
    if antwoord is None:
        return Beeld.ONBEKEND
    if antwoord.stand is Stand.GEREGELD:
        return Beeld.GEREGELD
    if not antwoord.plan:
        return Beeld.GAT
    if antwoord.plan_klaar is not None and antwoord.plan_klaar < op:
        return Beeld.TE_LAAT
    return Beeld.PLAN


def matrix(
    taken: Iterable[int],
    gemeenten: Iterable[int],
    antwoorden: Mapping[tuple[int, int], Antwoord],
    *,
    op: datetime.date,
) -> dict[int, list[Cel]]:
    """Per task a cell for each gemeente, in the order given."""
    kolommen = list(gemeenten)
    return {taak: [_cel(taak, deze, antwoorden.get((taak, deze)), op) for deze in kolommen] for taak in taken}


def _cel(taak: int, gemeente: int, antwoord: Antwoord | None, op: datetime.date) -> Cel:
    deels = antwoord is not None and antwoord.stand is Stand.DEELS
    return Cel(taak, gemeente, beeld_van(antwoord, op=op), deels)
