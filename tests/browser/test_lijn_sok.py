"""One text, nine gemeenten: a SOK from frozen text to in force, an addendum, and a regiovisie with an amendement."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from regio import klok
from regio.models import Lidmaatschap, Opdrachtdeel
from regio.namens import namens
from regio.opdrachten import doe as doe_deel
from samenwerking.besluiten.acties.addendum import maak_addendum
from samenwerking.besluiten.models import Overeenkomst, Procedure
from samenwerking.besluiten.procedure import Plek, Uitkomst
from tests.browser.conftest import axe
from tests.browser.sokwereld import TITEL, WACHTWOORD, WEEK, Sok, maak_sok, zet_reces
from tests.samenwerking.teksten.factories import bevries, schrijf

pytestmark = pytest.mark.browser

DAG = datetime.timedelta(days=1)
Als = Callable[[Lidmaatschap], Page]


class Lijn:
    """The browser on the pages of the procedure, as one person after another."""

    def __init__(self, log_in: Als, adres: str, sok: Sok, settings: Any) -> None:
        self.log_in, self.adres, self.sok, self.settings = log_in, adres, sok, settings

    def op(self, dag: datetime.date) -> None:
        """It is this day now, here and at the server."""
        self.settings.VASTE_DAG = dag.isoformat()

    def naar(self, wie: Lidmaatschap, waar: str = "") -> Page:
        page = self.log_in(wie)
        page.goto(f"{self.adres}/besluiten/{self.sok.procedure.pk}/{waar}")
        return page

    def leg_besluit_vast(self, wie: Lidmaatschap, stap: str, code: str, uitkomst: str, punten: str = "") -> None:
        """By hand, on the page of the step; a second person confirms."""
        page = self.naar(wie, f"stap/{stap}/{code}/")
        page.get_by_label(uitkomst, exact=True).check()
        page.get_by_label("Op welke dag").fill(klok.vandaag().isoformat())
        if punten:
            page.get_by_label("Punten van de zienswijze").fill(punten)
        page.get_by_role("button", name="Vastleggen").click()
        expect(page.get_by_text("Dit besluit telt nog niet")).to_be_visible()
        page = self.naar(self.sok.adviseurs[code], f"stap/{stap}/{code}/")
        page.get_by_role("button", name="Het klopt: bevestigen").click()
        expect(page.get_by_text("Bevestigd. Het besluit telt nu.")).to_be_visible()


@pytest.fixture
def lijn(adres: str, log_in: Als, settings: Any) -> Lijn:
    begin = klok.vandaag() + DAG
    settings.VASTE_DAG = begin.isoformat()
    settings.ZEGEL_CERTIFICAAT = ""
    return Lijn(log_in, adres, maak_sok(begin), settings)


def test_een_sok_van_negen_gemeenten_van_bevroren_tekst_tot_in_werking_en_een_addendum(lijn: Lijn) -> None:
    sok = lijn.sok
    eerste, tweede, derde = sok.codes[:3]
    versie = sok.tekst("sok", TITEL, "De colleges werken samen.", rechtsvorm="centrumregeling")

    # the coördinator sends the frozen text on its way: the form follows from the rechtsvorm, not from the title
    page = lijn.log_in(sok.coordinator)
    page.goto(f"{lijn.adres}/besluiten/nieuw/?versie={versie.pk}")
    expect(page.get_by_label("Procedure", exact=True)).to_have_value("regeling")
    page.get_by_label("Gewenste ingangsdatum").fill((sok.op + 40 * WEEK).isoformat())
    page.get_by_label("Gemeente die bekendmaakt").select_option(label=str(sok.gemeenten[0]))
    page.get_by_role("button", name="Procedure beginnen").click()
    expect(page.get_by_text("0 van 9 colleges hebben besloten over deze tekst")).to_be_visible()
    sok.procedure = Procedure.objects.get()

    # nine ontwerpen go to nine raden: one by hand
    page = lijn.naar(sok.adviseurs[eerste], f"stap/toezenden/{eerste}/")
    page.get_by_label("Op welke dag").fill(sok.op.isoformat())
    page.get_by_role("button", name="Vastleggen").click()
    expect(page.get_by_text(f"Gedaan op {sok.op.day} ")).to_be_visible()
    sok.doe("toezenden", *sok.codes[1:])

    # one raad has a zienswijze, one has none; the others have none either
    lijn.op(sok.op + WEEK)
    lijn.leg_besluit_vast(sok.griffiers[eerste], "zienswijze", eerste, "Zienswijze gegeven", "Noem het meldpunt.")
    lijn.leg_besluit_vast(sok.griffiers[tweede], "zienswijze", tweede, "Geen zienswijze")
    sok.besluit("zienswijze", Uitkomst.GEEN_ZIENSWIJZE, *sok.codes[2:])

    # the gemeenten answer together, and keep the text
    page = lijn.naar(sok.coordinator, f"stap/zienswijze/{eerste}/")
    page.get_by_text("Antwoord schrijven op punt 1").click()
    page.get_by_label("Antwoord op punt 1").fill("Het meldpunt staat in de toelichting.")
    page.get_by_role("button", name="Antwoord bewaren").click()
    expect(page.get_by_text("Antwoord van de gemeenten samen: Het meldpunt")).to_be_visible()
    sok.doe("definitief")
    sok.doe("vragen", *sok.codes)

    # one raad puts it off past its reces: the route moves and everyone sees it
    lijn.op(sok.op + 5 * WEEK)
    voor = sok.beeld.stand.route.punt(Plek("toestemming", derde)).verwacht
    zet_reces(sok, sok.gemeenten[2], van=sok.op + 6 * WEEK, weken=8)
    lijn.leg_besluit_vast(sok.griffiers[derde], "toestemming", derde, "Aangehouden")
    na = sok.beeld.stand.route.punt(Plek("toestemming", derde)).verwacht
    assert voor is not None and na is not None and na >= sok.op + 14 * WEEK > voor  # noqa: PT018
    page = lijn.naar(sok.adviseurs[eerste])
    rij = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=str(sok.gemeenten[2])))
    expect(rij).to_contain_text("aangehouden")
    assert axe(page) == []
    page.get_by_role("link", name="Route", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text(f"{na.day} ")

    # toestemming of nine, besluiten of nine
    sok.besluit("toestemming", Uitkomst.VERLEEND, *(code for code in sok.codes if code != derde))
    lijn.op(na)
    sok.besluit("toestemming", Uitkomst.VERLEEND, derde)
    sok.besluit("besluit", Uitkomst.VASTGESTELD, *sok.codes[1:])
    page = lijn.naar(sok.burgemeester, "ondertekening/tekenen/")
    expect(page.get_by_text("Nog niet iedereen stelde precies deze tekst vast")).to_be_visible()
    sok.besluit("besluit", Uitkomst.VASTGESTELD, eerste)

    # the burgemeester signs after proving who it is; the others sign on paper
    page = lijn.naar(sok.burgemeester, "ondertekening/tekenen/")
    page.get_by_role("link", name="Bevestig dat u het bent").click()
    page.get_by_label("Wachtwoord").fill(WACHTWOORD)
    page.get_by_role("button", name="Verdergaan").click()
    expect(page.get_by_text(sok.beeld.nu)).to_be_visible()
    assert axe(page) == []
    page.get_by_label("Ik heb deze tekst gelezen").check()
    page.get_by_role("button", name="Ondertekenen").click()
    expect(page.get_by_text("U hebt ondertekend namens")).to_be_visible()
    sok.teken_op_papier(*sok.codes[1:])
    doe_deel(Opdrachtdeel.objects.get(opdracht__soort="ondertekend exemplaar").pk)
    page = lijn.naar(sok.burgemeester, "ondertekening/")
    expect(page.get_by_text("Niet verzegeld")).to_be_visible()
    assert axe(page) == []
    with page.expect_download() as bestand:
        page.get_by_role("link", name="Exemplaar downloaden").click()
    assert bestand.value.suggested_filename.endswith("ondertekend-niet-verzegeld.pdf")

    # publication per gemeente; not in force before the day after
    sok.doe("eigen_bekendmaking", *sok.codes, vindplaats="gmb-2027-1")
    page = lijn.naar(sok.coordinator, "einde/")
    _eindig(page)
    expect(page.get_by_text("eerst moet alles zijn ondertekend en bekendgemaakt")).to_be_visible()
    page = lijn.naar(sok.adviseurs[eerste], "stap/bekendmaken/")
    page.get_by_label("Op welke dag").fill(klok.vandaag().isoformat())
    page.get_by_label("Vindplaats").fill("gmb-2027-12345")
    page.get_by_role("button", name="Vastleggen").click()
    expect(page.get_by_text("gmb-2027-12345")).to_be_visible()
    lijn.op(klok.vandaag() + DAG)
    page = lijn.naar(sok.coordinator, "einde/")
    _eindig(page)
    expect(page.get_by_text("De procedure is beëindigd.")).to_be_visible()

    # the register holds it: nine parties, in force, published by all
    page = lijn.naar(sok.adviseurs[tweede])
    page.get_by_role("link", name=TITEL).last.click()
    hoofd = page.get_by_role("main")
    expect(hoofd).to_contain_text(re.compile(r"centrumregeling van .*: geldt", re.IGNORECASE))
    expect(page.get_by_role("row").filter(has_text="doet mee")).to_have_count(9)
    expect(hoofd).to_contain_text("gmb-2027-12345")
    assert axe(page) == []

    _addendum(lijn, Overeenkomst.objects.get())


def _eindig(page: Page) -> None:
    page.get_by_label("De tekst geldt").check()
    page.get_by_label("Vanaf welke dag").fill(klok.vandaag().isoformat())
    page.get_by_label("Toelichting").fill("Alles is rond.")
    page.get_by_role("button", name="Procedure beëindigen").click()


def _addendum(lijn: Lijn, ding: Overeenkomst) -> None:
    """A change of one article, with a procedure of its own."""
    sok = lijn.sok
    velden = {"titel": "Ander bedrag", "artikelen": ["artikel 7"], "inhoud": "Het bedrag wordt hoger."}
    with namens(sok.coordinator):
        addendum = maak_addendum(
            overeenkomst=ding, velden=velden, aanvraag=uuid4(), door=sok.coordinator, op=klok.vandaag()
        )
    versie = sok.tekst("addendum", "Addendum 1 bij de SOK", "Artikel 7 wijzigt.", rechtsvorm="centrumregeling")
    page = lijn.log_in(sok.coordinator)
    page.goto(f"{lijn.adres}{addendum.get_absolute_url()}")
    page.get_by_role("link", name="Begin de procedure").click()
    page.get_by_label("Versie", exact=True).select_option(str(versie.pk))
    page.get_by_label("Gemeente die bekendmaakt").select_option(label=str(sok.gemeenten[0]))
    page.get_by_role("button", name="Procedure beginnen").click()
    expect(page.get_by_text("0 van 9 colleges")).to_be_visible()
    sok.procedure = Procedure.objects.latest("pk")
    assert sok.procedure.doel.addendum_id == addendum.pk
    sok.doe("toezenden", *sok.codes)
    sok.besluit("zienswijze", Uitkomst.GEEN_ZIENSWIJZE, *sok.codes)
    sok.doe("definitief")
    sok.doe("vragen", *sok.codes)
    sok.besluit("toestemming", Uitkomst.VERLEEND, *sok.codes)
    sok.besluit("besluit", Uitkomst.VASTGESTELD, *sok.codes)
    sok.teken_op_papier(*sok.codes)
    sok.doe("eigen_bekendmaking", *sok.codes, vindplaats="gmb-2027-2")
    page = lijn.naar(sok.adviseurs[sok.codes[0]], "stap/bekendmaken/")
    page.get_by_label("Op welke dag").fill(klok.vandaag().isoformat())
    page.get_by_label("Vindplaats").fill("gmb-2027-23456")
    page.get_by_role("button", name="Vastleggen").click()
    expect(page.get_by_text("gmb-2027-23456")).to_be_visible()
    lijn.op(klok.vandaag() + DAG)
    page = lijn.naar(sok.coordinator, "einde/")
    _eindig(page)
    expect(page.get_by_text("De procedure is beëindigd.")).to_be_visible()
    page.goto(f"{lijn.adres}{ding.get_absolute_url()}")
    expect(page.get_by_text(re.compile("wijzigt artikel 7; van kracht sinds"))).to_be_visible()


def test_een_raad_stelt_de_regiovisie_met_een_amendement_vast(lijn: Lijn) -> None:
    # given a regiovisie that all colleges proposed and eight raden adopted
    sok = lijn.sok
    laatste = sok.codes[-1]
    versie = sok.tekst("regiovisie", "Regiovisie Zuid-Holland Zuid", "Niemand slaapt op straat.")
    sok.begin(versie, "regiovisie")
    sok.besluit("voorstel", Uitkomst.VASTGESTELD, *sok.codes)
    sok.besluit("besluit", Uitkomst.VASTGESTELD, *sok.codes[:-1])

    # when the ninth adopts it with an amendement
    lijn.leg_besluit_vast(sok.griffiers[laatste], "besluit", laatste, "Gewijzigd vastgesteld (amendement)")

    # then everyone sees who adopted other words
    page = lijn.naar(sok.adviseurs[sok.codes[0]], "eens/")
    rij = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=str(sok.gemeenten[-1])))
    expect(rij).to_contain_text("heeft andere woorden vastgesteld")
    assert axe(page) == []

    # and a new version says who decides again, with what changed word for word
    tekst = sok.procedure.tekst
    with namens(sok.coordinator):
        schrijf(tekst, sok.coordinator, "Niemand slaapt op straat of in een auto.")
        nieuw = bevries(tekst, sok.coordinator, "Met amendement", voor_raden=True)
    page = lijn.naar(sok.coordinator)
    page.get_by_role("link", name="Breng de nieuwe versie in").click()
    page.get_by_label("Nieuwe versie").select_option(str(nieuw.pk))
    page.get_by_label("Waarom").fill("Amendement van een raad.")
    page.get_by_role("button", name=re.compile("inbrengen", re.IGNORECASE)).click()
    expect(page.get_by_role("heading", name="Wie opnieuw moet besluiten")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("listitem").filter(has_text="Vaststelling door de raad")).to_have_count(
        9
    )
    page.get_by_role("link", name="Wat er sindsdien is gewijzigd").first.click()
    expect(page.get_by_text("of in een auto").first).to_be_visible()
