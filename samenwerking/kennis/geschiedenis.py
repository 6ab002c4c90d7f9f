"""What happened with a work instruction or casus, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def zin(soort: str, feiten: Mapping[str, Any]) -> str:
    """The Dutch sentence of one event. KeyError for a kind of event that has no sentence."""
    match soort:
        case "kennis begonnen":
            return "Begonnen met schrijven"
        case "kennis geschreven":
            return f"Verder geschreven: {feiten['velden'].replace('concept', 'tekst')}"
        case "kennis gepubliceerd":
            nagekeken = ", nagekeken op namen" if feiten["sporen"] else ""
            return f"Versie {feiten['nummer']} gepubliceerd{nagekeken}"
        case "kennis ingetrokken":
            return "Ingetrokken"
    raise KeyError(soort)
