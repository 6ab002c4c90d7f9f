"""The uitvoeringsplan of the Haagse regio with its own dates, and a jaarplan of this year that runs.

What the sources do not say (days of bars, what waits for what) is marked as an example, in the plan and on each bar.
"""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid5

from simple_history.utils import bulk_create_with_history

from regio.models import Gemeente, Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.inhoud import MAP
from samenwerking.demo.kaart import Deel, Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.plannen.acties.plan import begin_plan, deel_met_raden, sluit_plan, voeg_doelstelling_toe
from samenwerking.plannen.acties.planactiviteit import laat_wachten, verwijs, voeg_activiteit_toe, zeg_kolom
from samenwerking.plannen.acties.planvoortgang import (
    beoordeel_resultaat,
    leg_voortgang_vast,
    meld_stand,
    voeg_resultaat_toe,
)
from samenwerking.plannen.models import Activiteit, Afhankelijkheid, Beoogdresultaat, Betrokkenheid, Doelstelling, Plan
from samenwerking.plannen.voortgang import DAG, Kwartaal
from samenwerking.teksten.models import Tekst

EERSTE_MAAND = datetime.date(2019, 11, 1)
MAANDEN = 26


def laad_plannen(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """Both plans, each by the coördinator of its region."""
    inhoud = tomllib.loads((MAP / "plannen.toml").read_text(encoding="utf-8"))
    _tijdspad_van_toen(inhoud["haaglanden"], kaart.deel("haaglanden"), mensen, op)
    _Jaarplan(inhoud["west-brabant-west"], kaart.deel("west-brabant-west"), mensen, op).vertel()


def _sleutel(wat: str) -> UUID:
    return uuid5(RUIMTE, f"plannen/{wat}")


def _maand(nummer: int, *, van: datetime.date) -> datetime.date:
    """The first day of the month so many months after that of `van`."""
    maanden = van.year * 12 + van.month - 1 + nummer
    return datetime.date(maanden // 12, maanden % 12 + 1, 1)


def _begin(rij: dict[str, Any], soort: str, deel: Deel, door: Lidmaatschap, op: datetime.date,
           dagen: tuple[datetime.date, datetime.date], naam: str) -> tuple[Plan, list[Doelstelling]]:  # fmt: skip
    velden = {
        "soort": soort,
        "naam": naam,
        "toelichting": rij["toelichting"].strip(),
        "begin": dagen[0],
        "einde": dagen[1],
    }
    plan = begin_plan(regio=deel.regio, velden=velden, aanvraag=_sleutel(naam), door=door, op=op)
    doelen = [
        voeg_doelstelling_toe(
            plan=plan,
            naam=doel["naam"],
            omschrijving=doel["omschrijving"],
            aanvraag=_sleutel(f"{naam}/{doel['naam']}"),
            door=door,
            op=op,
        )
        for doel in rij["doel"]
    ]
    return plan, doelen


# --- the plan of the source -----------------------------------------------------------------------------------


def _tijdspad_van_toen(rij: dict[str, Any], deel: Deel, mensen: Mensen, op: datetime.date) -> None:
    """Ten activities with 48 results, fourteen parts and eleven steps that follow, over 26 months. Stored in bulk."""
    door = mensen.pet(Rol.COORDINATOR, deel.regio)
    einde = _maand(MAANDEN, van=EERSTE_MAAND) - DAG
    with namens(door):
        plan, doelen = _begin(rij, "uitvoeringsplan", deel, door, op, (EERSTE_MAAND, einde), rij["naam"])
        hele = [
            _balk(plan, activiteit, nummer, door, doelstelling=doelen[activiteit["doel"]])
            for nummer, activiteit in enumerate(rij["activiteit"], start=1)
        ]
        vervolg = [
            _balk(plan, stap, nummer, door, soort=Activiteit.Soort.VERVOLG)
            for nummer, stap in enumerate(rij["vervolg"], start=len(hele) + 1)
        ]
        gemaakt = bulk_create_with_history([*hele, *vervolg], Activiteit)
        delen = [
            _balk(plan, stap, nummer, door, soort=Activiteit.Soort.DEELSTAP, ouder=ouder)
            for ouder, activiteit in zip(gemaakt, rij["activiteit"], strict=False)
            for nummer, stap in enumerate(activiteit.get("delen", ()), start=1)
        ]
        bulk_create_with_history(delen, Activiteit)
        bulk_create_with_history(
            [
                Beoogdresultaat(activiteit=ouder, volgorde=nummer, wat=wat, door=door)
                for ouder, activiteit in zip(gemaakt, rij["activiteit"], strict=False)
                for nummer, wat in enumerate(activiteit["resultaten"], start=1)
            ],
            Beoogdresultaat,
        )
        bulk_create_with_history(
            [
                Betrokkenheid(activiteit=activiteit, gemeente=gemeente, door=door)
                for activiteit in gemaakt
                for gemeente in deel.gemeenten
            ],
            Betrokkenheid,
        )
        bij_naam = {activiteit.naam: activiteit for activiteit in gemaakt}
        Afhankelijkheid.objects.bulk_create(
            Afhankelijkheid(activiteit=bij_naam[stap["naam"]], eerst=bij_naam[stap["na"]], door=door)
            for stap in rij["vervolg"]
            if "na" in stap
        )
        deel_met_raden(plan=plan, delen=True, door=door, op=op)
        sluit_plan(plan=plan, reden=rij["gesloten"], door=door, op=op)


def _balk(
    plan: Plan, rij: dict[str, Any], volgorde: int, door: Lidmaatschap, *, soort: str = "activiteit", **meer: Any
) -> Activiteit:
    return Activiteit(
        plan=plan,
        soort=soort,
        volgorde=volgorde,
        nummer=rij.get("nummer", ""),
        naam=rij["naam"],
        begin=_maand(rij["van"], van=EERSTE_MAAND),
        einde=_maand(rij["tot"] + 1, van=EERSTE_MAAND) - DAG,
        dagen_zijn_voorbeeld=True,
        door=door,
        **meer,
    )


# --- the plan of this year ------------------------------------------------------------------------------------


class _Jaarplan:
    """What runs, lies still or is late follows from the day of loading."""

    def __init__(self, rij: dict[str, Any], deel: Deel, mensen: Mensen, op: datetime.date) -> None:
        self.rij, self.deel, self.mensen, self.op = rij, deel, mensen, op
        self.door = mensen.pet(Rol.COORDINATOR, deel.regio)
        self.begin = datetime.date(op.year, 1, 1)
        self.naam = f"{rij['naam']} {op.year}"

    def vertel(self) -> None:
        """From beginning to the report of a quarter."""
        with namens(self.door):
            einde = datetime.date(self.op.year, 12, 31)
            dagen = self.begin, einde
            plan, doelen = _begin(self.rij, "jaarplan", self.deel, self.door, self.op, dagen, self.naam)
            per_nummer: dict[str, Activiteit] = {}
            for rij in self.rij["activiteit"]:
                per_nummer[rij["nummer"]] = self._activiteit(plan, rij, doelen[rij["doel"]])
                if "na" in rij:
                    laat_wachten(
                        activiteit=per_nummer[rij["nummer"]], eerst=per_nummer[rij["na"]], door=self.door, op=self.op
                    )
            deel_met_raden(plan=plan, delen=True, door=self.door, op=self.op)
            voorlaatste = Kwartaal.van(self.op).vorige.vorige
            if voorlaatste.begin >= self.begin:
                leg_voortgang_vast(
                    plan=plan, kwartaal=voorlaatste, aanvraag=_sleutel("verslag"), door=self.door, op=voorlaatste.einde
                )
        self._kolom(plan)

    def _activiteit(self, plan: Plan, rij: dict[str, Any], doel: Doelstelling) -> Activiteit:
        namen = {gemeente.naam_kort: gemeente for gemeente in self.deel.gemeenten}
        wie = self.door if rij["wie"] == Rol.COORDINATOR else self.mensen.pet(Rol.BELEIDSADVISEUR, namen[rij["wie"]])
        velden = {
            "doelstelling": doel,
            "nummer": rij["nummer"],
            "eigenaar": wie,
            "kosten": Decimal(rij["kosten"]) if "kosten" in rij else None,
            "kosten_toelichting": "Voorbeeld: regionaal budget" if "kosten" in rij else "",
        }
        activiteit = self._balk(plan, rij, "activiteit", velden, self.deel.gemeenten)
        for deelrij in rij.get("delen", ()):
            deel = self._balk(plan, deelrij, "deelstap", {"ouder": activiteit}, [])
            self._meld(deel, {})
        stand = self._meld(activiteit, rij)
        for nummer, wat in enumerate(rij["resultaten"]):
            naam = f"{rij['nummer']}/{nummer}"
            resultaat = voeg_resultaat_toe(
                activiteit=activiteit, wat=wat, aanvraag=_sleutel(naam), door=self.door, op=self.op
            )
            if stand == "afgerond" and nummer == 0 and "bewijs" in rij:  # of the others the evidence is still asked
                beoordeel_resultaat(
                    resultaat=resultaat, behaald=True, bewijs=rij["bewijs"], toelichting="", dag=activiteit.einde,
                    aanvraag=_sleutel(f"{naam}/oordeel"), door=self.door, op=self.op,
                )  # fmt: skip
        if rij.get("tekst") and (tekst := Tekst.objects.filter(regio=self.deel.regio).order_by("pk").first()):
            verwijs(activiteit=activiteit, tekst=tekst, procedure=None, door=self.door, op=self.op)
        return activiteit

    def _balk(
        self, plan: Plan, rij: dict[str, Any], soort: str, velden: dict[str, Any], gemeenten: Sequence[Gemeente]
    ) -> Activiteit:
        leeg = {
            "doelstelling": None, "ouder": None, "nummer": "", "toelichting": "", "dagen_zijn_voorbeeld": True,
            "eigenaar": None, "kosten": None, "kosten_toelichting": "",
        }  # fmt: skip
        van, tot = rij["maanden"]
        return voeg_activiteit_toe(
            plan=plan,
            soort=soort,
            velden={**leeg, **velden, "naam": rij["naam"]},
            begin=_maand(van - 1, van=self.begin),
            einde=_maand(tot, van=self.begin) - DAG,
            gemeenten=gemeenten,
            aanvraag=_sleutel(f"{velden.get('ouder') or ''}/{rij['naam']}"),
            door=self.door,
            op=self.op,
        )

    def _meld(self, activiteit: Activiteit, rij: dict[str, Any]) -> str:
        """What its days say, unless it lies still or is late. Returns the word for it."""
        if activiteit.begin > self.op:
            return "gepland"
        stand, woorden, dag = "loopt", "", activiteit.begin
        if "stil" in rij:
            stand, woorden = "stilgelegd", rij["stil"]
        elif activiteit.einde < self.op and not rij.get("laat"):
            stand, dag = "afgerond", activiteit.einde
        meld_stand(
            activiteit=activiteit, stand=stand, toelichting=woorden, dag=dag,
            aanvraag=_sleutel(f"{activiteit.ouder_id}/{activiteit}/stand"), door=self.door, op=self.op,
        )  # fmt: skip
        return stand

    def _kolom(self, plan: Plan) -> None:
        """One gemeente said what it does; the others are still asked."""
        gemeente = self.deel.centrum
        pet = self.mensen.pet(Rol.BELEIDSADVISEUR, gemeente)
        rij = Betrokkenheid.objects.filter(activiteit__plan=plan, gemeente=gemeente).order_by("pk").first()
        if rij is not None:
            with namens(pet):
                zeg_kolom(
                    rij=rij, stand="bezig", toelichting="Voorbeeld: onze wijkteams vullen de lijst aan.", versie=1,
                    door=pet, op=self.op,
                )  # fmt: skip
