"""Procedures of a text and what was decided in them; forms, agreements and the NvO-toets."""

from samenwerking.besluiten.models.addendum import Addendum, Partijwijziging, Partijwijzigingstap, Vindplaats
from samenwerking.besluiten.models.besluit import (
    Besluit,
    Besluitbevestiging,
    Handeling,
    Zienswijzeantwoord,
    Zienswijzepunt,
)
from samenwerking.besluiten.models.college import Collegeadvies, Standpunt
from samenwerking.besluiten.models.doel import Partijvertrek, Proceduredoel, Procedureuitkomst, Stilstand
from samenwerking.besluiten.models.kalender import Reces, Vergadering
from samenwerking.besluiten.models.nvo import Nvobewijs, Nvodeling, Nvooordeel
from samenwerking.besluiten.models.ondertekening import Exemplaar, Handtekening, Tekenbestand, Tekenbevoegdheid
from samenwerking.besluiten.models.overeenkomst import (
    Evaluatie,
    Evaluatiemoment,
    Overeenkomst,
    Overeenkomststand,
    Partij,
)
from samenwerking.besluiten.models.procedure import Procedure, Procedureeinde, Procedurepartij, Procedureversie
from samenwerking.besluiten.models.stuk import Stuk, Stukintrekking
from samenwerking.besluiten.models.vormkeuze import Vormkeuze, Vormkeuzesluiting, Weegpunt, Weging

__all__ = [
    "Addendum",
    "Besluit",
    "Besluitbevestiging",
    "Collegeadvies",
    "Evaluatie",
    "Evaluatiemoment",
    "Exemplaar",
    "Handeling",
    "Handtekening",
    "Nvobewijs",
    "Nvodeling",
    "Nvooordeel",
    "Overeenkomst",
    "Overeenkomststand",
    "Partij",
    "Partijvertrek",
    "Partijwijziging",
    "Partijwijzigingstap",
    "Procedure",
    "Proceduredoel",
    "Procedureeinde",
    "Procedurepartij",
    "Procedureuitkomst",
    "Procedureversie",
    "Reces",
    "Standpunt",
    "Stilstand",
    "Stuk",
    "Stukintrekking",
    "Tekenbestand",
    "Tekenbevoegdheid",
    "Vergadering",
    "Vindplaats",
    "Vormkeuze",
    "Vormkeuzesluiting",
    "Weegpunt",
    "Weging",
    "Zienswijzeantwoord",
    "Zienswijzepunt",
]
