"""What happened in a plan, in words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.db.models import Model, Q
from django.http import HttpRequest

from regio.lijst import Kolom, Lijst
from regio.models import Gebeurtenis
from regio.notatie import datum
from samenwerking.plannen.models import Betrokkenheid
from samenwerking.plannen.models.planactiviteit import Stand

ZONDER_FEITEN = {
    "plan met raden gedeeld": "Plan met de raden gedeeld",
    "plan niet meer met raden gedeeld": "Plan niet meer met de raden gedeeld",
    "plan heropend": "Plan heropend",
    "plan gesloten": "Plan gesloten",
    "doelstelling toegevoegd": "Doelstelling toegevoegd",
    "doelstelling gewijzigd": "Doelstelling gewijzigd",
    "doelstelling vervallen": "Doelstelling vervallen",
    "activiteit wacht": "Wacht op een andere activiteit",
    "activiteit wacht niet meer": "Wacht niet meer op een andere activiteit",
    "verwijzing toegevoegd": "Tekst of procedure erbij gezet",
    "verwijzing weggehaald": "Tekst of procedure weggehaald",
    "resultaat toegevoegd": "Beoogd resultaat toegevoegd",
    "resultaat gewijzigd": "Beoogd resultaat gewijzigd",
    "resultaat vervallen": "Beoogd resultaat vervallen",
}


def zin(soort: str, feiten: Mapping[str, Any]) -> str:
    """The Dutch sentence of one event. KeyError for a kind of event that has no sentence."""
    match soort:
        case "plan begonnen":
            return f"Plan begonnen, {_van_tot(feiten)}"
        case "plan gewijzigd":
            return f"Plan gewijzigd: {feiten['velden']}"
        case "activiteit toegevoegd":
            return f"Activiteit toegevoegd, {_van_tot(feiten)}"
        case "activiteit gewijzigd":
            return f"Activiteit gewijzigd: {feiten['velden'].replace('_', ' ')}"
        case "activiteit verschoven" | "activiteit meegeschoven":
            oud = {"begin": feiten["oud_begin"], "einde": feiten["oud_einde"]}
            wat = "Verschoven" if soort == "activiteit verschoven" else "Meegeschoven"
            return f"{wat}: was {_van_tot(oud)}; is nu {_van_tot(feiten)}"
        case "gemeente zegt wat zij doet":
            return f"De gemeente zegt: {Betrokkenheid.Stand(feiten['stand']).label}"
        case "stand gemeld":
            return f"Gemeld: {Stand(feiten['stand']).label} op {_dag(feiten['dag'])}"
        case "resultaat beoordeeld":
            return f"Resultaat {'behaald' if feiten['behaald'] else 'niet behaald'} op {_dag(feiten['dag'])}"
        case "voortgang vastgelegd":
            return f"Voortgang over het {feiten['kwartaal']}e kwartaal van {feiten['jaar']} vastgelegd"
    return ZONDER_FEITEN[soort]


def _dag(iso: str) -> str:
    return datum(datetime.date.fromisoformat(iso))


def _van_tot(feiten: Mapping[str, Any]) -> str:
    return f"{_dag(feiten['begin'])} tot en met {_dag(feiten['einde'])}"


def lijst_van(request: HttpRequest, *dingen: Model, ook: Q | None = None) -> Lijst:
    """The events of these things together, newest first; `ook`: of others too."""
    welke = ook if ook is not None else Q()
    for ding in dingen:
        welke |= Q(model=ding._meta.label_lower, object_id=ding.pk)
    rijen = Gebeurtenis.objects.filter(welke).select_related("persoon", "pet__gemeente", "pet__regio")
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
