"""Sentences about toewijzingen and messages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from toegang.iwmo.codelijsten import REDENEN_AFWIJZING, REDENEN_WIJZIGING, RETOURCODES
from toegang.iwmo.soorten import SOORTEN
from toegang.models import Berichtverwerking, Verzoekantwoord
from toegang.zinnen.namen import Namen, dag


def _aanbieder(feiten: dict[str, Any], namen: Namen) -> str:
    return namen.organisaties.get(feiten["organisatie"], "een aanbieder")


def _soort(feiten: dict[str, Any]) -> str:
    soort = SOORTEN[feiten["bericht_soort"]]
    return f"{soort.code} ({soort.naam})"


def _retourcode(code: str) -> str:
    return f"{code} ({RETOURCODES[code]})" if code in RETOURCODES else code


def _toegewezen(feiten: dict[str, Any], namen: Namen) -> str:
    tot = f" tot en met {dag(feiten['eind'])}" if feiten["eind"] else ""
    return (
        f"Toewijzing {feiten['nummer']}: {namen.product(feiten)} bij {_aanbieder(feiten, namen)}, "
        f"vanaf {dag(feiten['van'])}{tot}."
    )


def _gewijzigd(feiten: dict[str, Any], namen: Namen) -> str:
    tot = f" Laatste dag: {dag(feiten['eind'])}." if feiten["eind"] else ""
    return f"Toewijzing {feiten['nummer']} gewijzigd: {REDENEN_WIJZIGING[feiten['reden']]}.{tot}"


def _gemaakt(feiten: dict[str, Any], namen: Namen) -> str:
    aantal = feiten["aantal"]
    hoeveel = "1 toewijzing" if aantal == 1 else f"{aantal} toewijzingen"
    return f"Toewijzingsbericht (WMO301) gemaakt voor {_aanbieder(feiten, namen)}, met {hoeveel}."


def _ontvangen(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Bericht {_soort(feiten)} van een aanbieder ingelezen."


def _verwerkt(feiten: dict[str, Any], namen: Namen) -> str:
    uitkomst = Berichtverwerking.Uitkomst(feiten["uitkomst"]).label
    return f"Bericht {_soort(feiten)} {uitkomst}. Retourcode {_retourcode(feiten['retourcode'])}."


def _beantwoord(feiten: dict[str, Any], namen: Namen) -> str:
    return (
        f"Retourbericht op {_soort(feiten)} vastgelegd, van {dag(feiten['dag'])}: {_retourcode(feiten['retourcode'])}."
    )


def _verzoek(feiten: dict[str, Any], namen: Namen) -> str:
    if feiten["antwoord"] == Verzoekantwoord.Antwoord.IN_ONDERZOEK:
        return "Antwoord aan de aanbieder (WMO319) gemaakt: het verzoek is in onderzoek."
    return f"Antwoord aan de aanbieder (WMO319) gemaakt: afgewezen, {REDENEN_AFWIJZING[feiten['reden']]}."


ZINNEN: dict[str, Callable[[dict[str, Any], Namen], str]] = {
    "zorg_toegewezen": _toegewezen,
    "toewijzing_gewijzigd": _gewijzigd,
    "toewijzingsbericht_gemaakt": _gemaakt,
    "bericht_ontvangen": _ontvangen,
    "bericht_verwerkt": _verwerkt,
    "bericht_beantwoord": _beantwoord,
    "verzoek_beantwoord": _verzoek,
}
