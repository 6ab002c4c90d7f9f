"""Who may what with texts. Reach: the region for which the hat works; outside it a text does not exist."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Q

from regio.models import Deelname, Gemeente, Lidmaatschap, Regio, Rol
from regio.models.gebruiker import LidmaatschapQuerySet
from regio.models.gemeente import GemeenteQuerySet
from regio.rechten import regios_van
from samenwerking.teksten.models import Tekst, Versie
from samenwerking.teksten.models.tekst import TekstQuerySet
from samenwerking.teksten.models.versie import VersieQuerySet
from samenwerking.teksten.schrijfrecht import Recht, Schrijver

SCHRIJVERS = frozenset({Rol.BELEIDSADVISEUR, Rol.COORDINATOR})
"""They write: the advisors of the gemeenten and the coördinator of the region."""

LEZERS = SCHRIJVERS | {Rol.COLLEGELID, Rol.CONTROLLER}
"""They read drafts: a college prepares its decision on it, a controller checks the money in it."""

RAAD = frozenset({Rol.RAADSLID, Rol.GRIFFIER})
"""They never read a draft: a raad gets a version that was frozen and shared with the raden."""


@dataclass(frozen=True)
class Kan:
    """What a hat can do with one text, for its page: a button never promises what the action refuses."""

    schrijven: bool
    bevriezen: bool


def ziet_concepten(pet: Lidmaatschap) -> bool:
    """Roles that read drafts of their region."""
    return pet.rol in LEZERS


def ziet_teksten(pet: Lidmaatschap) -> bool:
    """Roles for which there is anything to see here: drafts, or versions for the raden."""
    return pet.rol in LEZERS or pet.rol in RAAD


def teksten_van(pet: Lidmaatschap, *, op: datetime.date) -> TekstQuerySet:
    """The drafts this hat may read."""
    if not ziet_concepten(pet):
        return Tekst.objects.none()
    return Tekst.objects.filter(regio__in=regios_van(pet, op=op))


def versies_van(pet: Lidmaatschap, *, op: datetime.date) -> VersieQuerySet:
    """The versions this hat may read: all of the region, or for a raad those that were shared with the raden."""
    if not ziet_teksten(pet):
        return Versie.objects.none()
    versies = Versie.objects.filter(tekst__regio__in=regios_van(pet, op=op))
    return versies if ziet_concepten(pet) else versies.filter(voor_raden=True)


def mag_schrijven(pet: Lidmaatschap, regio_id: int, *, op: datetime.date) -> bool:
    """Write in the texts of a region, and begin one: its beleidsadviseurs and its coördinator."""
    return pet.rol in SCHRIJVERS and regios_van(pet, op=op).filter(pk=regio_id).exists()


def mag_bevriezen(pet: Lidmaatschap, regio_id: int) -> bool:
    """Freeze a version: the coördinator of the region, who guards what goes to the colleges."""
    return pet.rol == Rol.COORDINATOR and pet.regio_id == regio_id


def wat_kan(pet: Lidmaatschap, tekst: Tekst, *, op: datetime.date) -> Kan:
    """What this hat can do with a text that it may read."""
    return Kan(schrijven=mag_schrijven(pet, tekst.regio_id, op=op), bevriezen=mag_bevriezen(pet, tekst.regio_id))


def schrijvers_van(regio: Regio, *, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats that may write in the texts of a region on that day."""
    gemeenten = Deelname.objects.lopend(op=op).filter(regio=regio).values("gemeente_id")
    return Lidmaatschap.objects.lopend(op=op).filter(
        Q(rol=Rol.COORDINATOR, regio=regio) | Q(rol=Rol.BELEIDSADVISEUR, gemeente_id__in=gemeenten)
    )


def gemeenten_voor(pet: Lidmaatschap, regio: Regio, *, op: datetime.date) -> GemeenteQuerySet:
    """In whose name this hat brings proposals of a file back: its own gemeente, and the coördinator each of them."""
    alle = Gemeente.objects.filter(pk__in=Deelname.objects.lopend(op=op).filter(regio=regio).values("gemeente_id"))
    if mag_bevriezen(pet, regio.pk):
        return alle
    if pet.rol != Rol.BELEIDSADVISEUR or pet.gemeente_id is None:
        return alle.none()
    return alle.filter(pk=pet.gemeente_id)


def schrijver_van(pet: Lidmaatschap, tekst: Tekst, *, op: datetime.date) -> Schrijver:
    """What this hat may do inside a text it can read: the advisors write, and each gemeente in its own annex."""
    return Schrijver(
        recht=Recht.SCHRIJVEN if mag_schrijven(pet, tekst.regio_id, op=op) else Recht.LEZEN,
        gemeente=pet.gemeente.code if pet.gemeente is not None else "",
        bewaakt=mag_bevriezen(pet, tekst.regio_id),
    )
