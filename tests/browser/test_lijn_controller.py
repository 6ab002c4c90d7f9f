"""A controller in a real browser: another start year, who gains and loses by it, and freezing it with a second one."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

DEELNEMERS = 10
"""Centraal Gelderland has ten gemeenten."""


def jaren(page: Page) -> list[str]:
    """The years of the table, without its last row."""
    return page.locator("table.bedragen tbody th").all_inner_texts()


def test_verschuift_het_startjaar_en_een_ander_stelt_vast(meld_aan: Callable[..., Page]) -> None:
    # given the ingroeipad of the region without a start year: a table, a chart, and the status of the law
    page = meld_aan("controller.centraal-gelderland")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Financiën").click()
    page.get_by_role("link", name="Start nog onbekend").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Start nog onbekend")
    assert [jaar.lower() for jaar in jaren(page)] == [f"jaar {nummer}" for nummer in range(1, 11)]
    expect(page.locator("table.bedragen thead th")).to_have_count(2 + DEELNEMERS)
    expect(page.get_by_role("figure").get_by_role("img")).to_be_visible()
    expect(page.locator(".paginakop")).to_contain_text("gecontroleerd op")
    expect(page.locator(".paginakop")).to_contain_text("Voorbeeld, geen rijkscijfer")
    scenario = page.url

    # when the controller asks how an amount came about, then the formula stands beside the table
    page.locator("table.bedragen tbody a").nth(1).click()
    expect(page.locator("#herkomst").get_by_role("heading", name="Formule")).to_be_visible()

    # when the law gets a start year
    page.get_by_role("link", name="Startjaar of invoer wijzigen").click()
    page.get_by_label("Startjaar van het ingroeipad").fill("2029")
    page.get_by_label("Waarom wijzigt u dit?").fill("Stel dat het wetsvoorstel doorgaat.")
    page.get_by_role("button", name="Wijziging vastleggen").click()

    # then the ten years have a name, and the page says that the frozen calculation is an older one
    expect(page.get_by_text("Het scenario is gewijzigd.")).to_be_visible()
    assert jaren(page) == [str(jaar) for jaar in range(2029, 2039)]
    expect(page.locator(".paginakop")).to_contain_text("Gewijzigd na berekening 1.")

    # when the controller compares it with the scenario that starts a year earlier
    page.get_by_role("link", name="Vergelijken", exact=True).click()
    ander_scenario = page.locator("#met option", has_text=re.compile(r"^Stel: start in \d{4}$"))
    page.get_by_label("Vergelijk met").select_option(ander_scenario.get_attribute("value"))
    page.get_by_role("button", name="Vergelijken").click()

    # then one sentence says who gains and loses most and why, and every gemeente has its years and its causes
    expect(page.get_by_text("wint het meest")).to_contain_text("door het andere startjaar")
    expect(page.get_by_text("verliest het meest")).to_be_visible()
    expect(page.get_by_role("figure").get_by_role("img")).to_be_visible()
    verschillen = page.get_by_role("table", name="Verschil per gemeente en jaar")
    expect(verschillen.locator("thead th")).to_have_count(2 + DEELNEMERS)
    oorzaken = page.get_by_role("table", name="Waardoor")
    expect(oorzaken.locator("tbody tr")).to_have_count(DEELNEMERS)
    expect(oorzaken.locator("thead th")).to_have_count(8)

    # and a difference opens both amounts and its causes beside the table
    verschillen.locator("tbody tr").nth(2).locator("a.bedraglink").nth(1).click()
    expect(page.locator("#herkomst")).to_contain_text("Oorzaak startjaar")
    expect(page.locator("#herkomst")).to_contain_text("bedrag in Start nog onbekend min bedrag in Stel: start in")

    # when the controller asks another one to approve it
    page.goto(scenario)
    page.get_by_role("link", name="Vaststelling vragen").click()
    page.get_by_label("Toelichting voor de andere controller").fill("Alleen het startjaar is anders.")
    page.get_by_role("button", name="Vaststelling vragen").dblclick()

    # then nothing is frozen yet, and the one who asked cannot do it
    expect(page.get_by_text("De vaststelling is gevraagd.")).to_be_visible()
    expect(page.get_by_role("button", name="Berekening vaststellen")).to_have_count(0)

    # when the controller of a gemeente finds it among the work and approves it, with two clicks
    ander = meld_aan("controller.arnhem")
    ander.get_by_role("link", name="Cijfers nakijken").click()
    expect(ander.get_by_text("Alleen het startjaar is anders.")).to_be_visible()
    ander.get_by_role("button", name="Berekening vaststellen").dblclick()

    # then it is calculation 2, once, with a hash
    expect(ander.get_by_text("Berekening 2 is vastgesteld en bevroren.")).to_be_visible()
    expect(ander.locator(".feiten code")).to_have_text(re.compile("^[0-9a-f]{64}$"))
    page.goto(f"{scenario}berekeningen/")
    expect(page.get_by_role("rowheader")).to_have_count(2)

    # and when the start year becomes unknown again, then calculation 2 stays as it was
    page.goto(scenario)
    page.get_by_role("link", name="Startjaar of invoer wijzigen").click()
    page.get_by_label("Startjaar van het ingroeipad").fill("")
    page.get_by_label("Waarom wijzigt u dit?").fill("Het wetsvoorstel is opnieuw uitgesteld.")
    page.get_by_role("button", name="Wijziging vastleggen").click()
    expect(page.get_by_text("Het scenario is gewijzigd.")).to_be_visible()
    assert jaren(page)[0].lower() == "jaar 1"
    page.goto(f"{scenario}berekeningen/")
    page.get_by_role("rowheader").first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Start nog onbekend, berekening 2")
    assert jaren(page)[0] == "2029"


def test_gemeente_heeft_een_eigen_tabel_en_grafiek(meld_aan: Callable[..., Page]) -> None:
    # given a controller of one gemeente
    page = meld_aan("controller.arnhem")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Financiën").click()
    page.get_by_role("link", name=re.compile("^Stel: start in")).click()

    # when the controller looks at the own gemeente
    page.get_by_role("columnheader", name="Arnhem").get_by_role("link").click()

    # then there is one chart and one table of ten years, and nothing of the region to change
    expect(page.get_by_role("heading", level=1)).to_have_text("Ingroeipad van Arnhem")
    expect(page.get_by_role("figure").get_by_role("img")).to_be_visible()
    expect(page.locator("table.bedragen").first.locator("tbody tr")).to_have_count(10)
    vak = page.get_by_role("region", name="Bedragen per jaar")
    assert page.viewport_size == {"width": 1280, "height": 720}
    assert vak.evaluate("vak => vak.scrollWidth - vak.clientWidth") == 0  # the years fit beside the panel
    expect(page.get_by_role("link", name="Startjaar of invoer wijzigen")).to_have_count(0)
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    assert "arnhem" in download.value.suggested_filename
