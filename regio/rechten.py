"""Who may what, about who works together. Reach: the own gemeente, the own region, outside."""

from __future__ import annotations

import datetime

from django.db.models import Q, QuerySet

from regio.fouten import GeenRecht
from regio.models import (
    Deelname,
    Deelnamevoorstel,
    Functie,
    Gebruiker,
    Gemeente,
    Lidmaatschap,
    Mandaat,
    Regio,
    Rol,
    Taak,
)
from regio.models.deelnamevoorstel import DeelnamevoorstelQuerySet
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


def mandaatgevers(pet: Lidmaatschap, *, functie: Functie, op: datetime.date) -> list[tuple[str, int]]:
    """Per taak the ids of the gemeenten that let the gemeente of this hat act in their name for it (Awb 10:1)."""
    if pet.gemeente_id is None:
        return []
    return list(
        Mandaat.objects.lopend(op=op)
        .filter(nemer_id=pet.gemeente_id, functie=functie)
        .order_by("gever_id", "taak")
        .values_list("taak", "gever_id")
        .distinct()
    )


def mag_beheren(pet: Lidmaatschap) -> bool:
    """The functioneel beheerder keeps people, regions, sources and the status of laws."""
    return pet.rol == Rol.BEHEERDER


def eis_beheren(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for every other role."""
    if not mag_beheren(pet):
        raise GeenRecht("Dit beheert de functioneel beheerder.")


def gemeenten_in_beheer(pet: Lidmaatschap, *, op: datetime.date) -> GemeenteQuerySet:
    """For which gemeenten this beheerder keeps people, mandates and the look.

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


# --- who works together -----------------------------------------------------------------------------------------


def houdt_gemeente(pet: Lidmaatschap, gemeente: Gemeente, *, op: datetime.date) -> bool:
    """Whether this hat speaks for that gemeente: its own beheerder, or that of a region it takes part in."""
    return gemeenten_in_beheer(pet, op=op).filter(pk=gemeente.pk).exists()


def houdt_regio(pet: Lidmaatschap, regio: Regio) -> bool:
    """Whether this hat speaks for that region: its own beheerder."""
    return mag_beheren(pet) and pet.regio_id == regio.pk


def mandaten_in_beheer(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Mandaat]:
    """The mandates, of any moment, that one of these gemeenten gave or got."""
    eigen = gemeenten_in_beheer(pet, op=op)
    return Mandaat.objects.filter(Q(gever__in=eigen) | Q(nemer__in=eigen))


def mag_mandaat_beheren(pet: Lidmaatschap, *, gever: Gemeente, op: datetime.date) -> bool:
    """Who gives and ends: the side of the mandaatgever, because its dossiers open. Who got it cannot widen it."""
    return houdt_gemeente(pet, gever, op=op)


def mag_deelname_voorstellen(pet: Lidmaatschap, *, regio: Regio, gemeente: Gemeente, op: datetime.date) -> bool:
    """Either side may ask. Who keeps both needs to ask nobody."""
    return houdt_regio(pet, regio) or houdt_gemeente(pet, gemeente, op=op)


def mag_deelname_beeindigen(pet: Lidmaatschap, deelname: Deelname, *, op: datetime.date) -> bool:
    """Either side may record that it ends."""
    return mag_deelname_voorstellen(pet, regio=deelname.regio, gemeente=deelname.gemeente, op=op)


def mag_antwoorden(pet: Lidmaatschap, voorstel: Deelnamevoorstel, *, op: datetime.date) -> bool:
    """The other side than the one that asked, and another person."""
    if pet.gebruiker_id == voorstel.gevraagd_door.gebruiker_id:
        return False
    if voorstel.van_de_regio:
        return houdt_gemeente(pet, voorstel.gemeente, op=op)
    return houdt_regio(pet, voorstel.regio)


def mag_intrekken(pet: Lidmaatschap, voorstel: Deelnamevoorstel, *, op: datetime.date) -> bool:
    """The side that asked."""
    if voorstel.van_de_regio:
        return houdt_regio(pet, voorstel.regio)
    return houdt_gemeente(pet, voorstel.gemeente, op=op)


def voorstellen_in_beheer(pet: Lidmaatschap, *, op: datetime.date) -> DeelnamevoorstelQuerySet:
    """What was asked, answered or not, of or by these gemeenten and the own region."""
    if not mag_beheren(pet):
        return Deelnamevoorstel.objects.none()
    vraag = Q(gemeente__in=gemeenten_in_beheer(pet, op=op))
    if pet.regio_id is not None:
        vraag |= Q(regio_id=pet.regio_id)
    return Deelnamevoorstel.objects.filter(vraag)


def te_beantwoorden(pet: Lidmaatschap, *, op: datetime.date) -> DeelnamevoorstelQuerySet:
    """The open questions that wait for this person's side."""
    andere_kant = Q(van_de_regio=True, gemeente__in=gemeenten_in_beheer(pet, op=op))
    if pet.regio_id is not None:
        andere_kant |= Q(van_de_regio=False, regio_id=pet.regio_id)
    gevraagd = voorstellen_in_beheer(pet, op=op).open().filter(andere_kant)
    return gevraagd.exclude(gevraagd_door__gebruiker_id=pet.gebruiker_id)


def huisstijlen_in_beheer(pet: Lidmaatschap, *, op: datetime.date) -> list[Gemeente | Regio]:
    """The places whose look this beheerder keeps: the own region first, then its gemeenten."""
    eigen: list[Gemeente | Regio] = [pet.regio] if mag_beheren(pet) and pet.regio is not None else []
    return [*eigen, *gemeenten_in_beheer(pet, op=op).op_naam()]


# --- the status of laws -----------------------------------------------------------------------------------------


def mag_waarde_vastleggen(pet: Lidmaatschap, *, regio: Regio | None) -> bool:
    """A dated value for everyone: each functioneel beheerder; one of a region: the beheerder of that region."""
    return mag_beheren(pet) if regio is None else houdt_regio(pet, regio)


def mag_wet_controleren(pet: Lidmaatschap) -> bool:
    """Who records what was found about the status of a law: the beheerder, and the controller whose sums hang on it."""
    return pet.rol in {Rol.BEHEERDER, Rol.CONTROLLER}
