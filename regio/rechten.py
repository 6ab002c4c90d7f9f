"""Who may what, about who works together. Reach: the own gemeente, the own region, outside."""

from __future__ import annotations

import datetime

from django.db.models import QuerySet

from regio.models import Deelname, Functie, Gemeente, Lidmaatschap, Mandaat, Regio, Rol, Taak
from regio.models.gemeente import GemeenteQuerySet


def regios_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Regio]:
    """The regions for which this hat works on that day: its own, or those its gemeente takes part in."""
    if pet.regio_id is not None:
        return Regio.objects.filter(pk=pet.regio_id)
    lopend = Deelname.objects.lopend(op=op).filter(gemeente_id=pet.gemeente_id)
    return Regio.objects.filter(pk__in=lopend.values("regio_id"))


def gemeenten_van(pet: Lidmaatschap, *, op: datetime.date, taak: str = Taak.BW) -> GemeenteQuerySet:
    """The gemeenten of the region of this hat, its own gemeente included."""
    regios = Deelname.objects.lopend(op=op).filter(taak=taak)
    if pet.regio_id is not None:
        regios = regios.filter(regio_id=pet.regio_id)
    else:
        eigen = Deelname.objects.lopend(op=op).filter(taak=taak, gemeente_id=pet.gemeente_id)
        regios = regios.filter(regio_id__in=eigen.values("regio_id"))
    return Gemeente.objects.filter(pk__in=regios.values("gemeente_id"))


def mandaatgevers(pet: Lidmaatschap, *, functie: Functie, op: datetime.date) -> list[int]:
    """Ids of the gemeenten that let the gemeente of this hat act in their name for a function (Awb 10:1)."""
    if pet.gemeente_id is None:
        return []
    return list(
        Mandaat.objects.lopend(op=op)
        .filter(nemer_id=pet.gemeente_id, functie=functie)
        .order_by("gever_id")
        .values_list("gever_id", flat=True)
        .distinct()
    )


def mag_beheren(pet: Lidmaatschap) -> bool:
    """The functioneel beheerder keeps people, regions, sources and the status of laws."""
    return pet.rol == Rol.BEHEERDER
