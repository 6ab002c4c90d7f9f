"""A regional reserve: what happens to it in a year with a tekort or an overschot, and how long it lasts.

A region may hold more than one pot (a reserve, a transformatiefonds). They are used in the order in which they are
given: a tekort comes out of the first down to its bodem, then out of the next, and what is left is for the gemeenten
by the agreed key. An overschot fills them in the same order up to their plafond. Every choice is an agreement of the
region and none is law; amounts are whole eurocents.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from financien.verdelen import naar_euro
from regio.notatie import euro


class ReserveFout(ValueError):
    """A reserve that cannot be; the message is a Dutch sentence for the controller."""


class BovenPlafond(StrEnum):
    """Where what does not fit under the plafond goes."""

    GEMEENTEN = "terug naar de gemeenten"
    BLIJFT = "blijft in de laatste pot"
    BESLUIT = "wacht op een besluit"


class OnderBodem(StrEnum):
    """What happens while a pot stands below its bodem."""

    AANVULLEN = "de gemeenten vullen aan"
    WACHTEN = "het eerstvolgende overschot vult aan"
    BESLUIT = "wacht op een besluit"


@dataclass(frozen=True)
class Pot:
    """A reserve and what is in it. Without plafond there is always room; below the bodem nothing is taken out."""

    naam: str
    stand: int
    bodem: int = 0
    plafond: int | None = None

    def __post_init__(self) -> None:
        """Raises ReserveFout when the bodem is below zero or above the plafond."""
        if self.bodem < 0:
            raise ReserveFout(
                f"De bodem van {self.naam} is {euro(naar_euro(self.bodem))}; die kan niet onder nul liggen."
            )
        if self.plafond is not None and self.plafond < self.bodem:
            raise ReserveFout(
                f"Het plafond van {self.naam} ({euro(naar_euro(self.plafond))}) is lager dan "
                f"de bodem ({euro(naar_euro(self.bodem))})."
            )

    @property
    def vrij(self) -> int:
        """What may be taken out."""
        return max(0, self.stand - self.bodem)

    @property
    def ruimte(self) -> int | None:
        """What still fits; None without plafond."""
        return None if self.plafond is None else max(0, self.plafond - self.stand)


@dataclass(frozen=True)
class Afspraak:
    """What a region agreed: do the pots come first, and what happens above and below them."""

    tekort_uit_pot: bool = True
    overschot_naar_pot: bool = True
    boven: BovenPlafond = BovenPlafond.GEMEENTEN
    onder: OnderBodem = OnderBodem.WACHTEN


@dataclass(frozen=True)
class Reservejaar:
    """One year in eurocents. `resultaat` is positive for an overschot.

    `gemeenten` is what the gemeenten together pay (positive) or get back (negative). `boven_plafond` stays in a pot and
    `onder_bodem` is missing in one until the region decides. Always: stand at the end = stand at the start +
    `resultaat` + `gemeenten`.
    """

    begin: tuple[Pot, ...]
    resultaat: int
    mutaties: Mapping[str, int]
    gemeenten: int
    boven_plafond: int
    onder_bodem: int
    eind: tuple[Pot, ...]


def verwerk(potten: Sequence[Pot], resultaat: int, afspraak: Afspraak) -> Reservejaar:
    """A year with this result: the pots in their order, then the gemeenten.

    A pot that begins above its plafond gives back what is over, as an overschot would. Raises ReserveFout without pots,
    or when two have the same name.
    """
    if not potten:
        raise ReserveFout("Er is geen reserve om mee te rekenen.")
    if len({pot.naam for pot in potten}) < len(potten):
        raise ReserveFout("Twee reserves hebben dezelfde naam.")
    standen = [pot.stand for pot in potten]
    rest = resultaat
    if rest < 0 and afspraak.tekort_uit_pot:
        for plek, pot in enumerate(potten):
            gebruikt = min(pot.vrij, -rest)
            standen[plek] -= gebruikt
            rest += gebruikt
    elif rest > 0 and afspraak.overschot_naar_pot:
        for plek, pot in enumerate(potten):
            erbij = rest if pot.ruimte is None else min(pot.ruimte, rest)
            standen[plek] += erbij
            rest -= erbij
    gemeenten, boven, onder = -rest, 0, 0
    if rest > 0 and afspraak.overschot_naar_pot and afspraak.boven is not BovenPlafond.GEMEENTEN:
        standen[-1] += rest
        gemeenten = 0
    for plek, pot in enumerate(potten):
        if pot.plafond is not None and standen[plek] > pot.plafond:
            over = standen[plek] - pot.plafond
            if afspraak.boven is BovenPlafond.GEMEENTEN:
                standen[plek] -= over
                gemeenten -= over
            elif afspraak.boven is BovenPlafond.BESLUIT:
                boven += over
        elif standen[plek] < pot.bodem:
            mist = pot.bodem - standen[plek]
            if afspraak.onder is OnderBodem.AANVULLEN:
                standen[plek] += mist
                gemeenten += mist
            elif afspraak.onder is OnderBodem.BESLUIT:
                onder += mist
    eind = tuple(replace(pot, stand=stand) for pot, stand in zip(potten, standen, strict=True))
    mutaties = {pot.naam: later.stand - pot.stand for pot, later in zip(potten, eind, strict=True)}
    return Reservejaar(tuple(potten), resultaat, mutaties, gemeenten, boven, onder, eind)


def verloop(potten: Sequence[Pot], resultaten: Mapping[int, int], afspraak: Afspraak) -> dict[int, Reservejaar]:
    """The years one after the other, each from where the last one ended."""
    jaren: dict[int, Reservejaar] = {}
    stand = tuple(potten)
    for jaar in sorted(resultaten):
        jaren[jaar] = verwerk(stand, resultaten[jaar], afspraak)
        stand = jaren[jaar].eind
    return jaren


@dataclass(frozen=True)
class Weerstandsvermogen:
    """What is there against what the risks ask, in eurocents. No norm was found: the region chooses its target."""

    beschikbaar: int
    benodigd: int

    def __post_init__(self) -> None:
        """Raises ReserveFout when nothing is asked: a ratio to nothing says nothing."""
        if self.benodigd <= 0:
            raise ReserveFout("Het benodigde weerstandsvermogen is nul of minder; dan is er geen verhouding.")

    @property
    def verhouding(self) -> Fraction:
        """Beschikbaar / benodigd, exact."""
        return Fraction(self.beschikbaar, self.benodigd)

    @property
    def ontbreekt(self) -> int:
        """What is missing to reach 1."""
        return max(0, self.benodigd - self.beschikbaar)
