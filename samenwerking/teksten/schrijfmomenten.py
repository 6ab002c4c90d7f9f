"""Who wrote when in which part: the sendings of one person close together are one moment of writing.

Every half second of typing is a sending; a reader of the history wants to know that someone worked on article 4 from
14.03 to 14.20, not each of them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

RUST = datetime.timedelta(minutes=30)
"""After so long without a sending a new moment begins."""


@dataclass(frozen=True)
class Bewerking:
    """One sending: its steps, the parts that it changed (by id, '' for the order of parts), who and when."""

    vanaf: int
    tot: int
    delen: tuple[str, ...]
    door: int
    op: datetime.datetime


@dataclass(frozen=True)
class Schrijfmoment:
    """The steps `vanaf` to `tot` of one person, with the parts that changed in the order of the first change."""

    vanaf: int
    tot: int
    delen: tuple[str, ...]
    door: int
    begin: datetime.datetime
    einde: datetime.datetime


def schrijfmomenten(bewerkingen: Iterable[Bewerking]) -> list[Schrijfmoment]:
    """The moments, the oldest first. Sendings of others in between do not end a moment; a rest of half an hour does."""
    lopend: dict[int, Schrijfmoment] = {}
    klaar: list[Schrijfmoment] = []
    for stuk in sorted(bewerkingen, key=lambda een: een.vanaf):
        moment = lopend.get(stuk.door)
        if moment is not None and stuk.op - moment.einde <= RUST:
            delen = tuple(dict.fromkeys((*moment.delen, *stuk.delen)))
            lopend[stuk.door] = replace(moment, tot=stuk.tot, delen=delen, einde=stuk.op)
            continue
        if moment is not None:
            klaar.append(moment)
        lopend[stuk.door] = Schrijfmoment(stuk.vanaf, stuk.tot, stuk.delen, stuk.door, stuk.op, stuk.op)
    return sorted([*klaar, *lopend.values()], key=lambda moment: moment.vanaf)
