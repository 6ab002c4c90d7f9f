"""Counts that give nobody away: small numbers hidden, also against whoever lays all letters side by side.

Wmo 2015 art. 5.1.1 and 5.3.3: who steers a region gets counts, not people. A count below the drempel (5
unless the region chooses otherwise; the law names no number) is hidden, zero included. That is not enough:
each gemeente publishes its own row, all publish the totals of the region, and a hidden number can be computed
from those. So other numbers are hidden too, until from everything that is published together

- every small number can still be anything from 0 up to the drempel, and
- no other hidden number can be computed exactly.

How. A table with its totals is a network in which numbers flow: every cell goes from its row to its column,
every total goes back, and in each row and column what comes in goes out. A number can rise by n when n more
can flow back around it over hidden numbers only. That is computed exactly (a largest flow along cheapest
paths), so no smarter attacker finds more. Where too little can flow, the cheapest published numbers on the
way are hidden as well; a total costs more than a cell, a large number a little more than a small one. The
same counts always give the same answer.

The reasons 'minder dan 5' and 'afgeschermd' tell something themselves: the second is 5 or more. The
computation assumes a reader who knows that. Where the difference would give a number away (two small cells
that must make 6), all hidden numbers of the table carry the same reason 'afgeschermd'.

What this cannot see: another table, and what a reader knows from elsewhere. Numbers about the same people
that go out together must come from one `Telling` (a list of row totals beside a table is taken from that
table), or from `maak_twee_tellingen` for two categories. A gemeente knows its own people, so in a region of
two it can subtract its own row from the totals. And who replays this computation for every table that fits
may find some less likely than others.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

AFGESCHERMD = "afgeschermd"
_ONBEPERKT = 10**12  # more people than any table counts

# What hiding costs, as a multiple of the size of the number: a cell only one gemeente misses, the totals of
# the region all of them.
_PRIJS_CEL, _PRIJS_RIJTOTAAL, _PRIJS_KOLOMTOTAAL, _PRIJS_TOTAAL = 1, 2, 3, 6


class TellingFout(ValueError):
    """The counts cannot be a table: a negative count, a row or column that does not exist, a drempel below 2."""


@dataclass(frozen=True, slots=True)
class Cel:
    """A published count (`reden` is None), or a hidden one (`waarde` is None) with the word that is shown instead."""

    waarde: int | None
    reden: str | None


@dataclass(frozen=True)
class Telling:
    """Counts of `rijen` (gemeenten) by `kolommen` (a category), with totals, as they may be published together.

    `cellen` has a tuple per row. A letter to one raad shows its own row, `kolomtotalen` and `totaal`.
    """

    rijen: tuple[str, ...]
    kolommen: tuple[str, ...]
    drempel: int
    cellen: tuple[tuple[Cel, ...], ...]
    rijtotalen: tuple[Cel, ...]
    kolomtotalen: tuple[Cel, ...]
    totaal: Cel

    def rij(self, naam: str) -> tuple[Cel, ...]:
        """The cells of one row, in the order of `kolommen`. Raises TellingFout for a row that is not there."""
        return self.cellen[_plaats(self.rijen, naam)]

    def rijtotaal(self, naam: str) -> Cel:
        """The total of one row. Raises TellingFout for a row that is not there."""
        return self.rijtotalen[_plaats(self.rijen, naam)]


@dataclass(frozen=True)
class Lijst:
    """Counts per gemeente with the total of the region, as they may be published together."""

    drempel: int
    cellen: Mapping[str, Cel]
    totaal: Cel


def maak_telling(
    rijen: Sequence[str],
    kolommen: Sequence[str],
    aantallen: Mapping[tuple[str, str], int],
    *,
    drempel: int = 5,
) -> Telling:
    """The table with its totals, small numbers hidden and protected; `aantallen` is by (row, column), missing is 0.

    Raises TellingFout.
    """
    tabel = _tabel(rijen, kolommen, aantallen, drempel)

    # Nodes: the rows, the column of totals, the columns, the row of totals.
    hoogte, breedte = len(rijen), len(kolommen)
    eind, eerste_kolom, bodem = hoogte, hoogte + 1, hoogte + 1 + breedte
    takken = [
        _Tak(i, eerste_kolom + j, aantal, _PRIJS_CEL) for i, rij in enumerate(tabel) for j, aantal in enumerate(rij)
    ]
    takken += [_Tak(eind, i, sum(rij), _PRIJS_RIJTOTAAL) for i, rij in enumerate(tabel)]
    takken += [_Tak(eerste_kolom + j, bodem, sum(rij[j] for rij in tabel), _PRIJS_KOLOMTOTAAL) for j in range(breedte)]
    takken.append(_Tak(bodem, eind, sum(map(sum, tabel)), _PRIJS_TOTAAL))

    cellen = _cellen(takken, drempel)
    vak = hoogte * breedte
    return Telling(
        rijen=tuple(rijen),
        kolommen=tuple(kolommen),
        drempel=drempel,
        cellen=tuple(cellen[i * breedte : (i + 1) * breedte] for i in range(hoogte)),
        rijtotalen=cellen[vak : vak + hoogte],
        kolomtotalen=cellen[vak + hoogte : vak + hoogte + breedte],
        totaal=cellen[-1],
    )


def maak_twee_tellingen(
    rijen: Sequence[str],
    kolommen: Sequence[str],
    aantallen: Mapping[tuple[str, str], int],
    andere_kolommen: Sequence[str],
    andere_aantallen: Mapping[tuple[str, str], int],
    *,
    drempel: int = 5,
) -> tuple[Telling, Telling]:
    """Two tables of the same people by two categories, protected together: they share the totals of their rows.

    One network holds both: from each column of the second over its cells to the row, through the total of the row, and
    over the cells of the first to its columns. Raises TellingFout, also when the rows of the two do not add up alike.
    """
    een = _tabel(rijen, kolommen, aantallen, drempel)
    ander = _tabel(rijen, andere_kolommen, andere_aantallen, drempel)
    if [sum(rij) for rij in een] != [sum(rij) for rij in ander]:
        raise TellingFout("De rijen van de twee tellingen hebben niet hetzelfde totaal.")

    # Nodes: the rows before and after their total, the columns of both tables, the begin and the end.
    hoogte, breed, ander_breed = len(rijen), len(kolommen), len(andere_kolommen)
    kolom, andere_kolom = 2 * hoogte, 2 * hoogte + breed
    begin = andere_kolom + ander_breed
    eind = begin + 1
    takken = [_Tak(hoogte + i, kolom + j, een[i][j], _PRIJS_CEL) for i in range(hoogte) for j in range(breed)]
    takken += [_Tak(andere_kolom + j, i, ander[i][j], _PRIJS_CEL) for i in range(hoogte) for j in range(ander_breed)]
    takken += [_Tak(i, hoogte + i, sum(rij), _PRIJS_RIJTOTAAL) for i, rij in enumerate(een)]
    takken += [_Tak(kolom + j, eind, sum(rij[j] for rij in een), _PRIJS_KOLOMTOTAAL) for j in range(breed)]
    takken += [
        _Tak(begin, andere_kolom + j, sum(rij[j] for rij in ander), _PRIJS_KOLOMTOTAAL) for j in range(ander_breed)
    ]
    takken.append(_Tak(eind, begin, sum(map(sum, een)), _PRIJS_TOTAAL))

    rest = list(_cellen(takken, drempel))
    vak, ander_vak = ([rest.pop(0) for _ in range(hoogte * breedte)] for breedte in (breed, ander_breed))
    rijtotalen = tuple(rest.pop(0) for _ in range(hoogte))
    onder, ander_onder = (tuple(rest.pop(0) for _ in range(breedte)) for breedte in (breed, ander_breed))
    return (
        Telling(tuple(rijen), tuple(kolommen), drempel, _regels(vak, breed), rijtotalen, onder, rest[0]),
        Telling(
            tuple(rijen), tuple(andere_kolommen), drempel, _regels(ander_vak, ander_breed), rijtotalen, ander_onder,
            rest[0],
        ),
    )  # fmt: skip


def _regels(vak: Sequence[Cel], breedte: int) -> tuple[tuple[Cel, ...], ...]:
    return tuple(tuple(vak[begin : begin + breedte]) for begin in range(0, len(vak), breedte))


def maak_lijst(aantallen: Mapping[str, int], *, drempel: int = 5) -> Lijst:
    """The list with its total, small numbers hidden and protected. Raises TellingFout."""
    _controleer(aantallen.values(), drempel)
    if not aantallen:
        raise TellingFout("Een telling heeft minstens een rij.")
    takken = [_Tak(0, 1, aantal, _PRIJS_CEL) for aantal in aantallen.values()]
    takken.append(_Tak(1, 0, sum(aantallen.values()), _PRIJS_TOTAAL))
    cellen = _cellen(takken, drempel)
    return Lijst(drempel=drempel, cellen=dict(zip(aantallen, cellen, strict=False)), totaal=cellen[-1])


def _tabel(
    rijen: Sequence[str], kolommen: Sequence[str], aantallen: Mapping[tuple[str, str], int], drempel: int
) -> list[list[int]]:
    _controleer(aantallen.values(), drempel)
    if not (rijen and kolommen):
        raise TellingFout("Een telling heeft minstens een rij en een kolom.")
    if len(set(rijen)) < len(rijen) or len(set(kolommen)) < len(kolommen):
        raise TellingFout("Een rij of kolom komt twee keer voor in deze telling.")
    for naam, kolom in aantallen:
        _plaats(rijen, naam)
        _plaats(kolommen, kolom)
    return [[aantallen.get((naam, kolom), 0) for kolom in kolommen] for naam in rijen]


def _controleer(aantallen: Iterable[int], drempel: int) -> None:
    if drempel < 2:  # 'minder dan 1' would say that it is 0
        raise TellingFout(f"De drempel is {drempel}; onder 2 valt er niets te verbergen.")
    if any(aantal < 0 for aantal in aantallen):
        raise TellingFout("Een aantal kan niet onder nul liggen.")


def _plaats(namen: Sequence[str], naam: str) -> int:
    if naam not in namen:
        raise TellingFout(f"'{naam}' komt niet voor in deze telling.")
    return namen.index(naam)


@dataclass(frozen=True, slots=True)
class _Tak:
    """A number in the network: it flows from node `van` to node `naar`; `soort` is what a number of its kind costs."""

    van: int
    naar: int
    waarde: int
    soort: int

    @property
    def prijs(self) -> int:
        return self.soort * (1 + self.waarde.bit_length())


def _cellen(takken: list[_Tak], drempel: int) -> tuple[Cel, ...]:
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

    def __init__(self, takken: list[_Tak], drempel: int, *, gemerkt: bool) -> None:
        self.takken = takken
        self.drempel = drempel
        self.gemerkt = gemerkt
        self.klein = [nummer for nummer, tak in enumerate(takken) if tak.waarde < drempel]
        self.buren: dict[int, list[tuple[int, int, int]]] = defaultdict(list)  # node -> (tak, richting, node)
        for nummer, tak in enumerate(takken):
            self.buren[tak.van].append((nummer, 1, tak.naar))
            self.buren[tak.naar].append((nummer, -1, tak.van))

    def verberg(self) -> set[int]:
        """The numbers to hide: the small ones and what protects them.

        Raises _MerkVerklapt; never when not `gemerkt`, because with everything hidden all that is needed can
        flow round over the totals.
        """
        verborgen = set(self.klein)
        steun: dict[int, set[int]] = {}  # per small number the others that make room for it
        for nummer in self.klein:
            steun[nummer] = self._ruimte(nummer, verborgen, mag_erbij=True)
            verborgen |= steun[nummer]
        # A later choice can make an earlier one needless: try to show again what costs most to hide. What
        # stays is needed by a small number, so it can move: a number that still could be computed would have
        # been shown.
        extra = verborgen.difference(self.klein)
        for nummer in sorted(extra, key=lambda nummer: (-self.takken[nummer].prijs, nummer)):
            zonder = verborgen - {nummer}
            try:
                opnieuw = {
                    klein: self._ruimte(klein, zonder, mag_erbij=False)
                    for klein in self.klein
                    if nummer in steun[klein]
                }
            except _MerkVerklapt:
                continue
            verborgen = zonder
            steun.update(opnieuw)
        return verborgen

    def _ruimte(self, nummer: int, verborgen: set[int], *, mag_erbij: bool) -> set[int]:
        """The numbers that must be hidden so that this small one can be anything from 0 up to the drempel."""
        waarde = self.takken[nummer].waarde
        omhoog = self._stroom(nummer, 1, self.drempel - 1 - waarde, verborgen, mag_erbij=mag_erbij)
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
            return (self.drempel - 1 if self.gemerkt and klein else _ONBEPERKT) - waarde
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
                if nummer == zonder or not (mag_erbij or nummer in gratis):
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
