"""When an overeenkomst ends, until when one can give notice, when someone must be reminded. Pure: days in and out.

An agreed term is counted as the agreement says, without the Algemene termijnenwet (that is about terms of law).
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

DAG = datetime.timedelta(days=1)


class Waarvoor(Enum):
    """What a reminder is about, and how many days before it comes. These days are ours, no law says them."""

    EINDE = "einde"
    OPZEGGEN = "opzeggen"
    EVALUATIE = "evaluatie"

    @property
    def vooraf(self) -> int:
        """Days before the day itself on which it comes on Mijn werk."""
        return _VOORAF[self]


_VOORAF = {Waarvoor.EINDE: 365, Waarvoor.OPZEGGEN: 183, Waarvoor.EVALUATIE: 90}


@dataclass(frozen=True)
class Herinnering:
    """Something that must happen on or before a day. `sleutel`: of an evaluation, which one."""

    waarvoor: Waarvoor
    dag: datetime.date
    sleutel: int = 0


def maanden_eerder(dag: datetime.date, maanden: int) -> datetime.date:
    """The same day so many months before; a day that the month does not have is its last day."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 - maanden, 12)
    return dag.replace(year=jaar, month=maand + 1, day=min(dag.day, calendar.monthrange(jaar, maand + 1)[1]))


def laatste_dag(tot: datetime.date | None) -> datetime.date | None:
    """The last day on which it holds; `tot` is the first day on which it does not."""
    return tot - DAG if tot is not None else None


def laatste_opzegdag(tot: datetime.date | None, maanden: int | None) -> datetime.date | None:
    """The last day on which notice ends it at `tot`: a full term lies between. None without an end or a term."""
    if tot is None or maanden is None:
        return None
    return maanden_eerder(tot, maanden) - DAG


def herinneringen(
    *,
    tot: datetime.date | None,
    opzegtermijn: int | None,
    evaluaties: Iterable[tuple[int, datetime.date]],
    op: datetime.date,
) -> tuple[Herinnering, ...]:
    """What must be on Mijn werk on that day, the first day first.

    The last day of notice is no longer asked when it has passed: nothing can be done then. The end is asked until it is
    there, an evaluation until someone records what became of it.
    """
    alle = [Herinnering(Waarvoor.EVALUATIE, dag, sleutel) for sleutel, dag in evaluaties]
    einde = laatste_dag(tot)
    if einde is not None and op <= einde:
        alle.append(Herinnering(Waarvoor.EINDE, einde))
    opzegdag = laatste_opzegdag(tot, opzegtermijn)
    if opzegdag is not None and op <= opzegdag:
        alle.append(Herinnering(Waarvoor.OPZEGGEN, opzegdag))
    nu = [deze for deze in alle if op >= deze.dag - deze.waarvoor.vooraf * DAG]
    return tuple(sorted(nu, key=lambda deze: (deze.dag, deze.waarvoor.value, deze.sleutel)))
