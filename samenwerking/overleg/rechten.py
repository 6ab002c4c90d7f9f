"""Who may what with overleggen. Reach: the region for which the hat works; outside it an overleg does not exist.

The coördinator and the beleidsadviseurs of the region prepare all of them. Who sits at a table reads that overleg. A
raad reads a meeting that was shared with the raden. A confidential paper opens only for who sits at the table, the
coördinator and who brought it in.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from regio.fouten import GeenRecht
from regio.models import Deelname, Lidmaatschap, Regio, Rol
from regio.models.gebruiker import LidmaatschapQuerySet
from regio.rechten import regios_van
from samenwerking.overleg.models import Actie, Agendapunt, Bijeenkomst, Deelnemer, Overleg, Vergaderstuk
from samenwerking.overleg.models.bijeenkomst import BijeenkomstQuerySet
from samenwerking.overleg.models.overleg import LEDENROLLEN
from samenwerking.overleg.models.verslag import ActieQuerySet
from samenwerking.teksten.rechten import RAAD, SCHRIJVERS

LEDEN = frozenset(LEDENROLLEN)
VOORBEREIDERS = SCHRIJVERS
"""They prepare: the coördinator of the region and the advisors of its gemeenten."""

GEEN_VOORBEREIDER = "Dit doen de coördinator, de beleidsadviseurs en de secretaris van het overleg."


@dataclass(frozen=True)
class Kan:
    """What a hat can do with one overleg, for its pages: a button never promises what the action refuses."""

    voorbereiden: bool
    inbrengen: bool
    vertrouwelijk: bool
    delen: bool


def ziet_overleg(pet: Lidmaatschap) -> bool:
    """Roles for which there is anything to see here."""
    return pet.rol in LEDEN or pet.rol in RAAD


def eis_lezen(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for a role that has nothing to do with overleggen."""
    if not ziet_overleg(pet):
        raise GeenRecht("Overleggen van de regio zijn voor wie eraan deelneemt.")


