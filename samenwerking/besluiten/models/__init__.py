"""Procedures of a text and what was decided in them; forms, agreements and the NvO-toets."""

from samenwerking.besluiten.models.addendum import Addendum, Partijwijziging, Partijwijzigingstap, Vindplaats
from samenwerking.besluiten.models.besluit import (
    Besluit,
    Besluitbevestiging,
    Handeling,
    Zienswijzeantwoord,
    Zienswijzepunt,
)
from samenwerking.besluiten.models.kalender import Reces, Vergadering
from samenwerking.besluiten.models.nvo import Nvobewijs, Nvodeling, Nvooordeel
from samenwerking.besluiten.models.overeenkomst import (
    Evaluatie,
    Evaluatiemoment,
    Overeenkomst,
    Overeenkomststand,
    Partij,
)
from samenwerking.besluiten.models.procedure import Procedure, Procedureeinde, Procedurepartij, Procedureversie
from samenwerking.besluiten.models.vormkeuze import Vormkeuze, Vormkeuzesluiting, Weegpunt, Weging

__all__ = [
    "Addendum",
    "Besluit",
    "Besluitbevestiging",
    "Evaluatie",
    "Evaluatiemoment",
    "Handeling",
    "Nvobewijs",
    "Nvodeling",
    "Nvooordeel",
    "Overeenkomst",
    "Overeenkomststand",
    "Partij",
    "Partijwijziging",
    "Partijwijzigingstap",
    "Procedure",
    "Procedureeinde",
    "Procedurepartij",
    "Procedureversie",
    "Reces",
    "Vergadering",
    "Vindplaats",
    "Vormkeuze",
    "Vormkeuzesluiting",
    "Weegpunt",
    "Weging",
    "Zienswijzeantwoord",
    "Zienswijzepunt",
]
