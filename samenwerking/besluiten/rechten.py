"""Who may what with procedures. Reach: the region for which the hat works; outside it a procedure does not exist."""

from __future__ import annotations

import datetime

from regio.models import Lidmaatschap, Orgaan, Rol
from regio.rechten import regios_van
from samenwerking.besluiten.models import Procedure
from samenwerking.besluiten.models.procedure import ProcedureQuerySet
from samenwerking.besluiten.procedure import Stap, Wie
from samenwerking.teksten.rechten import LEZERS, RAAD

ZIEN = LEZERS | RAAD
"""They see where every gemeente stands: a raad decides in it, so it sees the steps, not the draft."""

VASTLEGGERS = {
    Wie.COLLEGE: frozenset({Rol.BELEIDSADVISEUR}),
    Wie.RAAD: frozenset({Rol.BELEIDSADVISEUR, Rol.GRIFFIER}),
    Wie.BURGEMEESTER: frozenset({Rol.BELEIDSADVISEUR}),
}
"""Who records what an organ of the own gemeente did or decided."""

BEVESTIGERS = {
    Wie.COLLEGE: frozenset({Rol.BELEIDSADVISEUR, Rol.COLLEGELID, Rol.GRIFFIER}),
    Wie.RAAD: frozenset({Rol.BELEIDSADVISEUR, Rol.GRIFFIER, Rol.RAADSLID}),
    Wie.BURGEMEESTER: frozenset({Rol.BELEIDSADVISEUR, Rol.COLLEGELID, Rol.GRIFFIER}),
}
"""Who of the own gemeente reads a recorded decision and says that it is right: always another person."""


def ziet_procedures(pet: Lidmaatschap) -> bool:
    """Roles for which there is anything to see here."""
    return pet.rol in ZIEN


def procedures_van(pet: Lidmaatschap, *, op: datetime.date) -> ProcedureQuerySet:
    """The procedures this hat may follow: all of its region."""
    if not ziet_procedures(pet):
        return Procedure.objects.none()
    return Procedure.objects.filter(tekst__regio__in=regios_van(pet, op=op))


def mag_beginnen(pet: Lidmaatschap, regio_id: int) -> bool:
    """Begin a procedure, bring in a version, end it: the coördinator of the region."""
    return pet.rol == Rol.COORDINATOR and pet.regio_id == regio_id


def mag_vastleggen(pet: Lidmaatschap, procedure: Procedure, stap: Stap, gemeente_id: int | None) -> bool:
    """Record a step: a gemeente for itself, the coördinator for what all of them do together."""
    if stap.wie.per_gemeente:
        return pet.gemeente_id == gemeente_id and pet.rol in VASTLEGGERS[stap.wie]
    if stap.wie is Wie.PUBLICEERT and pet.rol == Rol.BELEIDSADVISEUR:
        return pet.gemeente_id == procedure.publiceert_id
    return mag_beginnen(pet, procedure.tekst.regio_id)


def mag_bevestigen(pet: Lidmaatschap, procedure: Procedure, stap: Stap, gemeente_id: int | None) -> bool:
    """Confirm a decision that another person recorded."""
    if stap.wie.per_gemeente:
        return pet.gemeente_id == gemeente_id and pet.rol in BEVESTIGERS[stap.wie]
    if pet.gemeente_id is None or pet.rol != Rol.BELEIDSADVISEUR:
        return False
    return procedure.partijen.filter(gemeente_id=pet.gemeente_id).exists()


def mag_kalender_bijhouden(pet: Lidmaatschap, orgaan: Orgaan) -> bool:
    """Keep the meetings of an organ: the griffier of its raad, the beleidsadviseurs of its gemeente."""
    if pet.gemeente_id is None or pet.gemeente_id != orgaan.gemeente_id:
        return False
    return pet.rol == Rol.BELEIDSADVISEUR or (pet.rol == Rol.GRIFFIER and orgaan.soort == Orgaan.Soort.RAAD)
