"""The models of all rooms, where Django looks for them."""

from samenwerking.brieven.models import (
    Brief,
    Briefbestand,
    Briefstap,
    Brieftelling,
    Briefversie,
    Gemeentebrief,
    Vervolgstap,
)
from samenwerking.teksten.models import Bijwerking, Deel, Leven, Momentopname, Tekst, Versie, Woordbestand

__all__ = [
    "Bijwerking",
    "Brief",
    "Briefbestand",
    "Briefstap",
    "Brieftelling",
    "Briefversie",
    "Deel",
    "Gemeentebrief",
    "Leven",
    "Momentopname",
    "Tekst",
    "Versie",
    "Vervolgstap",
    "Woordbestand",
]
