"""Who wrote when in which part: the sendings of one person close together are one moment of writing.

Every half second of typing is a sending; a reader of the history wants to know that someone worked on article 4 from
14.03 to 14.20, not each of them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from samenwerking.teksten.nummeren import Deelnaam

MEEST_GENOEMD = 3
"""Of a chapter in which more articles changed, the chapter is named."""

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


def waar_geschreven(delen: Iterable[str], namen: Mapping[str, Deelnaam]) -> str:
    """In which parts, in words: an article rather than its chapter, but of many articles the chapter."""
    bekend = [deel for deel in delen if deel in namen]
    per_hoofddeel: dict[str, list[str]] = {}
    for deel in bekend:
        if namen[deel].diepte:
            per_hoofddeel.setdefault(namen[deel].hoofddeel, []).append(deel)
    genoemd: dict[str, None] = {}
    for deel in delen:
        if deel not in namen:
            genoemd |= {"een deel dat er nu niet meer is": None} if deel else {}
            continue
        binnen = per_hoofddeel.get(namen[deel].hoofddeel, [])
        onder = [kind for kind in binnen if namen[kind].diepte == max(namen[een].diepte for een in binnen)]
        if not onder or len(onder) > MEEST_GENOEMD:
            genoemd[namen[namen[deel].hoofddeel].naam] = None
        else:
            genoemd |= {namen[kind].naam: None for kind in onder}
    return ", ".join(genoemd)
