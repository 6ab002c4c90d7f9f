"""Who may what, about who works together. Reach: the own gemeente, the own region, outside."""

from __future__ import annotations

import datetime

from django.db.models import Q, QuerySet

from regio.models import Deelname, Functie, Gebruiker, Gemeente, Lidmaatschap, Mandaat, Regio, Rol, Taak
from regio.models.gebruiker import LidmaatschapQuerySet
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


def mandaatgevers(pet: Lidmaatschap, *, functie: Functie, taak: Taak, op: datetime.date) -> list[int]:
    """Ids of the gemeenten that let the gemeente of this hat act in their name for a function of a taak (Awb 10:1)."""
    if pet.gemeente_id is None:
        return []
    return list(
        Mandaat.objects.lopend(op=op)
        .filter(nemer_id=pet.gemeente_id, functie=functie, taak=taak)
        .order_by("gever_id")
        .values_list("gever_id", flat=True)
        .distinct()
    )


def mag_beheren(pet: Lidmaatschap) -> bool:
    """The functioneel beheerder keeps people, regions, sources and the status of laws."""
    return pet.rol == Rol.BEHEERDER


def gemeenten_in_beheer(pet: Lidmaatschap, *, op: datetime.date) -> GemeenteQuerySet:
    """For which gemeenten this beheerder keeps people.

    - of a gemeente: that gemeente, no other;
    - of a region: those that take part in it today, for whatever taak;
    - any other role: none.
    """
    if not mag_beheren(pet):
        return Gemeente.objects.none()
    if pet.gemeente_id is not None:
        return Gemeente.objects.filter(pk=pet.gemeente_id)
    deelnames = Deelname.objects.lopend(op=op).filter(regio_id=pet.regio_id)
    return Gemeente.objects.filter(pk__in=deelnames.values("gemeente_id"))


def rollen_in_beheer(pet: Lidmaatschap, *, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats, of any moment, that this beheerder keeps: of these gemeenten, and of the own region."""
    if not mag_beheren(pet):
        return Lidmaatschap.objects.none()
    vraag = Q(gemeente__in=gemeenten_in_beheer(pet, op=op))
    if pet.regio_id is not None:
        vraag |= Q(regio_id=pet.regio_id)
    return Lidmaatschap.objects.filter(vraag)


def personen_in_beheer(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Gebruiker]:
    """The people whom this beheerder sees: who has, had or gets a hat in those places."""
    return Gebruiker.objects.filter(pk__in=rollen_in_beheer(pet, op=op).values("gebruiker_id"))


def mag_rol_beheren(pet: Lidmaatschap, *, plaats: Gemeente | Regio, op: datetime.date) -> bool:
    """Whether this beheerder gives and ends roles in that gemeente or region."""
    if isinstance(plaats, Regio):
        return mag_beheren(pet) and pet.regio_id == plaats.pk
    return gemeenten_in_beheer(pet, op=op).filter(pk=plaats.pk).exists()


def mag_account_herstellen(pet: Lidmaatschap, persoon: Gebruiker, *, op: datetime.date) -> bool:
    """Whether this beheerder may set a start password for a person, or reset the second factor.

    Who can do that can log in as that person. So every hat the person has now or gets later must be in these places:
    the beheerder of Rijswijk must not get at the dossiers of Den Haag through a colleague who works for both.
    """
    nu_of_straks = Lidmaatschap.objects.filter(Q(tot__isnull=True) | Q(tot__gt=op), gebruiker=persoon)
    eigen = rollen_in_beheer(pet, op=op)
    return (
        pet.gebruiker_id != persoon.pk
        and eigen.filter(gebruiker=persoon).exists()
        and not nu_of_straks.exclude(pk__in=eigen.values("pk")).exists()
    )


def mag_wet_controleren(pet: Lidmaatschap) -> bool:
    """Who records what was found about the status of a law: the beheerder, and the controller whose sums hang on it."""
    return pet.rol in {Rol.BEHEERDER, Rol.CONTROLLER}
