"""What gemeenten agreed on about an overdracht: how soon an answer comes, and what counts in weighing."""

from __future__ import annotations

import datetime

from regio.models import Deelname, Gemeente, Parameter, Regio, Taak
from toegang.models import Afwegingsfactor

PARAMETER_ANTWOORD = "overdracht-antwoord-dagen"
"""Days for an answer, as agreed; `<key>-<region>` is for gemeenten of one region. Nothing agreed: no last day."""


def regio_van_beide(een: int, ander: int, *, op: datetime.date) -> Regio | None:
    """The region for beschermd wonen in which both gemeenten take part; None when there is none."""
    deelnames = Deelname.objects.lopend(op=op).filter(taak=Taak.BW)
    eigen = deelnames.filter(gemeente_id=een).values("regio_id")
    return Regio.objects.filter(
        pk__in=deelnames.filter(gemeente_id=ander, regio_id__in=eigen).values("regio_id")
    ).first()


def antwoord_dagen(van: int, naar: int, *, op: datetime.date) -> int | None:
    """How many days both agreed on for an answer; None when nothing was agreed. No term of the law was found."""
    sleutels = [PARAMETER_ANTWOORD]
    regio = regio_van_beide(van, naar, op=op)
    if regio is not None:
        sleutels.insert(0, f"{PARAMETER_ANTWOORD}-{regio.sleutel}")
    waarden = dict(
        Parameter.objects.lopend(op=op).filter(sleutel__in=sleutels).values_list("sleutel", "waarde").order_by()
    )
    return next((int(waarden[sleutel]) for sleutel in sleutels if waarden.get(sleutel, "").isdigit()), None)


def factoren_voor(gemeente: Gemeente | int, *, op: datetime.date) -> list[Afwegingsfactor]:
    """The factors of the region of this gemeente; a region without a list of its own uses the general one."""
    regio = Deelname.objects.lopend(op=op).filter(gemeente=gemeente, taak=Taak.BW).values_list("regio_id").first()
    lopend = Afwegingsfactor.objects.lopend(op=op).select_related("bron")
    eigen = list(lopend.filter(regio_id=regio[0])) if regio else []
    return eigen or list(lopend.filter(regio__isnull=True))
