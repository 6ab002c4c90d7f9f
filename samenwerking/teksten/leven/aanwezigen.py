"""Who is in a text, told from process to process: rows in a table that is never kept, and a notice with a key only."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from regio.models import Lidmaatschap
from samenwerking.teksten.models import Aanwezig

KANAAL = "tekst_plek"
"""The channel on which processes tell each other that someone in a text moved, came or went: only its key travels."""

GELDIG = datetime.timedelta(seconds=45)
"""A row that was not renewed for so long belongs to a process that fell."""


@dataclass(frozen=True)
class Plek:
    """Where the cursor of one window stands."""

    schrijver: str
    pet: Lidmaatschap
    schrijft: bool
    anker: int
    kop: int

    @property
    def bericht(self) -> dict[str, Any]:
        """As a window gets it."""
        return {
            "soort": "plek",
            "schrijver": self.schrijver,
            "naam": self.pet.gebruiker.naam,
            "plaats": str(self.pet.plaats),
            "kleur": self.pet.pk % 8,
            "schrijft": self.schrijft,
            "anker": self.anker,
            "kop": self.kop,
        }


def meld(tekst_id: int, proces: UUID, plekken: Sequence[Plek], weg: Iterable[str] = ()) -> None:
    """Tell the other processes where these windows are, and which of this process went."""
    with transaction.atomic():
        Aanwezig.objects.filter(tekst_id=tekst_id, proces=proces, schrijver__in=list(weg)).delete()
        Aanwezig.objects.bulk_create(
            _rijen(tekst_id, proces, plekken),
            update_conflicts=True,
            unique_fields=["tekst", "schrijver"],
            update_fields=["proces", "door", "schrijft", "anker", "kop", "gezien_op"],
        )
        _roep(tekst_id)


def ververs(tekst_id: int, proces: UUID, plekken: Sequence[Plek]) -> None:
    """Say that these windows are still here. One that another process serves since stays there."""
    with transaction.atomic():
        Aanwezig.objects.filter(tekst_id=tekst_id, proces=proces).update(gezien_op=timezone.now())
        Aanwezig.objects.bulk_create(_rijen(tekst_id, proces, plekken), ignore_conflicts=True)


def _rijen(tekst_id: int, proces: UUID, plekken: Sequence[Plek]) -> list[Aanwezig]:
    return [
        Aanwezig(
            tekst_id=tekst_id,
            schrijver=plek.schrijver,
            proces=proces,
            door=plek.pet,
            schrijft=plek.schrijft,
            anker=plek.anker,
            kop=plek.kop,
        )
        for plek in sorted(plekken, key=lambda een: een.schrijver)  # two processes never wait for each other in a ring
    ]


def _roep(tekst_id: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [KANAAL, str(tekst_id)])


def ruim_op() -> None:
    """Remove what nobody renews any more."""
    Aanwezig.objects.filter(gezien_op__lt=timezone.now() - 2 * GELDIG).delete()


def elders(tekst_id: int, proces: UUID) -> dict[str, Plek]:
    """The windows that other processes serve."""
    rijen = (
        Aanwezig.objects.filter(tekst_id=tekst_id, gezien_op__gt=timezone.now() - GELDIG)
        .exclude(proces=proces)
        .select_related("door__gebruiker", "door__gemeente", "door__regio")
    )
    return {rij.schrijver: Plek(rij.schrijver, rij.door, rij.schrijft, rij.anker, rij.kop) for rij in rijen}
