"""The days of a purchase: in which order they can stand, and how far it is.

The steps are those of the plan of the Haagse regio (source 003, annex 2): documents, publication and judging, decision,
going into force. Terms of procurement law are not computed here: who buys fills in the days, and asks a lawyer.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

STAPPEN = (
    ("documenten_op", "documenten klaar"),
    ("publicatie_op", "publicatie"),
    ("sluiting_op", "sluiting van de inschrijving"),
    ("gunning_op", "gunning"),
    ("ingang_op", "ingang van de contracten"),
)


@dataclass(frozen=True)
class Dagen:
    """What is known of its days; None is not planned."""

    documenten_op: datetime.date | None = None
    publicatie_op: datetime.date | None = None
    sluiting_op: datetime.date | None = None
    gunning_op: datetime.date | None = None
    ingang_op: datetime.date | None = None

    def rij(self) -> list[tuple[str, str, datetime.date | None]]:
        """Field, name and day of each step, in order."""
        return [(veld, naam, getattr(self, veld)) for veld, naam in STAPPEN]


def verkeerde_dag(dagen: Dagen) -> tuple[str, str] | None:
    """The field that comes too early, and the sentence why; None when the order is right.

    A gunning is on a later day than the sluiting: until that day one can still tender.
    """
    eerder: tuple[str, str, datetime.date] | None = None
    for veld, naam, dag in dagen.rij():
        if dag is None:
            continue
        if eerder is not None:
            gelijk_mag_niet = (eerder[0], veld) == ("sluiting_op", "gunning_op")
            if dag < eerder[2] or (gelijk_mag_niet and dag == eerder[2]):
                nu, toen = f"{naam} ({_dag(dag)})", f"{eerder[1]} ({_dag(eerder[2])})"
                return veld, f"{nu.capitalize()} kan pas na: {toen}. Pas een van de twee dagen aan."
        eerder = (veld, naam, dag)
    return None


def te_vroeg_gegund(dag: datetime.date, dagen: Dagen, *, sluit: bool) -> str:
    """Why nothing can be awarded on that day; empty when it can. `sluit`: this form has a closing day."""
    if sluit and dagen.sluiting_op is None:
        return "Vul eerst in wanneer de inschrijving sluit. Daarna kunt u gunnen."
    if dagen.sluiting_op is not None and dag <= dagen.sluiting_op:
        return f"De inschrijving sluit op {_dag(dagen.sluiting_op)}. Kies een latere dag."
    if dagen.publicatie_op is not None and dag < dagen.publicatie_op:
        return f"De publicatie is op {_dag(dagen.publicatie_op)}. Kies die dag of een latere."
    return ""


def volgende_stap(dagen: Dagen, *, op: datetime.date) -> tuple[str, datetime.date] | None:
    """The first step that is still to come, with its day."""
    return next(((naam, dag) for _, naam, dag in dagen.rij() if dag is not None and dag >= op), None)


def _dag(dag: datetime.date) -> str:
    return f"{dag:%d-%m-%Y}"
