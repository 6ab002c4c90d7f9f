"""What gemeenten agreed on about an overdracht: how soon an answer comes, and what counts in weighing."""

from __future__ import annotations

import datetime

from regio.models import Deelname, Gemeente, Parameter, Regio, Taak
from toegang.models import Afwegingsfactor, Overdrachtafspraak

PARAMETER_ANTWOORD = "overdracht-antwoord-dagen"
"""Days for an answer between gemeenten that share no region, when that was agreed. Of a region: Overdrachtafspraak."""


def regio_van_beide(een: int, ander: int, *, op: datetime.date) -> Regio | None:
    """The region for beschermd wonen in which both gemeenten take part; None when there is none."""
    deelnames = Deelname.objects.lopend(op=op).filter(taak=Taak.BW)
    eigen = deelnames.filter(gemeente_id=een).values("regio_id")
    return Regio.objects.filter(
        pk__in=deelnames.filter(gemeente_id=ander, regio_id__in=eigen).values("regio_id")
    ).first()


def antwoord_dagen(van: int, naar: int, *, op: datetime.date) -> int | None:
    """How many days both agreed on for an answer; None when nothing was agreed. No term of the law was found."""
    regio = regio_van_beide(van, naar, op=op)
    if regio is not None:
        afspraak: Overdrachtafspraak | None = Overdrachtafspraak.objects.lopend(op=op).filter(regio=regio).first()
        if afspraak is not None:
            return afspraak.antwoord_dagen
    return algemene_dagen(op=op)


def algemene_dagen(*, op: datetime.date) -> int | None:
    """What holds without an agreement of the region."""
    waarde = Parameter.objects.lopend(op=op).filter(sleutel=PARAMETER_ANTWOORD).values_list("waarde", flat=True).first()
    return int(waarde) if waarde and waarde.isdigit() else None


def factoren_van(regio: Regio | int | None, *, op: datetime.date) -> list[Afwegingsfactor]:
    """The factors of this region on that day; a region without a list of its own uses the general one."""
    lopend = Afwegingsfactor.objects.lopend(op=op).select_related("bron")
    eigen = list(lopend.filter(regio=regio)) if regio is not None else []
    return eigen or list(lopend.filter(regio__isnull=True))


def factoren_voor(gemeente: Gemeente | int, *, op: datetime.date) -> list[Afwegingsfactor]:
    """The factors of the region of this gemeente."""
    regio = Deelname.objects.lopend(op=op).filter(gemeente=gemeente, taak=Taak.BW).values_list("regio_id").first()
    return factoren_van(regio[0] if regio else None, op=op)
