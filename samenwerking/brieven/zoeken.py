"""Finding letters by a part of their subject."""

from __future__ import annotations

import datetime

from regio.models import Lidmaatschap
from regio.werk import Vondst
from samenwerking.brieven.rechten import brieven_van, stelt_op, versies_van

MEESTE = 10
SOORT = "raadsinformatiebrief"


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date) -> list[Vondst]:
    """Rounds for who writes; for a college and a raad the letters they may read."""
    if stelt_op(pet):
        rondes = brieven_van(pet, op=op).filter(onderwerp__unaccent__icontains=tekst).select_related("regio")[:MEESTE]
        return [Vondst(ronde.onderwerp, SOORT, ronde.get_absolute_url(), str(ronde.regio)) for ronde in rondes]
    versies = (
        versies_van(pet, op=op)
        .filter(gemeentebrief__brief__onderwerp__unaccent__icontains=tekst)
        .defer("inhoud")
        .select_related("gemeentebrief__brief")
        .order_by("-op")[:MEESTE]
    )
    return [
        Vondst(versie.gemeentebrief.brief.onderwerp, SOORT, versie.get_absolute_url(), str(versie))
        for versie in versies
    ]
