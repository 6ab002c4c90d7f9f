"""A functioneel beheerder in a real browser: a new person who really gets in, and a check of a law."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from regio import klok
from regio.notatie import datum

pytestmark = pytest.mark.browser

ADRES = "proef.collega@demo.example"
EIGEN = "een-eigen-wachtwoord-voor-thuis"


def test_voegt_een_persoon_toe_die_daarna_inlogt(
    meld_aan: Callable[..., Page], lijn: str, new_context: Callable[..., BrowserContext]
) -> None:
    # given a beheerder of the region, and a new colleague in one of its gemeenten
    page = meld_aan("beheerder.haaglanden")
    page.get_by_role("link", name="Personen", exact=True).click()
    page.get_by_role("link", name="Persoon toevoegen").click()

    # when the beheerder adds the person with a role, and gives a start password
    page.get_by_label("Naam").fill("Demo Consulent Proef")
    page.get_by_label("E-mailadres van het werk").fill(ADRES)
    page.get_by_role("combobox", name="Rol").select_option(label="Wmo-consulent")
    page.get_by_label("Werkt voor").select_option(label="Wassenaar")
    page.get_by_role("button", name="Persoon toevoegen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Demo Consulent Proef")
    page.get_by_role("link", name="Startwachtwoord geven").click()
    page.get_by_role("button", name="Startwachtwoord geven").click()
    startwachtwoord = page.locator(".startwachtwoord code").inner_text()

    # then the colleague logs in, chooses an own password first, and works for that gemeente
    nieuw = new_context(base_url=lijn).new_page()
    nieuw.goto("/")
    nieuw.get_by_label("E-mailadres").fill(ADRES)
    nieuw.get_by_label("Wachtwoord").fill(startwachtwoord)
    nieuw.get_by_role("button", name="Inloggen").click()
    nieuw.get_by_label("Startwachtwoord").fill(startwachtwoord)
    nieuw.get_by_label("Nieuw wachtwoord", exact=True).fill(EIGEN)
    nieuw.get_by_label("Nieuw wachtwoord, nog een keer").fill(EIGEN)
    nieuw.get_by_role("main").get_by_role("button").click()
    nieuw.goto("/")
    expect(nieuw.get_by_role("heading", level=1)).to_have_text("Mijn werk")
    expect(nieuw.locator(".bovenbalk__pet")).to_contain_text("namens Wassenaar")


def test_legt_de_controle_van_een_wet_vast(meld_aan: Callable[..., Page]) -> None:
    # given a law that must be checked again
    page = meld_aan("beheerder.dordrecht")
    page.get_by_role("link", name="Wetten", exact=True).click()
    kaart = page.locator(".kaart").filter(has=page.get_by_role("heading", name="Objectief verdeelmodel"))
    kaart.get_by_role("link", name="Controle vastleggen").click()
    naam = page.get_by_role("heading", level=1).inner_text().removeprefix("Controle vastleggen: ")

    # when the beheerder read the source and found nothing new
    page.get_by_label("Toelichting").fill("De behandeling is niet hervat.")
    page.get_by_label("Webadres").fill("https://www.tweedekamer.nl/")
    page.get_by_role("button", name="Controle van vandaag vastleggen").click()

    # then everyone sees that it was checked today, and by whom
    expect(page.get_by_text(f"De controle van {naam} is vastgelegd.")).to_be_visible()
    expect(page.locator(".paginakop")).to_contain_text(f"gecontroleerd op {datum(klok.vandaag())}")
    expect(page.get_by_role("row").nth(1)).to_contain_text("Demo Beheerder")
    controller = meld_aan("controller.regio-dordrecht")
    controller.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Financiën").click()
    expect(controller.get_by_text(f"{naam}:").first).to_be_visible()
