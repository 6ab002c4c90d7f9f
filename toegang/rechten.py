"""Who may see and change dossiers. Rights follow the table of mandates, not the map of the region.

Three answers per subject: may this person do this, on which objects, and who may on this object. The wall in the
database uses the same lists (`muurlijsten`), so what is forgotten here is still not found.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from django.db import connection
from django.db.models import Q, QuerySet

from regio import klok
from regio.models import Deelname, Functie, Gemeente, Herindeling, Lidmaatschap, Mandaat, Regio, Rol, Taak
from regio.models.gebruiker import LidmaatschapQuerySet
from regio.namens import Muurlijsten
from regio.rechten import gemeenten_van, mandaatgevers, regios_van
from toegang.models import Dossier, Indicatie, Locatie, Plaatsing, Plek, Voorziening, Wachtlijstplaats
from toegang.models.dossier import DossierQuerySet
from toegang.models.plaatsing import PlaatsingQuerySet
from toegang.models.plek import PlekQuerySet
from toegang.models.wachtlijst import WachtlijstplaatsQuerySet

FUNCTIES = {
    Rol.CONSULENT: (Functie.TOEGANG,),
    Rol.TEAMLEIDER: (Functie.TOEGANG,),
    Rol.WACHTLIJSTBEHEERDER: (Functie.WACHTLIJST,),
}
"""Roles that see people, and the functions for which they also see those of a mandaatgever."""

LEEST_DOSSIERS = {Rol.CONSULENT, Rol.TEAMLEIDER}
LEEST_WACHTLIJST = {Rol.CONSULENT, Rol.TEAMLEIDER, Rol.WACHTLIJSTBEHEERDER}
STUURT_DE_REGIO = {Rol.COORDINATOR, Rol.CONTROLLER, Rol.BELEIDSADVISEUR, Rol.COLLEGELID, Rol.TEAMLEIDER}
LEEST_TELLINGEN = STUURT_DE_REGIO | {Rol.RAADSLID, Rol.GRIFFIER}
LEEST_VOORZIENINGEN = STUURT_DE_REGIO | LEEST_WACHTLIJST
LEEST_PLEKKEN = LEEST_WACHTLIJST | {Rol.COORDINATOR}


# --- the wall -----------------------------------------------------------------------------------------------


def muurlijsten(pet: Lidmaatschap) -> Muurlijsten:
    """The two lists of the wall: gemeenten whose dossiers this hat may find, and dossiers shared with this person.

    Computed anew for each transaction; for its duration the other answers here use the same lists.
    """
    op = klok.vandaag()
    lijsten = _bereken(pet, op=op)
    pet.__dict__[_BEREIK] = (op, lijsten)
    return lijsten


_BEREIK = "_bereik_van_toegang"


def _lijsten(pet: Lidmaatschap, *, op: datetime.date) -> Muurlijsten:
    dag, lijsten = pet.__dict__.get(_BEREIK, (None, None))
    return lijsten if dag == op else _bereken(pet, op=op)


def _bereken(pet: Lidmaatschap, *, op: datetime.date) -> Muurlijsten:
    functies = FUNCTIES.get(Rol(pet.rol))
    if functies is None or pet.gemeente_id is None or not pet.loopt(op=op):
        return Muurlijsten()
    gemeenten = [pet.gemeente_id, *_voorgangers(pet.gemeente_id, op=op)]
    for functie in functies:
        gemeenten += mandaatgevers(pet, functie=functie, taak=Taak.BW, op=op)  # dossiers are about BW
    dossiers = _gedeeld_met(pet.gebruiker_id, pet.gemeente_id, op=op) if pet.rol in LEEST_DOSSIERS else ()
    return Muurlijsten(gemeenten=tuple(dict.fromkeys(gemeenten)), dossiers=dossiers)


def eigen_gemeenten(pet: Lidmaatschap, *, op: datetime.date) -> tuple[int, ...]:
    """Ids of the gemeenten for which this hat works with people: its own, what went into it, and mandaatgevers."""
    return _lijsten(pet, op=op).gemeenten


def gedeelde_dossiers(pet: Lidmaatschap, *, op: datetime.date) -> tuple[int, ...]:
    """Ids of dossiers that are shared with this person on that day, for a hat that reads dossiers."""
    return _lijsten(pet, op=op).dossiers


def _voorgangers(gemeente_id: int, *, op: datetime.date) -> list[int]:
    """Gemeenten that merged into this one; a divided gemeente has no single successor."""
    gevonden: list[int] = []
    zoek = [gemeente_id]
    while zoek:
        zoek = list(
            Herindeling.objects.filter(nieuwe_id__in=zoek, datum__lte=op, voornemen=False)
            .exclude(soort=Herindeling.Soort.SPLITSING)
            .exclude(oude_id__in=[*gevonden, gemeente_id])
            .values_list("oude_id", flat=True)
        )
        gevonden += zoek
    return gevonden


def _gedeeld_met(persoon_id: int, plaats_id: int, *, op: datetime.date) -> tuple[int, ...]:
    """The grants stand behind the wall that they open, so a function of the database names the dossiers.

    It looks at the days itself: guardian does not know time. A grant holds for the work for one gemeente: the client
    allowed that one, so it opens nothing under another hat of the same person.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT dossiers_gedeeld_met(%s, %s, %s)", [persoon_id, plaats_id, op])
        return tuple(sorted(nummer for (nummer,) in cursor.fetchall()))