def eis_deelnemen(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for a raad too: for what is never shared with the raden."""
    if pet.rol not in LEDEN:
        raise GeenRecht("Dit is voor wie aan de overleggen van de regio deelneemt.")


def aan_tafel(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Deelnemer]:
    """The rows by which this hat sits at a table on that day: as a person, or by its role."""
    rol = Q(rol=pet.rol) & (Q(gemeente__isnull=True) | Q(gemeente_id=pet.gemeente_id))
    rijen: QuerySet[Deelnemer] = Deelnemer.objects.lopend(op=op).filter(Q(pet=pet) | rol)
    return rijen


def overleggen_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Overleg]:
    """All of the region for who prepares; for others those in which they sit, or of which a meeting was shared."""
    if not ziet_overleg(pet):
        return Overleg.objects.none()
    alle = Overleg.objects.filter(regio__in=regios_van(pet, op=op))
    if pet.rol in VOORBEREIDERS:
        return alle
    if pet.rol in RAAD:
        return alle.filter(Exists(Bijeenkomst.objects.filter(overleg=OuterRef("pk"), deling__isnull=False)))
    return alle.filter(Exists(aan_tafel(pet, op=op).filter(overleg=OuterRef("pk"))))


def bijeenkomsten_van(pet: Lidmaatschap, *, op: datetime.date) -> BijeenkomstQuerySet:
    """The meetings of those overleggen; for a raad those that were shared."""
    rijen = Bijeenkomst.objects.filter(overleg__in=overleggen_van(pet, op=op))
    return rijen.filter(deling__isnull=False) if pet.rol in RAAD else rijen


def is_secretaris(pet: Lidmaatschap, overleg: Overleg, *, op: datetime.date) -> bool:
    """Whether this hat holds the pen here."""
    return aan_tafel(pet, op=op).filter(overleg=overleg, taak=Deelnemer.Taak.SECRETARIS).exists()


def mag_voorbereiden(pet: Lidmaatschap, overleg: Overleg, *, op: datetime.date) -> bool:
    """Keep the series, the agenda, the papers and the verslag."""
    if not regios_van(pet, op=op).filter(pk=overleg.regio_id).exists():
        return False
    return pet.rol in VOORBEREIDERS or (pet.rol in LEDEN and is_secretaris(pet, overleg, op=op))


def mag_beginnen(pet: Lidmaatschap, regio: Regio, *, op: datetime.date) -> bool:
    """Begin an overleg of a region, and keep the register of who represents it."""
    return pet.rol in VOORBEREIDERS and regios_van(pet, op=op).filter(pk=regio.pk).exists()


def eis_beginnen(pet: Lidmaatschap, regio: Regio, *, op: datetime.date) -> None:
    """Raises GeenRecht for who only reads."""
    if not mag_beginnen(pet, regio, op=op):
        raise GeenRecht("Alleen een beleidsadviseur of de coördinator van deze regio doet dit.")


def eis_voorbereiden(pet: Lidmaatschap, overleg: Overleg, *, op: datetime.date) -> None:
    """Raises GeenRecht for who only reads."""
    if not mag_voorbereiden(pet, overleg, op=op):
        raise GeenRecht(GEEN_VOORBEREIDER)


def zit_aan_tafel(pet: Lidmaatschap, overleg: Overleg, *, op: datetime.date) -> bool:
    """Whether this hat has a seat."""
    return (
        pet.rol in LEDEN
        and regios_van(pet, op=op).filter(pk=overleg.regio_id).exists()
        and aan_tafel(pet, op=op).filter(overleg=overleg).exists()
    )


def wat_kan(pet: Lidmaatschap, overleg: Overleg, *, op: datetime.date) -> Kan:
    """What this hat can do with an overleg that it may see."""
    bereidt_voor, zit = mag_voorbereiden(pet, overleg, op=op), zit_aan_tafel(pet, overleg, op=op)
    bewaakt = mag_delen(pet, overleg)
    return Kan(voorbereiden=bereidt_voor, inbrengen=bereidt_voor or zit, vertrouwelijk=zit or bewaakt, delen=bewaakt)


def mag_inbrengen(pet: Lidmaatschap, overleg: Overleg, *, op: datetime.date) -> bool:
    """Put a point forward: who sits there, and who prepares."""
    return mag_voorbereiden(pet, overleg, op=op) or zit_aan_tafel(pet, overleg, op=op)


def overleggen_om_in_te_brengen(pet: Lidmaatschap, regio_id: int, *, op: datetime.date) -> QuerySet[Overleg]:
    """The running overleggen of a region for which this hat can put a point forward: as `mag_inbrengen`."""
    if pet.rol not in LEDEN:
        return Overleg.objects.none()
    lopend = Q(gestopt_op__isnull=True) | Q(gestopt_op__gt=op)
    return overleggen_van(pet, op=op).filter(lopend, regio=regio_id).order_by("naam", "pk")


def mag_punt_wijzigen(pet: Lidmaatschap, punt: Agendapunt, *, op: datetime.date) -> bool:
    """Change or take back a point: who prepares, and who put it forward as long as it is on no agenda."""
    eigen = punt.door.gebruiker_id == pet.gebruiker_id and punt.bijeenkomst_id is None
    return mag_voorbereiden(pet, punt.overleg, op=op) or (eigen and zit_aan_tafel(pet, punt.overleg, op=op))


def mag_delen(pet: Lidmaatschap, overleg: Overleg) -> bool:
    """Let the raden read a meeting: the coördinator of the region, who also opens every paper."""
    return pet.rol == Rol.COORDINATOR and pet.regio_id == overleg.regio_id


def eis_delen(pet: Lidmaatschap, overleg: Overleg) -> None:
    """Raises GeenRecht for who is not the coördinator of the region."""
    if not mag_delen(pet, overleg):
        raise GeenRecht("Alleen de coördinator van deze regio deelt een bijeenkomst met de raden.")


def opent_stuk(pet: Lidmaatschap, stuk: Vergaderstuk, *, op: datetime.date) -> bool:
    """Whether this hat, that sees the meeting, opens this paper. Withdrawn papers stay named and open for nobody."""
    if stuk.ingetrokken_op is not None:
        return False
    if not stuk.vertrouwelijk:
        return pet.rol not in RAAD or stuk.agendapunt is None or not stuk.agendapunt.besloten
    overleg = stuk.bijeenkomst.overleg
    if pet.rol in RAAD:
        return False
    return mag_delen(pet, overleg) or zit_aan_tafel(pet, overleg, op=op) or stuk.door.gebruiker_id == pet.gebruiker_id


# --- actions --------------------------------------------------------------------------------------------------


def acties_van(pet: Lidmaatschap, *, op: datetime.date) -> ActieQuerySet:
    """The actions of the overleggen this hat sees, and its own wherever they were agreed in its region. No raad."""
    if pet.rol not in LEDEN:
        return Actie.objects.none()
    eigen = Q(eigenaar=pet, overleg__regio__in=regios_van(pet, op=op))
    return Actie.objects.filter(Q(overleg__in=overleggen_van(pet, op=op)) | eigen)


def mag_afronden(pet: Lidmaatschap, actie: Actie, *, op: datetime.date) -> bool:
    """Say how an action ended: its owner, and who prepares."""
    return actie.eigenaar_id == pet.pk or mag_voorbereiden(pet, actie.overleg, op=op)


def eigenaren_in(regio: Regio, *, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats to which an action can be given, and that can sit at a table: who works in the region on that day."""
    gemeenten = Deelname.objects.lopend(op=op).filter(regio=regio).values("gemeente_id")
    rijen: LidmaatschapQuerySet = (
        Lidmaatschap.objects.lopend(op=op)
        .filter(Q(regio=regio) | Q(gemeente_id__in=gemeenten), rol__in=LEDEN, gebruiker__is_active=True)
        .select_related("gebruiker", "gemeente", "regio")
        .order_by("rol", "gebruiker__naam", "pk")
    )
    return rijen
