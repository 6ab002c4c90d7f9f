"""A procedure as it stands in the database, as the rules see it: with a fixed number of questions, however many run."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from regio.models import Gemeente, Orgaan
from regio.termijnen import Opschorting
from samenwerking.besluiten.agenda import Agenda
from samenwerking.besluiten.agenda import Vergadering as Dag
from samenwerking.besluiten.models import (
    Besluit,
    Handeling,
    Procedure,
    Procedurepartij,
    Procedureversie,
    Stilstand,
    Vergadering,
)
from samenwerking.besluiten.procedure import BEKENDMAKEN, EIGEN_BEKENDMAKING, Plek, Uitkomst
from samenwerking.besluiten.route import Afspraken, Deelnemer
from samenwerking.besluiten.stand import Stand, Vastgelegd, stand_van
from samenwerking.teksten.models import Versie

ZONDER_INHOUD = ("versie__inhoud",)


@dataclass(frozen=True)
class Beeld:
    """A procedure with its gemeenten by code, the version of now, and where every step stands."""

    procedure: Procedure
    gemeenten: Mapping[str, Gemeente]
    versie: Versie
    stand: Stand

    @property
    def nu(self) -> str:
        """The hash of the version of now."""
        return self.versie.vingerafdruk


_onthouden: ContextVar[dict[tuple[int, datetime.date], Beeld] | None] = ContextVar("beelden", default=None)


@contextmanager
def onthoud_beelden() -> Iterator[None]:
    """Ask each state once inside it: for work that goes past many people of one region within seconds."""
    merk = _onthouden.set({})
    try:
        yield
    finally:
        _onthouden.reset(merk)


def beelden_van(
    procedures: Sequence[Procedure], *, op: datetime.date, later: Mapping[Plek, int] | None = None
) -> list[Beeld]:
    """The state of these procedures, in their order. Six questions to the database, however many there are."""
    al = _onthouden.get()
    if al is None or later is not None:
        return _vraag(procedures, op=op, later=later)
    nieuw = [een for een in procedures if (een.pk, op) not in al]
    al |= {(beeld.procedure.pk, op): beeld for beeld in (_vraag(nieuw, op=op, later=None) if nieuw else [])}
    return [al[een.pk, op] for een in procedures]


def _vraag(procedures: Sequence[Procedure], *, op: datetime.date, later: Mapping[Plek, int] | None) -> list[Beeld]:
    ids = [een.pk for een in procedures]
    partijen: dict[int, dict[str, Gemeente]] = defaultdict(dict)
    blijft = Procedurepartij.objects.filter(procedure__in=ids, vertrek__isnull=True)
    for partij in blijft.select_related("gemeente"):
        partijen[partij.procedure_id][partij.gemeente.code] = partij.gemeente
    versies: dict[int, Versie] = {}
    rijen = Procedureversie.objects.filter(procedure__in=ids).select_related("versie").defer(*ZONDER_INHOUD)
    for rij in rijen.order_by("pk"):
        versies[rij.procedure_id] = rij.versie
    agendas = _agendas({gemeente.pk for van in partijen.values() for gemeente in van.values()}, vanaf=op)
    vastgelegd, stil = _vastgelegd(ids), _stil(ids)
    return [
        Beeld(
            een,
            dict(sorted(partijen[een.pk].items(), key=lambda paar: paar[1].sorteernaam)),
            versies[een.pk],
            stand_van(
                een.regels,
                [_deelnemer(gemeente, agendas) for gemeente in partijen[een.pk].values()],
                vastgelegd[een.pk],
                nu=versies[een.pk].vingerafdruk,
                op=op,
                wens=een.wens,
                afspraken=_afspraken(een),
                later=later,
                stil=stil[een.pk],
            ),
        )
        for een in procedures
    ]


def beeld_van(procedure: Procedure, *, op: datetime.date, later: Mapping[Plek, int] | None = None) -> Beeld:
    """The state of one procedure."""
    return beelden_van([procedure], op=op, later=later)[0]


def _afspraken(procedure: Procedure) -> Afspraken:
    """The working days that were agreed: a gemeente that publishes its own decision needs as many as the regeling."""
    bekend = dict.fromkeys((BEKENDMAKEN, EIGEN_BEKENDMAKING), procedure.werkdagen_bekendmaken)
    dag = procedure.bestuursdag
    return Afspraken(
        {"definitief": procedure.werkdagen_definitief, **bekend}, bestuur=Agenda.van([Dag(dag, dag)] if dag else [])
    )


def _stil(procedures: Sequence[int]) -> dict[int, dict[Plek, list[Opschorting]]]:
    uit: dict[int, dict[Plek, list[Opschorting]]] = defaultdict(lambda: defaultdict(list))
    rijen = Stilstand.objects.filter(procedure__in=procedures).order_by("pk")
    for procedure, stap, code, van, tot, reden in rijen.values_list(
        "procedure", "stap", "gemeente__code", "van", "tot", "reden"
    ):
        uit[procedure][Plek(stap, code or "")].append(Opschorting(van, tot, reden))
    return uit


def _agendas(gemeenten: set[int], *, vanaf: datetime.date) -> dict[tuple[int, str], Agenda]:
    dagen: dict[tuple[int, str], list[Dag]] = defaultdict(list)
    rijen = Vergadering.objects.die_doorgaan().filter(orgaan__gemeente__in=gemeenten, datum__gte=vanaf)
    for gemeente, soort, datum, inleveren in rijen.values_list(
        "orgaan__gemeente", "orgaan__soort", "datum", "inleveren"
    ):
        dagen[gemeente, soort].append(Dag(datum, inleveren))
    return {sleutel: Agenda.van(van) for sleutel, van in dagen.items()}


def _deelnemer(gemeente: Gemeente, agendas: Mapping[tuple[int, str], Agenda]) -> Deelnemer:
    return Deelnemer(
        gemeente.code,
        college=agendas.get((gemeente.pk, Orgaan.Soort.COLLEGE), Agenda()),
        raad=agendas.get((gemeente.pk, Orgaan.Soort.RAAD), Agenda()),
    )


def _vastgelegd(procedures: Sequence[int]) -> dict[int, list[Vastgelegd]]:
    uit: dict[int, list[Vastgelegd]] = defaultdict(list)
    handelingen = Handeling.objects.filter(procedure__in=procedures, vervanging__isnull=True).order_by("pk")
    for procedure, stap, code, datum, vingerafdruk in handelingen.values_list(
        "procedure", "stap", "gemeente__code", "datum", "versie__hash"
    ):
        uit[procedure].append(Vastgelegd(Plek(stap, code or ""), datum, bytes(vingerafdruk).hex()))
    besluiten = Besluit.objects.filter(procedure__in=procedures, vervanging__isnull=True).order_by("pk")
    for procedure, stap, code, datum, vingerafdruk, uitkomst, bevestiging, invoerder in besluiten.values_list(
        "procedure", "stap", "gemeente__code", "datum", "versie__hash", "uitkomst", "bevestiging", "door__gebruiker"
    ):
        uit[procedure].append(
            Vastgelegd(
                Plek(stap, code or ""),
                datum,
                bytes(vingerafdruk).hex(),
                Uitkomst(uitkomst),
                bevestigd=bevestiging is not None,
                invoerder=invoerder,
            )
        )
    return uit