def _mag_voor(pet: Lidmaatschap, gemeente_id: int, *, op: datetime.date) -> bool:
    return gemeente_id in eigen_gemeenten(pet, op=op)


def _wie(rollen: set[Rol], functie: Functie, gemeente_id: int, *, op: datetime.date) -> LidmaatschapQuerySet:
    nemers = (
        Mandaat.objects.lopend(op=op).filter(gever_id=gemeente_id, functie=functie, taak=Taak.BW).values("nemer_id")
    )
    opvolgers = (
        Herindeling.objects.filter(oude_id=gemeente_id, datum__lte=op, voornemen=False)
        .exclude(soort=Herindeling.Soort.SPLITSING)
        .values("nieuwe_id")
    )
    return Lidmaatschap.objects.lopend(op=op).filter(
        Q(gemeente_id=gemeente_id) | Q(gemeente_id__in=nemers) | Q(gemeente_id__in=opvolgers), rol__in=rollen
    )


# --- dossiers -----------------------------------------------------------------------------------------------


def mag_dossiers_lezen(pet: Lidmaatschap) -> bool:
    """Consulent and teamleider."""
    return pet.rol in LEEST_DOSSIERS


def dossiers_voor(pet: Lidmaatschap, *, op: datetime.date) -> DossierQuerySet:
    """The dossiers this hat may open: of its gemeenten, and what is shared with it."""
    if not mag_dossiers_lezen(pet):
        return Dossier.objects.none()
    return Dossier.objects.filter(
        Q(gemeente_id__in=eigen_gemeenten(pet, op=op)) | Q(pk__in=gedeelde_dossiers(pet, op=op))
    )


def dossiers_per_gemeente(pet: Lidmaatschap, *, op: datetime.date) -> list[DossierQuerySet]:
    """The same in slices for a list: one per gemeente, and one with what is shared."""
    if not mag_dossiers_lezen(pet):
        return []
    eigen = eigen_gemeenten(pet, op=op)
    stapels = [Dossier.objects.van(gemeente) for gemeente in eigen]
    gedeeld = gedeelde_dossiers(pet, op=op)
    if gedeeld:
        stapels.append(Dossier.objects.filter(pk__in=gedeeld).exclude(gemeente_id__in=eigen))
    return stapels


