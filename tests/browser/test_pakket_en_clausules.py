"""A version named, compared, frozen, checked and opened again; a clause inserted by keyboard alone."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.plugin import DjangoDbBlocker

from regio.models import Lidmaatschap
from samenwerking.teksten.acties.pakket import maak_ontbrekende
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.boom import loop
from samenwerking.teksten.clausule import clausule_van
from samenwerking.teksten.models import Clausuletekst, Tekst, Versie
from tests.browser.conftest import axe, sessie_van
from tests.samenwerking.teksten.factories import Mensen, begin, bevries, maak_mensen, schrijf

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore:StreamingHttpResponse must consume synchronous iterators"),
]


class Tafel:
    """Two texts of one region, and the browsers of its people."""

    def __init__(self, adres: str, browser: Browser) -> None:
        self.adres, self.browser = adres, browser
        self.open: list[BrowserContext] = []
        with transaction.atomic():
            self.mensen: Mensen = maak_mensen()
            self.oud = begin(self.mensen.rijswijk, titel="Plan van 2022")
            schrijf(self.oud, self.mensen.rijswijk, "Wij helpen iedereen.")
            bevries(self.oud, self.mensen.coordinator, "Vastgesteld")
            self.plan = begin(self.mensen.rijswijk, titel="Plan van 2026")
            schrijf(self.plan, self.mensen.rijswijk, "Wij helpen elke inwoner.")
            self.sok = begin(self.mensen.rijswijk, soort="sok", sjabloon="sok-c", titel="SOK van de proef")

    def blad(self, pet: Lidmaatschap, adres: str, **anders: Any) -> Page:
        venster = self.browser.new_context(base_url=self.adres, **anders)
        self.open.append(venster)
        venster.add_cookies([{"name": "sessionid", "value": sessie_van(pet), "url": self.adres}])
        page = venster.new_page()
        page.goto(adres)
        return page


@pytest.fixture
def tafel(levend: str, browser: Browser, django_db_blocker: DjangoDbBlocker) -> Iterator[Tafel]:
    with django_db_blocker.unblock():
        tafel = Tafel(levend, browser)
        yield tafel
        for venster in tafel.open:
            venster.close()


def _rij(tekst: Tekst) -> list[tuple[int, str, bool]]:
    return list(Versie.objects.filter(tekst=tekst).order_by("nummer").values_list("nummer", "naam", "bevroren"))


def test_een_versie_van_bewaren_tot_weer_openen(tafel: Tafel, tmp_path: Path) -> None:
    # given an advisor who names a version and compares it with the text of four years ago
    page = tafel.blad(tafel.mensen.rijswijk, f"/teksten/{tafel.plan.pk}/versies/")
    page.get_by_role("link", name="Versie bewaren").click()
    page.get_by_label("Naam van de versie").fill("Na het overleg")
    page.get_by_label("Waarom").fill("Iedereen was het eens.")
    page.get_by_role("button", name="Versie bewaren").click()
    expect(page.get_by_role("link", name="Versie 1: Na het overleg")).to_be_visible()
    page.get_by_label("Vergelijk", exact=True).select_option(f"{tafel.oud.pk}:1")
    page.get_by_label("met", exact=True).select_option("1")
    page.get_by_role("button", name="Verschillen tonen").click()
    expect(page.get_by_text("Van Plan van 2022, versie 1: Vastgesteld")).to_be_visible()
    assert axe(page) == []

    # when the coördinator freezes it
    baas = tafel.blad(tafel.mensen.coordinator, f"/teksten/{tafel.plan.pk}/versies/bevriezen/")
    baas.get_by_label("Naam van de versie").fill("Concept voor de colleges")
    baas.get_by_label("Waarom").fill("Besluit in maart.")
    baas.get_by_role("button", name="Versie voorgoed bevriezen").click()
    expect(baas.get_by_text("Besluit in maart.")).to_be_visible()
    assert axe(baas) == []

    # then the package, which the worker made, is the same outside the product
    expect(baas.get_by_text("Het pakket wordt gemaakt.")).to_be_visible()
    maak_ontbrekende()
    baas.get_by_role("link", name="Kijk of het klaar is").click()
    with baas.expect_download() as wacht:
        baas.get_by_role("link", name="Pakket downloaden").click()
    with zipfile.ZipFile(io.BytesIO(Path(wacht.value.path()).read_bytes())) as zip_:
        sommen = dict(reversed(regel.split("  ")) for regel in zip_.read("SHA256SUMS").decode().splitlines())
        assert {naam: hashlib.sha256(zip_.read(naam)).hexdigest() for naam in sommen} == sommen

    # and nobody writes until it is opened with a reason, which the college reads
    page.goto(f"/teksten/{tafel.plan.pk}/schrijven/")
    expect(page.get_by_text("Deze tekst is bevroren")).to_be_visible()
    expect(page.locator(".schrijfblad")).to_have_attribute("contenteditable", "false")
    baas.goto(f"/teksten/{tafel.plan.pk}/versies/openen/")
    assert axe(baas) == []
    baas.get_by_label("Reden").fill("Zoetermeer wil een zin erbij.")
    baas.get_by_role("button", name="Tekst weer openen").click()
    expect(baas.get_by_text("De tekst is weer open.")).to_be_visible()
    college = tafel.blad(tafel.mensen.college, "/")
    expect(college.get_by_text("Zoetermeer wil een zin erbij.")).to_be_visible()
    college.get_by_role("link", name="Reden lezen").click()
    assert axe(college) == []
    college.get_by_role("button", name="Gelezen").click()
    expect(college.get_by_text("Zoetermeer wil een zin erbij.")).to_have_count(0)
    assert _rij(tafel.plan) == [(1, "Na het overleg", False), (2, "Concept voor de colleges", True)]


@pytest.mark.parametrize("breedte", [1280, 390])
def test_een_clausule_met_het_toetsenbord(tafel: Tafel, breedte: int) -> None:
    page = tafel.blad(
        tafel.mensen.rijswijk, f"/teksten/{tafel.sok.pk}/schrijven/", viewport={"width": breedte, "height": 900}
    )
    expect(page.locator("[data-stand]")).to_contain_text("pgeslagen")
    expect(page.locator(".clausulelabel").first).to_contain_text("clausule A1, variant")
    page.locator(".schrijfblad .kop").filter(has_text="Geld").first.click()
    hulp = page.locator("[data-hulp]")
    expect(hulp).to_contain_text("Wat hoort hier: Geld")
    hulp.locator("summary").press("Enter")
    expect(hulp.get_by_text("Welk geld, welke sleutel")).to_be_visible()
    assert axe(page) == []

    page.locator("summary", has_text="Invoegen").press("Enter")
    page.locator("[data-doe='clausule']").press("Enter")
    venster = page.locator("dialog[data-vraag='clausule']")
    expect(venster.locator("option").first).to_be_attached()
    page.keyboard.type(clausule_van("D2").varianten[0].naam)
    expect(venster.locator("option").first).to_contain_text("D2-1")
    assert axe(page) == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(venster).to_be_hidden()
    expect(page.locator(".clausulelabel", has_text="clausule D2, variant 1")).to_have_count(2)
    expect(page.locator("[data-stand]")).to_contain_text("pgeslagen")
    rij = Clausuletekst.objects.get(code="D2", nummer=1)
    gebonden = [deel for deel in loop(document_van(tafel.sok)) if deel.attrs.get("clausule") == rij.pk]
    assert len(gebonden) == 2
    assert len({deel.id for deel in gebonden}) == 2
