"""Sentences about places, and about what happens while someone waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from toegang.models import Afwezigheid, Plaatsing, PlaatsingAntwoord, PlaatsingEinde, Woningafspraak
from toegang.zinnen.namen import Namen, dag


def _aanbieder(feiten: dict[str, Any], namen: Namen) -> str:
    return namen.organisaties.get(feiten["organisatie"], "een aanbieder")


def _voorgesteld(feiten: dict[str, Any], namen: Namen) -> str:
    tot = f" tot en met {dag(feiten['tot'], -1)}" if feiten["tot"] else ""
    grond = "" if feiten["grond"] == Plaatsing.Grond.INDICATIE else f" Grond: {Plaatsing.Grond(feiten['grond']).label}."
    plek = f"Plek voor {namen.product(feiten)} voorgesteld aan {_aanbieder(feiten, namen)}"
    return f"{plek}, vanaf {dag(feiten['van'])}{tot}.{grond}"


def _beantwoord(feiten: dict[str, Any], namen: Namen) -> str:
    match feiten["uitkomst"]:
        case PlaatsingAntwoord.Uitkomst.GEACCEPTEERD:
            return f"{_aanbieder(feiten, namen)} neemt de cliënt aan. De plek begint op {dag(feiten['van'])}."
        case PlaatsingAntwoord.Uitkomst.GEWEIGERD:
            return f"{_aanbieder(feiten, namen)} weigert de cliënt. De plek is weer vrij."
    return f"Voorstel aan {_aanbieder(feiten, namen)} ingetrokken. De plek is weer vrij."


def _beeindigd(feiten: dict[str, Any], namen: Namen) -> str:
    bestemming = PlaatsingEinde.Bestemming(feiten["bestemming"]).label
    return (
        f"Plaatsing bij {_aanbieder(feiten, namen)} beëindigd, laatste dag {dag(feiten['per'], -1)}. "
        f"Bestemming: {bestemming}."
    )


def _afwezig(feiten: dict[str, Any], namen: Namen) -> str:
    tot = f" tot {dag(feiten['tot'])}" if feiten["tot"] else ""
    return f"Cliënt afwezig vanaf {dag(feiten['van'])}{tot}: {Afwezigheid.Reden(feiten['reden']).label}."


def _terug(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Cliënt terug op de plek sinds {dag(feiten['tot'])}."


def _prioriteit(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Prioriteit op de wachtlijst is nu {feiten.get('naam', feiten['prioriteit'])}."


def _overbrugging(feiten: dict[str, Any], namen: Namen) -> str:
    tot = f" tot en met {dag(feiten['tot'], -1)}" if feiten["tot"] else ""
    return f"Overbrugging vastgelegd vanaf {dag(feiten['van'])}{tot}."


def _overbrugging_stopt(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Overbrugging gestopt, laatste dag {dag(feiten['tot'], -1)}."


def _woning(feiten: dict[str, Any], namen: Namen) -> str:
    wie = f" bij {_aanbieder(feiten, namen)}" if feiten["organisatie"] else ""
    soort = Woningafspraak.Soort(feiten["woning"]).label
    return f"Woning gevraagd{wie} op {dag(feiten['aangevraagd_op'])}: {soort}."


def _woning_uitkomst(feiten: dict[str, Any], namen: Namen) -> str:
    uitkomst = Woningafspraak.Uitkomst(feiten["uitkomst"]).label
    return f"Uitkomst van {Woningafspraak.Soort(feiten['woning']).label}: {uitkomst} op {dag(feiten['uitkomst_op'])}."


ZINNEN: dict[str, Callable[[dict[str, Any], Namen], str]] = {
    "plek_voorgesteld": _voorgesteld,
    "voorstel_beantwoord": _beantwoord,
    "plaatsing_beeindigd": _beeindigd,
    "afwezig_gemeld": _afwezig,
    "terug_gemeld": _terug,
    "prioriteit_gewijzigd": _prioriteit,
    "overbrugging_vastgelegd": _overbrugging,
    "overbrugging_gestopt": _overbrugging_stopt,
    "woning_gevraagd": _woning,
    "woning_uitkomst": _woning_uitkomst,
}
