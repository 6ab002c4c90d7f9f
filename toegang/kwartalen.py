"""The fixed days on which a region publishes its counts: the first day of each quarter."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

MAANDEN_PER_KWARTAAL = 3


@dataclass(frozen=True, slots=True)
class Kwartaal:
    """Three months: `van` up to but not including `tot`."""

    jaar: int
    nummer: int

    @property
    def van(self) -> datetime.date:
        """The first day."""
        return datetime.date(self.jaar, MAANDEN_PER_KWARTAAL * (self.nummer - 1) + 1, 1)

    @property
    def tot(self) -> datetime.date:
        """The first day after it, on which its counts are published."""
        return self.volgende.van

    @property
    def volgende(self) -> Kwartaal:
        """The quarter after this one."""
        return Kwartaal(self.jaar, self.nummer + 1) if self.nummer < 4 else Kwartaal(self.jaar + 1, 1)

    @property
    def vorige(self) -> Kwartaal:
        """The quarter before this one."""
        return Kwartaal(self.jaar, self.nummer - 1) if self.nummer > 1 else Kwartaal(self.jaar - 1, 4)


def kwartaal_van(dag: datetime.date) -> Kwartaal:
    """The quarter in which that day lies."""
    return Kwartaal(dag.year, (dag.month - 1) // MAANDEN_PER_KWARTAAL + 1)


def laatste_peildatum(op: datetime.date) -> datetime.date:
    """The newest day on or before `op` on which counts are published."""
    return kwartaal_van(op).van


def voorbij(*, op: datetime.date, hoeveel: int) -> list[Kwartaal]:
    """The last quarters that have ended on that day, oldest first."""
    kwartaal = kwartaal_van(op)
    gevonden = []
    for _ in range(hoeveel):
        kwartaal = kwartaal.vorige
        gevonden.append(kwartaal)
    return gevonden[::-1]
