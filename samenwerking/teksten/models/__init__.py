"""A text in progress, its chapters, and the versions that were frozen of it."""

from samenwerking.teksten.models.hoofdstuk import Hoofdstuk
from samenwerking.teksten.models.tekst import Tekst
from samenwerking.teksten.models.versie import Versie

__all__ = ["Hoofdstuk", "Tekst", "Versie"]
