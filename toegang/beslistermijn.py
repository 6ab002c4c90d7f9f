"""By when a decision must be there, what moves that day, what follows when it is late, and until when one may object.

The term of the decision is two weken after receipt of the aanvraag (Wmo 2015 art. 2.3.5 lid 2). Only opschorting moves
it (Awb art. 4:15): an aanvraag that must be completed, and the three grounds of lid 2. A mededeling that it will be
later (Awb 4:14) moves nothing. Bezwaar is six weken after bekendmaking (Awb 6:7); on it the college decides in six, or
twelve with a commissie (7:10). Every number stands in `regio.wetstermijnen` with its article and source.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from regio.notatie import datum
from regio.termijnen import Opschorting, Uitkomst, bereken
from regio.wetstermijnen import termijn
from toegang.dwangsom import Dwangsom, Tarief, dwangsom, in_zinnen

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
    """What an ingebrekestelling means: too early, or from which day a dwangsom is due and how it stands."""

    te_vroeg: bool
    dwangsom_vanaf: date | None
    uitleg: str
    dwangsom: Dwangsom | None = None

    @property
    def bedrag_onbekend(self) -> bool:
        """Whether a dwangsom runs, and nobody recorded the amounts that held on the day of the ingebrekestelling."""
        return self.dwangsom is not None and self.dwangsom.dagen > 0 and self.dwangsom.euros is None


def na_ingebrekestelling(
    ontvangen_op: date,
    *,
    laatste_dag: date | None,
    op: date,
    bekendgemaakt_op: date | None = None,
    tarief: Tarief | None = None,
) -> Gevolg:
    """What follows an ingebrekestelling (Awb art. 4:17 lid 3): two weken, and then a dwangsom for each day.

    `bekendgemaakt_op` is the day on which the client got the decision; None is not yet. `tarief` holds on the day of
    the ingebrekestelling.
    """
    if laatste_dag is None:
        return Gevolg(True, None, "De termijn staat stil. Er kan nog geen dwangsom beginnen.")
    if ontvangen_op <= laatste_dag:
        return Gevolg(
            True, None, f"Deze ingebrekestelling kwam te vroeg: de termijn liep tot en met {datum(laatste_dag)}."
        )
    regel = termijn("ingebrekestelling", op=ontvangen_op)
    laatste = _dag(bereken(regel, ontvangen_op))
    if bekendgemaakt_op is not None and bekendgemaakt_op <= laatste:
        return Gevolg(False, None, "Het besluit kwam binnen de 2 weken daarna. Er is geen dwangsom.")
    vanaf = laatste + _DAG
    stand = dwangsom(vanaf, bekendgemaakt_op=bekendgemaakt_op, tarief=tarief, op=op)
    if stand.dagen:
        zin = in_zinnen(stand, vanaf=vanaf)
    else:
        zin = f"Beslis uiterlijk op {datum(laatste)}: vanaf {datum(vanaf)} telt voor elke dag een dwangsom."
    if bekendgemaakt_op is None:
        zin += " Na die 2 weken kan de cliënt ook meteen naar de rechtbank (Awb, artikel 6:12)."
    return Gevolg(False, vanaf, f"Het besluit was te laat ({regel.artikel}: 2 weken). {zin}", stand)


def bezwaartermijn(bekendgemaakt_op: date) -> Uitkomst:
    """The last day for bezwaar: six weken after bekendmaking (Awb art. 6:7)."""
    return bereken(termijn("bezwaar", op=bekendgemaakt_op), bekendgemaakt_op)


@dataclass(frozen=True)
class BeslissenOpBezwaar:
    """By when the college decides on a bezwaar, without and with what was put off (Awb art. 7:10 lid 3).

    `verdagen_tot` is the last day to which it can be put off.
    """

    termijn: Uitkomst
    laatste_dag: date
    verdagen_tot: date
    uitleg: str


def beslissen_op_bezwaar(
    bekendgemaakt_op: date, *, commissie: bool, verdaagd_tot: date | None = None
) -> BeslissenOpBezwaar:
    """Six weken, or twelve with a commissie of Awb 7:13; both from the end of the term for bezwaar (7:10 lid 1).

    `verdaagd_tot` is the last day that the college wrote to the client when it put the decision off.
    """
    laatste = _dag(bezwaartermijn(bekendgemaakt_op))
    code = "beslissen_op_bezwaar_commissie" if commissie else "beslissen_op_bezwaar"
    uitkomst = bereken(termijn(code, op=laatste), laatste)
    regel = termijn("bezwaar_verdagen", op=laatste)
    uiterste = _dag(bereken(regel, _dag(uitkomst)))
    if verdaagd_tot is not None:
        zin = f"Het college heeft de beslissing verdaagd tot en met {datum(verdaagd_tot)} ({regel.artikel})."
    else:
        zin = (
            f"Verdagen kan met hoogstens {regel.in_woorden}, dus tot en met {datum(uiterste)} ({regel.artikel}); "
            "schrijf dat de cliënt voordat de termijn voorbij is."
        )
    return BeslissenOpBezwaar(uitkomst, verdaagd_tot or _dag(uitkomst), uiterste, f"{uitkomst.uitleg} {zin}")


def termijn_voor_de_rechter(soort: str, vanaf: date) -> Uitkomst:
    """The last day for beroep or hoger beroep (Awb art. 6:7 and 6:24), from the day of what it is about."""
    return bereken(termijn(soort, op=vanaf), vanaf)


def op_tijd(ontvangen_op: date, laatste_dag: date | None) -> bool | None:
    """Whether a bezwaar or beroep came in time; None when the last day is not known."""
    return None if laatste_dag is None else ontvangen_op <= laatste_dag


def per_post_op_tijd(ontvangen_op: date, laatste_dag: date | None) -> bool:
    """Whether it came late, but may be in time by post: posted in time, received within a week (Awb art. 6:9 lid 2)."""
    return laatste_dag is not None and laatste_dag < ontvangen_op <= laatste_dag + 7 * _DAG


def _dag(uitkomst: Uitkomst) -> date:
    if uitkomst.laatste_dag is None:
        raise ValueError("Zonder opschorting staat deze termijn nooit stil.")
    return uitkomst.laatste_dag
