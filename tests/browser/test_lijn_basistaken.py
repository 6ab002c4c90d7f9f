"""Basistaken, a promise and a work instruction in a real browser: a gap that closes, a state that is seen; with axe."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import transaction
from django.urls import reverse
from playwright.sync_api import Page, expect

from regio import klok
from regio.models import Lidmaatschap
from regio.namens import namens
from samenwerking.kennis.acties.kennis import begin_kennisstuk
from tests.browser.conftest import axe
from tests.samenwerking.plannen.maken_basis import maker
from tests.samenwerking.teksten.factories import maak_mensen

pytestmark = pytest.mark.browser


def test_van_gat_tot_belofte_en_werkinstructie(adres: str, log_in: Callable[[Lidmaatschap], Page]) -> None:
    # given a task that nobody answered for, a promise with an indicator, and an instruction that names someone
    with transaction.atomic():
        mensen = maak_mensen()
        with namens(mensen.coordinator):
            doe = maker(mensen.coordinator)
            doe.taak("Ontmoetingsplaats in de wijk")
            indicator = doe.indicator(doe.belofte("Wonen op een passende plek"))
            doe.waarde(indicator, klok.vandaag().year - 2, "40")
            velden = {"soort": "casus", "titel": "Van opvang naar huis", "stap": "onderzoek", "trefwoorden": ""}
            stuk = begin_kennisstuk(
                regio=doe.regio, velden=velden | {"concept": "Mevrouw Proefpersoon kreeg een sleutel."},
                aanvraag=uuid4(), door=mensen.coordinator, op=klok.vandaag(),
            )  # fmt: skip

    # when the advisor of Rijswijk follows Mijn werk to the matrix and says that it is in place, without evidence
    page = log_in(mensen.rijswijk)
    page.goto(adres)
    page.get_by_role("link", name="Basistaken openen").click()
    expect(page.get_by_text("5 van de 5 vakjes zijn een gat.")).to_be_visible()
    assert axe(page) == []
    page.get_by_role("link", name="Ontmoetingsplaats in de wijk in Rijswijk invullen").click()
    page.get_by_label("geregeld", exact=True).check()
    page.get_by_label("Sinds wanneer?").fill(klok.vandaag().isoformat())
    page.get_by_role("button", name="Stand vastleggen").click()
    expect(page.get_by_text("Schrijf waaruit dit blijkt").first).to_be_visible()
    assert axe(page) == []

    # then with evidence the gap is gone, and the other four stay
    page.get_by_label("Waaruit blijkt dat?").fill("Contract met de welzijnsorganisatie")
    page.get_by_role("button", name="Stand vastleggen").click()
    expect(page.get_by_text("4 van de 5 vakjes zijn een gat.")).to_be_visible()

    # and the value of last year says that the promise is on its way
    page.get_by_role("link", name="Beloften").first.click()
    page.get_by_role("link", name="Wonen op een passende plek").click()
    page.get_by_role("link", name="Waarde vastleggen").click()
    page.get_by_label("Waarde", exact=True).fill("45,5")
    page.get_by_label("Bron").fill("Telling van de corporaties")
    page.get_by_role("button", name="Waarde vastleggen").click()
    expect(page.get_by_text("op weg", exact=True)).to_be_visible()
    assert axe(page) == []

    # and what looks like a name is published only by who says to have looked
    page.goto(adres + reverse("kennis_publiceren", args=[stuk.pk]))
    expect(page.get_by_text("lijkt een naam")).to_be_visible()
    page.get_by_role("button", name="Nu publiceren").click()
    expect(page.get_by_text("bevestig dat er niemand in te vinden is").first).to_be_visible()
    page.get_by_label("Ik keek dit na").check()
    page.get_by_role("button", name="Nu publiceren").click()
    expect(page.get_by_text("Versie 1, gepubliceerd op")).to_be_visible()
    assert axe(page) == []
