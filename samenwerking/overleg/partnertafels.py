"""Tells the room of partners at which tables a partner sits: fysieke overlegtafel, accountgesprek, jaaroverleg."""

from __future__ import annotations

import datetime

from django.db.models import Exists, OuterRef, Subquery

from regio.models import Lidmaatschap
from samenwerking.overleg.models import Bijeenkomst, Deelnemer, Overleg
from samenwerking.overleg.rechten import overleggen_van
from samenwerking.partners.models import Ketenpartner
from samenwerking.partners.tafels import Tafel, noem_tafels


def tafels(partner: Ketenpartner, pet: Lidmaatschap | None, op: datetime.date) -> list[Tafel]:
    """The running overleggen of the region with a seat of the organisation; for a hat those it may see."""
    zetels = Deelnemer.objects.lopend(op=op).filter(overleg=OuterRef("pk"), organisatie=partner.organisatie_id)
    alle = Overleg.objects.all() if pet is None else overleggen_van(pet, op=op)
    dagen = Bijeenkomst.objects.die_doorgaan().filter(overleg=OuterRef("pk"))
    rijen = (
        alle.filter(Exists(zetels), regio=partner.regio_id, gestopt_op__isnull=True)
        .annotate(
            volgende=Subquery(dagen.filter(datum__gte=op).order_by("datum").values("datum")[:1]),
            vorige=Subquery(dagen.filter(datum__lt=op).order_by("-datum").values("datum")[:1]),
        )
        .order_by("volgende", "naam", "pk")
    )
    return [
        Tafel(
            rij.naam,
            str(rij.get_soort_display()),
            rij.vorige,
            rij.volgende,
            rij.get_absolute_url() if pet is not None else "",
        )
        for rij in rijen
    ]


noem_tafels(tafels)
