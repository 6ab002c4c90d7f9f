"""The rhythm of an overleg: on which days it would meet, and on which of those it had better not.

A reces is data of each gemeente, and an overleg of a region has to do with all of theirs. Whether it passes over a day
because one gemeente, or all of them, have a reces is an agreement of the overleg, no law. On a feestdag nobody meets.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from regio.datums import WEEKDAGEN
from regio.feestdagen import vrije_dag

_DAG = datetime.timedelta(days=1)
LAATSTE = 5
"""The week of the month that stands for 'the last'."""

_WEEK = {1: "eerste", 2: "tweede", 3: "derde", 4: "vierde", LAATSTE: "laatste"}
_MEESTE_JAREN = 3


class Maat(StrEnum):
    """How one counts on from meeting to meeting."""

    WEKEN = "weken"
    MAANDEN = "maanden"
    VRIJ = "vrij"


class Bijreces(StrEnum):
    """When a day in a reces is passed over."""

    NOOIT = "nooit"
    EEN = "een"
    ALLE = "alle"


@dataclass(frozen=True)
class Ritme:
    """Every `om_de` weeks on a day of the week, or every `om_de` months on, say, the second Thursday."""

    maat: Maat
    om_de: int = 1
    weekdag: int = 3
    week: int = 1

    def __post_init__(self) -> None:
        """Raises ValueError for what is no rhythm."""
        if not (1 <= self.om_de <= 52 and 0 <= self.weekdag <= 4 and 1 <= self.week <= LAATSTE):
            raise ValueError("Een ritme telt 1 tot 52 weken of maanden, op een werkdag, in week 1 tot 5.")

    @property
    def woorden(self) -> str:
        """'om de 3 maanden, op de tweede donderdag'."""
        if self.maat is Maat.VRIJ:
            return "zonder vast ritme"
        if self.maat is Maat.WEKEN:
            hoe = "elke week" if self.om_de == 1 else f"om de {self.om_de} weken"
            return f"{hoe}, op {WEEKDAGEN[self.weekdag]}"
        hoe = {1: "elke maand", 3: "vier keer per jaar", 6: "twee keer per jaar", 12: "één keer per jaar"}.get(
            self.om_de, f"om de {self.om_de} maanden"
        )
        return f"{hoe}, op de {_WEEK[self.week]} {WEEKDAGEN[self.weekdag]} van de maand"


@dataclass(frozen=True)
class Voorstel:
    """A day of the rhythm; with `waarom_niet` it is passed over unless a person wants it."""

    dag: datetime.date
    waarom_niet: str = ""


Periodes = Sequence[tuple[datetime.date, datetime.date]]
"""From a day up to, not including, another day."""


def dagen(ritme: Ritme, *, begin: datetime.date, van: datetime.date, tot_en_met: datetime.date) -> list[datetime.date]:
    """The days of the rhythm that began on `begin`, from `van` to `tot_en_met`; at most three years."""
    einde = min(tot_en_met, van + _MEESTE_JAREN * 366 * _DAG)
    if ritme.maat is Maat.VRIJ:
        return []
    loop = _weken(ritme, begin) if ritme.maat is Maat.WEKEN else _maanden(ritme, begin)
    gevonden: list[datetime.date] = []
    for dag in loop:
        if dag > einde:
            return gevonden
        if dag >= max(van, begin):
            gevonden.append(dag)
    return gevonden


def _weken(ritme: Ritme, begin: datetime.date) -> Iterator[datetime.date]:
    dag = begin + (ritme.weekdag - begin.weekday()) % 7 * _DAG
    while True:
        yield dag
        dag += 7 * ritme.om_de * _DAG


def _maanden(ritme: Ritme, begin: datetime.date) -> Iterator[datetime.date]:
    """The months count on from the month of `begin`."""
    maand = begin.year * 12 + begin.month - 1
    while True:
        yield dag_in_de_maand(maand // 12, maand % 12 + 1, weekdag=ritme.weekdag, week=ritme.week)
        maand += ritme.om_de


def dag_in_de_maand(jaar: int, maand: int, *, weekdag: int, week: int) -> datetime.date:
    """The second Thursday of May; `week` LAATSTE is the last one."""
    if week == LAATSTE:
        volgende = datetime.date(jaar + maand // 12, maand % 12 + 1, 1)
        laatste = volgende - _DAG
        return laatste - (laatste.weekday() - weekdag) % 7 * _DAG
    eerste = datetime.date(jaar, maand, 1)
    return eerste + (weekdag - eerste.weekday()) % 7 * _DAG + 7 * (week - 1) * _DAG


def voorstellen(
    dagen_: Iterable[datetime.date], *, recessen: Mapping[str, Periodes], bij_reces: Bijreces
) -> list[Voorstel]:
    """Each day with the reason not to meet, if there is one. `recessen`: of every gemeente of the region, by name."""
    return [Voorstel(dag, waarom_niet(dag, recessen=recessen, bij_reces=bij_reces)) for dag in dagen_]


def waarom_niet(dag: datetime.date, *, recessen: Mapping[str, Periodes], bij_reces: Bijreces) -> str:
    """Why one had better not meet on this day, in a sentence; empty when nothing is against it."""
    if vrij := vrije_dag(dag):
        return f"Dit is {vrij}."
    wie = reces_van(dag, recessen)
    if not wie or bij_reces is Bijreces.NOOIT or (bij_reces is Bijreces.ALLE and len(wie) < len(recessen)):
        return ""
    if len(wie) == len(recessen):
        return "Reces in alle gemeenten."
    return f"Reces in {', '.join(wie)}."


def reces_van(dag: datetime.date, recessen: Mapping[str, Periodes]) -> list[str]:
    """The gemeenten that have a reces on this day."""
    return [naam for naam, periodes in recessen.items() if any(van <= dag < tot for van, tot in periodes)]
