"""The tijdspad: what a shift of one bar pushes, and whether bars wait for each other in a circle.

Plain functions of values. A bar lasts from its first up to and including its last day. It begins after the last day of
each bar for which it waits, and it lies within the bar of which it is a part. Three rules follow:

- who shifts a bar takes its parts along, and no bar becomes shorter or longer by its own shift;
- what waits for a bar that now ends later begins the day after; what was free before stays where it is;
- a bar that holds a part that now ends later (or begins earlier) goes on as long as (begins as early as) that part.

What is done, or was dropped, lies still: nothing pushes it.
"""

from __future__ import annotations

import datetime
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

DAG = datetime.timedelta(days=1)


class Kring(ValueError):
    """Bars wait for each other in a circle, so that none of them can begin."""


class TeKort(ValueError):
    """The bar would end before a part of it does: `deel` goes on to `tot_en_met`."""

    def __init__(self, sleutel: int, deel: int, tot_en_met: datetime.date) -> None:
        super().__init__(f"{deel} van {sleutel} loopt tot en met {tot_en_met}")
        self.sleutel, self.deel, self.tot_en_met = sleutel, deel, tot_en_met


class Botsing(ValueError):
    """The bar cannot begin on that day: it waits for `wacht_op`, and can begin on `kan_vanaf`."""

    def __init__(self, sleutel: int, wacht_op: int, kan_vanaf: datetime.date) -> None:
        super().__init__(f"{sleutel} wacht op {wacht_op} en kan vanaf {kan_vanaf}")
        self.sleutel, self.wacht_op, self.kan_vanaf = sleutel, wacht_op, kan_vanaf


@dataclass(frozen=True)
class Balk:
    """One bar. `deel_van`: the bar in which it lies. `ligt_vast`: done or dropped."""

    sleutel: int
    begin: datetime.date
    einde: datetime.date
    deel_van: int | None = None
    wacht_op: frozenset[int] = frozenset()
    ligt_vast: bool = False

    def __post_init__(self) -> None:
        if self.einde < self.begin:
            raise ValueError(f"Balk {self.sleutel} eindigt voor hij begint.")

    @property
    def dagen(self) -> int:
        """How long it lasts."""
        return (self.einde - self.begin).days + 1


class Waarom(Enum):
    """Why a bar lies elsewhere."""

    GEKOZEN = "gekozen"
    DEEL = "schuift mee met"
    WACHT = "wacht op"
    OMVAT = "omvat"


@dataclass(frozen=True)
class Verschuiving:
    """A bar as it lay and as it will lie. `door`: the bar because of which."""

    oud: Balk
    nieuw: Balk
    waarom: Waarom
    door: int

    @property
    def dagen(self) -> int:
        """How many days it begins later; negative for earlier."""
        return (self.nieuw.begin - self.oud.begin).days

    @property
    def duurt_anders(self) -> bool:
        """Whether it became longer, because a part of it lies further."""
        return self.oud.dagen != self.nieuw.dagen


Pad = Mapping[int, Balk]


def kring_in(balken: Iterable[Balk]) -> bool:
    """Whether there is a circle: a bar that can begin only after it ended.

    Asked of the beginnings and ends: a bar ends after it begins, a part lies within its whole, and what waits begins
    after the end of what it waits for. So a part may wait for something outside that itself waits for another part.
    """
    pad = {balk.sleutel: balk for balk in balken}
    later: dict[tuple[int, str], list[tuple[int, str]]] = {}
    voor: dict[tuple[int, str], int] = {}
    for balk in pad.values():
        voor |= {(balk.sleutel, kant): 0 for kant in "be"}
    for eerst, dan in _volgordes(pad):
        later.setdefault(eerst, []).append(dan)
        voor[dan] += 1
    klaar = deque(plek for plek, aantal in voor.items() if not aantal)
    gezien = 0
    while klaar:
        gezien += 1
        for dan in later.get(klaar.popleft(), ()):
            voor[dan] -= 1
            if not voor[dan]:
                klaar.append(dan)
    return gezien < len(voor)


def _volgordes(pad: Pad) -> Iterator[tuple[tuple[int, str], tuple[int, str]]]:
    for sleutel, balk in pad.items():
        yield (sleutel, "b"), (sleutel, "e")
        if balk.deel_van is not None and balk.deel_van in pad:
            yield (balk.deel_van, "b"), (sleutel, "b")
            yield (sleutel, "e"), (balk.deel_van, "e")
        for eerst in balk.wacht_op & pad.keys():
            yield (eerst, "e"), (sleutel, "b")


