"""For what a text is written, when a room above this one uses it: that room names its question here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from financien.models import Berekening
from samenwerking.teksten.models import Tekst


@dataclass(frozen=True)
class Waarvoor:
    """What the text becomes a part of: its name and page, and the frozen calculation that its figures come from."""

    naam: str
    adres: str
    berekening: Berekening | None = None


Vraag = Callable[[Tekst], "Waarvoor | None"]

_vragen: dict[str, Vraag] = {}


def noem_waarvoor(soort: str, vraag: Vraag) -> None:
    """Called once, when the app is ready."""
    _vragen[soort] = vraag


def waarvoor(tekst: Tekst) -> Waarvoor | None:
    """What this text is written for; None for a text that stands on its own."""
    vraag = _vragen.get(tekst.soort)
    return vraag(tekst) if vraag is not None else None
