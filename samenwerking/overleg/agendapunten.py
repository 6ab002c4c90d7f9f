"""What meetings of an overleg put in a calendar."""

from __future__ import annotations

import datetime

from regio.models import Lidmaatschap, Regio
from regio.werk import Agendapunt
from samenwerking.overleg.models import Bijeenkomst
from samenwerking.overleg.rechten import aan_tafel, bijeenkomsten_van


def punten_voor(pet: Lidmaatschap, *, op: datetime.date, regio: Regio | None = None) -> list[Agendapunt]:
    """The coming meetings in which this hat sits; with a region all of that region that it may see. One question."""
    rijen = bijeenkomsten_van(pet, op=op).vanaf(op).select_related("overleg")
    if regio is None:
        rijen = rijen.filter(overleg__in=aan_tafel(pet, op=op).values("overleg"))
    else:
        rijen = rijen.filter(overleg__regio=regio)
    return [_punt(rij) for rij in rijen]


def _punt(rij: Bijeenkomst) -> Agendapunt:
    tijd = f"{rij.begin:%H.%M} uur" if rij.begin else ""
    return Agendapunt(
        f"overleg-{rij.pk}",
        rij.datum,
        str(rij.overleg),
        ", ".join(deel for deel in (tijd, rij.plaats) if deel),
        rij.get_absolute_url(),
    )
