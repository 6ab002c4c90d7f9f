"""The work of every day goes on in a browser that runs no scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from toegang import bsn

pytestmark = pytest.mark.browser

BSN = list(bsn.testnummers())[-2]


def test_consulent_registreert(meld_aan: Callable[..., Page]) -> None:
    # given a browser without scripts
    page = meld_aan("consulent.wassenaar", java_script_enabled=False)
    page.get_by_role("link", name="Dossiers", exact=True).click()
    page.get_by_role("link", name="Cliënt registreren").click()

    # when the consulent registers a client, first with a wrong BSN
    page.get_by_label("Achternaam").fill("Proefstil")
    page.get_by_label("Voornamen").fill("Bo")
    page.get_by_label("Geboortedatum").fill("1991-07-01")
    page.get_by_label("Hoe kwam de melding binnen?").select_option(label="Aanmelding")
    page.get_by_label("Woonplaats").select_option(label="Wassenaar")
    page.get_by_role("textbox", name="BSN").fill("123456789")
    page.get_by_role("button", name="Cliënt registreren").click()
    expect(page.get_by_role("link", name="BSN: Dit nummer voldoet niet aan de elfproef.")).to_be_visible()
    page.get_by_role("textbox", name="BSN").fill(BSN)
    page.get_by_role("button", name="Cliënt registreren").click()

    # then the dossier is there, and the menu leads back to the list
    expect(page.get_by_role("heading", level=1)).to_have_text("Bo Proefstil")
    page.get_by_role("link", name="Dossiers", exact=True).first.click()
    page.get_by_label("Achternaam, dossiernummer of BSN").fill("Proefstil")
    page.get_by_role("button", name="Dossier zoeken").click()
    expect(page.get_by_role("heading", name="1 dossier gevonden")).to_be_visible()


def test_beleidsadviseur_leest_een_tekst(meld_aan: Callable[..., Page]) -> None:
    # given a browser without scripts
    page = meld_aan("beleidsadviseur.leidschendam-voorburg", java_script_enabled=False)
    page.get_by_role("link", name="Teksten", exact=True).click()
    page.get_by_role("link", name="Regiovisie beschermd wonen en opvang Haagse regio").click()

    # then the draft reads, and the page to write in says what it needs
    expect(page.get_by_role("heading", name="Aanleiding en landelijk kader")).to_be_visible()
    page.get_by_role("link", name="Schrijven").first.click()
    expect(page.locator("[data-stand]")).to_contain_text("staat JavaScript uit of is uw browser te oud")
    expect(page.get_by_role("heading", name="Aanleiding en landelijk kader")).to_be_visible()
