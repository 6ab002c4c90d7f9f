"""What may turn out otherwise, and what a gemeente or region may then expect to bear: the terms of a simulation.

Each assumption is a factor on the forecast, 1 being as expected, with a lowest, expected and highest value: a
triangular distribution, because a region can name those three and no more. The factor is drawn for each gemeente apart
or once for all (`financien.risicotrekking`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from financien.verdeelsleutels import Sleutel

MEESTE_TREKKINGEN = 1_000_000
MINSTE_TREKKINGEN = 100
Z95 = 1.96
"""Standard errors on either side of a 95% interval."""


class RisicoFout(ValueError):
    """A simulation that cannot be; the message is a Dutch sentence for the controller."""


class Onzeker(StrEnum):
    """What may turn out otherwise; the place in this list is part of the seed, so add at the end."""

    AANTAL = "aantal cliënten"
    DUUR = "duur"
    PRIJS = "prijs"
    UITNAME = "uitname Wlz"


@dataclass(frozen=True)
class Onzekerheid:
    """One assumption: a factor on the forecast, at least `laag`, most likely `verwacht`, at most `hoog`."""

    wat: Onzeker
    laag: Decimal
    verwacht: Decimal
    hoog: Decimal
    bron: str
    per_gemeente: bool = False

    def __post_init__(self) -> None:
        """Raises RisicoFout when the three do not stand in order or lie below zero."""
        waarden = (self.laag, self.verwacht, self.hoog)
        if not all(waarde.is_finite() for waarde in waarden) or not 0 <= self.laag <= self.verwacht <= self.hoog:
            raise RisicoFout(
                f"De aanname over {self.wat.value} loopt van {self.laag} over {self.verwacht} naar {self.hoog}; "
                "dat moet van laag naar hoog zijn, en nul of meer."
            )


@dataclass(frozen=True)
class Gemeenteverwachting:
    """What is expected for one gemeente in the year, in eurocents; `budget` is before the uitname goes off."""

    kosten: int
    budget: int
    uitname: int = 0


@dataclass(frozen=True)
class Variant:
    """A way to share: without a key everyone for itself, with a `band` (percent) the key is for what is beyond it."""

    naam: str
    sleutel: Sleutel | None = None
    band: Decimal | None = None

    def __post_init__(self) -> None:
        """Raises RisicoFout when a band has no key or is negative."""
        if self.band is not None and (self.sleutel is None or not self.band.is_finite() or self.band < 0):
            raise RisicoFout(f"De variant '{self.naam}' heeft een band zonder sleutel, of een band onder nul.")


@dataclass(frozen=True)
class Risico:
    """What a gemeente (or the region) may expect to bear, in eurocents; above zero is a tekort.

    `kans` is exact: draws with a tekort of a cent or more out of all draws. `kans_fout` and `gemiddeld_fout` are
    standard errors; the true value lies within two of them in 95 of 100 runs. `hoog` is passed in one of twenty draws
    and lies between `hoog_van` and `hoog_tot` with the same certainty. `bij_tekort` is how large a tekort is on average
    when there is one.
    """

    kans: Fraction
    kans_fout: Decimal
    gemiddeld: int
    gemiddeld_fout: int
    bij_tekort: int
    hoog: int
    hoog_van: int
    hoog_tot: int

    @property
    def kans_als_decimaal(self) -> Decimal:
        """The chance, 0 to 1, to show it."""
        return Decimal(self.kans.numerator) / self.kans.denominator


@dataclass(frozen=True)
class Invloed:
    """How much one assumption does by itself: the standard deviation of the result of the region, in eurocents."""

    onzekerheid: Onzekerheid
    spreiding: int


@dataclass(frozen=True)
class Risicobeeld:
    """Every variant beside the others, from the same draws. `invloeden` begins with what weighs most."""

    trekkingen: int
    zaad: int
    regio: Risico
    varianten: Mapping[str, Mapping[str, Risico]]
    invloeden: tuple[Invloed, ...]
