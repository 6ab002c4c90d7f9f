"""To whom a promise or a pilot can be given: who works in the region on that day and can keep its lists."""

from __future__ import annotations

import datetime

from django.db.models import Q

from regio.fouten import KanNietBij
from regio.models import Deelname, Lidmaatschap, Regio
from regio.models.gebruiker import LidmaatschapQuerySet
from samenwerking.teksten.rechten import SCHRIJVERS


def bewerkers_in(regio: Regio, *, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats, by role and name."""
    gemeenten = Deelname.objects.lopend(op=op).filter(regio=regio).values("gemeente_id")
    rijen: LidmaatschapQuerySet = (
        Lidmaatschap.objects.lopend(op=op)
        .filter(Q(regio=regio) | Q(gemeente_id__in=gemeenten), rol__in=SCHRIJVERS, gebruiker__is_active=True)
        .select_related("gebruiker", "gemeente", "regio")
        .order_by("rol", "gebruiker__naam", "pk")
    )
    return rijen


def werkt_nog(pet: Lidmaatschap | None, *, op: datetime.date) -> bool:
    """Whether this hat still holds and can do the work; else the coördinator is asked."""
    return pet is not None and (pet.tot is None or pet.tot > op) and pet.gebruiker.is_active


def eis_bewerker(pet: Lidmaatschap, regio: Regio, *, veld: str, op: datetime.date) -> None:
    """Raises KanNietBij for who does not (or no longer) work in the region."""
    if not bewerkers_in(regio, op=op).filter(pk=pet.pk).exists():
        raise KanNietBij(veld, "Deze persoon werkt niet (meer) voor deze regio. Kies iemand anders.")
