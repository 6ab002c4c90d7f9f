"""What a new procedure can be about in the register of its region, as choices of a form."""

from __future__ import annotations

import datetime

from django.db.models import QuerySet

from regio.models import Gemeente, Regio
from samenwerking.besluiten.acties.naar_register import Doel
from samenwerking.besluiten.acties.partijwijziging import gedaan
from samenwerking.besluiten.models import Addendum, Overeenkomst, Overeenkomststand, Partijwijziging
from samenwerking.besluiten.rechten_afspraken import gemeenten_in
from samenwerking.besluiten.toetreden import Soort, kan_nu

NIEUW = ""


def _overeenkomsten(regio: Regio) -> list[Overeenkomst]:
    """Those that are not in force yet: prepared, or a draft."""
    open_ = {Overeenkomststand.Stand.VOORBEREIDING, Overeenkomststand.Stand.CONCEPT}
    alle = Overeenkomst.objects.filter(regio=regio).prefetch_related("standen").order_by("titel", "pk")
    return [ding for ding in alle if (standen := list(ding.standen.all())) and standen[0].stand in open_]


def _addenda(regio: Regio) -> QuerySet[Addendum]:
    return Addendum.objects.filter(overeenkomst__regio=regio, ingangsdatum=None).select_related("overeenkomst")


def _wijzigingen(regio: Regio) -> list[Partijwijziging]:
    alle = Partijwijziging.objects.filter(overeenkomst__regio=regio).select_related("overeenkomst", "gemeente")
    return [rij for rij in alle.prefetch_related("stappen") if kan_nu(Soort(rij.soort), gedaan(rij))]


def keuzes(regio: Regio) -> list[tuple[str, str]]:
    """With a key for the address: a new one, one that is prepared, an addendum, a gemeente that joins or leaves."""
    return [
        (NIEUW, "Een nieuwe overeenkomst (bij een regeling of convenant)"),
        *((f"o-{ding.pk}", f"De overeenkomst '{ding}'") for ding in _overeenkomsten(regio)),
        *((f"a-{ding.pk}", f"{ding}, bij '{ding.overeenkomst}'") for ding in _addenda(regio)),
        *((f"w-{rij.pk}", f"{rij}, bij '{rij.overeenkomst}'") for rij in _wijzigingen(regio)),
    ]


def doel_van(sleutel: str, regio: Regio) -> Doel:
    """What was chosen; a key that is not among the choices is a new overeenkomst."""
    soort, _, nummer = sleutel.partition("-")
    pk = int(nummer) if nummer.isdecimal() else 0
    match soort:
        case "o":
            return Doel(overeenkomst=next((ding for ding in _overeenkomsten(regio) if ding.pk == pk), None))
        case "a":
            return Doel(addendum=_addenda(regio).filter(pk=pk).first())
        case "w":
            return Doel(partijwijziging=next((rij for rij in _wijzigingen(regio) if rij.pk == pk), None))
    return Doel()


def gemeenten_voor(regio: Regio, *, op: datetime.date) -> QuerySet[Gemeente]:
    """Who can take part in a procedure: the gemeenten of the region, and who asks to join."""
    erbij = [rij.gemeente_id for rij in _wijzigingen(regio)]
    hier = Gemeente.objects.filter(pk__in=gemeenten_in(regio, op=op).values("pk"))
    return (hier | Gemeente.objects.filter(pk__in=erbij)).op_naam()


def wie_meedoen(doel: Doel, *, op: datetime.date) -> set[int]:
    """The gemeenten that decide on it: the parties of that day and who joins; empty for a new one."""
    ding = doel.in_register
    if ding is None:
        return set()
    uit = {partij.gemeente_id for partij in ding.partijen.all() if partij.doet_mee(op=op)}
    return uit | ({doel.partijwijziging.gemeente_id} if doel.partijwijziging is not None else set())
