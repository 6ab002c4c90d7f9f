"""What happened to a text, in words. The event holds ids; the titles come from the history of the chapters."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from regio.notatie import datum
from samenwerking.teksten.models import Tekst


def zin(soort: str, feiten: Mapping[str, Any], titels: Mapping[int, str]) -> str:
    """The Dutch sentence of one event of a text; `titels` holds the titles of its chapters by id.

    Raises KeyError for a kind of event that has no sentence.
    """
    titel = f"Hoofdstuk '{titels.get(feiten['hoofdstuk'], 'zonder titel')}'" if "hoofdstuk" in feiten else ""
    match soort:
        case "tekst gemaakt":
            return f"Tekst begonnen als {Tekst.Soort(feiten['tekstsoort']).label}"
        case "tekst gewijzigd":
            dag = feiten["streefdatum"]
            klaar = f"klaar op {datum(datetime.date.fromisoformat(dag))}" if dag else "zonder streefdatum"
            return f"Titel of streefdatum gewijzigd ({klaar})"
        case "hoofdstuk gewijzigd":
            return f"{titel} gewijzigd"
        case "hoofdstuk toegevoegd":
            return f"{titel} toegevoegd"
        case "hoofdstuk verplaatst":
            return f"{titel} verplaatst van plaats {feiten['van']} naar {feiten['naar']}"
        case "hoofdstuk verwijderd":
            return f"{titel} verwijderd"
        case "versie bevroren":
            return f"Versie {feiten['nummer']} bevroren" + (" en met de raden gedeeld" if feiten["voor_raden"] else "")
    raise KeyError(soort)


def titels_van(tekst: Tekst) -> dict[int, str]:
    """The last known title of each chapter this text ever had, by id."""
    rijen = tekst.hoofdstukken.model.historie.filter(tekst_id=tekst.pk)
    return dict(rijen.order_by("id", "-history_id").distinct("id").values_list("id", "titel"))
