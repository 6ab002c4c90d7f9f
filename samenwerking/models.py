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
    Afbeelding,
    Bijwerking,
    Deel,
    Leven,
    Momentopname,
    Tekst,
    Tekstgegevens,
    Versie,
    Versiegegevens,
)

__all__ = [
    "Afbeelding",
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
    "Tekstgegevens",
    "Versie",
    "Versiegegevens",
    "Vervolgstap",
]
