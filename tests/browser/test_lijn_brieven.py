"""Nine letters from one kerntekst in real browsers: each gemeente its own alinea, and a control that stops one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from unittest.mock import patch

import pytest
from django.db import transaction
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.fixtures import Settings
from pytest_django.plugin import DjangoDbBlocker

from regio import opdrachten, tasks
from regio.models import Lidmaatschap, Rol
from samenwerking.brieven.models import Brief, Briefversie
from tests.browser.conftest import axe, sessie_van
from tests.regio.factories import maak_pet
from tests.samenwerking.brieven_factories import OP, brief_van, maak_ronde, schrijf_alinea

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore:StreamingHttpResponse must consume synchronous iterators"),
]

BESLUIT = "Wij vragen u de regiovisie vast te stellen."


@pytest.fixture
def ronde(levend: str, settings: Settings, django_db_blocker: DjangoDbBlocker) -> Iterator[Brief]:
    """A round of region Dordrecht with nine alineas, committed."""
    settings.VASTE_DAG = OP.isoformat()
    with django_db_blocker.unblock():
        with transaction.atomic():
            ronde = maak_ronde("dordrecht")
            for eigen in ronde.gemeentebrieven.select_related("gemeente"):
                schrijf_alinea(ronde, eigen.gemeente.naam_kort, f"Dit merkt {eigen.gemeente.naam_kort}.")
        yield ronde


@pytest.fixture
def open_als(levend: str, browser: Browser) -> Iterator[Callable[[Lidmaatschap, str], Page]]:
    """A browser of this person at this page."""
    vensters: list[BrowserContext] = []

    def ga(pet: Lidmaatschap, adres: str) -> Page:
        venster = browser.new_context(base_url=levend)
        vensters.append(venster)
        venster.add_cookies([{"name": "sessionid", "value": sessie_van(pet), "url": levend}])
        page = venster.new_page()
        page.goto(adres)
        return page

    yield ga
    for venster in vensters:
        venster.close()


def test_negen_brieven_uit_een_kerntekst_en_de_controle_houdt_er_een_tegen(
    ronde: Brief, open_als: Callable[[Lidmaatschap, str], Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    wachtrij: list[int] = []
    monkeypatch.setattr(tasks.voer_deel_uit, "delay", wachtrij.append)
    papendrecht = brief_van(ronde, "Papendrecht")
    with transaction.atomic():
        adviseur = maak_pet(Rol.BELEIDSADVISEUR, "Papendrecht")

    # given an advisor who writes in the own part that the raad must decide something
    page = open_als(adviseur, papendrecht.get_absolute_url())
    page.get_by_role("link", name="Eigen alinea schrijven").first.click()
    alinea = page.locator(".schrijfblad p").filter(has_text="Dit merkt Papendrecht.")
    expect(alinea).to_be_in_viewport()
    alinea.click()
    page.keyboard.press("End")
    page.keyboard.type(f" {BESLUIT}")
    expect(page.get_by_text(re.compile("Opgeslagen om"))).to_be_visible()

    # then the round has eight letters that can be made, and one that the control stops
    leider = open_als(ronde.gemaakt_door, ronde.get_absolute_url())
    expect(leider.get_by_role("checkbox", checked=True)).to_have_count(8)
    expect(leider.get_by_role("checkbox", name="Brief van Papendrecht maken")).to_have_count(0)
    assert axe(leider) == []

    # when the advisor follows the control to the line, then the caret stands there; the sentence goes
    page.goto(f"{papendrecht.get_absolute_url()}controle/")
    expect(page.get_by_text(f"Deze zin vraagt de raad om een besluit: ‘{BESLUIT}’").first).to_be_visible()
    page.get_by_role("link", name="Ga erheen").first.click()
    expect(alinea).to_be_in_viewport()
    page.keyboard.press("End")
    for _ in range(len(BESLUIT) + 1):
        page.keyboard.press("Backspace")
    expect(alinea).to_have_text("Dit merkt Papendrecht.")
    expect(page.get_by_text(re.compile("Opgeslagen om"))).to_be_visible()

    # and the coördinator makes nine, each with its own alinea and the same kerntekst
    leider.reload()
    expect(leider.get_by_role("checkbox", checked=True)).to_have_count(9)
    leider.get_by_role("button", name="Brieven vastleggen en maken").click()
    expect(leider.locator("#opdracht").get_by_text("0 van 9 brieven klaar")).to_be_visible()
    with patch("samenwerking.brieven.acties.maken.brief_pdf", return_value=b"%PDF-proef"):
        for deel in wachtrij:
            opdrachten.doe(deel)
    expect(leider.locator("#opdracht").get_by_text("9 van 9 brieven klaar")).to_be_visible()
    versies = list(Briefversie.objects.select_related("gemeentebrief__gemeente"))
    assert len(versies) == 9
    assert len({versie.tekstversie_id for versie in versies}) == 1
    for versie in versies:
        naam = versie.gemeentebrief.gemeente.naam_kort
        assert versie.gelezen.regels_van("lokale_alinea") == (f"Dit merkt {naam}.",)
        assert versie.gelezen.regels_van("aanleiding") == versies[0].gelezen.regels_van("aanleiding")
