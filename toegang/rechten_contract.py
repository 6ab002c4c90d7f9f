"""Who reads and keeps what a region agreed with its aanbieders for messages: AGB codes and product codes."""

from __future__ import annotations

import datetime

from django.db.models import QuerySet

from regio.models import Lidmaatschap, Regio, Rol
from toegang.models import Aanbiedercode, Contractproduct
from toegang.rechten import LEEST_DOSSIERS, regios_bw

LEEST_CONTRACTEN = LEEST_DOSSIERS | {Rol.COORDINATOR}


def mag_contracten_lezen(pet: Lidmaatschap) -> bool:
    """Who assigns care to an aanbieder, and the coördinator. These lists name no people."""
    return pet.rol in LEEST_CONTRACTEN


def mag_contracten_beheren(pet: Lidmaatschap) -> bool:
    """The coördinator: what nine gemeenten agreed with an aanbieder is recorded by who works for all of them."""
    return pet.rol == Rol.COORDINATOR


def regio_van_contracten(pet: Lidmaatschap, *, op: datetime.date) -> Regio | None:
    """The region whose codes this hat reads."""
    return regios_bw(pet, op=op).first() if mag_contracten_lezen(pet) else None


def aanbiedercodes_voor(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Aanbiedercode]:
    """The AGB codes of the region of this hat, also those that ended."""
    return Aanbiedercode.objects.filter(regio=regio_van_contracten(pet, op=op))


def contractproducten_voor(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Contractproduct]:
    """The product codes of the region of this hat, also those that ended."""
    return Contractproduct.objects.filter(regio=regio_van_contracten(pet, op=op))
