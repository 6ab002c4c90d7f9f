"""The coördinator of a region in a real browser: freezes a version, and makes the letters of a round."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from regio import opdrachten, tasks
from regio.models import Opdrachtdeel
from tests.pdfstructuur import eis_pango

pytestmark = pytest.mark.browser

VERBORGEN = re.compile("minder dan 5|afgeschermd")


def test_bevriest_een_versie_met_een_vingerafdruk(meld_aan: Callable[..., Page]) -> None:
    # given a draft of the regiovisie of which some chapters are empty
    page = meld_aan("coordinator.west-brabant-west")
    page.get_by_role("link", name="Teksten", exact=True).click()
    page.get_by_role("link", name="Regiovisie beschermd wonen, opvang en verslavingszorg West-Brabant West").click()
    page.get_by_role("link", name="Versies").click()
    expect(page.get_by_text("Er is nog geen versie", exact=True)).to_be_visible()

    # when the coördinator freezes it
    page.get_by_role("link", name="Versie bevriezen").click()
    expect(page.get_by_text("Deze delen zijn leeg en komen leeg in de versie:")).to_be_visible()
    page.get_by_label("Naam van de versie").fill("Concept voor de colleges")
    page.get_by_label("Waarom bevriest u deze versie?").fill("Voor de besluiten van de colleges.")
    page.get_by_role("button", name="Versie voorgoed bevriezen").click()

    # then the version stands there for ever, with the hash that proves it
    expect(page.get_by_text("Versie 1: Concept voor de colleges is bevroren.")).to_be_visible()
    expect(page.locator(".paginakop")).to_contain_text("Nooit meer te wijzigen.")
    expect(page.locator("code.vingerafdruk")).to_have_text(re.compile("^[0-9a-f]{64}$"))
    expect(page.get_by_text("die opnieuw berekend en hij klopt")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)


def test_maakt_de_brieven_van_een_ronde_en_ziet_de_voortgang(
    meld_aan: Callable[..., Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    eis_pango()
    # given a worker that gets its work, and a round of five letters that are complete
    wachtrij: list[int] = []
    monkeypatch.setattr(tasks.voer_deel_uit, "delay", wachtrij.append)
    page = meld_aan("coordinator.haaglanden")
    page.get_by_role("link", name="Brieven bekijken").click()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(5)

    # when the coördinator presses the button, twice because the page does not move at once
    page.get_by_role("button", name="Brieven vastleggen en maken").dblclick()

    # then the work runs, and the page follows it by itself
    expect(page.locator("#opdracht").get_by_text("0 van 5 brieven klaar")).to_be_visible()
    assert len(wachtrij) == 5
    voortgang = page.url
    opdrachten.doe(wachtrij[0])
    expect(page.locator("#opdracht").get_by_text("1 van 5 brieven klaar")).to_be_visible()
    for deel in wachtrij[1:]:
        opdrachten.doe(deel)
    expect(page.locator("#opdracht").get_by_text("5 van 5 brieven klaar")).to_be_visible()
    expect(page.get_by_text("U kunt deze pagina verlaten")).to_have_count(0)
    assert page.url == voortgang
    assert not Opdrachtdeel.objects.open().filter(pk__in=wachtrij).exists()

    # and every gemeente has exactly one letter, for its own advisor to agree with
    page.get_by_role("link", name="Terug naar de brieven").click()
    expect(page.get_by_role("link", name="Pdf van")).to_have_count(5)
    expect(page.get_by_text("Versie 1 van")).to_have_count(5)
    expect(page.get_by_text("Ambtelijk akkoord per gemeente")).to_be_visible()


def test_leest_een_tabel_met_een_afgeschermd_getal_en_neemt_haar_mee(meld_aan: Callable[..., Page]) -> None:
    # given a table of the demo in which a number is too small to show
    page = meld_aan("coordinator.haaglanden")
    page.get_by_role("link", name="Monitor", exact=True).first.click()
    page.get_by_role("link", name="Tellingen", exact=True).click()
    page.get_by_role("main").get_by_role("link", name="Wachtlijst beschermd wonen").first.click()

    # then the number is hidden in the table, and the chart stands above the figures
    expect(page.get_by_role("region", name="Grafiek").locator("svg")).to_be_visible()
    cijfers = page.get_by_role("table", name="In cijfers")
    expect(cijfers).to_be_visible()
    verborgen = cijfers.locator("td").filter(has_text=VERBORGEN)
    expect(verborgen.first).to_be_visible()

    # when the coördinator takes the table along, then the files say no more than the page
    with page.expect_download() as csv:
        page.get_by_role("link", name="Als CSV").click()
    inhoud = csv.value.path().read_text()
    assert len(VERBORGEN.findall(inhoud)) == verborgen.count()
    assert len(inhoud.splitlines()) == cijfers.locator("tr").count()
    with page.expect_download() as xlsx:
        page.get_by_role("link", name="Als XLSX").click()
    assert xlsx.value.path().read_bytes().startswith(b"PK")
