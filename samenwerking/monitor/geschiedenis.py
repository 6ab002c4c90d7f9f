"""What happened in the monitor, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Model, Q
from django.http import HttpRequest

from regio.lijst import Kolom, Lijst
from regio.models import Gebeurtenis

NAMEN = {
    "gestopt_op": "gestopt op",
    "per_gemeente": "per gemeente",
    "telt_mensen": "telt mensen",
    "decimalen": "cijfers achter de komma",
    "ritme": "per kwartaal of jaar",
}


def zin(soort: str, feiten: Mapping[str, Any]) -> str:
    """The Dutch sentence of one event. KeyError for a kind of event that has no sentence."""
    match soort:
        case "monitor begonnen":
            return f"Begonnen met {feiten['aantal']} indicatoren van het product"
        case "indicator toegevoegd":
            return "Indicator toegevoegd"
        case "indicator gewijzigd":
            return f"Indicator gewijzigd: {', '.join(NAMEN.get(naam, naam) for naam in feiten['velden'].split(', '))}"
        case "streefwaarde vastgelegd":
            return f"Streefwaarde voor {feiten['jaar']} vastgelegd"
        case "streefwaarde vervallen":
            return f"Streefwaarde voor {feiten['jaar']} vervallen"
        case "waarden ingevuld":
            hoeveel = "1 waarde" if feiten["aantal"] == 1 else f"{feiten['aantal']} waarden"
            anders = f", waarvan {feiten['anders']} in plaats van een andere" if feiten["anders"] else ""
            return f"{hoeveel} over {feiten['periode']} ingevuld{anders}"
        case "monitor vastgelegd":
            return f"{feiten['periode']} vastgelegd als momentopname {feiten['nummer']}"
        case "monitor openbaar gemaakt":
            return "Momentopname openbaar gemaakt"
    raise KeyError(soort)


def lijst_van(request: HttpRequest, *dingen: Model) -> Lijst:
    """The events of these things together, newest first."""
    welke = Q()
    for ding in dingen:
        welke |= Q(model=ding._meta.label_lower, object_id=ding.pk)
    rijen = Gebeurtenis.objects.filter(welke, soort__in=SOORTEN).select_related(
        "persoon", "pet__gemeente", "pet__regio"
    )
    return Lijst(
        request,
        rijen,
        titel="Wat er gebeurde",
        eenheid=("gebeurtenis", "gebeurtenissen"),
        sorteer="-moment",
        kolommen=[
            Kolom("wat", "Wat", waarde=lambda rij: zin(rij.soort, rij.feiten)),
            Kolom("moment", "Wanneer", sorteer="moment"),
            Kolom("wie", "Wie", waarde="persoon.naam"),
            Kolom("namens", "Namens", waarde="pet.plaats"),
        ],
    )


SOORTEN = (
    "monitor begonnen", "indicator toegevoegd", "indicator gewijzigd", "streefwaarde vastgelegd",
    "streefwaarde vervallen", "waarden ingevuld", "monitor vastgelegd", "monitor openbaar gemaakt",
)  # fmt: skip
"""Other things happen to a region too; those are told elsewhere."""
