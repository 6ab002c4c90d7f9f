"""Finding work instructions and casus by a part of their words."""

from __future__ import annotations

import datetime
from typing import Any

from django.db.models import Q, QuerySet

from regio.models import Lidmaatschap
from regio.werk import Vondst
from samenwerking.kennis.rechten import kennis_van, ziet_kennis

MEESTE = 10


def met_woorden(stukken: QuerySet[Any], tekst: str) -> QuerySet[Any]:
    """Those (`met_laatste`) in which these words stand: in the title, the key words or the newest version."""
    return stukken.filter(
        Q(titel__unaccent__icontains=tekst) | Q(trefwoorden__unaccent__icontains=tekst) | Q(tekst__icontains=tekst)
    )


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date) -> list[Vondst]:
    """What this hat may see."""
    if not ziet_kennis(pet):
        return []
    rijen = met_woorden(kennis_van(pet, op=op).met_laatste(), tekst).select_related("regio")[:MEESTE]
    return [
        Vondst(rij.titel, rij.get_soort_display(), rij.get_absolute_url(), str(rij.regio), "Kennis") for rij in rijen
    ]
