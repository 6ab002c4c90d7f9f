"""What changes the course of a procedure: a step that stands still, and a gemeente that drops out."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.utils import timezone

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.besluiten.acties.besluit import eis_vastlegger
from samenwerking.besluiten.acties.procedure import GEEN_COORDINATOR, vergrendel
from samenwerking.besluiten.models import Partijvertrek, Procedurepartij, Stilstand
from samenwerking.besluiten.procedure import Aard, Plek, Stap
from samenwerking.besluiten.rechten import mag_beginnen


def waarom_niet_stil(stap: Stap) -> str:
    """Why this step cannot be made to stand still by agreement; empty when it can."""
    if stap.termijn:
        return (
            f"Hier loopt een termijn van de wet ({stap.grond}). Die kunt u samen niet stilzetten. Stond hij toch stil? "
            "Vul dan bij 'Afwijking' het artikel in waarop dat berust."
        )
    return ""


@transaction.atomic
def zet_stil(
    *,
    procedure_id: int,
    plek: Plek,
    van: datetime.date,
    reden: str,
    afwijking_grond: str = "",
    door: Lidmaatschap,
    op: datetime.date,
) -> Stilstand:
    """From `van` this step stands still until it is set going again. A step with a term of law only as a departure.

    Raises GeenRecht, KanNiet for a step that is done or stands still already, KanNietBij for a day that cannot be.
    """
    procedure = vergrendel(procedure_id)
    beeld, stap, gemeente = eis_vastlegger(procedure, plek, door, op)
    if stap.aard is Aard.DAG or beeld.stand.cellen[plek].punt.gedaan:
        raise KanNiet("Deze stap is al gedaan of is een dag. Die kan niet stilstaan.")
    if Stilstand.objects.filter(procedure=procedure, stap=stap.code, gemeente=gemeente, tot=None).exists():
        raise KanNiet("Deze stap staat al stil.")
    if not reden.strip():
        raise KanNietBij("reden", "Zeg waarom de stap stilstaat: de andere gemeenten lezen het.")
    if van > op:
        raise KanNietBij("van", "Deze dag ligt in de toekomst. Leg vast wat al is gebeurd.")
    if van < timezone.localdate(procedure.op):
        raise KanNietBij("van", "Deze dag ligt voor het begin van de procedure.")
    if Stilstand.objects.filter(procedure=procedure, stap=stap.code, gemeente=gemeente, tot__gt=van).exists():
        raise KanNietBij("van", "Op deze dag stond de stap al stil. Kies een latere dag.")
    if (waarom := waarom_niet_stil(stap)) and not afwijking_grond.strip():
        raise KanNietBij("afwijking_grond", waarom)
    rij = Stilstand.objects.create(
        procedure=procedure, stap=stap.code, gemeente=gemeente, van=van, reden=reden.strip(),
        afwijking_grond=afwijking_grond.strip(), door=door,
    )  # fmt: skip
    leg_vast(
        "stap stilgezet", procedure, door=door, gemeente=gemeente, regio=procedure.tekst.regio, stap=stap.naam,
        datum=van, afwijking=bool(rij.afwijking_grond),
    )  # fmt: skip
    return rij


@transaction.atomic
def laat_verder_gaan(
    *, procedure_id: int, plek: Plek, tot: datetime.date, door: Lidmaatschap, op: datetime.date
) -> Stilstand:
    """The step goes on from `tot`. Raises GeenRecht, KanNiet when it does not stand still, KanNietBij."""
    procedure = vergrendel(procedure_id)
    _, stap, gemeente = eis_vastlegger(procedure, plek, door, op)
    rij = Stilstand.objects.filter(procedure=procedure, stap=stap.code, gemeente=gemeente, tot=None).first()
    if rij is None:
        raise KanNiet("Deze stap staat niet stil.")
    if not rij.van < tot <= op:
        raise KanNietBij("tot", "Kies een dag na het begin van de stilstand, en niet later dan vandaag.")
    rij.tot = tot
    rij.save(update_fields=["tot"])
    leg_vast(
        "stap gaat verder", procedure, door=door, gemeente=gemeente, regio=procedure.tekst.regio, stap=stap.naam,
        datum=tot,
    )  # fmt: skip
    return rij


@transaction.atomic
def laat_vertrekken(
    *, procedure_id: int, gemeente: str, per: datetime.date, reden: str, door: Lidmaatschap, op: datetime.date
) -> Partijvertrek:
    """A gemeente (its code) takes no more steps: the others go on without it. What it did stays to be read.

    Raises GeenRecht, KanNiet for the last gemeente or the one that publishes, KanNietBij for a day to come.
    """
    procedure = vergrendel(procedure_id)
    if not mag_beginnen(door, procedure.tekst.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    partij = Procedurepartij.objects.select_related("gemeente").get(procedure=procedure, gemeente__code=gemeente)
    if al := Partijvertrek.objects.filter(partij=partij).first():
        return al
    if not reden.strip():
        raise KanNietBij("reden", "Zeg waarom deze gemeente niet verder meedoet.")
    if per > op:
        raise KanNietBij("per", "Deze dag ligt in de toekomst. Leg het vast als het zover is.")
    if procedure.publiceert_id == partij.gemeente_id:
        raise KanNiet(
            f"{partij.gemeente} maakt de regeling bekend. Stop deze procedure en begin er een met een andere gemeente "
            "die bekendmaakt."
        )
    if procedure.partijen.filter(vertrek__isnull=True).count() == 1:
        raise KanNiet("Dit is de laatste gemeente. Beëindig dan de procedure.")
    vertrek = Partijvertrek.objects.create(partij=partij, per=per, reden=reden.strip(), door=door)
    leg_vast(
        "gemeente uit procedure", procedure, door=door, gemeente=partij.gemeente, regio=procedure.tekst.regio,
        datum=per, reden=vertrek.reden,
    )  # fmt: skip
    return vertrek
