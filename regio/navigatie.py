"""Entries of the navigation at the left: each app names its own, for the hat in use."""

from __future__ import annotations

from dataclasses import dataclass

from regio.models import Lidmaatschap
from regio.rechten import mag_beheren


@dataclass(frozen=True)
class Ingang:
    """One entry: at most seven per hat. `aantal` only where something waits for this person."""

    titel: str
    urlnaam: str
    volgorde: int
    aantal: int | None = None


def voor(pet: Lidmaatschap) -> list[Ingang]:
    """The entries of regio for this hat: people, laws, gemeenten and sources, for who keeps the product."""
    if mag_beheren(pet):
        return [
            Ingang("Personen", "beheer_personen", 70),
            Ingang("Wetten", "wetten", 75),
            Ingang("Gemeenten", "gemeenten", 80),
            Ingang("Bronnen", "bronnen", 85),
        ]
    return []
