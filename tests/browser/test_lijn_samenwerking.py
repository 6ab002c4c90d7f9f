"""A beleidsadviseur weighs the forms for the own gemeente in a real browser, and the region sees it; with axe."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from regio import klok
from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.besluiten.acties.vormkeuze import open_vormkeuze
from tests.browser.conftest import axe
from tests.regio.factories import maak_pet, regio

pytestmark = pytest.mark.browser


def test_een_adviseur_weegt_en_ziet_waar_de_gemeenten_staan(adres: str, log_in: Callable[[Lidmaatschap], Page]) -> None:
    # given a choice that the coördinator opened
    coordinator, adviseur = maak_pet(Rol.COORDINATOR, regio("haaglanden")), maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")
    op = klok.vandaag()
    with namens(coordinator):
        open_vormkeuze(
            regio=regio("haaglanden"),
            vraag="Welke vorm past vanaf 2028?",
            toelichting="",
            uiterlijk=op + datetime.timedelta(days=20),
            aanvraag=uuid4(),
            door=coordinator,
            op=op,
        )

    # when the advisor follows Mijn werk and says what fits
    page = log_in(adviseur)
    page.goto(adres)
    page.get_by_role("link", name="Wegen").click()
    page.get_by_role("group", name="Deze vormen passen").first.get_by_label("Centrumregeling").check()
    page.get_by_label("Waarom?").first.fill("Wij werken al jaren zo.")
    assert axe(page) == []
    page.get_by_role("button", name="Weging vastleggen").click()

    # then the page of the choice says so, to everyone who can or cannot see the picture
    expect(page.get_by_text("1 van 5 gemeenten heeft geantwoord")).to_be_visible()
    expect(page.get_by_text("Wij werken al jaren zo.")).to_be_visible()
    expect(page.get_by_role("img", name="Geen gemeente spreekt een andere tegen")).to_be_visible()
    assert axe(page) == []
    page.goto(adres)
    expect(page.get_by_role("link", name="Wegen")).to_have_count(0)
