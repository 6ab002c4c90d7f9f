"""With the session of a guest each address of the product answers as to someone who is not logged in."""

from __future__ import annotations

import time

import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client
from django.urls import reverse

from tests.rechten.tabel import TABEL, VAN, adres_van
from tests.wereld import Wereld

pytestmark = pytest.mark.django_db


def test_een_gast_komt_nergens_anders(wereld: Wereld) -> None:
    uitnodiging = wereld.dingen[VAN]["uitnodiging"]
    sessie = SessionStore()
    sessie["gastbezoek"] = {str(uitnodiging): time.time()}
    sessie.save()
    browser = Client()
    browser.cookies[settings.SESSION_COOKIE_NAME] = sessie.session_key or ""
    assert "schrijft dit voor versie" in browser.get(reverse("gast_tekst", args=[uitnodiging])).content.decode()
    for naam, rij in TABEL.items():
        if not rij.openbaar and rij.lezen is not None:
            antwoord = browser.get(adres_van(naam, rij, wereld))
            assert antwoord.headers.get("Location", "").startswith(reverse("account_login")), naam
