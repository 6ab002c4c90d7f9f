"""Letters to the raden: the regional core, the part of each gemeente, what was frozen and what was decided."""

from samenwerking.brieven.models.brief import Brief, Gemeentebrief, Vervolgstap
from samenwerking.brieven.models.controle import Controleopzij
from samenwerking.brieven.models.raad import (
    Intrekking,
    Openbaarheid,
    Raadsantwoord,
    Raadsavond,
    Raadsvraag,
    Toezegging,
    Toezeggingstap,
)
from samenwerking.brieven.models.versie import Ambtelijkakkoord, Briefbestand, Briefstap, Brieftelling, Briefversie

__all__ = [
    "Ambtelijkakkoord",
    "Brief",
    "Briefbestand",
    "Briefstap",
    "Brieftelling",
    "Briefversie",
    "Controleopzij",
    "Gemeentebrief",
    "Intrekking",
    "Openbaarheid",
    "Raadsantwoord",
    "Raadsavond",
    "Raadsvraag",
    "Toezegging",
    "Toezeggingstap",
    "Vervolgstap",
]
