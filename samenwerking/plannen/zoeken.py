"""Finding plans and activities by a part of their name."""

from __future__ import annotations

import datetime

from regio.models import Lidmaatschap
from regio.werk import Vondst
from samenwerking.plannen.rechten import activiteiten_van, plannen_van

MEESTE = 10


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date) -> list[Vondst]:
    """The plans and activities this hat may see."""
    plannen = plannen_van(pet, op=op).filter(naam__unaccent__icontains=tekst).select_related("regio")[:MEESTE]
    rijen = activiteiten_van(pet, op=op).filter(naam__unaccent__icontains=tekst).select_related("plan")[:MEESTE]
    return [
        *(Vondst(rij.naam, "plan", rij.get_absolute_url(), str(rij.regio), "Plannen") for rij in plannen),
        *(
            Vondst(str(rij), str(rij.get_soort_display()), rij.get_absolute_url(), str(rij.plan), "Uit de plannen")
            for rij in rijen
        ),
    ]
