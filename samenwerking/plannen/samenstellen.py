"""From rows to values: a plan as it stands on a day, and its tijdspad to compute with."""

from __future__ import annotations

import datetime

from django.db.models import Prefetch

from regio.models import Lidmaatschap
from samenwerking.plannen.models import Activiteit, Afhankelijkheid, Beoogdresultaat, Plan
from samenwerking.plannen.tijdspad import Balk
from samenwerking.plannen.voortgang import Activiteitregel, Gemeenteregel, Kwartaal, Resultaatregel, Voortgang


def activiteiten_in(plan: Plan) -> list[Activiteit]:
    """All of a plan, in order, with what a page or a report shows of them; no results that were dropped."""
    return list(
        plan.activiteiten.met_stand()
        .met_wie()
        .op_volgorde()
        .prefetch_related(
            Prefetch("resultaten", Beoogdresultaat.objects.geldend().prefetch_related("oordelen")),
            "betrokken__gemeente",
            "wacht_op",
        )
    )


def functie(pet: Lidmaatschap | None) -> str:
    """'beleidsadviseur van Rijswijk': who it is without a name, for a raad and for paper."""
    return f"{pet.get_rol_display()} van {pet.plaats}" if pet is not None else "nog niemand"


def voortgang_van(plan: Plan, *, op: datetime.date, kwartaal: Kwartaal | None = None) -> Voortgang:
    """The plan on a day; the page and the report both read this."""
    return Voortgang(
        plan=plan.naam,
        soort=str(plan.get_soort_display()),
        regio=plan.regio.naam,
        begin=plan.begin,
        einde=plan.einde,
        op=op,
        activiteiten=tuple(_regel(activiteit) for activiteit in activiteiten_in(plan)),
        kwartaal=kwartaal,
    )


def _regel(activiteit: Activiteit) -> Activiteitregel:
    return Activiteitregel(
        naam=str(activiteit),
        doelstelling=str(activiteit.doelstelling or ""),
        is_deelstap=activiteit.is_deelstap,
        begin=activiteit.begin,
        einde=activiteit.einde,
        voorbeeld=activiteit.dagen_zijn_voorbeeld,
        stand=activiteit.stand,
        toelichting=activiteit.stand_woorden or "",
        wie=functie(activiteit.wie),
        kosten=activiteit.kosten,
        resultaten=tuple(_resultaat(rij) for rij in activiteit.resultaten.all()),
        gemeenten=tuple(
            Gemeenteregel(str(rij.gemeente), str(rij.get_stand_display()), rij.toelichting)
            for rij in activiteit.betrokken.all()
        ),
    )


def _resultaat(rij: Beoogdresultaat) -> Resultaatregel:
    oordeel = rij.oordeel
    if oordeel is None:
        return Resultaatregel(rij.wat, None)
    return Resultaatregel(rij.wat, oordeel.behaald, oordeel.bewijs if oordeel.behaald else oordeel.toelichting)


def pad_van(plan: Plan) -> dict[int, Balk]:
    """The bars of a plan by the key of their activity, with what each waits for. Two questions."""
    wacht_op: dict[int, set[int]] = {}
    for na, eerst in Afhankelijkheid.objects.filter(activiteit__plan=plan).values_list("activiteit_id", "eerst_id"):
        wacht_op.setdefault(na, set()).add(eerst)
    return {
        rij.pk: Balk(
            rij.pk,
            rij.begin,
            rij.einde,
            deel_van=rij.ouder_id,
            wacht_op=frozenset(wacht_op.get(rij.pk, ())),
            ligt_vast=rij.is_klaar,
        )
        for rij in plan.activiteiten.met_stand()
    }
