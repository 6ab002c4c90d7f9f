"""What happened in an overleg, in words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.db.models import Model, Q
from django.http import HttpRequest

from regio.lijst import Kolom, Lijst
from regio.models import Gebeurtenis
from regio.notatie import datum
from samenwerking.overleg.models import Actieafloop, Deelnemer


def zin(soort: str, feiten: Mapping[str, Any]) -> str:
    """The Dutch sentence of one event. KeyError for a kind of event that has no sentence."""
    match soort:
        case "overleg begonnen":
            return "Overleg begonnen"
        case "overleg gewijzigd":
            return f"Overleg gewijzigd: {feiten['velden'].replace('_', ' ')}"
        case "deelnemer aan tafel":
            return f"Deelnemer toegevoegd ({Deelnemer.Taak(feiten['taak']).label}) vanaf {_dag(feiten['van'])}"
        case "deelnemer van tafel":
            return f"Een deelnemer stopt op {_dag(feiten['tot'])}"
        case "vertegenwoordiger aangewezen":
            return f"Vertegenwoordiger aangewezen vanaf {_dag(feiten['van'])}"
        case "vertegenwoordiging geëindigd":
            return f"Vertegenwoordiging geëindigd op {_dag(feiten['tot'])}"
        case "bijeenkomsten gepland":
            hoeveel = "1 bijeenkomst" if feiten["aantal"] == 1 else f"{feiten['aantal']} bijeenkomsten"
            return f"{hoeveel} gepland, vanaf {_dag(feiten['eerste'])}"
        case "bijeenkomst gewijzigd":
            return f"Bijeenkomst gewijzigd; zij is op {_dag(feiten['datum'])}"
        case "bijeenkomst vervallen":
            return f"Bijeenkomst van {_dag(feiten['datum'])} gaat niet door"
        case "bijeenkomst gedeeld":
            return "Bijeenkomst met de raden gedeeld"
        case "agendapunt ingebracht":
            return "Agendapunt ingebracht"
        case "agendapunt gewijzigd":
            return "Agendapunt gewijzigd"
        case "agendapunt ingetrokken":
            return "Agendapunt ingetrokken"
        case "agendapunt doorgeschoven":
            return "Agendapunt doorgeschoven naar een volgende bijeenkomst"
        case "agenda gemaakt":
            return f"Agenda gemaakt: {feiten['punten']} {'punt' if feiten['punten'] == 1 else 'punten'}"
        case "notulen bewaard":
            return f"Geschreven bij {feiten['punten']} {'punt' if feiten['punten'] == 1 else 'punten'}"
        case "presentie vastgelegd":
            return "Aanwezigheid vastgelegd"
        case "afgemeld":
            return f"Afgemeld voor {_dag(feiten['datum'])}"
        case "stuk toegevoegd":
            return "Vertrouwelijk stuk toegevoegd" if feiten["vertrouwelijk"] else "Stuk toegevoegd"
        case "stuk ingetrokken":
            return "Stuk ingetrokken"
        case "stuk geopend":
            return "Vertrouwelijk stuk geopend"
        case "bundel gevraagd":
            return "Stukkenbundel gemaakt"
        case "actie afgesproken":
            return f"Actie afgesproken, uiterlijk op {_dag(feiten['uiterlijk'])}"
        case "actie gewijzigd":
            return f"Actie gewijzigd, uiterlijk op {_dag(feiten['uiterlijk'])}"
        case "actie afgerond":
            return f"Actie {Actieafloop.Soort(feiten['hoe']).label} op {_dag(feiten['dag'])}"
        case "verslag vastgelegd":
            return f"Verslag vastgelegd als versie {feiten['nummer']}"
        case "verslag vastgesteld":
            return f"Verslag, versie {feiten['nummer']}, vastgesteld in de bijeenkomst van {_dag(feiten['datum'])}"
    raise KeyError(soort)


def _dag(iso: str) -> str:
    return datum(datetime.date.fromisoformat(iso))


def lijst_van(request: HttpRequest, *dingen: Model) -> Lijst:
    """The events of these things together, newest first."""
    welke = Q()
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
