"""Rules about addresses and how to reach someone, in WMO301."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toegang.iwmo.berichten import Adres, Bericht, Contact, Toewijzingsbericht
from toegang.iwmo.regels.kern import Omgeving, regel
from toegang.iwmo.soorten import WMO301

NEDERLAND = "NL"
BRP, CORRESPONDENTIE, VERBLIJF, TIJDELIJK = "01", "02", "03", "04"
_NEDERLANDSE_POSTCODE = re.compile(r"[1-9][0-9]{3}[A-Za-z]{2}")
_LEEG = Adres()


def _contacten(bericht: Bericht) -> Iterator[tuple[str, Contact]]:
    if isinstance(bericht, Toewijzingsbericht):
        for plek, contact in enumerate(bericht.contacten, 1):
            yield f"Client/Contact[{plek}]", contact
        for plek, relatie in enumerate(bericht.relaties, 1):
            yield f"Relatie[{plek}]/Contact", relatie.contact


def _adressen(bericht: Bericht) -> Iterator[tuple[str, Adres]]:
    for plaats, contact in _contacten(bericht):
        if contact.adres is not None:
            yield f"{plaats}/Adres", contact.adres


@regel("CD005", WMO301, zin="Postcode en land horen bij elkaar: vul beide of geen van beide.")
def postcode_en_land_horen_bij_elkaar(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD005."""
    for plaats, adres in _adressen(bericht):
        if bool(adres.postcode) != bool(adres.land):
            yield f"{plaats}/LandCode" if adres.postcode else f"{plaats}/Postcode"


@regel("CD025", WMO301, zin="Een adres in Nederland heeft een huisnummer.")
def nederlands_adres_heeft_een_huisnummer(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD025."""
    for plaats, adres in _adressen(bericht):
        if adres.land == NEDERLAND and adres.huis is None:
            yield f"{plaats}/Huis"


@regel("CS089", WMO301, zin="Een adres in Nederland heeft een Nederlandse postcode (1234AB).")
def nederlands_adres_heeft_een_nederlandse_postcode(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CS089."""
    for plaats, adres in _adressen(bericht):
        if adres.land == NEDERLAND and not _NEDERLANDSE_POSTCODE.fullmatch(adres.postcode):
            yield f"{plaats}/Postcode"


@regel("CD034", WMO301, zin="Een BRP-adres en een verblijfadres hebben een postcode.")
def woonadres_heeft_een_postcode(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD034."""
    for plaats, contact in _contacten(bericht):
        if contact.soort in {BRP, VERBLIJF} and not (contact.adres or _LEEG).postcode:
            yield f"{plaats}/Adres/Postcode"


@regel("CD009", WMO301, zin="Alleen een tijdelijk verblijfadres heeft een periode.")
def periode_hoort_bij_een_tijdelijk_adres(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD009."""
    for plaats, contact in _contacten(bericht):
        if contact.periode is not None and contact.soort != TIJDELIJK:
            yield f"{plaats}/Periode"


@regel("TR006", WMO301, zin="Bij elk contact staat een telefoonnummer, of een huisnummer met postcode.")
def contact_is_te_bereiken(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR006."""
    for plaats, contact in _contacten(bericht):
        adres = contact.adres or _LEEG
        if not contact.telefoons and not (adres.huis is not None and adres.postcode):
            yield plaats


@regel("TR061", WMO301, zin="De cliënt heeft minstens een BRP-adres, correspondentieadres of verblijfadres.")
def client_heeft_een_vast_adres(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR061. Someone without a home has an address of kind 02."""
    if isinstance(bericht, Toewijzingsbericht):
        soorten = {contact.soort for contact in bericht.contacten}
        if not soorten & {BRP, CORRESPONDENTIE, VERBLIJF}:
            yield "Client/Contactgegevens"
