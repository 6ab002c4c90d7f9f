"""The meetings of an organ: on which day it decides, and until which day one can hand in for it.

Meeting calendars are data of each gemeente. A reces is a gap in the calendar, never a longer term: a statutory term
runs on in a reces (the Algemene termijnenwet knows no reces).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from regio.termijnen import Opschorting

_DAG = datetime.timedelta(days=1)


@dataclass(frozen=True, order=True)
class Vergadering:
    """A meeting on a day, and the last day to hand in pieces for it."""

    datum: datetime.date
    inleveren: datetime.date

    def __post_init__(self) -> None:
        """Raises ValueError when one could hand in after the meeting."""
        if self.inleveren > self.datum:
            raise ValueError("De laatste inleverdag ligt na de vergadering.")


@dataclass(frozen=True)
class Agenda:
    """The meetings of one organ in order of day. Nothing is made up beyond the last one that is known."""

    vergaderingen: tuple[Vergadering, ...] = ()

    @classmethod
    def van(cls, vergaderingen: Iterable[Vergadering]) -> Agenda:
        """Of meetings in any order."""
        return cls(tuple(sorted(vergaderingen)))

    def buiten(self, stil: Iterable[Opschorting]) -> Agenda:
        """Without the meetings on days on which the step stands still."""
        dagen = list(stil)
        if not dagen:
            return self
        return Agenda(tuple(een for een in self.vergaderingen if not any(_valt_in(een.datum, deze) for deze in dagen)))

    def eerste_na(self, klaar: datetime.date, *, later: int = 0) -> Vergadering | None:
        """The first meeting for which one can still hand in on the day `klaar`; `later` passes over so many."""
        haalbaar = [een for een in self.vergaderingen if een.inleveren >= klaar]
        return haalbaar[later] if later < len(haalbaar) else None

    def laatste_voor(self, uiterlijk: datetime.date) -> Vergadering | None:
        """The last meeting on or before this day."""
        return next((een for een in reversed(self.vergaderingen) if een.datum <= uiterlijk), None)

    @property
    def bekend_tot(self) -> datetime.date | None:
        """The day of the last meeting that is known."""
        return self.vergaderingen[-1].datum if self.vergaderingen else None


def _valt_in(dag: datetime.date, stil: Opschorting) -> bool:
    return stil.van <= dag and (stil.tot is None or dag < stil.tot)


def inleverdag(vergadering: datetime.date, dagen: int) -> datetime.date:
    """The last day to hand in: 'n dagen vóór' is the date less n days."""
    return vergadering - dagen * _DAG
