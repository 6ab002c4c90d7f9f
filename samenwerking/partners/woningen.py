"""Homes that were agreed beside people who really got one, without telling more than was published.

Only who left a place for a home of their own is set against the agreement: toegang records where a client goes and
publishes that once, over a whole year (besluit 7). Beside it, for scale and never in the difference, stands the
uitstroom that toegang publishes per quarter: clients whose last right to beschermd wonen stopped, wherever they went. A
sum over quarters uses only what was shown: where a quarter is hidden it is a lowest possible number, not an estimate.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from toegang.tellingen import Cel

KWARTALEN = 4


@dataclass(frozen=True)
class Uitstroom:
    """What is known of one gemeente in one year: the sum of what was shown, and of how many quarters."""

    getoond: int = 0
    kwartalen: int = 0
    verborgen: int = 0

    @property
    def volledig(self) -> bool:
        """Whether all four quarters were published and shown."""
        return self.kwartalen == KWARTALEN and not self.verborgen

    @property
    def woorden(self) -> str:
        """How it stands in a cell."""
        if not self.kwartalen:
            return "nog niet gepubliceerd"
        if self.verborgen == self.kwartalen:
            return "afgeschermd"
        if self.volledig:
            return str(self.getoond)
        wat = []
        if self.verborgen:
            wat.append(f"{_kwartalen(self.verborgen)} afgeschermd")
        if self.kwartalen < KWARTALEN:
            wat.append(f"{_kwartalen(KWARTALEN - self.kwartalen)} nog niet gepubliceerd")
        return f"ten minste {self.getoond} ({', '.join(wat)})"


def _kwartalen(aantal: int) -> str:
    return "1 kwartaal" if aantal == 1 else f"{aantal} kwartalen"


def tel_op(cellen: Sequence[Cel]) -> Uitstroom:
    """The quarters of one year together."""
    getoond = [cel.waarde for cel in cellen if cel.waarde is not None]
    return Uitstroom(sum(getoond), len(cellen), len(cellen) - len(getoond))


@dataclass(frozen=True)
class Rij:
    """One gemeente in one year: what was agreed (None: nothing), who got a home (None: not published), who left."""

    gemeente: str
    afgesproken: int | None
    woning: Cel | None
    uitstroom: Uitstroom

    @property
    def woningwoorden(self) -> str:
        """Who went to a home of their own, as it stands in a cell."""
        if self.woning is None:
            return "nog niet gepubliceerd"
        return str(self.woning.waarde) if self.woning.waarde is not None else self.woning.reden or "afgeschermd"

    @property
    def verschil(self) -> int | None:
        """Homes more (or fewer) than people who went to one; None while either is not known."""
        if self.afgesproken is None or self.woning is None or self.woning.waarde is None:
            return None
        return self.afgesproken - self.woning.waarde

    @property
    def verschilwoorden(self) -> str:
        """The same in words."""
        if self.verschil is None:
            return "niet te zeggen"
        if self.verschil == 0:
            return "gelijk"
        return f"{abs(self.verschil)} {'meer' if self.verschil > 0 else 'minder'} afgesproken"


@dataclass(frozen=True)
class Jaar:
    """The gemeenten of a region in one year, with what was agreed in all."""

    jaar: int
    rijen: tuple[Rij, ...] = field(default_factory=tuple)

    @property
    def afgesproken(self) -> int:
        """All homes of the year."""
        return sum(rij.afgesproken or 0 for rij in self.rijen)

    @property
    def iets_afgesproken(self) -> bool:
        """Whether any gemeente has an agreement: without one the total is not zero, but unknown."""
        return any(rij.afgesproken is not None for rij in self.rijen)

    @property
    def zonder_afspraak(self) -> list[str]:
        """The gemeenten without an agreement."""
        return [rij.gemeente for rij in self.rijen if rij.afgesproken is None]


def jaarrij(
    jaar: int,
    gemeenten: Sequence[str],
    afgesproken: Mapping[str, int],
    woning: Mapping[str, Cel],
    kwartalen: Mapping[str, Sequence[Cel]],
) -> Jaar:
    """The year as a table; a gemeente that was agreed with and is no longer in the region stands below."""
    namen = [*gemeenten, *sorted(set(afgesproken) - set(gemeenten))]
    return Jaar(
        jaar,
        tuple(Rij(naam, afgesproken.get(naam), woning.get(naam), tel_op(kwartalen.get(naam, ()))) for naam in namen),
    )
