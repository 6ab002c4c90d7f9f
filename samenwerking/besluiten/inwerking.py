"""From which day a text holds, and where. Not before it was published (Wgr art. 26); outside the Wgr the day it names.

A regeling is published by one gemeente, and each gemeente publishes its own decision: at a gemeente it holds when both
are done, and never on the day of publication itself.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum

_DAG = datetime.timedelta(days=1)


class Werking(Enum):
    """Whether a text holds on a day, as a page says it."""

    NIET_BESLOTEN = "nog niet besloten"
    GEEN_DAG = "besloten, zonder ingangsdatum"
    NIET_BEKENDGEMAAKT = "besloten, bekendmaking niet vastgelegd"
    STRAKS = "besloten, nog niet ingegaan"
    GELDT = "geldt"
    VOORBIJ = "geëindigd"


@dataclass(frozen=True)
class Looptijd:
    """What decides it: whether it was decided, the day it names, the first day on which it no longer holds, whether it
    must be published, and the day of the last publication that it waits for."""

    besloten: bool
    ingang: datetime.date | None
    tot: datetime.date | None = None
    moet_bekend: bool = False
    bekendgemaakt: datetime.date | None = None


def eerste_dag(looptijd: Looptijd) -> datetime.date | None:
    """The first day on which it holds; None while something that it waits for is not there."""
    if not looptijd.besloten or looptijd.ingang is None:
        return None
    if not looptijd.moet_bekend:
        return looptijd.ingang
    if looptijd.bekendgemaakt is None:
        return None
    return max(looptijd.ingang, looptijd.bekendgemaakt + _DAG)


def werking(looptijd: Looptijd, *, op: datetime.date) -> Werking:
    """How it is on that day."""
    if not looptijd.besloten:
        return Werking.NIET_BESLOTEN
    if looptijd.tot is not None and looptijd.tot <= op:
        return Werking.VOORBIJ
    if looptijd.ingang is None:
        return Werking.GEEN_DAG
    eerste = eerste_dag(looptijd)
    if eerste is None:
        return Werking.NIET_BEKENDGEMAAKT
    return Werking.STRAKS if op < eerste else Werking.GELDT


def laatste_van(*dagen: datetime.date | None) -> datetime.date | None:
    """The last of days that must all be there; None when one is missing."""
    bekend = [dag for dag in dagen if dag is not None]
    return max(bekend) if bekend and len(bekend) == len(dagen) else None
