"""What happened to a text, in words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from regio.notatie import datum
from samenwerking.teksten.models import Tekst, Uitnodiging
from samenwerking.teksten.schrijfmomenten import Bewerking, Schrijfmoment
from samenwerking.teksten.schrijfrecht import Recht
from samenwerking.teksten.wiemagwat import NAAM


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
        case "gegevens gekozen":
            deelt = " en bedragen per gemeente getoond" if feiten["per_gemeente"] else ""
            return f"Gekozen waarmee de tekst rekent{deelt}"
        case "afbeelding toegevoegd":
            return "Afbeelding toegevoegd"
        case "versie bevroren":
            return f"Versie {feiten['nummer']} bevroren" + (" en met de raden gedeeld" if feiten["voor_raden"] else "")
        case "voorstellen besloten":
            aantal = feiten["aantal"]
            return f"{'1 voorstel' if aantal == 1 else f'{aantal} voorstellen'} van {feiten['van']} {feiten['besluit']}"
        case "gast uitgenodigd":
            dag = datum(datetime.date.fromisoformat(feiten["laatste_dag"]))
            wie = Uitnodiging.Hoedanigheid(feiten["hoedanigheid"])
            als = "iemand van buiten" if wie == Uitnodiging.Hoedanigheid.ANDERS else f"een gast ({wie.label})"
            mag = "te lezen en op te merken" if feiten["opmerken"] else "te lezen"
            return f"{als[:1].upper()}{als[1:]} uitgenodigd om {mag}, tot en met {dag}"
        case "uitnodiging ingetrokken":
            return "Uitnodiging van een gast ingetrokken"
        case "rechten gewijzigd":
            return _rechten(feiten)
        case "trekker gekozen":
            return f"Trekker van de tekst is nu iemand van {feiten['van']}"
        case "versie benoemd":
            return f"Versie {feiten['nummer']} bewaard onder een naam"
        case "tekst heropend":
            return f"Tekst weer geopend na de bevroren versie {feiten['nummer']}"
        case "clausule vernieuwd":
            return f"Nieuwe woorden van clausule {feiten['code']} overgenomen"
        case "word ingelezen":
            return f"Word-bestand ingelezen ({_delen(feiten['delen'])})"
        case "word teruggekomen":
            gemist = f", {feiten['gemist']} pasten niet meer" if feiten["gemist"] else ""
            return f"Word-bestand teruggekomen ({_voorstellen(feiten['voorstellen'])}{gemist})"
    raise KeyError(soort)


def _rechten(feiten: Mapping[str, Any]) -> str:
    """'Rechten van Rijswijk: in de tekst voorstellen, in de eigen bijlage schrijven'."""
    wie = f"{'iemand van ' if feiten['mens'] else ''}{feiten['voor']}" if feiten["voor"] else "alle gemeenten"
    if feiten["tekstrecht"] is None:
        return f"Rechten van {wie}: geen eigen afspraak meer"
    anders = f", anders in {_delen(feiten['delen'])}" if feiten["delen"] else ""
    tekst, bijlage = (NAAM[Recht(feiten[naam])] for naam in ("tekstrecht", "bijlage"))
    return f"Rechten van {wie}: in de tekst {tekst}, in de eigen bijlage {bijlage}{anders}"


def _delen(aantal: int) -> str:
    return "1 deel" if aantal == 1 else f"{aantal} delen"


def _voorstellen(aantal: int) -> str:
    return "1 voorstel" if aantal == 1 else f"{aantal} voorstellen"


def bewerkingen_van(tekst: Tekst) -> list[Bewerking]:
    """Every sending that changed the text. Setting the mark of a comment changes no part of it."""
    rijen = tekst.bijwerkingen.filter(aantal__gte=1).exclude(delen=[]).order_by("vanaf")
    return [
        Bewerking(vanaf, vanaf + aantal - 1, tuple(delen), door, op)
        for vanaf, aantal, delen, door, op in rijen.values_list("vanaf", "aantal", "delen", "door_id", "op")
    ]


def verdwenen_in(tekst: Tekst, moment: Schrijfmoment) -> list[tuple[int, str]]:
    """Words that went lost in this moment of writing because two wrote in one place at once: hat and words."""
    rijen = tekst.bijwerkingen.filter(door=moment.door, op__gte=moment.begin, op__lte=moment.einde).exclude(kwijt=[])
    return [(een["door"], een["woorden"]) for rij in rijen.order_by("vanaf", "pk") for een in rij.kwijt]
