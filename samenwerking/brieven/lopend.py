"""What runs for a gemeente, on the page of its raad. Letters do not know plans: the room that does names its question.

What is named here can stand on a page that its griffier made public: only what is shared with the raden, and no names.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from regio.models import Gemeente


@dataclass(frozen=True)
class Loopt:
    """One thing that runs, or begins soon. `adres` is for who is logged in."""

    wat: str
    waarin: str
    begin: datetime.date
    einde: datetime.date
    stand: str
    adres: str
    te_laat: bool = False
    toelichting: str = ""


Vraag = Callable[[Gemeente, datetime.date], list[Loopt]]

_vragen: list[Vraag] = []


def noem_lopend(vraag: Vraag) -> None:
    """Called once, when the app is ready."""
    _vragen.append(vraag)


def lopend_voor(gemeente: Gemeente, *, op: datetime.date) -> list[Loopt]:
    """All of it, first what ends first."""
    alles = [een for vraag in _vragen for een in vraag(gemeente, op)]
    return sorted(alles, key=lambda een: (een.einde, een.wat))
