"""Entries of the navigation at the left: each app names its own, for the hat in use."""

from __future__ import annotations

from dataclasses import dataclass

from regio.models import Lidmaatschap
from regio.rechten import mag_beheren


@dataclass(frozen=True)
class Ingang:
    """One entry: at most eight per hat. `aantal` only where something waits for this person.

    `in_plaats_van` names the entry of a lower app that this one replaces: its page then has a tab to that one. `ook`
    names lists that are reached by this entry and have an address elsewhere: on their pages it is the active one.
    """

    titel: str
    urlnaam: str
    volgorde: int
    aantal: int | None = None
    in_plaats_van: str = ""
    ook: tuple[str, ...] = ()


def voor(pet: Lidmaatschap) -> list[Ingang]:
    """The entries of regio for this hat: people, mandates, regions and the look, for who keeps the product."""
    if mag_beheren(pet):
        return [
            Ingang("Personen", "beheer_personen", 70),
            Ingang("Mandaten", "beheer_mandaten", 72),
            Ingang("Regio's", "beheer_regios", 74),
            Ingang("Huisstijl", "beheer_huisstijlen", 76),
        ]
    return []


def naslag() -> list[Ingang]:
    """What everyone who is logged in may look up: every figure and every law on a page leads there."""
    return [
        Ingang("Gemeenten", "gemeenten", 90),
        Ingang("Wetten", "wetten", 91),
        Ingang("Waarden", "parameters", 92),
        Ingang("Bronnen", "bronnen", 93),
    ]
