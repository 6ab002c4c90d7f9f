"""A teamleider divides the work and a wachtlijstbeheerder keeps the list, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import axe

pytestmark = pytest.mark.browser


def test_teamleider_verdeelt_het_werk(meld_aan: Callable[..., Page]) -> None:
    # given a dossier that nobody works on
    page = meld_aan("teamleider.den-haag")
    expect(page.get_by_text("Niemand werkt aan dit dossier.").first).to_be_visible()
    page.get_by_role("link", name=re.compile("^Dossier openen.*Behandelaar kiezen")).first.click()
    titel = page.get_by_role("heading", level=1)
    expect(titel).to_have_text(re.compile(r"^\s*Dossier \d{4}-\d{6}\s*$"))

    # when the teamleider says why, and gives it to a consulent
    page.get_by_label("Ik verdeel het werk of pak dit dossier op").check()
    page.get_by_role("button", name="Dossier openen").click()
    page.get_by_label("Behandelaar").select_option(label="Demo Consulent Den Haag 3 (Den Haag)")
    page.get_by_role("button", name="Behandelaar vastleggen").click()
    expect(page.locator(".paginakop")).to_contain_text("Behandelaar: Demo Consulent Den Haag 3.")

    # then that consulent opens it without being asked why, and another colleague is asked
    consulent = meld_aan("consulent-3.den-haag")
    consulent.goto(page.url)
    expect(consulent.locator(".paginakop")).to_contain_text("Behandelaar: Demo Consulent Den Haag 3.")
    expect(consulent.get_by_role("link", name="Op de wachtlijst zetten").first).to_be_visible()
    collega = meld_aan("consulent-4.den-haag")
    collega.goto(page.url)
    expect(collega.get_by_role("group", name="Waarom opent u dit dossier?")).to_be_visible()


def test_wachtlijstbeheerder_haalt_iemand_van_de_lijst_en_opent_geen_dossier(meld_aan: Callable[..., Page]) -> None:
    # given the 263 people of the published waiting list of the Haagse regio, beside the 110 of the nachtopvang
    page = meld_aan("wachtlijstbeheerder.den-haag")
    page.get_by_role("link", name="Wachtlijst", exact=True).click()
    aantal = page.locator(".lijst__aantal")
    expect(aantal).to_have_text("(373 wachtenden)")
    page.get_by_text("Meer filters").click()
    page.get_by_label("Waarvoor").select_option(label="Beschermd wonen")
    page.get_by_role("main").get_by_role("button", name="Zoeken", exact=True).click()
    expect(aantal).to_have_text("(263 wachtenden)")
    page.get_by_label("Doelgroep").select_option(label="autisme")
    page.get_by_role("main").get_by_role("button", name="Zoeken", exact=True).click()
    expect(page.get_by_role("list", name="Gekozen filters")).to_contain_text("autisme")
    expect(aantal).to_have_text("(67 wachtenden)")

    # when someone is sought by name, the answer can be read by everyone
    naam = (page.get_by_role("main").locator(".rijlink").first.text_content() or "").strip()
    page.get_by_label("Achternaam of dossiernummer").fill(naam.partition(",")[0])
    page.get_by_role("button", name="Wachtende zoeken").click()
    expect(page.get_by_role("table").get_by_role("link", name=naam).first).to_be_visible()
    assert axe(page) == []
    page.get_by_label("Achternaam of dossiernummer").fill("Zonderzoiets")
    page.get_by_role("button", name="Wachtende zoeken").click()
    expect(page.get_by_role("status")).to_contain_text("Niemand gevonden")
    assert axe(page) == []
    page.get_by_role("link", name="Wachtlijst", exact=True).first.click()

    # when the first of them has found a place
    page.get_by_role("main").locator(".rijlink").first.click()
    page.get_by_role("link", name="Van de lijst halen").click()
    page.get_by_label("Reden").select_option(label="geplaatst")
    page.get_by_role("button", name="Van de wachtlijst halen").click()

    # then one fewer waits, and the dossiers behind the list stay closed for this role
    expect(page.get_by_text("Van de wachtlijst gehaald: geplaatst.")).to_be_visible()
    expect(aantal).to_have_text("(372 wachtenden)")
    expect(page.get_by_role("main").locator('.rijlink[href*="/dossiers/"]')).to_have_count(0)
    expect(page.get_by_role("link", name="Dossiers", exact=True)).to_have_count(0)
    antwoord = page.goto("/toegang/dossiers/")
    assert antwoord is not None
    assert antwoord.status == 403
