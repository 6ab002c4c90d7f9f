"""An Invoer without a database: four gemeenten, one of them outside the region."""

from __future__ import annotations

import datetime
from decimal import Decimal

from financien.ingroeipad import Soort
from financien.invoer import Bronvermelding, Budget, Budgetregel, Deelnemer, Invoer, Pad, Padsoort, Stap, Verdeling

REGELS = (
    ("basis", 2026, "1000.00"),
    ("indexatie", 2026, "50.00"),
    ("mutatie", 2026, "-20.01"),
    ("uitname_wlz", 2026, "30.00"),
    ("basis", 2027, "1100.00"),
)


def bron(sleutel: str, zekerheid: str = "bevestigd") -> Bronvermelding:
    """A source with that key."""
    return Bronvermelding(
        sleutel=sleutel,
        titel=f"Titel {sleutel}",
        uitgever="proef",
        datum=datetime.date(2026, 5, 29),
        vindplaats="https://voorbeeld.example",
        zekerheid=zekerheid,
        toelichting="",
    )


def maak_invoer(
    *,
    startjaar: int | None = 2026,
    soort: Soort = Soort.LINEAIR,
    duur: int = 10,
    stappen: tuple[str, ...] = (),
    regels: tuple[tuple[str, int, str], ...] = REGELS,
    historisch: dict[str, str] | None = None,
    objectief: dict[str, str] | None = None,
    eenheid: str = "gewicht",
    voorbeeld: str = "",
) -> Invoer:
    """Inputs with a source of their own for each part; `voorbeeld` is the key of the one that was made up."""
    padstappen = tuple(Stap(Decimal(deel), "stap") for deel in stappen)
    namen = ("circulaire", "regel", "oud", "nieuw", "akkoord", "stap")
    return Invoer(
        regio="Proefregio",
        taak="BW",
        scenario="Proef",
        startjaar=startjaar,
        budget=Budget(
            naam="Budget",
            versie="1",
            bron="circulaire",
            regels=tuple(
                Budgetregel(jaar, soort_, "", Decimal(bedrag), "6.81a", "regel") for soort_, jaar, bedrag in regels
            ),
        ),
        historisch=Verdeling("Oud", "1", "oud", eenheid, _waarden(historisch or {"GM0001": "3", "GM0009": "1"})),
        objectief=Verdeling(
            "Nieuw", "1", "nieuw", eenheid, _waarden(objectief or {"GM0001": "1", "GM0002": "1", "GM0003": "1"})
        ),
        pad=Pad("Pad", "1", "akkoord", Padsoort(soort.value), duur, padstappen),
        deelnemers=(
            Deelnemer("GM0001", "Centrum", "centrum"),
            Deelnemer("GM0002", "Twee", "regio"),
            Deelnemer("GM0003", "Drie", "regio"),
        ),
        bronnen={naam: bron(naam, "voorbeeld" if naam == voorbeeld else "bevestigd") for naam in namen},
    )


def _waarden(rij: dict[str, str]) -> dict[str, Decimal]:
    return {code: Decimal(waarde) for code, waarde in rij.items()}