def verschuif(pad: Pad, sleutel: int, begin: datetime.date, einde: datetime.date | None = None) -> list[Verschuiving]:
    """All that lies elsewhere when this bar begins on that day, the bar itself first. Empty when it lies there already.

    Without `einde` it lasts as long as it did. Raises Kring, Botsing when the day is before the end of what the bar
    waits for, TeKort when a part of it goes on longer, or ValueError for an end before the beginning.
    """
    if kring_in(pad.values()):
        raise Kring
    nu = dict(pad)
    redenen: dict[int, tuple[Waarom, int]] = {}
    _leg(nu, sleutel, begin - nu[sleutel].begin, Waarom.GEKOZEN, sleutel, redenen)
    if einde is not None and einde != nu[sleutel].einde:
        nu[sleutel] = replace(nu[sleutel], einde=einde)
        redenen.setdefault(sleutel, (Waarom.GEKOZEN, sleutel))
        _eis_lang_genoeg(nu, sleutel)
    _duw(nu, deque(redenen), redenen)
    for anders in redenen:
        if nu[anders].begin < pad[anders].begin or anders == sleutel:
            _eis_vrij(nu, anders)
    return [
        Verschuiving(pad[ander], nu[ander], *redenen[ander])
        for ander in sorted(redenen, key=lambda s: (s != sleutel, nu[s].begin, s))
        if nu[ander] != pad[ander]
    ]


def _leg(
    nu: dict[int, Balk],
    sleutel: int,
    verder: datetime.timedelta,
    waarom: Waarom,
    door: int,
    redenen: dict[int, tuple[Waarom, int]],
) -> list[int]:
    """Lay a bar and its parts so much further; the keys of what moved."""
    if not verder:
        return []
    balk = nu[sleutel]
    nu[sleutel] = replace(balk, begin=balk.begin + verder, einde=balk.einde + verder)
    redenen.setdefault(sleutel, (waarom, door))
    bewogen = [sleutel]
    for deel in [ander.sleutel for ander in nu.values() if ander.deel_van == sleutel and not ander.ligt_vast]:
        bewogen += _leg(nu, deel, verder, Waarom.DEEL, sleutel, redenen)
    return bewogen


def _duw(nu: dict[int, Balk], rij: deque[int], redenen: dict[int, tuple[Waarom, int]]) -> None:
    """Push what waits and stretch what holds, until all lies right. Ends, because there is no circle."""
    while rij:
        deze = nu[rij.popleft()]
        heel = nu.get(deze.deel_van) if deze.deel_van is not None else None
        if heel is not None and not heel.ligt_vast and not heel.begin <= deze.begin <= deze.einde <= heel.einde:
            nu[heel.sleutel] = replace(heel, begin=min(heel.begin, deze.begin), einde=max(heel.einde, deze.einde))
            redenen.setdefault(heel.sleutel, (Waarom.OMVAT, deze.sleutel))
            rij.append(heel.sleutel)
        for ander in [een for een in nu.values() if deze.sleutel in een.wacht_op and not een.ligt_vast]:
            te_vroeg = deze.einde + DAG - ander.begin
            if te_vroeg > datetime.timedelta(0):
                rij.extend(_leg(nu, ander.sleutel, te_vroeg, Waarom.WACHT, deze.sleutel, redenen))


def _eis_lang_genoeg(nu: Pad, sleutel: int) -> None:
    delen = [balk for balk in nu.values() if balk.deel_van == sleutel and balk.einde > nu[sleutel].einde]
    if delen:
        laatste = max(delen, key=lambda balk: (balk.einde, balk.sleutel))
        raise TeKort(sleutel, laatste.sleutel, laatste.einde)


def _eis_vrij(nu: Pad, sleutel: int) -> None:
    eerst = [nu[ander] for ander in nu[sleutel].wacht_op if ander in nu]
    laatste = max(eerst, key=lambda balk: (balk.einde, balk.sleutel), default=None)
    if laatste is not None and laatste.einde >= nu[sleutel].begin:
        raise Botsing(sleutel, laatste.sleutel, laatste.einde + DAG)
