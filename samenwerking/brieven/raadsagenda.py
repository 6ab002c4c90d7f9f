"""What comes to a raad when, and what it decided: from procedures, evenings and promises."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import QuerySet

from regio.models import Gemeente, Orgaan
from samenwerking.besluiten.beeld import beelden_van
from samenwerking.besluiten.models import Besluit, Procedure
from samenwerking.besluiten.procedure import Wie
from samenwerking.besluiten.stand import Celstand
from samenwerking.brieven.models import Raadsavond

VOORBIJ = frozenset({Celstand.GEDAAN, Celstand.VERSTREKEN})


@dataclass(frozen=True)
class Komt:
    """One thing that comes to a raad: on which day, if it can be said, and the last day that still fits.

    `avond` is the id of an evening, so that its griffier can call it off.
    """

    wat: str
    waarover: str
    dag: datetime.date | None = None
    uiterlijk: datetime.date | None = None
    waar: str = ""
    grond: str = ""
    avond: int = 0


def wat_komt(gemeente: Gemeente, *, op: datetime.date) -> list[Komt]:
    """What this raad can expect, first what comes first; what has no day yet stands last."""
    alles = [*_stappen(gemeente, op), *_avonden(gemeente, op)]
    return sorted(alles, key=lambda een: (een.dag or een.uiterlijk or datetime.date.max, een.wat))


def _stappen(gemeente: Gemeente, op: datetime.date) -> Iterator[Komt]:
    lopend = Procedure.objects.lopend().filter(partijen__gemeente=gemeente).select_related("tekst", "publiceert")
    for beeld in beelden_van(list(lopend), op=op):
        for plek, cel in beeld.stand.cellen.items():
            if plek.gemeente != gemeente.code or cel.stap.wie is not Wie.RAAD or cel.stand in VOORBIJ:
                continue
            yield Komt(
                wat=cel.stap.naam,
                waarover=str(beeld.procedure.tekst),
                dag=cel.punt.verwacht,
                uiterlijk=cel.punt.uiterlijk,
                grond=cel.stap.grond,
            )


def _avonden(gemeente: Gemeente, op: datetime.date) -> Iterator[Komt]:
    for avond in Raadsavond.objects.filter(gemeente=gemeente, datum__gte=op, vervallen_op__isnull=True):
        tijd = f"{avond.aanvang:%H.%M} uur" if avond.aanvang else ""
        yield Komt(
            wat=avond.get_soort_display().capitalize(),
            waarover=avond.titel,
            dag=avond.datum,
            waar=", ".join(deel for deel in (tijd, avond.plaats) if deel),
            avond=avond.pk,
        )


def raadsbesluiten(gemeente: Gemeente) -> QuerySet[Besluit]:
    """What this raad decided, zienswijzen too: recorded, confirmed by a second person and not corrected since."""
    return (
        Besluit.objects.filter(
            gemeente=gemeente, orgaan__soort=Orgaan.Soort.RAAD, bevestiging__isnull=False, vervanging__isnull=True
        )
        .select_related("procedure__tekst")
        .order_by("-datum", "-pk")
    )
