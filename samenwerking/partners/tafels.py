"""At which tables a partner sits. The room `overleg` stands above this one and names itself here (besluit: layers)."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from regio.models import Lidmaatschap
from samenwerking.partners.models import Ketenpartner


@dataclass(frozen=True)
class Tafel:
    """One overleg with the partner: what for, and when it meets. `url` is empty for who may not open it."""

    naam: str
    soort: str
    vorige: datetime.date | None = None
    volgende: datetime.date | None = None
    url: str = ""


Gever = Callable[[Ketenpartner, Lidmaatschap | None, datetime.date], list[Tafel]]
_GEVERS: list[Gever] = []


def noem_tafels(gever: Gever) -> None:
    """Say which function knows the tables; asked with the hat that looks, or None for the partner itself."""
    if gever not in _GEVERS:
        _GEVERS.append(gever)


def tafels_van(partner: Ketenpartner, *, pet: Lidmaatschap | None, op: datetime.date) -> list[Tafel]:
    """All tables at which the partner sits that day."""
    return [tafel for gever in _GEVERS for tafel in gever(partner, pet, op)]
