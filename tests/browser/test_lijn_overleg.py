"""An overleg from agenda to verslag in a real browser: a point, an action on Mijn werk, adopting; with axe."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.db import transaction
from playwright.sync_api import Page, expect

from regio import klok
from regio.models import Lidmaatschap
from regio.namens import namens
from tests.browser.conftest import axe
from tests.samenwerking.overleg.maken import dek_tafel

pytestmark = pytest.mark.browser


def test_van_agenda_tot_vastgesteld_verslag(adres: str, log_in: Callable[[Lidmaatschap], Page]) -> None:
    # given an overleg that met last week, and meets today; a point was put forward
    with transaction.atomic():
        tafel = dek_tafel()
    coordinator, adviseur = tafel.coordinator, tafel.mensen.rijswijk
    with namens(coordinator):
        toen, nu = tafel.bijeenkomst("Opening", over=-7), tafel.bijeenkomst()
        tafel.punt("Woningen voor wie uitstroomt")

    # when the coördinator follows Mijn werk to the agenda and puts the point on it
    page = log_in(coordinator)
    page.goto(adres)
    page.get_by_role("link", name="Agenda maken").click()
    page.get_by_label("Woningen voor wie uitstroomt").check()
    assert axe(page) == []
    page.get_by_role("button", name="Agenda bewaren").click()
    page.get_by_label("Minuten van Woningen voor wie uitstroomt").fill("20")
    page.get_by_role("button", name="Agenda bewaren").click()
    expect(page.get_by_text("De agenda is bewaard.")).to_be_visible()

    # and writes what is agreed, with an action for the advisor of Rijswijk
    page.get_by_role("link", name="Notuleren").click()
    page.get_by_label("Wat is afgesproken?").fill("Elke gemeente zoekt tien woningen.")
    page.get_by_text("Actie afspreken bij dit punt").click()
    page.get_by_label("Nieuwe actie: wat?").fill("Vraag de corporatie om woningen")
    page.get_by_label("Uiterlijk op").fill((klok.vandaag() + datetime.timedelta(days=4)).isoformat())
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("zonder eigenaar doet niemand").first).to_be_visible()
    expect(page.get_by_label("Wat is afgesproken?")).to_have_value("Elke gemeente zoekt tien woningen.")
    page.get_by_label("Wie doet het?").select_option(str(adviseur.pk))
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("De actie staat op Mijn werk")).to_be_visible()
    assert axe(page) == []

    # then the verslag of last week is frozen, and adopted today
    page.goto(adres + toen.get_absolute_url())
    page.get_by_role("button", name="Verslag vastleggen").click()
    page.get_by_role("link", name="Vaststellen vastleggen").last.click()
    page.get_by_role("button", name="Verslag vaststellen").click()
    expect(page.get_by_text("Er verandert niets meer.").first).to_be_visible()
    expect(page.get_by_role("link", name="Notuleren")).to_have_count(0)
    assert axe(page) == []

    # and the advisor finds the action on Mijn werk, does it, and it is gone
    page = log_in(adviseur)
    page.goto(adres)
    page.get_by_role("link", name="Actie afronden").click()
    expect(page.get_by_role("heading", level=1, name="Vraag de corporatie om woningen")).to_be_visible()
    page.get_by_role("button", name="Actie afronden").click()
    expect(page.get_by_text("De actie is afgerond.")).to_be_visible()
    page.goto(adres)
    expect(page.get_by_role("link", name="Actie afronden")).to_have_count(0)
    assert nu.punten.get().afspraken == "Elke gemeente zoekt tien woningen."
