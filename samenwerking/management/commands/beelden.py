"""The pictures of the README, made from a running demo: `manage.py beelden http://127.0.0.1:8000`."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from samenwerking.demo import DOMEIN, WACHTWOORD

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BREED, HOOG, TELEFOON = (1440, 900), (1440, 1250), (360, 740)
KLEUREN = 128
"""Of the palette of a picture: pages are flat, so more colours only make the file larger."""


@dataclass(frozen=True)
class Beeld:
    """One picture: who looks, and what is pressed one after the other from the landing page, as selectors."""

    naam: str
    wie: str
    stappen: tuple[str, ...] = ()
    maat: tuple[int, int] = BREED


def _menu(titel: str) -> str:
    return f"nav >> role=link[name='{titel}']"


EERSTE = "#lijst tbody a >> nth=0"
OPENEN = "main a >> nth=0"
REGIOVISIE = "main >> role=link[name='Regiovisie beschermd wonen en opvang Haagse regio 2027 tot en met 2031']"
CONVENANT = "Convenant beschermd wonen en maatschappelijke opvang Haagse regio"
OVERLEG = "Bestuurlijk overleg beschermd wonen en opvang"
CIJFERS = (_menu("Financiën"), "role=link[name='Stel: start in 2028']")
PROCEDURE = (OPENEN, "nav[aria-label='Kruimelpad'] a >> nth=-1")  # the first work of a consulent is a step of it
DOSSIER = (*PROCEDURE, "nav[aria-label='Onderdelen van deze pagina'] >> role=link[name='Dossier']")


def _knop(titel: str) -> str:
    return f"main >> role=link[name='{titel}']"


BEELDEN = (
    Beeld("consulent-mijn-werk", "consulent.rijswijk"),
    Beeld("consulent-dossier", "consulent.rijswijk", DOSSIER),
    Beeld("consulent-dossier-telefoon", "consulent.rijswijk", DOSSIER, TELEFOON),
    Beeld("consulent-procedure", "consulent.rijswijk", PROCEDURE),
    Beeld("consulent-besluit", "consulent.rijswijk", ("main >> role=link[name=/^Besluit openen/]",)),
    Beeld("consulent-overdracht", "consulent.rijswijk", (_menu("Dossiers"), _knop("Overdrachten"), EERSTE)),
    Beeld("teamleider-vernietigingslijst", "teamleider.rijswijk", (_menu("Dossiers"), _knop("Te vernietigen"))),
    Beeld("teamleider-tellingen", "teamleider.den-haag", (_menu("Tellingen"),)),
    Beeld("wachtlijstbeheerder-wachtlijst", "wachtlijstbeheerder.den-haag", (_menu("Wachtlijst"),)),
    Beeld(
        "wachtlijstbeheerder-plaatsing",
        "wachtlijstbeheerder.den-haag",
        (_menu("Wachtlijst"), EERSTE, _knop("Plek voorstellen")),
    ),
    Beeld("coordinator-telling", "coordinator.haaglanden", (_menu("Tellingen"), _knop("Wachtlijst beschermd wonen"))),
    Beeld("controller-ingroeipad", "controller.haaglanden", CIJFERS),
    Beeld("beleidsadviseur-regiovisie", "beleidsadviseur.rijswijk", (_menu("Teksten"), REGIOVISIE)),
    Beeld("beleidsadviseur-schrijven", "beleidsadviseur.rijswijk", (_menu("Teksten"), REGIOVISIE, _knop("Schrijven"))),
    Beeld("coordinator-brieven", "coordinator.dordrecht", (_menu("Brieven aan de raad"), EERSTE)),
    Beeld("coordinator-besluiten", "coordinator.haaglanden", (_menu("Samenwerking"), _knop(CONVENANT)), HOOG),
    Beeld(
        "coordinator-overleg",
        "coordinator.haaglanden",
        (_menu("Samenwerking"), _knop("Overleg"), _knop(OVERLEG), "main tbody th a >> nth=0"),
    ),
    Beeld("collegelid-brief", "collegelid.sliedrecht", ("main >> role=link[name=/^Brief lezen/]",)),
    Beeld("collegelid-mijn-werk-telefoon", "collegelid.sliedrecht", (), TELEFOON),
    Beeld("raadslid-brief", "raadslid.dordrecht", (OPENEN,)),
    Beeld("raadslid-brief-telefoon", "raadslid.dordrecht", (OPENEN,), TELEFOON),
    Beeld("griffier-brieven", "griffier.dordrecht", (_menu("Gemeenteraad"),)),
    Beeld("beheerder-personen", "beheerder.west-brabant-west", (_menu("Personen"),)),
)


class Command(BaseCommand):
    """`manage.py beelden`."""

    help = "Maakt de beelden van de README uit een demo die draait (vraagt Chromium en de pakketten van de tests)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Where the demo runs, and where the pictures go."""
        parser.add_argument("adres", nargs="?", default="http://127.0.0.1:8000", help="Adres van de demo.")
        parser.add_argument("--naar", type=Path, default=Path(settings.BASE_DIR) / "docs" / "beelden", metavar="MAP")
        parser.add_argument("--alleen", metavar="WOORD", default="", help="Alleen beelden met dit woord in de naam.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Log in as each role and take the pictures. Raises CommandError with what to do."""
        naar: Path = options["naar"]
        naar.mkdir(parents=True, exist_ok=True)
        with _browser() as browser:
            for beeld in BEELDEN:
                if options["alleen"] in beeld.naam:
                    pad = naar / f"{beeld.naam}.png"
                    pad.write_bytes(_klein(_neem(browser, options["adres"], beeld)))
                    self.stdout.write(f"{pad.name}: {pad.stat().st_size // 1024} kB")


@contextmanager
def _browser() -> Iterator[Browser]:
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError as fout:
        raise CommandError("Het pakket playwright ontbreekt. Voer eerst uit: .ci/klaarzetten test") from fout
    gevonden = map(shutil.which, ("chromium", "google-chrome", "chromium-headless-shell"))
    chromium = os.environ.get("CHROMIUM") or next(filter(None, gevonden), None)
    if chromium is None:
        raise CommandError("Chromium ontbreekt. Installeer het pakket chromium, of zet CHROMIUM op het pad.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)  # days as a reader sees them
        try:
            yield browser
        except Error as fout:
            raise CommandError(f"Dit beeld lukte niet. Draait de demo op dit adres? {fout.message}") from fout
        finally:
            browser.close()


def _neem(browser: Browser, adres: str, beeld: Beeld) -> bytes:
    breedte, hoogte = beeld.maat
    context = browser.new_context(
        base_url=adres,
        viewport={"width": breedte, "height": hoogte},
        device_scale_factor=2 if beeld.maat == TELEFOON else 1,
        locale="nl-NL",
        reduced_motion="reduce",
    )
    page = context.new_page()
    _log_in(page, beeld.wie)
    for stap in beeld.stappen:
        page.locator(stap).first.click()
        page.wait_for_load_state("networkidle")
    inhoud = page.screenshot()
    context.close()
    return inhoud


def _log_in(page: Page, wie: str) -> None:
    page.goto("/account/inloggen/")
    page.get_by_label("E-mailadres").fill(f"{wie}@{DOMEIN}")
    page.get_by_label("Wachtwoord").fill(WACHTWOORD)
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_url(lambda adres: "/account/" not in adres)


def _klein(inhoud: bytes) -> bytes:
    """The same picture with a palette: about a fifth of the size."""
    from PIL import Image

    uit = io.BytesIO()
    beeld = Image.open(io.BytesIO(inhoud)).convert("RGB")
    beeld.quantize(colors=KLEUREN, dither=Image.Dither.NONE).save(uit, "PNG", optimize=True)
    return uit.getvalue()
