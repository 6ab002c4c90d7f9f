"""A plan and what it wants to reach: beginning, changing, sharing with the raden, closing."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import Max

from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Regio
from samenwerking.plannen.models import Activiteit, Doelstelling, Plan
from samenwerking.plannen.rechten import eis_bewaken, eis_bewerken
from samenwerking.teksten.acties.verouderd import Verouderd

VELDEN = ("soort", "naam", "toelichting", "begin", "einde")
"""What a person fills in."""

GESLOTEN = "Dit plan is gesloten. De coördinator van de regio kan het heropenen."
VEROUDERD = "Iemand anders wijzigde dit intussen. Bekijk wat er nu staat en bewaar opnieuw."


def begin_plan(
    *, regio: Regio, velden: Mapping[str, Any], aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Plan:
    """A new plan. The same `aanvraag` gives the same one. Raises GeenRecht, or KanNietBij."""
    eis_bewerken(door, regio, op=op)
    if eerder := Plan.objects.filter(aanvraag=aanvraag, regio=regio).first():
        return eerder
    vast = {naam: velden[naam] for naam in VELDEN}
    _controleer(regio, vast, zelf=None)
    plan = Plan.objects.create(regio=regio, aanvraag=aanvraag, door=door, **vast)
    leg_vast("plan begonnen", plan, door=door, regio=regio, begin=plan.begin, einde=plan.einde)
    return plan


def wijzig_plan(*, plan: Plan, velden: Mapping[str, Any], versie: int, door: Lidmaatschap, op: datetime.date) -> Plan:
    """Other words or another period; activities stay where they lie. Raises GeenRecht, KanNiet or Verouderd."""
    rij = vergrendel(plan=plan, door=door, op=op)
    if rij.versienummer != versie:
        raise Verouderd(VEROUDERD)
    vast = {naam: velden[naam] for naam in VELDEN}
    _controleer(rij.regio, vast, zelf=rij)
    anders = sorted(naam for naam, waarde in vast.items() if getattr(rij, naam) != waarde)
    if anders:
        for naam, waarde in vast.items():
            setattr(rij, naam, waarde)
        rij.zet_gewijzigd(door=door)
        leg_vast("plan gewijzigd", rij, door=door, regio=rij.regio, velden=", ".join(anders))
    return rij


def _controleer(regio: Regio, vast: Mapping[str, Any], *, zelf: Plan | None) -> None:
    anderen = Plan.objects.filter(regio=regio, naam=vast["naam"])
    if (anderen.exclude(pk=zelf.pk) if zelf is not None else anderen).exists():
        raise KanNietBij("naam", "Er is al een plan met deze naam. Kies een andere naam, of werk in dat plan.")
    begin, einde = vast["begin"], vast["einde"]
    if einde < begin:
        raise KanNietBij("einde", "Het plan eindigt niet voor het begint.")
    heel_jaar = (begin.month, begin.day, einde.month, einde.day) == (1, 1, 12, 31) and begin.year == einde.year
    if vast["soort"] == Plan.Soort.JAARPLAN and not heel_jaar:
        raise KanNietBij("einde", "Een jaarplan loopt van 1 januari tot en met 31 december van één jaar.")


def vergrendel(*, plan: Plan, door: Lidmaatschap, op: datetime.date) -> Plan:
    """Its row, held until the end of the transaction. Raises GeenRecht, or KanNiet when it is closed."""
    eis_bewerken(door, plan.regio, op=op)
    return houd_vast(plan)


def houd_vast(plan: Plan, *, ook_gesloten: bool = False) -> Plan:
    """Its row, held until the end of the transaction: what changes in a plan happens one thing at a time."""
    rij = Plan.objects.select_related("regio").select_for_update(of=("self",), no_key=True).get(pk=plan.pk)
    if rij.gesloten_op is not None and not ook_gesloten:
        raise KanNiet(GESLOTEN)
    return rij


def deel_met_raden(*, plan: Plan, delen: bool, door: Lidmaatschap, op: datetime.date) -> Plan:
    """From now on the raden of the region read it, or no longer. Raises GeenRecht."""
    eis_bewaken(door, plan)
    rij = houd_vast(plan, ook_gesloten=True)
    if rij.voor_raden != delen:
        rij.voor_raden = delen
        rij.zet_gewijzigd(door=door)
        leg_vast("plan met raden gedeeld" if delen else "plan niet meer met raden gedeeld", rij, door=door,
                 regio=rij.regio)  # fmt: skip
    return rij


def sluit_plan(*, plan: Plan, reden: str, door: Lidmaatschap, op: datetime.date) -> Plan:
    """Nothing is asked in it any more and nothing changes. Raises GeenRecht, or KanNietBij without a reason."""
    eis_bewaken(door, plan)
    rij = houd_vast(plan, ook_gesloten=True)
    if rij.gesloten_op is not None:
        return rij
    if not reden:
        raise KanNietBij("reden", "Schrijf waarom het plan sluit.")
    rij.gesloten_op, rij.gesloten_reden = op, reden
    rij.zet_gewijzigd(door=door)
    leg_vast("plan gesloten", rij, door=door, regio=rij.regio, dag=op)
    return rij


def heropen_plan(*, plan: Plan, door: Lidmaatschap, op: datetime.date) -> Plan:
    """Work goes on in it. Raises GeenRecht."""
    eis_bewaken(door, plan)
    rij = houd_vast(plan, ook_gesloten=True)
    if rij.gesloten_op is not None:
        rij.gesloten_op, rij.gesloten_reden = None, ""
        rij.zet_gewijzigd(door=door)
        leg_vast("plan heropend", rij, door=door, regio=rij.regio, dag=op)
    return rij


# --- what it wants to reach -----------------------------------------------------------------------------------


def voeg_doelstelling_toe(
    *, plan: Plan, naam: str, omschrijving: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Doelstelling:
    """One more goal, behind the others. Raises GeenRecht, KanNiet, or KanNietBij for a name that is there."""
    rij = vergrendel(plan=plan, door=door, op=op)
    if eerder := Doelstelling.objects.filter(aanvraag=aanvraag, plan=rij).first():
        return eerder
    _eigen_naam(rij, naam, zelf=0)
    laatste = rij.doelstellingen.aggregate(n=Max("volgorde"))["n"] or 0
    doel = Doelstelling.objects.create(
        plan=rij, naam=naam, omschrijving=omschrijving, volgorde=laatste + 1, aanvraag=aanvraag, door=door
    )
    leg_vast("doelstelling toegevoegd", rij, door=door, regio=rij.regio, doelstelling=doel.pk)
    return doel


def wijzig_doelstelling(
    *, doel: Doelstelling, naam: str, omschrijving: str, versie: int, door: Lidmaatschap, op: datetime.date
) -> Doelstelling:
    """Other words. Raises GeenRecht, KanNiet, KanNietBij or Verouderd."""
    plan = vergrendel(plan=doel.plan, door=door, op=op)
    rij: Doelstelling = Doelstelling.objects.get(pk=doel.pk)
    if rij.versienummer != versie:
        raise Verouderd(VEROUDERD)
    if rij.vervallen_op is not None:
        raise KanNiet("Deze doelstelling is vervallen. Voeg een nieuwe doelstelling toe.")
    _eigen_naam(plan, naam, zelf=rij.pk)
    if (rij.naam, rij.omschrijving) != (naam, omschrijving):
        rij.naam, rij.omschrijving, rij.door = naam, omschrijving, door
        rij.versienummer += 1
        rij.save()
        leg_vast("doelstelling gewijzigd", plan, door=door, regio=plan.regio, doelstelling=rij.pk)
    return rij


def laat_doelstelling_vervallen(
    *, doel: Doelstelling, reden: str, door: Lidmaatschap, op: datetime.date
) -> Doelstelling:
    """It is not aimed at any more; it stays to be read. Twice is once. Raises GeenRecht, KanNiet while an activity
    still serves it, or KanNietBij without a reason."""
    plan = vergrendel(plan=doel.plan, door=door, op=op)
    rij: Doelstelling = Doelstelling.objects.get(pk=doel.pk)
    if rij.vervallen_op is not None:
        return rij
    nog = Activiteit.objects.niet_vervallen().filter(doelstelling=rij).order_by("volgorde", "pk")
    if namen := [f"‘{activiteit}’" for activiteit in nog]:
        raise KanNiet(
            f"Voor deze doelstelling staat nog {', '.join(namen)} in het plan. Kies daar een andere doelstelling, of "
            "meld eerst dat de activiteit vervalt."
        )
    if not reden:
        raise KanNietBij("reden", "Schrijf waarom de doelstelling vervalt.")
    rij.vervallen_op, rij.vervallen_reden, rij.door = op, reden, door
    rij.versienummer += 1
    rij.save()
    leg_vast("doelstelling vervallen", plan, door=door, regio=plan.regio, doelstelling=rij.pk)
    return rij


def _eigen_naam(plan: Plan, naam: str, *, zelf: int) -> None:
    if plan.doelstellingen.filter(naam=naam).exclude(pk=zelf).exists():
        raise KanNietBij("naam", "Deze doelstelling staat al in het plan, of is er eerder in vervallen.")
