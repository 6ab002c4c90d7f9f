"""A SOK in Word comes in, one article is amended, it goes out with tracked changes and comes back from Word."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import transaction
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.plugin import DjangoDbBlocker

from regio.models import Lidmaatschap
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.voorstellen import voorstellen_in
from tests.browser.conftest import axe, sessie_van
from tests.samenwerking.teksten.factories import Mensen, maak_mensen
from tests.samenwerking.teksten.word.voorbeeld import BESTANDEN
from tests.samenwerking.teksten.word.vreemd import eraf, erbij, run, vervang_in

pytestmark = [
    pytest.mark.browser,
    # how the stylesheet is sent by an ASGI server; in productie the proxy and WSGI do that
    pytest.mark.filterwarnings("ignore:StreamingHttpResponse must consume synchronous iterators"),
]
TITEL = "Samenwerkingsovereenkomst beschermd wonen en maatschappelijke opvang Haaglanden 2022"
ZIN = "Opzeggen kan met een termijn van"


@pytest.fixture
def mensen(levend: str, django_db_blocker: DjangoDbBlocker) -> Iterator[Mensen]:
    with django_db_blocker.unblock():
        with transaction.atomic():
            wie = maak_mensen()
        yield wie


@pytest.fixture
def als(levend: str, new_context: Callable[..., BrowserContext]) -> Callable[[Lidmaatschap], Page]:
    """A browser of this person."""

    def met(pet: Lidmaatschap) -> Page:
        context = new_context(base_url=levend)
        context.add_cookies([{"name": "sessionid", "value": sessie_van(pet), "url": levend}])
        return context.new_page()

    return met


def haal(page: Page, link: str) -> bytes:
    with page.expect_download() as wacht:
        page.get_by_role("link", name=link).click()
    return Path(wacht.value.path()).read_bytes()


def xml(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as bron:
        return bron.read("word/document.xml").decode()


def nagekeken(page: Page) -> None:
    """At a desk and on a phone: nothing for axe, and nothing wider than the screen."""
    for breed in (390, 1280):
        page.set_viewport_size({"width": breed, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= breed
    assert axe(page) == []


def test_een_sok_uit_word_in_en_uit_en_terug(
    als: Callable[[Lidmaatschap], Page], mensen: Mensen, tmp_path: Path
) -> None:
    # given an agreement in Word, with tracked changes of others in it
    page = als(mensen.rijswijk)
    page.goto("/teksten/")
    page.get_by_role("link", name="Word-bestand inlezen").click()
    nagekeken(page)
    page.get_by_label("Word-bestand").set_input_files(BESTANDEN / "concept.docx")
    page.get_by_label("Soort").select_option("sok")
    page.get_by_label("Titel").fill(TITEL)
    page.get_by_role("button", name="Bestand bekijken").click()

    # when the advisor has seen how it will stand, takes it over and amends one article
    expect(page.get_by_role("heading", name="Niet begrepen of anders overgenomen")).to_be_visible()
    expect(page.get_by_text("Jurist Beedorp: 1")).to_be_visible()
    nagekeken(page)
    page.get_by_role("button", name="Overnemen").click()
    page.get_by_role("link", name="Schrijven", exact=True).first.click()
    page.set_viewport_size({"width": 1900, "height": 900})  # the whole sentence on one line: End is its end
    regel = page.locator(".schrijfblad p").filter(has_text=ZIN)
    regel.click()
    page.keyboard.press("End")
    page.keyboard.type(" Dat doet het college.")
    expect(page.get_by_text("Opgeslagen om")).to_be_visible()

    # then the file that goes out holds the article and the proposals as tracked changes
    tekst = Tekst.objects.get(titel=TITEL)
    page.goto(f"/teksten/{tekst.pk}/downloaden/")
    nagekeken(page)
    uit = haal(page, "Word-bestand met 2 open voorstellen")
    assert "Dat doet het college." in xml(uit)
    assert xml(uit).count("<w:del ") == 1
    assert "<w:ins " not in xml(haal(page, "Word-bestand zonder open voorstellen"))

    # when a jurist of another gemeente tracks one change in it, and makes one without tracking
    r = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    bewerkt = vervang_in(
        uit,
        (r.format(" voor opvang"), run(" ") + eraf("voor opvang") + erbij("voor beschermd wonen")),
        (r.format("wie er komt;"), r.format("wie er binnenkomt;")),
    )
    (tmp_path / "terug.docx").write_bytes(bewerkt)
    ander = als(mensen.zoetermeer)
    ander.goto(f"/teksten/{tekst.pk}/word-terug/")
    nagekeken(ander)
    ander.get_by_label("Word-bestand").set_input_files(tmp_path / "terug.docx")
    ander.get_by_role("button", name="Bestand bekijken").click()
    expect(ander.get_by_text("zonder bijhouden", exact=True)).to_be_visible()
    nagekeken(ander)
    ander.get_by_role("button", name="Als voorstellen overnemen").click()

    # then both stand in the text as open proposals, beside those that were there
    expect(ander.get_by_text("De wijzigingen staan als open voorstellen in de tekst.")).to_be_visible()
    open_ = [(deel.weg, deel.nieuw) for deel in voorstellen_in(document_van(tekst)).values()]
    assert ("voor opvang", "voor beschermd wonen") in open_
    assert ("komt", "binnenkomt") in open_
    assert len(open_) == 4
