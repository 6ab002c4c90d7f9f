"""By when a decision must be there, what moves that day, what follows when it is late, and until when one may object.

The term of the decision is two weken after receipt of the aanvraag (Wmo 2015 art. 2.3.5 lid 2). Only opschorting moves
it (Awb art. 4:15): an aanvraag that must be completed, and the three grounds of lid 2. A mededeling that it will be
later (Awb 4:14) moves nothing. Bezwaar is six weken after bekendmaking (Awb 6:7).

How long after an ingebrekestelling the dwangsom begins, how long the college has for bezwaar, and the terms of beroep
and hoger beroep are not in our sources: they are given to these functions, and what rests on them is te verifiëren.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from regio.notatie import datum
from regio.termijnen import Eenheid, Opschorting, Termijn, Uitkomst, bereken
from regio.wetstermijnen import termijn

_DAG = timedelta(days=1)


@dataclass(frozen=True)
class Stilstand:
    """A period in which the term stands still, as it was recorded.

    `van` is its first day, `tot` the first day that counts again. `uiterlijk` is the last day the client has to
    complete the aanvraag: when nothing came by then the clock goes on by itself.
    """

    van: date
    tot: date | None
    reden: str
    uiterlijk: date | None = None

    def als_opschorting(self) -> Opschorting:
        """As `termijnen.bereken` reads it: the earlier of completion and the end of the given time."""
        dagen = [dag for dag in (self.tot, self.uiterlijk + _DAG if self.uiterlijk else None) if dag is not None]
        return Opschorting(self.van, max(min(dagen), self.van) if dagen else None, self.reden)


@dataclass(frozen=True)
class Aanvraagstand:
    """How an aanvraag stands to the onderzoek. `vroeg` comes with a sentence that says what it means."""

    vroeg: bool
    uitleg: str
    te_verifieren: bool = False


def beslistermijn(ontvangen_op: date, stilstanden: Iterable[Stilstand] = ()) -> Uitkomst:
    """The last day to decide on an aanvraag that was received on that day; None while the term stands still."""
    return bereken(
        termijn("beschikking", op=ontvangen_op),
        ontvangen_op,
        opschortingen=[stilstand.als_opschorting() for stilstand in stilstanden],
    )


def dagen_te_laat(laatste_dag: date | None, *, besloten_op: date | None, op: date) -> int:
    """Days after the last day, until the decision or until today; 0 when it is in time or the term stands still."""
    if laatste_dag is None:
        return 0
    return max(((besloten_op or op) - laatste_dag).days, 0)


def stand_van_aanvraag(ontvangen_op: date, *, gemeld_op: date, verslag_op: date | None) -> Aanvraagstand:
    """Whether an aanvraag comes at its moment (Wmo 2015 art. 2.3.2 lid 9).

    That is after the verslag, or when the six weken of the onderzoek have passed. An earlier one is recorded all the
    same: it is an aanvraag (Awb), and 2.3.5 lid 2 counts from receipt. Whether a court reads it so is to be verified.
    """
    if verslag_op is not None and verslag_op <= ontvangen_op:
        return Aanvraagstand(False, f"De aanvraag kwam na het verslag van {datum(verslag_op)}.")
    laatste = bereken(termijn("onderzoek", op=gemeld_op), gemeld_op).laatste_dag
    if laatste is not None and ontvangen_op > laatste:
        return Aanvraagstand(
            False,
            f"De 6 weken van het onderzoek waren op {datum(laatste)} voorbij. Dan mag een aanvraag zonder verslag.",
        )
    return Aanvraagstand(
        True,
        "Deze aanvraag kwam voor het verslag en binnen de 6 weken van het onderzoek. U weigert haar niet en raakt haar "
        "niet kwijt. De wet telt de 2 weken voor het besluit vanaf de ontvangst; rond daarom het onderzoek in die tijd "
        "af, of spreek met de cliënt opschorting af. Deze lezing is te verifiëren.",
        te_verifieren=True,
    )


@dataclass(frozen=True)
class Gevolg:
    """What an ingebrekestelling means: too early, or from which day a dwangsom may be due (None: not known)."""

    te_vroeg: bool
    dwangsom_vanaf: date | None
    uitleg: str

    @property
    def niet_ingesteld(self) -> bool:
        """Whether the day is not known because nobody set the number of weken."""
        return not self.te_vroeg and self.dwangsom_vanaf is None


def na_ingebrekestelling(ontvangen_op: date, *, laatste_dag: date | None, weken: int | None) -> Gevolg:
    """What follows an ingebrekestelling (Awb art. 4:17). `weken` is what a beheerder set; None is not set."""
    if laatste_dag is None:
        return Gevolg(True, None, "De termijn staat stil. Er kan nog geen dwangsom beginnen.")
    if ontvangen_op <= laatste_dag:
        return Gevolg(
            True, None, f"Deze ingebrekestelling kwam te vroeg: de termijn liep tot en met {datum(laatste_dag)}."
        )
    if weken is None:
        return Gevolg(
            False,
            None,
            "Het besluit was te laat. Beslis nu. Na hoeveel weken een dwangsom begint (Awb, artikel 4:17) is nog niet "
            "ingesteld: vraag het uw jurist.",
        )
    laatste = _in_weken("dwangsom", weken, "de ingebrekestelling", "Awb, artikel 4:17", ontvangen_op).laatste_dag
    if laatste is None:
        raise ValueError("Zonder opschorting staat deze termijn nooit stil.")
    return Gevolg(
        False,
        laatste + _DAG,
        f"Het besluit was te laat. Beslis uiterlijk op {datum(laatste)}; daarna kan een dwangsom beginnen "
        f"(Awb, artikel 4:17; {weken} weken, te verifiëren).",
    )


def bezwaartermijn(bekendgemaakt_op: date) -> Uitkomst:
    """The last day for bezwaar: six weken after bekendmaking (Awb art. 6:7)."""
    return bereken(termijn("bezwaar", op=bekendgemaakt_op), bekendgemaakt_op)


@dataclass(frozen=True)
class Rechtsmiddeltermijn:
    """A term around bezwaar or beroep; None when the number of weken is not set."""

    laatste_dag: date | None
    uitleg: str
    te_verifieren: bool


def ingesteld(wat: str, dag: date, *, weken: int | None, gebeurtenis: str) -> Rechtsmiddeltermijn:
    """A term whose number of weken a beheerder sets because our sources do not name it."""
    if weken is None:
        return Rechtsmiddeltermijn(None, f"De termijn om {wat} is nog niet ingesteld. Vraag het uw jurist.", True)
    uitkomst = _in_weken(wat, weken, gebeurtenis, "te verifiëren", dag)
    return Rechtsmiddeltermijn(uitkomst.laatste_dag, uitkomst.uitleg, True)


def op_tijd(ontvangen_op: date, laatste_dag: date | None) -> bool | None:
    """Whether a bezwaar or beroep came in time; None when the last day is not known."""
    return None if laatste_dag is None else ontvangen_op <= laatste_dag


def _in_weken(wat: str, weken: int, gebeurtenis: str, artikel: str, dag: date) -> Uitkomst:
    return bereken(Termijn(wat, wat, weken, Eenheid.WEKEN, gebeurtenis, artikel), dag)
