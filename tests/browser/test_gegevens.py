"""Data fields and pictures in a real browser: pick, see value and day, freeze; the source moves on, the version not."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from playwright.sync_api import Browser, Page, expect
from pytest_django.plugin import DjangoDbBlocker

from regio.models import Bron, Inwonertal, Lidmaatschap
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.boom import loop
from samenwerking.teksten.models import Tekst, Tekstgegevens
from samenwerking.teksten.schrijfwijze import sleutels
from tests.browser.conftest import axe, sessie_van
from tests.financien.factories import bevries as bevries_scenario
from tests.financien.factories import maak_proefscenario
from tests.regio.factories import gemeente
from tests.samenwerking.teksten.factories import Mensen, begin, bevries, maak_mensen, schrijf
from tests.samenwerking.teksten.plaatjes import SVG, bestand

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore:StreamingHttpResponse must consume synchronous iterators"),
]

Tafel = tuple[Page, Tekst, Mensen]


@pytest.fixture
def tafel(levend: str, browser: Browser, django_db_blocker: DjangoDbBlocker) -> Iterator[Tafel]:
    with django_db_blocker.unblock():
        with transaction.atomic():
            mensen = maak_mensen()
            tekst = begin(mensen.rijswijk, titel="Proefvisie")
            schrijf(tekst, mensen.rijswijk, "Er wonen hier mensen.", "Tweede alinea.")
            scenario = maak_proefscenario()
            bevries_scenario(scenario)
            Tekstgegevens.objects.create(tekst=tekst, scenario_bw=scenario)
        venster = browser.new_context(base_url=levend)
        venster.add_cookies([{"name": "sessionid", "value": sessie_van(mensen.rijswijk), "url": levend}])
        page = venster.new_page()
        page.goto(f"/teksten/{tekst.pk}/schrijven/")
        opgeslagen(page)
        yield page, tekst, mensen
        venster.close()


def opgeslagen(page: Page) -> None:
    expect(page.locator("[data-stand]")).to_contain_text("pgeslagen")


def achter(page: Page, woorden: str) -> None:
    page.locator(".schrijfblad p").filter(has_text=woorden).click()
    page.keyboard.press("End")


def kies(page: Page, wat: str) -> None:
    page.get_by_text("Invoegen", exact=True).click()
    page.locator(f"[data-doe='{wat}']").click()


def lees(page: Page, pet: Lidmaatschap, adres: str) -> None:
    page.context.add_cookies([{"name": "sessionid", "value": sessie_van(pet), "url": page.url}])
    page.goto(adres)


def test_een_gegeven_kiezen_bevriezen_en_de_bron_verandert(tafel: Tafel) -> None:
    page, tekst, mensen = tafel

    # when a writer picks a field by its name, with the keyboard
    achter(page, "Er wonen hier mensen.")
    kies(page, "gegeven")
    venster = page.locator("[data-vraag='gegeven']")
    expect(venster).to_be_visible()
    assert axe(page) == []
    page.keyboard.insert_text("aantal inwoners")
    knop = venster.locator("[data-sleutel='regio:inwoners']")
    expect(venster.locator("[data-keuzes] li")).to_have_count(1)
    expect(knop).to_contain_text("859.626 (1\xa0januari 2024)")
    knop.focus()
    page.keyboard.press("Enter")

    # then it stands in the text with its value and day, and cannot be typed over
    veld = page.locator(".schrijfblad .gegeven[data-sleutel='regio:inwoners']")
    expect(veld).to_have_text("859.626 (1\xa0januari 2024)")
    assert veld.get_attribute("contenteditable") == "false"
    opgeslagen(page)

    # and a table with a chart the same way
    kies(page, "gegeven")
    page.get_by_label("Zoek op naam").fill("budget beschermd wonen per")
    venster.locator("[data-sleutel='blok:ingroeipad']").click()
    blok = page.locator(".schrijfblad .gegevenblok[data-sleutel='blok:ingroeipad']")
    expect(blok.locator("svg")).to_be_visible()
    expect(blok.locator("table")).to_contain_text("918.000,02")
    opgeslagen(page)
    assert axe(page) == []
    assert sleutels(document_van(tekst)) == ["regio:inwoners", "blok:ingroeipad"]

    # when a version is frozen and the CBS counts again
    with transaction.atomic():
        versie = bevries(tekst, mensen.coordinator)
        bron = Bron.objects.create(sleutel="cbs-later", titel="CBS later", uitgever="CBS", vindplaats="x")
        for naam in ("Den Haag", "Leidschendam-Voorburg", "Rijswijk", "Wassenaar", "Zoetermeer"):
            Inwonertal.objects.create(
                gemeente=gemeente(naam), peildatum=datetime.date(2026, 1, 1), aantal=1000, bron=bron
            )

    # then the draft follows, and the version keeps what it said, with its source
    page.reload()
    expect(veld).to_have_text("5.000 (1\xa0januari 2026)")
    page.goto(f"/teksten/{tekst.pk}/versies/{versie.nummer}/")
    expect(page.locator(".tekstdeel .gegeven").first).to_have_text("859.626 (1\xa0januari 2024)")
    expect(page.locator(".bronnenbijlage")).to_contain_text("StatLine")
    assert axe(page) == []
    page.goto(f"/teksten/{tekst.pk}/gegevens/")
    expect(page.get_by_role("table")).to_contain_text("5.000 (1\xa0januari 2026)")
    assert axe(page) == []


def test_een_afbeelding_met_woorden_en_een_die_geen_afbeelding_is(tafel: Tafel, tmp_path: Path) -> None:
    page, tekst, _ = tafel
    goed, fout = tmp_path / "kaart.png", tmp_path / "kaart.svg"
    goed.write_bytes(bestand())
    fout.write_bytes(SVG)
    achter(page, "Tweede alinea.")
    kies(page, "afbeelding")
    venster = page.locator("[data-vraag='afbeelding']")
    assert axe(page) == []

    # without words it does not go, and what is no picture is refused with a sentence
    page.get_by_label("Afbeelding", exact=True).set_input_files(fout)
    stuur: Any = venster.get_by_role("button", name="Afbeelding invoegen")
    stuur.click()
    expect(venster).to_be_visible()
    page.get_by_label("Wat staat er op de afbeelding?").fill("Een blauw vlak.")
    stuur.click()
    expect(venster.locator("[data-fout]")).to_contain_text("geen PNG, JPEG of WebP")

    page.get_by_label("Afbeelding", exact=True).set_input_files(goed)
    stuur.click()
    expect(venster).to_be_hidden()
    beeld = page.locator(".schrijfblad img")
    expect(beeld).to_have_attribute("alt", "Een blauw vlak.")
    opgeslagen(page)
    assert beeld.evaluate("beeld => beeld.decode().then(() => beeld.naturalWidth)") == 40
    assert [deel.attrs["alt"] for deel in loop(document_van(tekst)) if deel.soort == "afbeelding"] == [
        "Een blauw vlak."
    ]
    page.goto(f"/teksten/{tekst.pk}/")
    assert page.get_by_role("img", name="Een blauw vlak.").evaluate("beeld => beeld.naturalWidth") == 40
