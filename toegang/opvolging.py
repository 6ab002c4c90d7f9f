"""Which right stops without anyone deciding what comes after it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Recht:
    """A right from `van` up to but not including `tot` (None: for an indefinite time), of one taak.

    `beeindigd` means that its end was decided: then nothing more is asked.
    """

    taak: str
    van: datetime.date
    tot: datetime.date | None
    beeindigd: bool = False


def eerste_open_einde(rechten: Sequence[Recht]) -> datetime.date | None:
    """The last day of the first right that stops by itself and is not followed by another of the same taak.

    A right is followed when another begins on or before the day it stops, and goes on longer: then the herindicatie was
    done (Wmo 2015 art. 2.3.9). None when no right stops like that.
    """
    einden = [
        recht.tot - datetime.timedelta(days=1)
        for recht in rechten
        if recht.tot is not None and not recht.beeindigd and not _gevolgd(recht, recht.tot, rechten)
    ]
    return min(einden, default=None)


def _gevolgd(recht: Recht, tot: datetime.date, rechten: Sequence[Recht]) -> bool:
    return any(
        ander is not recht and ander.taak == recht.taak and ander.van <= tot and (ander.tot is None or ander.tot > tot)
        for ander in rechten
    )
