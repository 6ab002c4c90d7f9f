"""The plans of the small world: one that the raden read, and one that only who works on it reads."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from uuid import uuid4

from regio.models import Lidmaatschap, Regio, Rol
from regio.namens import namens
from samenwerking.plannen.acties.plan import begin_plan, deel_met_raden, voeg_doelstelling_toe
from samenwerking.plannen.acties.planactiviteit import laat_wachten, verwijs, voeg_activiteit_toe
from samenwerking.plannen.acties.planvoortgang import leg_voortgang_vast, meld_stand, voeg_resultaat_toe
from samenwerking.plannen.models import Activiteit, Betrokkenheid, Plan
from samenwerking.plannen.rechten import gemeenten_in
from samenwerking.plannen.voortgang import Kwartaal
from samenwerking.teksten.models import Tekst
from tests.samenwerking.plannen.maken import LEEG, velden_van_een_plan
from tests.wereld_brieven import woord

DAG = datetime.timedelta(days=1)


def zet_plannen_neer(
    petten: Mapping[tuple[str, str], Lidmaatschap], deze: Regio, *, op: datetime.date
) -> tuple[dict[str, int], dict[str, int]]:
    """The things of one region by name, and per gemeente the key of its own column."""
    door, merk = petten[Rol.COORDINATOR, deze.sleutel], woord("MERK", deze.sleutel)
    uit: dict[str, int] = {}
    with namens(door):
        for soort in ("", "_gedeeld"):
            velden = velden_van_een_plan(op, naam=f"Plan{soort} {merk}")
            plan = begin_plan(regio=deze, velden=velden, aanvraag=uuid4(), door=door, op=op)
            uit |= {f"{naam}{soort}": nummer for naam, nummer in _vul(plan, merk, door, op).items()}
        deel_met_raden(plan=plan, delen=True, door=door, op=op)
    kolommen = Betrokkenheid.objects.filter(activiteit=uit["activiteit_gedeeld"])
    return uit, dict(kolommen.values_list("gemeente__naam_kort", "pk"))


def _vul(plan: Plan, merk: str, door: Lidmaatschap, op: datetime.date) -> dict[str, int]:
    doel = voeg_doelstelling_toe(plan=plan, naam=f"Doel {merk}", omschrijving="", aanvraag=uuid4(), door=door, op=op)
    eerst, dan = (
        voeg_activiteit_toe(
            plan=plan,
            soort=Activiteit.Soort.ACTIVITEIT,
            velden={**LEEG, "naam": f"{naam} {merk}", "eigenaar": door, "doelstelling": doel},
            begin=op + van * DAG,
            einde=op + (van + 9) * DAG,
            gemeenten=list(gemeenten_in(plan.regio, op=op)),
            aanvraag=uuid4(),
            door=door,
            op=op,
        )
        for naam, van in (("Eerst", -5), ("Daarna", 20))
    )
    meld_stand(
        activiteit=eerst, stand="loopt", toelichting=f"Begonnen {merk}", dag=op, aanvraag=uuid4(), door=door, op=op
    )
    wacht = laat_wachten(activiteit=dan, eerst=eerst, door=door, op=op)
    resultaat = voeg_resultaat_toe(activiteit=eerst, wat=f"Inzicht {merk}", aanvraag=uuid4(), door=door, op=op)
    tekst = Tekst.objects.filter(regio=plan.regio).order_by("pk")[0]
    verwijzing = verwijs(activiteit=eerst, tekst=tekst, procedure=None, door=door, op=op)
    verslag = leg_voortgang_vast(plan=plan, kwartaal=Kwartaal.van(op).vorige, aanvraag=uuid4(), door=door, op=op)
    return {
        "plan": plan.pk,
        "doelstelling": doel.pk,
        "activiteit": eerst.pk,
        "wacht": wacht.pk,
        "resultaat": resultaat.pk,
        "verwijzing": verwijzing.pk,
        "voortgangsverslag": verslag.pk,
    }
