"""Sentences about the client: what changed in address and contact, and who acts for the client."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from toegang.models import Client, Vertegenwoordiger
from toegang.zinnen.namen import Namen, dag

_NAMEN = {veld.name: str(veld.verbose_name) for veld in Client._meta.concrete_fields}


def _leefgegevens(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Gegevens van de cliënt gewijzigd: {', '.join(_NAMEN[naam] for naam in feiten['velden'].split(','))}."


def _vertegenwoordiger(feiten: dict[str, Any], namen: Namen) -> str:
    return f"{_soort(feiten)} vastgelegd vanaf {dag(feiten['van'])}."


def _vertegenwoordiger_gewijzigd(feiten: dict[str, Any], namen: Namen) -> str:
    tot = f", tot en met {dag(feiten['tot'], -1)}" if feiten["tot"] else ""
    return f"Gegevens van de {_soort(feiten).lower()} gewijzigd{tot}."


def _soort(feiten: dict[str, Any]) -> str:
    return Vertegenwoordiger.Soort(feiten["welke"]).label.capitalize()


ZINNEN: dict[str, Callable[[dict[str, Any], Namen], str]] = {
    "leefgegevens_gewijzigd": _leefgegevens,
    "vertegenwoordiger_vastgelegd": _vertegenwoordiger,
    "vertegenwoordiger_gewijzigd": _vertegenwoordiger_gewijzigd,
}
