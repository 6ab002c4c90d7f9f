"""An error page says what happened, why and what now; it needs as little as can be."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.template.loader import get_template
from django.test import Client, RequestFactory
from django.views import defaults
from pytest_django.fixtures import Settings

from regio.models import Rol
from tests.regio.factories import maak_pet


@pytest.fixture(autouse=True)
def geen_ingangen_van_andere_apps(settings: Settings) -> None:
    """Their entries have tests of their own."""
    settings.NAVIGATIE = []


ZONDER_DATABANK = ["400.html", "413.html", "500.html"]


@pytest.mark.parametrize("sjabloon", ZONDER_DATABANK)
def test_pagina_komt_er_ook_zonder_context_en_databank(sjabloon: str) -> None:
    html = get_template(sjabloon).render()  # no database mark: a query would fail this test
    assert "Wat nu?" in html
    assert "stijl.css" in html


def test_500_van_django_zelf_werkt() -> None:
    antwoord = defaults.server_error(RequestFactory().get("/"))
    assert antwoord.status_code == 500
    assert "Een fout bij ons" in antwoord.content.decode()


@pytest.mark.parametrize("context", [{}, {"reden": "csrf"}, {"reden": "pet"}, {"reden": "versie"}])
@pytest.mark.parametrize("sjabloon", ["403.html", "404.html", "409.html"])
def test_pagina_zonder_inlog_zegt_wat_nu(sjabloon: str, context: dict[str, Any]) -> None:
    request: HttpRequest = RequestFactory().get("/bestaat-niet/")
    html = get_template(sjabloon).render(context, request)
    assert "Wat nu?" in html
    assert "Naar het begin" in html


def test_413_noemt_de_grens() -> None:
    assert "hoogstens 20 MB" in get_template("413.html").render({"grens_mb": 20})


@pytest.mark.django_db
def test_404_houdt_de_schil_en_verraadt_niets(client: Client) -> None:
    client.force_login(maak_pet(Rol.CONSULENT, "Rijswijk").gebruiker)
    antwoord = client.get("/bestaat-niet/geheim-dossier/")
    html = antwoord.content.decode()
    assert antwoord.status_code == 404
    assert "namens <strong>Rijswijk</strong>" in html
    assert "geheim-dossier" not in html


@pytest.mark.django_db
def test_403_noemt_de_rol_waarin_het_niet_mag() -> None:
    request = RequestFactory().get("/")
    request.pet = maak_pet(Rol.RAADSLID, "Rijswijk")
    request.user = request.pet.gebruiker
    antwoord = defaults.permission_denied(request, PermissionDenied())
    assert "namens Rijswijk, als raadslid" in antwoord.content.decode()


@pytest.mark.django_db
def test_formulier_van_een_andere_pet_wordt_geweigerd_met_uitleg(client: Client) -> None:
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    client.force_login(pet.gebruiker)
    antwoord = client.post("/onderdelen/", {"pet": pet.pk + 1})
    assert antwoord.status_code == 409
    assert "hoorde bij een andere rol" in antwoord.content.decode()


def test_409_zonder_reden_gaat_over_een_collega() -> None:
    assert "Een collega was u voor" in get_template("409.html").render({}, RequestFactory().get("/"))
