"""What happened in a procedure, in words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from regio.notatie import datum


def zin(soort: str, feiten: Mapping[str, Any], gemeente: str = "") -> str:
    """The Dutch sentence of one event of a procedure. Raises KeyError for a kind that has no sentence."""
    waar = f"{gemeente}: " if gemeente else ""
    correctie = " (correctie)" if feiten.get("correctie") else ""
    match soort:
        case "procedure begonnen":
            wie = "1 gemeente" if feiten["gemeenten"] == 1 else f"{feiten['gemeenten']} gemeenten"
            return f"Procedure begonnen met versie {feiten['versie']}: {feiten['weg']}, {wie}"
        case "versie in procedure gebracht":
            return f"Versie {feiten['versie']} in de procedure gebracht"
        case "procedure beëindigd":
            hoe = "De tekst geldt vanaf" if feiten["gelukt"] else "Procedure gestopt op"
            return f"{hoe} {datum(datetime.date.fromisoformat(feiten['datum']))}"
        case "handeling vastgelegd":
            return f"{waar}{feiten['stap']} op {_dag(feiten)}{correctie}"
        case "besluit vastgelegd":
            return f"{waar}{feiten['stap']}, {feiten['uitkomst']} op {_dag(feiten)}{correctie}; nog te bevestigen"
        case "gemeenten herinnerd":
            wie = "1 persoon" if feiten["mensen"] == 1 else f"{feiten['mensen']} mensen"
            waarvan = "1 gemeente" if feiten["gemeenten"] == 1 else f"{feiten['gemeenten']} gemeenten"
            return f"Herinnering gestuurd naar {wie} van {waarvan}"
        case "stuk toegevoegd":
            return f"{waar}stuk toegevoegd bij {feiten['stap']} ({feiten['openbaarheid']})"
        case "stuk ingetrokken":
            return f"{waar}stuk ingetrokken bij {feiten['stap']}"
        case "besluit bevestigd":
            return f"{waar}{feiten['stap']}, {feiten['uitkomst']} op {_dag(feiten)}: bevestigd"
        case "ondertekend":
            hoe = "in dit programma" if feiten["wijze"] == "digitaal" else "op papier"
            return f"{waar}ondertekend {hoe} door de {feiten['functie']} op {_dag(feiten)}, versie {feiten['versie']}"
        case "ondertekend exemplaar gemaakt":
            zegel = "verzegeld" if feiten["verzegeld"] else "niet verzegeld"
            return f"Ondertekend exemplaar van versie {feiten['versie']} gemaakt, {zegel}"
        case "stap stilgezet":
            return f"{waar}{feiten['stap']} staat stil sinds {_dag(feiten)}"
        case "stap gaat verder":
            return f"{waar}{feiten['stap']} loopt weer vanaf {_dag(feiten)}"
        case "gemeente uit procedure":
            return f"{waar}doet niet meer mee vanaf {_dag(feiten)}: {feiten['reden']}"
    raise KeyError(soort)


def _dag(feiten: Mapping[str, Any]) -> str:
    return datum(datetime.date.fromisoformat(feiten["datum"]))
