"""The history of a letter as sentences, made from the kind of event and its facts."""

from __future__ import annotations

import datetime
from typing import Any

from django.db.models import Q
from django.http import HttpRequest

from regio.lijst import Kolom, Lijst
from regio.models import Gebeurtenis
from regio.notatie import datum
from samenwerking.brieven.models import Brief, Gemeentebrief

ZINNEN = {
    "brief begonnen": "De brief is begonnen",
    "ronde gewijzigd": "De gegevens van de ronde zijn gewijzigd (versie {versie})",
    "lokaal deel gewijzigd": "De gegevens van de gemeente zijn gewijzigd",
    "brief vastgelegd": "Versie {nummer} is vastgelegd",
    "ambtelijk akkoord": "Versie {nummer} kreeg ambtelijk akkoord en ging naar het college",
    "brief verzonden": "Het college stelde de brief vast en verzond hem aan de raad (besluit van {besluitdatum})",
    "brief teruggegeven": "Het college gaf de brief terug (besluit van {besluitdatum})",
    "brief ingetrokken": "Het college trok de verzonden brief in",
    "controle opzij gezet": "Een waarschuwing van de controle is met een reden opzij gezet",
    "vraag gesteld": "Een raadslid stelde een vraag bij de brief",
    "vraag beantwoord": "Een vraag van een raadslid is beantwoord",
}


def zin(gebeurtenis: Gebeurtenis) -> str:
    """The sentence of one event."""
    feiten: dict[str, Any] = dict(gebeurtenis.feiten)
    if besluitdatum := feiten.get("besluitdatum"):
        feiten["besluitdatum"] = datum(datetime.date.fromisoformat(besluitdatum))
    return ZINNEN[gebeurtenis.soort].format_map(feiten)


def lijst_van(request: HttpRequest, eigen: Gemeentebrief) -> Lijst:
    """The events of the round that concern this gemeente, newest first."""
    rijen = Gebeurtenis.objects.filter(
        Q(gemeente_id=eigen.gemeente_id) | Q(gemeente__isnull=True),
        model=Brief._meta.label_lower,
        object_id=eigen.brief_id,
    ).select_related("persoon", "pet__gemeente", "pet__regio")
    return Lijst(
        request,
        rijen,
        titel="Wat er gebeurde",
        eenheid=("gebeurtenis", "gebeurtenissen"),
        sorteer="-moment",
        kolommen=[
            Kolom("wat", "Wat", waarde=zin),
            Kolom("moment", "Wanneer", sorteer="moment"),
            Kolom("wie", "Wie", waarde="persoon.naam"),
            Kolom("namens", "Namens", waarde="pet.plaats"),
        ],
    )
