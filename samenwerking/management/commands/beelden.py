"""Screenshots of a running demo, for the README and the manual."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from samenwerking.demo import WACHTWOORD

BREED, SMAL = 1280, 360


@dataclass(frozen=True)
class Beeld:
    """One picture: who looks, where one goes from Mijn werk by clicking, and how wide the screen is."""

    naam: str
    account: str
    pad: str = "/"
    klik: str = ""
    breedte: int = BREED


BEELDEN = (
    Beeld("consulent-mijn-werk", "consulent.rijswijk"),
    Beeld("consulent-dossiers", "consulent.rijswijk", "/toegang/dossiers/"),
    Beeld("teamleider-mijn-werk", "teamleider.den-haag"),
    Beeld("wachtlijst", "wachtlijstbeheerder.den-haag", "/toegang/wachtlijst/"),
    Beeld("tellingen", "coordinator.haaglanden", "/toegang/tellingen/"),
    Beeld("controller-ingroeipad", "controller.haaglanden", "/financien/", "#lijst tbody a"),
    Beeld("beleidsadviseur-regiovisie", "beleidsadviseur.roosendaal", "/teksten/", "#lijst tbody a"),
    Beeld("coordinator-brieven", "coordinator.dordrecht", "/brieven/", "#lijst tbody a"),
    Beeld("collegelid-brief", "collegelid.sliedrecht", "/brieven/", "#lijst tbody a"),
    Beeld("raadslid-brief", "raadslid.dordrecht", "/brieven/", "#lijst tbody a"),
    Beeld("raadslid-telefoon", "raadslid.dordrecht", breedte=SMAL),
    Beeld("beheerder-mijn-werk", "beheerder.west-brabant-west"),
)


class Command(BaseCommand):
    """`manage.py beelden [ADRES]`."""

    help = "Maakt schermbeelden van een draaiende demo in docs/beelden."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where the demo runs, and where the pictures go."""
        parser.add_argument("adres", nargs="?", default="http://127.0.0.1:8000", help="Adres van de draaiende demo.")
        parser.add_argument("--naar", type=Path, default=settings.BASE_DIR / "docs" / "beelden")

    def handle(self, *args: Any, **options: Any) -> None:
        """Log in as each of them and take the picture."""
        options["naar"].mkdir(parents=True, exist_ok=True)
        for naam in _maak(options["adres"].rstrip("/"), options["naar"]):
            self.stdout.write(naam)


def _maak(adres: str, map_: Path) -> Iterator[str]:
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError as fout:
        raise CommandError("Voor schermbeelden is Playwright nodig. Voer uit: .ci/klaarzetten test") from fout
    with sync_playwright() as spel:
        try:
            browser = spel.chromium.launch(executable_path="/usr/bin/chromium", args=["--disable-gpu"])
        except Error as fout:
            raise CommandError("Chromium start niet. Voer uit: .ci/klaarzetten test") from fout
        for beeld in BEELDEN:
            context = browser.new_context(viewport={"width": beeld.breedte, "height": 800}, locale="nl-NL")
            bladzijde = context.new_page()
            try:
                bladzijde.goto(f"{adres}/account/inloggen/")
                bladzijde.fill("input[name=login]", f"{beeld.account}@demo.example")
                bladzijde.fill("input[name=password]", WACHTWOORD)
                bladzijde.click("main button[type=submit]")
                bladzijde.goto(adres + beeld.pad)
                if beeld.klik:
                    bladzijde.click(beeld.klik)
                    bladzijde.wait_for_load_state()
                bladzijde.screenshot(path=map_ / f"{beeld.naam}.png")
            except Error as fout:
                raise CommandError(
                    f"Het beeld {beeld.naam} lukte niet: {str(fout).splitlines()[0]}. Draait de demo op {adres}?"
                ) from fout
            finally:
                context.close()
            yield f"{beeld.naam}.png"
        browser.close()
