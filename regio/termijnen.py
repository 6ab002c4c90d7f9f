"""The last day of a term and a Dutch sentence why. Every deadline in the product comes from here.

How days are counted: the day of the event itself does not count; a term in weeks, months or years ends on the
day with the same name or number (or the last day of a shorter month). The Algemene termijnenwet (Atw) then
says when the end moves:

- art. 1 lid 1: not on a zaterdag, zondag or feestdag, but on the next day that is none of them;
- art. 1 lid 2: a term that is counted back from a moment does not move so;
- art. 2: a term of at least three days holds at least two days that are none of them;
- art. 4: all this not for terms of more than 90 dagen, twaalf weken or drie maanden, or in jaren.

An agreed term follows the agreement: it never moves. Terms in werkdagen skip the days that are no working
day.
"""

import calendar
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from regio.datums import datum_voluit
from regio.feestdagen import GELIJKGESTELD_TOT_EN_MET, GELIJKGESTELDE_DAGEN, vrije_dag
from regio.notatie import datum

_DAG = timedelta(days=1)


class Eenheid(StrEnum):
    """In what a term is written; the value is the word after a number above one."""

    DAGEN = "dagen"
    WERKDAGEN = "werkdagen"
    WEKEN = "weken"
    MAANDEN = "maanden"
    JAREN = "jaar"


class Richting(StrEnum):
    """Forward from an event, or back from a moment (Atw art. 1 lid 2); the value is the word in the sentence."""

    VOORUIT = "na"
    TERUG = "vóór"


_ENKELVOUD = {Eenheid.DAGEN: "dag", Eenheid.WERKDAGEN: "werkdag", Eenheid.WEKEN: "week", Eenheid.MAANDEN: "maand"}
_LANGSTE = {Eenheid.DAGEN: 90, Eenheid.WEKEN: 12, Eenheid.MAANDEN: 3, Eenheid.JAREN: 0}  # Atw art. 4 onder a


@dataclass(frozen=True)
class Termijn:
    """How long something may take, counted from which event, and which article says so.

    `gebeurtenis` completes the sentence '6 weken na de melding'. `wettelijk` is False for what people agreed.
    `geldig_van` and `geldig_tot` (exclusive) limit the days on which the event lies for this version of the
    term; None is no limit. `bron` is the key of the Bron in which we read it, when that is not the law itself;
    `te_verifieren` says that someone still has to look it up there.
    """

    code: str
    wat: str
    duur: int
    eenheid: Eenheid
    gebeurtenis: str
    artikel: str
    richting: Richting = Richting.VOORUIT
    wettelijk: bool = True
    geldig_van: date | None = None
    geldig_tot: date | None = None
    bron: str = ""
    te_verifieren: bool = False

    def __post_init__(self) -> None:
        """Raises ValueError for a term shorter than one."""
        if self.duur < 1:
            raise ValueError(f"De termijn '{self.code}' duurt {self.duur}; dat moet minstens 1 zijn.")

    @property
    def termijnenwet_geldt(self) -> bool:
        """Whether the Atw applies: a statutory term, and not too long (art. 4 onder a)."""
        return self.wettelijk and self.duur <= _LANGSTE.get(self.eenheid, self.duur)

    @property
    def in_woorden(self) -> str:
        """'6 weken', '1 week', '15 jaar'."""
        return f"{self.duur} {_ENKELVOUD.get(self.eenheid, 'jaar') if self.duur == 1 else self.eenheid}"


@dataclass(frozen=True)
class VasteDatum:
    """Something that must be done before a day of the calendar, as in 'vóór 15 september'.

    `jaren` is the distance to the year that it is about: -1 for what must happen in the year before the
    begrotingsjaar.
    """

    code: str
    wat: str
    maand: int
    dag: int
    jaren: int
    artikel: str
    geldig_van: date | None = None
    geldig_tot: date | None = None


@dataclass(frozen=True)
class Opschorting:
    """Days on which a term stands still: `van` up to but not including `tot`; `tot` is None while it goes on.

    Awb 4:15: from the day after the request to complete the aanvraag, until the day on which it was completed
    or the time for that ran out. That last day counts again.
    """

    van: date
    tot: date | None
    reden: str

    def __post_init__(self) -> None:
        """Raises ValueError when it ends before it begins."""
        if self.tot is not None and self.tot < self.van:
            raise ValueError("Een opschorting kan niet eindigen voordat zij begint.")


@dataclass(frozen=True)
class Uitkomst:
    """The answer: the last day, or None while the term stands still; a sentence why; the days it stood still.

    `voorlopig` says that the last day lies in a year for which days may still be equated with a feestdag.
    """

    laatste_dag: date | None
    uitleg: str
    dagen_stil: int = 0
    voorlopig: bool = False


