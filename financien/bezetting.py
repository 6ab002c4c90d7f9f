"""How full a voorziening must be to pay for itself, and what that becomes when places shrink.

    opbrengst = bezette plekken x tarief
    kosten    = vaste kosten + plekken x kosten per plek + bezette plekken x kosten per bezette plek

Break-even is where the two are equal. When places go and the fixed costs stay, each place that is left must carry more:
the occupancy that is needed rises, and can come above all places. Amounts are whole eurocents per year.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from financien.verdelen import naar_euro
from regio.notatie import euro


class BezettingFout(ValueError):
    """The voorziening cannot be computed; the message is a Dutch sentence for the controller."""


@dataclass(frozen=True)
class Kostenopbouw:
    """What a voorziening costs and gets per year, in eurocents.

    `per_plek` is paid for every place, taken or empty (rent, rooms); `per_bezette_plek` only for one that is taken
    (food, hours of support); `tarief` is received for one that is taken.
    """

    naam: str
    vast: int
    per_plek: int
    per_bezette_plek: int
    tarief: int

    def __post_init__(self) -> None:
        """Raises BezettingFout when an amount is negative or no occupancy can ever break even."""
        for wat, bedrag in (
            ("vaste kosten", self.vast),
            ("kosten per plek", self.per_plek),
            ("kosten per bezette plek", self.per_bezette_plek),
            ("tarief", self.tarief),
        ):
            if bedrag < 0:
                raise BezettingFout(f"{self.naam}: {wat} van {euro(naar_euro(bedrag))}; minder dan nul kan niet.")
        if self.tarief <= self.per_bezette_plek:
            raise BezettingFout(
                f"{self.naam}: een bezette plek kost {euro(naar_euro(self.per_bezette_plek))} en brengt "
                f"{euro(naar_euro(self.tarief))} op. Zo is er geen bezetting waarbij de voorziening uitkomt."
            )


@dataclass(frozen=True)
class Bezetting:
    """Where a voorziening with this many places breaks even. `nodig` is the exact number of taken places."""

    plekken: int
    nodig: Fraction
    kosten_leeg: int
    marge_per_plek: int

    @property
    def graad(self) -> Fraction:
        """The occupancy that is needed: 1 is every place taken, above 1 it cannot be."""
        return self.nodig / self.plekken

    @property
    def hele_plekken(self) -> int:
        """Taken places that are needed at least, rounded up: half a client does not live there."""
        return -(-self.nodig.numerator // self.nodig.denominator)

    @property
    def haalbaar(self) -> bool:
        """False when even all places taken bring in too little."""
        return self.nodig <= self.plekken

    def resultaat(self, bezet: Fraction) -> Fraction:
        """Eurocents per year at this average number of taken places; below zero is a tekort."""
        return bezet * self.marge_per_plek - self.kosten_leeg


def bezetting(kosten: Kostenopbouw, plekken: int) -> Bezetting:
    """Where it breaks even. Raises BezettingFout without places."""
    if plekken < 1:
        raise BezettingFout(f"{kosten.naam}: {plekken} plekken; zonder plekken is er geen bezetting.")
    leeg = kosten.vast + plekken * kosten.per_plek
    marge = kosten.tarief - kosten.per_bezette_plek
    return Bezetting(plekken, Fraction(leeg, marge), leeg, marge)


def afbouw(kosten: Kostenopbouw, plekken_per_jaar: Mapping[int, int]) -> dict[int, Bezetting]:
    """The same for each year in which places go (or come), with the fixed costs as they are."""
    return {jaar: bezetting(kosten, plekken_per_jaar[jaar]) for jaar in sorted(plekken_per_jaar)}
