"""Sentences about goals, how a client lives, and the CAK."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from toegang.models import CakMelding, Evaluatie, Woonafspraak
from toegang.zinnen.namen import Namen, dag


def _doel(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Doel afgesproken, opnieuw bekijken op {dag(feiten['evalueren_op'])}."


def _bekeken(feiten: dict[str, Any], namen: Namen) -> str:
    volgende = f" Opnieuw bekijken op {dag(feiten['volgende'])}." if feiten["volgende"] else ""
    return f"Doel bekeken: {Evaluatie.Uitkomst(feiten['uitkomst']).label}.{volgende}"


def _woonafspraak(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Vastgelegd hoe de cliënt woont vanaf {dag(feiten['van'])}: {Woonafspraak.Vorm(feiten['vorm']).label}."


def _cak(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Aan het CAK doorgegeven: {CakMelding.Soort(feiten['welk']).label} op {dag(feiten['dag'])}."


ZINNEN: dict[str, Callable[[dict[str, Any], Namen], str]] = {
    "doel_gesteld": _doel,
    "doel_bekeken": _bekeken,
    "woonafspraak": _woonafspraak,
    "cak_gemeld": _cak,
}
