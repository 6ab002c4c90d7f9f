"""Two controllers in a real browser: a tekort by two keys over nine gemeenten, and a second person who approves."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import axe

pytestmark = pytest.mark.browser

TEKORT = Decimal("1200000.00")


def bedrag(tekst: str) -> Decimal:
    """An amount as the page writes it."""
    return Decimal(tekst.strip().replace(".", "").replace(",", ".").replace("−", "-"))


def naar_regiogeld(page: Page) -> None:
    """From the menu to the money of the region."""
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Financiën").click()
    page.get_by_role("link", name="Regionaal geld").click()
    page.get_by_role("link", name="Beschermd wonen in Regio Dordrecht").click()
    expect(page.get_by_role("link", name="Verdeelsleutels")).to_be_visible()


def test_twee_sleutels_voor_een_tekort_over_negen_gemeenten(meld_aan: Callable[..., Page]) -> None:
    page = meld_aan("controller.regio-dordrecht")
    naar_regiogeld(page)
    page.get_by_role("link", name="Verdeel een tekort").click()
    page.get_by_label("Tekort in euro").fill("1.200.000")
    page.get_by_label("Eerste sleutel").select_option(label="Inwoneraantal, versie 1")
    page.get_by_label("Tweede sleutel").select_option(label="Band van 2,5% en dan half om half, versie 1")
    page.get_by_label(re.compile("Waar ontstaat het tekort")).select_option(label="Gebruik in dagen, versie 1")
    page.get_by_role("button", name="Naast elkaar zetten").click()
    rijen = page.get_by_role("region", name="Tekort per gemeente").locator("tbody tr")
    expect(rijen).to_have_count(9)
    tabel = [[cel.inner_text() for cel in rij.locator("td").all()] for rij in rijen.all()]
    assert sum(bedrag(rij[1]) for rij in tabel) == TEKORT
    assert sum(bedrag(rij[3]) for rij in tabel) == TEKORT
    assert sum(bedrag(rij[4]) for rij in tabel) == 0
    assert all(bedrag(rij[3]) - bedrag(rij[1]) == bedrag(rij[4]) for rij in tabel)
    expect(page.get_by_role("heading", name="Gewichten: Inwoneraantal")).to_be_visible()
    assert axe(page) == []


def test_een_tweede_controller_keurt_de_afrekening_goed(meld_aan: Callable[..., Page]) -> None:
    # given the afrekening of last year, made by the controller of the region, who cannot approve it
    maker = meld_aan("controller.regio-dordrecht")
    naar_regiogeld(maker)
    maker.get_by_role("link", name="wacht op goedkeuring").click()
    expect(maker.get_by_text("U maakte haar zelf")).to_be_visible()
    expect(maker.get_by_role("link", name="Afrekening goedkeuren")).to_have_count(0)
    adres = maker.url

    # when the controller of one of the gemeenten finds it on Mijn werk and follows an amount to its steps
    page = meld_aan("controller.zwijndrecht")
    page.get_by_role("link", name="Afrekening bekijken").click()
    assert page.url == adres
    page.get_by_role("link", name=re.compile("hoe komt dit getal van Zwijndrecht tot stand")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Zwijndrecht: hoe komt dit getal tot stand")
    expect(page.get_by_role("rowheader", name="Te verdelen over de gemeenten")).to_be_visible()
    assert axe(page) == []
    page.goto(adres)
    page.get_by_role("link", name="Afrekening goedkeuren").click()
    expect(page.get_by_text("Niemand kan deze afrekening daarna nog wijzigen")).to_be_visible()
    page.get_by_role("button", name="Afrekening goedkeuren").click()

    # then it holds, for everyone
    expect(page.get_by_text("is goedgekeurd en staat vast.").first).to_be_visible()
    expect(page.locator(".paginakop")).to_contain_text("Zij verandert niet meer.")
    assert axe(page) == []
    naar_regiogeld(page)
    expect(page.get_by_role("link", name="wacht op goedkeuring")).to_have_count(0)


def test_een_som_opent_haar_regels_en_het_kruimelpad_van_een_college_gaat_open(meld_aan: Callable[..., Page]) -> None:
    # a controller opens a sum of a year: its rows and their source stand beside the table
    page = meld_aan("controller.regio-dordrecht")
    naar_regiogeld(page)
    page.get_by_role("region", name="Jaren naast elkaar").get_by_role("link", name="2025", exact=True).click()
    page.get_by_role("region", name="In de regionale pot").locator("tbody a.bedraglink").first.click()
    paneel = page.get_by_role("region", name="Hoe komt dit getal tot stand")
    expect(paneel.get_by_text("de som van de regels van deze soort")).to_be_visible()
    expect(paneel.get_by_text("Voorbeeldbedragen regionaal geld").first).to_be_visible()
    assert axe(page) == []

    # a college comes from its own page, and goes back along the path
    college = meld_aan("collegelid.dordrecht")
    college.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Geld van onze gemeente").click()
    college.get_by_role("link", name="Beschermd wonen in Regio Dordrecht").click()
    expect(college.get_by_role("heading", level=1)).to_have_text("Regionaal geld")
    college.get_by_role("navigation", name="Kruimelpad").get_by_role("link", name="Geld van onze gemeente").click()
    expect(college.get_by_role("heading", level=1)).to_have_text("Wat betekent dit voor onze gemeente?")
