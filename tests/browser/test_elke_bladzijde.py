"""Every page in a real browser, wide and on a phone: accessible, within its width, nothing refused by the CSP."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from django.conf import settings
from django.db import connection
from django.urls import resolve
from lxml import html
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page
from pytest_django.plugin import DjangoDbBlocker

from regio.models import Rol
from samenwerking.demo import DOMEIN, WACHTWOORD
from tests import databank
from tests.browser.conftest import AXE, REGELS, SMAL, axe, bediend, schil_van
from tests.rechten.profielen import MAG
from tests.rechten.tabel import GEVALLEN, VAN, Rij, adres_van
from tests.wereld import Hoed, Wereld, lees

pytestmark = pytest.mark.browser

BREED, TELEFOON = 1440, 360
GEEN_BLADZIJDE = {
    "berekening_inhoud",
    "berekening_verschil",
    "briefversie_pdf",
    "clausule_artikel",
    "clausule_keuze",
    "clausule_stand",
    "dossier_stuk",
    "gezond_klaar",
    "gezond_leeft",
    "gesprekken_paneel",
    "huisstijl",
    "inlees_sjabloon",
    "invoer_sjabloon",
    "privacy_stukken",
    "vernietigingsverklaring",
    "risico_inhoud",
    "scenario_verschil",
    "tekst_afbeelding",
    "tekst_docx",
    "tekst_html",
    "tekst_kiezer",
    "tekst_pdf",
    "tekst_waarden",
    "versie_afbeelding",
    "versie_docx",
    "versie_html",
    "versie_pakket",
    "versie_pdf",
    "voorstellen_naast",
    "was_wordt",
    "was_wordt_docx",
    "versie_bestand",
}
"""Addresses that answer with a file, a word or a part of a page. The end of its address tells a table as a file."""

ELDERS = {"onderdelen"}
"""Pages that have a file of tests of their own."""

BLADZIJDEN = sorted(
    geval
    for geval, (naam, rij) in GEVALLEN.items()
    if rij.lezen is not None and naam not in GEEN_BLADZIJDE | ELDERS and not naam.endswith("_bestand")
)
WIE = {
    Rol.BELEIDSADVISEUR: "beleidsadviseur.rijswijk",
    Rol.COLLEGELID: "collegelid.rijswijk",
    Rol.RAADSLID: "raadslid.rijswijk",
    Rol.GRIFFIER: "griffier.rijswijk",
    Rol.CONSULENT: "consulent.rijswijk",
    Rol.TEAMLEIDER: "teamleider.rijswijk",
    Rol.WACHTLIJSTBEHEERDER: "wachtlijstbeheerder.den-haag",
    Rol.COORDINATOR: "coordinator.haaglanden",
    Rol.CONTROLLER: "controller.haaglanden",
    Rol.BEHEERDER: "beheerder.haaglanden",
}
IN_BEELD = 60
"""Kinds of pages that a role has seen links to when Chromium stops showing them: what comes after is only fetched."""


@pytest.fixture(scope="module")
def kleine_wereld(
    browser: Browser, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[tuple[Wereld, str, str]]:
    """The small world, the database that holds it and the address where it is served, for this file."""
    naam = f"{connection.settings_dict['NAME']}_bladzijden"
    with django_db_blocker.unblock():
        wereld = lees()
        databank.kloon(databank.WERELD, naam)
        with bediend(naam) as adres:
            yield wereld, naam, adres
        databank.gooi_weg(naam)


@pytest.fixture
def wereld(kleine_wereld: tuple[Wereld, str, str], django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[Wereld, str]]:
    """The world and its address, with the connection of this process in the database of that server."""
    wereld, naam, adres = kleine_wereld
    vorige = connection.settings_dict["NAME"]
    with django_db_blocker.unblock():
        databank.gebruik(naam)
        try:
            yield wereld, adres
        finally:
            databank.gebruik(vorige)


@pytest.fixture(scope="module")
def venster(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """One window for the small world, and what it complains of: what all pages share is loaded and read once."""
    context = browser.new_context()
    context.add_init_script(AXE)
    page = context.new_page()
    yield page, klachten_van(page)
    context.close()


def wie_kijkt(rij: Rij, wereld: Wereld) -> tuple[Hoed, int]:
    """Someone of the own place who may look, and the answer; for what does not exist the page that says so."""
    eigen = [hoed for hoed in wereld.hoeden if hoed.plaats in (VAN, "haaglanden")]
    mogen = [hoed for hoed in eigen if rij.lezen and rij.lezen.antwoord(hoed.rol, "eigen") == MAG]
    return (mogen[0], 200) if mogen else (eigen[0], 404)


def klachten_van(page: Page) -> list[str]:
    """A list that fills with what the browser complains of: what the CSP refused, an error in a script."""
    klachten: list[str] = []

    def hoor(bericht: ConsoleMessage) -> None:
        # this server speaks no websockets: that the line of a text opens is for test_samen_schrijven to say
        if bericht.type in ("error", "warning") and not bericht.text.startswith("WebSocket connection to"):
            klachten.append(bericht.text)

    page.on("console", hoor)
    page.on("pageerror", lambda fout: klachten.append(str(fout)))
    return klachten


gekeurd: set[str] = set()
"""The kinds of bar and menu that axe has seen in this process, at each width."""


def gebreken(page: Page, *breedtes: int) -> list[str]:
    """What is wrong with the page that is open, on a screen of these widths.

    After the first width axe looks only at what another width changes.
    """
    gevonden = []
    for nummer, breedte in enumerate(breedtes):
        zet_breedte(page, breedte)
        if (nodig := page.evaluate("document.documentElement.scrollWidth")) > breedte:
            gevonden.append(f"op {breedte}: {nodig} breed")
        schil = f"{breedte} {schil_van(page)}"
        regels = SMAL if nummer and schil in gekeurd else REGELS
        gevonden += [f"op {breedte}: {fout}" for fout in axe(page, schil=schil not in gekeurd, regels=regels)]
        gekeurd.add(schil)
    return gevonden


def zet_breedte(page: Page, breedte: int) -> None:
    """A screen of this width, unless it is so already: the browser lays the page out anew each time it is told."""
    if page.viewport_size != (maat := {"width": breedte, "height": 900}):
        page.set_viewport_size(maat)


@pytest.mark.parametrize("geval", BLADZIJDEN)
def test_bladzijde_is_voor_iedereen_te_gebruiken(
    geval: str, wereld: tuple[Wereld, str], venster: tuple[Page, list[str]]
) -> None:
    (naam, rij), (inhoud, adres), (page, klachten) = GEVALLEN[geval], wereld, venster
    hoed, status = wie_kijkt(rij, inhoud)
    page.once("framenavigated", lambda _: klachten.clear())  # what the page before still had to say is not of this one
    page.context.clear_cookies()
    zet_breedte(page, BREED)
    if not rij.openbaar:
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": hoed.sessie, "url": adres}])
    antwoord = page.goto(adres + adres_van(naam, rij, inhoud))
    assert antwoord is not None
    assert antwoord.status == status
    assert gebreken(page, BREED, TELEFOON) == []
    assert [klacht for klacht in klachten if "status of 404" not in klacht] == []


@pytest.mark.parametrize("rol", sorted(WIE))
def test_elke_verwijzing_van_een_rol_leidt_naar_een_goede_bladzijde(
    rol: Rol, lijn: str, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(base_url=lijn).new_page()
    page.goto("/account/inloggen/")
    page.get_by_label("E-mailadres").fill(f"{WIE[rol]}@{DOMEIN}")
    page.get_by_label("Wachtwoord").fill(WACHTWOORD)
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_url(lambda adres: "/account/" not in adres)
    klachten = klachten_van(page)
    fouten: dict[str, list[str]] = {}
    wachtrij, gezien = [("/", "inloggen")], {"werk"}
    while wachtrij:
        adres, vanaf = wachtrij.pop(0)
        gevonden: list[str] = []
        if adres == "/" or (len(gezien) < IN_BEELD and is_eerste(soort_van(adres))):
            klachten.clear()
            antwoord = page.goto(adres)
            assert antwoord is not None
            status, doelen = antwoord.status, verwijzingen(page)
            gevonden = [*gebreken(page, TELEFOON), *klachten]
        else:
            gehaald = page.context.request.get(adres)
            status, doelen = gehaald.status, verwijzingen_in(gehaald.body(), gehaald.url)
        if status != 200:
            gevonden.insert(0, str(status))
        if gevonden:
            fouten[f"{adres} (vanaf {vanaf})"] = gevonden
        for doel in doelen:
            soort = soort_van(doel)
            if soort in gezien:
                continue
            gezien.add(soort)
            if soort in GEEN_BLADZIJDE or soort.endswith("_bestand"):
                status = page.context.request.get(doel).status
                if status != 200:
                    fouten[f"{doel} (vanaf {adres})"] = [str(status)]
            else:
                wachtrij.append((doel, adres))
    assert fouten == {}


def is_eerste(soort: str) -> bool:
    """Whether Chromium has yet to show this kind of page with the demo's content: once in a run, whoever looks.

    What others get there is fetched, and its links followed. Where a role lands is different for each.
    """
    map_ = Path(os.environ["PROEF_MAP"]) / "gekeurd"
    map_.mkdir(exist_ok=True)
    try:
        (map_ / soort.replace("/", "_")).touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def soort_van(adres: str) -> str:
    """The name of the kind of page at this address."""
    return resolve(urlsplit(adres).path).url_name or adres


def verwijzingen(page: Page) -> list[str]:
    """The addresses of this product to which the page links, without their place on the page."""
    return doelen_van(
        page.eval_on_selector_all("a[href]", "links => links.map(link => link.getAttribute('href'))"), page.url
    )


def verwijzingen_in(inhoud: bytes, adres: str) -> list[str]:
    """The same of a page that was fetched from that address."""
    return doelen_van(
        [link.get("href", "") for link in html.fromstring(inhoud).iter("a") if "href" in link.attrib], adres
    )


def doelen_van(adressen: list[str], hier: str) -> list[str]:
    """Where these links lead from here, as far as that is this product."""
    doelen = [urlsplit(urljoin(hier, adres)) for adres in adressen]
    return [doel._replace(fragment="").geturl() for doel in doelen if doel.netloc == urlsplit(hier).netloc]
