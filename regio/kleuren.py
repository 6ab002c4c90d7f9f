"""Whether a text can be read on a colour, as WCAG 2.2 counts it."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal

from regio.notatie import getal

MINSTE_CONTRAST = 4.5
"""For ordinary text (WCAG 2.2, success criterion 1.4.3)."""


def contrast(kleur: str, op: str) -> float:
    """The contrast ratio of two colours written as #rrggbb: from 1 (the same) to 21 (black on white).

    ValueError for what is not such a colour.
    """
    licht, donker = sorted((_helderheid(kleur), _helderheid(op)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def in_woorden(verhouding: float) -> str:
    """'4,4 op 1': rounded down, so that what is just too little never reads as enough."""
    return f"{getal(Decimal(verhouding).quantize(Decimal('0.1'), ROUND_DOWN), 1)} op 1"


def _helderheid(kleur: str) -> float:
    """The relative luminance of WCAG 2.2: each channel made linear, weighed as the eye does."""
    if len(kleur) != 7 or kleur[0] != "#":
        raise ValueError(f"'{kleur}' is geen kleur als #1f4e5f")
    rood, groen, blauw = (_lineair(int(kleur[plek : plek + 2], 16) / 255) for plek in (1, 3, 5))
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def _lineair(deel: float) -> float:
    return deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4
