"""What a calculation of an ingroeipad starts from: plain values, so that they can be frozen as they are.

Every version and every row names its source by its key; `Invoer.bronnen` holds what stood in the source on the day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from financien.ingroeipad import Ingroeipad, PadFout, Soort
from financien.verdelen import naar_centen

TEKEN = {"basis": 1, "indexatie": 1, "mutatie": 1, "uitname_wlz": -1}
"""M = basis + indexatie + mutaties - uitname Wlz."""


@dataclass(frozen=True)
class Bronvermelding:
    """A source as it was described on the day: who reads an old figure sees what was known then."""

    sleutel: str
    titel: str
    uitgever: str
    datum: date | None
    vindplaats: str
    zekerheid: str
    toelichting: str

    @property
    def is_voorbeeld(self) -> bool:
        """True when the figures were made up: 'Voorbeeld, geen rijkscijfer'."""
        return self.zekerheid == "voorbeeld"


@dataclass(frozen=True)
class Budgetregel:
    """One row of a macrobudget, in euros; an uitname is a positive amount that goes off."""

    jaar: int
    soort: str
    omschrijving: str
    bedrag: Decimal
    taakveld: str
    bron: str


@dataclass(frozen=True)
class Budget:
    """A macrobudget in one version."""

    naam: str
    versie: str
    bron: str
    regels: tuple[Budgetregel, ...]

    @property
    def jaren(self) -> list[int]:
        """The years it knows: those with a basis."""
        return sorted(regel.jaar for regel in self.regels if regel.soort == "basis")

    def geldend_jaar(self, jaar: int | None) -> int:
        """The year whose amount holds: a year after the last known one, or an unknown year, takes the last.

        A circulaire looks about five years ahead and a path takes ten, so without this no path could be computed.
        Every page says it. Raises PadFout for a year before the first one, or one in between that is missing.
        """
        jaren = self.jaren
        if not jaren:
            raise PadFout(f"Het macrobudget '{self.naam}' heeft voor geen enkel jaar een basis.")
        if jaar is None or jaar > jaren[-1]:
            return jaren[-1]
        if jaar not in jaren:
            raise PadFout(f"Het macrobudget '{self.naam}' heeft geen basis voor {jaar}; het begint in {jaren[0]}.")
        return jaar

    def regels_van(self, jaar: int) -> tuple[Budgetregel, ...]:
        """The rows of one year, basis first."""
        volgorde = list(TEKEN)
        regels = (regel for regel in self.regels if regel.jaar == jaar)
        return tuple(sorted(regels, key=lambda regel: volgorde.index(regel.soort)))

    def centen(self, jaar: int) -> int:
        """The macrobudget of a year in eurocents. Raises PadFout when what goes off is more than there is."""
        som = sum(TEKEN[regel.soort] * naar_centen(regel.bedrag) for regel in self.regels_van(jaar))
        if som < 0:
            raise PadFout(f"Het macrobudget '{self.naam}' is in {jaar} lager dan nul.")
        return som


@dataclass(frozen=True)
class Verdeling:
    """A set of shares in one version: per gemeentecode what the source gives."""

    naam: str
    versie: str
    bron: str
    eenheid: str
    waarden: Mapping[str, Decimal]


@dataclass(frozen=True)
class Stap:
    """The objective part (0-1) of one year of a path of soort `tabel`."""

    deel: Decimal
    bron: str


@dataclass(frozen=True)
class Pad:
    """A path in one version, without its start year."""

    naam: str
    versie: str
    bron: str
    soort: Soort
    duur: int
    stappen: tuple[Stap, ...] = ()


@dataclass(frozen=True)
class Deelnemer:
    """A gemeente of the region: its code, short name, and 'centrum' or 'regio'."""

    code: str
    naam: str
    rol: str


@dataclass(frozen=True)
class Invoer:
    """Everything that the figures of a scenario follow from."""

    regio: str
    taak: str
    scenario: str
    startjaar: int | None
    budget: Budget
    historisch: Verdeling
    objectief: Verdeling
    pad: Pad
    deelnemers: tuple[Deelnemer, ...]
    bronnen: Mapping[str, Bronvermelding]

    @property
    def ingroeipad(self) -> Ingroeipad:
        """The path with its start year. Raises PadFout when its rows do not fit its length."""
        return Ingroeipad(
            soort=self.pad.soort,
            startjaar=self.startjaar,
            duur=self.pad.duur,
            tabel=tuple(stap.deel for stap in self.pad.stappen),
        )

    @property
    def doorgetrokken_vanaf(self) -> int | None:
        """The first volgnummer that takes the macrobudget of an earlier year; None when every year has its own."""
        laatste = max(self.budget.jaren, default=None)
        if laatste is None:
            return None
        if self.startjaar is None:
            return 1
        volgnummer = max(laatste - self.startjaar + 2, 1)
        return volgnummer if volgnummer <= self.pad.duur else None

    @property
    def gebruikte_bronnen(self) -> list[tuple[Bronvermelding, str]]:
        """Each source once, with what it was used for, in a fixed order."""
        gebruik: dict[str, list[str]] = {}
        for sleutel, waarvoor in (
            (self.budget.bron, "macrobudget"),
            *((regel.bron, "macrobudget") for regel in self.budget.regels),
            (self.historisch.bron, "historische verdeling"),
            (self.objectief.bron, "objectieve verdeling"),
            (self.pad.bron, "ingroeipad"),
            *((stap.bron, "ingroeipad") for stap in self.pad.stappen),
        ):
            genoemd = gebruik.setdefault(sleutel, [])
            if waarvoor not in genoemd:
                genoemd.append(waarvoor)
        return [(self.bronnen[sleutel], ", ".join(waarvoor)) for sleutel, waarvoor in gebruik.items()]

    @property
    def is_voorbeeld(self) -> bool:
        """True when any figure in it was made up: every page, file and letter must say so."""
        return any(bron.is_voorbeeld for bron, _ in self.gebruikte_bronnen)
