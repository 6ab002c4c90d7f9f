"""The log says what happened without saying about whom."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from logging.config import dictConfig
from typing import Any

import pytest
import structlog
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from regio.logboek import logging_instellingen
from regio.models import Gebruiker
from tests.regio.factories import maak_gebruiker, maak_pet

NAAM = "Wilhelmina Verzonnenpersoon"
EMAIL = "wilhelmina@verzonnen.example"


@contextmanager
def regels() -> Iterator[list[dict[str, Any]]]:
    """Everything that is logged inside, as an operator of a server would get it: one JSON object a line."""
    stroom = io.StringIO()
    dictConfig(logging_instellingen(niveau="INFO"))
    [uitgang] = logging.getLogger().handlers
    assert isinstance(uitgang, logging.StreamHandler)
    uitgang.setStream(stroom)
    uitkomst: list[dict[str, Any]] = []
    try:
        yield uitkomst
    finally:
        uitkomst += [json.loads(regel) for regel in stroom.getvalue().splitlines()]
        dictConfig(settings.LOGGING)


def tekst(gelogd: list[dict[str, Any]]) -> str:
    return json.dumps(gelogd, ensure_ascii=False).lower()


@pytest.fixture
def persoon() -> Gebruiker:
    gebruiker = Gebruiker.objects.create_user(EMAIL, NAAM, "een fiets in de gang")
    return maak_pet("beheerder", "Rijswijk", gebruiker=gebruiker).gebruiker


@pytest.mark.django_db
def test_inloggen_en_bladeren_laat_geen_naam_of_adres_achter(client: Client, persoon: Gebruiker) -> None:
    collega = maak_pet("consulent", "Rijswijk", gebruiker=maak_gebruiker("Collega Geheimnaam")).gebruiker
    with regels() as gelogd:
        client.post(reverse("account_login"), {"login": EMAIL, "password": "verkeerd wachtwoord"})
        client.post(reverse("account_login"), {"login": "niemand@verzonnen.example", "password": "geheim wachtwoord"})
        client.post(reverse("account_login"), {"login": EMAIL, "password": "een fiets in de gang"})
        client.get(reverse("beheer_personen"), {"naam": "Geheimnaam"})
        client.get(reverse("beheer_persoon", args=[collega.pk]))
        client.get("/bestaat-niet/Geheimnaam/")
        client.post(reverse("account_logout"))
    routes = [regel["route"] for regel in gelogd if regel["event"] == "verzoek"]
    assert routes == [
        *["account/inloggen/"] * 3, "beheer/personen/", "beheer/personen/<int:pk>/", "-", "account/uitloggen/",
    ]  # fmt: skip
    assert [regel["event"] for regel in gelogd if regel["event"] != "verzoek"] == [
        "inloggen_mislukt", "inloggen_mislukt", "ingelogd",
    ]  # fmt: skip
    for woord in ("wilhelmina", "verzonnen", "geheim", "fiets", "@", "127.0.0.1"):
        assert woord not in tekst(gelogd)


@pytest.mark.django_db
def test_elke_regel_van_een_verzoek_draagt_hetzelfde_kenmerk(client: Client, persoon: Gebruiker) -> None:
    with regels() as gelogd:
        antwoord = client.post(reverse("account_login"), {"login": EMAIL, "password": "een fiets in de gang"})
        client.get(reverse("kies_pet"))
    assert {regel["verzoek"] for regel in gelogd[:2]} == {antwoord["X-Verzoek"]}
    assert gelogd[0]["verzoek"] != gelogd[-1]["verzoek"]
    assert gelogd[-1]["persoon"] == persoon.pk


@pytest.mark.django_db
def test_een_fout_van_de_databank_herhaalt_de_rij_niet(persoon: Gebruiker) -> None:
    with pytest.raises(IntegrityError, match=EMAIL) as dubbel, transaction.atomic():  # the database does repeat it
        Gebruiker.objects.create(email=EMAIL, naam=NAAM)
    with pytest.raises(ValidationError, match=NAAM) as ongeldig:
        raise ValidationError(f"{NAAM} kan dit niet")
    ongeldig.value.add_note(NAAM)
    with regels() as gelogd:
        for fout in (dubbel.value, ongeldig.value):
            logging.getLogger("django.request").error("Internal Server Error: /proef/", exc_info=fout)
            structlog.get_logger("regio.proef").error("mislukt", exc_info=fout)
    soorten = [regel["exception"][0]["exc_type"] for regel in gelogd]
    assert soorten == ["IntegrityError", "IntegrityError", "ValidationError", "ValidationError"]
    assert all(fout["frames"] for regel in gelogd for fout in regel["exception"])
    assert "wilhelmina" not in tekst(gelogd)


def test_celery_herhaalt_de_fout_niet_in_zijn_zin() -> None:
    with regels() as gelogd:
        logging.getLogger("celery.app.trace").error("Task regio.proef[123] raised unexpected: ValueError('%s')", NAAM)
    assert gelogd[0]["event"] == "Task regio.proef[123]"


@pytest.mark.django_db
def test_het_geheime_adres_van_een_gast_komt_niet_in_de_log() -> None:
    with regels() as gelogd:
        antwoord = Client(enforce_csrf_checks=True).post(reverse("gast_link", args=["eengeheimadres"]))
    assert antwoord.status_code == 403
    assert "/uitnodiging/.../" in tekst(gelogd)
    assert "eengeheimadres" not in tekst(gelogd)


@pytest.mark.django_db
def test_de_sleutel_van_een_abonnement_komt_niet_in_de_log() -> None:
    with regels() as gelogd:
        antwoord = Client().get(reverse("abonnement_bevestigen", args=["eengeheimesleutel"]))
        logging.getLogger("django.request").error("Not Found: /abonnement/eengeheimesleutel/bevestigen/")
    assert antwoord.status_code == 404
    assert "/abonnement/.../bevestigen/" in tekst(gelogd)
    assert "eengeheimesleutel" not in tekst(gelogd)


@pytest.mark.django_db
def test_het_geheime_adres_van_een_agenda_komt_niet_in_de_log() -> None:
    with regels() as gelogd:
        antwoord = Client().get(reverse("kalender_bestand", args=["eengeheimadres"]))
        logging.getLogger("django.request").error("Internal Server Error: /ical/eengeheimadres/agenda.ics")
    assert antwoord.status_code == 404
    assert "/ical/.../agenda.ics" in tekst(gelogd)
    assert "eengeheimadres" not in tekst(gelogd)
