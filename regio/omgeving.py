"""Reading the environment: a value, a number, a list, yes or no, a secret (also from a file)."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def tekst(naam: str, standaard: str = "") -> str:
    """The text of a variable, or the default when it is empty or missing."""
    return os.environ.get(naam, "").strip() or standaard


def tekst_of_bestand(naam: str) -> str:
    """The text of NAAM, or of the file that NAAM_FILE names; nothing set is empty."""
    if waarde := tekst(naam):
        return waarde
    if bestand := tekst(f"{naam}_FILE"):
        try:
            return Path(bestand).read_text(encoding="utf-8").strip()
        except OSError as fout:
            raise ImproperlyConfigured(f"{naam}_FILE is niet te lezen: {fout}") from fout
    return ""


def getal(naam: str, standaard: int) -> int:
    """A whole number; a wrong one stops the start with a sentence."""
    waarde = tekst(naam)
    if not waarde:
        return standaard
    try:
        return int(waarde)
    except ValueError:
        raise ImproperlyConfigured(f"{naam} moet een geheel getal zijn, niet '{waarde}'.") from None


def lijst(naam: str, standaard: str = "") -> list[str]:
    """A list from a text with commas."""
    return [deel.strip() for deel in tekst(naam, standaard).split(",") if deel.strip()]


def ja(naam: str, standaard: bool = False) -> bool:
    """True for 1, ja, true; False for 0, nee, false; anything else stops the start."""
    waarde = tekst(naam).lower()
    if not waarde:
        return standaard
    if waarde in {"1", "ja", "true"}:
        return True
    if waarde in {"0", "nee", "false"}:
        return False
    raise ImproperlyConfigured(f"{naam} moet 'ja' of 'nee' zijn, niet '{waarde}'.")


def geheim(naam: str, demo_map: Path | None, maak: Callable[[], str] = lambda: secrets.token_urlsafe(48)) -> str:
    """A secret from NAAM or from the file that NAAM_FILE names.

    `demo_map` is the folder in which a demo keeps the secrets it made itself; None (productie) means that
    a missing secret stops the start. Raises ImproperlyConfigured with what to do.
    """
    if waarde := tekst_of_bestand(naam):
        return waarde
    if demo_map is None:
        raise ImproperlyConfigured(
            f"{naam} ontbreekt. Zet {naam} of {naam}_FILE (een bestand met het geheim), of start een demo met "
            "MODUS=demo. Zie docs/beheer.md."
        )
    pad = demo_map / naam.lower()
    if not pad.exists():
        try:
            demo_map.mkdir(mode=0o700, parents=True, exist_ok=True)
            nieuw = pad.with_suffix(f".{os.getpid()}")
            with open(os.open(nieuw, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as bestand_uit:
                bestand_uit.write(maak())
            try:
                os.link(nieuw, pad)  # the first process wins; a second one reads what the first wrote
            except FileExistsError:
                pass
            finally:
                nieuw.unlink()
        except OSError as fout:
            raise ImproperlyConfigured(
                f"De map {demo_map} is niet te schrijven ({fout.strerror}). Geef uw gebruiker schrijfrechten, "
                "of zet VAR_DIR op een map waar dat kan."
            ) from fout
    return pad.read_text(encoding="utf-8").strip()
