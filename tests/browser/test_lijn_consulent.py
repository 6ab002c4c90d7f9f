"""A consulent in a real browser: from a client to an indicatie, and only the dossiers of the own gemeenten."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from regio import klok
from regio.models import Inzage, Lidmaatschap
from regio.namens import namens
from samenwerking.demo import DOMEIN
from tests.browser.test_lijn_beslissen import nooit_eerder
from tests.toegang.factories import maak_dossier
from toegang import bsn
from toegang.models import Dossier

pytestmark = pytest.mark.browser

BSN = list(bsn.testnummers())[-1]
"""The demo takes its numbers from the front, so nobody in it has the last one."""

ELDERS = "Proefelders"
"""A name that is not in the demo."""


def pet_van(wie: str) -> Lidmaatschap:
    return Lidmaatschap.objects.get(gebruiker__email=f"{wie}@{DOMEIN}")


def test_registreert_een_client_en_neemt_een_besluit_van_papier_over(meld_aan: Callable[..., Page]) -> None:
    # given a consulent with a client whose decision is on paper
    gemeld = klok.vandaag() - datetime.timedelta(days=60)
    page = meld_aan("consulent.rijswijk")
    page.get_by_role("link", name="Dossiers", exact=True).click()
    page.get_by_role("link", name="Cliënt registreren").click()
    page.get_by_label("Achternaam").fill("Proeflijn")
    page.get_by_label("Voornamen").fill("Ans")
    page.get_by_label("Geboortedatum").fill("1980-02-29")
    page.get_by_label("Hoe kwam de melding binnen?").select_option(label="Aanmelding")
    page.get_by_label("Woonplaats").select_option(label="Rijswijk")
    page.get_by_label("Datum van de melding").fill(gemeld.isoformat())

    # when the BSN has a typing error, then a sentence says so and nothing that was typed is lost
    page.get_by_role("textbox", name="BSN").fill("123456789")
    page.get_by_role("button", name="Cliënt registreren").click()
    expect(page.get_by_role("link", name="BSN: Dit nummer voldoet niet aan de elfproef.")).to_be_visible()
    expect(page.get_by_label("Voornamen")).to_have_value("Ans")

    # when it is right, then there is a dossier, and the number itself is on no page
    page.get_by_role("textbox", name="BSN").fill(BSN)
    page.get_by_role("button", name="Cliënt registreren").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ans Proeflijn")
    expect(page.get_by_text(BSN)).to_have_count(0)
    nummer = int(page.url.rstrip("/").rsplit("/", 1)[-1])

    # when the period ends before it begins, then a sentence says so
    begin = klok.vandaag() + datetime.timedelta(days=30)
    page.get_by_role("link", name="Indicatie vastleggen").first.click()
    page.get_by_label("Product").select_option(label="Intramurale plekken")
    page.get_by_label("Doelgroep").select_option(label="GGZ/EPA")
    page.get_by_label("Begindatum").fill(begin.isoformat())
    page.get_by_label("Datum van het besluit op papier").fill((gemeld + datetime.timedelta(days=30)).isoformat())
    nooit_eerder(page)
    page.get_by_label("Einddatum").fill((begin - datetime.timedelta(days=1)).isoformat())
    page.get_by_role("button", name="Indicatie vastleggen").click()
    expect(page.locator(".foutoverzicht")).to_be_visible()

    # when it is right, then the indicatie stands there once with the gemeente that is responsible, and why
    page.get_by_label("Einddatum").fill((begin + datetime.timedelta(days=364)).isoformat())
    page.get_by_role("button", name="Indicatie vastleggen").dblclick()
    indicaties = page.get_by_role("table", name="Indicaties")
    expect(indicaties.get_by_role("rowheader")).to_have_count(1)
    expect(indicaties.get_by_role("row").last).to_contain_text("Rijswijk")
    page.get_by_text("Meer over Intramurale plekken").click()
    expect(page.get_by_role("heading", name="Waarom Rijswijk?")).to_be_visible()

    # and who looked is on record
    inzage = Inzage.objects.filter(dossiers__contains=[nummer]).first()
    assert inzage is not None
    assert inzage.persoon.email == f"consulent.rijswijk@{DOMEIN}"


def test_ziet_alleen_de_eigen_gemeente(meld_aan: Callable[..., Page]) -> None:
    # given a dossier of another gemeente in the same region
    op = klok.vandaag()
    ander = maak_dossier("Zoetermeer", door=pet_van("consulent.zoetermeer"), gemeld_op=op, op=op, achternaam=ELDERS)
    with namens(pet_van("consulent.rijswijk")):
        open_dossiers = Dossier.objects.open().count()

    # when a consulent of Rijswijk looks at the list, then it holds the dossiers of Rijswijk only
    page = meld_aan("consulent.rijswijk")
    page.get_by_role("link", name="Dossiers", exact=True).click()
    expect(page.locator(".lijst__aantal")).to_have_text(f"({open_dossiers} dossiers)")
    expect(page.get_by_role("columnheader", name="Gemeente")).to_have_count(0)

    # and the other one does not exist: not by name, not by address
    page.get_by_label("Achternaam, dossiernummer of BSN").fill(ELDERS)
    page.get_by_role("button", name="Dossier zoeken").click()
    expect(page.get_by_role("heading", name="Geen dossier gevonden")).to_be_visible()
    antwoord = page.goto(f"/toegang/dossiers/{ander.pk}/")
    assert antwoord is not None
    assert antwoord.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina vinden wij niet")
    expect(page.get_by_text(ELDERS)).to_have_count(0)
    assert not Inzage.objects.filter(dossiers__contains=[ander.pk]).exists()


def test_landt_op_het_werk_dat_wacht(meld_aan: Callable[..., Page]) -> None:
    # given a consulent with an onderzoek that is overdue
    page = meld_aan("consulent.rijswijk")

    # then the first page says so, and opens that dossier
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn werk")
    te_laat = page.get_by_role("region", name=re.compile("^Te laat"))
    expect(te_laat.get_by_text("Rond het onderzoek af").first).to_be_visible()
    te_laat.get_by_role("link", name=re.compile("^Onderzoek openen")).first.click()
    expect(page.get_by_text(re.compile(r"dossier \d{4}-\d{6}", re.IGNORECASE)).first).to_be_visible()


def test_twee_petten_en_een_formulier_van_de_andere_pet(meld_aan: Callable[..., Page]) -> None:
    # given one person who works for two gemeenten, and chooses
    page = meld_aan("dubbel.rijswijk")
    expect(page.get_by_role("heading", level=1)).to_have_text("Namens wie werkt u?")
    page.get_by_role("button", name="Rijswijk, als").click()
    expect(page.locator(".bovenbalk__pet")).to_contain_text("namens Rijswijk")
    page.goto("/toegang/dossiers/nieuw/")
    page.get_by_label("Achternaam").fill("Proefpet")
    page.get_by_label("Voornamen").fill("Ans")
    page.get_by_label("Geboortedatum").fill("1980-02-29")
    page.get_by_label("Hoe kwam de melding binnen?").select_option(label="Aanmelding")
    page.get_by_label("Woonplaats").select_option(label="Rijswijk")
    page.get_by_label("Het BSN volgt").check()

    # when the hat changes in another tab
    ander = page.context.new_page()
    ander.goto("/")
    ander.get_by_role("button", name="namens Rijswijk").click()
    ander.get_by_role("button", name="Wassenaar, als").click()
    expect(ander.locator(".bovenbalk__pet")).to_contain_text("namens Wassenaar")

    # then the form of the first hat is refused, and nothing was registered for either of the gemeenten
    page.get_by_role("button", name="Cliënt registreren").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dit formulier hoorde bij een andere rol")
    for pet in Lidmaatschap.objects.filter(gebruiker__email=f"dubbel.rijswijk@{DOMEIN}"):
        with namens(pet):
            assert not Dossier.objects.filter(client__achternaam="Proefpet").exists()
