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
        case "versie benoemd":
            return f"Versie {feiten['nummer']} bewaard onder een naam"
        case "tekst heropend":
            return f"Tekst weer geopend na de bevroren versie {feiten['nummer']}"
        case "clausule vernieuwd":
            return f"Nieuwe woorden van clausule {feiten['code']} overgenomen"
    raise KeyError(soort)


def bewerkingen_van(tekst: Tekst) -> list[Bewerking]:
    """Every sending that changed the text."""
    rijen = tekst.bijwerkingen.filter(aantal__gte=1).order_by("vanaf")
    return [
        Bewerking(vanaf, vanaf + aantal - 1, tuple(delen), door, op)
        for vanaf, aantal, delen, door, op in rijen.values_list("vanaf", "aantal", "delen", "door_id", "op")
    ]
