"""The steps that a text takes through organs: who does what, in which order, on which ground, within which term.

A procedure is data: a tuple of steps per kind of text and legal form (`procedures.py`). A step is taken by every
gemeente for itself (its college, its raad), or once for all of them (the gemeenten together, the gemeente that
publishes, the bestuur of a body). What a step waits for in the own gemeente stands in `na`; what it waits for in all
gemeenten stands in `na_alle`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Wie(StrEnum):
    """Who takes a step; the value is stored."""

    REGIO = "regio"
    COLLEGE = "college"
    RAAD = "raad"
    BURGEMEESTER = "burgemeester"
    PUBLICEERT = "publiceert"
    BESTUUR = "bestuur"

    @property
    def per_gemeente(self) -> bool:
        """Whether every gemeente takes it for itself."""
        return self in (Wie.COLLEGE, Wie.RAAD, Wie.BURGEMEESTER)

    @property
    def vergadert(self) -> bool:
        """Whether it decides in a meeting: a burgemeester decides alone."""
        return self is not Wie.BURGEMEESTER

    @property
    def naam(self) -> str:
        """As a sentence names it."""
        return _NAMEN[self]


_NAMEN = {
    Wie.REGIO: "de gemeenten samen",
    Wie.COLLEGE: "het college",
    Wie.RAAD: "de gemeenteraad",
    Wie.BURGEMEESTER: "de burgemeester",
    Wie.PUBLICEERT: "de gemeente die bekendmaakt",
    Wie.BESTUUR: "het bestuur van het lichaam",
}


class Aard(StrEnum):
    """What a step is: an act, a decision of an organ in a meeting, or a day that comes."""

    HANDELING = "handeling"
    BESLUIT = "besluit"
    DAG = "dag"


class Uitkomst(StrEnum):
    """What an organ can decide; the value is stored."""

    VASTGESTELD = "vastgesteld"
    GEWIJZIGD = "gewijzigd_vastgesteld"
    INGESTEMD = "ingestemd"
    VOORWAARDE = "ingestemd_onder_voorwaarde"
    ZIENSWIJZE = "zienswijze"
    GEEN_ZIENSWIJZE = "geen_zienswijze"
    VERLEEND = "toestemming_verleend"
    ONTHOUDEN = "toestemming_onthouden"
    AANGEHOUDEN = "aangehouden"
    VERWORPEN = "verworpen"

    @property
    def naam(self) -> str:
        """As a page shows it."""
        return _UITKOMSTEN[self]

    @property
    def rondt_af(self) -> bool:
        """Whether the step is over with it: who puts off a decision still has to take it."""
        return self is not Uitkomst.AANGEHOUDEN

    @property
    def laat_door(self) -> bool:
        """Whether what comes after may go on."""
        return self in _LAAT_DOOR


_UITKOMSTEN = {
    Uitkomst.VASTGESTELD: "vastgesteld",
    Uitkomst.GEWIJZIGD: "gewijzigd vastgesteld (amendement)",
    Uitkomst.INGESTEMD: "ingestemd",
    Uitkomst.VOORWAARDE: "ingestemd onder voorwaarde",
    Uitkomst.ZIENSWIJZE: "zienswijze gegeven",
    Uitkomst.GEEN_ZIENSWIJZE: "geen zienswijze",
    Uitkomst.VERLEEND: "toestemming verleend",
    Uitkomst.ONTHOUDEN: "toestemming onthouden",
    Uitkomst.AANGEHOUDEN: "aangehouden",
    Uitkomst.VERWORPEN: "verworpen",
}

_LAAT_DOOR = frozenset(
    {
        Uitkomst.VASTGESTELD,
        Uitkomst.INGESTEMD,
        Uitkomst.ZIENSWIJZE,
        Uitkomst.GEEN_ZIENSWIJZE,
        Uitkomst.VERLEEND,
    }
)
"""An amendement or a condition changes the text: the others look at it first, so it lets nothing through by itself."""


ONDERTEKENEN = "ondertekenen"
"""The step that is a signature: it is set by who may sign, not recorded like another act."""

BEKENDMAKEN, EIGEN_BEKENDMAKING = "bekendmaken", "eigen_bekendmaking"
"""The steps that publish: the regeling itself, and the own decision of each gemeente (Wgr 26)."""


@dataclass(frozen=True)
class Stap:
    """One step. `wat` completes 'het college moet ...'; `grond` is the article, or says that it is an agreement.

    `termijn` is the code of a statutory term (`regio.wetstermijnen`) that runs from the end of the first step in `na`.
    `vaste_datum` is the code of a day of the calendar before which it must be done, in the year of the last step.
    `amendement`: the organ adopts the text itself and may change it. `van_deze_versie`: an act that is done again when
    the text changes: who signed other words did not sign these. `met_vindplaats`: a publication, which says where.
    """

    code: str
    naam: str
    wat: str
    wie: Wie
    aard: Aard
    grond: str
    wettelijk: bool = True
    na: tuple[str, ...] = ()
    na_alle: tuple[str, ...] = ()
    termijn: str = ""
    vaste_datum: str = ""
    uitkomsten: tuple[Uitkomst, ...] = ()
    amendement: bool = False
    van_deze_versie: bool = False
    met_vindplaats: bool = False

    def __post_init__(self) -> None:
        """Raises ValueError for a decision without outcomes, or outcomes at what is no decision."""
        if (self.aard is Aard.BESLUIT) != bool(self.uitkomsten):
            raise ValueError(f"De stap '{self.code}' heeft uitkomsten die niet bij zijn aard horen.")


@dataclass(frozen=True)
class Procedure:
    """The steps of one kind of procedure, in an order in which each comes after what it waits for."""

    code: str
    naam: str
    voor: str
    stappen: tuple[Stap, ...]
    let_op: tuple[str, ...] = ()
    """What the law asks beside the steps, or what could not be verified; shown as it stands."""
    beslist: tuple[str, ...] = ("besluit",)
    """The steps with which organs adopt the text: one, or one for each organ that makes a regeling."""

    def __post_init__(self) -> None:
        """Raises ValueError for a step that waits for one that does not come before it, a code that stands twice, or a
        decision that is no step."""
        gezien: set[str] = set()
        for stap in self.stappen:
            if stap.code in gezien or not gezien.issuperset((*stap.na, *stap.na_alle)):
                raise ValueError(f"De stap '{stap.code}' van '{self.code}' staat niet op zijn plaats.")
            gezien.add(stap.code)
        if not self.beslist or not gezien.issuperset(self.beslist):
            raise ValueError(f"In '{self.code}' besluit niemand.")

    def stap(self, code: str) -> Stap:
        """The step with this code. Raises KeyError."""
        for stap in self.stappen:
            if stap.code == code:
                return stap
        raise KeyError(code)

    @property
    def beslissend(self) -> tuple[Stap, ...]:
        """The steps with which organs adopt the text."""
        return tuple(self.stap(code) for code in self.beslist)

    @property
    def slot(self) -> Stap:
        """The last step: the day on which the text holds."""
        return self.stappen[-1]


@dataclass(frozen=True, order=True)
class Plek:
    """A step at one gemeente (its code), or of all of them together ('')."""

    stap: str
    gemeente: str = ""


def plekken(procedure: Procedure, gemeenten: Iterable[str]) -> list[Plek]:
    """Every step at every gemeente that takes it, in the order of the procedure."""
    codes = sorted(gemeenten)
    return [Plek(stap.code, code) for stap in procedure.stappen for code in (codes if stap.wie.per_gemeente else [""])]


def wacht_op(procedure: Procedure, plek: Plek, gemeenten: Iterable[str]) -> list[Plek]:
    """What must be done before this step here can begin. Raises KeyError for a step that is not in the procedure."""
    codes = sorted(gemeenten)
    stap = procedure.stap(plek.stap)
    uit: list[Plek] = []
    for code in stap.na:
        eerder = procedure.stap(code)
        if not eerder.wie.per_gemeente:
            uit.append(Plek(code))
        elif plek.gemeente:
            uit.append(Plek(code, plek.gemeente))
        else:
            uit.extend(Plek(code, gemeente) for gemeente in codes)
    for code in stap.na_alle:
        eerder = procedure.stap(code)
        uit.extend(Plek(code, gemeente) for gemeente in (codes if eerder.wie.per_gemeente else [""]))
    return list(dict.fromkeys(uit))
