"""A controller in a real browser: an assumption changes the forecast, the risk is asked, and a college reads it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from regio import opdrachten
from tests.browser.conftest import axe
from tests.wereld_brieven import werker

pytestmark = pytest.mark.browser


def test_een_aanname_verandert_de_prognose_en_het_risico_is_te_lezen(meld_aan: Callable[..., Page]) -> None:
    # given the forecast of the region, with made-up assumptions that say so
    page = meld_aan("controller.haaglanden")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Financiën").click()
    page.get_by_role("link", name="Prognose van Haagse regio").click()
    expect(page.locator(".paginakop")).to_contain_text("Voorbeeld, geen rijkscijfer")
    expect(page.get_by_role("figure").get_by_role("img")).to_be_visible()
    nieuw = page.get_by_role("table", name="Kosten en budget per jaar").locator("tbody tr").nth(3).locator("td").nth(1)
    was = nieuw.inner_text()

    # when the controller records another tarief with its source and reason
    page.get_by_role("link", name="Aanname toevoegen").click()
    page.get_by_label("Waarover gaat de aanname?").select_option("tarief")
    page.get_by_label("Waarde", exact=True).fill("151,50")
    page.get_by_label("Naam", exact=True).fill("Tarief na de aanbesteding")
    page.get_by_label("Bron", exact=True).fill("Voorbeeld: uitslag van de aanbesteding")
    page.get_by_label("Hoe zeker is dit?").select_option("waarschijnlijk")
    page.get_by_label("Waarom legt u dit vast?").fill("De nieuwe contracten zijn duurder.")
    page.get_by_role("button", name="Aanname vastleggen").click()

    # then the forecast is another one, and it says how the amount came about
    expect(page.get_by_text("De prognose rekent er vanaf nu mee.")).to_be_visible()
    expect(nieuw).not_to_have_text(was)
    page.get_by_role("link", name="Rijswijk", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Prognose van Rijswijk")
    page.locator("table.bedragen tbody a").nth(1).click()
    expect(page.locator("#herkomst")).to_contain_text("Tarief na de aanbesteding")
    page.get_by_role("link", name="Aannames", exact=True).click()
    expect(page.get_by_text("De nieuwe contracten zijn duurder.")).to_be_visible()

    # when the controller asks the risk, twice because the page does not move at once
    page.get_by_role("link", name="Risico", exact=True).click()
    page.get_by_role("link", name="Risicoberekening vragen").click()
    page.get_by_label("Over hoeveel jaren?").fill("2")
    page.get_by_label("Aantal trekkingen").fill("1000")
    wachtrij: list[int] = []
    with werker(wachtrij.append):
        page.get_by_role("button", name="Risicoberekening vragen").dblclick()
        expect(page.get_by_text("0 van 2 jaren klaar")).to_be_visible()
    assert len(wachtrij) == 2

    # then the page shows how far it is, and by itself the outcome when the worker is done
    adres = page.url
    for deel in wachtrij:
        opdrachten.doe(deel)
    expect(page.get_by_role("heading", name=re.compile("^Kans op een tekort in"))).to_be_visible()
    expect(page.get_by_text("weegt het zwaarst")).to_be_visible()
    expect(page.get_by_text("Met 1.000 trekkingen is de kans voor de regio")).to_be_visible()
    tabel = page.get_by_role("table", name=re.compile("^Kans op een tekort in"))
    expect(tabel.locator("tbody tr")).to_have_count(5)
    expect(tabel.locator("thead th")).to_have_count(5)
    assert axe(page) == []

    # and a college reads the same for its own gemeente and for the region
    college = meld_aan("collegelid.rijswijk")
    college.goto(adres)
    tabel = college.get_by_role("table", name=re.compile("^Kans op een tekort in"))
    expect(tabel.get_by_role("rowheader")).to_have_text(["Rijswijk", "Regio samen"])
    expect(college.get_by_role("link", name="Risicoberekening vragen")).to_have_count(0)