def wie_leest_dossier(dossier: Dossier, *, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats that find this dossier without a grant."""
    return wie_leest_dossiers_van(dossier.gemeente_id, op=op)


def wie_leest_dossiers_van(gemeente_id: int, *, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats that find the dossiers of this gemeente without a grant."""
    return _wie(LEEST_DOSSIERS, Functie.TOEGANG, gemeente_id, op=op)


def mag_dossier_wijzigen(pet: Lidmaatschap, dossier: Dossier, *, op: datetime.date) -> bool:
    """Consulent and teamleider of the gemeente or its mandataris; who reads by a grant does not change anything."""
    return mag_dossiers_lezen(pet) and _mag_voor(pet, dossier.gemeente_id, op=op)


def gemeenten_voor_registratie(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Gemeente]:
    """The gemeenten for which this hat may open a dossier: its own, and its mandaatgevers. Empty: it may not."""
    if not mag_dossiers_lezen(pet):
        return Gemeente.objects.none()
    return Gemeente.objects.bestaand(op=op).filter(pk__in=eigen_gemeenten(pet, op=op)).op_naam()


def gemeenten_voor_inlezen(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Gemeente]:
    """The gemeenten for which this hat may take over data from another system: a teamleider. Empty: it may not."""
    return gemeenten_voor_registratie(pet, op=op) if pet.rol == Rol.TEAMLEIDER else Gemeente.objects.none()


def mag_inlezen(pet: Lidmaatschap, gemeente_id: int, *, op: datetime.date) -> bool:
    """The teamleider of the gemeente, or of its mandataris."""
    return gemeenten_voor_inlezen(pet, op=op).filter(pk=gemeente_id).exists()


def mag_toewijzen(pet: Lidmaatschap, dossier: Dossier, *, op: datetime.date) -> bool:
    """The teamleider divides the work; a consulent may take a dossier that nobody has."""
    if not mag_dossier_wijzigen(pet, dossier, op=op):
        return False
    return pet.rol == Rol.TEAMLEIDER or dossier.behandelaar_id is None


def behandelaars_voor(pet: Lidmaatschap, dossier: Dossier, *, op: datetime.date) -> LidmaatschapQuerySet:
    """To whom this hat may give the dossier: a teamleider to each consulent who finds it, a consulent to himself."""
    wie = wie_leest_dossier(dossier, op=op).filter(rol=Rol.CONSULENT)
    if pet.rol != Rol.TEAMLEIDER:
        wie = wie.filter(pk=pet.pk)
    return wie.select_related("gebruiker", "gemeente").order_by("gebruiker__naam", "pk")


# --- keeping and destroying ---------------------------------------------------------------------------------


def gemeenten_om_te_vernietigen(pet: Lidmaatschap, *, op: datetime.date) -> tuple[int, ...]:
    """Ids of the gemeenten for which this hat decides on destruction: those of a teamleider."""
    return eigen_gemeenten(pet, op=op) if pet.rol == Rol.TEAMLEIDER else ()


def mag_vernietigen(pet: Lidmaatschap, gemeente_id: int, *, op: datetime.date) -> bool:
    """Whether this hat may propose or decide, with another person, to destroy dossiers of this gemeente."""
    return gemeente_id in gemeenten_om_te_vernietigen(pet, op=op)


def wie_vernietigt(gemeente_id: int, *, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats that may propose or decide that."""
    return _wie({Rol.TEAMLEIDER}, Functie.TOEGANG, gemeente_id, op=op)


# --- waiting list -------------------------------------------------------------------------------------------


def mag_wachtlijst_lezen(pet: Lidmaatschap) -> bool:
    """Wachtlijstbeheerder, consulent and teamleider see who waits, by name."""
    return pet.rol in LEEST_WACHTLIJST


def wachtlijst_voor(pet: Lidmaatschap, *, op: datetime.date) -> WachtlijstplaatsQuerySet:
    """Who waits in the gemeenten of this hat."""
    if not mag_wachtlijst_lezen(pet):
        return Wachtlijstplaats.objects.none()
    return Wachtlijstplaats.objects.filter(gemeente_id__in=eigen_gemeenten(pet, op=op))


def wachtlijst_per_gemeente(pet: Lidmaatschap, *, op: datetime.date) -> list[WachtlijstplaatsQuerySet]:
    """The same in one slice per gemeente, for a list."""
    if not mag_wachtlijst_lezen(pet):
        return []
    return [Wachtlijstplaats.objects.filter(gemeente_id=nummer) for nummer in eigen_gemeenten(pet, op=op)]


def mag_wachtlijst_wijzigen(pet: Lidmaatschap, gemeente_id: int, *, op: datetime.date) -> bool:
    """Who sees the waiting list of a gemeente may also end a place on it."""
    return mag_wachtlijst_lezen(pet) and _mag_voor(pet, gemeente_id, op=op)


def mag_wachtlijst_meenemen(pet: Lidmaatschap) -> bool:
    """A file with names of who waits: for who keeps the list, and the teamleider."""
    return pet.rol in {Rol.WACHTLIJSTBEHEERDER, Rol.TEAMLEIDER}


def wie_leest_wachtlijst(gemeente_id: int, *, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats that see who waits in this gemeente."""
    return _wie(LEEST_DOSSIERS, Functie.TOEGANG, gemeente_id, op=op) | _wie(
        {Rol.WACHTLIJSTBEHEERDER}, Functie.WACHTLIJST, gemeente_id, op=op
    )


# --- counts and places --------------------------------------------------------------------------------------


def mag_tellingen_lezen(pet: Lidmaatschap) -> bool:
    """Counts without people: coördinator, controller, beleidsadviseur, collegelid, raad, griffie and teamleider."""
    return pet.rol in LEEST_TELLINGEN


def regios_voor_tellingen(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Regio]:
    """The regions of which this hat sees counts: its own, or those its gemeente takes part in for BW."""
    if not mag_tellingen_lezen(pet):
        return Regio.objects.none()
    return regios_bw(pet, op=op)


def wie_leest_tellingen(regio: Regio, *, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats that see the counts of this region."""
    gemeenten = Deelname.objects.lopend(op=op).filter(regio=regio, taak=Taak.BW).values("gemeente_id")
    return Lidmaatschap.objects.lopend(op=op).filter(
        Q(regio=regio) | Q(gemeente_id__in=gemeenten), rol__in=LEEST_TELLINGEN
    )


def mag_voorzieningen_lezen(pet: Lidmaatschap) -> bool:
    """What there is names no people: everyone who works on it, steers it or decides on it."""
    return pet.rol in LEEST_VOORZIENINGEN


def voorzieningen_voor(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Voorziening]:
    """The voorzieningen of the region of this hat."""
    if not mag_voorzieningen_lezen(pet):
        return Voorziening.objects.none()
    return Voorziening.objects.lopend(op=op).filter(regio__in=regios_bw(pet, op=op))


# --- places to live ------------------------------------------------------------------------------------------


def mag_plekken_lezen(pet: Lidmaatschap) -> bool:
    """Who places people, and the coördinator: which place is free, and which gemeente took it when. No names."""
    return pet.rol in LEEST_PLEKKEN


def plekken_voor(pet: Lidmaatschap, *, op: datetime.date) -> PlekQuerySet:
    """The places of the region of this hat, of now and later."""
    if not mag_plekken_lezen(pet):
        return Plek.objects.none()
    return Plek.objects.van_regio(regios_bw(pet, op=op)).niet_voorbij(op=op)


def mag_plekken_beheren(pet: Lidmaatschap) -> bool:
    """The coördinator of the region keeps the list of locaties and places."""
    return pet.rol == Rol.COORDINATOR


def plekken_in_beheer(pet: Lidmaatschap, *, op: datetime.date) -> PlekQuerySet:
    """The places this coördinator may add to or end."""
    return plekken_voor(pet, op=op) if mag_plekken_beheren(pet) else Plek.objects.none()


def locaties_in_beheer(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Locatie]:
    """The open locaties of the region of this coördinator."""
    if not mag_plekken_beheren(pet):
        return Locatie.objects.none()
    return Locatie.objects.filter(voorziening__regio__in=regios_bw(pet, op=op)).filter(
        Q(tot__isnull=True) | Q(tot__gt=op)
    )


def mag_plaatsen(pet: Lidmaatschap, gemeente_id: int, *, op: datetime.date) -> bool:
    """Propose a place for a client of that gemeente and record the answer: who keeps its waiting list, by name."""
    return mag_wachtlijst_wijzigen(pet, gemeente_id, op=op)


def plaatsingen_voor(pet: Lidmaatschap, *, op: datetime.date) -> PlaatsingQuerySet:
    """The placements in the gemeenten of this hat."""
    if not mag_wachtlijst_lezen(pet):
        return Plaatsing.objects.none()
    return Plaatsing.objects.filter(gemeente_id__in=eigen_gemeenten(pet, op=op))


def regios_bw(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Regio]:
    """The region of this hat, or those its gemeente takes part in for BW."""
    if pet.regio_id is not None:
        return regios_van(pet, op=op)
    eigen = Deelname.objects.lopend(op=op).filter(gemeente_id=pet.gemeente_id, taak=Taak.BW)
    return Regio.objects.filter(pk__in=eigen.values("regio_id"))


def gemeenten_in_beeld(pet: Lidmaatschap, *, op: datetime.date) -> Sequence[Gemeente]:
    """The gemeenten of the region, for a choice in a form."""
    return list(gemeenten_van(pet, op=op).op_naam())


def indicaties_voor(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Indicatie]:
    """The indicaties in the gemeenten of this hat."""
    if not mag_dossiers_lezen(pet):
        return Indicatie.objects.none()
    return Indicatie.objects.filter(gemeente_id__in=eigen_gemeenten(pet, op=op))


# --- sub-tests of a region ------------------------------------------------------------------------------------


def regio_voor_deeltoetsen(pet: Lidmaatschap, *, op: datetime.date) -> Regio | None:
    """The region whose sub-tests this hat keeps: that for which a coördinator works."""
    return pet.regio if pet.rol == Rol.COORDINATOR and pet.loopt(op=op) else None


def mag_deeltoetsen_wijzigen(pet: Lidmaatschap, regio: Regio, *, op: datetime.date) -> bool:
    """The regional coördinator, of the own region."""
    eigen = regio_voor_deeltoetsen(pet, op=op)
    return eigen is not None and eigen.pk == regio.pk


# --- who pays during the transition -------------------------------------------------------------------------


def regio_voor_overgang(pet: Lidmaatschap, *, op: datetime.date) -> Regio | None:
    """The region whose rules of the transition this hat reads: who steers, pays, or decides about clients."""
    if pet.rol not in {Rol.BEHEERDER, *LEEST_TELLINGEN, *LEEST_DOSSIERS}:
        return None
    return regios_bw(pet, op=op).first()


def mag_overgang_wijzigen(pet: Lidmaatschap, regio: Regio) -> bool:
    """The coördinator of that region: what gemeenten agreed about money is recorded by who works for all of them."""
    return pet.rol == Rol.COORDINATOR and pet.regio_id == regio.pk
