"""From what a gemeente knows of a client to what a message can hold: a name, letters, an address, a telephone."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from toegang.iwmo.berichten import Achternaam, Adres, Contact, Huis, Naam, Telefoon
from toegang.iwmo.regels.adres import BRP, CORRESPONDENTIE, NEDERLAND

VOORVOEGSEL, VOORLETTERS, STRAAT, EMAIL, CIJFERS = 10, 6, 24, 80, 15
"""How many characters the schema has room for."""

EIGEN_NAAM = "1"
_POSTCODE = re.compile(r"([1-9][0-9]{3}) ?([A-Za-z]{2})")
_HUISNUMMER = re.compile(r"(\d{1,5})[ -]*([A-Za-z](?![A-Za-z]))?[ -]*(\w{0,4})")
_LETTER = re.compile(r"[a-zA-ZÀ-ỳ]")
NEDERLANDS_NUMMER = "0031"


class NietTeVullen(ValueError):
    """A message about this client is not possible yet. The text is a Dutch sentence that says what is missing."""


@dataclass(frozen=True)
class Adresgegevens:
    """What is known of where a client can be reached. `vast`: a woonadres; else a briefadres, or none."""

    vast: bool
    geheim: bool
    straat: str
    huisnummer: str
    postcode: str
    plaats: str
    telefoon: str
    email: str
    gemeente: str


def naam_van(*, voornamen: str, voorvoegsel: str, achternaam: str) -> Naam:
    """The own name. A voorvoegsel that is too long for the message stands in the surname."""
    if len(voorvoegsel) > VOORVOEGSEL:
        eigen = Achternaam(f"{voorvoegsel} {achternaam}"[:200])
    else:
        eigen = Achternaam(achternaam, voorvoegsel)
    return Naam(eigen, None, voornamen, voorletters(voornamen), EIGEN_NAAM)


def voorletters(voornamen: str) -> str:
    """'Anna-Maria Ínez' -> 'AÍ': letters only, no points, at most six."""
    eerste = (unicodedata.normalize("NFC", naam)[:1].upper() for naam in voornamen.split())
    return "".join(letter for letter in eerste if _LETTER.fullmatch(letter))[:VOORLETTERS]


def telefoon_van(tekst: str) -> Telefoon | None:
    """'070-123 45 67' -> 0701234567 in the Netherlands; '+32 2 123' -> 2123 in 0032. None for no number."""
    cijfers = re.sub(r"\D", "", tekst)
    if not cijfers:
        return None
    if tekst.strip().startswith("+31") or cijfers.startswith("0031"):
        return Telefoon(
            ("0" + cijfers.removeprefix("00").removeprefix("31").removeprefix("0"))[:CIJFERS], NEDERLANDS_NUMMER
        )
    if tekst.strip().startswith("+"):
        return Telefoon(cijfers[2:][:CIJFERS] or cijfers, f"00{cijfers[:2]}")
    return Telefoon(cijfers[:CIJFERS], NEDERLANDS_NUMMER)


def huis_van(tekst: str) -> Huis | None:
    """'12 A-3' -> 12, A, 3. None when it does not begin with a number."""
    gevonden = _HUISNUMMER.match(tekst.strip())
    if gevonden is None:
        return None
    nummer, letter, toevoeging = gevonden.groups()
    return Huis(int(nummer), (letter or "").upper(), toevoeging or "")


def contact_van(gegevens: Adresgegevens) -> Contact:
    """One contact that satisfies the rules of the message.

    A fixed address needs postcode and huisnummer. Who has none, or whose address is secret, gets an address of kind 02
    with a place name; that needs a telephone number (TR006). Raises NietTeVullen with what is missing.
    """
    telefoon = telefoon_van(gegevens.telefoon)
    nummers = (telefoon,) if telefoon is not None else ()
    postcode = _POSTCODE.fullmatch(gegevens.postcode.strip())
    huis = huis_van(gegevens.huisnummer)
    email = gegevens.email if len(gegevens.email) <= EMAIL else ""
    if postcode and huis and not gegevens.geheim:
        adres = Adres(
            huis, "".join(postcode.groups()).upper(), gegevens.straat[:STRAAT].strip(),
            gegevens.plaats or gegevens.gemeente, NEDERLAND,
        )  # fmt: skip
        return Contact(BRP if gegevens.vast else CORRESPONDENTIE, adres, telefoons=nummers, email=email)
    if not nummers:
        wat = "Het adres van de cliënt is geheim" if gegevens.geheim else "De cliënt heeft geen volledig adres"
        raad = "" if gegevens.geheim else ", of een postcode en huisnummer"
        raise NietTeVullen(f"{wat}. Vul bij de cliënt een telefoonnummer in{raad}: de aanbieder moet de cliënt vinden.")
    return Contact(CORRESPONDENTIE, Adres(plaats=gegevens.gemeente), telefoons=nummers, email=email)
