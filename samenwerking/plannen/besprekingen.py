"""Where an activity was or will be spoken of. Plans do not know meetings: that room names its question."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from regio.models import Lidmaatschap
from samenwerking.plannen.models import Activiteit


@dataclass(frozen=True)
class Bespreking:
    """A point of an agenda that this person may read."""

    waar: str
    dag: datetime.date | None
    adres: str


Vraag = Callable[[Lidmaatschap, Activiteit, datetime.date], list[Bespreking]]

_vragen: list[Vraag] = []


def noem_besprekingen(vraag: Vraag) -> None:
    """Called once, when the app is ready."""
    _vragen.append(vraag)


def besprekingen_van(pet: Lidmaatschap, activiteit: Activiteit, *, op: datetime.date) -> list[Bespreking]:
    """Newest first; what has no day yet stands on top."""
    alles = [een for vraag in _vragen for een in vraag(pet, activiteit, op)]
    return sorted(alles, key=lambda een: een.dag or datetime.date.max, reverse=True)
