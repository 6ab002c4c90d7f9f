"""What plans tell the page of a raad: what runs or begins soon for its gemeente, in plans shared with the raden."""

from __future__ import annotations

import datetime

from regio.models import Deelname, Gemeente
from samenwerking.brieven.lopend import Loopt, noem_lopend
from samenwerking.plannen.models import Activiteit, Betrokkenheid
from samenwerking.plannen.models.planactiviteit import MET_REDEN

BINNENKORT = datetime.timedelta(days=92)


def lopend(gemeente: Gemeente, op: datetime.date) -> list[Loopt]:
    """The activities in which this gemeente takes part. Why one lies still is told; nobody is named."""
    regios = Deelname.objects.lopend(op=op).filter(gemeente=gemeente).values("regio_id")
    doet_mee = Betrokkenheid.objects.filter(gemeente=gemeente).exclude(stand=Betrokkenheid.Stand.NIET)
    rijen = (
        Activiteit.objects.voor_anderen(tot=op + BINNENKORT)
        .filter(plan__regio__in=regios, pk__in=doet_mee.values("activiteit"))
        .select_related("plan")
    )
    return [
        Loopt(
            wat=rij.naam,
            waarin=str(rij.plan),
            begin=rij.begin,
            einde=rij.einde,
            stand=rij.standnaam,
            adres=rij.get_absolute_url(),
            te_laat=rij.is_te_laat(op=op),
            toelichting=(rij.stand_woorden or "") if rij.stand in MET_REDEN else "",
        )
        for rij in rijen
    ]


noem_lopend(lopend)
