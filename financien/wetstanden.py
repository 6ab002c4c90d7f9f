"""The laws that every figure of an ingroeipad depends on; neither is in force."""

from __future__ import annotations

import datetime

from regio.models import Wetstand

WETTEN = ("woonplaatsbeginsel", "objectief-verdeelmodel")


def wetstanden(*, op: datetime.date) -> list[Wetstand | None]:
    """What a person last found about each of these laws; None for one that was never checked."""
    return [Wetstand.objects.laatste(sleutel, op=op) for sleutel in WETTEN]
