"""Who takes a list along as a file. Who may not gets the page: `?export=csv` in an address opens nothing."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client

from regio.models import Rol
from tests.rechten.tabel import GEVALLEN, TABEL, VAN, adres_van
from tests.wereld import Hoed, Wereld

pytestmark = pytest.mark.django_db

EXPORT = "?export=csv"
IEDEREEN = {str(rol) for rol in Rol}
BESTAND_VOOR: dict[str, set[str]] = {
    "dossiers": {Rol.TEAMLEIDER},
    "overdrachten": {Rol.TEAMLEIDER},
    "wachtlijst": {Rol.TEAMLEIDER, Rol.WACHTLIJSTBEHEERDER},
    "scenarios": set(),
    "scenario_landelijk": IEDEREEN,
    "berekening_landelijk": IEDEREEN,
    "teksten": set(),
    "overeenkomsten": set(),
    "vormkeuzes": set(),
    "brieven": set(),
    "beheer_personen": set(),
    "beheer_mandaten": IEDEREEN,
    "vrije_plekken": IEDEREEN,
    "aanbiedercodes": IEDEREEN,
    "contractproducten": IEDEREEN,
    "partners": IEDEREEN,
    "partnercontracten": IEDEREEN,
    "inkooptrajecten": IEDEREEN,
}
"""Of the roles that may look at the list, those that get the file. A list without people is for all who see it."""


def test_elke_lijst_met_een_bestand_staat_hier() -> None:
    assert {naam for naam, rij in GEVALLEN.values() if EXPORT in "".join(rij.vragen)} == set(BESTAND_VOOR)


def krijgt_bestand(hoed: Hoed, adres: str) -> bool | None:
    """Whether this person gets a file; None when the list itself is not for this person."""
    browser = Client()
    browser.cookies[settings.SESSION_COOKIE_NAME] = hoed.sessie
    antwoord = browser.get(adres)
    return antwoord.headers["Content-Type"].startswith("text/csv") if antwoord.status_code == 200 else None


@pytest.mark.parametrize("naam", sorted(BESTAND_VOOR))
def test_alleen_wie_mag_krijgt_het_bestand(naam: str, wereld: Wereld) -> None:
    adres = adres_van(naam, TABEL[naam], wereld) + EXPORT
    gevraagd = {hoed.rol: krijgt_bestand(hoed, adres) for hoed in wereld.hoeden if hoed.plaats in (VAN, "haaglanden")}
    ziet = {rol for rol, bestand in gevraagd.items() if bestand is not None}
    assert ziet
    assert {rol for rol, bestand in gevraagd.items() if bestand} == ziet & BESTAND_VOOR[naam]
