"""Sentences about what a client may ask about his data, and about keeping and destroying it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from toegang.acties.correctie import Reden
from toegang.models import (
    Bewaarplicht,
    Client,
    Privacyverzoek,
    PrivacyverzoekAntwoord,
    VernietigingsvoorstelEinde,
    VerzoekUitkomst,
)
from toegang.models.vernietiging import Grond
from toegang.zinnen.namen import Namen, dag


def _inzage(feiten: dict[str, Any], namen: Namen) -> str:
    return "Overzicht gemaakt van wie in het dossier keek."


def _afschrift(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Afschrift van alle gegevens gemaakt, {'met' if feiten['met_bsn'] else 'zonder'} BSN."


def _gecorrigeerd(feiten: dict[str, Any], namen: Namen) -> str:
    koppen = {veld.name: str(veld.verbose_name) for veld in Client._meta.concrete_fields}
    velden = ", ".join(koppen.get(naam, naam) for naam in feiten["velden"].split(","))
    return f"Gegevens van de cliënt gecorrigeerd: {velden}."


def _bsn_verbeterd(feiten: dict[str, Any], namen: Namen) -> str:
    return f"BSN verbeterd: {Reden(feiten['reden']).label}."


def _verzoek(feiten: dict[str, Any], namen: Namen) -> str:
    return (
        f"Verzoek om te vernietigen ontvangen op {dag(feiten['ontvangen_op'])}, af te ronden uiterlijk "
        f"{dag(feiten['uiterlijk'])}."
    )


def _beantwoord(feiten: dict[str, Any], namen: Namen) -> str:
    uitkomst = VerzoekUitkomst.Uitkomst(feiten["uitkomst"]).label
    waarom = f": {VerzoekUitkomst.Afwijzing(feiten['afwijzing']).label}" if feiten["afwijzing"] else ""
    return f"Verzoek om te vernietigen {uitkomst}{waarom}."


def _privacyverzoek(feiten: dict[str, Any], namen: Namen) -> str:
    return (
        f"Verzoek van de cliënt ontvangen op {dag(feiten['ontvangen_op'])}: "
        f"{Privacyverzoek.Soort(feiten['gevraagd']).label}. Antwoord uiterlijk {dag(feiten['uiterlijk'])}."
    )


def _privacyantwoord(feiten: dict[str, Any], namen: Namen) -> str:
    uitkomst = PrivacyverzoekAntwoord.Uitkomst(feiten["uitkomst"]).label
    return f"Verzoek van de cliënt {uitkomst}: {Privacyverzoek.Soort(feiten['gevraagd']).label}."


def _plicht(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Bewaarplicht sinds {dag(feiten['sinds'])}: {Bewaarplicht.Reden(feiten['reden']).label}."


def _plicht_gestopt(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Bewaarplicht gestopt: {Bewaarplicht.Reden(feiten['reden']).label}."


def _voorgesteld(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Voorgesteld om dit dossier te vernietigen: {Grond(feiten['grond']).label}."


def _voorstel_gestopt(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Voorstel om te vernietigen gestopt: {VernietigingsvoorstelEinde.Reden(feiten['reden']).label}."


def _vernietigd(feiten: dict[str, Any], namen: Namen) -> str:
    return f"Dossier vernietigd: {Grond(feiten['grond']).label}."


ZINNEN: dict[str, Callable[[dict[str, Any], Namen], str]] = {
    "inzage_gegeven": _inzage,
    "afschrift_gegeven": _afschrift,
    "client_gecorrigeerd": _gecorrigeerd,
    "bsn_verbeterd": _bsn_verbeterd,
    "privacyverzoek_ontvangen": _privacyverzoek,
    "privacyverzoek_beantwoord": _privacyantwoord,
    "vernietigingsverzoek_ontvangen": _verzoek,
    "vernietigingsverzoek_beantwoord": _beantwoord,
    "bewaarplicht_begonnen": _plicht,
    "bewaarplicht_gestopt": _plicht_gestopt,
    "vernietiging_voorgesteld": _voorgesteld,
    "vernietigingsvoorstel_gestopt": _voorstel_gestopt,
    "dossier_vernietigd": _vernietigd,
}
