"""A plan in a real browser: a bar is moved, the page of the raad follows, a report comes out; with axe."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import transaction
from django.urls import reverse
from playwright.sync_api import Page, expect

from regio import klok
from regio.models import Gemeente, Lidmaatschap
from regio.namens import namens
from regio.notatie import datum
from samenwerking.overleg.acties.overleg import begin_overleg
from samenwerking.plannen.acties.plan import deel_met_raden, voeg_doelstelling_toe
from samenwerking.plannen.models import Activiteit
from tests.browser.conftest import axe
from tests.pdfstructuur import lees, tekst, voldoet
from tests.samenwerking.overleg.maken import velden_van_een_overleg
from tests.samenwerking.plannen.maken import DAG, maak_planwereld

pytestmark = pytest.mark.browser


def test_een_activiteit_verschuift_en_de_raad_leest_mee(adres: str, log_in: Callable[[Lidmaatschap], Page]) -> None:
    # given a plan that the raden read, in which writing waits for counting
    with transaction.atomic():
        wereld = maak_planwereld()
    coordinator = wereld.coordinator
    with namens(coordinator):
        tellen = wereld.activiteit("Woningen tellen", -5, 30, eigenaar=coordinator)
        schrijven = wereld.activiteit("Convenant schrijven", 31, 60)
        wereld.na(schrijven, tellen)
        wereld.resultaat(tellen, "Inzicht in hoeveel woningen nodig zijn")
        voeg_doelstelling_toe(
            plan=wereld.plan, naam="Minder wachten", omschrijving="", aanvraag=uuid4(), door=coordinator,
            op=klok.vandaag(),
        )  # fmt: skip
        begin_overleg(
            regio=wereld.plan.regio, velden=velden_van_een_overleg(), aanvraag=uuid4(), door=coordinator,
            op=klok.vandaag(),
        )  # fmt: skip
        deel_met_raden(plan=wereld.plan, delen=True, door=coordinator, op=klok.vandaag())
    raadspagina = adres + reverse("raad", args=[Gemeente.objects.get(naam_kort="Rijswijk").code])

    def op_raadspagina(van: datetime.date, tot: datetime.date) -> None:
        page = log_in(wereld.mensen.raad)
        page.goto(raadspagina)
        rij = page.get_by_role("row").filter(has_text="Convenant schrijven")
        expect(rij.get_by_text(datum(van))).to_be_visible()
        expect(rij.get_by_text(datum(tot))).to_be_visible()

    op_raadspagina(schrijven.begin, schrijven.einde)

    # when the coördinator drags its bar on the tijdspad: the form shows what moves along, and asks why
    page = log_in(coordinator)
    page.goto(adres + reverse("tijdspad", args=[wereld.plan.pk]))
    assert axe(page) == []
    balk = page.locator(".tijdspad__balk").first
    plek = balk.locator("rect").bounding_box()
    assert plek is not None
    midden = plek["y"] + plek["height"] / 2
    page.mouse.move(plek["x"] + 5, midden)
    page.mouse.down()
    page.mouse.move(plek["x"] + 45, midden, steps=4)
    page.mouse.up()
    expect(page.get_by_role("heading", name="Dit verandert er als u vastlegt")).to_be_visible()
    expect(page.get_by_text("wacht op ‘Woningen tellen’")).to_be_visible()
    assert Activiteit.objects.get(pk=tellen.pk).begin == tellen.begin
    verder = 14
    page.get_by_label("Nieuwe eerste dag").fill((tellen.begin + verder * DAG).isoformat())
    page.get_by_role("button", name="Bekijken wat meeschuift").click()
    assert axe(page) == []
    page.get_by_role("button", name="Verschuiven", exact=True).click()
    expect(page.get_by_text("Schrijf waarom de activiteit verschuift").first).to_be_visible()
    page.get_by_label("Waarom verschuift de activiteit?").fill("De corporaties leveren later.")
    page.get_by_role("button", name="Verschuiven", exact=True).click()
    expect(page.get_by_text("De activiteit is verschoven.")).to_be_visible()
    expect(page.get_by_text("Reden: De corporaties leveren later.")).to_be_visible()

    # then the page of the raad has the new days
    op_raadspagina(schrijven.begin + verder * DAG, schrijven.einde + verder * DAG)

    # and she puts it on the agenda of an overleg from its own page
    page = log_in(coordinator)
    page.goto(adres + tellen.get_absolute_url())
    page.get_by_role("link", name="Op een agenda zetten").click()
    page.get_by_label("Bij welk overleg?").select_option(label="Bestuurlijk overleg")
    page.get_by_role("button", name="Punt inbrengen").click()
    expect(page.get_by_text("nog niet op een agenda")).to_be_visible()

    # and a goal that is not aimed at any more is dropped with a reason
    page.goto(adres + wereld.plan.get_absolute_url())
    page.get_by_role("link", name="Laten vervallen").click()
    page.get_by_label("Waarom?").fill("Staat nu in de regiovisie.")
    page.get_by_role("button", name="Doelstelling laten vervallen").click()
    expect(page.get_by_text("Reden: Staat nu in de regiovisie.")).to_be_visible()
    assert axe(page) == []

    # and a result is reached with evidence only, and the report of the quarter says what the page says
    page.goto(adres + tellen.get_absolute_url())
    page.get_by_role("link", name="Beoordelen").click()
    page.get_by_label("Ja", exact=True).check()
    page.get_by_role("button", name="Oordeel vastleggen").click()
    expect(page.get_by_text("Behaald kan niet zonder bewijs").first).to_be_visible()
    page.get_by_label("Waaruit blijkt dat?").fill("Telling van de corporaties.")
    page.get_by_role("button", name="Oordeel vastleggen").click()
    expect(page.get_by_text("Telling van de corporaties.")).to_be_visible()
    assert axe(page) == []
    page.goto(adres + reverse("plan_voortgang", args=[wereld.plan.pk]))
    cijfers = page.locator(".feiten dd").all_inner_texts()
    assert axe(page) == []
    page.get_by_role("button", name="Voortgangsverslag maken").click()
    expect(page.get_by_text("Het verslag ligt vast.")).to_be_visible()
    assert page.locator(".feiten dd").all_inner_texts() == cijfers
    with page.expect_download() as wacht:
        page.get_by_role("link", name="Downloaden (PDF)").click()
    bestand = wacht.value.path().read_bytes()
    assert voldoet(bestand) == []
    woorden = " ".join(tekst(lees(bestand)).split())
    assert all(" ".join(cijfer.split()) in woorden for cijfer in cijfers)
