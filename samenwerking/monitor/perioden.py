"""The periods of the monitor: a year, or a quarter of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from samenwerking.monitor.soorten import Ritme
from toegang.kwartalen import Kwartaal, kwartaal_van

EERSTE_JAAR, LAATSTE_JAAR = 2015, 2100
"""The Wmo 2015 began then; an indicator about a year before it is a slip of the pen."""


@dataclass(frozen=True, order=True)
class Periode:
    """`kwartaal` None is the whole year."""

    jaar: int
    kwartaal: int | None = None

    @property
    def van(self) -> datetime.date:
        """The first day."""
        return Kwartaal(self.jaar, self.kwartaal or 1).van

    @property
    def tot(self) -> datetime.date:
        """The first day after it."""
        return Kwartaal(self.jaar, self.kwartaal or 4).tot

    @property
    def naam(self) -> str:
        """'3e kwartaal 2026' or '2026'."""
        return f"{self.kwartaal}e kwartaal {self.jaar}" if self.kwartaal else str(self.jaar)

    @property
    def kort(self) -> str:
        """For the axis of a chart: '2026 k3' or '2026'."""
        return f"{self.jaar} k{self.kwartaal}" if self.kwartaal else str(self.jaar)

    @property
    def sleutel(self) -> str:
        """For an address: '2026-3' or '2026'."""
        return f"{self.jaar}-{self.kwartaal}" if self.kwartaal else str(self.jaar)


def periode_uit(sleutel: str) -> Periode | None:
    """The period of such an address; None when it is none."""
    jaar, _, kwartaal = sleutel.partition("-")
    if not (jaar.isascii() and jaar.isdigit() and EERSTE_JAAR <= int(jaar) <= LAATSTE_JAAR):
        return None
    if not kwartaal:
        return Periode(int(jaar))
    return Periode(int(jaar), int(kwartaal)) if kwartaal in ("1", "2", "3", "4") else None


def periode_bij(ritme: str, kwartaal: Kwartaal) -> Periode:
    """The period of which an indicator is shown in a quarter: of a yearly one the last year that has ended by then."""
    if ritme == Ritme.KWARTAAL:
        return Periode(kwartaal.jaar, kwartaal.nummer)
    return Periode(kwartaal.tot.year - 1)


def kwartalen_tot(laatste: Kwartaal, hoeveel: int) -> list[Kwartaal]:
    """So many quarters up to and with this one, oldest first."""
    gevonden = [laatste]
    while len(gevonden) < hoeveel:
        gevonden.append(gevonden[-1].vorige)
    return gevonden[::-1]


def laatste_voorbij(op: datetime.date) -> Kwartaal:
    """The newest quarter that has ended on that day."""
    return kwartaal_van(op).vorige
