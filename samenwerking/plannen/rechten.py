"""Who may what with plans. Reach: the region for which the hat works; outside it a plan does not exist.

The coördinator and the beleidsadviseurs of the region edit. Who owns an activity says how it stands, whatever the role.
What one gemeente does in an activity is said by the beleidsadviseur of that gemeente and by nobody else. A college
reads everything of its region, a raad the plans that the coördinator shared with the raden.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Q

from regio.fouten import GeenRecht
from regio.models import Deelname, Gemeente, Lidmaatschap, Regio, Rol
from regio.models.gebruiker import LidmaatschapQuerySet
from regio.models.gemeente import GemeenteQuerySet
from regio.rechten import regios_van
from samenwerking.plannen.models import Activiteit, Betrokkenheid, Plan
from samenwerking.plannen.models.plan import PlanQuerySet
from samenwerking.plannen.models.planactiviteit import ActiviteitQuerySet
from samenwerking.teksten.rechten import LEZERS, RAAD, SCHRIJVERS

BEWERKERS = SCHRIJVERS
"""They edit: the coördinator of the region and the advisors of its gemeenten."""

EIGENAARS = SCHRIJVERS | {Rol.CONTROLLER}
"""They can own an activity: who works for the region or a gemeente. A college decides and a raad controls."""


@dataclass(frozen=True)
class Kan:
    """What a hat can do with one plan, for its pages: a button never promises what the action refuses."""

    bewerken: bool
    bewaken: bool


def ziet_plannen(pet: Lidmaatschap) -> bool:
    """Roles for which there is anything to see here."""
    return pet.rol in LEZERS or pet.rol in RAAD


def eis_lezen(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for a role that has nothing to do with plans."""
    if not ziet_plannen(pet):
        raise GeenRecht("Plannen van de regio zijn voor beleid, bestuur en raad.")


def eis_meewerken(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for a raad too: for how a plan is made."""
    if pet.rol not in LEZERS:
        raise GeenRecht("Dit is voor wie in de regio aan de plannen werkt.")


def plannen_van(pet: Lidmaatschap, *, op: datetime.date) -> PlanQuerySet:
    """The plans of the region; for a raad those that were shared with the raden."""
    if not ziet_plannen(pet):
        return Plan.objects.none()
    rijen = Plan.objects.filter(regio__in=regios_van(pet, op=op))
    return rijen.filter(voor_raden=True) if pet.rol in RAAD else rijen


def activiteiten_van(pet: Lidmaatschap, *, op: datetime.date) -> ActiviteitQuerySet:
    """The activities of those plans."""
    return Activiteit.objects.filter(plan__in=plannen_van(pet, op=op))


def mag_beginnen(pet: Lidmaatschap, regio: Regio, *, op: datetime.date) -> bool:
    """Begin a plan of a region, and edit those there are."""
    return pet.rol in BEWERKERS and regios_van(pet, op=op).filter(pk=regio.pk).exists()


def mag_bewerken(pet: Lidmaatschap, plan: Plan, *, op: datetime.date) -> bool:
    """Change the plan, its activities and its results."""
    return mag_beginnen(pet, plan.regio, op=op)


def eis_bewerken(pet: Lidmaatschap, regio: Regio, *, op: datetime.date) -> None:
    """Raises GeenRecht for who only reads."""
    if not mag_beginnen(pet, regio, op=op):
        raise GeenRecht("Alleen een beleidsadviseur of de coördinator van deze regio wijzigt een plan.")


def mag_bewaken(pet: Lidmaatschap, plan: Plan) -> bool:
    """Share with the raden, close and open again: the coördinator of the region."""
    return pet.rol == Rol.COORDINATOR and pet.regio_id == plan.regio_id


def eis_bewaken(pet: Lidmaatschap, plan: Plan) -> None:
    """Raises GeenRecht for who is not the coördinator of the region."""
    if not mag_bewaken(pet, plan):
        raise GeenRecht("Dit doet de coördinator van deze regio.")


def mag_melden(pet: Lidmaatschap, activiteit: Activiteit, *, op: datetime.date) -> bool:
    """Say how an activity stands and what came of it: who owns it, or what it is a part of, and who edits the plan."""
    eigenaars = {activiteit.eigenaar_id, activiteit.ouder.eigenaar_id if activiteit.ouder is not None else None}
    if pet.pk in eigenaars:
        return regios_van(pet, op=op).filter(pk=activiteit.plan.regio_id).exists()
    return mag_bewerken(pet, activiteit.plan, op=op)


def eis_melden(pet: Lidmaatschap, activiteit: Activiteit, *, op: datetime.date) -> None:
    """Raises GeenRecht for who neither owns it nor edits the plan."""
    if not mag_melden(pet, activiteit, op=op):
        raise GeenRecht("Hoe het gaat, meldt de eigenaar van de activiteit of wie het plan bewerkt.")


def mag_kolom(pet: Lidmaatschap, rij: Betrokkenheid, *, op: datetime.date) -> bool:
    """Say what a gemeente does: its own beleidsadviseur, while it takes part in the region."""
    return (
        pet.rol == Rol.BELEIDSADVISEUR
        and pet.gemeente_id == rij.gemeente_id
        and regios_van(pet, op=op).filter(pk=rij.activiteit.plan.regio_id).exists()
    )


def eis_kolom(pet: Lidmaatschap, rij: Betrokkenheid, *, op: datetime.date) -> None:
    """Raises GeenRecht for another gemeente."""
    if not mag_kolom(pet, rij, op=op):
        raise GeenRecht(f"Wat {rij.gemeente} doet, zegt de beleidsadviseur van die gemeente.")


def wat_kan(pet: Lidmaatschap, plan: Plan, *, op: datetime.date) -> Kan:
    """What this hat can do with a plan that it may see. In a closed plan nothing is edited."""
    return Kan(bewerken=plan.gesloten_op is None and mag_bewerken(pet, plan, op=op), bewaken=mag_bewaken(pet, plan))


def gemeenten_in(regio: Regio, *, op: datetime.date) -> GemeenteQuerySet:
    """The gemeenten that take part in the region on that day."""
    deelnames = Deelname.objects.lopend(op=op).filter(regio=regio)
    return Gemeente.objects.filter(pk__in=deelnames.values("gemeente_id")).op_naam()


def eigenaren_in(regio: Regio, *, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats that can own an activity: who works in the region on that day."""
    gemeenten = Deelname.objects.lopend(op=op).filter(regio=regio).values("gemeente_id")
    rijen: LidmaatschapQuerySet = (
        Lidmaatschap.objects.lopend(op=op)
        .filter(Q(regio=regio) | Q(gemeente_id__in=gemeenten), rol__in=EIGENAARS, gebruiker__is_active=True)
        .select_related("gebruiker", "gemeente", "regio")
        .order_by("rol", "gebruiker__naam", "pk")
    )
    return rijen


def vertrokken(*, op: datetime.date) -> Q:
    """Activities of which the owner works here no longer."""
    return Q(eigenaar__tot__lte=op) | Q(eigenaar__gebruiker__is_active=False)
