"""Comments in real browsers: two people in one thread, live and by keyboard, and a guest by a link."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from regio import klok
from samenwerking.teksten.acties.gast import nodig_uit
from samenwerking.teksten.models import Gesprek
from tests.browser.conftest import axe
from tests.browser.test_samen_schrijven import Schrijftafel, opgeslagen, regel, tafel, typ_achter

__all__ = ["tafel"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore:StreamingHttpResponse must consume synchronous iterators"),
]


def kies_regel(page: Page, woorden: str) -> None:
    """Choose the words of a line by keyboard."""
    regel(page, woorden).click()
    page.keyboard.press("Home")
    page.keyboard.press("Shift+End")


def test_twee_gemeenten_in_een_gesprek_terwijl_de_tekst_verandert(tafel: Schrijftafel) -> None:
    een, twee = tafel.schuif_aan(tafel.mensen.rijswijk), tafel.schuif_aan(tafel.mensen.college)
    opgeslagen(een)
    expect(twee.locator("[data-stand]")).to_contain_text("U kunt opmerkingen maken")

    # who writes chooses words, names a colleague from the list, and places it; all by keyboard
    kies_regel(een, "Tweede alinea.")
    een.keyboard.press("Control+Alt+m")
    veld = een.locator("[data-nieuwvak] textarea")
    expect(veld).to_be_focused()
    naam = tafel.mensen.college.gebruiker.naam
    een.keyboard.type(f"Klopt dit, @{naam[:14]}")
    expect(een.get_by_role("option", name=naam, exact=True)).to_be_visible()
    keuzes = een.get_by_role("option").all_inner_texts()
    for _ in range(keuzes.index(naam)):
        een.keyboard.press("ArrowDown")
    een.keyboard.press("Enter")
    expect(veld).to_have_value(f"Klopt dit, @{naam} ")
    assert axe(een) == []
    een.get_by_role("button", name="Opmerking plaatsen").click()
    expect(een.locator("[data-gesprek]")).to_have_count(1)
    expect(een.locator(".schrijfblad .opmerking")).to_have_text("Tweede alinea.")

    # the other sees it without loading anew, goes from the thread to the words, and answers
    expect(twee.locator("[data-gesprek]")).to_contain_text("Klopt dit")
    expect(twee.locator(".schrijfblad .opmerking")).to_have_text("Tweede alinea.")
    twee.locator("[data-gesprek] [data-ga]").click()
    expect(twee.locator("[data-gesprek]")).to_have_attribute("aria-current", "true")
    twee.get_by_text("Antwoorden").click()
    twee.locator("[data-gesprek] textarea").fill("Ja, dit klopt.")

    # what the first writes meanwhile leaves the half answer alone, and the mark goes along
    typ_achter(een, "Eerste alinea.", " Met meer woorden.")
    expect(regel(twee, "Met meer woorden.")).to_be_visible()
    expect(twee.locator("[data-gesprek] textarea")).to_have_value("Ja, dit klopt.")
    twee.get_by_role("button", name="Antwoord plaatsen").click()
    expect(een.locator("[data-gesprek]")).to_contain_text("Ja, dit klopt.")
    expect(een.locator(".schrijfblad .opmerking")).to_have_text("Tweede alinea.")

    # resolved: the thread leaves the panel of both
    een.get_by_role("button", name="Oplossen").click()
    for page in (een, twee):
        expect(page.locator("[data-gesprek]")).to_have_count(0)
        expect(page.locator(".schrijfblad .opmerking")).to_have_count(0)
    een.get_by_label("ook opgeloste").check()
    expect(een.locator("[data-gesprek]")).to_contain_text("Opgelost")


def test_een_gast_leest_en_merkt_op_met_een_link(tafel: Schrijftafel) -> None:
    uitnodiging, geheim = nodig_uit(
        tekst=tafel.tekst,
        naam="Verzonnen Gast",
        organisatie="Verzonnen Cliëntenraad",
        hoedanigheid="clientenraad",
        reden="Advies",
        mag_opmerken=True,
        delen=[],
        versie=None,
        laatste_dag=klok.vandaag() + datetime.timedelta(days=7),
        aanvraag=uuid4(),
        door=tafel.mensen.rijswijk,
        op=klok.vandaag(),
    )
    schrijver = tafel.schuif_aan(tafel.mensen.rijswijk)
    opgeslagen(schrijver)
    venster = tafel.browser.new_context(base_url=tafel.adres, viewport={"width": 390, "height": 800})
    tafel.open.append(venster)
    gast = venster.new_page()
    gast.goto(f"/teksten/uitnodiging/{geheim}/")
    assert axe(gast) == []
    gast.get_by_role("button", name="Tekst openen").click()
    expect(gast.get_by_role("heading", name="Proefvisie")).to_be_visible()
    assert geheim not in gast.url
    assert axe(gast) == []

    # chosen words come along into the form
    gast.locator("p", has_text="Derde alinea.").dblclick(position={"x": 10, "y": 10})
    gast.get_by_role("button", name="Opmerking bij deze woorden").click()
    gast.get_by_label("Uw opmerking").fill("Dit missen wij.")
    gast.get_by_role("button", name="Opmerking plaatsen").click()
    expect(gast.locator(".gesprek")).to_contain_text("Dit missen wij.")
    gesprek = Gesprek.objects.get()
    assert gesprek.citaat == "Derde"

    # who writes sees it at once and answers; the guest reads the answer
    expect(schrijver.locator("[data-gesprek]")).to_contain_text("Dit missen wij.")
    expect(schrijver.locator("[data-gesprek]")).to_contain_text("(gast)")
    schrijver.get_by_text("Antwoorden").click()
    schrijver.locator("[data-gesprek] textarea").fill("Dank, wij nemen het mee.")
    schrijver.get_by_role("button", name="Antwoord plaatsen").click()
    expect(schrijver.locator("[data-gesprek]")).to_contain_text("Dank, wij nemen het mee.")
    gast.reload()
    expect(gast.locator(".gesprek")).to_contain_text("Dank, wij nemen het mee.")
    assert uitnodiging.bezoeken.count() >= 4


def test_de_opmerkingen_werken_zonder_script(tafel: Schrijftafel) -> None:
    page = tafel.schuif_aan(tafel.mensen.zoetermeer, java_script_enabled=False)
    page.goto(f"/teksten/{tafel.tekst.pk}/opmerkingen/")
    page.get_by_label("Om welke woorden gaat het?").fill("Tweede")
    page.get_by_label("Uw opmerking").fill("Zonder script.")
    page.get_by_role("button", name="Opmerking plaatsen").click()
    expect(page.locator(".gesprek")).to_contain_text("Zonder script.")
    page.get_by_text("Antwoorden").click()
    page.get_by_label("Antwoord", exact=True).fill("Eigen antwoord.")
    page.get_by_role("button", name="Antwoord plaatsen").click()
    expect(page.locator(".gesprek")).to_contain_text("Eigen antwoord.")
    page.get_by_role("button", name="Oplossen").click()
    expect(page.locator(".gesprek")).to_contain_text("Opgelost")
