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
from samenwerking.teksten.models import Hoofdstuk, Tekst, Versie

__all__ = [
    "Brief",
    "Briefbestand",
    "Briefstap",
    "Brieftelling",
    "Briefversie",
    "Gemeentebrief",
    "Hoofdstuk",
    "Tekst",
    "Versie",
    "Vervolgstap",
]
