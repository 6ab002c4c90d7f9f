"""From a new melding to the verslag, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.onderzoekslijn import BRIEF, ONDERWERPEN

pytestmark = pytest.mark.browser


def test_van_nieuwe_melding_tot_verslag(meld_aan: Callable[..., Page]) -> None:
    # given a consulent who registers a client; a dossier that looks like it gives a warning first
    page = meld_aan("consulent.zoetermeer")
    for voornaam in ("Ada", "Ada Maria"):
        page.goto("/toegang/dossiers/nieuw/")
        page.get_by_label("Achternaam").fill("Meldlijn")
        page.get_by_label("Voornamen").fill(voornaam)
        page.get_by_label("Geboortedatum").fill("1979-03-04")
        page.get_by_label("Hoe kwam de melding binnen?").select_option(label="Straatteam")
        page.get_by_label("Het BSN volgt").check()
        page.get_by_role("button", name="Cliënt registreren").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Is deze cliënt al bekend?")
    page.get_by_role("button", name="Toch een nieuw dossier openen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ada Maria Meldlijn")

    # when the consulent follows what is asked: first the confirmation
    expect(page.get_by_text("Bevestig de ontvangst van de melding")).to_be_visible()
    page.get_by_role("link", name="Ontvangst bevestigen").first.click()
    page.get_by_role("button", name="Brief maken en ontvangst bevestigen").dblclick()
    expect(page.get_by_text("De brief is gemaakt en staat bij Stukken.")).to_be_visible(timeout=BRIEF)

    # then an upload of the wrong kind is refused beside the field, and a PDF is taken
    page.get_by_role("link", name="Persoonlijk plan ontvangen").click()
    plan = page.get_by_label("Het plan")
    plan.set_input_files({"name": "plan.pdf", "mimeType": "application/pdf", "buffer": b"MZ geen plan"})
    page.get_by_role("button", name="Persoonlijk plan vastleggen").click()
    expect(page.get_by_text("Dit is geen PDF, JPEG of PNG.").first).to_be_visible()
    plan.set_input_files({"name": "plan.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 plan %%EOF"})
    page.get_by_role("button", name="Persoonlijk plan vastleggen").click()
    page.get_by_role("link", name="Identiteit vastleggen").click()
    page.get_by_label("Welk document zag u?").select_option(label="paspoort")
    page.get_by_role("button", name="Identiteit vastleggen").click()

    # when the onderzoek is saved in parts, then finishing says what lacks, and keeps what was typed
    page.get_by_role("link", name="Onderzoek beginnen").first.click()
    page.get_by_label("a. Behoeften").fill(ONDERWERPEN["a. Behoeften"])
    page.get_by_role("button", name="Bewaren en later verder").click()
    expect(page.get_by_text("Het onderzoek is bewaard. U kunt later verder.")).to_be_visible()
    page.get_by_role("button", name="Bewaren en onderzoek afronden").click()
    expect(page.get_by_role("link", name=re.compile("^g. Bijdrage in de kosten: Schrijf op"))).to_be_visible()
    for label, tekst in ONDERWERPEN.items():
        page.get_by_label(label).fill(tekst)
    page.get_by_label("Hoe staat het met de Wlz?").select_option(label="geen reden om aan de Wlz te denken")
    page.get_by_label("Doelgroep").select_option(label="GGZ/EPA")
    page.get_by_label("Uitkomst").select_option(label="beschermd wonen is nodig")
    page.get_by_label("Conclusie").fill("Er is toezicht nodig, ook in de nacht.")
    page.get_by_role("button", name="Bewaren en onderzoek afronden").click()

    # then the verslag is made once, and the next step is with the client
    page.get_by_role("link", name="Verslag maken").first.click()
    expect(page.get_by_text("Er is toezicht nodig, ook in de nacht.")).to_be_visible()
    page.get_by_role("button", name="Verslag maken voor de cliënt").dblclick()
    expect(page.get_by_text("Wacht op de aanvraag van de cliënt")).to_be_visible(timeout=BRIEF)
    expect(page.get_by_text("verslag verstrekt")).to_have_count(1)
    with page.expect_download() as download:
        page.get_by_role("link", name="Verslag openen").click()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d-verslag-dossier-\d{4}-\d{6}\.pdf", download.value.suggested_filename)


def test_twee_mensen_in_een_onderzoek_verliezen_niets(meld_aan: Callable[..., Page]) -> None:
    # given an onderzoek of the demo that two people open
    page = meld_aan("consulent.rijswijk")
    page.get_by_role("link", name=re.compile("^Onderzoek openen")).first.click()
    adres = page.url
    ander = page.context.new_page()
    ander.goto(adres)

    # when both change the same subject, and one of them another one too
    ander.get_by_label("c. Mantelzorg").fill("Van de collega.")
    ander.get_by_label("e. Algemene").fill("Alleen van de collega.")
    ander.get_by_role("button", name="Bewaren en later verder").click()
    page.get_by_label("c. Mantelzorg").fill("Van mij.")
    page.get_by_role("button", name="Bewaren en later verder").click()

    # then both texts stand there, and what only the colleague changed is in the form
    expect(page.get_by_text("Nog niet bewaard: een collega was u voor")).to_be_visible()
    kaart = page.locator("section.kaart", has_text="Wat u typte")
    expect(kaart).to_contain_text("Van de collega.")
    expect(kaart).to_contain_text("Van mij.")
    expect(page.get_by_label("e. Algemene")).to_have_value("Alleen van de collega.")
    page.get_by_label("c. Mantelzorg").fill("Van ons samen.")
    page.get_by_role("button", name="Bewaren en later verder").click()
    expect(page.get_by_text("Het onderzoek is bewaard.")).to_be_visible()
    page.goto(adres)
    expect(page.get_by_label("c. Mantelzorg")).to_have_value("Van ons samen.")
