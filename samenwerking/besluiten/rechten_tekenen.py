"""Who may sign, who keeps the list of who may, and who sees the papers about it."""

from __future__ import annotations

import datetime

from django.db.models import Q, QuerySet

from regio.models import Gemeente, Lidmaatschap, Rol
from regio.models.gemeente import GemeenteQuerySet
from regio.rechten import regios_van
from samenwerking.besluiten.models import Tekenbestand, Tekenbevoegdheid
from samenwerking.besluiten.rechten import ZIEN

TEKENAARS = frozenset({Rol.COLLEGELID, Rol.BELEIDSADVISEUR})
"""Whose account can be chosen as that of who signs: people of the college. Who serves the raad does not sign for it."""


def bevoegdheid_van(pet: Lidmaatschap, gemeente_id: int, *, op: datetime.date) -> Tekenbevoegdheid | None:
    """On what ground the person under this hat signs for a gemeente that day; the hat is one of that gemeente."""
    if pet.gemeente_id != gemeente_id:
        return None
    rijen = Tekenbevoegdheid.objects.lopend(op=op).filter(gemeente=gemeente_id, gebruiker=pet.gebruiker_id)
    return rijen.order_by("grond", "pk").last()


def mag_bevoegdheid_bijhouden(pet: Lidmaatschap, gemeente_id: int) -> bool:
    """Record who signs: a beleidsadviseur of the gemeente."""
    return pet.gemeente_id == gemeente_id and pet.rol == Rol.BELEIDSADVISEUR


def gemeenten_met_tekenaars(pet: Lidmaatschap, *, op: datetime.date) -> GemeenteQuerySet:
    """The gemeenten of which this hat may see who signs: those of its region. Who may sign is no secret."""
    alle = Gemeente.objects.filter(
        Q(deelnames__van__lte=op) & (Q(deelnames__tot__isnull=True) | Q(deelnames__tot__gt=op)),
        deelnames__regio__in=regios_van(pet, op=op),
    )
    return (alle if pet.rol in ZIEN else alle.none()).distinct()


def tekenbestanden_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Tekenbestand]:
    """The scans this hat may open: the own gemeente's people who prepare and decide, and the coördinator."""
    if pet.rol == Rol.COORDINATOR:
        return Tekenbestand.objects.filter(gemeente__in=gemeenten_met_tekenaars(pet, op=op))
    if pet.rol in (Rol.BELEIDSADVISEUR, Rol.COLLEGELID) and pet.gemeente_id is not None:
        return Tekenbestand.objects.filter(gemeente=pet.gemeente_id)
    return Tekenbestand.objects.none()
