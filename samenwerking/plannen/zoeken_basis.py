"""Finding basistaken, promises and pilots by a part of their words."""

from __future__ import annotations

import datetime

from django.db.models import Q

from regio.models import Lidmaatschap
from regio.werk import Vondst
from samenwerking.plannen.rechten import ziet_plannen
from samenwerking.plannen.rechten_basis import basistaken_van, beloften_van, pilots_van

MEESTE = 10


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date) -> list[Vondst]:
    """What this hat may see."""
    if not ziet_plannen(pet):
        return []
    taken = basistaken_van(pet, op=op).filter(Q(naam__unaccent__icontains=tekst) | Q(omschrijving__icontains=tekst))
    beloften = beloften_van(pet, op=op).filter(Q(naam__unaccent__icontains=tekst) | Q(inhoud__icontains=tekst))
    pilots = pilots_van(pet, op=op).filter(Q(naam__unaccent__icontains=tekst) | Q(doel__icontains=tekst))
    return [
        Vondst(rij.naam, soort, rij.get_absolute_url(), str(rij.regio), groep)
        for soort, groep, rijen in (
            ("basistaak", "Basistaken", taken),
            ("belofte", "Beloften", beloften),
            ("pilot", "Pilots", pilots),
        )
        for rij in rijen.select_related("regio")[:MEESTE]
    ]
