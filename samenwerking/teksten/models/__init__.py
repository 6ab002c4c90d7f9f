"""A text in progress, what was written in it step by step, and the versions that were frozen of it."""

from samenwerking.teksten.models.leven import Bijwerking, Deel, Leven, Momentopname
from samenwerking.teksten.models.tekst import Tekst
from samenwerking.teksten.models.versie import Versie
from samenwerking.teksten.models.woordbestand import Woordbestand

__all__ = ["Bijwerking", "Deel", "Leven", "Momentopname", "Tekst", "Versie", "Woordbestand"]
