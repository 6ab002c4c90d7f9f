"""At what time each point of an agenda begins, and whether all of them fit."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

_EEN_DAG = datetime.date(2000, 1, 1)


@dataclass(frozen=True)
class Tijdplan:
    """The times of the points in order, None from where nobody can know; the sum of the minutes; what is over."""

    tijden: tuple[datetime.time | None, ...]
    minuten: int
    te_veel: int = 0

    @property
    def zin(self) -> str:
        """What a person should know about it; empty when it fits."""
        if not self.te_veel:
            return ""
        return f"De punten duren samen {self.te_veel} minuten langer dan het overleg."


def plan(begin: datetime.time | None, einde: datetime.time | None, minuten: Sequence[int | None]) -> Tijdplan:
    """The times of points that last so many minutes each. A point without minutes leaves the times after it open."""
    samen = sum(deel or 0 for deel in minuten)
    if begin is None:
        return Tijdplan((None,) * len(minuten), samen)
    nu: datetime.datetime | None = datetime.datetime.combine(_EEN_DAG, begin)
    tijden: list[datetime.time | None] = []
    for deel in minuten:
        tijden.append(nu.time() if nu is not None else None)
        nu = nu + datetime.timedelta(minutes=deel) if nu is not None and deel is not None else None
    over = 0
    if einde is not None:
        duur = datetime.datetime.combine(_EEN_DAG, einde) - datetime.datetime.combine(_EEN_DAG, begin)
        over = max(0, samen - int(duur.total_seconds()) // 60)
    return Tijdplan(tuple(tijden), samen, over)
