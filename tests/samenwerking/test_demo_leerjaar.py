"""In the demo one gemeente is in its leerjaar, so that a person can see what that is."""

from __future__ import annotations

import pytest
from django.test import Client as Browser
from django.urls import reverse

from regio.models import Gebruiker, Lidmaatschap
from regio.namens import namens
from toegang.models import Goedkeuringsvraag

pytestmark = [pytest.mark.usefixtures("demo"), pytest.mark.django_db]


def _pet(wie: str) -> Lidmaatschap:
    return Lidmaatschap.objects.get(gebruiker__email=f"{wie}@demo.example")


def _blad(wie: str, adres: str) -> str:
    venster = Browser()
    venster.force_login(Gebruiker.objects.get(email=f"{wie}@demo.example"))
    return venster.get(adres).content.decode()


def test_de_teamleider_ziet_wie_hoe_ver_is() -> None:
    blad = _blad("teamleider.wassenaar", reverse("leerjaar"))
    for fase in ("meekijken", "samen", "zelfstandig"):
        assert fase in blad


def test_een_besluit_is_goedgekeurd_en_een_wacht() -> None:
    with namens(_pet("teamleider.wassenaar")):
        vragen = list(Goedkeuringsvraag.objects.select_related("antwoord").order_by("pk"))
    assert [hasattr(vraag, "antwoord") for vraag in vragen] == [False, True]
    wacht = reverse("goedkeuring", args=[vragen[0].dossier_id, vragen[0].pk])
    assert wacht in _blad("teamleider.wassenaar", "/")
