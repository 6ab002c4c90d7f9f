"""A college and a raad in a real browser: a member decides on a letter, a raadslid and a griffier read it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.pdfstructuur import eis_pango, lees, tekst, voldoet

pytestmark = pytest.mark.browser

ONDERWERP = "Beschermd wonen: wij blijven samenwerken in de regio"


@pytest.fixture(autouse=True)
def met_pango() -> None:
    """A college decides on a letter that has its PDF."""
    eis_pango()


def test_college_stelt_vast_en_dan_pas_leest_de_raad(meld_aan: Callable[..., Page]) -> None:
    # given a letter that lies with the college of Sliedrecht, and a raad that does not have it
    raad = meld_aan("raadslid.sliedrecht")
    raad.get_by_role("navigation").get_by_role("link", name="Gemeenteraad").click()
    expect(raad.get_by_text("Het college stuurde de raad nog geen brief")).to_be_visible()
    college = meld_aan("collegelid.sliedrecht")
    expect(college.get_by_text(f"Besluit over de brief '{ONDERWERP}'", exact=True)).to_be_visible()
    college.get_by_role("link", name="Brief lezen").click()
    expect(college.get_by_role("heading", level=1)).to_have_text(ONDERWERP)
    assert raad.goto(college.url).status == 404

    # when the member of the college decides
    college.get_by_role("link", name="Brief vaststellen").click()
    expect(college.get_by_text("De raad van Sliedrecht kan de brief meteen lezen en downloaden.")).to_be_visible()
    college.get_by_role("button", name="Brief vaststellen en verzenden").click()

    # then there is nothing left to decide, and the raad has its letter
    expect(college.get_by_text("De brief is vastgesteld. De raad van Sliedrecht kan hem lezen.")).to_be_visible()
    expect(college.get_by_role("link", name="Brief vaststellen")).to_have_count(0)
    raad.goto("/")
    expect(raad.get_by_text(f"Lees de brief '{ONDERWERP}'", exact=True)).to_be_visible()
    raad.get_by_role("link", name="Brief lezen").click()
    expect(raad.get_by_role("heading", level=1)).to_have_text(ONDERWERP)


def test_college_geeft_een_brief_terug_met_een_reden(meld_aan: Callable[..., Page]) -> None:
    # given a letter that lies with the college of Molenlanden
    college = meld_aan("collegelid.molenlanden")
    college.get_by_role("link", name="Brief lezen").click()
    college.get_by_role("link", name="Brief teruggeven").click()

    # when the member gives it back, first without a reason
    college.get_by_role("button", name="Brief teruggeven").click()
    expect(college.get_by_role("link", name="Waarom geeft het college de brief terug?")).to_be_visible()
    college.get_by_label("Waarom geeft het college de brief terug?").fill("De alinea over onze dorpen ontbreekt.")
    college.get_by_role("button", name="Brief teruggeven").click()

    # then the coördinator and the advisor of the gemeente read why
    expect(college.get_by_text("De brief is teruggegeven.")).to_be_visible()
    adviseur = meld_aan("beleidsadviseur.molenlanden")
    expect(adviseur.get_by_text("De alinea over onze dorpen ontbreekt.")).to_be_visible()
    raad = meld_aan("raadslid.molenlanden")
    assert raad.goto(college.url.removesuffix("teruggeven/")).status == 404


def test_raadslid_leest_en_downloadt_een_toegankelijke_pdf(meld_aan: Callable[..., Page]) -> None:
    # given a letter that the college of Dordrecht sent
    page = meld_aan("raadslid.dordrecht")

    # when the raadslid opens it and downloads the PDF
    page.get_by_role("link", name="Brief lezen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(ONDERWERP)
    expect(page.get_by_role("article").get_by_text("Voorbeeld, geen rijkscijfer").first).to_be_visible()
    expect(page.get_by_role("article").get_by_role("img").first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Pdf downloaden").click()

    # then it is one file that keeps to PDF/UA-1 and PDF/A-3a, with the name of the gemeente
    assert download.value.suggested_filename.endswith("-raadsinformatiebrief-dordrecht-versie-1.pdf")
    pdf = Path(download.value.path()).read_bytes()
    assert pdf.startswith(b"%PDF")
    assert voldoet(pdf) == []
    assert ONDERWERP in tekst(lees(pdf))


def test_griffier_vindt_de_brief_en_de_versie_voor_de_raden_maar_geen_concept(meld_aan: Callable[..., Page]) -> None:
    # given the region Dordrecht, that shared a version of its regiovisie with the raden and writes on
    page = meld_aan("griffier.dordrecht")
    page.get_by_role("navigation").get_by_role("link", name="Gemeenteraad").click()
    expect(page.get_by_role("link", name=ONDERWERP, exact=True)).to_be_visible()

    # when the griffier looks at the texts
    page.get_by_role("link", name="Teksten", exact=True).click()
    expect(page.get_by_role("rowheader")).to_have_count(1)
    page.get_by_role("rowheader").get_by_role("link").click()

    # then it is the frozen version, and the draft does not exist for a raad
    expect(page.locator(".paginakop")).to_contain_text("Concept voor de beeldvormende sessies")
    expect(page.get_by_text("met de raden gedeeld")).to_be_visible()
    assert page.goto(page.url.split("versies/")[0]).status == 404


def test_raadslid_vindt_de_brief_volgt_een_cijfer_ziet_de_toezegging_en_krijgt_antwoord(
    meld_aan: Callable[..., Page],
) -> None:
    # given the page of the raad of Hendrik-Ido-Ambacht
    page = meld_aan("raadslid.hendrik-ido-ambacht")
    page.get_by_role("navigation").get_by_role("link", name="Gemeenteraad").click()
    expect(page.get_by_role("heading", name="Nieuw sinds de vorige brief")).to_be_visible()
    expect(page.get_by_text("Beeldvormende sessie over de regiovisie")).to_be_visible()

    # when the raadslid looks for a word, opens the letter and follows a figure, on paper by its mark, here by its link
    page.get_by_label("Zoek in de brieven").fill("verdeling")
    page.get_by_role("button", name="Zoeken").nth(-1).click()
    page.get_by_role("link", name=ONDERWERP, exact=True).click()
    brief = page.url
    page.get_by_role("link", name="[1]").first.click()
    expect(page.locator("#bron-1")).to_be_in_viewport()
    bedrag = page.locator("table.bedragen").first.locator("tbody tr").last.get_by_role("link").nth(2)
    hoeveel = bedrag.inner_text()
    bedrag.click()
    herkomst = page.locator("main")
    for woord in (hoeveel, "Formule", "macrobudget", "Scenario", "Voorbeeld, geen rijkscijfer"):
        expect(herkomst).to_contain_text(woord)
    page.get_by_role("link", name="Verder in de cijfers").click()
    expect(page.locator(".herkomst__bedrag")).to_contain_text(hoeveel)

    # and sees what was promised, and asks
    page.goto(brief)
    toegezegd = page.get_by_role("region", name="Toegezegd in deze brief")
    expect(toegezegd.get_by_role("listitem").first).to_be_visible()
    page.get_by_role("link", name="Een vraag stellen").click()
    page.get_by_label("Uw vraag").fill("Wanneer weten wij wat dit kost?")
    page.get_by_role("button", name="Vraag stellen").click()
    expect(page.get_by_text("Wanneer weten wij wat dit kost?")).to_be_visible()

    # then the advisor answers, the raadslid is told and reads it, and so does the griffier
    adviseur = meld_aan("beleidsadviseur.hendrik-ido-ambacht")
    adviseur.get_by_role("link", name="Beantwoorden").click()
    adviseur.get_by_label("Antwoord").fill("Bij de begroting.")
    adviseur.get_by_role("button", name="Antwoord plaatsen").click()
    page.goto("/")
    page.get_by_role("link", name="Antwoord lezen").click()
    expect(page.get_by_text("Bij de begroting.")).to_be_in_viewport()
    griffier = meld_aan("griffier.hendrik-ido-ambacht")
    griffier.goto(adviseur.url)
    expect(griffier.get_by_text("Bij de begroting.")).to_be_visible()
    assert griffier.goto(brief.replace("GM0531", "GM0590")).status == 404
