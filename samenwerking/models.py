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
from samenwerking.teksten.models import (
    Bezoek,
    Bijwerking,
    Deel,
    Gesprek,
    Gespreksbericht,
    Gesprekstaak,
    Leven,
    Momentopname,
    Tekst,
    Uitnodiging,
    Vermelding,
    Versie,
)

__all__ = [
    "Bezoek",
    "Bijwerking",
    "Brief",
    "Briefbestand",
    "Briefstap",
    "Brieftelling",
    "Briefversie",
    "Deel",
    "Gemeentebrief",
    "Gesprek",
    "Gespreksbericht",
    "Gesprekstaak",
    "Leven",
    "Momentopname",
    "Tekst",
    "Uitnodiging",
    "Vermelding",
    "Versie",
    "Vervolgstap",
]
