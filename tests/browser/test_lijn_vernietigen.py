"""Destruction in a browser, on request and from the list: by two people, until the dossier's own page says so."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.conf import Settings
from django.urls import reverse
from playwright.sync_api import Page, expect

from regio.models import Lidmaatschap, Rol
from tests.browser.conftest import axe
from tests.pdfstructuur import eis_pango
from tests.regio.factories import gemeente, maak_gebruiker, maak_pet
from tests.toegang.factories import OP, maak_dossier
from tests.toegang.privacyproef import sluit

pytestmark = pytest.mark.browser

NAAM = "Onvindbaarius"
BRIEF = 30_000
"""Milliseconds: a letter is made while the person waits, and two tests may share the machine."""


@pytest.fixture(autouse=True)
def vaste_dag(settings: Settings) -> None:
    settings.VASTE_DAG = OP.isoformat()


def teamleider(naam: str) -> Lidmaatschap:
    return maak_pet(Rol.TEAMLEIDER, gemeente("Rijswijk"), gebruiker=maak_gebruiker(naam))


def beslis_als_tweede(page: Page, nummer: str) -> None:
    """The page of the proposal: nothing goes without the tick, and then everything goes."""
    page.get_by_role("link", name=f"Dossier {nummer}").click()
    assert axe(page) == []
    page.get_by_role("button", name="Gekozen dossiers vernietigen").click()
    expect(page.get_by_text("Kruis aan dat u weet dat dit niet ongedaan te maken is.").first).to_be_visible()
    page.get_by_label("Ik heb gecontroleerd dat deze dossiers weg mogen").check()
    page.get_by_role("button", name="Gekozen dossiers vernietigen").click()
    expect(page.get_by_text("1 dossier vernietigd.")).to_be_visible()


def staat_weg(page: Page, adres: str, dossier_pk: int, nummer: str) -> None:
    """The register names the number and the two people, and the page of the dossier is gone."""
    rij = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=nummer))
    expect(rij).to_contain_text("Eerste Teamleider en Tweede Teamleider")
    expect(page.get_by_text(NAAM)).to_have_count(0)
    antwoord = page.goto(adres + reverse("dossier", args=[dossier_pk]))
    assert antwoord is not None
    assert antwoord.status == 404
    expect(page.get_by_text(f"Dossier {nummer} is vernietigd op")).to_be_visible()
    expect(page.get_by_text(NAAM)).to_have_count(0)
    assert axe(page) == []


def test_op_verzoek_van_de_client(adres: str, log_in: Callable[[Lidmaatschap], Page]) -> None:
    eis_pango()
    consulent, een, twee = (
        maak_pet(Rol.CONSULENT, "Rijswijk"),
        teamleider("Eerste Teamleider"),
        teamleider("Tweede Teamleider"),
    )
    dossier = maak_dossier("Rijswijk", door=consulent, achternaam=NAAM)
    sluit(dossier)

    # given a request on paper that the consulent records
    page = log_in(consulent)
    page.goto(adres + reverse("dossier_privacy", args=[dossier.pk]))
    page.get_by_role("link", name="Verzoek om te vernietigen vastleggen").click()
    page.get_by_label("Hoe kwam het binnen?").select_option(label="per brief")
    page.get_by_role("button", name="Verzoek vastleggen").click()
    expect(page.get_by_text("Een teamleider beslist.")).to_be_visible()

    # when the first teamleider grants it: there is a letter for the client, and he cannot decide as the second
    page = log_in(een)
    page.goto(adres)
    page.get_by_role("link", name="Privacy openen").first.click()
    page.get_by_label("Ik kijk mee als tweede paar ogen").check()
    page.get_by_role("button", name="Dossier openen").click()
    page.goto(adres + reverse("dossier_privacy", args=[dossier.pk]))
    page.get_by_role("link", name="Op het verzoek beslissen").click()
    page.get_by_label("Toewijzen: ik stel voor").check()
    page.get_by_role("button", name="Beslissing vastleggen").click()
    expect(page.get_by_text("De brief aan de cliënt staat bij de stukken.")).to_be_visible(timeout=BRIEF)
    page.goto(adres + reverse("te_vernietigen"))
    page.get_by_role("link", name=f"Dossier {dossier.nummer}").click()
    expect(page.get_by_text("Een ander moet beslissen")).to_be_visible()
    expect(page.get_by_role("button", name="Gekozen dossiers vernietigen")).to_have_count(0)

    # then the second one decides, and it is gone
    page = log_in(twee)
    page.goto(adres + reverse("te_vernietigen"))
    beslis_als_tweede(page, dossier.nummer)
    staat_weg(page, adres, dossier.pk, dossier.nummer)


def test_van_de_lijst_na_vijftien_jaar(adres: str, log_in: Callable[[Lidmaatschap], Page], settings: Settings) -> None:
    een, twee = teamleider("Eerste Teamleider"), teamleider("Tweede Teamleider")
    dossier = maak_dossier("Rijswijk", achternaam=NAAM)
    sluit(dossier)
    settings.VASTE_DAG = (OP + datetime.timedelta(days=16 * 366)).isoformat()

    page = log_in(een)
    page.goto(adres + reverse("te_vernietigen"))
    expect(page.get_by_text(NAAM)).to_have_count(0)
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Gekozen dossiers voorstellen om te vernietigen").click()
    expect(page.get_by_text("Een andere teamleider van de gemeente beslist.").first).to_be_visible()

    page = log_in(twee)
    page.goto(adres)
    page.get_by_role("link", name="Voorstel openen").first.click()
    expect(page.get_by_text("Eerste Teamleider stelde")).to_be_visible()
    page.goto(adres + reverse("te_vernietigen"))
    beslis_als_tweede(page, dossier.nummer)
    staat_weg(page, adres, dossier.pk, dossier.nummer)
