"""The network of a table of counts, and which of its numbers must be hidden. See `tellingen.py` for what and why.

A table with its totals is a network in which numbers flow: every cell goes from its row to its column, every total goes
back, and in each row and column what comes in goes out. A number can rise by n when n more can flow back around it over
hidden numbers only. That is computed exactly (a largest flow along cheapest paths), so no smarter attacker finds more.
"""

import heapq
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

AFGESCHERMD = "afgeschermd"
ONBEPERKT = 10**12  # more people than any table counts


@dataclass(frozen=True, slots=True)
class Cel:
    """A published count (`reden` is None), or a hidden one (`waarde` is None) with the word that is shown instead."""

    waarde: int | None
    reden: str | None


@dataclass(frozen=True, slots=True)
class Tak:
    """A number in the network: it flows from node `van` to node `naar`; `soort` is what a number of its kind costs.

    `blijft_dicht`: it was hidden in the publication before this one and changed too little to be shown now.
    `staat_vast`: it is published already elsewhere and cannot be hidden any more.
    """

    van: int
    naar: int
    waarde: int
    soort: int
    blijft_dicht: bool = False
    staat_vast: bool = False

    @property
    def prijs(self) -> int:
        """What hiding it costs: a large number a little more than a small one."""
        return self.soort * (1 + self.waarde.bit_length())


def cellen(takken: list[Tak], drempel: int) -> tuple[Cel, ...]:
    """What may be shown of each number, in the same order."""
    klein = f"minder dan {drempel}"
    try:
        verborgen = _Net(takken, drempel, gemerkt=True).verberg()
    except _MerkVerklapt:
        verborgen = _Net(takken, drempel, gemerkt=False).verberg()
        klein = AFGESCHERMD
    return tuple(
        Cel(None, klein if tak.waarde < drempel else AFGESCHERMD) if nummer in verborgen else Cel(tak.waarde, None)
        for nummer, tak in enumerate(takken)
    )


class _MerkVerklapt(Exception):
    """With different reasons for small and other numbers no amount of hiding is enough."""