def bereken(
    termijn: Termijn,
    dag: date,
    *,
    opschortingen: Iterable[Opschorting] = (),
    gelijkgesteld: Collection[date] = GELIJKGESTELDE_DAGEN,
) -> Uitkomst:
    """The last day of a term that is counted from the event on `dag`, or back from the moment on `dag`.

    An opschorting moves the end by the days on which the running term stood still: what lies before the event
    or after the end does not count, and days that two of them share count once.

    Raises ValueError for opschorting of a term that is counted back or in werkdagen (neither exists), and for
    days before 2014 (see `feestdagen`).
    """
    einde = _tel(termijn, dag, gelijkgesteld)
    zinnen = [
        f"{termijn.in_woorden} {termijn.richting} {termijn.gebeurtenis} op {datum_voluit(dag)} is "
        f"{datum_voluit(einde)} ({termijn.artikel})."
    ]
    stil: set[date] = set()
    redenen: list[str] = []
    telt_vanaf = dag + _DAG
    for stilte in sorted(opschortingen, key=lambda stilte: stilte.van):
        if termijn.richting is Richting.TERUG or termijn.eenheid is Eenheid.WERKDAGEN:
            raise ValueError(f"De termijn '{termijn.code}' kent geen opschorting.")
        van = max(stilte.van, telt_vanaf)
        verlengd, _ = _verleng(termijn, dag, einde, stil, gelijkgesteld)
        if van > verlengd or (stilte.tot is not None and stilte.tot <= van):
            continue
        if van > einde:  # the term stops on a day that the Atw had added: that day is still to come
            einde = verlengd
        if stilte.tot is None:
            over = _aantal_dagen((einde - van).days + 1)
            zinnen.append(
                f"De termijn staat stil sinds {datum_voluit(van)} ({stilte.reden}). Als hij weer loopt, zijn er nog "
                f"{over} over."
            )
            return Uitkomst(None, " ".join(zinnen), len(stil))
        nieuw = {van + nummer * _DAG for nummer in range((stilte.tot - van).days)}
        einde += len(nieuw) * _DAG
        stil |= nieuw
        telt_vanaf = stilte.tot
        redenen.append(stilte.reden)
    if stil:
        zinnen.append(
            f"De termijn stond {_aantal_dagen(len(stil))} stil ({'; '.join(dict.fromkeys(redenen))}) en loopt "
            f"daardoor tot en met {datum_voluit(einde)}."
        )
    laatste_dag, waarom = _verleng(termijn, dag, einde, stil, gelijkgesteld)
    voorlopig = termijn.termijnenwet_geldt and laatste_dag.year > GELIJKGESTELD_TOT_EN_MET
    return Uitkomst(laatste_dag, " ".join(zinnen + waarom), len(stil), voorlopig)


def laatste_dag_voor(vast: VasteDatum, jaar: int) -> Uitkomst:
    """The last day before a day of the calendar: 'vóór 15 september' is at the latest 14 september; never moves.

    `jaar` is the year that it is about, for instance the begrotingsjaar.
    """
    grens = date(jaar + vast.jaren, vast.maand, vast.dag)
    laatste = grens - _DAG
    return Uitkomst(laatste, f"Vóór {datum(grens)} is uiterlijk op {datum_voluit(laatste)} ({vast.artikel}).")


def _aantal_dagen(aantal: int) -> str:
    return "1 dag" if aantal == 1 else f"{aantal} dagen"


def _tel(termijn: Termijn, dag: date, gelijkgesteld: Collection[date]) -> date:
    stap = -1 if termijn.richting is Richting.TERUG else 1
    match termijn.eenheid:
        case Eenheid.DAGEN:
            return dag + stap * termijn.duur * _DAG
        case Eenheid.WEKEN:
            return dag + stap * termijn.duur * 7 * _DAG
        case Eenheid.MAANDEN:
            return _maanden_verder(dag, stap * termijn.duur)
        case Eenheid.JAREN:
            return _maanden_verder(dag, stap * termijn.duur * 12)
        case Eenheid.WERKDAGEN:
            nog = termijn.duur
            while nog:
                dag += stap * _DAG
                nog -= vrije_dag(dag, gelijkgesteld) is None
            return dag


def _maanden_verder(dag: date, maanden: int) -> date:
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(dag.day, calendar.monthrange(jaar, maand + 1)[1]))


def _verleng(
    termijn: Termijn, dag: date, einde: date, stil: set[date], gelijkgesteld: Collection[date]
) -> tuple[date, list[str]]:
    """The end after the Atw, and the sentences that explain why it moves or why it does not."""
    if termijn.eenheid is Eenheid.WERKDAGEN:
        return einde, []
    if not termijn.termijnenwet_geldt:
        vrij = vrije_dag(einde, gelijkgesteld)
        waarom = (
            f"geldt niet voor {termijn.in_woorden} (artikel 4)" if termijn.wettelijk else "geldt niet voor afspraken"
        )
        zin = f"Dat is {vrij}, maar de dag schuift niet op: de Algemene termijnenwet {waarom}."
        return einde, [zin] if vrij else []

    zinnen = []
    stap = -_DAG if termijn.richting is Richting.TERUG else _DAG
    minstens_drie = termijn.eenheid is not Eenheid.DAGEN or termijn.duur >= 3
    langer = _met_twee_werkdagen(dag, einde, stap, stil, gelijkgesteld) if minstens_drie else einde
    if langer != einde:
        einde = langer
        zinnen.append(
            f"In die dagen zitten geen twee werkdagen, daarom is het {datum_voluit(einde)} (Algemene termijnenwet, "
            "artikel 2)."
        )
    vrij = vrije_dag(einde, gelijkgesteld)
    if vrij and termijn.richting is Richting.TERUG:
        zinnen.append(
            f"Dat is {vrij}, maar de dag schuift niet op: de termijn telt terug (Algemene termijnenwet, artikel 1, "
            "tweede lid)."
        )
    elif vrij:
        while vrije_dag(einde, gelijkgesteld):
            einde += _DAG
        zinnen.append(
            f"Dat is {vrij}, daarom loopt de termijn door tot en met {datum_voluit(einde)} (Algemene termijnenwet, "
            "artikel 1, eerste lid)."
        )
    return einde, zinnen


def _met_twee_werkdagen(
    dag: date, einde: date, stap: timedelta, stil: set[date], gelijkgesteld: Collection[date]
) -> date:
    werkdagen = 0
    while werkdagen < 2:
        dag += stap
        werkdagen += dag not in stil and vrije_dag(dag, gelijkgesteld) is None
    return max(dag, einde) if stap > timedelta(0) else min(dag, einde)
