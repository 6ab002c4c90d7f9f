"""Meetings of the region: series, agenda, papers, what was agreed and who does what."""

from samenwerking.overleg.models.bijeenkomst import (
    Agendapunt,
    Bijeenkomst,
    Bijeenkomstdeling,
    Presentie,
    Stukkenbundel,
    Vergaderstuk,
)
from samenwerking.overleg.models.overleg import Deelnemer, Overleg, Vertegenwoordiging
from samenwerking.overleg.models.verslag import Actie, Actieafloop, Verslag, Verslagvaststelling

__all__ = [
    "Actie",
    "Actieafloop",
    "Agendapunt",
    "Bijeenkomst",
    "Bijeenkomstdeling",
    "Deelnemer",
    "Overleg",
    "Presentie",
    "Stukkenbundel",
    "Vergaderstuk",
    "Verslag",
    "Verslagvaststelling",
    "Vertegenwoordiging",
]
