"""Two beleidsadviseurs in two browsers at one chapter: the second one saves too late, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

TITEL = "Regiovisie beschermd thuis Centraal Gelderland"
EERST = "Arnhem schrijft dat de aanbieders elk kwartaal aan tafel zitten."
LAATST = "Rheden schrijft dat de cliëntenraden meelezen voordat er wordt besloten."


def open_hoofdstuk(page: Page) -> None:
    page.get_by_role("link", name="Teksten", exact=True).click()
    page.get_by_role("link", name=TITEL).click()
    page.get_by_role("link", name="Betrokkenheid", exact=False).last.click()


def test_tweede_opslag_toont_beide_teksten(meld_aan: Callable[..., Page]) -> None:
    # given two advisors of two gemeenten with the same empty chapter open
    arnhem, rheden = meld_aan("beleidsadviseur.arnhem"), meld_aan("beleidsadviseur.rheden")
    open_hoofdstuk(arnhem)
    open_hoofdstuk(rheden)

    # when the first one saves
    arnhem.get_by_label("Tekst").fill(EERST)
    arnhem.get_by_role("button", name="Hoofdstuk bewaren").click()
    expect(arnhem.get_by_text("'Betrokkenheid' is bewaard.")).to_be_visible()

    # and the second one after that
    rheden.get_by_label("Tekst").fill(LAATST)
    rheden.get_by_role("button", name="Hoofdstuk bewaren").click()

    # then the second one sees both texts, and has what was typed still in the field
    expect(rheden.get_by_text("Nog niet bewaard: een collega was u voor")).to_be_visible()
    naast = rheden.get_by_role("table", name="Wat er nu staat en Wat u typte, alinea voor alinea")
    expect(naast).to_contain_text(EERST)
    expect(naast).to_contain_text(LAATST)
    expect(rheden.get_by_label("Tekst")).to_have_value(LAATST)

    # when the second one makes one text of the two
    rheden.get_by_label("Tekst").fill(f"{EERST}\n{LAATST}")
    rheden.get_by_role("button", name="Samengevoegde tekst bewaren").click()

    # then both sentences stand in the draft, for everyone
    expect(rheden.get_by_text("'Betrokkenheid' is bewaard.")).to_be_visible()
    arnhem.reload()
    expect(arnhem.get_by_text(EERST)).to_be_visible()
    expect(arnhem.get_by_text(LAATST)).to_be_visible()


def test_vult_het_eigen_deel_van_een_brief_in(meld_aan: Callable[..., Page]) -> None:
    # given an advisor whose part of the letter is still empty
    page = meld_aan("beleidsadviseur.rucphen")
    page.get_by_role("link", name="Eigen deel invullen").click()

    # when the advisor fills it in
    for veld, waarde in (
        ("Zaaknummer", "Z-2026-1"), ("Portefeuillehouder", "Demo Wethouder Rucphen"),
        ("Team dat de brief behandelt", "Team Zorg"), ("Secretaris", "Demo Secretaris Rucphen"),
        ("Burgemeester", "Demo Burgemeester Rucphen"),
        ("Lokale alinea", "In Rucphen zoeken wij een kleine woonplek."),
    ):  # fmt: skip
        page.get_by_label(veld).fill(waarde)
    page.get_by_role("button", name="Eigen deel bewaren").click()

    # then the example of the letter has it, and the work is off the list
    expect(page.get_by_text("In Rucphen zoeken wij een kleine woonplek.")).to_be_visible()
    page.goto("/")
    expect(page.get_by_role("link", name="Eigen deel invullen")).to_have_count(0)
