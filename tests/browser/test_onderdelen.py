"""Every component in a real browser: accessible, within the page, usable by keyboard and without script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from pytest_django.fixtures import Settings

from regio.models import Huisstijl, Lidmaatschap, Rol
from regio.navigatie import Ingang
from tests.browser.conftest import axe
from tests.regio.factories import maak_pet

pytestmark = pytest.mark.browser


def ingangen(pet: Lidmaatschap) -> list[Ingang]:
    """As many as there may be, with a long one and a high number."""
    namen = ["Mijn werk", "Dossiers", "Wachtlijst", "Plekken", "Regiovisie en overeenkomsten", "Tellingen"]
    return [Ingang(naam, "kies_pet", nummer, nummer * 60) for nummer, naam in enumerate(namen)] + [
        Ingang("Onderdelen", "onderdelen", 9, 1)
    ]


@pytest.fixture
def pagina(log_in: Callable[[Lidmaatschap], Page], adres: str, settings: Settings) -> Page:
    settings.NAVIGATIE = ["tests.browser.test_onderdelen.ingangen"]
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    maak_pet(Rol.CONTROLLER, "Leidschendam-Voorburg", gebruiker=pet.gebruiker)
    Huisstijl.objects.create(gemeente=pet.gemeente, accentkleur="#7a1f3d", accent_tekst="#ffffff")
    page = log_in(pet)
    page.goto(f"{adres}/onderdelen/")
    return page


def test_axe_vindt_niets_en_de_beveiliging_houdt_niets_tegen(pagina: Page) -> None:
    klachten: list[str] = []
    pagina.on("console", lambda bericht: klachten.append(bericht.text))
    pagina.reload()
    for breedte in (1440, 360):
        pagina.set_viewport_size({"width": breedte, "height": 900})
        assert axe(pagina) == []
    assert klachten == []


@pytest.mark.parametrize("breedte", [320, 360, 720, 960, 1200, 1440])
def test_pagina_past_in_de_breedte(pagina: Page, breedte: int) -> None:
    pagina.set_viewport_size({"width": breedte, "height": 900})
    assert pagina.evaluate("document.documentElement.scrollWidth") == breedte


def test_bovenbalk_heeft_de_kleur_van_de_gemeente(pagina: Page) -> None:
    expect(pagina.locator(".bovenbalk")).to_have_css("background-color", "rgb(122, 31, 61)")


def test_menu_op_een_telefoon_opent_met_een_knop_en_wat_nu_staat_bovenaan(pagina: Page) -> None:
    pagina.set_viewport_size({"width": 360, "height": 800})
    menu = pagina.get_by_role("navigation", name="Hoofdmenu")
    expect(menu).to_be_hidden()
    pagina.get_by_role("button", name="Menu").click()
    expect(menu.get_by_role("link", name="Onderdelen")).to_be_visible()
    assert axe(pagina) == []
    pagina.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    wat_nu = pagina.locator(".watnu").bounding_box()
    inhoud = pagina.locator(".blad__inhoud").bounding_box()
    assert wat_nu is not None
    assert inhoud is not None
    assert wat_nu["y"] + wat_nu["height"] <= inhoud["y"]


def test_met_het_toetsenbord_kom_je_bij_de_inhoud_en_de_pet(pagina: Page) -> None:
    pagina.evaluate("document.activeElement.blur()")
    pagina.keyboard.press("Tab")
    expect(pagina.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    knop = pagina.get_by_role("button", name="namens Rijswijk")
    knop.focus()
    pagina.keyboard.press("Enter")
    keuze = pagina.get_by_role("button", name="Leidschendam-Voorburg")
    expect(keuze).to_be_visible()
    pagina.keyboard.press("Tab")
    expect(keuze).to_be_focused()


def test_lijst_filtert_sorteert_en_bladert_zonder_de_pagina_te_laden(pagina: Page) -> None:
    pagina.evaluate("window.dezelfde = true")
    lijst = pagina.locator("#lijst")
    lijst.get_by_role("link", name="Volgende 50").click()
    expect(lijst.get_by_role("link", name="Vorige 50")).to_be_visible()
    lijst.get_by_role("link", name="Code").click()
    expect(lijst.get_by_role("columnheader", name="Code")).to_have_attribute("aria-sort", "ascending")
    lijst.get_by_label("Naam begint met").fill("rijsw")
    lijst.get_by_role("button", name="Zoeken").click()
    expect(lijst.get_by_role("heading", level=2)).to_have_text("Gemeenten (1 gemeente)")
    expect(pagina.locator("#voorlezen")).to_have_text("Gemeenten: 1 gemeente")
    assert pagina.url.endswith("?sorteer=code&naam=rijsw") or pagina.url.endswith("?naam=rijsw&sorteer=code")
    assert pagina.evaluate("window.dezelfde") is True
    pagina.go_back()
    expect(lijst.get_by_role("columnheader", name="Code")).to_have_attribute("aria-sort", "ascending")
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Onderdelen")
    expect(lijst.get_by_role("heading", level=2)).not_to_have_text("Gemeenten (1 gemeente)")


def test_hele_rij_leidt_naar_het_ding(pagina: Page) -> None:
    rij = pagina.locator("#lijst tbody tr").nth(2)
    rij.locator("td").nth(1).click(force=True)  # what lies there is the link of the first cell
    expect(pagina.locator("#lijst .chip")).to_contain_text("Naam begint met")


def test_export_komt_als_bestand(pagina: Page) -> None:
    with pagina.expect_download() as download:
        pagina.locator("#lijst").get_by_role("link", name="CSV").click()
    assert download.value.suggested_filename == "gemeenten.csv"


def test_zonder_script_werkt_de_lijst_ook(pagina: Page, adres: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, storage_state=pagina.context.storage_state())
    kaal = context.new_page()
    kaal.goto(f"{adres}/onderdelen/?naam=a")
    kaal.locator("#lijst").get_by_role("link", name="Code").click()
    kaal.get_by_label("Naam begint met").fill("rijsw")
    kaal.locator("#lijst").get_by_role("button", name="Zoeken").click()
    expect(kaal.locator("#lijst-kop")).to_have_text("Gemeenten (1 gemeente)")
    assert "sorteer=code" in kaal.url
    kaal.get_by_role("button", name="namens Rijswijk").click()
    expect(kaal.get_by_role("button", name="Leidschendam-Voorburg")).to_be_visible()
    context.close()


def test_dubbele_klik_verstuurt_een_keer(pagina: Page) -> None:
    verstuurd: list[str] = []

    def neem_aan(route: Route) -> None:
        verstuurd.append(route.request.method)
        route.fulfill(status=204)  # no content: the browser stays on the page

    pagina.route("**/onderdelen/", neem_aan)
    knop = pagina.locator("#formulier").get_by_role("button", name="Tekst klaarzetten")
    knop.click()
    expect(knop).to_have_attribute("aria-disabled", "true")
    knop.click(force=True)
    pagina.evaluate("new Promise(klaar => setTimeout(klaar, 100))")
    assert verstuurd == ["POST"]
