"""The two tables that another system can hand over: running indicaties, and who waits.

`Kenmerk` is the number that the other system gave the client: with it the same file twice changes nothing, and the rows
of one person come together.
"""

from __future__ import annotations

from enum import StrEnum

from regio.inlezen import Blad, Kolom
from toegang.models import Doelgroep, Leveringsvorm

BUITEN_REGIO = "buiten de regio"
ONBEKEND = "onbekend"

CLIENT = (
    Kolom(
        "Kenmerk",
        verplicht=True,
        langst=60,
        uitleg="Het nummer van de cliënt in uw oude systeem, geen BSN.",
        voorbeeld="OUD-00123",
    ),
    Kolom("Achternaam", verplicht=True, uitleg="Zonder voorvoegsel.", voorbeeld="Proefberg"),
    Kolom("Voorvoegsel", langst=20, voorbeeld="van der"),
    Kolom("Voornamen", verplicht=True, voorbeeld="Anna"),
    Kolom("Geboortedatum", "datum", verplicht=True, voorbeeld="05-02-1990"),
    Kolom(
        "BSN",
        langst=9,
        breedte=9,
        uitleg="Negen cijfers. Leeg als het BSN later volgt of als u postcode en huisnummer invult.",
        voorbeeld="999900006",
    ),
    Kolom("Postcode", langst=7, uitleg="Als de cliënt geen BSN heeft.", voorbeeld="2281 SA"),
    Kolom("Huisnummer", langst=12, voorbeeld="12"),
    Kolom(
        "Herkomst",
        verplicht=True,
        uitleg=f"De naam van een gemeente, '{BUITEN_REGIO}' of '{ONBEKEND}'.",
        voorbeeld="Rijswijk",
    ),
    Kolom("Datum melding", "datum", verplicht=True, voorbeeld="01-09-2025"),
)
DOELGROEPEN = {doelgroep.value: str(doelgroep.label) for doelgroep in Doelgroep}

INDICATIES = Blad(
    "Indicaties",
    (
        *CLIENT,
        Kolom("Product", verplicht=True, uitleg="De naam zoals op de lijst van uw regio."),
        Kolom("Doelgroep", "keuze", verplicht=True, keuzes=DOELGROEPEN),
        Kolom(
            "Leveringsvorm",
            "keuze",
            verplicht=True,
            keuzes={vorm.value: str(vorm.label) for vorm in Leveringsvorm},
        ),
        Kolom("Begindatum", "datum", verplicht=True, voorbeeld="01-10-2025"),
        Kolom("Einddatum", "datum", uitleg="De laatste dag. Leeg: voor onbepaalde tijd.", voorbeeld="30-09-2027"),
        Kolom("Besluitdatum", "datum", verplicht=True, voorbeeld="20-09-2025"),
    ),
)
WACHTLIJST = Blad(
    "Wachtlijst",
    (
        *CLIENT,
        Kolom("Product", uitleg="De naam zoals op de lijst van uw regio. Leeg: nog niet bekend."),
        Kolom("Problematiek", "keuze", verplicht=True, keuzes=DOELGROEPEN),
        Kolom("Wacht sinds", "datum", verplicht=True, voorbeeld="15-03-2026"),
        Kolom("Verblijft in instelling", "ja_nee", uitleg="ja: woont al in een instelling en wil verhuizen."),
    ),
)


class Tabel(StrEnum):
    """Which of the two is read."""

    INDICATIES = "indicaties"
    WACHTLIJST = "wachtlijst"

    @property
    def blad(self) -> Blad:
        """Its columns."""
        return INDICATIES if self is Tabel.INDICATIES else WACHTLIJST


VELDEN = {
    # the field that an action calls wrong, and the column it came from
    "achternaam": "Achternaam",
    "geboortedatum": "Geboortedatum",
    "bsn": "BSN",
    "woonplaats": "Herkomst",
    "gemeld_op": "Datum melding",
    "product": "Product",
    "van": "Begindatum",
    "laatste_dag": "Einddatum",
    "besluitdatum": "Besluitdatum",
    "sinds": "Wacht sinds",
    "problematiek": "Problematiek",
}
"""What is not here is a fault of the row as a whole, and stands beside its Kenmerk."""
