"""What happened with a partner or a purchase, in words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.db.models import Model
from django.http import HttpRequest

from regio.lijst import Kolom, Lijst
from regio.models import Gebeurtenis
from regio.notatie import datum, euro
from samenwerking.partners.models import Inkooptraject, Partnerafspraak, Verlengingsbesluit


def zin(soort: str, feiten: Mapping[str, Any]) -> str:
    """The Dutch sentence of one event. KeyError for a kind of event that has no sentence."""
    match soort:
        case "partner toegevoegd":
            return "Ketenpartner toegevoegd"
        case "partner gewijzigd":
            return f"Ketenpartner gewijzigd: {_velden(feiten)}"
        case "contact toegevoegd":
            return f"Contact toegevoegd vanaf {_dag(feiten['van'])}"
        case "contact gewijzigd":
            return f"Contact gewijzigd: {_velden(feiten)}"
        case "afspraak vastgelegd":
            return f"Afspraak vastgelegd: {Partnerafspraak.Soort(feiten['hoe']).label}"
        case "afspraak gewijzigd":
            return f"Afspraak gewijzigd: {_velden(feiten)}"
        case "woningen afgesproken":
            was = "" if feiten["was"] is None else f"; dat was {feiten['was']}"
            return f"{feiten['aantal']} woningen in {feiten['plaats']} voor {feiten['jaar']} afgesproken{was}"
        case "contract vastgelegd":
            return f"Contract vastgelegd vanaf {_dag(feiten['van'])}"
        case "contract gewijzigd":
            return f"Contract gewijzigd: {_velden(feiten)}"
        case "over verlenging besloten":
            if feiten["uitkomst"] == Verlengingsbesluit.Uitkomst.VERLENGD:
                return f"Contract verlengd: het eindigt op {_dag(feiten['tot'])}"
            return f"Besloten dat een contract afloopt op {_dag(feiten['tot'])}"
        case "prijs afgesproken":
            return f"Prijs vastgelegd: {_euro(feiten['prijs'])} per {feiten['eenheid']}"
        case "prijs gewijzigd":
            nu = f"{_euro(feiten['prijs'])} per {feiten['eenheid']}"
            return f"Prijs of volume gewijzigd: {nu}, dat was {_euro(feiten['was'])}"
        case "inkoop begonnen":
            return f"Inkooptraject begonnen: {Inkooptraject.Vorm(feiten['vorm']).label}"
        case "inkoop gewijzigd":
            return f"Inkooptraject gewijzigd: {_velden(feiten)}"
        case "perceel toegevoegd":
            return f"Perceel {feiten['nummer']} toegevoegd"
        case "perceel gegund":
            return f"Perceel {feiten['perceel']} gegund op {_dag(feiten['dag'])}"
        case "met partner gedeeld":
            return f"Met de partner gedeeld tot en met {_dag(feiten['laatste_dag'])}: {feiten['deelt']}"
        case "partnerlink ingetrokken":
            return "Link voor de partner ingetrokken"
    raise KeyError(soort)


def _velden(feiten: Mapping[str, Any]) -> str:
    return str(feiten["velden"]).replace("tot", "laatste dag").replace("_", " ")


def _euro(bedrag: str) -> str:
    return euro(Decimal(bedrag))


def _dag(iso: str) -> str:
    return datum(datetime.date.fromisoformat(iso))


def lijst_van(request: HttpRequest, ding: Model) -> Lijst:
    """The events of this thing, newest first."""
    rijen = Gebeurtenis.objects.filter(model=ding._meta.label_lower, object_id=ding.pk)
    return Lijst(
        request,
        rijen.select_related("persoon", "pet__gemeente", "pet__regio"),
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
