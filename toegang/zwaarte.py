"""Whether support became heavier or lighter, and who turns eighteen soon."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

VOLWASSEN = 18


class Richting(StrEnum):
    """From one product to the next, on the list of the region from light to heavy."""

    OP = "opgeschaald"
    AF = "afgeschaald"
    GELIJK = "even zwaar"


@dataclass(frozen=True)
class Trede:
    """A right as a step: since when, and its place on the list from light to heavy."""

    van: datetime.date
    zwaarte: int


def richtingen(treden: Sequence[Trede]) -> list[Richting | None]:
    """For each step, in the order of `van`, how it differs from the one before; None for the first."""
    uit: list[Richting | None] = []
    vorige: Trede | None = None
    for trede in sorted(treden, key=lambda trede: trede.van):
        if vorige is None:
            uit.append(None)
        elif trede.zwaarte == vorige.zwaarte:
            uit.append(Richting.GELIJK)
        else:
            uit.append(Richting.OP if trede.zwaarte > vorige.zwaarte else Richting.AF)
        vorige = trede
    return uit


def wordt_achttien_op(geboren: datetime.date) -> datetime.date:
    """The eighteenth birthday; who was born on 29 February has it on 1 March."""
    try:
        return geboren.replace(year=geboren.year + VOLWASSEN)
    except ValueError:
        return datetime.date(geboren.year + VOLWASSEN, 3, 1)


def let_op_achttien(geboren: datetime.date, *, op: datetime.date, dagen_vooruit: int) -> datetime.date | None:
    """The eighteenth birthday when it comes within so many days, from that day on; else None."""
    dag = wordt_achttien_op(geboren)
    return dag if op <= dag <= op + datetime.timedelta(days=dagen_vooruit) else None
