"""Adding up a published table as it was printed, beside the totals that were printed in it.

Sources make mistakes: of table 12 of the uitvoeringsplan of the Haagse regio (2019) the row 'Leeg' does not add up to
its own total. Nothing is repaired: the product shows what was printed, what it adds up to, and the difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from regio import notatie


class Cijfer(Protocol):
    """One printed cell; `waarde` is empty when it is no number (such as '-')."""

    @property
    def rij(self) -> str: ...

    @property
    def kolom(self) -> str: ...

    @property
    def gedrukt(self) -> str: ...

    @property
    def waarde(self) -> Decimal | None: ...

    @property
    def is_totaal(self) -> bool: ...


def _getal(waarde: Decimal) -> str:
    """A number in Dutch with as many decimals as it has."""
    decimalen = -int(waarde.normalize().as_tuple().exponent)
    return notatie.getal(waarde, max(decimalen, 0))


@dataclass(frozen=True)
class Nagerekend:
    """A printed total beside the sum of its parts. `verschil` is printed minus sum; 0 when it adds up."""

    rij: str
    kolom: str
    gedrukt: Decimal
    opgeteld: Decimal

    @property
    def verschil(self) -> Decimal:
        """Printed minus sum."""
        return self.gedrukt - self.opgeteld

    @property
    def klopt(self) -> bool:
        """Whether the printed total is the sum of its parts."""
        return self.verschil == 0

    @property
    def kort(self) -> str:
        """For the cell itself: 'opgeteld 178', 'opgeteld 3, verschil −1'."""
        opgeteld = f"opgeteld {_getal(self.opgeteld)}"
        return opgeteld if self.klopt else f"{opgeteld}, verschil {_getal(self.verschil)}"

    @property
    def zin(self) -> str:
        """For above the table, about a total that does not add up."""
        return (
            f"{self.rij}, {self.kolom}: in de bron staat {_getal(self.gedrukt)}, opgeteld is het "
            f"{_getal(self.opgeteld)}. Het verschil is {_getal(self.verschil)}."
        )


@dataclass(frozen=True)
class Cel:
    """One place in the table: what was printed there, and for a total what its parts add up to."""

    cijfer: Cijfer | None
    nagerekend: Nagerekend | None = None


@dataclass(frozen=True)
class Rooster:
    """A printed table in its own order of rows and columns."""

    kolommen: Sequence[str]
    rijen: Sequence[tuple[str, Sequence[Cel]]]

    @property
    def totalen(self) -> list[Nagerekend]:
        """Every total that could be added up, in the order of the table."""
        return [cel.nagerekend for _, cellen in self.rijen for cel in cellen if cel.nagerekend is not None]

    @property
    def afwijkend(self) -> list[Nagerekend]:
        """The totals that do not add up."""
        return [totaal for totaal in self.totalen if not totaal.klopt]


def leg_uit(cijfers: Sequence[Cijfer]) -> Rooster:
    """Lay the cells of one table out as they were printed, and add up each total.

    A column (row) whose every cell is a total holds the sums of the rows (columns); where both cross stands the sum of
    all. A total that is neither, or that has no numbers under it, is not added up: its parts are not in the table.
    """
    kolommen = list(dict.fromkeys(cijfer.kolom for cijfer in cijfers))
    rijen = list(dict.fromkeys(cijfer.rij for cijfer in cijfers))
    totaalkolommen = {naam for naam in kolommen if all(c.is_totaal for c in cijfers if c.kolom == naam)}
    totaalrijen = {naam for naam in rijen if all(c.is_totaal for c in cijfers if c.rij == naam)}
    plekken = {(cijfer.rij, cijfer.kolom): cijfer for cijfer in cijfers}

    def reken_na(cijfer: Cijfer) -> Nagerekend | None:
        van_rij, van_kolom = cijfer.kolom in totaalkolommen, cijfer.rij in totaalrijen
        if not cijfer.is_totaal or cijfer.waarde is None or not (van_rij or van_kolom):
            return None
        delen = [
            deel.waarde
            for deel in cijfers
            if not deel.is_totaal
            and deel.waarde is not None
            and (van_kolom or deel.rij == cijfer.rij)
            and (van_rij or deel.kolom == cijfer.kolom)
        ]
        return Nagerekend(cijfer.rij, cijfer.kolom, cijfer.waarde, sum(delen, Decimal(0))) if delen else None

    def cel(rij: str, kolom: str) -> Cel:
        cijfer = plekken.get((rij, kolom))
        return Cel(cijfer, reken_na(cijfer) if cijfer is not None else None)

    return Rooster(kolommen, [(rij, [cel(rij, kolom) for kolom in kolommen]) for rij in rijen])
