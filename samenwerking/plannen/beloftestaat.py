"""Whether an indicator is on its way to its target, from its values alone. No law: a rule of this product.

The line runs straight from the first value to the target in its year. Who is at least as far as that line is on the
way. Without target, or with nothing recent to look at, the honest answer is that nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from regio.notatie import getal

EERSTE_JAAR, LAATSTE_JAAR = 2015, 2100
OUD = 2
"""A value that is more than so many years old says nothing about now. An agreement, no law."""


class Richting(StrEnum):
    """Which way is better."""

    HOGER = "hoger"
    LAGER = "lager"


class Staat(StrEnum):
    """How it stands."""

    OP_WEG = "op weg"
    NIET_OP_WEG = "niet op weg"
    ONBEKEND = "onbekend"

    @property
    def kleur(self) -> str:
        """The kind of label."""
        return {Staat.OP_WEG: "ok", Staat.NIET_OP_WEG: "fout", Staat.ONBEKEND: "neutraal"}[self]


@dataclass(frozen=True)
class Streven:
    """The value to reach, in which year."""

    waarde: Decimal
    jaar: int
    richting: Richting


@dataclass(frozen=True)
class Oordeel:
    """The state, and why in one sentence."""

    staat: Staat
    waarom: str


def oordeel(metingen: Iterable[tuple[int, Decimal]], streven: Streven | None, *, jaar: int) -> Oordeel:
    """How it stands in that year. Of values of the same year the last one counts."""
    per_jaar = dict(metingen)
    if streven is None:
        return Oordeel(Staat.ONBEKEND, "Er is geen streefwaarde.")
    if not per_jaar:
        return Oordeel(Staat.ONBEKEND, "Er is nog geen waarde.")
    eerste, laatste = min(per_jaar), max(per_jaar)
    if laatste < jaar - OUD:
        return Oordeel(Staat.ONBEKEND, f"De laatste waarde is van {laatste}: te oud om iets te zeggen.")
    stand = per_jaar[laatste]
    if _minstens(Fraction(stand), Fraction(streven.waarde), streven.richting):
        return Oordeel(Staat.OP_WEG, f"De streefwaarde is gehaald in {laatste}.")
    if laatste >= streven.jaar:
        return Oordeel(Staat.NIET_OP_WEG, f"De streefwaarde van {streven.jaar} is niet gehaald.")
    if eerste == laatste:
        return Oordeel(Staat.ONBEKEND, "Er is één waarde: een richting is pas bij twee te zien.")
    nodig = _op_de_lijn(eerste, per_jaar[eerste], streven, laatste)
    if _minstens(Fraction(stand), nodig, streven.richting):
        return Oordeel(Staat.OP_WEG, f"De waarde van {laatste} ligt op of voor de rechte lijn naar {streven.jaar}.")
    moest = kort(Decimal(nodig.numerator) / Decimal(nodig.denominator))
    woord = "minstens" if streven.richting is Richting.HOGER else "hoogstens"
    return Oordeel(Staat.NIET_OP_WEG, f"Op de rechte lijn naar {streven.jaar} was in {laatste} {woord} {moest} nodig.")


def _op_de_lijn(begin: int, waarde: Decimal, streven: Streven, jaar: int) -> Fraction:
    """Where the straight line from the first value to the target is in that year."""
    deel = Fraction(jaar - begin, streven.jaar - begin)
    return Fraction(waarde) + (Fraction(streven.waarde) - Fraction(waarde)) * deel


def _minstens(stand: Fraction, nodig: Fraction, richting: Richting) -> bool:
    return stand >= nodig if richting is Richting.HOGER else stand <= nodig


def kort(waarde: Decimal) -> str:
    """'62' or '62,5': two digits behind the comma, without the noughts that say nothing."""
    tekst = getal(waarde, 2)
    return tekst.rstrip("0").removesuffix(",") if "," in tekst else tekst
