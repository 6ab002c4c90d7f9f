"""From aanvraag to decision in a real browser: refused because of the Wlz, spoed, a client of before the peildatum."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from regio import klok
from regio.models import Lidmaatschap
from regio.namens import namens
from samenwerking.demo import DOMEIN
from tests.browser.onderzoekslijn import BRIEF, naar_verslag, registreer
from tests.toegang.melden import VOLLEDIG
from toegang.acties.client import Clientgegevens, Meldinggegevens, registreer_client
from toegang.acties.indicatie import Besluit, Keuze, leg_indicatie_vast, producten_voor
from toegang.acties.melding import Stapgegevens, leg_melding_vast, zet_stap
from toegang.acties.onderzoek import bewaar_onderzoek, rond_onderzoek_af
from toegang.acties.verslag import verstrek_verslag
from toegang.models import Dossier, Melding

pytestmark = pytest.mark.browser

DAG = datetime.timedelta(days=1)


def nl(dag: datetime.date) -> str:
    """As a date field of the browser is filled."""
    return dag.isoformat()


def consulent() -> Lidmaatschap:
    return Lidmaatschap.objects.select_related("gemeente", "gebruiker").get(
        gebruiker__email=f"consulent.rijswijk@{DOMEIN}"
    )


def maak_dossier(naam: str, *, gemeld: int) -> Dossier:
    """A client who turned to Rijswijk so many days ago."""
    pet, op = consulent(), klok.vandaag()
    assert pet.gemeente is not None
    with namens(pet):
        return registreer_client(
            gegevens=Clientgegevens(
                voornamen="Demo", achternaam=naam, geboortedatum=datetime.date(1988, 5, 1),
                woonplaats_soort="onbekend", bsn_volgt=True,
            ),
            gemeente=pet.gemeente, gemeld_op=op - gemeld * DAG, aanvraag=uuid4(), door=pet, op=op,
        )  # fmt: skip


def onderzocht(melding: Melding) -> None:
    """An onderzoek with all that the law asks, and its verslag: its pages have a line of their own."""
    pet, op = consulent(), klok.vandaag()
    dossiers = Dossier.objects.filter(pk=melding.dossier_id)
    for soort, hoe in (("clientondersteuning", "telefonisch"), ("identiteit", "paspoort")):
        zet_stap(
            melding_id=melding.pk, gegevens=Stapgegevens(soort, melding.ontvangen_op, wijze=hoe),
            versie=dossiers.get().versie, aanvraag=uuid4(), door=pet, op=op,
        )  # fmt: skip
    onderzoek = bewaar_onderzoek(
        melding_id=melding.pk, gegevens=replace(VOLLEDIG, doelgroep="autisme"), versie=0, door=pet, op=op
    )
    rond_onderzoek_af(melding_id=melding.pk, versie=onderzoek.versie, door=pet, op=op)
    verstrek_verslag(melding_id=melding.pk, versie=dossiers.get().versie, aanvraag=uuid4(), door=pet, op=op)


def naar_procedure(page: Page, dossier: Dossier) -> None:
    page.goto(f"/toegang/dossiers/{dossier.pk}/")
    _tab(page, "Procedure")


def _tab(page: Page, naam: str) -> None:
    onderdelen = page.get_by_role("navigation", name="Onderdelen van deze pagina")
    onderdelen.get_by_role("link", name=naam, exact=True).click()


def nooit_eerder(page: Page) -> None:
    """The client never asked for beschermd wonen before, and never had it."""
    for vraag in ("Vroeg de cliënt eerder beschermd wonen aan", "Had de cliënt eerder beschermd wonen?"):
        page.get_by_role("group", name=vraag).get_by_label("Nee", exact=True).check()


def doe_aanvraag(page: Page) -> None:
    page.get_by_role("link", name="Het ondertekende verslag is de aanvraag").click()
    page.get_by_role("button", name="Aanvraag vastleggen").click()
    expect(page.get_by_text("De aanvraag is vastgelegd.")).to_be_visible()


def test_afwijzing_omdat_de_client_niet_meewerkt_aan_de_wlz(meld_aan: Callable[..., Page]) -> None:
    # given an onderzoek in which the consulent wrote that the client does not cooperate with a Wlz-aanvraag
    page = meld_aan("consulent.rijswijk")
    registreer(page, "Wlz-proef", gemeld_op=klok.vandaag() - 20 * DAG)
    naar_verslag(
        page, wlz="de cliënt werkt niet mee", uitkomst="een andere wet gaat voor", conclusie="De Wlz gaat voor."
    )

    # when the signed verslag comes back and the college refuses
    doe_aanvraag(page)
    page.get_by_role("link", name="Afwijzen").click()
    page.get_by_text("Wat elke grond betekent").click()
    expect(page.get_by_text("Het college mag dan weigeren, het hoeft niet.")).to_be_visible()
    page.get_by_label("Op welke grond?").select_option(label="de cliënt werkt niet mee aan een Wlz-aanvraag")
    page.get_by_label("Waarom neemt het college dit besluit?").fill("U wilt geen Wlz-zorg aanvragen.")
    page.get_by_role("button", name="Besluit nemen en brief maken").dblclick()

    # then there is one decision with a letter, until when the client can object, and no right
    expect(page.get_by_text("Het besluit is genomen.")).to_be_visible(timeout=BRIEF)
    besluit = page.get_by_role("link", name=re.compile("Besluit van .*: afgewezen"))
    expect(besluit).to_have_count(1)
    besluit.click()
    expect(page.get_by_role("main")).to_contain_text("6 weken na de bekendmaking")
    with page.expect_download() as bestand:
        page.get_by_role("link", name="Brief openen").click()
    assert bestand.value.suggested_filename.endswith(".pdf")


def test_spoed_eerst_tijdelijk(meld_aan: Callable[..., Page]) -> None:
    # given a melding at which waiting is impossible, as the consulent ticked
    op = klok.vandaag()
    page = meld_aan("consulent.rijswijk")
    registreer(page, "Spoedproef", gemeld_op=op, spoed=True)
    with namens(consulent()):
        dossier = Dossier.objects.get(client__achternaam="Spoedproef")

    # when the consulent decides at once
    naar_procedure(page, dossier)
    page.get_by_role("link", name="Nu tijdelijk besluiten (spoed)").click()
    page.get_by_label("Product").select_option(label="Intramurale plekken")
    page.get_by_label("Einddatum").fill(nl(op + 60 * DAG))
    page.get_by_label("Wat moet de ondersteuning opleveren?").fill("U bent vannacht veilig.")
    page.get_by_label("Waarom neemt het college dit besluit?").fill("U staat op straat en dat is gevaarlijk.")
    nooit_eerder(page)
    with page.expect_download() as voorbeeld:
        page.get_by_role("button", name="Voorbeeld van de brief").click()
    assert voorbeeld.value.suggested_filename == f"voorbeeld-beschikking-dossier-{dossier.nummer}.pdf"
    page.get_by_role("button", name="Besluit nemen en brief maken").click()

    # then the right is there, and the onderzoek still has its six weken
    expect(page.get_by_text("Het besluit is genomen.")).to_be_visible(timeout=BRIEF)
    expect(page.get_by_role("link", name=re.compile("toegekend \\(tijdelijk, spoed\\)"))).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("spoed")
    _tab(page, "Dossier")
    expect(page.get_by_role("table", name="Indicaties")).to_contain_text("Intramurale plekken")
    expect(page.locator(".watnu")).to_contain_text("6 weken")


def test_een_bestaande_client_van_voor_de_peildatum(meld_aan: Callable[..., Page]) -> None:
    # given a client whose beschikking ran on the peildatum, and who asks for a herindicatie
    op = klok.vandaag()
    peildatum = datetime.date(op.year, 1, 1) - DAG
    dossier = maak_dossier("Bestaand-proef", gemeld=(op - peildatum).days + 60)
    pet = consulent()
    assert pet.gemeente is not None
    product = producten_voor(pet.gemeente, op=op)[0]
    with namens(pet):
        leg_indicatie_vast(
            dossier_id=dossier.pk,
            besluit=Besluit(product, peildatum - 30 * DAG, op + 30 * DAG, "autisme", "natura", peildatum - 40 * DAG),
            keuze=Keuze(pet.gemeente), versie=dossier.versie, aanvraag=uuid4(), door=pet, op=op,
        )  # fmt: skip
        melding = leg_melding_vast(
            dossier_id=dossier.pk, soort="herindicatie", ontvangen_op=op - 20 * DAG, gegevens=Meldinggegevens(),
            versie=Dossier.objects.get(pk=dossier.pk).versie, aanvraag=uuid4(), door=pet, op=op,
        )  # fmt: skip
        onderzocht(melding)
    page = meld_aan("consulent.rijswijk")

    # when the herindicatie follows on the old right
    naar_procedure(page, dossier)
    doe_aanvraag(page)
    page.get_by_role("link", name="Toekennen", exact=True).click()
    page.get_by_label("Product").select_option(label=str(product))
    page.get_by_label("Begindatum").fill(nl(op + 30 * DAG))
    page.get_by_label("Wat moet de ondersteuning opleveren?").fill("U woont over een jaar rustig.")
    page.get_by_label("Waarom neemt het college dit besluit?").fill("U hebt nog steeds iemand in de buurt nodig.")
    page.get_by_role("button", name="Besluit nemen en brief maken").click()

    # then the page explains who pays: the beschikking of then is over, so it is Rijswijk
    page.get_by_role("link", name=re.compile("Besluit van .*: toegekend")).click()
    hoofd = page.get_by_role("main")
    expect(hoofd).to_contain_text("Soort cliënt: bestaande cliënt")
    expect(hoofd).to_contain_text("Rijswijk betaalt vanaf")
    expect(hoofd).to_contain_text("Daarna betaalt de verantwoordelijke gemeente.")
