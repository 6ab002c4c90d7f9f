"""Sentences about aanvraag, its clock, the decision and what the client did against it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from toegang.models import Beschikking, Opschorting, Rechtsmiddel, RechtsmiddelUitkomst
from toegang.zinnen.namen import Namen, dag


def _aanvraag(feiten: dict[str, Any], namen: Namen) -> str:
    wijze = "het ondertekende verslag" if feiten["wijze"] == "verslag" else "een aanvraag"
    return f"Aanvraag ontvangen op {dag(feiten['ontvangen_op'])}: {wijze}."


def _opgeschort(feiten: dict[str, Any], namen: Namen) -> str:
    return (
        f"De termijn van het besluit staat stil vanaf {dag(feiten['van'])}: {Opschorting.Reden(feiten['reden']).label}."
    )


def _loopt_weer(feiten: dict[str, Any], namen: Namen) -> str:
    return f"De termijn van het besluit loopt weer vanaf {dag(feiten['tot'])}."


def _ingebrekestelling(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Ingebrekestelling ontvangen op {dag(feiten['ontvangen_op'])}."


def _beschikking(feiten: dict[str, Any], namen: Namen) -> str:
    soort = Beschikking.Soort(feiten["welk"]).label
    spoed = ", tijdelijk wegens spoed" if feiten["tijdelijk"] else ""
    grond = f" Grond: {Beschikking.Afwijzing(feiten['afwijzing']).label}." if feiten["afwijzing"] else ""
    return f"Besluit van {dag(feiten['besluitdatum'])}: {soort}{spoed}.{grond}"


def _rechtsmiddel(feiten: dict[str, Any], namen: Namen) -> str:
    soort = Rechtsmiddel.Soort(feiten["welk"]).label
    return f"{soort.capitalize()} ontvangen op {dag(feiten['ontvangen_op'])}."


def _uitkomst(feiten: dict[str, Any], namen: Namen) -> str:
    soort = Rechtsmiddel.Soort(feiten["welk"]).label
    uitkomst = RechtsmiddelUitkomst.Uitkomst(feiten["uitkomst"]).label
    return f"{soort.capitalize()} afgerond op {dag(feiten['besluitdatum'])}: {uitkomst}."


ZINNEN: dict[str, Callable[[dict[str, Any], Namen], str]] = {
    "aanvraag_vastgelegd": _aanvraag,
    "termijn_opgeschort": _opgeschort,
    "termijn_loopt_weer": _loopt_weer,
    "ingebrekestelling_ontvangen": _ingebrekestelling,
    "beschikking_genomen": _beschikking,
    "rechtsmiddel_ontvangen": _rechtsmiddel,
    "rechtsmiddel_afgerond": _uitkomst,
    "bezwaar_verdaagd": lambda feiten, _: f"Beslissing op het bezwaar verdaagd tot en met {dag(feiten['tot_en_met'])}.",
}
