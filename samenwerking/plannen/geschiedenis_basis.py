"""What happened with basistaken, local plans, promises and pilots, in words."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import Model
from django.http import HttpRequest

from regio.lijst import Kolom, Lijst
from regio.models import Gebeurtenis
from regio.notatie import datum
from samenwerking.plannen.models import Basisstand, Pilotbesluit

Zin = Callable[[str, Mapping[str, Any]], str]


def zin(soort: str, feiten: Mapping[str, Any]) -> str:
    """The Dutch sentence of one event. KeyError for a kind of event that has no sentence."""
    match soort:
        case "basistaak toegevoegd":
            return "Taak toegevoegd aan het basistakenpakket"
        case "basistaak gewijzigd":
            return f"Taak gewijzigd: {_velden(feiten)}"
        case "stand van een basistaak":
            sinds = f", sinds {_dag(feiten['sinds'])}" if feiten["sinds"] else ""
            return f"Vastgelegd: {Basisstand.Stand(feiten['stand']).label}{sinds}"
        case "lokaal plan begonnen":
            return "Lokaal plan begonnen"
        case "lokaal plan gewijzigd":
            return "Uitgangspunt van het lokale plan gewijzigd"
        case "punt van een lokaal plan":
            return f"Punt {feiten['hoe']}"
        case "stip op de horizon":
            return f"Stip op de horizon vastgelegd: {feiten['jaar']}"
        case "belofte gedaan":
            return "Belofte gedaan"
        case "belofte gewijzigd":
            return f"Belofte gewijzigd: {_velden(feiten)}"
        case "indicator toegevoegd":
            return "Indicator toegevoegd"
        case "indicator gewijzigd":
            return f"Indicator gewijzigd: {_velden(feiten)}"
        case "waarde vastgelegd":
            return f"Waarde over {feiten['jaar']} {'verbeterd' if feiten['opnieuw'] else 'vastgelegd'}"
        case "pilot begonnen":
            return f"Pilot vastgelegd, van {_dag(feiten['begin'])} tot en met {_dag(feiten['einde'])}"
        case "pilot gewijzigd":
            return f"Pilot gewijzigd: {_velden(feiten)}"
        case "pilot geëvalueerd":
            return f"Evaluatie van {_dag(feiten['dag'])} vastgelegd"
        case "besluit over een pilot":
            return f"Besluit van {_dag(feiten['dag'])}: {Pilotbesluit.Wat(feiten['besluit']).label}"
    raise KeyError(soort)


_WOORD = {"pet": "persoon", "is_voorbeeld": "voorbeeld", "vervallen_op": "vervallen", "maat": "wat wordt gemeten"}


def _velden(feiten: Mapping[str, Any]) -> str:
    return ", ".join(_WOORD.get(naam, naam.replace("_", " ")) for naam in feiten["velden"].split(", "))


def _dag(iso: str) -> str:
    return datum(datetime.date.fromisoformat(iso))


def lijst_van(request: HttpRequest, ding: Model, *, woorden: Zin = zin) -> Lijst:
    """The events of this thing, newest first."""
    rijen = Gebeurtenis.objects.filter(model=ding._meta.label_lower, object_id=ding.pk)
    return Lijst(
        request,
        rijen.select_related("persoon", "pet__gemeente", "pet__regio"),
        titel="Wat er gebeurde",
        eenheid=("gebeurtenis", "gebeurtenissen"),
        sorteer="-moment",
        kolommen=[
            Kolom("wat", "Wat", waarde=lambda rij: woorden(rij.soort, rij.feiten)),
            Kolom("moment", "Wanneer", sorteer="moment"),
            Kolom("wie", "Wie", waarde="persoon.naam"),
            Kolom("namens", "Namens", waarde="pet.plaats"),
        ],
    )
