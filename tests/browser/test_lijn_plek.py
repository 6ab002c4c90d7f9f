"""A place in a real browser: from a new client to a plaatsing, and two consulenten after the last place."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from regio import klok
from regio.models import Lidmaatschap
from regio.namens import namens
from samenwerking.demo import DOMEIN
from tests.browser.onderzoekslijn import BRIEF, naar_verslag, registreer
from tests.browser.test_lijn_beslissen import DAG, consulent, doe_aanvraag, nl, nooit_eerder
from toegang.acties.client import Clientgegevens, registreer_client
from toegang.models import Dossier, Plek

pytestmark = pytest.mark.browser


def vrije_plek(*, nummer: int = 0) -> Plek:
    """A place of the Haagse regio that is free today; each test takes another one."""
    rijen = (
        Plek.objects.all()
        .met_vrij_vanaf(op=klok.vandaag())
        .filter(locatie__voorziening__regio__sleutel="haaglanden", vrij_vanaf__lte=klok.vandaag(), tot__isnull=True)
        .select_related("locatie__organisatie", "product")
        .order_by("pk")
    )
    return rijen[nummer]


def test_van_nieuwe_client_tot_plaatsing(meld_aan: Callable[..., Page]) -> None:
    # given a client whom the consulent registers, with an onderzoek and a verslag by the pages
    plek, op = vrije_plek(), klok.vandaag()
    page = meld_aan("consulent.rijswijk")
    registreer(page, "Plaatslijn", gemeld_op=op - 20 * DAG)
    naar_verslag(page)
    with namens(consulent()):
        dossier = Dossier.objects.get(client__achternaam="Plaatslijn")

    # when the aanvraag comes and the college decides
    doe_aanvraag(page)
    page.get_by_role("link", name="Toekennen", exact=True).click()
    page.get_by_label("Product").select_option(label=str(plek.product))
    page.get_by_label("Begindatum").fill(nl(op))
    page.get_by_label("Wat moet de ondersteuning opleveren?").fill("U woont over een jaar rustig.")
    page.get_by_label("Waarom neemt het college dit besluit?").fill("U hebt dag en nacht iemand in de buurt nodig.")
    nooit_eerder(page)
    page.get_by_role("button", name="Besluit nemen en brief maken").click()
    expect(page.get_by_text("Het besluit is genomen.")).to_be_visible(timeout=BRIEF)

    # then the dossier asks for a place, waits for the aanbieder, and says where the client lives
    watnu = page.locator(".watnu")
    page.goto(f"/toegang/dossiers/{dossier.pk}/")
    expect(watnu).to_contain_text("Zoek een plek")
    watnu.get_by_role("link", name="Plek voorstellen").click()
    page.get_by_label("Plek", exact=True).select_option(value=str(plek.pk))
    page.get_by_role("button", name="Plek voorstellen aan de aanbieder").dblclick()
    expect(page.get_by_text("De plek is voorgesteld en vanaf nu bezet.")).to_be_visible()
    expect(watnu).to_contain_text("Wacht op antwoord van de aanbieder")
    watnu.get_by_role("link", name="Antwoord vastleggen").click()
    page.get_by_label("de aanbieder neemt de cliënt aan").check()
    page.get_by_role("button", name="Antwoord vastleggen").click()
    expect(page.get_by_text("Het antwoord is vastgelegd.")).to_be_visible()
    expect(watnu).to_contain_text("Geplaatst")
    expect(page.get_by_role("main")).to_contain_text("woont hier")


def dossier_van(gemeente: str) -> Dossier:
    """A client for whom waiting is impossible, of the first consulent of that gemeente."""
    pet = Lidmaatschap.objects.select_related("gemeente", "gebruiker").get(
        gebruiker__email=f"consulent.{gemeente}@{DOMEIN}"
    )
    assert pet.gemeente is not None
    with namens(pet):
        return registreer_client(
            gegevens=Clientgegevens(
                voornamen="Demo", achternaam="Laatsteplek", geboortedatum=datetime.date(1988, 5, 1),
                woonplaats_soort="onbekend", bsn_volgt=True,
            ),
            gemeente=pet.gemeente, gemeld_op=klok.vandaag(), aanvraag=uuid4(), door=pet, op=klok.vandaag(),
        )  # fmt: skip


def test_twee_consulenten_na_de_laatste_plek(meld_aan: Callable[..., Page]) -> None:
    # given two consulenten, each with a client, who both have the form for the same place open
    plek = vrije_plek(nummer=1)
    vensters: dict[str, Page] = {}
    for naam, gemeente in (("Rijswijk", "rijswijk"), ("Zoetermeer", "zoetermeer")):
        dossier, page = dossier_van(gemeente), meld_aan(f"consulent.{gemeente}")
        page.goto(f"/toegang/dossiers/{dossier.pk}/plek/?plek={plek.pk}")
        page.get_by_label("Waarop is de plaatsing gebaseerd?").select_option(label="spoed: wachten kan niet")
        page.get_by_label("Reden").fill("Geen dak vannacht.")
        vensters[naam] = page

    # when both click at the same moment
    for page in vensters.values():
        page.get_by_role("button", name="Plek voorstellen aan de aanbieder").click(no_wait_after=True)

    # then one has the place, and the other reads which gemeente was first, and when
    uitkomst = re.compile(r"De plek is voorgesteld en vanaf nu bezet|Deze plek is al vergeven")
    for page in vensters.values():
        expect(page.get_by_role("main").get_by_text(uitkomst).first).to_be_visible()
    gelukt = [naam for naam, page in vensters.items() if page.get_by_text("De plek is voorgesteld").count()]
    assert len(gelukt) == 1
    tweede = next(page for naam, page in vensters.items() if naam not in gelukt)
    hoofd = tweede.get_by_role("main")
    expect(hoofd).to_contain_text(re.compile(rf"{gelukt[0]} was eerst, op \d{{1,2}}.\w+ \d{{4}}"))
    expect(hoofd).to_contain_text("Kies een andere plek of andere dagen.")
    expect(tweede.get_by_label("Reden")).to_have_value("Geen dak vannacht.")
