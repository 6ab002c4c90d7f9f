"""The identity providers of the organisations that log in here, read from one setting.

Each gemeente keeps its own people: NL GOV Assurance profile for OpenID Connect (Logius). A
provider speaks only for the e-mail domains that stand with it, and one domain has one provider: so nobody of one
gemeente can ever come in as somebody of another.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

_SLEUTEL = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DOMEIN = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+")
_VELDEN = {
    "sleutel",
    "naam",
    "adres",
    "client_id",
    "client_secret",
    "client_secret_file",
    "domeinen",
    "adres_gecontroleerd",
    "tweede_factor",
}


class OngeldigeAanbieders(ValueError):
    """The setting cannot be used; the message says in Dutch which provider and what is wrong, never a secret."""


@dataclass(frozen=True)
class Aanbieder:
    """One identity provider.

    `adres` is the issuer. `adres_gecontroleerd`: this provider gives no claim `email_verified`, and the organisation
    answers for the addresses of its own domains itself. `tweede_factor`: it asks a second factor of everyone, so this
    product need not ask again.
    """

    sleutel: str
    naam: str
    adres: str
    client_id: str
    client_secret: str = field(repr=False)
    domeinen: tuple[str, ...]
    adres_gecontroleerd: bool = False
    tweede_factor: bool = False


def lees_aanbieders(tekst: str) -> tuple[Aanbieder, ...]:
    """The providers from the JSON list of the setting; nothing set is none. Raises OngeldigeAanbieders."""
    if not tekst.strip():
        return ()
    try:
        lijst = json.loads(tekst)
    except json.JSONDecodeError as fout:
        raise OngeldigeAanbieders(f"OIDC_AANBIEDERS is geen geldige JSON (regel {fout.lineno}).") from fout
    if not isinstance(lijst, list) or not all(isinstance(rij, dict) for rij in lijst):
        raise OngeldigeAanbieders("OIDC_AANBIEDERS moet een lijst van aanbieders zijn: [{...}, {...}].")
    aanbieders = tuple(_lees(rij, nummer) for nummer, rij in enumerate(lijst, 1))
    _eens("sleutel", [aanbieder.sleutel for aanbieder in aanbieders])
    _eens("domein", [domein for aanbieder in aanbieders for domein in aanbieder.domeinen])
    return aanbieders


def _eens(wat: str, waarden: list[str]) -> None:
    for waarde in waarden:
        if waarden.count(waarde) > 1:
            raise OngeldigeAanbieders(f"OIDC_AANBIEDERS: {wat} '{waarde}' staat er meer dan een keer in.")


def _lees(rij: Mapping[str, Any], nummer: int) -> Aanbieder:
    def fout(zin: str) -> OngeldigeAanbieders:
        return OngeldigeAanbieders(f"OIDC_AANBIEDERS, aanbieder {nummer}: {zin}")

    if onbekend := sorted(set(rij) - _VELDEN):
        raise fout(f"'{onbekend[0]}' is geen bekend gegeven. Bekend zijn: {', '.join(sorted(_VELDEN))}.")
    tekst: dict[str, str] = {}
    for naam in ("sleutel", "naam", "adres", "client_id"):
        if not isinstance(rij.get(naam), str) or not rij[naam].strip():
            raise fout(f"'{naam}' ontbreekt.")
        tekst[naam] = rij[naam].strip()
    if not _SLEUTEL.fullmatch(tekst["sleutel"]):
        raise fout("'sleutel' bestaat uit kleine letters, cijfers en streepjes: hij staat in het webadres.")
    delen = urlsplit(tekst["adres"])
    lokaal = delen.scheme == "http" and delen.hostname in {"127.0.0.1", "localhost"}
    if not (delen.scheme == "https" and delen.netloc) and not lokaal:
        raise fout("'adres' moet met https:// beginnen: het is de issuer van de aanbieder.")
    domeinen = rij.get("domeinen")
    if not isinstance(domeinen, list) or not domeinen or not all(isinstance(domein, str) for domein in domeinen):
        raise fout("'domeinen' moet een lijst zijn van de e-maildomeinen waarvoor deze aanbieder spreekt.")
    domeinen = [domein.strip().lower() for domein in domeinen]
    if verkeerd := next((domein for domein in domeinen if not _DOMEIN.fullmatch(domein)), None):
        raise fout(f"'{verkeerd}' is geen e-maildomein. Schrijf het als 'gemeente.nl'.")
    for naam in ("adres_gecontroleerd", "tweede_factor"):
        if not isinstance(rij.get(naam, False), bool):
            raise fout(f"'{naam}' moet true of false zijn.")
    return Aanbieder(
        **tekst | {"adres": tekst["adres"].rstrip("/")},
        client_secret=_geheim(rij, fout),
        domeinen=tuple(domeinen),
        adres_gecontroleerd=rij.get("adres_gecontroleerd", False),
        tweede_factor=rij.get("tweede_factor", False),
    )


def _geheim(rij: Mapping[str, Any], fout: Any) -> str:
    if bestand := rij.get("client_secret_file"):
        try:
            geheim = Path(bestand).read_text(encoding="utf-8").strip()
        except OSError as reden:
            raise fout(f"'client_secret_file' is niet te lezen ({reden.strerror}).") from reden
    else:
        geheim = rij.get("client_secret", "")
    if not isinstance(geheim, str) or not geheim:
        raise fout("'client_secret' of 'client_secret_file' ontbreekt.")
    return geheim
