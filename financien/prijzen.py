"""What a client year costs: by a price list per unit of time, by an assumption per etmaal, and what a scenario changes.

A list gives a price per product from a day on. A calendar year takes the price of its 1 January; after the last price
of a list that price goes on, with the index. A price per minuut, uur, dagdeel or stuk (the units of iWmo, code list
WJ756) says nothing about a client year by itself: it is used with an assumption of how many a client has in a week, and
as long as there is none the forecast says so.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

PER_JAAR = {"etmaal": "etmalen", "week": "weken", "maand": "maanden", "jaar": "jaar"}
"""Units of time of which it is known how many a year has, and what they are called after a number."""
PER_WEEK = {"minuut": "minuten", "uur": "uren", "dagdeel": "dagdelen", "stuk": "stuks"}
"""Units of use: how many a client has in a week is an assumption."""
EENHEDEN = PER_JAAR | PER_WEEK


def dagen_in(jaar: int) -> int:
    """Etmalen of that year."""
    return 366 if calendar.isleap(jaar) else 365


@dataclass(frozen=True)
class Omvang:
    """How many units a client has in a week, what the assumption is called and where it came from."""

    per_week: Decimal
    naam: str
    bron: str


def eenheden_in(jaar: int, eenheid: str, omvang: Omvang | None = None) -> Fraction:
    """How many units of a price a client year has in that year. KeyError for a unit of use without its number."""
    dagen = dagen_in(jaar)
    if eenheid in PER_WEEK and omvang is not None:
        return Fraction(omvang.per_week) * Fraction(dagen, 7)
    return {"etmaal": Fraction(dagen), "week": Fraction(dagen, 7), "maand": Fraction(12), "jaar": Fraction(1)}[eenheid]


@dataclass(frozen=True)
class Prijs:
    """What one client costs per unit from the 1 January of a year on, and where that stands."""

    vanaf: int
    bedrag: Decimal
    eenheid: str
    naam: str
    bron: str
    omvang: Omvang | None = None
    """Only of a unit of use."""

    def eenheden(self, jaar: int) -> Fraction:
        """How many units a client year has in that year."""
        return eenheden_in(jaar, self.eenheid, self.omvang)


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

    def prijzen(self, product: str, omvang: Omvang | None = None) -> tuple[Prijs, ...]:
        """The prices of one product in the order in which they begin; empty when the list has none to use."""
        regels = sorted((rij for rij in self.regels if rij.product == product), key=lambda rij: rij.van)
        return tuple(
            Prijs(
                _eerste_hele_jaar(rij.van),
                rij.bedrag,
                rij.eenheid,
                f"{self.naam}, per {rij.eenheid}",
                self.bron,
                omvang if rij.eenheid in PER_WEEK else None,
            )
            for rij in regels
            if rij.eenheid in PER_JAAR or omvang is not None
        )

    def niet_te_gebruiken(self, producten: Iterable[str], met_omvang: Collection[str] = ()) -> list[str]:
        """For each product that cannot take its price from this list, a sentence that says why.

        `met_omvang` are the products of which it is assumed how much a client has in a week.
        """
        zinnen = []
        for product in producten:
            eenheden = sorted({rij.eenheid for rij in self.regels if rij.product == product})
            if not eenheden:
                zinnen.append(f"{product}: staat niet op de lijst.")
            elif not self.prijzen(product) and product not in met_omvang:
                per = " en per ".join(eenheden)
                zinnen.append(
                    f"{product}: de prijs is per {per}. Leg als aanname vast hoeveel een cliënt per week gebruikt."
                )
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
