"""How it goes: what an owner says, results with their evidence, and the report of a quarter."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db.models import Max

from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.plannen.acties.plan import VEROUDERD, houd_vast, vergrendel
from samenwerking.plannen.acties.planactiviteit import haal
from samenwerking.plannen.models import (
    Activiteit,
    Activiteitstand,
    Beoogdresultaat,
    Plan,
    Resultaatoordeel,
    Voortgangsverslag,
)
from samenwerking.plannen.models.planactiviteit import MET_REDEN
from samenwerking.plannen.rechten import eis_melden
from samenwerking.plannen.samenstellen import voortgang_van
from samenwerking.plannen.voortgang import Kwartaal
from samenwerking.teksten.acties.verouderd import Verouderd


def meld_stand(
    *,
    activiteit: Activiteit,
    stand: str,
    toelichting: str,
    dag: datetime.date,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Activiteitstand:
    """How it stands from a day on. Twice is once. Raises GeenRecht, KanNiet or KanNietBij."""
    eis_melden(door, activiteit, op=op)
    houd_vast(activiteit.plan)
    if eerder := Activiteitstand.objects.filter(aanvraag=aanvraag, activiteit=activiteit).first():
        return eerder
    if dag > op:
        raise KanNietBij("dag", "Deze dag moet nog komen. Meld het als het zover is.")
    if stand in MET_REDEN and not toelichting:
        raise KanNietBij("toelichting", "Schrijf waarom: wie erop rekende, leest dit.")
    rij = Activiteitstand.objects.create(
        activiteit=activiteit, stand=stand, toelichting=toelichting, dag=dag, aanvraag=aanvraag, door=door
    )
    leg_vast("stand gemeld", activiteit, door=door, regio=activiteit.plan.regio, stand=stand, dag=dag)
    return rij


def voeg_resultaat_toe(
    *, activiteit: Activiteit, wat: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Beoogdresultaat:
    """One more intended result. Raises GeenRecht or KanNiet."""
    rij = haal(activiteit=activiteit, door=door, op=op)
    if eerder := Beoogdresultaat.objects.filter(aanvraag=aanvraag, activiteit=rij).first():
        return eerder
    laatste = rij.resultaten.aggregate(n=Max("volgorde"))["n"] or 0
    resultaat = Beoogdresultaat.objects.create(
        activiteit=rij, wat=wat, volgorde=laatste + 1, aanvraag=aanvraag, door=door
    )
    leg_vast("resultaat toegevoegd", rij, door=door, regio=rij.plan.regio, resultaat=resultaat.pk)
    return resultaat


def wijzig_resultaat(
    *, resultaat: Beoogdresultaat, wat: str, versie: int, door: Lidmaatschap, op: datetime.date
) -> Beoogdresultaat:
    """Other words, as long as nobody judged it. Raises GeenRecht, KanNiet or Verouderd."""
    activiteit = haal(activiteit=resultaat.activiteit, door=door, op=op)
    rij = Beoogdresultaat.objects.prefetch_related("oordelen").get(pk=resultaat.pk)
    if rij.versienummer != versie:
        raise Verouderd(VEROUDERD)
    _eis_geldend(rij)
    if rij.oordeel is not None:
        raise KanNiet("Over dit resultaat is al geoordeeld. Voeg een nieuw resultaat toe als u iets anders bedoelt.")
    if rij.wat != wat:
        rij.wat, rij.door = wat, door
        rij.versienummer += 1
        rij.save()
        leg_vast("resultaat gewijzigd", activiteit, door=door, regio=activiteit.plan.regio, resultaat=rij.pk)
    return rij


def laat_resultaat_vervallen(
    *, resultaat: Beoogdresultaat, reden: str, door: Lidmaatschap, op: datetime.date
) -> Beoogdresultaat:
    """It is not wanted any more; what was judged stays to be read. Twice is once. Raises GeenRecht, KanNiet, or
    KanNietBij without a reason."""
    activiteit = haal(activiteit=resultaat.activiteit, door=door, op=op)
    rij: Beoogdresultaat = Beoogdresultaat.objects.get(pk=resultaat.pk)
    if rij.vervallen_op is not None:
        return rij
    if not reden:
        raise KanNietBij("reden", "Schrijf waarom het resultaat vervalt.")
    rij.vervallen_op, rij.vervallen_reden, rij.door = op, reden, door
    rij.versienummer += 1
    rij.save()
    leg_vast("resultaat vervallen", activiteit, door=door, regio=activiteit.plan.regio, resultaat=rij.pk)
    return rij


def _eis_geldend(rij: Beoogdresultaat) -> None:
    if rij.vervallen_op is not None:
        raise KanNiet("Dit resultaat is vervallen. Voeg een nieuw resultaat toe als u iets anders bedoelt.")


def beoordeel_resultaat(
    *,
    resultaat: Beoogdresultaat,
    behaald: bool,
    bewijs: str,
    toelichting: str,
    dag: datetime.date,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Resultaatoordeel:
    """Reached, with evidence; or not, with the reason. Twice is once. Raises GeenRecht, KanNiet or KanNietBij."""
    activiteit = resultaat.activiteit
    eis_melden(door, activiteit, op=op)
    houd_vast(activiteit.plan)
    if eerder := Resultaatoordeel.objects.filter(aanvraag=aanvraag, resultaat=resultaat).first():
        return eerder
    _eis_geldend(Beoogdresultaat.objects.get(pk=resultaat.pk))
    if dag > op:
        raise KanNietBij("dag", "Deze dag moet nog komen.")
    if behaald and not bewijs:
        raise KanNietBij("bewijs", "Behaald kan niet zonder bewijs. Schrijf waaruit het blijkt en waar dat staat.")
    if not behaald and not toelichting:
        raise KanNietBij("toelichting", "Schrijf waarom het resultaat niet is behaald.")
    oordeel = Resultaatoordeel.objects.create(
        resultaat=resultaat,
        behaald=behaald,
        bewijs=bewijs if behaald else "",
        toelichting="" if behaald else toelichting,
        dag=dag,
        aanvraag=aanvraag,
        door=door,
    )
    leg_vast("resultaat beoordeeld", activiteit, door=door, regio=activiteit.plan.regio, behaald=behaald, dag=dag)
    return oordeel


def leg_voortgang_vast(
    *, plan: Plan, kwartaal: Kwartaal, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Voortgangsverslag:
    """Freeze how the plan stands as the report of a quarter. The same content gives the report there is.

    Raises GeenRecht, or KanNiet for a quarter that did not begin or lies outside the plan, or without activities.
    """
    rij = vergrendel(plan=plan, door=door, op=op)
    if eerder := Voortgangsverslag.objects.filter(aanvraag=aanvraag, plan=rij).first():
        return eerder
    if kwartaal.begin > op:
        raise KanNiet(f"Het {kwartaal} moet nog beginnen.")
    if kwartaal.einde < rij.begin or kwartaal.begin > rij.einde:
        raise KanNiet(f"Het {kwartaal} ligt buiten de periode van dit plan.")
    inhoud = voortgang_van(rij, op=op, kwartaal=kwartaal)
    if not inhoud.activiteiten:
        raise KanNiet("Er staan nog geen activiteiten in dit plan. Voeg die eerst toe.")
    bytes_ = inhoud.bevroren()
    van_dit = Voortgangsverslag.objects.filter(plan=rij, jaar=kwartaal.jaar, kwartaal=kwartaal.nummer)
    laatste = van_dit.order_by("-nummer").first()
    if laatste is not None and bytes(laatste.inhoud) == bytes_:
        return laatste
    verslag = Voortgangsverslag.objects.create(
        plan=rij,
        jaar=kwartaal.jaar,
        kwartaal=kwartaal.nummer,
        nummer=(laatste.nummer if laatste is not None else 0) + 1,
        inhoud=bytes_,
        door=door,
        aanvraag=aanvraag,
    )
    leg_vast(
        "voortgang vastgelegd", rij, door=door, regio=rij.regio, jaar=kwartaal.jaar, kwartaal=kwartaal.nummer,
        nummer=verslag.nummer,
    )  # fmt: skip
    return verslag
