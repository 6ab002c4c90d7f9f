"""Finding overleggen by a part of their name."""

from __future__ import annotations

import datetime

from regio.models import Lidmaatschap
from regio.werk import Vondst
from samenwerking.overleg.rechten import overleggen_van

MEESTE = 10


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date) -> list[Vondst]:
    """The overleggen this hat may see."""
    rijen = overleggen_van(pet, op=op).filter(naam__unaccent__icontains=tekst).select_related("regio")[:MEESTE]
    return [Vondst(rij.naam, "overleg", rij.get_absolute_url(), str(rij.regio)) for rij in rijen]
