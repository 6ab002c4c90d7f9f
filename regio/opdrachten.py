"""Background work that loses and doubles nothing.

An Opdracht with its parts is committed first; Celery only brings the id of a part. A worker holds the row of the part
while it works, so two workers never do one part, and commits the result and the row together. What a killed worker
left open is sent again by a sweep each minute.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import structlog
from django.db import transaction
from django.db.models import F, Q

from regio import klok
from regio.models import Lidmaatschap, Opdracht, Opdrachtdeel
from regio.namens import namens

log = structlog.get_logger("regio.opdracht")

MAX_POGINGEN = 5
"""After this many tries a part is given up, so that one that kills its worker does not do so for ever."""

OPNIEUW_NA = datetime.timedelta(seconds=90)
"""A part that was sent longer ago than this, and that nobody holds, is sent again."""

Uitvoerder = Callable[[Opdrachtdeel], None]
_uitvoerders: dict[str, Uitvoerder] = {}
_bladzijden: dict[str, Callable[[Opdracht], Bladzijde | None]] = {}


@dataclass(frozen=True)
class Bladzijde:
    """Where a person goes on when the work is done (words of a button and address), and what its parts are called."""

    knop: str
    url: str
    eenheid: str = "delen"


class Mislukt(Exception):
    """This part cannot be done, and trying again does not help; the text is the sentence the person reads."""


@dataclass(frozen=True)
class Deel:
    """A part to do: a key that is unique within the Opdracht, a title to show, and what the worker needs."""

    sleutel: str
    titel: str
    invoer: Mapping[str, Any] = field(default_factory=dict)


def uitvoerder(
    soort: str, *, bladzijde: Callable[[Opdracht], Bladzijde | None] | None = None
) -> Callable[[Uitvoerder], Uitvoerder]:
    """Name the function that does one part of this kind of work, and the page where its result stands."""

    def registreer(functie: Uitvoerder) -> Uitvoerder:
        _uitvoerders[soort] = functie
        if bladzijde is not None:
            _bladzijden[soort] = bladzijde
        return functie

    return registreer


def bladzijde_van(opdracht: Opdracht) -> Bladzijde | None:
    """Where the result of this work stands; None when its kind names no page."""
    wijzer = _bladzijden.get(opdracht.soort)
    return wijzer(opdracht) if wijzer is not None else None


def geef_opdracht(
    *,
    soort: str,
    titel: str,
    delen: Sequence[Deel],
    door: Lidmaatschap,
    aanvraag: UUID,
    op_moment: datetime.datetime,
) -> Opdracht:
    """Store the work and queue it after commit. The same `aanvraag` twice answers with the first one."""
    opdracht, nieuw = Opdracht.objects.get_or_create(
        aanvraag=aanvraag,
        defaults={"soort": soort, "titel": titel, "aangevraagd_door": door, "aangevraagd_op": op_moment},
    )
    if nieuw:
        Opdrachtdeel.objects.bulk_create(
            Opdrachtdeel(
                opdracht=opdracht,
                sleutel=deel.sleutel,
                titel=deel.titel,
                invoer=dict(deel.invoer),
                gestuurd_op=op_moment,
            )
            for deel in delen
        )
        ids = list(opdracht.delen.order_by("pk").values_list("pk", flat=True))
        transaction.on_commit(lambda: _stuur(ids), robust=True)  # without a broker the sweep sends it later
    return opdracht


def _stuur(ids: Sequence[int]) -> None:
    from regio.tasks import voer_deel_uit

    # what was done before the commit needs no worker
    for deel_id in Opdrachtdeel.objects.open().filter(pk__in=ids).order_by("pk").values_list("pk", flat=True):
        voer_deel_uit.delay(deel_id)


def doe(deel_id: int) -> None:
    """Do one part, on behalf of who asked for it. Safe to call twice or at the same time.

    A part that another worker holds, or that is done, is left alone. An unexpected error is logged, leaves the part
    open for the sweep, and is shown with a reference once the tries are used up.
    """
    with transaction.atomic():  # a try counts before it begins: it may kill its worker
        vrij = Opdrachtdeel.objects.vrij().filter(pk=deel_id).first()
        if vrij is None:
            return
        Opdrachtdeel.objects.filter(pk=deel_id).update(pogingen=F("pogingen") + 1)
    opdracht = Opdracht.objects.select_related(
        "aangevraagd_door__gebruiker", "aangevraagd_door__gemeente", "aangevraagd_door__regio"
    ).get(delen__pk=deel_id)
    try:
        with namens(opdracht.aangevraagd_door):
            deel = Opdrachtdeel.objects.vrij().filter(pk=deel_id).first()
            if deel is None:
                return
            _uitvoerders[opdracht.soort](deel)
            deel.klaar_op = klok.nu()
            deel.fout = ""
            deel.save(update_fields=["klaar_op", "fout"])
    except Mislukt as reden:
        Opdrachtdeel.objects.open().filter(pk=deel_id).update(opgegeven_op=klok.nu(), fout=str(reden)[:500])
    except Exception:
        log.exception("deel_mislukt", deel=deel_id, soort=opdracht.soort)
        Opdrachtdeel.objects.open().filter(pk=deel_id).update(
            fout=f"Dit lukte niet door een fout in het systeem. We proberen het opnieuw. Kenmerk: deel {deel_id}."
        )
        _geef_op_na_te_veel_pogingen(Q(pk=deel_id))
        raise


def veeg(*, op_moment: datetime.datetime) -> int:
    """Send again what is open and was sent a while ago; give up what was tried too often. Returns how many went."""
    _geef_op_na_te_veel_pogingen(Q(gestuurd_op__lt=op_moment - OPNIEUW_NA))
    with transaction.atomic():
        wacht = (
            Opdrachtdeel.objects.vrij()
            .filter(Q(gestuurd_op__isnull=True) | Q(gestuurd_op__lt=op_moment - OPNIEUW_NA))
            .order_by("pk")[:1000]
        )
        ids = [deel.pk for deel in wacht]
        Opdrachtdeel.objects.filter(pk__in=ids).update(gestuurd_op=op_moment)
        transaction.on_commit(lambda: _stuur(ids))
    return len(ids)


def _geef_op_na_te_veel_pogingen(welke: Q) -> None:
    with transaction.atomic():
        for deel in Opdrachtdeel.objects.vrij().filter(welke, pogingen__gte=MAX_POGINGEN):
            deel.opgegeven_op = klok.nu()
            deel.fout = f"Dit lukte {MAX_POGINGEN} keer niet. Vraag het uw functioneel beheerder: deel {deel.pk}."
            deel.save(update_fields=["opgegeven_op", "fout"])
