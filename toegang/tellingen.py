"""Counts that give nobody away: small numbers hidden, also against whoever lays all letters side by side.

Wmo 2015 art. 5.1.1 and 5.3.3: who steers a region gets counts, not people. A count below the drempel (5
unless the region chooses otherwise; the law names no number) is hidden, zero included. That is not enough:
each gemeente publishes its own row, all publish the totals of the region, and a hidden number can be computed
from those. So other numbers are hidden too, until from everything that is published together

- every small number can still be anything from 0 up to the drempel, and
- no other hidden number can be computed exactly.

How is computed in `afschermen.py`: exactly, so no smarter attacker finds more. Where too little can move, the cheapest
published numbers on the way are hidden as well; a total costs more than a cell, a large number a little more than a
small one. The same counts always give the same answer.

The reasons 'minder dan 5' and 'afgeschermd' tell something themselves: the second is 5 or more. The
computation assumes a reader who knows that. Where the difference would give a number away (two small cells
that must make 6), all hidden numbers of the table carry the same reason 'afgeschermd'.

Over time. Two counts of different days could be subtracted: a number that hid a small one last quarter, shown now and
hardly changed, would tell the small one. So who publishes gives the publication before this one (`Eerder`): what was
hidden then stays hidden until it has changed by the drempel or more, and what was shown then and hardly changed is
the last to be hidden now, because it hides little. Tables of two days have no sum in common, so no
equation joins them; the flows between two days would join them, and have a rule of their own (`stromen.py`).
Publications are made at fixed days only, once, and stored (`docs/besluiten/0007-tellingen-op-vaste-dagen.md`).

What this cannot see: another table, and what a reader knows from elsewhere. Numbers about the same people
that go out together must come from one `Telling` (a list of row totals beside a table is taken from that
table), or from `maak_twee_tellingen` for two categories, or share nothing but a total that is shown
(`totaal_staat_vast`). A gemeente knows its own people, so in a region of two it can subtract its own row from the
totals. And who replays this computation for every table that fits may find some less likely than others.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from toegang.afschermen import AFGESCHERMD, Cel, Tak
from toegang.afschermen import cellen as schermaf

__all__ = [
    "AFGESCHERMD",
    "Cel",
    "Eerder",
    "Lijst",
    "Telling",
    "TellingFout",
    "maak_lijst",
    "maak_telling",
    "maak_twee_tellingen",
]

# What hiding costs, as a multiple of the size of the number: a cell only one gemeente misses, the totals of
# the region all of them.
_PRIJS_CEL, _PRIJS_RIJTOTAAL, _PRIJS_KOLOMTOTAAL, _PRIJS_TOTAAL = 1, 2, 3, 6
_NET_NOG_GETOOND = 20
"""So many times dearer to hide is a number that was shown in the publication before this one and hardly changed."""


class TellingFout(ValueError):
    """The counts cannot be a table: a negative count, a row or column that does not exist, a drempel below 2."""


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


@dataclass(frozen=True)
class Eerder:
    """The publication before this one: what it showed, and what it counted (by row and column, missing is 0)."""

    telling: Telling
    aantallen: Mapping[tuple[str, str], int]

    def van(self, rij: str | None, kolom: str | None, nu: int) -> Cel | None:
        """What was shown of this number (None: of all rows or columns), when it changed less than the drempel since."""
        t = self.telling
        if (rij is not None and rij not in t.rijen) or (kolom is not None and kolom not in t.kolommen):
            return None
        if rij is not None:
            cel = t.rijtotaal(rij) if kolom is None else t.rij(rij)[t.kolommen.index(kolom)]
        else:
            cel = t.totaal if kolom is None else t.kolomtotalen[t.kolommen.index(kolom)]
        toen = sum(
            self.aantallen.get((naam, deel), 0)
            for naam in (t.rijen if rij is None else (rij,))
            for deel in (t.kolommen if kolom is None else (kolom,))
        )
        return cel if abs(nu - toen) < t.drempel else None


def maak_telling(
    rijen: Sequence[str],
    kolommen: Sequence[str],
    aantallen: Mapping[tuple[str, str], int],
    *,
    drempel: int = 5,
    eerder: Eerder | None = None,
    totaal_staat_vast: bool = False,
) -> Telling:
    """The table with its totals, small numbers hidden and protected; `aantallen` is by (row, column), missing is 0.

    `eerder` is the publication before this one. `totaal_staat_vast`: another table shows the same total already, so it
    cannot be hidden here. Raises TellingFout.
    """
    tabel = _tabel(rijen, kolommen, aantallen, drempel)
    tak = _takken(eerder)

    # Nodes: the rows, the column of totals, the columns, the row of totals.
    hoogte, breedte = len(rijen), len(kolommen)
    eind, eerste_kolom, bodem = hoogte, hoogte + 1, hoogte + 1 + breedte
    takken = [
        tak(i, eerste_kolom + j, aantal, _PRIJS_CEL, rijen[i], kolommen[j])
        for i, rij in enumerate(tabel)
        for j, aantal in enumerate(rij)
    ]
    takken += [tak(eind, i, sum(rij), _PRIJS_RIJTOTAAL, rijen[i], None) for i, rij in enumerate(tabel)]
    onder = [sum(rij[j] for rij in tabel) for j in range(breedte)]
    takken += [tak(eerste_kolom + j, bodem, onder[j], _PRIJS_KOLOMTOTAAL, None, kolommen[j]) for j in range(breedte)]
    alles = sum(onder)
    if totaal_staat_vast and alles < drempel:
        raise TellingFout("Een klein totaal kan niet al gepubliceerd zijn.")
    takken.append(tak(bodem, eind, alles, _PRIJS_TOTAAL, None, None, staat_vast=totaal_staat_vast))

    cellen = schermaf(takken, drempel)
    vak = hoogte * breedte
    return Telling(
        rijen=tuple(rijen),
        kolommen=tuple(kolommen),
        drempel=drempel,
        cellen=_regels(cellen[:vak], breedte),
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
    eerder: tuple[Eerder, Eerder] | None = None,
) -> tuple[Telling, Telling]:
    """Two tables of the same people by two categories, protected together: they share the totals of their rows.

    One network holds both: from each column of the second over its cells to the row, through the total of the row, and
    over the cells of the first to its columns. Raises TellingFout, also when the rows of the two do not add up alike.
    """
    een = _tabel(rijen, kolommen, aantallen, drempel)
    ander = _tabel(rijen, andere_kolommen, andere_aantallen, drempel)
    if [sum(rij) for rij in een] != [sum(rij) for rij in ander]:
        raise TellingFout("De rijen van de twee tellingen hebben niet hetzelfde totaal.")
    tak, ander_tak = (_takken(deel) for deel in (eerder or (None, None)))

    # Nodes: the rows before and after their total, the columns of both tables, the begin and the end.
    hoogte, breed, ander_breed = len(rijen), len(kolommen), len(andere_kolommen)
    kolom, andere_kolom = 2 * hoogte, 2 * hoogte + breed
    begin = andere_kolom + ander_breed
    eind = begin + 1
    takken = [
        tak(hoogte + i, kolom + j, een[i][j], _PRIJS_CEL, rijen[i], kolommen[j])
        for i in range(hoogte)
        for j in range(breed)
    ]
    takken += [
        ander_tak(andere_kolom + j, i, ander[i][j], _PRIJS_CEL, rijen[i], andere_kolommen[j])
        for i in range(hoogte)
        for j in range(ander_breed)
    ]
    takken += [tak(i, hoogte + i, sum(rij), _PRIJS_RIJTOTAAL, rijen[i], None) for i, rij in enumerate(een)]
    for j, aantal in enumerate(map(sum, zip(*een, strict=True))):
        takken.append(tak(kolom + j, eind, aantal, _PRIJS_KOLOMTOTAAL, None, kolommen[j]))
    for j, aantal in enumerate(map(sum, zip(*ander, strict=True))):
        takken.append(ander_tak(begin, andere_kolom + j, aantal, _PRIJS_KOLOMTOTAAL, None, andere_kolommen[j]))
    alles = sum(map(sum, een))
    takken.append(tak(eind, begin, alles, _PRIJS_TOTAAL, None, None))

    cellen = schermaf(takken, drempel)
    grenzen = [0, hoogte * breed, hoogte * ander_breed, hoogte, breed, ander_breed]
    delen = [cellen[sum(grenzen[: nummer + 1]) : sum(grenzen[: nummer + 2])] for nummer in range(len(grenzen) - 1)]
    vak, ander_vak, rijtotalen, onder, ander_onder = delen
    namen = tuple(rijen)
    return (
        Telling(namen, tuple(kolommen), drempel, _regels(vak, breed), rijtotalen, onder, cellen[-1]),
        Telling(
            namen, tuple(andere_kolommen), drempel, _regels(ander_vak, ander_breed), rijtotalen, ander_onder, cellen[-1]
        ),
    )


def _takken(eerder: Eerder | None) -> Callable[..., Tak]:
    """Makes the numbers of a table, each knowing what the publication before this one did with it."""

    def tak(
        van: int, naar: int, waarde: int, soort: int, rij: str | None, kolom: str | None, *, staat_vast: bool = False
    ) -> Tak:
        toen = eerder.van(rij, kolom, waarde) if eerder is not None else None
        dicht = toen is not None and toen.waarde is None
        prijs = soort * _NET_NOG_GETOOND if toen is not None and not dicht else soort
        return Tak(van, naar, waarde, prijs, blijft_dicht=dicht and not staat_vast, staat_vast=staat_vast)

    return tak


def _regels(vak: Sequence[Cel], breedte: int) -> tuple[tuple[Cel, ...], ...]:
    return tuple(tuple(vak[begin : begin + breedte]) for begin in range(0, len(vak), breedte))


def maak_lijst(aantallen: Mapping[str, int], *, drempel: int = 5) -> Lijst:
    """The list with its total, small numbers hidden and protected. Raises TellingFout."""
    _controleer(aantallen.values(), drempel)
    if not aantallen:
        raise TellingFout("Een telling heeft minstens een rij.")
    takken = [Tak(0, 1, aantal, _PRIJS_CEL) for aantal in aantallen.values()]
    takken.append(Tak(1, 0, sum(aantallen.values()), _PRIJS_TOTAAL))
    cellen = schermaf(takken, drempel)
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
