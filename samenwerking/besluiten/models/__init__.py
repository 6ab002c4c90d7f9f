"""Meetings, procedures of a text, what was done and decided in them."""

from samenwerking.besluiten.models.besluit import (
    Besluit,
    Besluitbevestiging,
    Handeling,
    Zienswijzeantwoord,
    Zienswijzepunt,
)
from samenwerking.besluiten.models.kalender import Reces, Vergadering
from samenwerking.besluiten.models.procedure import Procedure, Procedureeinde, Procedurepartij, Procedureversie

__all__ = [
    "Besluit",
    "Besluitbevestiging",
    "Handeling",
    "Procedure",
    "Procedureeinde",
    "Procedurepartij",
    "Procedureversie",
    "Reces",
    "Vergadering",
    "Zienswijzeantwoord",
    "Zienswijzepunt",
]
