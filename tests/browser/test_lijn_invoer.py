"""A controller in a real browser: a circulaire with two wrong cells, mended, imported again; and a table checked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import axe

pytestmark = pytest.mark.browser

KOP = "taak,naam,versie,jaar,soort,bedrag,taakveld,omschrijving\n"
GOED = KOP + (
    "BW,Macrobudget beschermd wonen,meicirculaire 2027,2027,basis,1412345678.90,6.81a,\n"
    "BW,Macrobudget beschermd wonen,meicirculaire 2027,2027,uitname_wlz,12345678.90,6.81a,naar de Wlz\n"
    "BW,Macrobudget beschermd wonen,meicirculaire 2027,2028,basis,1420000000.00,6.81a,\n"
)
FOUT = GOED.replace("12345678.90,6.81a,naar", "-5,6.81a,naar").replace("1420000000.00,6.81a", "1420000000.00,6.99")


def kies(page: Page, inhoud: str) -> None:
    """Choose this file, as from the own computer."""
    bestand = {"name": "circulaire.csv", "mimeType": "text/csv", "buffer": inhoud.encode()}
    page.get_by_label("Bestand", exact=True).set_input_files([bestand])


def test_een_circulaire_met_twee_fouten_verbeterd_en_vastgelegd(meld_aan: Callable[..., Page]) -> None:
    # given the page of inputs, where the older version stands
    page = meld_aan("controller.west-brabant-west")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Financiën").click()
    page.get_by_role("link", name="Invoer", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Invoer")
    expect(page.get_by_role("cell", name="voorbeeld 1")).to_be_visible()
    page.get_by_role("link", name="Versie vastleggen uit een bestand").click()

    # when the file has two wrong cells, then both are named and nothing is recorded
    kies(page, FOUT)
    page.get_by_role("button", name="Bestand controleren").click()
    expect(page.get_by_text("Er is niets vastgelegd")).to_be_visible()
    expect(page.get_by_text("Blad macrobudget, cel F3: gevonden '-5', verwacht een bedrag van nul")).to_be_visible()
    expect(page.get_by_text("Blad macrobudget, cel G4: gevonden '6.99', verwacht een taakveld")).to_be_visible()
    assert axe(page) == []

    # when one is mended, then the other is still named
    kies(page, FOUT.replace("-5", "12345678.90"))
    page.get_by_role("button", name="Bestand controleren").click()
    expect(page.get_by_text("cel G4: gevonden '6.99'")).to_be_visible()
    expect(page.get_by_text("cel F3")).to_have_count(0)

    # when both are, then the page says what would be recorded
    kies(page, GOED)
    page.get_by_role("button", name="Bestand controleren").click()
    expect(page.get_by_text("Er staan geen fouten in dit bestand")).to_be_visible()
    expect(page.get_by_text("€ 1.400.000.000,00")).to_be_visible()
    assert axe(page) == []

    # and with the source and a reason it is recorded, beside the older one
    kies(page, GOED)
    page.get_by_label("Titel van het stuk").fill("Meicirculaire gemeentefonds 2027")
    page.get_by_label("Van wie is dat stuk?").fill("Rijksoverheid")
    page.get_by_label("Waar staat het?").fill("https://rijk.example/meicirculaire-2027")
    page.get_by_label("Hoe zeker zijn de cijfers?").select_option("Voorbeeld, geen rijkscijfer")
    page.get_by_label("Waarom legt u dit vast?").fill("De circulaire verscheen vandaag.")
    page.get_by_role("button", name="Leg vast").click()
    expect(page.get_by_text("Vastgelegd: macrobudget beschermd wonen")).to_be_visible()
    expect(page.locator(".paginakop")).to_contain_text("Voorbeeld, geen rijkscijfer")
    expect(page.get_by_text("De circulaire verscheen vandaag.")).to_be_visible()
    assert axe(page) == []
    versie = page.url

    # when the file that comes out goes in again, nothing changes
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    uit = download.value.path().read_text()
    assert uit.replace("\r\n", "\n") == GOED
    page.goto("/financien/invoer/macrobudget/vastleggen/")
    kies(page, uit)
    page.get_by_role("button", name="Bestand controleren").click()
    expect(page.get_by_text("Dit stond er al, met dezelfde getallen.")).to_be_visible()
    page.goto("/financien/invoer/")
    expect(page.get_by_role("cell", name="meicirculaire 2027")).to_have_count(1)
    expect(page.get_by_role("cell", name="voorbeeld 1")).to_be_visible()

    # and a scenario can take the newer version; who only reads sees it without the button
    lezer = meld_aan("beleidsadviseur.bergen-op-zoom")
    lezer.goto(versie)
    expect(lezer.get_by_role("heading", level=1)).to_contain_text("meicirculaire 2027")
    lezer.goto("/financien/invoer/")
    expect(lezer.get_by_role("link", name="Versie vastleggen uit een bestand")).to_have_count(0)


def test_een_tabel_controleren_op_de_telefoon(meld_aan: Callable[..., Page]) -> None:
    page = meld_aan("controller.west-brabant-west", viewport={"width": 390, "height": 800})
    page.goto("/financien/tabel-controleren/")
    page.get_by_label("Uw tabel").fill("Bergen op Zoom 667\nRoosendaal 333\nTotaal 1.000")
    page.get_by_label("Waarmee vergelijken we?").select_option("geplakt")
    page.get_by_label("Uw eigen gewichten").fill("Bergen op Zoom 2\nRoosendaal 1")
    page.get_by_role("button", name="Tabel controleren").click()
    expect(page.get_by_role("heading", name="2 van de 2 rijen wijken af")).to_be_visible()
    expect(page.get_by_text("elke rij afgerond op hele euro’s").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    # each figure of a row stands under the row's name, with its own heading, without scrolling sideways
    tabel = page.get_by_role("region", name="Uw tabel naast de exacte verdeling")
    assert tabel.evaluate("vak => vak.scrollWidth - vak.clientWidth") == 0
    assert (
        tabel.get_by_role("cell").first.evaluate("cel => getComputedStyle(cel, '::before').content") == '"In uw tabel"'
    )
    assert axe(page) == []
