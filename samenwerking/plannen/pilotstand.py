"""Where a pilot stands, from its days, its evaluation and what was decided."""

from __future__ import annotations

import datetime
from enum import StrEnum


class Pilotstand(StrEnum):
    """How a list names it."""

    GEPLAND = "begint nog"
    LOOPT = "loopt"
    EVALUEREN = "afgelopen, nog niet geëvalueerd"
    BESLUITEN = "geëvalueerd, nog geen besluit"
    BESLOTEN = "besloten"

    @property
    def kleur(self) -> str:
        """The kind of label."""
        return {"begint nog": "neutraal", "loopt": "info", "besloten": "ok"}.get(self, "letop")

    @property
    def wacht(self) -> bool:
        """Whether it ended and somebody has to do something."""
        return self in (Pilotstand.EVALUEREN, Pilotstand.BESLUITEN)


def pilotstand(
    begin: datetime.date, einde: datetime.date, *, geevalueerd: bool, besloten: bool, op: datetime.date
) -> Pilotstand:
    """The state on that day. A decision ends it, also before its last day; `einde` is the last day that it runs."""
    if besloten:
        return Pilotstand.BESLOTEN
    if op < begin:
        return Pilotstand.GEPLAND
    if op <= einde:
        return Pilotstand.LOOPT
    return Pilotstand.BESLUITEN if geevalueerd else Pilotstand.EVALUEREN


def waarom_niet_besluiten(wat: str, *, geevalueerd: bool) -> str:
    """Why this decision cannot be recorded now; empty when it can. Stopping may be needed before anything is known."""
    if wat != "stoppen" and not geevalueerd:
        return "Leg eerst de evaluatie vast. Zonder evaluatie kan een pilot alleen stoppen."
    return ""
