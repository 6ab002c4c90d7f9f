"""Homes are agreed with a corporatie and shared with it: it opens the link without an account, until the link ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import transaction
from playwright.sync_api import Browser, Page, expect

from regio import klok
from regio.models import Lidmaatschap
from regio.namens import namens
from samenwerking.partners.acties.afspraak import leg_afspraak_vast
from samenwerking.partners.acties.contact import voeg_contact_toe
from tests.browser.conftest import axe
from tests.regio.factories import regio
from tests.samenwerking.partners.maken import afspraakvelden, contactvelden, partner
from tests.samenwerking.teksten.factories import maak_mensen

pytestmark = pytest.mark.browser


def test_woningen_afspreken_en_delen_met_de_partner(
    adres: str, log_in: Callable[[Lidmaatschap], Page], browser: Browser
) -> None:
    # given a corporatie with an agreement and a contact
    with transaction.atomic():
        mensen = maak_mensen()
        wie = {"door": mensen.coordinator, "op": klok.vandaag()}
        with namens(mensen.coordinator):
            ding = partner(mensen.coordinator, "Demo Corporatie Duinzicht", regio("haaglanden"))
            leg_afspraak_vast(partner=ding, velden=afspraakvelden(), aanvraag=ding.aanvraag, **wie)
            voeg_contact_toe(partner=ding, velden=contactvelden(), aanvraag=ding.aanvraag, **wie)

    # when the coördinator fills in the homes of Rijswijk
    page = log_in(mensen.coordinator)
    page.goto(adres + ding.get_absolute_url())
    assert axe(page) == []
    page.get_by_role("link", name="Prestatieafspraken uitstroom").click()
    page.get_by_role("link", name="Woningen invullen").click()
    page.get_by_label("Woningen in Rijswijk").fill("17")
    page.get_by_role("button", name="Woningen vastleggen").click()
    expect(page.get_by_role("row", name="Rijswijk 17")).to_be_visible()

    # and shares them
    page.goto(adres + ding.get_absolute_url())
    page.get_by_role("link", name="Delen met deze partner").click()
    page.get_by_label("Wie krijgt de link?").select_option(index=1)
    page.get_by_label("de aantallen woningen").check()
    page.get_by_role("button", name="Link maken").click()
    link = page.get_by_label("Link voor").input_value()
    assert axe(page) == []

    # then the partner opens it in another browser, without an account
    gast = browser.new_page()
    gast.goto(link)
    gast.get_by_role("button", name="Pagina openen").click()
    expect(gast.get_by_role("row", name="Rijswijk 17")).to_be_visible()
    expect(gast.get_by_text("Wij helpen elkaar.")).to_have_count(0)
    assert axe(gast) == []

    # and the link ends for the open page too, and says who came
    page.get_by_role("link", name="Terug naar de partner").click()
    page.get_by_role("link", name="accountmanager wonen", exact=True).click()
    expect(page.get_by_text("opende de link")).to_be_visible()
    page.get_by_role("link", name="Link intrekken").click()
    page.get_by_role("button", name="Link intrekken").click()
    expect(page.get_by_text("De link werkt niet meer.")).to_be_visible()
    gast.reload()
    expect(gast.get_by_role("heading", name="Deze link werkt niet")).to_be_visible()
    gast.close()
