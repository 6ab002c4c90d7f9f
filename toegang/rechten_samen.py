"""Who may what where two gemeenten work for one client, and who approves whose decisions: beside `rechten.py`."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from django.contrib.auth.models import Permission
from django.db.models import Q, QuerySet

from regio.models import Lidmaatschap, Regio, Rol
from regio.models.gebruiker import LidmaatschapQuerySet
from toegang.models import Deling, Dossier, Goedkeuringsvraag, Overdracht
from toegang.models.deling import loopt_op
from toegang.models.dossier import taak_van
from toegang.models.overdracht import OverdrachtQuerySet
from toegang.overdracht import Kant, Stapsoort
from toegang.rechten import (
    LEEST_DOSSIERS,
    eigen_gemeenten,
    gedeelde_dossiers,
    mag_dossiers_lezen,
    mag_overgang_wijzigen,
    van_eigen_gemeenten,
    werkt_voor,
    wie_leest_dossiers_van,
)

# --- overdracht ---------------------------------------------------------------------------------------------


def overdrachten_voor(pet: Lidmaatschap, *, op: datetime.date) -> OverdrachtQuerySet:
    """What the gemeenten of this hat hand over and are asked to take over.

    What the sender stopped, also because the client took the toestemming back, the other side no longer reads.
    """
    if not mag_dossiers_lezen(pet):
        return Overdracht.objects.none()
    gevraagd = van_eigen_gemeenten(pet, op=op, gemeente="naar_gemeente_id") & ~Q(laatste_soort=Stapsoort.INGETROKKEN)
    return Overdracht.objects.met_stand().filter(van_eigen_gemeenten(pet, op=op) | gevraagd)


def kanten_van(pet: Lidmaatschap, overdracht: Overdracht, *, op: datetime.date) -> frozenset[Kant]:
    """The sides for which this hat acts; a mandataris of both gemeenten has both."""
    if not mag_dossiers_lezen(pet):
        return frozenset()
    eigen = eigen_gemeenten(pet, op=op, taak=taak_van(overdracht.dossier_id))
    plaatsen = {Kant.ZENDER: overdracht.gemeente_id, Kant.ONTVANGER: overdracht.naar_gemeente_id}
    return frozenset(kant for kant, plaats in plaatsen.items() if plaats in eigen)


def werkt_hier(gemeente_id: int, *, taak: str, op: datetime.date) -> bool:
    """Whether someone can answer for this gemeente here: a consulent or teamleider of it or of its mandataris."""
    return wie_leest_dossiers_van(gemeente_id, taak=taak, op=op).exists()


def wie_beantwoordt_overdracht(overdracht: Overdracht, *, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats that may answer for the gemeente that is asked."""
    taak = taak_van(overdracht.dossier_id)
    return wie_leest_dossiers_van(overdracht.naar_gemeente_id, taak=taak, op=op)


def mag_overdrachtafspraak_wijzigen(pet: Lidmaatschap, regio: Regio) -> bool:
    """The coördinator of that region, who works for all its gemeenten."""
    return mag_overgang_wijzigen(pet, regio)


# --- collegiale consultatie ---------------------------------------------------------------------------------


def leesrecht() -> Permission:
    """What a grant gives: reading one dossier."""
    return Permission.objects.get(codename="view_dossier", content_type__app_label="toegang")


def leest_mee(pet: Lidmaatschap, dossier: Dossier, *, op: datetime.date) -> bool:
    """Whether this hat reads this dossier by a grant only."""
    return dossier.pk in gedeelde_dossiers(pet, op=op) and not werkt_voor(
        pet, dossier.gemeente_id, taak=dossier.taak, op=op
    )


def delingen_met(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Deling]:
    """The grants by which this hat reads along today."""
    return Deling.objects.filter(
        loopt_op(op),
        content_object__in=gedeelde_dossiers(pet, op=op),
        user=pet.gebruiker_id,
        aan_gemeente=pet.gemeente_id,
    )


def deling_van(pet: Lidmaatschap, dossier: Dossier, *, op: datetime.date) -> Deling | None:
    """The grant by which this hat reads this dossier along; None for who finds it without one."""
    if not leest_mee(pet, dossier, op=op):
        return None
    return delingen_met(pet, op=op).filter(content_object=dossier).select_related("gever__gebruiker").first()


def mag_adviseren(pet: Lidmaatschap, deling: Deling, *, op: datetime.date) -> bool:
    """Who was asked for advice, as long as the grant runs and under the hat for which it was given."""
    return deling.met_advies and delingen_met(pet, op=op).filter(pk=deling.pk).exists()


def collegas_van(gemeenten: Sequence[int | None], *, op: datetime.date) -> LidmaatschapQuerySet:
    """The consulenten and teamleiders of these gemeenten, whom one may ask to look along."""
    return (
        Lidmaatschap.objects.lopend(op=op)
        .filter(gemeente_id__in=gemeenten, rol__in=LEEST_DOSSIERS, gebruiker__is_active=True)
        .select_related("gebruiker", "gemeente")
        .order_by("gemeente__sorteernaam", "gebruiker__naam", "pk")
    )


# --- leerjaar -----------------------------------------------------------------------------------------------


def mag_leerjaar_regelen(pet: Lidmaatschap) -> bool:
    """The teamleider of a gemeente says whether a second consulent approves, and how far each consulent is."""
    return pet.rol == Rol.TEAMLEIDER


def consulenten_in_leerjaar(pet: Lidmaatschap, *, op: datetime.date) -> LidmaatschapQuerySet:
    """The consulenten of the gemeente of this teamleider."""
    if not mag_leerjaar_regelen(pet):
        return Lidmaatschap.objects.none()
    return (
        Lidmaatschap.objects.lopend(op=op)
        .filter(gemeente_id=pet.gemeente_id, rol=Rol.CONSULENT)
        .select_related("gebruiker", "gemeente")
        .order_by("gebruiker__naam", "pk")
    )


def goedkeuringsvragen_voor(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Goedkeuringsvraag]:
    """What consulenten of the gemeenten of this hat want to decide."""
    if not mag_dossiers_lezen(pet):
        return Goedkeuringsvraag.objects.none()
    return Goedkeuringsvraag.objects.filter(van_eigen_gemeenten(pet, op=op))
