"""Where a thing was or will be spoken of. Plans and partners do not know meetings: that room names its question."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Model

from regio.models import Lidmaatschap


@dataclass(frozen=True)
class Bespreking:
    """A point of an agenda that this person may read."""

    waar: str
    dag: datetime.date | None
    adres: str


@dataclass(frozen=True)
class Besproken:
    """The points about a thing, newest first, and where this person puts it on an agenda (empty: cannot)."""

    punten: tuple[Bespreking, ...] = ()
    inbrengen: str = ""


Vraag = Callable[[Lidmaatschap, str, Model, int, datetime.date], Besproken]

_vragen: list[Vraag] = []


def noem_besprekingen(vraag: Vraag) -> None:
    """Called once, when the app is ready."""
    _vragen.append(vraag)


def besproken(pet: Lidmaatschap, soort: str, ding: Model, *, regio_id: int, op: datetime.date) -> Besproken:
    """What this person reads of a thing ('activiteit', 'partner') on agendas; what has no day yet stands on top."""
    alles = [vraag(pet, soort, ding, regio_id, op) for vraag in _vragen]
    punten = sorted(
        (punt for een in alles for punt in een.punten), key=lambda punt: punt.dag or datetime.date.max, reverse=True
    )
    return Besproken(tuple(punten), next((een.inbrengen for een in alles if een.inbrengen), ""))
