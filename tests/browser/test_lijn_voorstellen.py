"""Proposals in real browsers: two gemeenten propose as they type, the coördinator accepts two and refuses one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from regio import klok
from samenwerking.teksten.acties.recht import Voor, zet_rechten
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.boom import platte_tekst
from samenwerking.teksten.models import Tekst, Voorstel
from samenwerking.teksten.schrijfrecht import Recht
from samenwerking.teksten.voorstellen import wijs_af
from samenwerking.teksten.wiemagwat import Uitspraak
from tests.browser.conftest import axe
from tests.browser.test_samen_schrijven import Schrijftafel, opgeslagen, regel, tafel, typ_achter

__all__ = ["tafel"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore:StreamingHttpResponse must consume synchronous iterators"),
]
Staat = Voorstel.Staat


def zet_aan(page: Page) -> None:
    page.get_by_role("button", name="Voorstellen", exact=True).click()


def zonder_voorstellen(tekst: Tekst) -> str:
    return platte_tekst(wijs_af(document_van(tekst)))


def test_twee_gemeenten_stellen_voor_en_de_coordinator_beslist(tafel: Schrijftafel) -> None:
    tekst, mensen = tafel.tekst, tafel.mensen
    was = tafel.staat_er
    rijswijk, zoetermeer = tafel.schuif_aan(mensen.rijswijk), tafel.schuif_aan(mensen.zoetermeer)
    for page in (rijswijk, zoetermeer):
        opgeslagen(page)
        zet_aan(page)

    # given Rijswijk types behind one line, and removes a word of another by keyboard
    typ_achter(rijswijk, "Eerste alinea.", " Rijswijk vult aan.", ineens=False)
    regel(rijswijk, "Tweede alinea.").click()
    rijswijk.keyboard.press("Home")
    for _ in "Tweede ":
        rijswijk.keyboard.press("Delete")
    # and Zoetermeer makes words bold, types inside the words of Rijswijk, and begins a new article
    expect(regel(zoetermeer, "Rijswijk vult aan.").locator("ins")).to_be_visible()
    regel(zoetermeer, "Derde alinea.").click()
    zoetermeer.keyboard.press("Home")
    zoetermeer.keyboard.press("Control+Shift+ArrowRight")
    zoetermeer.keyboard.press("Control+b")
    zoetermeer.keyboard.press("End")
    zoetermeer.keyboard.press("Control+Alt+a")
    zoetermeer.keyboard.type("Nieuw artikel")
    zoetermeer.keyboard.press("Enter")
    zoetermeer.keyboard.type("Met een lid.")
    opgeslagen(rijswijk)
    opgeslagen(zoetermeer)

    # then the text is as it was, and each proposal is of one person
    assert zonder_voorstellen(tekst) == was
    assert tekst.voorstellen.filter(door=mensen.rijswijk).count() == 2
    assert tekst.voorstellen.filter(door=mensen.zoetermeer).count() == 2
    assert axe(rijswijk) == []

    # when the coördinator accepts one beside the text, one on the page, and refuses one with a reason
    coordinator = tafel.schuif_aan(mensen.coordinator)
    opgeslagen(coordinator)
    kaarten = coordinator.locator("[data-voorstelpaneel] .voorstelkaart")
    expect(kaarten).to_have_count(4)
    kaarten.filter(has_text="Rijswijk vult aan.").get_by_role("button", name="Aannemen").click()
    expect(coordinator.locator("[data-voorstelzin]")).to_have_text("1 voorstel is aangenomen.")
    expect(kaarten).to_have_count(3)
    with coordinator.expect_response("**/voorstellen/naast/"):
        coordinator.locator("[data-voorstelpaneel]").dispatch_event("voorstellen-anders")
    expect(kaarten).to_have_count(3)
    expect(coordinator.locator("[data-voorstelzin]")).to_have_text("1 voorstel is aangenomen.")
    expect(regel(rijswijk, "Rijswijk vult aan.").locator("ins")).to_have_count(0)
    coordinator.goto(f"/teksten/{tekst.pk}/voorstellen/")
    expect(coordinator.get_by_text("Zoetermeer: 2 open")).to_be_visible()
    assert axe(coordinator) == []
    artikel = coordinator.locator(".voorstelkaart").filter(has_text="Nieuw artikel")
    artikel.get_by_role("button", name="Aannemen").focus()
    coordinator.keyboard.press("Enter")
    expect(coordinator.get_by_text("1 voorstel is aangenomen.")).to_be_visible()
    weg = coordinator.locator(".voorstelkaart").filter(has_text="weghalen")
    weg.locator("summary").focus()
    coordinator.keyboard.press("Enter")
    weg.get_by_label("Waarom wijst u dit af?").fill("De volgorde doet ertoe.")
    weg.get_by_role("button", name="Voorstel afwijzen").click()
    expect(coordinator.get_by_text("1 voorstel is afgewezen.")).to_be_visible()

    # then the writers see it, and the refused one is found with its reason
    expect(regel(zoetermeer, "Tweede alinea.").locator("del")).to_have_count(0)
    assert "Rijswijk vult aan." in zonder_voorstellen(tekst)
    assert "Nieuw artikel\nMet een lid." in zonder_voorstellen(tekst)
    assert "Tweede alinea." in zonder_voorstellen(tekst)
    coordinator.goto(f"/teksten/{tekst.pk}/voorstellen/?staat=afgewezen")
    expect(coordinator.get_by_text("Reden: De volgorde doet ertoe.")).to_be_visible()
    coordinator.goto(f"/teksten/{tekst.pk}/geschiedenis/")
    expect(coordinator.get_by_text("1 voorstel van Rijswijk afgewezen")).to_be_visible()
    # and who wrote goes on
    typ_achter(rijswijk, "Derde alinea.", " Nog iets.")
    opgeslagen(rijswijk)
    assert Staat.OPEN in tekst.voorstellen.values_list("staat", flat=True)


def test_wie_alleen_mag_voorstellen_verandert_de_tekst_niet(tafel: Schrijftafel) -> None:
    zet_rechten(
        tekst=tafel.tekst,
        voor=Voor(gemeente=tafel.mensen.zoetermeer.gemeente),
        uitspraak=Uitspraak(Recht.VOORSTELLEN),
        versie=0,
        door=tafel.mensen.rijswijk,
        op=klok.vandaag(),
    )
    was = tafel.staat_er
    page = tafel.schuif_aan(tafel.mensen.zoetermeer)
    opgeslagen(page)
    knop = page.get_by_role("button", name="Voorstellen", exact=True)
    expect(knop).to_be_disabled()
    expect(knop).to_have_attribute("aria-pressed", "true")
    typ_achter(page, "Eerste alinea.", " Erbij.", ineens=False)
    page.keyboard.press("Enter")
    page.keyboard.type("Nieuwe regel.")
    page.keyboard.press("Control+z")
    regel(page, "Derde alinea.").click()
    page.keyboard.press("End")
    for _ in range(5):
        page.keyboard.press("Backspace")
    page.keyboard.type("zin.")
    page.keyboard.press("Alt+ArrowUp")
    opgeslagen(page)
    expect(page.get_by_role("alert")).to_have_count(0)
    assert zonder_voorstellen(tafel.tekst) == was
    assert set(tafel.tekst.voorstellen.values_list("door", flat=True)) == {tafel.mensen.zoetermeer.pk}
