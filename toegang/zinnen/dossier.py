"""Sentences about a dossier, its client, indicaties and waiting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from toegang.models import Dossier, IndicatieEinde, WachtlijstEinde
from toegang.zinnen.namen import Namen, dag


def _geregistreerd(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Dossier {feiten['nummer']} geopend na de melding van {dag(feiten['gemeld_op'])}."


def _toegewezen(feiten: dict[str, Any], namen: Namen) -> str:
    naam = namen.petten.get(feiten["naar"]) if feiten["naar"] else None
    return f"Dossier toegewezen aan {naam}." if naam else "Dossier heeft geen behandelaar meer."


def _gesloten(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Dossier gesloten: {Dossier.Sluitreden(feiten['reden']).label}."


def _indicatie(feiten: dict[str, Any], namen: Namen) -> str:
    tot = f"tot en met {dag(feiten['tot'], -1)}" if feiten["tot"] else "voor onbepaalde tijd"
    verantwoordelijk = namen.gemeenten.get(feiten["verantwoordelijk"], "een gemeente")
    afwijking = ", in afwijking van de regel" if feiten["wijkt_af"] else ""
    return (
        f"Indicatie {namen.product(feiten)} vastgelegd vanaf {dag(feiten['van'])} {tot}. "
        f"Verantwoordelijk: {verantwoordelijk}{afwijking}."
    )


def _indicatie_einde(feiten: dict[str, Any], namen: Namen) -> str:
    soort = IndicatieEinde.Soort(feiten["wijze"]).label
    reden = IndicatieEinde.Reden(feiten["reden"]).label
    return f"Indicatie {namen.product(feiten)} {soort}, laatste dag {dag(feiten['per'], -1)}. Reden: {reden}."


def _op_wachtlijst(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Op de wachtlijst gezet, wacht sinds {dag(feiten['sinds'])}."


def _van_wachtlijst(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Van de wachtlijst gehaald per {dag(feiten['per'])}: {WachtlijstEinde.Reden(feiten['reden']).label}."


def _bsn_aangevuld(feiten: dict[str, Any], namen: Namen) -> str:
    return "BSN vastgelegd."


def _bsn_elders(feiten: dict[str, Any], namen: Namen) -> str:
    uitkomst = "Dat is zo." if feiten["bekend"] else "Dat is niet zo."
    return (
        f"Met toestemming van {dag(feiten['toestemming_op'])} gevraagd of een andere gemeente dit BSN kent. {uitkomst}"
    )


ZINNEN: dict[str, Callable[[dict[str, Any], Namen], str]] = {
    "client_geregistreerd": _geregistreerd,
    "dossier_toegewezen": _toegewezen,
    "dossier_gesloten": _gesloten,
    "indicatie_vastgelegd": _indicatie,
    "indicatie_beeindigd": _indicatie_einde,
    "op_wachtlijst": _op_wachtlijst,
    "van_wachtlijst": _van_wachtlijst,
    "bsn_aangevuld": _bsn_aangevuld,
    "bsn_elders_gezocht": _bsn_elders,
}
