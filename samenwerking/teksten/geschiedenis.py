"""What happened to a text, in words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from regio.notatie import datum
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.schrijfmomenten import Bewerking


def zin(soort: str, feiten: Mapping[str, Any]) -> str:
    """The Dutch sentence of one event of a text.

    Raises KeyError for a kind of event that has no sentence.
    """
    match soort:
        case "tekst gemaakt":
            return f"Tekst begonnen als {Tekst.Soort(feiten['tekstsoort']).label}"
        case "tekst gewijzigd":
            dag = feiten["streefdatum"]
            klaar = f"klaar op {datum(datetime.date.fromisoformat(dag))}" if dag else "zonder streefdatum"
            return f"Titel of streefdatum gewijzigd ({klaar})"
        case "versie bevroren":
            return f"Versie {feiten['nummer']} bevroren" + (" en met de raden gedeeld" if feiten["voor_raden"] else "")
        case "word ingelezen":
            return f"Word-bestand ingelezen ({_delen(feiten['delen'])})"
        case "word teruggekomen":
            gemist = f", {feiten['gemist']} pasten niet meer" if feiten["gemist"] else ""
            return f"Word-bestand teruggekomen ({_voorstellen(feiten['voorstellen'])}{gemist})"
    raise KeyError(soort)


def _delen(aantal: int) -> str:
    return "1 deel" if aantal == 1 else f"{aantal} delen"


def _voorstellen(aantal: int) -> str:
    return "1 voorstel" if aantal == 1 else f"{aantal} voorstellen"


def bewerkingen_van(tekst: Tekst) -> list[Bewerking]:
    """Every sending that changed the text."""
    rijen = tekst.bijwerkingen.filter(aantal__gte=1).order_by("vanaf")
    return [
        Bewerking(vanaf, vanaf + aantal - 1, tuple(delen), door, op)
        for vanaf, aantal, delen, door, op in rijen.values_list("vanaf", "aantal", "delen", "door_id", "op")
    ]
