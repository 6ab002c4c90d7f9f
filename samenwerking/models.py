"""The models of all rooms, where Django looks for them."""

from samenwerking.besluiten.models import (
    Besluit,
    Besluitbevestiging,
    Handeling,
    Procedure,
    Procedureeinde,
    Procedurepartij,
    Procedureversie,
    Reces,
    Vergadering,
    Zienswijzeantwoord,
    Zienswijzepunt,
)
from samenwerking.brieven.models import (
    Brief,
    Briefbestand,
    Briefstap,
    Brieftelling,
    Briefversie,
    Gemeentebrief,
    Vervolgstap,
)
from samenwerking.teksten.models import Bijwerking, Deel, Leven, Momentopname, Tekst, Versie

__all__ = [
    "Besluit",
    "Besluitbevestiging",
    "Bijwerking",
    "Brief",
    "Briefbestand",
    "Briefstap",
    "Brieftelling",
    "Briefversie",
    "Deel",
    "Gemeentebrief",
    "Handeling",
    "Leven",
    "Momentopname",
    "Procedure",
    "Procedureeinde",
    "Procedurepartij",
    "Procedureversie",
    "Reces",
    "Tekst",
    "Vergadering",
    "Versie",
    "Vervolgstap",
    "Zienswijzeantwoord",
    "Zienswijzepunt",
]
