"""Who may what with what a college has before it decides, and with the papers of a step.

A college answers for itself only. Other gemeenten see where it stands, not its internal papers.
"""

from __future__ import annotations

from django.db.models import OuterRef, Q, QuerySet, Subquery

from regio.models import Lidmaatschap, Rol
from samenwerking.besluiten.models import Collegeadvies, Procedure, Standpunt, Stuk
from samenwerking.besluiten.models.stuk import StukQuerySet
from samenwerking.besluiten.procedure import Stap, Wie
from samenwerking.besluiten.rechten import mag_vastleggen
from samenwerking.teksten.rechten import LEZERS

COLLEGE = frozenset({Rol.COLLEGELID, Rol.BELEIDSADVISEUR})
"""The members of a college, and who prepares its meeting."""


# --- the page of the college ----------------------------------------------------------------------------------


def ziet_collegestuk(pet: Lidmaatschap) -> bool:
    """What lies before the own college: its members and the advisors of its gemeente."""
    return pet.rol in COLLEGE and pet.gemeente_id is not None


def mag_adviseren(pet: Lidmaatschap) -> bool:
    """Advise the own college: the beleidsadviseur of the gemeente."""
    return pet.rol == Rol.BELEIDSADVISEUR and pet.gemeente_id is not None


def advies_voor(pet: Lidmaatschap, procedure: Procedure) -> Collegeadvies | None:
    """The last advice to the own college; of another gemeente it is never shown, nor to the region."""
    if not ziet_collegestuk(pet):
        return None
    return (
        Collegeadvies.objects.filter(procedure=procedure, gemeente=pet.gemeente_id)
        .select_related("versie", "door__gebruiker")
        .defer("versie__inhoud")
        .order_by("-pk")
        .first()
    )


# --- standpunten ----------------------------------------------------------------------------------------------


def mag_standpunt_geven(pet: Lidmaatschap) -> bool:
    """A member of a college, for oneself."""
    return pet.rol == Rol.COLLEGELID and pet.gemeente_id is not None


def ziet_standpunten(pet: Lidmaatschap) -> bool:
    """Members of colleges and the coördinator. Not the raad, not the officials: it is no decision."""
    return mag_standpunt_geven(pet) or (pet.rol == Rol.COORDINATOR and pet.regio_id is not None)


def standpunten_van(pet: Lidmaatschap, procedures: QuerySet[Procedure]) -> QuerySet[Standpunt]:
    """Of each person the last standpunt that was not withdrawn, in the procedures of this hat: of the own college all,
    of another college what it released; the coördinator sees all."""
    if not ziet_standpunten(pet):
        return Standpunt.objects.none()
    laatste = (
        Standpunt.objects.filter(
            procedure=OuterRef("procedure"), gemeente=OuterRef("gemeente"), door__gebruiker=OuterRef("door__gebruiker")
        )
        .order_by("-pk")
        .values("pk")[:1]
    )
    rijen = (
        Standpunt.objects.filter(procedure__in=procedures, pk=Subquery(laatste))
        .exclude(soort=Standpunt.Soort.INGETROKKEN)
        .select_related("gemeente", "door__gebruiker", "versie")
        .defer("versie__inhoud")
    )
    if pet.rol == Rol.COORDINATOR:
        return rijen
    return rijen.filter(Q(gemeente=pet.gemeente_id) | Q(vrijgegeven=True))


# --- papers ---------------------------------------------------------------------------------------------------

ORGAANLEDEN = {
    Wie.COLLEGE: frozenset({Rol.COLLEGELID, Rol.BELEIDSADVISEUR}),
    Wie.RAAD: frozenset({Rol.RAADSLID, Rol.GRIFFIER, Rol.BELEIDSADVISEUR}),
    Wie.BURGEMEESTER: frozenset({Rol.COLLEGELID, Rol.BELEIDSADVISEUR}),
}
"""Who opens a secret paper of the own organ: its members and who prepares its meeting."""


def mag_stuk_lezen(pet: Lidmaatschap, stuk: Stuk, stap: Stap) -> bool:
    """Open the file. Ask it only for a procedure that this hat may follow.

    - open: everyone who follows the procedure;
    - internal: the college of the own gemeente, its advisors and the organ it lies before; of the gemeenten together
      who reads drafts of the region;
    - secret: the organ it lies before and who prepares its meeting, of that gemeente only.
    """
    if stuk.openbaarheid == Stuk.Openbaarheid.OPENBAAR:
        return True
    if stuk.gemeente_id is None:
        if stuk.openbaarheid == Stuk.Openbaarheid.GEHEIM:
            return mag_stuk_toevoegen(pet, stuk.procedure, stap, None)
        return pet.rol in LEZERS
    if pet.gemeente_id != stuk.gemeente_id:
        return False
    if stuk.openbaarheid == Stuk.Openbaarheid.INTERN and pet.rol in COLLEGE:
        return True
    return pet.rol in ORGAANLEDEN[stap.wie]


def genoemde_stukken(pet: Lidmaatschap, procedure: Procedure) -> StukQuerySet:
    """The papers whose title this hat reads: a secret one is named to everyone who follows the procedure, an internal
    one is not named outside its gemeente, and in it not to who only follows the money."""
    vraag = ~Q(openbaarheid=Stuk.Openbaarheid.INTERN)
    if pet.gemeente_id is not None and pet.rol != Rol.CONTROLLER:
        vraag |= Q(gemeente=pet.gemeente_id)
    if pet.rol in LEZERS:
        vraag |= Q(gemeente__isnull=True)
    return Stuk.objects.geldig().filter(vraag, procedure=procedure)


def mag_stuk_toevoegen(pet: Lidmaatschap, procedure: Procedure, stap: Stap, gemeente_id: int | None) -> bool:
    """Add and withdraw a paper: who records what happened in that step."""
    return mag_vastleggen(pet, procedure, stap, gemeente_id)
