"""What a client year costs: by a price list per unit of time, by an assumption per etmaal, and what a scenario changes.

A list gives a price per product from a day on. A calendar year takes the price of its 1 January; after the last price
of a list that price goes on, with the index. A price per uur, dagdeel or stuk says nothing about a client year as long
as nobody says how many there are in a year: it is not used, and the forecast says so.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

PER_JAAR = {"etmaal": "etmalen", "week": "weken", "maand": "maanden", "jaar": "jaar"}
"""Units of time of which it is known how many a year has, and what they are called after a number."""


def dagen_in(jaar: int) -> int:
    """Etmalen of that year."""
    return 366 if calendar.isleap(jaar) else 365


def eenheden_in(jaar: int, eenheid: str) -> Fraction:
    """How many units of a price a client year has in that year. KeyError for a unit that is not in PER_JAAR."""
    dagen = dagen_in(jaar)
    return {"etmaal": Fraction(dagen), "week": Fraction(dagen, 7), "maand": Fraction(12), "jaar": Fraction(1)}[eenheid]


@dataclass(frozen=True)
class Prijs:
    """What one client costs per unit from the 1 January of a year on, and where that stands."""

    vanaf: int
    bedrag: Decimal
    eenheid: str
    naam: str
    bron: str


@dataclass(frozen=True)
class Lijstregel:
    """One row of a price list, as it was recorded."""

    product: str
    eenheid: str
    bedrag: Decimal
    van: datetime.date


@dataclass(frozen=True)
class Prijslijst:
    """The version that a region chose for its forecast."""

    naam: str
    bron: str
    regels: tuple[Lijstregel, ...]

    def prijzen(self, product: str) -> tuple[Prijs, ...]:
        """The prices of one product in the order in which they begin; empty when the list has none to use."""
        regels = sorted((rij for rij in self.regels if rij.product == product), key=lambda rij: rij.van)
        return tuple(
            Prijs(_eerste_hele_jaar(rij.van), rij.bedrag, rij.eenheid, f"{self.naam}, per {rij.eenheid}", self.bron)
            for rij in regels
            if rij.eenheid in PER_JAAR
        )

    def niet_te_gebruiken(self, producten: Iterable[str]) -> list[str]:
        """For each product that cannot take its price from this list, a sentence that says why."""
        zinnen = []
        for product in producten:
            eenheden = sorted({rij.eenheid for rij in self.regels if rij.product == product})
            if not eenheden:
                zinnen.append(f"{product}: staat niet op de lijst.")
            elif not self.prijzen(product):
                per = " en per ".join(eenheden)
                zinnen.append(f"{product}: de prijs is per {per}, en dat is niet om te rekenen naar een jaar.")
        return zinnen


@dataclass(frozen=True)
class Bijstelling:
    """A named change of a scenario: so many percent more or less, each year again from a year on."""

    naam: str
    procent: Decimal
    vanaf: int

    def factor(self, jaar: int) -> Fraction:
        """By what the amounts of that year are multiplied."""
        return (1 + Fraction(self.procent) / 100) ** max(jaar - self.vanaf + 1, 0)


def factor(bijstellingen: Iterable[Bijstelling], jaar: int) -> Fraction:
    """All of them together."""
    uit = Fraction(1)
    for deel in bijstellingen:
        uit *= deel.factor(jaar)
    return uit


def _eerste_hele_jaar(dag: datetime.date) -> int:
    return dag.year if (dag.month, dag.day) == (1, 1) else dag.year + 1
