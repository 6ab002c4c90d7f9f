"""When must what be done? Back from the day on which a text should hold, and forward from today, per gemeente.

Forward: every step as early as can be, from what is done, what it waits for and the meetings of the organ. Back: the
last day on which every step can still be done. The difference is the room that is left; the chain that decides the
expected day is the critical path. Nothing is guessed: without a known meeting a step has no day, and says so.

A statutory term of a raad runs its whole length in the backward count, for it may use all of it; forward the raad
answers in its first meeting within the term, and when there is none the term runs out (Wgr 1 lid 3). A reces moves
meetings, never a term. A step that stands still (`stil`) is not done in those days, and its term ends later by them.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from regio.datums import datum_voluit
from regio.feestdagen import vrije_dag
from regio.termijnen import Opschorting, Richting, bereken, laatste_dag_voor
from regio.wetstermijnen import termijn, vaste_datum
from samenwerking.besluiten.agenda import Agenda
from samenwerking.besluiten.procedure import Aard, Plek, Procedure, Stap, Wie, plekken, wacht_op

_DAG = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Deelnemer:
    """A gemeente on the route: its code, and the meetings of its college and raad."""

    gemeente: str
    college: Agenda = field(default_factory=Agenda)
    raad: Agenda = field(default_factory=Agenda)


@dataclass(frozen=True)
class Afspraken:
    """What gemeenten agreed on work: working days per step that is an act; a step that is not named takes none."""

    werkdagen: Mapping[str, int] = field(default_factory=dict)
    bestuur: Agenda = field(default_factory=Agenda)


@dataclass(frozen=True)
class Punt:
    """One step at one place on the route.

    `verwacht` is the day on which it is or will be done; None when that cannot be said, `waarom` says why.
    `inleveren` is the last day to hand in for the meeting that is expected. `uiterlijk` is the last day on which it
    can be done for the wished day, `inleveren_uiterlijk` the last day to hand in for that. `speling` in days; negative
    when the wished day is out of reach. `term_tot` is the end of the statutory term that runs here.
    """

    plek: Plek
    klaar: datetime.date | None
    verwacht: datetime.date | None
    inleveren: datetime.date | None
    uiterlijk: datetime.date | None
    inleveren_uiterlijk: datetime.date | None
    term_tot: datetime.date | None = None
    gedaan: bool = False
    kritiek: bool = False
    waarom: tuple[str, ...] = ()

    @property
    def speling(self) -> int | None:
        """Days between the expected and the last day."""
        if self.verwacht is None or self.uiterlijk is None:
            return None
        return (self.uiterlijk - self.verwacht).days


@dataclass(frozen=True)
class Route:
    """All steps, and what they mean for the wished day."""

    punten: tuple[Punt, ...]
    wens: datetime.date | None
    verwacht: datetime.date | None

    def punt(self, plek: Plek) -> Punt:
        """The step here. Raises KeyError."""
        for punt in self.punten:
            if punt.plek == plek:
                return punt
        raise KeyError(plek)

    @property
    def haalbaar(self) -> bool | None:
        """Whether the wished day is within reach; None when it cannot be said."""
        if self.wens is None or self.verwacht is None:
            return None
        return self.verwacht <= self.wens


@dataclass(frozen=True)
class Vraag:
    """What a route is computed from. `gedaan` holds the day on which a step was done; `opnieuw` the day after which a
    decision that was put off can be taken; `later` passes over so many meetings ('what if that raad decides later')."""

    procedure: Procedure
    deelnemers: tuple[Deelnemer, ...]
    op: datetime.date
    wens: datetime.date | None = None
    gedaan: Mapping[Plek, datetime.date] = field(default_factory=dict)
    opnieuw: Mapping[Plek, datetime.date] = field(default_factory=dict)
    later: Mapping[Plek, int] = field(default_factory=dict)
    stokt: Mapping[Plek, str] = field(default_factory=dict)
    """Where it cannot go on as it is, and why: an organ that said no, or that adopted other words."""
    stil: Mapping[Plek, Sequence[Opschorting]] = field(default_factory=dict)
    """The days on which a step stands still."""
    afspraken: Afspraken = field(default_factory=Afspraken)

    def agenda(self, plek: Plek) -> Agenda:
        """The meetings of the organ that takes this step."""
        wie = self.procedure.stap(plek.stap).wie
        if wie is Wie.BESTUUR:
            return self.afspraken.bestuur
        deelnemer = next(een for een in self.deelnemers if een.gemeente == plek.gemeente)
        return deelnemer.raad if wie is Wie.RAAD else deelnemer.college


def bereken_route(vraag: Vraag) -> Route:
    """The route of all gemeenten. Raises ValueError for a procedure without gemeenten."""
    if not vraag.deelnemers:
        raise ValueError("Een route heeft ten minste een gemeente.")
    codes = [een.gemeente for een in vraag.deelnemers]
    volgorde = plekken(vraag.procedure, codes)
    voor = {plek: wacht_op(vraag.procedure, plek, codes) for plek in volgorde}
    heen: dict[Plek, _Been] = {}
    for plek in volgorde:
        heen[plek] = _vooruit(vraag, plek, [heen[eerder] for eerder in voor[plek]])
    terug = _terug(vraag, volgorde, voor)
    kritiek = _kritiek(vraag, volgorde, voor, heen)
    punten = tuple(
        Punt(
            plek,
            klaar=been.klaar,
            verwacht=been.verwacht,
            inleveren=been.inleveren,
            uiterlijk=terug[plek][0],
            inleveren_uiterlijk=terug[plek][1],
            term_tot=been.term_tot,
            gedaan=plek in vraag.gedaan,
            kritiek=plek in kritiek,
            waarom=been.waarom,
        )
        for plek, been in heen.items()
    )
    return Route(punten, vraag.wens, heen[volgorde[-1]].verwacht)


@dataclass(frozen=True)
class _Been:
    klaar: datetime.date | None
    verwacht: datetime.date | None
    inleveren: datetime.date | None = None
    term_tot: datetime.date | None = None
    waarom: tuple[str, ...] = ()


def _vooruit(vraag: Vraag, plek: Plek, eerder: list[_Been]) -> _Been:
    stap = vraag.procedure.stap(plek.stap)
    dagen = [been.verwacht for been in eerder]
    bekend = [dag for dag in dagen if dag is not None]
    if plek in vraag.gedaan:
        return _Been(max(bekend, default=None), vraag.gedaan[plek])
    if plek in vraag.stokt:
        return _Been(None, None, waarom=(vraag.stokt[plek],))
    if len(bekend) < len(dagen):
        return _Been(None, None, waarom=("Wacht op een stap waarvan de dag niet bekend is.",))
    vanaf = max(bekend, default=None)
    klaar = max([vraag.op, *bekend])
    if plek in vraag.opnieuw:
        klaar = max(klaar, vraag.opnieuw[plek] + _DAG)
    stil = vraag.stil.get(plek, ())
    if open_ := next((een for een in stil if een.tot is None and een.van <= klaar), None):
        zin = f"Staat stil sinds {datum_voluit(open_.van)} ({open_.reden}). Wanneer het verder gaat, is niet bekend."
        return _Been(None, None, waarom=(zin,))
    klaar = _na_stilte(klaar, stil)
    match stap.aard:
        case Aard.DAG:
            return _dag(vraag, vanaf)
        case Aard.HANDELING:
            return _Been(klaar, _werkdagen(klaar, vraag.afspraken.werkdagen.get(stap.code, 0), stil))
        case Aard.BESLUIT:
            return _besluit(vraag, plek, stap, klaar, vanaf)


def _dag(vraag: Vraag, bekend: datetime.date | None) -> _Been:
    eerst = vraag.op if bekend is None else max(vraag.op, bekend + _DAG)  # not in force before publication (Wgr 26)
    if vraag.wens is None or vraag.wens < eerst:
        waarom = () if vraag.wens is None else (f"{datum_voluit(vraag.wens)} is niet meer te halen.",)
        return _Been(eerst, eerst, waarom=waarom)
    return _Been(eerst, vraag.wens)


def _besluit(vraag: Vraag, plek: Plek, stap: Stap, klaar: datetime.date, vanaf: datetime.date | None) -> _Been:
    if not stap.wie.vergadert:
        return _Been(klaar, klaar)
    stil = vraag.stil.get(plek, ())
    agenda = vraag.agenda(plek).buiten(stil)
    vergadering = agenda.eerste_na(klaar, later=vraag.later.get(plek, 0))
    einde = term_einde(stap, vanaf, stil) if stap.termijn and vanaf is not None else None
    if einde is not None and einde >= vraag.op and (vergadering is None or vergadering.datum > einde):
        zin = f"Geen vergadering op tijd: de termijn loopt af op {datum_voluit(einde)} en dan gaat het verder."
        return _Been(klaar, einde, None, einde, (zin,))
    if einde is not None and einde < vraag.op:
        return _Been(klaar, einde, None, einde, (f"De termijn is afgelopen op {datum_voluit(einde)}.",))
    if vergadering is None:
        return _Been(klaar, None, None, einde, (_geen_vergadering(agenda, klaar),))
    return _Been(klaar, vergadering.datum, vergadering.inleveren, einde)


def _geen_vergadering(agenda: Agenda, klaar: datetime.date) -> str:
    if agenda.bekend_tot is None:
        return "Er zijn nog geen vergaderingen bekend. Vul de vergaderkalender in."
    return f"Er is geen vergadering bekend waarvoor vanaf {datum_voluit(klaar)} nog kan worden ingeleverd."


def term_einde(stap: Stap, ontvangst: datetime.date, stil: Sequence[Opschorting] = ()) -> datetime.date:
    """The last day of the statutory term of a step that begins with what was received on this day.

    What stands still without an end is no part of it: there a step has no day.
    """
    duur, met_einde = termijn(stap.termijn, op=ontvangst), [een for een in stil if een.tot is not None]
    if duur.richting is Richting.TERUG:  # so many weeks before the moment: the moment is never earlier than this
        return _kalenderdagen(ontvangst, duur.duur * 7, met_einde)
    return bereken(duur, ontvangst, opschortingen=met_einde).laatste_dag or ontvangst  # with an end there is a last day


def _laatste_ontvangst(stap: Stap, uiterlijk: datetime.date, stil: Sequence[Opschorting]) -> datetime.date:
    """The last day to receive it so that the whole term is over on the day `uiterlijk`."""
    dag = uiterlijk - datetime.timedelta(weeks=termijn(stap.termijn, op=uiterlijk).duur)
    while term_einde(stap, dag, stil) > uiterlijk:
        dag -= _DAG
    return dag


def _terug(
    vraag: Vraag, volgorde: list[Plek], voor: Mapping[Plek, list[Plek]]
) -> dict[Plek, tuple[datetime.date | None, datetime.date | None]]:
    """Per step the last day to do it, and the last day to hand in for it; None when there is no wish or no meeting."""
    grens: dict[Plek, datetime.date | None] = dict.fromkeys(volgorde)
    onmogelijk: set[Plek] = set()
    uit: dict[Plek, tuple[datetime.date | None, datetime.date | None]] = {}
    grens[volgorde[-1]] = vraag.wens
    for plek in reversed(volgorde):
        stap, dag = vraag.procedure.stap(plek.stap), grens[plek]
        inleveren: datetime.date | None = None
        begin: datetime.date | None = None
        if plek in onmogelijk or dag is None:
            uit[plek] = (None, None)
            onmogelijk.update(voor[plek] if plek in onmogelijk else ())
            continue
        stil = vraag.stil.get(plek, ())
        dag = _voor_stilte(_op_tijd(stap, dag, vraag.wens), stil)
        match stap.aard:
            case Aard.DAG:
                begin = dag - _DAG
            case Aard.HANDELING:
                begin = _werkdagen(dag, -vraag.afspraken.werkdagen.get(stap.code, 0), stil)
            case Aard.BESLUIT if not stap.wie.vergadert:
                begin = dag
            case Aard.BESLUIT if stap.termijn:
                begin = _laatste_ontvangst(stap, dag, stil)
            case Aard.BESLUIT:
                vergadering = vraag.agenda(plek).buiten(stil).laatste_voor(dag)
                if vergadering is None:
                    uit[plek] = (None, None)
                    onmogelijk.update(voor[plek])
                    continue
                dag, inleveren = vergadering.datum, vergadering.inleveren
                begin = inleveren
        uit[plek] = (dag, inleveren)
        for eerder in voor[plek]:
            al = grens[eerder]
            grens[eerder] = begin if al is None else min(al, begin)
    return uit


def _op_tijd(stap: Stap, dag: datetime.date, wens: datetime.date | None) -> datetime.date:
    """Not later than the fixed day of the calendar that the law names for this step."""
    if not stap.vaste_datum or wens is None:
        return dag
    uiterlijk = laatste_dag_voor(vaste_datum(stap.vaste_datum, op=dag), wens.year).laatste_dag
    return min(dag, uiterlijk or dag)


def _kritiek(
    vraag: Vraag, volgorde: list[Plek], voor: Mapping[Plek, list[Plek]], heen: Mapping[Plek, _Been]
) -> set[Plek]:
    """The chain that decides the expected day: from the end back to the steps that were ready last."""
    keten: set[Plek] = set()
    nog = [volgorde[-1]]
    while nog:
        plek = nog.pop()
        if plek in keten or plek in vraag.gedaan:
            continue
        keten.add(plek)
        dagen = [(heen[eerder].verwacht, eerder) for eerder in voor[plek] if eerder not in vraag.gedaan]
        onbekend = [eerder for dag, eerder in dagen if dag is None]
        if onbekend:
            nog.extend(onbekend)
        elif dagen:
            laatste = max(dag for dag, _ in dagen if dag is not None)
            nog.extend(eerder for dag, eerder in dagen if dag == laatste)
    return keten


def _werkdagen(dag: datetime.date, aantal: int, stil: Sequence[Opschorting]) -> datetime.date:
    """So many working days further, or back for a number below zero; days on which it stands still do not count."""
    stap, nog = _DAG if aantal > 0 else -_DAG, abs(aantal)
    while nog:
        dag += stap
        nog -= vrije_dag(dag) is None and not _is_stil(dag, stil)
    return dag


def _kalenderdagen(dag: datetime.date, aantal: int, stil: Sequence[Opschorting]) -> datetime.date:
    while aantal:
        dag += _DAG
        aantal -= not _is_stil(dag, stil)
    return dag


def _is_stil(dag: datetime.date, stil: Sequence[Opschorting]) -> bool:
    return any(een.tot is not None and een.van <= dag < een.tot for een in stil)


def _na_stilte(dag: datetime.date, stil: Sequence[Opschorting]) -> datetime.date:
    """This day, or the first one after it on which the step does not stand still."""
    while _is_stil(dag, stil):
        dag += _DAG
    return dag


def _voor_stilte(dag: datetime.date, stil: Sequence[Opschorting]) -> datetime.date:
    """This day, or the last one before it on which the step does not stand still."""
    while _is_stil(dag, stil):
        dag -= _DAG
    return dag
