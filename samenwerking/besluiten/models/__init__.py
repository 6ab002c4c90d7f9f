"""The choice of a form, the register of overeenkomsten and the NvO-toets."""

from samenwerking.besluiten.models.addendum import Addendum, Partijwijziging, Partijwijzigingstap, Vindplaats
from samenwerking.besluiten.models.nvo import Nvobewijs, Nvodeling, Nvooordeel
from samenwerking.besluiten.models.overeenkomst import (
    Evaluatie,
    Evaluatiemoment,
    Overeenkomst,
    Overeenkomststand,
    Partij,
)
from samenwerking.besluiten.models.vormkeuze import Vormkeuze, Vormkeuzesluiting, Weegpunt, Weging

__all__ = [
    "Addendum",
    "Evaluatie",
    "Evaluatiemoment",
    "Nvobewijs",
    "Nvodeling",
    "Nvooordeel",
    "Overeenkomst",
    "Overeenkomststand",
    "Partij",
    "Partijwijziging",
    "Partijwijzigingstap",
    "Vindplaats",
    "Vormkeuze",
    "Vormkeuzesluiting",
    "Weegpunt",
    "Weging",
]
