"""Who may see and change dossiers. Rights follow the table of mandates, not the map of the region.

Three answers per subject: may this person do this, on which objects, and who may on this object. The wall in the
database uses the same lists (`bereik.muurlijsten`), so what is forgotten here is still not found.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from django.db.models import Q, QuerySet

from regio.models import Deelname, Functie, Gemeente, Herindeling, Lidmaatschap, Mandaat, Regio, Rol, Taak
from regio.models.gebruiker import LidmaatschapQuerySet
from regio.rechten import gemeenten_van, regios_van
from toegang.bereik import LEEST_DOSSIERS as LEEST_DOSSIERS
from toegang.bereik import eigen_gemeenten as eigen_gemeenten
from toegang.bereik import gedeelde_dossiers as gedeelde_dossiers
from toegang.bereik import per_gemeente
from toegang.bereik import van_eigen_gemeenten as van_eigen_gemeenten
from toegang.bereik import werkt_voor as werkt_voor
from toegang.models import Dossier, Indicatie, Locatie, Plaatsing, Plek, Voorziening, Wachtlijstplaats
from toegang.models.dossier import DossierQuerySet
from toegang.models.plaatsing import PlaatsingQuerySet
from toegang.models.plek import PlekQuerySet
from toegang.models.wachtlijst import WachtlijstplaatsQuerySet

LEEST_WACHTLIJST = {Rol.CONSULENT, Rol.TEAMLEIDER, Rol.WACHTLIJSTBEHEERDER}
STUURT_DE_REGIO = {Rol.COORDINATOR, Rol.CONTROLLER, Rol.BELEIDSADVISEUR, Rol.COLLEGELID, Rol.TEAMLEIDER}
LEEST_TELLINGEN = STUURT_DE_REGIO | {Rol.RAADSLID, Rol.GRIFFIER}
LEEST_VOORZIENINGEN = STUURT_DE_REGIO | LEEST_WACHTLIJST
LEEST_PLEKKEN = LEEST_WACHTLIJST | {Rol.COORDINATOR}


def _wie(rollen: set[Rol], functie: Functie, gemeente_id: int, *, taak: str, op: datetime.date) -> LidmaatschapQuerySet:
    nemers = Mandaat.objects.lopend(op=op).filter(gever_id=gemeente_id, functie=functie, taak=taak).values("nemer_id")
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
        van_eigen_gemeenten(pet, op=op, dossier="pk") | Q(pk__in=gedeelde_dossiers(pet, op=op))
    )


def dossiers_per_gemeente(pet: Lidmaatschap, *, op: datetime.date) -> list[DossierQuerySet]:
    """The same in slices for a list: one per gemeente, and one with what is shared."""
    if not mag_dossiers_lezen(pet):
        return []
    stapels = [Dossier.objects.filter(vraag) for vraag in per_gemeente(pet, op=op, dossier="pk")]
    gedeeld = gedeelde_dossiers(pet, op=op)
    if gedeeld:
        stapels.append(Dossier.objects.filter(pk__in=gedeeld).exclude(van_eigen_gemeenten(pet, op=op, dossier="pk")))
    return stapels


def mag_dossiers_meenemen(pet: Lidmaatschap) -> bool:
    """A file with the clients of the list of dossiers or of overdrachten: the teamleider, who answers for the work."""
    return pet.rol == Rol.TEAMLEIDER


def wie_leest_dossier(dossier: Dossier, *, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats that find this dossier without a grant."""
    return wie_leest_dossiers_van(dossier.gemeente_id, taak=dossier.taak, op=op)


