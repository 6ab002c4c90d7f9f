"""What a calculation of an ingroeipad starts from: plain values, so that they can be frozen as they are.

Every version and every row names its source by its key; `Invoer.bronnen` holds what stood in the source on the day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from financien.cohort import cohort
from financien.ingroeipad import Ingroeipad, PadFout, Soort
from financien.verdelen import gehele_gewichten, naar_centen

TEKEN = {"basis": 1, "indexatie": 1, "mutatie": 1, "uitname_wlz": -1}
"""M = basis + indexatie + mutaties - uitname Wlz."""


class Padsoort(StrEnum):
    """How a path runs. The last two need one of the others under them: `Pad.basis`."""

    LINEAIR = "lineair"
    LINEAIR_VANAF_NUL = "lineair_vanaf_nul"
    TABEL = "tabel"
    COHORT = "cohort"
    REGIONAAL_BEVROREN = "regionaal_bevroren"
    MET_PLAFOND = "met_plafond"


OP_EEN_BASIS = (Padsoort.REGIONAAL_BEVROREN, Padsoort.MET_PLAFOND)
MET_STAPPEN = (Padsoort.TABEL, Padsoort.COHORT)


class Poolsleutel(StrEnum):
    """By what the pool of a frozen region is divided; `centrum` leaves it with the centrumgemeente."""

    CENTRUM = "centrum"
    HISTORISCH = "historisch"
    OBJECTIEF = "objectief"
    INWONERS = "inwoners"


class Verrekening(StrEnum):
    """Where a ceiling is settled."""

    REGIO = "regio"
    LAND = "land"


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
    """One year of a path: the objective part (0-1) of soort `tabel`, or the existing clients left of `cohort`."""

    deel: Decimal | None
    bron: str
    resterend: Decimal | None = None


@dataclass(frozen=True)
class Pad:
    """A path in one version, without its start year; what belongs to another soort is empty.

    `bevroren_tot` is the first calendar year that is not frozen. The source of a parameter is that of the version.
    """

    naam: str
    versie: str
    bron: str
    soort: Padsoort
    duur: int
    stappen: tuple[Stap, ...] = ()
    basis: Padsoort | None = None
    clienten_bij_start: Decimal | None = None
    bevroren_tot: int | None = None
    sleutel: Poolsleutel | None = None
    plafond_per_inwoner: Decimal | None = None
    verrekening: Verrekening | None = None

    @property
    def tijdlijn(self) -> Padsoort:
        """How the objective part grows: the soort itself, or that of the path under it."""
        return self.soort if self.basis is None else self.basis

    @property
    def vraagt_inwoners(self) -> bool:
        """Whether an amount of this path depends on numbers of inwoners."""
        return self.soort is Padsoort.MET_PLAFOND or self.sleutel is Poolsleutel.INWONERS

    def ingroeipad(self, startjaar: int | None) -> Ingroeipad:
        """The objective part per year. Raises PadFout when the rows and parameters do not fit together."""
        if (self.soort in OP_EEN_BASIS) != (self.basis is not None) or self.basis in OP_EEN_BASIS:
            raise PadFout(
                "Een bevroren regio of een plafond ligt op een pad dat lineair, lineair_vanaf_nul, tabel of cohort is."
            )
        if (self.soort is Padsoort.REGIONAAL_BEVROREN) != (self.bevroren_tot is not None and self.sleutel is not None):
            raise PadFout("Alleen een bevroren regio heeft een jaar tot wanneer en een sleutel, en dan altijd allebei.")
        if (self.soort is Padsoort.MET_PLAFOND) != (
            self.plafond_per_inwoner is not None and self.verrekening is not None
        ):
            raise PadFout("Alleen een plafond heeft een bedrag per inwoner en een verrekening, en dan altijd allebei.")
        if (self.tijdlijn is Padsoort.COHORT) != (self.clienten_bij_start is not None):
            raise PadFout("Alleen een cohort heeft een aantal cliënten bij de start, en altijd.")
        if self.clienten_bij_start is not None:
            over = [stap.resterend for stap in self.stappen if stap.resterend is not None]
            if len(over) != self.duur:
                raise PadFout(f"Het cohort heeft {len(over)} jaren en het ingroeipad duurt er {self.duur}.")
            return cohort(self.clienten_bij_start, over, startjaar=startjaar)
        return Ingroeipad(
            soort=Soort(self.tijdlijn.value),
            startjaar=startjaar,
            duur=self.duur,
            tabel=tuple(stap.deel for stap in self.stappen if stap.deel is not None),
        )


@dataclass(frozen=True)
class Inwoners:
    """Numbers of inwoners on one day, per gemeentecode."""

    peildatum: date
    bron: str
    aantallen: Mapping[str, int]


@dataclass(frozen=True)
class Deelnemer:
    """A gemeente of the region: its code, short name, and 'centrum' or 'regio'."""

    code: str
    naam: str
    rol: str


class Wijzigingsoort(StrEnum):
    """What a named change of a scenario can be about, in the order in which changes are applied."""

    REGIO_INDELING = "regio_indeling"
    STARTJAAR = "startjaar"
    PAD = "pad"
    SLEUTEL = "sleutel"
    INWONERS = "inwoners"
    MACROBUDGET = "macrobudget"
    INDEX = "index"
    UITNAME = "uitname"
    VOLUME = "volume"
    PRIJS = "prijs"


@dataclass(frozen=True)
class Wijziging:
    """One named change that was applied. `waarde` is it in words; the others are what was computed with."""

    soort: Wijzigingsoort
    naam: str
    waarde: str
    reden: str
    bron: str
    jaar: int | None = None
    getal: Decimal | None = None
    gemeente: str = ""
    keuze: str = ""


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
    inwoners: Inwoners | None = None
    regios: Mapping[str, tuple[str, ...]] | None = None
    wijzigingen: tuple[Wijziging, ...] = ()

    @property
    def ingroeipad(self) -> Ingroeipad:
        """The path with its start year. Raises PadFout when its rows do not fit its length."""
        return self.pad.ingroeipad(self.startjaar)

    def taakveld(self, jaar: int | None) -> str:
        """Under which Iv3-taakveld the money of a year stands in the books. Raises PadFout as `Budget.geldend_jaar`."""
        regels = self.budget.regels_van(self.budget.geldend_jaar(jaar))
        return ", ".join(sorted({regel.taakveld for regel in regels}))

    @property
    def poolgewichten(self) -> dict[str, int] | None:
        """By what the region divides its frozen pool, for each of its gemeenten; None without a frozen region.

        Raises PadFout when the key has no weight for any gemeente of the region.
        """
        codes = [deelnemer.code for deelnemer in self.deelnemers]
        match self.pad.sleutel:
            case None:
                return None
            case Poolsleutel.CENTRUM:
                gewichten = {deelnemer.code: int(deelnemer.rol == "centrum") for deelnemer in self.deelnemers}
            case Poolsleutel.INWONERS:
                aantallen = self.inwoners.aantallen if self.inwoners is not None else {}
                gewichten = {code: aantallen.get(code, 0) for code in codes}
            case Poolsleutel.HISTORISCH | Poolsleutel.OBJECTIEF:
                waarden = getattr(self, self.pad.sleutel.value).waarden
                gewichten = gehele_gewichten({code: waarden.get(code, Decimal(0)) for code in codes})
        if not any(gewichten.values()):
            raise PadFout(f"De sleutel '{self.pad.sleutel}' heeft voor geen enkele gemeente van de regio een gewicht.")
        return gewichten

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
            *(((self.inwoners.bron, "inwoners"),) if self.inwoners is not None else ()),
            *((wijziging.bron, f"wijziging '{wijziging.naam}'") for wijziging in self.wijzigingen if wijziging.bron),
        ):
            genoemd = gebruik.setdefault(sleutel, [])
            if waarvoor not in genoemd:
                genoemd.append(waarvoor)
        return [(self.bronnen[sleutel], ", ".join(waarvoor)) for sleutel, waarvoor in gebruik.items()]

    @property
    def is_voorbeeld(self) -> bool:
        """True when any figure in it was made up: every page, file and letter must say so."""
        return any(bron.is_voorbeeld for bron, _ in self.gebruikte_bronnen)
