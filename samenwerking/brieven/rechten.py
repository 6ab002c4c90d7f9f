"""Who may what with letters. Reach: the own gemeente or region; outside it a letter does not exist."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import QuerySet

from regio.fouten import GeenRecht
from regio.models import Lidmaatschap, Rol
from regio.rechten import regios_van
from samenwerking.brieven.models import Brief, Briefstap, Briefversie, Gemeentebrief

OPSTELLERS = frozenset({Rol.COORDINATOR, Rol.BELEIDSADVISEUR})
"""They see the drafts of the whole region: the coördinator leads the round, an advisor fills in for the gemeente."""

RAAD = frozenset({Rol.RAADSLID, Rol.GRIFFIER})
"""They see what the college of their own gemeente sent, and nothing before that."""


@dataclass(frozen=True)
class Kan:
    """What a hat can do with one letter, for its page: a button never promises what the action refuses."""

    kern: bool
    lokaal: bool
    maken: bool
    besluiten: bool


def stelt_op(pet: Lidmaatschap) -> bool:
    """Roles that see the drafts of their region."""
    return pet.rol in OPSTELLERS


def leest_brieven(pet: Lidmaatschap) -> bool:
    """Roles for which there is anything to see here: who writes, a college, a raad."""
    return stelt_op(pet) or pet.rol == Rol.COLLEGELID or pet.rol in RAAD


def eis_lezen(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for a role that has nothing to do with letters, whatever the letter."""
    if not leest_brieven(pet):
        raise GeenRecht("Raadsinformatiebrieven zijn voor beleid, college en raad.")


def brieven_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Brief]:
    """The rounds this hat may see: those of its region."""
    if not stelt_op(pet):
        return Brief.objects.none()
    return Brief.objects.filter(regio__in=regios_van(pet, op=op))


def gemeentebrieven_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Gemeentebrief]:
    """The letters this hat may see as a page of work: the region's for who writes, the own ones for a college."""
    if stelt_op(pet):
        return Gemeentebrief.objects.filter(brief__regio__in=regios_van(pet, op=op))
    if pet.rol == Rol.COLLEGELID and pet.gemeente_id is not None:
        return Gemeentebrief.objects.filter(gemeente_id=pet.gemeente_id, versies__isnull=False).distinct()
    return Gemeentebrief.objects.none()


def versies_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Briefversie]:
    """The frozen letters this hat may read and download.

    Who writes: all of the region. A college: those of its own gemeente. A raad: what its college sent.
    """
    if stelt_op(pet):
        return Briefversie.objects.filter(gemeentebrief__brief__regio__in=regios_van(pet, op=op))
    if pet.gemeente_id is None:
        return Briefversie.objects.none()
    eigen = Briefversie.objects.filter(gemeentebrief__gemeente_id=pet.gemeente_id)
    if pet.rol == Rol.COLLEGELID:
        return eigen
    if pet.rol in RAAD:
        return eigen.filter(stap__soort=Briefstap.Soort.VERZONDEN)
    return Briefversie.objects.none()


def mag_brieven_maken(pet: Lidmaatschap, regio_id: int) -> bool:
    """Begin a round, change what its letters share, and make the letters: the coördinator of the region."""
    return pet.rol == Rol.COORDINATOR and pet.regio_id == regio_id


def mag_lokaal_schrijven(pet: Lidmaatschap, brief: Gemeentebrief) -> bool:
    """Fill in the row of a gemeente: its own beleidsadviseur, or the coördinator of the region."""
    eigen = pet.rol == Rol.BELEIDSADVISEUR and pet.gemeente_id == brief.gemeente_id
    return eigen or mag_brieven_maken(pet, brief.brief.regio_id)


def mag_akkoord_geven(pet: Lidmaatschap, brief: Gemeentebrief) -> bool:
    """Say that a letter can go to the college: a beleidsadviseur of that gemeente."""
    return pet.rol == Rol.BELEIDSADVISEUR and pet.gemeente_id == brief.gemeente_id


def mag_besluiten(pet: Lidmaatschap, brief: Gemeentebrief) -> bool:
    """Agree with a letter or give it back: a member of the college of that gemeente (Gemeentewet 169 lid 2)."""
    return pet.rol == Rol.COLLEGELID and pet.gemeente_id == brief.gemeente_id


def wat_kan(pet: Lidmaatschap, brief: Gemeentebrief) -> Kan:
    """What this hat can do with a letter that it may see."""
    maken = mag_brieven_maken(pet, brief.brief.regio_id)
    return Kan(kern=maken, lokaal=mag_lokaal_schrijven(pet, brief), maken=maken, besluiten=mag_besluiten(pet, brief))
