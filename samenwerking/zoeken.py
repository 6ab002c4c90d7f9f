"""Finding things of samenwerking: each room searches its own."""

from __future__ import annotations

import datetime

from regio.models import Lidmaatschap
from regio.werk import Vondst
from samenwerking.brieven.zoeken import zoek as zoek_brieven
from samenwerking.teksten.zoeken import zoek as zoek_teksten


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date) -> list[Vondst]:
    """What this hat may see and fits, in all rooms."""
    return [*zoek_brieven(pet, tekst, op=op), *zoek_teksten(pet, tekst, op=op)]
