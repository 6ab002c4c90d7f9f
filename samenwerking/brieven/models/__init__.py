"""Letters to the raden: the regional core, the part of each gemeente, what was frozen and what was decided."""

from samenwerking.brieven.models.brief import Brief, Gemeentebrief, Vervolgstap
from samenwerking.brieven.models.versie import Briefbestand, Briefstap, Brieftelling, Briefversie

__all__ = [
    "Brief",
    "Briefbestand",
    "Briefstap",
    "Brieftelling",
    "Briefversie",
    "Gemeentebrief",
    "Vervolgstap",
]
