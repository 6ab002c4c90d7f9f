"""A plan with its people, for tests."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from regio import klok
from regio.models import Lidmaatschap, Rol
from samenwerking.plannen.acties.plan import begin_plan
from samenwerking.plannen.acties.planactiviteit import laat_wachten, voeg_activiteit_toe
from samenwerking.plannen.acties.planschuif import bekijk_schuif, kenmerk_van, verschuif_activiteit
from samenwerking.plannen.acties.planvoortgang import beoordeel_resultaat, meld_stand, voeg_resultaat_toe
from samenwerking.plannen.models import Activiteit, Beoogdresultaat, Plan
from samenwerking.plannen.rechten import gemeenten_in
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.teksten.factories import Mensen, maak_mensen

DAG = datetime.timedelta(days=1)
LEEG: dict[str, Any] = {
    "doelstelling": None, "ouder": None, "nummer": "", "toelichting": "", "dagen_zijn_voorbeeld": False,
    "eigenaar": None, "kosten": None, "kosten_toelichting": "",
}  # fmt: skip


@dataclass(frozen=True)
class Planwereld:
    """An open plan of the Haagse regio around today, and the people who have to do with it."""

    plan: Plan
    mensen: Mensen
    controller: Lidmaatschap

    @property
    def coordinator(self) -> Lidmaatschap:
        """Who keeps the plan."""
        return self.mensen.coordinator

    def activiteit(self, naam: str, van: int, tot: int, *, soort: str = "activiteit", **meer: Any) -> Activiteit:
        """An activity from so many days to so many days from today."""
        op = klok.vandaag()
        door = meer.pop("door", self.coordinator)
        if meer.get("ouder") is not None:
            soort = "deelstap"
        gemeenten = meer.pop("gemeenten", None)
        return voeg_activiteit_toe(
            plan=self.plan,
            soort=soort,
            velden={**LEEG, "naam": naam, **meer},
            begin=op + van * DAG,
            einde=op + tot * DAG,
            gemeenten=list(gemeenten_in(self.plan.regio, op=op)) if gemeenten is None else gemeenten,
            aanvraag=uuid4(),
            door=door,
            op=op,
        )

    def na(self, activiteit: Activiteit, eerst: Activiteit) -> None:
        """The one begins after the other."""
        laat_wachten(activiteit=activiteit, eerst=eerst, door=self.coordinator, op=klok.vandaag())

    def schuif(self, activiteit: Activiteit, dagen: int, **meer: Any) -> None:
        """Shift it so many days, having seen what that pushes."""
        activiteit = Activiteit.objects.met_stand().met_wie().get(pk=activiteit.pk)
        begin = activiteit.begin + dagen * DAG
        verschuif_activiteit(
            activiteit=activiteit,
            begin=begin,
            einde=None,
            gezien=kenmerk_van(bekijk_schuif(activiteit, begin=begin, einde=None)),
            **{"reden": "Er is meer tijd nodig.", "door": self.coordinator, "op": klok.vandaag(), **meer},
        )

    def meld(self, activiteit: Activiteit, stand: str, woorden: str = "", **meer: Any) -> None:
        """Say how it stands today."""
        vast: dict[str, Any] = {"dag": klok.vandaag(), "door": self.coordinator, "op": klok.vandaag(), **meer}
        meld_stand(activiteit=activiteit, stand=stand, toelichting=woorden, aanvraag=uuid4(), **vast)

    def resultaat(self, activiteit: Activiteit, wat: str, bewijs: str | None = None) -> Beoogdresultaat:
        """An intended result; with evidence it is reached."""
        rij = voeg_resultaat_toe(
            activiteit=activiteit, wat=wat, aanvraag=uuid4(), door=self.coordinator, op=klok.vandaag()
        )
        if bewijs is not None:
            self.oordeel(rij, behaald=True, bewijs=bewijs)
        return rij

    def oordeel(self, rij: Beoogdresultaat, **meer: Any) -> None:
        """Whether it was reached."""
        op = klok.vandaag()
        vast: dict[str, Any] = {
            "behaald": True, "bewijs": "", "toelichting": "", "dag": op, "door": self.coordinator, **meer
        }  # fmt: skip
        beoordeel_resultaat(resultaat=rij, aanvraag=uuid4(), op=op, **vast)


def velden_van_een_plan(op: datetime.date, **anders: Any) -> dict[str, Any]:
    """What a person fills in: two years, the middle of which is about now."""
    return {
        "soort": "uitvoeringsplan",
        "naam": "Uitvoeringsplan van de proef",
        "toelichting": "",
        "begin": datetime.date(op.year - 1, 1, 1),
        "einde": datetime.date(op.year + 1, 12, 31),
        **anders,
    }


def maak_planwereld(**anders: Any) -> Planwereld:
    """Begin it."""
    mensen, op = maak_mensen(), klok.vandaag()
    plan = begin_plan(
        regio=regio("haaglanden"),
        velden=velden_van_een_plan(op, **anders),
        aanvraag=uuid4(),
        door=mensen.coordinator,
        op=op,
    )
    return Planwereld(plan, mensen, maak_pet(Rol.CONTROLLER, "Rijswijk"))
