"""A text in progress, what was written in it step by step, and the versions that were frozen of it."""

from samenwerking.teksten.models.gegevens import Afbeelding, Tekstgegevens, Versiegegevens
from samenwerking.teksten.models.leven import Bijwerking, Deel, Leven, Momentopname
from samenwerking.teksten.models.tekst import Tekst
from samenwerking.teksten.models.versie import Versie

__all__ = [
    "Afbeelding",
    "Bijwerking",
    "Deel",
    "Leven",
    "Momentopname",
    "Tekst",
    "Tekstgegevens",
    "Versie",
    "Versiegegevens",
]