def wie_leest_dossiers_van(gemeente_id: int, *, taak: str, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats that find the dossiers of this gemeente for that taak without a grant."""
    return _wie(LEEST_DOSSIERS, Functie.TOEGANG, gemeente_id, taak=taak, op=op)


def mag_dossier_wijzigen(pet: Lidmaatschap, dossier: Dossier, *, op: datetime.date) -> bool:
    """Consulent and teamleider of the gemeente or its mandataris; who reads by a grant does not change anything."""
    return mag_dossiers_lezen(pet) and werkt_voor(pet, dossier.gemeente_id, taak=dossier.taak, op=op)


def gemeenten_voor_registratie(pet: Lidmaatschap, *, op: datetime.date, taak: str | None = None) -> QuerySet[Gemeente]:
    """The gemeenten for which this hat may open a dossier: its own, and its mandaatgevers. Empty: it may not.

    Without a taak those for either; `registreer_client` asks for the one that the client needs.
    """
    if not mag_dossiers_lezen(pet):
        return Gemeente.objects.none()
    return Gemeente.objects.bestaand(op=op).filter(pk__in=eigen_gemeenten(pet, op=op, taak=taak)).op_naam()


def gemeenten_voor_inlezen(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Gemeente]:
    """The gemeenten for which this hat may take over data from another system: a teamleider. Empty: it may not."""
    if pet.rol != Rol.TEAMLEIDER:
        return Gemeente.objects.none()
    return gemeenten_voor_registratie(pet, taak=Taak.BW, op=op)  # the file is about beschermd wonen


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


def mag_vernietigen(pet: Lidmaatschap, gemeente_id: int, *, taak: str, op: datetime.date) -> bool:
    """Whether this hat may propose or decide, with another person, to destroy dossiers of this gemeente."""
    return pet.rol == Rol.TEAMLEIDER and werkt_voor(pet, gemeente_id, taak=taak, op=op)


def wie_vernietigt(gemeente_id: int, *, taak: str, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats that may propose or decide that."""
    return _wie({Rol.TEAMLEIDER}, Functie.TOEGANG, gemeente_id, taak=taak, op=op)


# --- waiting list -------------------------------------------------------------------------------------------


def mag_wachtlijst_lezen(pet: Lidmaatschap) -> bool:
    """Wachtlijstbeheerder, consulent and teamleider see who waits, by name."""
    return pet.rol in LEEST_WACHTLIJST


def wachtlijst_voor(pet: Lidmaatschap, *, op: datetime.date) -> WachtlijstplaatsQuerySet:
    """Who waits in the gemeenten of this hat."""
    if not mag_wachtlijst_lezen(pet):
        return Wachtlijstplaats.objects.none()
    return Wachtlijstplaats.objects.filter(van_eigen_gemeenten(pet, op=op))


def wachtlijst_per_gemeente(pet: Lidmaatschap, *, op: datetime.date) -> list[WachtlijstplaatsQuerySet]:
    """The same in one slice per gemeente, for a list."""
    if not mag_wachtlijst_lezen(pet):
        return []
    return [Wachtlijstplaats.objects.filter(vraag) for vraag in per_gemeente(pet, op=op)]


def mag_wachtlijst_wijzigen(pet: Lidmaatschap, gemeente_id: int, *, taak: str = Taak.BW, op: datetime.date) -> bool:
    """Who sees the waiting list of a gemeente may also end a place on it."""
    return mag_wachtlijst_lezen(pet) and werkt_voor(pet, gemeente_id, taak=taak, op=op)


def mag_wachtlijst_meenemen(pet: Lidmaatschap) -> bool:
    """A file with names of who waits: for who keeps the list, and the teamleider."""
    return pet.rol in {Rol.WACHTLIJSTBEHEERDER, Rol.TEAMLEIDER}


def wie_leest_wachtlijst(gemeente_id: int, *, taak: str = Taak.BW, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats that see who waits in this gemeente."""
    return _wie(LEEST_DOSSIERS, Functie.TOEGANG, gemeente_id, taak=taak, op=op) | _wie(
        {Rol.WACHTLIJSTBEHEERDER}, Functie.WACHTLIJST, gemeente_id, taak=taak, op=op
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


def mag_plaatsen(pet: Lidmaatschap, gemeente_id: int, *, taak: str = Taak.BW, op: datetime.date) -> bool:
    """Propose a place for a client of that gemeente and record the answer: who keeps its waiting list, by name."""
    return mag_wachtlijst_wijzigen(pet, gemeente_id, taak=taak, op=op)


def plaatsingen_voor(pet: Lidmaatschap, *, op: datetime.date) -> PlaatsingQuerySet:
    """The placements in the gemeenten of this hat."""
    if not mag_wachtlijst_lezen(pet):
        return Plaatsing.objects.none()
    return Plaatsing.objects.filter(van_eigen_gemeenten(pet, op=op))


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
    return Indicatie.objects.filter(van_eigen_gemeenten(pet, op=op))


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
