"""Sentences about a melding and what follows it up to the verslag."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from toegang.models import Melding, MeldingEinde, Meldingstap, Onderzoek
from toegang.zinnen.namen import Namen, dag


def _melding(feiten: dict[str, Any], namen: Namen) -> str:
    spoed = " Er is spoed." if feiten["spoed"] else ""
    soort = Melding.Soort(feiten["welke"]).label
    return f"Melding van {dag(feiten['ontvangen_op'])} vastgelegd: {soort}.{spoed}"


def _toch_nieuw(feiten: dict[str, Any], namen: Namen) -> str:
    return "Geopend na een waarschuwing voor een mogelijk dubbel dossier: het gaat om iemand anders."


def _bevestigd(feiten: dict[str, Any], namen: Namen) -> str:
    return "Ontvangst van de melding bevestigd met een brief, die ook wijst op cliëntondersteuning."


def _stap(feiten: dict[str, Any], namen: Namen) -> str:
    label = Meldingstap.Soort(feiten["welke"]).label.capitalize()
    later = f": {dag(feiten['later'])}" if feiten["later"] else ""
    stuk = ", met een stuk" if feiten["met_stuk"] else ""
    return f"{label}{later} ({dag(feiten['op'])}){stuk}."


def _gesloten(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Melding gesloten per {dag(feiten['per'])}: {MeldingEinde.Reden(feiten['reden']).label}."


def _velden(feiten: dict[str, Any]) -> str:
    return ", ".join(_NAMEN.get(naam, naam) for naam in feiten["velden"].split(",") if naam)


_NAMEN = {
    **{veld.name: str(veld.verbose_name) for veld in Onderzoek._meta.concrete_fields},
    "deeltoetsen": "de deeltoetsen",
}


def _begonnen(feiten: dict[str, Any], namen: Namen) -> str:
    return "Onderzoek begonnen."


def _bewaard(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Onderzoek bijgewerkt: {_velden(feiten)}."


def _afgerond(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Onderzoek afgerond: {Onderzoek.Uitkomst(feiten['uitkomst']).label}."


def _heropend(feiten: dict[str, Any], namen: Namen) -> str:
    return "Onderzoek heropend."


def _verslag(feiten: dict[str, Any], namen: Namen) -> str:
    return "Verslag van het onderzoek verstrekt aan de cliënt."


ZINNEN: dict[str, Callable[[dict[str, Any], Namen], str]] = {
    "melding_vastgelegd": _melding,
    "toch_een_nieuw_dossier": _toch_nieuw,
    "ontvangst_bevestigd": _bevestigd,
    "stap_gezet": _stap,
    "melding_gesloten": _gesloten,
    "onderzoek_begonnen": _begonnen,
    "onderzoek_bewaard": _bewaard,
    "onderzoek_afgerond": _afgerond,
    "onderzoek_heropend": _heropend,
    "verslag_verstrekt": _verslag,
}
