"""How a plan stands: per activity and counted. The page shows it as it is now, a report as it was; both from here.

Plain values: no database and no request. What was frozen reads the same for ever.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from regio.bevriezen import NietBevroren, canoniek, ontdooi
from regio.notatie import euro

VORM = 1
DAG = datetime.timedelta(days=1)
VOLGORDE = ("gepland", "loopt", "stilgelegd", "afgerond", "vervallen")
"""How an activity can stand, in the order in which a page names it."""

KLAAR = frozenset({"afgerond", "vervallen"})


@dataclass(frozen=True, order=True)
class Kwartaal:
    """One quarter of a calendar year."""

    jaar: int
    nummer: int

    @classmethod
    def van(cls, dag: datetime.date) -> Kwartaal:
        """The quarter in which a day lies."""
        return cls(dag.year, (dag.month - 1) // 3 + 1)

    @property
    def begin(self) -> datetime.date:
        """Its first day."""
        return datetime.date(self.jaar, 3 * self.nummer - 2, 1)

    @property
    def einde(self) -> datetime.date:
        """Its last day."""
        return self.volgende.begin - DAG

    @property
    def volgende(self) -> Kwartaal:
        """The one after it."""
        return Kwartaal(self.jaar + 1, 1) if self.nummer == 4 else Kwartaal(self.jaar, self.nummer + 1)

    @property
    def vorige(self) -> Kwartaal:
        """The one before it."""
        return Kwartaal(self.jaar - 1, 4) if self.nummer == 1 else Kwartaal(self.jaar, self.nummer - 1)

    def __str__(self) -> str:
        return f"{self.nummer}e kwartaal {self.jaar}"


@dataclass(frozen=True)
class Resultaatregel:
    """An intended result: reached, not reached, or not judged yet (None), and the words that go with it."""

    wat: str
    behaald: bool | None
    woorden: str = ""

    @property
    def uitslag(self) -> str:
        """The judgment in a word."""
        return {True: "behaald", False: "niet behaald", None: "nog niet beoordeeld"}[self.behaald]


@dataclass(frozen=True)
class Gemeenteregel:
    """What one gemeente does in an activity."""

    gemeente: str
    stand: str
    toelichting: str = ""


@dataclass(frozen=True)
class Activiteitregel:
    """One activity, or a part of one. `wie` is a function with its place, never a name."""

    naam: str
    doelstelling: str
    is_deelstap: bool
    begin: datetime.date
    einde: datetime.date
    voorbeeld: bool
    stand: str
    toelichting: str = ""
    wie: str = ""
    kosten: Decimal | None = None
    resultaten: tuple[Resultaatregel, ...] = ()
    gemeenten: tuple[Gemeenteregel, ...] = ()

    def is_te_laat(self, *, op: datetime.date) -> bool:
        """Whether its last day passed and it is not done."""
        return self.stand not in KLAAR and self.einde < op


@dataclass(frozen=True)
class Telling:
    """The figures of a plan. Parts of an activity are counted apart."""

    activiteiten: int
    deelstappen: int
    per_stand: tuple[tuple[str, int], ...]
    te_laat: int
    behaald: int
    niet_behaald: int
    open: int
    kosten: Decimal
    zonder_kosten: int

    @property
    def resultaten(self) -> int:
        """How many results are intended."""
        return self.behaald + self.niet_behaald + self.open

    @property
    def regels(self) -> tuple[tuple[str, str], ...]:
        """The figures in words, the same on each page and on paper."""
        standen = ", ".join(f"{aantal} {stand}" for stand, aantal in self.per_stand)
        kosten = euro(self.kosten)
        if self.activiteiten and self.zonder_kosten == self.activiteiten:
            kosten = "niet bekend"
        elif self.zonder_kosten:
            wat = "1 activiteit" if self.zonder_kosten == 1 else f"{self.zonder_kosten} activiteiten"
            kosten += f"; van {wat} zijn de kosten niet bekend"
        return (
            ("Activiteiten", f"{self.activiteiten}: {standen}" if len(self.per_stand) > 1 else standen or "0"),
            ("Niet klaar op de laatste dag", str(self.te_laat)),
            (
                "Beoogde resultaten",
                f"{self.resultaten}: {self.behaald} behaald, {self.niet_behaald} niet behaald, {self.open} nog niet "
                "beoordeeld",
            ),
            ("Kosten", kosten),
        )


@dataclass(frozen=True)
class Voortgang:
    """A plan on a day."""

    plan: str
    soort: str
    regio: str
    begin: datetime.date
    einde: datetime.date
    op: datetime.date
    activiteiten: tuple[Activiteitregel, ...]
    kwartaal: Kwartaal | None = None
    vorm: int = VORM

    @property
    def telling(self) -> Telling:
        """The figures."""
        return tel(self.activiteiten, op=self.op)

    def bevroren(self) -> bytes:
        """The one and only bytes of it."""
        return canoniek(asdict(self))

    @classmethod
    def uit_bevroren(cls, inhoud: bytes) -> Voortgang:
        """The content of frozen bytes. Raises NietBevroren."""
        kaart: Any = ontdooi(inhoud)
        try:
            return cls(
                **{
                    **kaart,
                    **{naam: datetime.date.fromisoformat(kaart[naam]) for naam in ("begin", "einde", "op")},
                    "kwartaal": Kwartaal(**kaart["kwartaal"]) if kaart["kwartaal"] else None,
                    "activiteiten": tuple(_activiteit(rij) for rij in kaart["activiteiten"]),
                }
            )
        except (KeyError, TypeError, ValueError, ArithmeticError) as fout:
            raise NietBevroren("Deze inhoud is geen voortgangsverslag.") from fout


def tel(regels: Sequence[Activiteitregel], *, op: datetime.date) -> Telling:
    """Count them. Costs of a part are not counted when its activity names costs: they are in there."""
    heel = [regel for regel in regels if not regel.is_deelstap]
    standen = Counter(regel.stand for regel in heel)
    oordelen = Counter(resultaat.behaald for regel in regels for resultaat in regel.resultaten)
    bedragen = _kosten(regels)
    return Telling(
        activiteiten=len(heel),
        deelstappen=len(regels) - len(heel),
        per_stand=tuple((stand, standen[stand]) for stand in VOLGORDE if standen[stand]),
        te_laat=sum(regel.is_te_laat(op=op) for regel in heel),
        behaald=oordelen[True],
        niet_behaald=oordelen[False],
        open=oordelen[None],
        kosten=sum((bedrag for bedrag in bedragen if bedrag is not None), Decimal("0.00")),
        zonder_kosten=sum(bedrag is None for bedrag in bedragen),
    )


def _kosten(regels: Sequence[Activiteitregel]) -> list[Decimal | None]:
    """Per activity what it costs: its own amount, or else that of its parts together; None when nobody said."""
    uit: list[Decimal | None] = []
    eigen = False
    for regel in regels:
        if not regel.is_deelstap:
            eigen = regel.kosten is not None
            uit.append(regel.kosten)
        elif regel.kosten is not None and not eigen and uit:
            uit[-1] = (uit[-1] or Decimal("0.00")) + regel.kosten
    return uit


def te_maken(
    begin: datetime.date, einde: datetime.date, gemaakt: frozenset[Kwartaal], *, op: datetime.date
) -> Kwartaal | None:
    """The quarter of which the report is due: the last one that ended, if the plan ran in it and it was not made."""
    vorig = Kwartaal.van(op).vorige
    return vorig if vorig not in gemaakt and begin <= vorig.einde and vorig.begin <= einde else None


def _activiteit(rij: dict[str, Any]) -> Activiteitregel:
    return Activiteitregel(
        **{
            **rij,
            "begin": datetime.date.fromisoformat(rij["begin"]),
            "einde": datetime.date.fromisoformat(rij["einde"]),
            "kosten": None if rij["kosten"] is None else Decimal(rij["kosten"]),
            "resultaten": tuple(Resultaatregel(**deze) for deze in rij["resultaten"]),
            "gemeenten": tuple(Gemeenteregel(**deze) for deze in rij["gemeenten"]),
        }
    )
