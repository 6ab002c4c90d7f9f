"""What plans ask of a hat: an activity that is late, a part that is due, evidence that is missing, a report to make."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.notatie import datum
from regio.rechten import regios_van
from regio.werk import Werkregel
from samenwerking.plannen.models import Activiteit, Beoogdresultaat, Betrokkenheid, Plan, Voortgangsverslag
from samenwerking.plannen.models.planactiviteit import Stand
from samenwerking.plannen.rechten import EIGENAARS, vertrokken
from samenwerking.plannen.voortgang import DAG, Kwartaal, te_maken

VOORAF = 14 * DAG
VERSLAGTIJD = 28 * DAG
"""Agreements of this product, no law: when a part is asked before its last day, and a report after its quarter."""


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """Owners their own activities; the coördinator what has no owner any more, and the report of the quarter."""
    if pet.rol not in EIGENAARS:
        return []
    regels = [*_activiteiten(pet, op), *_bewijs(pet, op)]
    if pet.rol == Rol.COORDINATOR:
        regels += [*_zonder_eigenaar(pet, op), *_verslagen(pet, op)]
    if pet.rol == Rol.BELEIDSADVISEUR:
        regels += _kolommen(pet, op)
    return regels


def _van(pet: Lidmaatschap) -> Q:
    return Q(eigenaar=pet) | Q(eigenaar__isnull=True, ouder__eigenaar=pet)


def _activiteiten(pet: Lidmaatschap, op: datetime.date) -> Iterator[Werkregel]:
    """The late ones, and parts that are to be done within two weeks."""
    rijen = Activiteit.objects.te_doen().filter(_van(pet), plan__regio__in=regios_van(pet, op=op))
    bijna = Q(soort=Activiteit.Soort.DEELSTAP, einde__lte=op + VOORAF)
    for rij in rijen.filter(Q(einde__lt=op) | bijna).select_related("plan"):
        laat = rij.einde < op
        yield Werkregel(
            wat=f"{'Meld hoe het gaat' if laat else 'Rond de deelstap af'}: {rij}",
            voor=str(rij.plan),
            url=reverse("activiteit_stand", args=[rij.pk]),
            knop="Stand melden",
            uiterlijk=rij.einde,
            waarom="De laatste dag is voorbij." if laat else "Dit is de laatste dag volgens het plan.",
        )


def _bewijs(pet: Lidmaatschap, op: datetime.date) -> Iterator[Werkregel]:
    """What was finished, while nobody said whether its results were reached."""
    van_wie = Q(activiteit__eigenaar=pet)
    if pet.rol == Rol.COORDINATOR:
        van_wie |= Q(activiteit__plan__regio=pet.regio_id, activiteit__eigenaar__isnull=True)
    klaar = Activiteit.objects.in_stand(Stand.AFGEROND).values("pk")
    open_ = (
        Beoogdresultaat.objects.zonder_oordeel()
        .filter(van_wie, activiteit__in=klaar, activiteit__plan__gesloten_op__isnull=True)
        .filter(activiteit__plan__regio__in=regios_van(pet, op=op))
        .select_related("activiteit__plan")
        .order_by("activiteit", "volgorde")
    )
    per_activiteit: dict[Activiteit, int] = {}
    for resultaat in open_:
        per_activiteit[resultaat.activiteit] = per_activiteit.get(resultaat.activiteit, 0) + 1
    for activiteit, aantal in per_activiteit.items():
        yield Werkregel(
            wat=f"Leg bewijs vast bij {'1 resultaat' if aantal == 1 else f'{aantal} resultaten'}: {activiteit}",
            voor=str(activiteit.plan),
            url=activiteit.get_absolute_url(),
            knop="Activiteit openen",
            waarom="De activiteit is afgerond. Zonder bewijs is een resultaat niet behaald.",
        )


def _zonder_eigenaar(pet: Lidmaatschap, op: datetime.date) -> Iterator[Werkregel]:
    """Whose owner left, and what should have begun without one."""
    nodig = vertrokken(op=op) | Q(eigenaar__isnull=True, begin__lte=op) & ~Q(soort=Activiteit.Soort.DEELSTAP)
    for rij in Activiteit.objects.te_doen().filter(nodig, plan__regio=pet.regio_id).select_related("plan"):
        weg = rij.eigenaar_id is not None
        yield Werkregel(
            wat=f"Kies wie het doet: {rij}",
            voor=str(rij.plan),
            url=reverse("activiteit_wijzigen", args=[rij.pk]),
            knop="Eigenaar kiezen",
            uiterlijk=rij.einde,
            waarom="De eigenaar werkt niet meer voor deze regio." if weg else "De activiteit begon zonder eigenaar.",
        )


def _verslagen(pet: Lidmaatschap, op: datetime.date) -> Iterator[Werkregel]:
    plannen = list(Plan.objects.open().filter(regio=pet.regio_id, activiteiten__isnull=False).distinct())
    gemaakt: dict[int, set[Kwartaal]] = {}
    for plan_id, jaar, nummer in Voortgangsverslag.objects.filter(plan__in=plannen).values_list(
        "plan_id", "jaar", "kwartaal"
    ):
        gemaakt.setdefault(plan_id, set()).add(Kwartaal(jaar, nummer))
    for plan in plannen:
        kwartaal = te_maken(plan.begin, plan.einde, frozenset(gemaakt.get(plan.pk, ())), op=op)
        if kwartaal is not None:
            yield Werkregel(
                wat=f"Maak het voortgangsverslag over het {kwartaal}",
                voor=str(plan),
                url=reverse("plan_voortgang", args=[plan.pk]),
                knop="Voortgang openen",
                uiterlijk=kwartaal.einde + VERSLAGTIJD,
                waarom=f"Het kwartaal eindigde op {datum(kwartaal.einde)}. Geen wettelijke termijn.",
            )


def _kolommen(pet: Lidmaatschap, op: datetime.date) -> Iterator[Werkregel]:
    """What began, while the own gemeente did not say yet what it does."""
    begonnen = Activiteit.objects.te_doen().in_stand(Stand.LOOPT).filter(plan__regio__in=regios_van(pet, op=op))
    rijen = Betrokkenheid.objects.filter(
        gemeente=pet.gemeente_id, stand=Betrokkenheid.Stand.NOG_NIETS, activiteit__in=begonnen.values("pk")
    )
    for rij in rijen.select_related("activiteit__plan", "gemeente"):
        yield Werkregel(
            wat=f"Zeg wat {rij.gemeente} doet: {rij.activiteit}",
            voor=str(rij.activiteit.plan),
            url=reverse("betrokkenheid", args=[rij.pk]),
            knop="Invullen",
            uiterlijk=rij.activiteit.einde,
            waarom="De activiteit loopt en uw gemeente doet mee.",
        )
