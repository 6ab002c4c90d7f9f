"""What happened to a choice, an overeenkomst or a toets, in words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from django.http import HttpRequest

from regio.lijst import Kolom, Lijst
from regio.models import Gebeurtenis
from regio.notatie import datum
from samenwerking.besluiten.models import Evaluatie, Overeenkomststand, Proceduredoel
from samenwerking.besluiten.nvo import WAARDENAMEN, Waarde, afspraak
from samenwerking.besluiten.toetreden import ZINNEN, Stap


def zin(soort: str, feiten: Mapping[str, Any]) -> str:
    """The Dutch sentence of one event. KeyError for a kind of event that has no sentence."""
    match soort:
        case "vormkeuze geopend":
            return f"Vormkeuze geopend; antwoord uiterlijk op {_dag(feiten['uiterlijk'])}"
        case "weging vastgelegd":
            return f"Weging {feiten['nummer']} vastgelegd"
        case "vormkeuze gesloten":
            return "Vormkeuze gesloten" + (" en met de raden gedeeld" if feiten["voor_raden"] else "")
        case "overeenkomst opgenomen":
            return f"Opgenomen in het register: {_stand(feiten['stand'])} per {_dag(feiten['per'])}"
        case "overeenkomst gewijzigd":
            return f"Gewijzigd: {feiten['velden'].replace('_', ' ')}"
        case "stand vastgelegd":
            return f"Stand: {_stand(feiten['stand'])} per {_dag(feiten['per'])}"
        case "evaluatie gepland":
            return f"Evaluatie gepland, uiterlijk op {_dag(feiten['uiterlijk'])}"
        case "evaluatie afgerond":
            return f"Evaluatie {Evaluatie.Soort(feiten['hoe']).label} op {_dag(feiten['dag'])}"
        case "bekendmaking vastgelegd":
            wat = f"addendum {feiten['addendum']}" if feiten["addendum"] else "de overeenkomst"
            hoe = "verbeterd" if feiten["opnieuw"] else "vastgelegd"
            return f"Bekendmaking van {wat} door {feiten['van']} op {_dag(feiten['datum'])} {hoe}"
        case "addendum opgenomen":
            return f"Addendum {feiten['nummer']} opgenomen"
        case "addendum gewijzigd":
            return f"Addendum {feiten['nummer']} gewijzigd"
        case "partijwijziging gevraagd":
            return f"{feiten['richting'].capitalize()} van {feiten['van']} gevraagd, per {_dag(feiten['per'])}"
        case "partijwijziging stap":
            stap = ZINNEN[Stap(feiten["stap"])]
            return f"{feiten['richting'].capitalize()} van {feiten['van']}: {stap} op {_dag(feiten['dag'])}"
        case "uit procedure in register":
            wat = Proceduredoel.Soort(feiten["doel"]).label
            return f"Uit een procedure gekomen: {wat}, vanaf {_dag(feiten['per'])}, versie {feiten['versie']}"
        case "nvo-oordeel vastgelegd":
            deze = afspraak(feiten["afspraak"])
            naam = deze.naam if deze is not None else feiten["afspraak"]
            return f"{naam}: {WAARDENAMEN[Waarde(feiten['waarde'])]}"
        case "nvo-toets gedeeld":
            return "De toets is met de raden gedeeld"
    raise KeyError(soort)


def _dag(iso: str) -> str:
    return datum(datetime.date.fromisoformat(iso))


def _stand(stand: str) -> str:
    return str(Overeenkomststand.Stand(stand).label)


def lijst_van(request: HttpRequest, ding: Model) -> Lijst:
    """The events of one thing, newest first."""
    rijen = Gebeurtenis.objects.filter(model=ding._meta.label_lower, object_id=ding.pk).select_related(
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
