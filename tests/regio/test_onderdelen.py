"""The page with every component renders, and what it promises holds."""

import pytest
from django.test import Client

from regio.models import Rol
from tests.regio.factories import maak_pet

pytestmark = pytest.mark.django_db


@pytest.fixture
def ingelogd(client: Client) -> Client:
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    client.force_login(pet.gebruiker)
    return client


def test_pagina_met_onderdelen_is_er(ingelogd: Client) -> None:
    antwoord = ingelogd.get("/onderdelen/")
    assert antwoord.status_code == 200
