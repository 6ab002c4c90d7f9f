"""When a contract asks for attention: before someone must decide whether it goes on, and before it ends."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum

DAG = datetime.timedelta(days=1)


class Waarom(Enum):
    """What is asked."""

    BESLIS = "beslis"
    EINDE = "einde"


@dataclass(frozen=True)
class Waarschuwing:
    """One line: why, and the last day."""

    waarom: Waarom
    uiterlijk: datetime.date


def waarschuwing(
    *,
    tot: datetime.date | None,
    beslissen_voor: datetime.date | None,
    loopt_af: bool,
    op: datetime.date,
    dagen: int,
) -> Waarschuwing | None:
    """What a contract asks on that day, `dagen` ahead: first the decision, without one its end.

    `loopt_af`: someone decided that it ends, so its end asks nothing more of who keeps contracts. After the end nothing
    is asked. A decision that was due stays asked until the contract has ended.
    """
    if tot is None or tot <= op or loopt_af:
        return None
    if beslissen_voor is not None:
        return Waarschuwing(Waarom.BESLIS, beslissen_voor) if beslissen_voor - op <= dagen * DAG else None
    einde = tot - DAG
    return Waarschuwing(Waarom.EINDE, einde) if einde - op <= dagen * DAG else None


def looptijd_fout(
    *, van: datetime.date, tot: datetime.date | None, beslissen_voor: datetime.date | None
) -> tuple[str, str] | None:
    """The field that is wrong and why, or None. `tot` is the first day after the contract."""
    if tot is not None and tot <= van:
        return "laatste_dag", "De laatste dag ligt voor de eerste dag. Pas een van de twee aan."
    if beslissen_voor is None:
        return None
    if tot is None:
        return "beslissen_voor", "Vul ook de laatste dag van het contract in: zonder einde valt er niets te verlengen."
    if not van <= beslissen_voor < tot:
        return "beslissen_voor", "Kies een dag waarop het contract loopt."
    return None
