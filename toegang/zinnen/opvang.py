"""Sentences about opvang: the test of a melding, the pas, the family."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from toegang.models import Huishoudlid, HuishoudlidEinde, NachtopvangpasEinde, Opvangtoets
from toegang.zinnen.namen import Namen, dag


def _getoetst(feiten: dict[str, Any], namen: Namen) -> str:
    reden = f": {Opvangtoets.Reden(feiten['reden']).label}" if feiten["reden"] else ""
    uitkomst = Opvangtoets.Uitkomst(feiten["uitkomst"]).label
    return f"Melding voor opvang getoetst op {dag(feiten['getoetst_op'])}. Uitkomst: {uitkomst}{reden}."


def _pas(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Nachtopvangpas gegeven van {dag(feiten['van'])} tot en met {dag(feiten['tot'], -1)}."


def _pas_gestopt(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Nachtopvangpas gestopt per {dag(feiten['per'])}: {NachtopvangpasEinde.Reden(feiten['reden']).label}."


def _gezin(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Opvang voor een gezin gevraagd op {dag(feiten['aangevraagd_op'])}."


def _lid(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Gezinslid toegevoegd: {Huishoudlid.Relatie(feiten['relatie']).label}."


def _lid_weg(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Gezinslid weggehaald per {dag(feiten['per'])}: {HuishoudlidEinde.Reden(feiten['reden']).label}."


ZINNEN: dict[str, Callable[[dict[str, Any], Namen], str]] = {
    "opvang_getoetst": _getoetst,
    "pas_gegeven": _pas,
    "pas_gestopt": _pas_gestopt,
    "gezin_vastgelegd": _gezin,
    "gezinslid_toegevoegd": _lid,
    "gezinslid_weg": _lid_weg,
}