class _Net:
    """The network of one table. `gemerkt`: the reader sees which hidden numbers are small and which are not."""

    def __init__(self, takken: list[Tak], drempel: int, *, gemerkt: bool) -> None:
        self.takken = takken
        self.drempel = drempel
        self.gemerkt = gemerkt
        self.moet = [nummer for nummer, tak in enumerate(takken) if tak.waarde < drempel or tak.blijft_dicht]
        self.buren: dict[int, list[tuple[int, int, int]]] = defaultdict(list)  # node -> (tak, richting, node)
        for nummer, tak in enumerate(takken):
            self.buren[tak.van].append((nummer, 1, tak.naar))
            self.buren[tak.naar].append((nummer, -1, tak.van))

    def verberg(self) -> set[int]:
        """The numbers to hide: the small ones, those that stay hidden, and what protects them.

        Raises _MerkVerklapt; never when not `gemerkt`, because with everything hidden all that is needed can
        flow round over the totals.
        """
        verborgen = set(self.moet)
        steun: dict[int, set[int]] = {}  # per number that must be hidden the others that make room for it
        for nummer in self.moet:
            steun[nummer] = self._ruimte(nummer, verborgen, mag_erbij=True)
            verborgen |= steun[nummer]
        # A later choice can make an earlier one needless: try to show again what costs most to hide. What
        # stays is needed by a hidden number, so it can move: a number that still could be computed would have
        # been shown.
        extra = verborgen.difference(self.moet)
        for nummer in sorted(extra, key=lambda nummer: (-self.takken[nummer].prijs, nummer)):
            zonder = verborgen - {nummer}
            try:
                opnieuw = {
                    ander: self._ruimte(ander, zonder, mag_erbij=False) for ander in self.moet if nummer in steun[ander]
                }
            except _MerkVerklapt:
                continue
            verborgen = zonder
            steun.update(opnieuw)
        return verborgen

    def _ruimte(self, nummer: int, verborgen: set[int], *, mag_erbij: bool) -> set[int]:
        """The numbers that must be hidden so that this one keeps as many possible values as the drempel.

        A small one can be anything from 0 up to the drempel, one that stays hidden as many more or as many fewer.
        """
        waarde = self.takken[nummer].waarde
        stap = self.drempel - 1
        if waarde >= self.drempel:
            for richting in (1, -1):
                gevonden = self._stroom(nummer, richting, stap, verborgen, mag_erbij=mag_erbij)
                if gevonden is not None:
                    return gevonden
            raise _MerkVerklapt
        omhoog = self._stroom(nummer, 1, stap - waarde, verborgen, mag_erbij=mag_erbij)
        if omhoog is None:
            raise _MerkVerklapt
        omlaag = self._stroom(nummer, -1, waarde, verborgen | omhoog, mag_erbij=mag_erbij)
        if omlaag is None:
            raise _MerkVerklapt
        return omhoog | omlaag

    def _stroom(
        self, nummer: int, richting: int, nodig: int, verborgen: set[int], *, mag_erbij: bool
    ) -> set[int] | None:
        """The other numbers that change when this one rises (1) or falls (-1) by `nodig`; None when it cannot.

        Goes over `verborgen` only, unless `mag_erbij`: then published numbers may be used too, at their
        price.
        """
        if self._vrij(nummer, richting, 0) < nodig:
            return None
        tak = self.takken[nummer]
        begin, eind = (tak.naar, tak.van) if richting > 0 else (tak.van, tak.naar)
        verschil: dict[int, int] = defaultdict(int)
        gebruikt: set[int] = set()
        while nodig:
            pad = self._goedkoopste_pad(begin, eind, nummer, verschil, verborgen | gebruikt, mag_erbij)
            if pad is None:
                return None
            stap = min(nodig, *(self._vrij(deel, kant, verschil[deel]) for deel, kant in pad))
            for deel, kant in pad:
                verschil[deel] += kant * stap
                gebruikt.add(deel)
            nodig -= stap
        return gebruikt

    def _vrij(self, nummer: int, richting: int, verschil: int) -> int:
        """How much further a number can rise or fall, for a reader who knows why it is hidden."""
        klein = self.takken[nummer].waarde < self.drempel
        waarde = self.takken[nummer].waarde + verschil
        if richting > 0:
            return (self.drempel - 1 if self.gemerkt and klein else ONBEPERKT) - waarde
        return waarde - (self.drempel if self.gemerkt and not klein else 0)

    def _goedkoopste_pad(
        self, begin: int, eind: int, zonder: int, verschil: Mapping[int, int], gratis: set[int], mag_erbij: bool
    ) -> list[tuple[int, int]] | None:
        """Dijkstra from node to node over numbers that can still move; hidden ones are free."""
        via: dict[int, tuple[int, int, int]] = {}
        beste = {begin: 0}
        wachtrij = [(0, begin)]
        while wachtrij:
            prijs, knoop = heapq.heappop(wachtrij)
            if knoop == eind:
                break
            if prijs > beste[knoop]:
                continue
            for nummer, richting, volgende in self.buren[knoop]:
                if nummer == zonder or not (nummer in gratis or (mag_erbij and not self.takken[nummer].staat_vast)):
                    continue
                totaal = prijs + (0 if nummer in gratis else self.takken[nummer].prijs)
                if (
                    totaal < beste.get(volgende, totaal + 1)
                    and self._vrij(nummer, richting, verschil.get(nummer, 0)) > 0
                ):
                    beste[volgende] = totaal
                    via[volgende] = (nummer, richting, knoop)
                    heapq.heappush(wachtrij, (totaal, volgende))
        if eind not in via:
            return None
        pad = []
        knoop = eind
        while knoop != begin:
            nummer, richting, knoop = via[knoop]
            pad.append((nummer, richting))
        return pad
