"""Hats: on whose behalf someone works is chosen, visible, and gone on the day it ends."""

import datetime

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse

from regio.models import Gebruiker, Lidmaatschap
from tests.regio.factories import maak_gebruiker, maak_pet

pytestmark = pytest.mark.django_db

VANDAAG = datetime.date(2026, 11, 22)
MORGEN = VANDAAG + datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _vandaag(settings: LazySettings) -> None:
    settings.VASTE_DAG = VANDAAG.isoformat()


@pytest.fixture
def persoon(client: Client) -> Gebruiker:
    gebruiker = maak_gebruiker("Adviseur van twee gemeenten")
    client.force_login(gebruiker)
    return gebruiker


def kies(client: Client, pet: Lidmaatschap) -> object:
    return client.post(reverse("kies_pet"), {"kies": pet.pk})


def test_wie_een_rol_heeft_hoeft_niet_te_kiezen(client: Client, persoon: Gebruiker) -> None:
    maak_pet("beleidsadviseur", "Rijswijk", gebruiker=persoon)
    pagina = client.get(reverse("gemeenten")).content.decode()
    assert "namens <strong>Rijswijk</strong>, als beleidsadviseur" in pagina


def test_wie_er_meer_heeft_moet_eerst_kiezen_en_ziet_de_keuze(client: Client, persoon: Gebruiker) -> None:
    rijswijk = maak_pet("beleidsadviseur", "Rijswijk", gebruiker=persoon)
    maak_pet("controller", "Den Haag", gebruiker=persoon)
    assert client.get(reverse("gemeenten")).url == reverse("kies_pet")
    pagina = client.get(reverse("kies_pet")).content.decode()
    assert "Rijswijk, als beleidsadviseur" in pagina
    assert "Den Haag, als controller" in pagina
    assert kies(client, rijswijk).url == reverse("werk")
    assert "namens <strong>Rijswijk</strong>, als beleidsadviseur" in client.get(reverse("gemeenten")).content.decode()


@pytest.mark.parametrize(
    ("van", "tot"),
    [
        pytest.param(MORGEN, None, id="begint morgen"),
        pytest.param(datetime.date(2020, 1, 1), VANDAAG, id="geldt sinds vandaag niet meer"),
    ],
)
def test_een_rol_die_vandaag_niet_loopt_is_niet_te_kiezen(
    client: Client, persoon: Gebruiker, van: datetime.date, tot: datetime.date | None
) -> None:
    maak_pet("beleidsadviseur", "Rijswijk", gebruiker=persoon)
    maak_pet("beleidsadviseur", "Wassenaar", gebruiker=persoon)
    ander = maak_pet("controller", "Den Haag", gebruiker=persoon, van=van, tot=tot)
    assert "Den Haag" not in client.get(reverse("kies_pet")).content.decode()
    assert kies(client, ander).status_code == 404


@pytest.mark.parametrize("keuze", ["", "0", "abc", "999999999999"])
def test_onzin_kiezen_geeft_niet_gevonden(client: Client, persoon: Gebruiker, keuze: str) -> None:
    maak_pet("beleidsadviseur", "Rijswijk", gebruiker=persoon)
    assert client.post(reverse("kies_pet"), {"kies": keuze}).status_code == 404


def test_de_rol_van_een_ander_is_niet_te_kiezen(client: Client, persoon: Gebruiker) -> None:
    maak_pet("beleidsadviseur", "Rijswijk", gebruiker=persoon)
    assert kies(client, maak_pet("beheerder", "Rijswijk")).status_code == 404


def test_een_rol_die_eindigt_is_bij_het_volgende_verzoek_weg(
    client: Client, persoon: Gebruiker, settings: LazySettings
) -> None:
    maak_pet("beheerder", "Rijswijk", gebruiker=persoon, tot=MORGEN)
    assert client.get(reverse("beheer_personen")).status_code == 200
    settings.VASTE_DAG = MORGEN.isoformat()
    assert client.get(reverse("beheer_personen")).url == reverse("kies_pet")
    pagina = client.get(reverse("kies_pet")).content.decode()
    assert "U hebt nu geen rol" in pagina
    assert "De rol waarin u werkte, is beëindigd." in pagina


def test_wie_ongemerkt_een_andere_rol_zou_krijgen_leest_dat(
    client: Client, persoon: Gebruiker, settings: LazySettings
) -> None:
    eindigt = maak_pet("beheerder", "Rijswijk", gebruiker=persoon, tot=MORGEN)
    maak_pet("beleidsadviseur", "Den Haag", gebruiker=persoon)
    kies(client, eindigt)
    settings.VASTE_DAG = MORGEN.isoformat()
    pagina = client.get(reverse("gemeenten")).content.decode()
    assert "De rol waarin u werkte, is beëindigd." in pagina
    assert "namens <strong>Den Haag</strong>, als beleidsadviseur" in pagina


def test_zonder_rol_zegt_een_vriendelijke_pagina_wat_te_doen(client: Client, persoon: Gebruiker) -> None:
    maak_pet("raadslid", "Rijswijk", gebruiker=persoon, tot=VANDAAG)
    assert client.get(reverse("werk")).url == reverse("kies_pet")
    pagina = client.get(reverse("kies_pet")).content.decode()
    assert "Vraag de functioneel beheerder" in pagina
    assert persoon.email in pagina
    assert "Rijswijk, als raadslid" in pagina


def test_kiezen_geeft_de_sessie_een_nieuw_kenmerk(client: Client, persoon: Gebruiker) -> None:
    rijswijk = maak_pet("beleidsadviseur", "Rijswijk", gebruiker=persoon)
    voor = client.session.session_key
    kies(client, rijswijk)
    assert client.session.session_key != voor
