"""A consulent in a real browser: from a new client to an indicatie, by label and button as a person would."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.conf import Settings
from django.urls import reverse
from playwright.sync_api import Page, expect

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.browser.conftest import axe
from tests.browser.test_lijn_beslissen import nooit_eerder
from tests.regio.factories import maak_pet, regio
from tests.toegang.factories import OP, bsn, maak_dossier, maak_indicatie, maak_wachtende
from toegang.acties.referentie import laad_aanbod_haaglanden
from toegang.models import Dossier

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def vaste_dag(settings: Settings) -> None:
    settings.VASTE_DAG = OP.isoformat()


def test_van_nieuwe_client_naar_indicatie(adres: str, log_in: Callable[[Lidmaatschap], Page]) -> None:
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    page = log_in(pet)
    page.goto(adres + reverse("dossiers"))
    page.get_by_role("link", name="Cliënt registreren").first.click()
    page.get_by_label("Achternaam").fill("Proefman")
    page.get_by_label("Voorvoegsel").fill("van der")
    page.get_by_label("Voornamen").fill("Anton")
    page.get_by_label("Geboortedatum").fill("1980-02-29")
    page.get_by_label("Hoe kwam de melding binnen?").select_option(label="Aanmelding")
    page.get_by_label("Datum van de melding").fill("2026-10-05")  # on paper, as the decision
    page.get_by_label("Woonplaats").select_option(label="Rijswijk")
    page.get_by_label("BSN", exact=False).first.fill("123456789")
    page.get_by_role("button", name="Cliënt registreren").click()

    # a wrong BSN: the sentence stands in the summary and at the field, and nothing that was typed is lost
    expect(page.get_by_role("link", name="BSN: Dit nummer voldoet niet aan de elfproef.")).to_be_visible()
    expect(page.get_by_label("Voornamen")).to_have_value("Anton")
    assert axe(page) == []
    page.get_by_label("BSN", exact=False).first.fill(bsn())
    page.get_by_role("button", name="Cliënt registreren").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Anton van der Proefman")
    expect(page).to_have_title("Dossier 2026-000001 - Samen Thuis")
    expect(page.get_by_text(bsn())).to_have_count(0)
    assert axe(page) == []

    page.get_by_role("link", name="Indicatie vastleggen").first.click()
    expect(page.get_by_role("heading", name="Wie is verantwoordelijk?")).to_be_visible()
    page.get_by_label("Product").select_option(label="Intramurale plekken")
    page.get_by_label("Doelgroep").select_option(label="GGZ/EPA")
    page.get_by_label("Begindatum").fill("2026-12-01")
    page.get_by_label("Einddatum").fill("2027-11-30")
    page.get_by_label("Datum van het besluit op papier").fill("2026-11-02")
    nooit_eerder(page)
    page.get_by_role("button", name="Indicatie vastleggen").dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text("Anton van der Proefman")
    expect(page.get_by_role("rowheader")).to_have_count(1)
    expect(page.get_by_text("begint nog")).to_be_visible()

    page.get_by_text("BSN tonen").first.click()
    page.get_by_label("Waarvoor hebt u het BSN nodig?").select_option("vraag")
    page.get_by_role("button", name="BSN tonen").click()
    expect(page.get_by_text(bsn())).to_be_visible()
    page.get_by_role("link", name="Geschiedenis").click()
    expect(page.get_by_text("Indicatie Intramurale plekken vastgelegd")).to_be_visible()
    with namens(pet):
        assert Dossier.objects.get().indicaties.count() == 1


def test_een_collega_zegt_eerst_waarom(adres: str, log_in: Callable[[Lidmaatschap], Page]) -> None:
    dossier = maak_dossier("Rijswijk", voornamen="Anton", achternaam="Proefman")
    page = log_in(maak_pet(Rol.TEAMLEIDER, "Rijswijk"))
    page.goto(adres + reverse("dossier", args=[dossier.pk]))
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Dossier {dossier.nummer}")
    expect(page.get_by_text("Proefman")).to_have_count(0)
    page.get_by_label("Ik kijk mee als tweede paar ogen").check()
    page.get_by_role("button", name="Dossier openen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Anton Proefman")


def test_elke_pagina_past_op_een_telefoon_en_is_toegankelijk(
    adres: str, log_in: Callable[[Lidmaatschap], Page]
) -> None:
    laad_aanbod_haaglanden()
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    dossier = maak_dossier(
        "Rijswijk", door=pet, achternaam="Demo-Van Oostenrijk tot Wiedenfeld van Schaumburg", woonplaats="Rijswijk"
    )
    indicatie = maak_indicatie(dossier)
    plaats = maak_wachtende(dossier)
    leidt = maak_pet(Rol.COORDINATOR, regio("haaglanden"))
    adressen = {
        pet: [
            reverse(naam, args=args)
            for naam, args in (
                ("dossiers", []), ("client_registreren", []), ("wachtlijst", []), ("voorzieningen", []),
                ("dossier", [dossier.pk]), ("dossier_geschiedenis", [dossier.pk]), ("dossier_sluiten", [dossier.pk]),
                ("indicatie_vastleggen", [dossier.pk]), ("indicatie_beeindigen", [dossier.pk, indicatie.pk]),
                ("wachtlijst_erop", [dossier.pk]), ("wachtlijst_eraf", [plaats.pk]),
            )
        ],
        leidt: [reverse("tellingen")],
    }  # fmt: skip
    for wie, paden in adressen.items():
        page = log_in(wie)
        page.set_viewport_size({"width": 360, "height": 800})
        for pad in paden:
            page.goto(adres + pad)
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, pad
            assert axe(page) == [], pad
