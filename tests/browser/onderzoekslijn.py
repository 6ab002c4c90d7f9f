"""The first part of the road, by the pages of the product: a new client, the onderzoek, and the verslag."""

from __future__ import annotations

import datetime

from playwright.sync_api import Page, expect

BRIEF = 30_000
"""Milliseconds: a letter is made while the person waits, and two tests may share the machine."""

ONDERWERPEN = {
    "a. Behoeften": "Rust en een eigen kamer.",
    "b. Eigen kracht": "Koken lukt met een lijstje.",
    "c. Mantelzorg": "Een zus komt elke week.",
    "d. Ondersteuning": "De zus wil minder vaak gebeld worden.",
    "e. Algemene": "De inloop helpt overdag.",
    "f. Samenwerking": "Behandeling bij de ggz.",
    "g. Bijdrage": "Verteld over het CAK.",
}


def registreer(page: Page, achternaam: str, *, gemeld_op: datetime.date, spoed: bool = False) -> None:
    """Register a client who turned to the gemeente on that day."""
    page.goto("/toegang/dossiers/nieuw/")
    page.get_by_label("Achternaam").fill(achternaam)
    page.get_by_label("Voornamen").fill("Ada")
    page.get_by_label("Geboortedatum").fill("1979-03-04")
    page.get_by_label("Hoe kwam de melding binnen?").select_option(label="Straatteam")
    page.get_by_label("Datum van de melding").fill(gemeld_op.isoformat())
    page.get_by_label("Er is spoed").set_checked(spoed)
    page.get_by_label("Het BSN volgt").check()
    page.get_by_role("button", name="Cliënt registreren").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Ada {achternaam}")


def naar_verslag(
    page: Page,
    *,
    wlz: str = "geen reden om aan de Wlz te denken",
    uitkomst: str = "beschermd wonen is nodig",
    conclusie: str = "Er is toezicht nodig, ook in de nacht.",
) -> None:
    """From the page of a new dossier to the verslag that the client gets."""
    page.get_by_role("link", name="Ontvangst bevestigen").first.click()
    page.get_by_role("button", name="Brief maken en ontvangst bevestigen").click()
    expect(page.get_by_text("De brief is gemaakt en staat bij Stukken.")).to_be_visible(timeout=BRIEF)
    page.get_by_role("link", name="Identiteit vastleggen").click()
    page.get_by_label("Welk document zag u?").select_option(label="paspoort")
    page.get_by_role("button", name="Identiteit vastleggen").click()
    page.get_by_role("link", name="Onderzoek beginnen").first.click()
    for label, tekst in ONDERWERPEN.items():
        page.get_by_label(label).fill(tekst)
    page.get_by_label("Hoe staat het met de Wlz?").select_option(label=wlz)
    page.get_by_label("Doelgroep").select_option(label="GGZ/EPA")
    page.get_by_label("Uitkomst").select_option(label=uitkomst)
    page.get_by_label("Conclusie").fill(conclusie)
    page.get_by_role("button", name="Bewaren en onderzoek afronden").click()
    page.get_by_role("link", name="Verslag maken").first.click()
    page.get_by_role("button", name="Verslag maken voor de cliënt").click()
    expect(page.get_by_text("Wacht op de aanvraag van de cliënt")).to_be_visible(timeout=BRIEF)
