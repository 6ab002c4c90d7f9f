"""The number of inhabitants that an amount is divided by: the newest count that all gemeenten have in common."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from django.db.models import Count

from financien.afgeleid import Inwoners
from financien.invoer import Bronvermelding
from regio.models import Inwonertal


def inwoners_van(codes: Collection[str], *, op: datetime.date) -> dict[str, Inwoners]:
    """Per gemeentecode, all of the same day and source: otherwise two gemeenten could not be compared.

    The newest day on which one source counted the most of these gemeenten. Two questions; empty when nobody counted.
    """
    rijen = Inwonertal.objects.filter(gemeente__code__in=codes, peildatum__lte=op)
    keuze = (
        rijen.values("peildatum", "bron_id")
        .annotate(aantal_gemeenten=Count("gemeente_id", distinct=True))
        .order_by("-aantal_gemeenten", "-peildatum", "bron_id")
        .first()
    )
    if keuze is None:
        return {}
    gekozen = rijen.filter(peildatum=keuze["peildatum"], bron_id=keuze["bron_id"], aantal__gt=0)
    return {
        rij.gemeente.code: Inwoners(
            aantal=rij.aantal,
            peildatum=rij.peildatum,
            bron=Bronvermelding(
                sleutel=rij.bron.sleutel,
                titel=rij.bron.titel,
                uitgever=rij.bron.uitgever,
                datum=rij.bron.datum,
                vindplaats=rij.bron.vindplaats,
                zekerheid=rij.bron.zekerheid,
                toelichting=rij.bron.toelichting,
            ),
        )
        for rij in gekozen.select_related("gemeente", "bron")
    }
