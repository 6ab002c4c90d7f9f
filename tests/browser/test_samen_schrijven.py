"""Writing together in real browsers: typing at once, a lost connection, a right that ends, what is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from django.db import transaction
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.plugin import DjangoDbBlocker

from regio import klok
from regio.models import Lidmaatschap, Rol
from samenwerking.teksten.acties.recht import Voor, stand_van_rechten, zet_rechten
from samenwerking.teksten.acties.schrijven import document_van, zet_document
from samenwerking.teksten.acties.voorstel import beslis
from samenwerking.teksten.boom import Knoop, knoop, platte_tekst
from samenwerking.teksten.models import Tekst, Voorstel
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.rechten import schrijver_van
from samenwerking.teksten.schrijfrecht import Recht
from samenwerking.teksten.wiemagwat import Uitspraak
from tests.browser.conftest import axe, sessie_van
from tests.regio.factories import maak_pet
from tests.samenwerking.teksten.factories import Mensen, alinea, begin, bevries, maak_mensen, schrijf

pytestmark = [
    pytest.mark.browser,
    # how the stylesheet is sent by an ASGI server; in productie the proxy and WSGI do that
    pytest.mark.filterwarnings("ignore:StreamingHttpResponse must consume synchronous iterators"),
]


@dataclass
class Schrijftafel:
    """A text that is open, and who sits down at it."""

    adres: str
    tekst: Tekst
    mensen: Mensen
    browser: Browser
    open: list[BrowserContext]

    def schuif_aan(self, pet: Lidmaatschap, **anders: Any) -> Page:
        """A browser of this person with the text open to write."""
        venster = self.browser.new_context(base_url=self.adres, **anders)
        self.open.append(venster)
        venster.add_cookies([{"name": "sessionid", "value": sessie_van(pet), "url": self.adres}])
        page = venster.new_page()
        page.goto(f"/teksten/{self.tekst.pk}/schrijven/")
        return page

    @property
    def staat_er(self) -> str:
        return platte_tekst(document_van(self.tekst))


@pytest.fixture
def tafel(levend: str, browser: Browser, django_db_blocker: DjangoDbBlocker) -> Iterator[Schrijftafel]:
    with django_db_blocker.unblock():
        with transaction.atomic():
            mensen = maak_mensen()
            tekst = begin(mensen.rijswijk, titel="Proefvisie")
            schrijf(tekst, mensen.rijswijk, "Eerste alinea.", "Tweede alinea.", "Derde alinea.")
        tafel = Schrijftafel(levend, tekst, mensen, browser, [])
        yield tafel
        for venster in tafel.open:
            venster.close()


def regel(page: Page, woorden: str) -> Any:
    return page.locator(".schrijfblad p").filter(has_text=woorden)


def typ_achter(page: Page, woorden: str, erbij: str, *, ineens: bool = True) -> None:
    """Set the caret behind these words and type. A click may land anywhere on the line; End is the end of it.
    Key by key it goes in several sendings: what is refused is then shown in the part that was typed by then."""
    regel(page, woorden).click()
    page.keyboard.press("End")
    (page.keyboard.insert_text if ineens else page.keyboard.type)(erbij)


def opgeslagen(page: Page) -> None:
    expect(page.locator("[data-stand]")).to_contain_text("pgeslagen")


def test_drie_gemeenten_schrijven_tegelijk_en_een_is_even_weg(tafel: Schrijftafel) -> None:
    # given three advisors of three gemeenten in one chapter
    rijswijk, zoetermeer, wassenaar = (
        tafel.schuif_aan(pet)
        for pet in (tafel.mensen.rijswijk, tafel.mensen.zoetermeer, maak_pet(Rol.BELEIDSADVISEUR, "Wassenaar"))
    )
    for page in (rijswijk, zoetermeer, wassenaar):
        opgeslagen(page)
    expect(rijswijk.locator("[data-aanwezig] li")).to_have_count(2)

    # when one loses the connection, and all three write on
    wassenaar.context.set_offline(True)
    wassenaar.evaluate("navigator.onLine")
    typ_achter(wassenaar, "Derde alinea.", " Wassenaar vult aan.", ineens=False)
    typ_achter(rijswijk, "Eerste alinea.", " Rijswijk schrijft mee.", ineens=False)
    typ_achter(zoetermeer, "Tweede alinea.", " Zoetermeer ook.", ineens=False)

    # then who has a connection sees the others at once, and what is typed is kept
    expect(regel(zoetermeer, "Rijswijk schrijft mee.")).to_be_visible()
    expect(regel(rijswijk, "Zoetermeer ook.")).to_be_visible()
    opgeslagen(rijswijk)
    opgeslagen(zoetermeer)

    # and when the third comes back, everything is there, for everyone
    wassenaar.context.set_offline(False)
    for page in (rijswijk, zoetermeer, wassenaar):
        for zin in ("Rijswijk schrijft mee.", "Zoetermeer ook.", "Wassenaar vult aan."):
            expect(regel(page, zin)).to_be_visible(timeout=30_000)
        opgeslagen(page)
    assert tafel.staat_er.count(".") == 6


def test_ongedaan_maken_is_alleen_het_eigene(tafel: Schrijftafel) -> None:
    een, twee = tafel.schuif_aan(tafel.mensen.rijswijk), tafel.schuif_aan(tafel.mensen.zoetermeer)
    opgeslagen(een)
    opgeslagen(twee)
    typ_achter(een, "Eerste alinea.", " Van Rijswijk.")
    expect(regel(twee, "Van Rijswijk.")).to_be_visible()
    typ_achter(twee, "Eerste alinea. Van Rijswijk.", " Van Zoetermeer.")
    expect(regel(een, "Van Zoetermeer.")).to_be_visible()

    een.get_by_role("button", name="Ongedaan maken").click()
    expect(regel(een, "Van Rijswijk.")).to_have_count(0)
    expect(regel(twee, "Eerste alinea. Van Zoetermeer.")).to_be_visible()
    opgeslagen(een)
    assert "Eerste alinea. Van Zoetermeer." in tafel.staat_er


def test_wie_alleen_leest_ziet_schrijven_en_typt_niets(tafel: Schrijftafel) -> None:
    lezer, schrijver = tafel.schuif_aan(tafel.mensen.college), tafel.schuif_aan(tafel.mensen.rijswijk)
    opgeslagen(schrijver)
    expect(lezer.locator("[data-stand]")).to_have_text("U leest mee. U kunt opmerkingen maken, geen woorden wijzigen.")
    expect(lezer.locator(".schrijfblad")).to_have_attribute("contenteditable", "false")
    typ_achter(schrijver, "Eerste alinea.", " Levend.")
    expect(regel(lezer, "Levend.")).to_be_visible()


def test_een_recht_dat_eindigt_sluit_de_tekst_en_laat_staan_wat_er_stond(
    tafel: Schrijftafel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samenwerking.teksten.leven.verbinding.OPNIEUW_NA", 0.0)
    page = tafel.schuif_aan(tafel.mensen.rijswijk)
    opgeslagen(page)
    gisteren = klok.vandaag()
    Lidmaatschap.objects.filter(pk=tafel.mensen.rijswijk.pk).update(tot=gisteren)
    typ_achter(page, "Eerste alinea.", " Te laat.")
    expect(page.locator("[data-stand]")).to_contain_text("uw sessie of uw recht is voorbij")
    expect(page.locator(".schrijfblad")).to_have_attribute("contenteditable", "false")
    expect(regel(page, "Te laat.")).to_be_visible()  # to copy
    assert "Te laat." not in tafel.staat_er


def test_in_de_bijlage_van_een_ander_typt_men_niet_en_er_staat_waarom(tafel: Schrijftafel) -> None:
    def met_bijlage(document: Knoop) -> Knoop:
        bijlage = knoop("bijlage", knoop("kop", "Eigen inzet"), alinea("Van Zoetermeer."), id="bijlage1")
        return replace(document, inhoud=(*document.inhoud, bijlage))

    wie = tafel.mensen.coordinator
    zet_document(tekst=tafel.tekst, maak=met_bijlage, door=wie, mag=schrijver_van(wie, tafel.tekst, op=klok.vandaag()))

    # the coördinator says whose annex it is
    bewaakt = tafel.schuif_aan(wie)
    opgeslagen(bewaakt)
    regel(bewaakt, "Eerste alinea.").click()
    expect(bewaakt.get_by_label("Bijlage van")).to_be_hidden()
    regel(bewaakt, "Van Zoetermeer.").click()
    bewaakt.get_by_label("Bijlage van").select_option("Zoetermeer")
    while document_van(tafel.tekst).inhoud[-1].attrs["gemeente"] != "GM0637":
        opgeslagen(bewaakt)
    assert axe(bewaakt) == []

    page = tafel.schuif_aan(tafel.mensen.rijswijk)
    opgeslagen(page)
    typ_achter(page, "Van Zoetermeer.", " Door Rijswijk.")
    expect(page.get_by_label("Bijlage van")).to_have_count(0)
    expect(page.locator("[data-mag]")).to_contain_text("Deze bijlage is van een andere gemeente. U mag hier opmerk")
    expect(page.locator("[data-mag]")).to_have_attribute("data-nadruk", "")
    expect(regel(page, "Door Rijswijk.")).to_have_count(0)
    typ_achter(page, "Eerste alinea.", " Wel hier.")
    expect(page.locator("[data-mag]")).to_have_text("U mag hier schrijven.")
    opgeslagen(page)
    assert "Wel hier." in tafel.staat_er
    assert "Door Rijswijk." not in tafel.staat_er


def geef(tafel: Schrijftafel, pet: Lidmaatschap, uitspraak: Uitspraak | None) -> None:
    """Rijswijk leads the text, and says what this person may."""
    zet_rechten(
        tekst=tafel.tekst,
        voor=Voor(pet=pet),
        uitspraak=uitspraak,
        versie=stand_van_rechten(tafel.tekst),
        door=tafel.mensen.rijswijk,
        op=klok.vandaag(),
    )


def test_een_recht_en_een_bevriezing_gelden_meteen_en_niets_raakt_kwijt(tafel: Schrijftafel) -> None:
    wie = tafel.mensen.zoetermeer
    een, twee = tafel.schuif_aan(tafel.mensen.rijswijk), tafel.schuif_aan(wie)
    opgeslagen(een)
    opgeslagen(twee)
    mag, blad = twee.locator("[data-mag]"), twee.locator(".schrijfblad")
    typ_achter(twee, "Eerste alinea.", " Bewaard.")
    opgeslagen(twee)

    # withdrawn while writing: from now on proposals, and the switch is locked
    geef(tafel, wie, Uitspraak(Recht.VOORSTELLEN))
    expect(mag).to_contain_text("U mag hier voorstellen doen.")
    expect(twee.get_by_role("alert")).to_contain_text("zojuist gewijzigd")
    twee.get_by_role("button", name="Verder schrijven").click()
    knop = twee.get_by_role("button", name="Voorstellen", exact=True)
    expect(knop).to_be_disabled()
    expect(knop).to_have_attribute("aria-pressed", "true")
    typ_achter(twee, "Tweede alinea.", " Als voorstel.")
    expect(regel(een, "Tweede alinea.").locator("ins")).to_have_text("Als voorstel.")
    geef(tafel, wie, Uitspraak(Recht.OPMERKEN))
    expect(mag).to_contain_text("U mag hier opmerkingen maken.")
    expect(blad).to_have_attribute("contenteditable", "false")
    expect(twee.get_by_role("button", name="Opmerking", exact=True)).to_be_enabled()
    expect(twee.get_by_role("button", name="Vet")).to_be_disabled()
    geef(tafel, wie, None)
    expect(blad).to_have_attribute("contenteditable", "true")
    assert axe(twee) == []

    # frozen while one writes and another is away: both read who did it, and words that are not kept stay to copy
    twee.context.set_offline(True)
    expect(twee.locator("[data-stand]")).to_contain_text("Geen verbinding")
    typ_achter(twee, "Derde alinea.", " Nog niet bewaard.")
    with transaction.atomic():
        beslis(
            tekst=tafel.tekst,
            kenmerken=tafel.tekst.voorstellen.values_list("kenmerk", flat=True),
            besluit=Voorstel.Staat.AANGENOMEN,
            door=tafel.mensen.coordinator,
            op=klok.vandaag(),
        )
        bevries(tafel.tekst, tafel.mensen.coordinator)
    dicht = een.locator("[data-dicht]")
    expect(dicht).to_contain_text(f"door {tafel.mensen.coordinator.gebruiker.naam} op")
    expect(dicht).to_contain_text("Vraag de coördinator")
    expect(een.locator(".schrijfblad")).to_have_attribute("contenteditable", "false")
    expect(een.locator("[data-stand]")).to_have_text("U leest mee. U kunt deze tekst niet wijzigen.")
    twee.context.set_offline(False)
    expect(twee.locator("[data-dicht]")).to_be_visible(timeout=30_000)
    expect(twee.locator("[data-kwijt]")).to_contain_text("Nog niet bewaard.")
    expect(blad).to_have_attribute("contenteditable", "false")
    assert "Eerste alinea. Bewaard." in tafel.staat_er
    assert "Nog niet bewaard." not in tafel.staat_er
    assert axe(twee) == []


def haal_alinea_weg(page: Page, woorden: str) -> None:
    """Take away the words of this line, as who selects it and presses Delete."""
    regel(page, woorden).click()
    page.keyboard.press("End")
    page.keyboard.press("Shift+Home")
    # the editor hears of a selection when the browser draws; a person is never faster than that
    page.evaluate("() => new Promise(klaar => requestAnimationFrame(() => requestAnimationFrame(klaar)))")
    page.keyboard.press("Delete")
    expect(regel(page, woorden)).to_have_count(0)


def test_wie_schrijft_in_wat_een_ander_weghaalt_krijgt_zijn_woorden_te_zien(tafel: Schrijftafel) -> None:
    een, twee = tafel.schuif_aan(tafel.mensen.rijswijk), tafel.schuif_aan(tafel.mensen.zoetermeer)
    opgeslagen(een)
    opgeslagen(twee)
    expect(een.locator("[data-aanwezig] li")).to_have_count(1)
    expect(twee.locator("[data-aanwezig] li")).to_have_count(1)
    wie = {page: page.get_by_role("alert") for page in (een, twee)}

    # the words come after the removal: who was away typed in a line that is gone
    twee.context.set_offline(True)
    expect(twee.locator("[data-stand]")).to_contain_text("Geen verbinding")
    regel(twee, "Eerste alinea.").click()
    twee.keyboard.press("End")
    twee.keyboard.press("ArrowLeft")
    twee.keyboard.type(" van Zoetermeer")
    haal_alinea_weg(een, "Eerste alinea.")
    opgeslagen(een)
    twee.context.set_offline(False)
    expect(wie[twee]).to_contain_text("van Zoetermeer", timeout=30_000)
    expect(wie[twee]).to_contain_text("intussen weghaalde")
    opgeslagen(twee)
    twee.get_by_role("button", name="Verder schrijven").click()
    expect(wie[een]).to_be_hidden()

    # the removal comes after the words: who was away removed a line without having seen them
    een.context.set_offline(True)
    expect(een.locator("[data-stand]")).to_contain_text("Geen verbinding")
    haal_alinea_weg(een, "Tweede alinea.")
    regel(twee, "Tweede alinea.").click()
    twee.keyboard.press("End")
    twee.keyboard.press("ArrowLeft")
    twee.keyboard.type(" weer van Zoetermeer")
    opgeslagen(twee)
    een.context.set_offline(False)
    expect(wie[twee]).to_contain_text("weer van Zoetermeer", timeout=30_000)
    expect(wie[een]).to_contain_text("weer van Zoetermeer")
    expect(wie[een]).to_contain_text("In het deel dat u weghaalde, schreef")
    expect(wie[een]).to_contain_text(tafel.mensen.zoetermeer.gebruiker.naam)
    expect(wie[twee]).to_contain_text(tafel.mensen.rijswijk.gebruiker.naam)
    opgeslagen(een)
    assert "Zoetermeer" not in tafel.staat_er
    assert axe(twee) == []

    # a paste that no sending can carry changes nothing, and says so
    twee.get_by_role("button", name="Verder schrijven").click()
    regel(twee, "Derde alinea.").click()
    twee.evaluate(
        """() => {
            const inhoud = new DataTransfer();
            inhoud.setData("text/plain", "woord ".repeat(4_000_000));
            const plak = new ClipboardEvent("paste", { clipboardData: inhoud, bubbles: true, cancelable: true });
            document.querySelector(".schrijfblad").dispatchEvent(plak);
        }"""
    )
    expect(wie[twee]).to_contain_text("Dit is te veel tekst ineens.")
    typ_achter(twee, "Derde alinea.", " En verder.")
    expect(regel(een, "En verder.")).to_be_visible()
    opgeslagen(twee)
    assert tafel.staat_er.count("woord") == 0


def test_een_regeling_met_het_toetsenbord(tafel: Schrijftafel) -> None:
    # given an empty agreement
    with transaction.atomic():
        sok = begin(tafel.mensen.rijswijk, titel="SOK", soort="sok")
    tafel.tekst = sok
    page = tafel.schuif_aan(tafel.mensen.rijswijk)
    opgeslagen(page)

    # when one types articles with leden and onderdelen, by keyboard alone
    page.locator(".schrijfblad .kop").first.click()
    page.keyboard.press("Control+Alt+a")
    page.keyboard.type("Begrippen")
    page.keyboard.press("Enter")
    page.keyboard.type("Het college meldt.")
    page.keyboard.press("Enter")
    page.keyboard.type("Het tweede lid.")
    page.keyboard.press("Control+Alt+a")
    page.keyboard.type("Toegang")
    page.keyboard.press("Enter")
    page.keyboard.type("Iedereen mag binnen.")
    opgeslagen(page)

    # then the server counts as the page shows
    document = document_van(sok)
    assert platte_tekst(document).split("\n")[1:] == [
        "Begrippen",
        "Het college meldt.",
        "Het tweede lid.",
        "Toegang",
        "Iedereen mag binnen.",
    ]
    geteld = nummers(document, "sok")
    op_pagina = page.evaluate(
        "() => [...document.querySelectorAll('.schrijfblad [data-nummer]')].map(e => e.dataset.nummer).filter(Boolean)"
    )
    assert op_pagina == [nummer.kort for nummer in geteld.values() if nummer.kort]
    assert "Artikel 2" in op_pagina
    assert axe(page) == []


def test_de_tekst_leest_zonder_script(
    levend: str, tafel: Schrijftafel, new_context: Callable[..., BrowserContext]
) -> None:
    page = tafel.schuif_aan(tafel.mensen.rijswijk, java_script_enabled=False)
    expect(page.locator("[data-stand]")).to_contain_text("staat JavaScript uit of is uw browser te oud")
    expect(page.get_by_text("Eerste alinea.")).to_be_visible()
