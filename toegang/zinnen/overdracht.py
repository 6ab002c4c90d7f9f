"""Sentences about toestemming, overdracht, consultatie and the leerjaar."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from toegang.leerjaar import Fase
from toegang.models import DelingEinde, Toestemming
from toegang.models.goedkeuring import BESLUITEN
from toegang.overdracht import Kant, Niveau, Stapsoort
from toegang.zinnen.namen import Namen, dag


def _andere(feiten: dict[str, Any], namen: Namen) -> str:
    return namen.gemeenten.get(feiten["andere_gemeente"], "een andere gemeente")


def _aan(feiten: dict[str, Any], namen: Namen) -> str:
    return f" Gemeente: {_andere(feiten, namen)}." if feiten["andere_gemeente"] else ""


def _gegeven(feiten: dict[str, Any], namen: Namen) -> str:
    doel = Toestemming.Waarvoor(feiten["waarvoor"]).label
    return f"Toestemming van {dag(feiten['gegeven_op'])} vastgelegd: {doel}.{_aan(feiten, namen)}"


def _ingetrokken(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Toestemming ingetrokken: {Toestemming.Waarvoor(feiten['waarvoor']).label}.{_aan(feiten, namen)}"


def _stap(feiten: dict[str, Any], namen: Namen) -> str:
    ander = _andere(feiten, namen)
    van_hen = feiten["kant"] == Kant.ONTVANGER
    match Stapsoort(feiten["stap"]):
        case Stapsoort.VERZONDEN:
            zin = f"{ander} gevraagd de cliënt over te nemen."
        case Stapsoort.VRAAG:
            zin = f"{ander} vraagt meer informatie over de overdracht."
        case Stapsoort.AANGEVULD:
            zin = f"Vraag van {ander} over de overdracht beantwoord."
        case Stapsoort.GEACCEPTEERD:
            zin = f"{ander} neemt de cliënt over op {dag(feiten['overdrachtsdatum'])}."
        case Stapsoort.GEWEIGERD:
            zin = f"{ander} neemt de cliënt niet over."
        case Stapsoort.GEESCALEERD:
            zin = f"Overdracht aan {ander} voorgelegd aan {Niveau(feiten['niveau']).tekst}."
        case Stapsoort.VERZET:
            zin = f"Overdracht aan {ander} verzet naar {dag(feiten['overdrachtsdatum'])}."
        case Stapsoort.AANGEKOMEN:
            zin = f"Cliënt op {dag(feiten['dag'])} aangekomen in {ander}."
        case Stapsoort.TERUGGEKOPPELD:
            zin = f"Overdracht aan {ander} samen nabesproken."
        case Stapsoort.INGETROKKEN:
            zin = f"Overdracht aan {ander} ingetrokken."
    return f"{zin} Opgetekend door de eigen gemeente." if van_hen and feiten["opgetekend"] else zin


def _ontvangen(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Cliënt overgenomen van {_andere(feiten, namen)}, met wat de cliënt mocht laten vertellen."


def _gedeeld(feiten: dict[str, Any], namen: Namen) -> str:
    wie = namen.petten.get(feiten["naar"], "een collega")
    advies = " en geeft advies" if feiten["met_advies"] else ""
    return f"{wie} van {_andere(feiten, namen)} leest mee{advies}, tot en met {dag(feiten['tot'], -1)}."


def _deling_gestopt(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Meelezen door {_andere(feiten, namen)} gestopt: {DelingEinde.Reden(feiten['reden']).label}."


def _advies(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Advies gekregen van een collega van {_andere(feiten, namen)}."


def _goedkeuring_gevraagd(feiten: dict[str, Any], namen: Namen) -> str:
    if feiten["product"] is None:
        besluit = BESLUITEN.get(feiten.get("besluit", "afwijzing"), "besluit")
        return f"Goedkeuring gevraagd. Besluit: {besluit.lower()}."
    return f"Goedkeuring gevraagd voor {namen.product(feiten)} vanaf {dag(feiten['van'])}."


def _goedkeuring_gegeven(feiten: dict[str, Any], namen: Namen) -> str:
    return "Tweede consulent akkoord." if feiten["akkoord"] else "Tweede consulent niet akkoord, met uitleg."


def _leerjaar_begonnen(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Vanaf {dag(feiten['van'])} keurt een tweede consulent elk besluit goed."


def _leerjaar_beeindigd(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Laatste dag van het leerjaar: {dag(feiten['tot'], -1)}."


def _leerfase(feiten: dict[str, Any], namen: Namen) -> str:
    wie = namen.petten.get(feiten["naar"], "Een consulent")
    return f"{wie}: {Fase(feiten['fase']).tekst} vanaf {dag(feiten['van'])}."


ZINNEN: dict[str, Callable[[dict[str, Any], Namen], str]] = {
    "toestemming_gegeven": _gegeven,
    "toestemming_ingetrokken": _ingetrokken,
    "overdracht_stap": _stap,
    "overdracht_ontvangen": _ontvangen,
    "dossier_gedeeld": _gedeeld,
    "deling_gestopt": _deling_gestopt,
    "advies_gegeven": _advies,
    "goedkeuring_gevraagd": _goedkeuring_gevraagd,
    "goedkeuring_gegeven": _goedkeuring_gegeven,
    "leerjaar_begonnen": _leerjaar_begonnen,
    "leerjaar_beeindigd": _leerjaar_beeindigd,
    "leerfase_gezet": _leerfase,
}
