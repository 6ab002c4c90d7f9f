"""The money in a real browser: a raadslid follows one figure to its source, a controller takes the sheet along."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.conftest import axe

pytestmark = pytest.mark.browser


def test_raadslid_leest_wat_het_betekent_en_volgt_een_cijfer_naar_zijn_bron(meld_aan: Callable[..., Page]) -> None:
    # given a raadslid of Rijswijk, who finds the page in the menu
    page = meld_aan("raadslid.rijswijk")
    page.get_by_role("navigation").get_by_role("link", name="Geld van onze gemeente").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat betekent dit voor onze gemeente?")
    expect(page.locator(".paginakop")).to_contain_text("Voorbeeld, geen rijkscijfer")
    expect(page.locator(".paginakop")).to_contain_text("gecontroleerd op")
    expect(page.locator(".blad__inhoud ol > li")).to_have_count(3)
    expect(page.get_by_role("figure").get_by_role("img")).to_be_visible()
    expect(page.get_by_role("heading", name="Wat is zeker en wat niet?")).to_be_visible()
    assert axe(page) == []

    # when the raadslid asks how the last amount of the own gemeente came about
    page.get_by_role("row").last.locator("a").first.click()

    # then the formula stands beside the table, with each input and the source it came from
    herkomst = page.locator("#herkomst")
    expect(herkomst.get_by_role("heading", name="Formule")).to_be_visible()
    expect(herkomst).to_contain_text("Totaal van Rijswijk")
    expect(herkomst).to_contain_text("Objectief aandeel van Rijswijk")
    expect(herkomst).to_contain_text("Bron: Voorbeeldverdeling objectief budget beschermd wonen")

    # and without script the same stands on a page of its own; another gemeente does not exist here
    adres = page.get_by_role("row").last.locator("a").first.get_attribute("href") or ""
    page.goto(page.url.split("/financien/")[0] + adres)
    expect(page.get_by_role("heading", name="Hoe komt dit getal tot stand", level=1)).to_be_visible()
    assert axe(page) == []
    assert page.goto(page.url.replace("GM0603", "GM0637")).status == 404


def test_controller_neemt_het_werkblad_mee_en_het_gaat_open(meld_aan: Callable[..., Page]) -> None:
    # given a scenario of the region
    page = meld_aan("controller.haaglanden")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Financiën").click()
    page.get_by_role("link", name=re.compile("^Stel: start in")).click()

    # when the controller downloads the sheet that computes
    with page.expect_download() as download:
        page.get_by_role("link", name="Werkblad met formules downloaden (XLSX)").click()

    # then it opens, with the shares to change and formulas that follow them
    boek = load_workbook(io.BytesIO(Path(download.value.path()).read_bytes()))
    assert boek.sheetnames[:4] == ["Leeswijzer", "Invoer", "Berekening", "Uitkomst"]
    assert str(boek["Uitkomst"]["D5"].value).startswith("=Berekening!")
    assert "Voorbeeld, geen rijkscijfer" in str([rij[0].value for rij in boek["Leeswijzer"].iter_rows()])

    # and the pages of the region and of the country are one click away
    page.get_by_role("link", name="Wie brengt in, wie krijgt, wie draagt").click()
    expect(page.locator("table.bedragen tbody tr")).to_have_count(5)
    assert axe(page) == []
    page.go_back()
    page.get_by_role("link", name="Alle gemeenten van Nederland").click()
    expect(page.get_by_text("Dat is precies het macrobudget.")).to_be_visible()
    page.get_by_label("Begin van de naam").fill("zoeterm")
    page.get_by_label("Begin van de naam").press("Enter")
    expect(page.get_by_role("rowheader")).to_have_text(["Zoetermeer"])
    assert axe(page) == []
