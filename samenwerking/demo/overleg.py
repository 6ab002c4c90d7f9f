"""The overleggen that the sources name, with meetings around the day of loading. What is made up says 'Voorbeeld'."""

from __future__ import annotations

import datetime
import tomllib
from typing import Any
from uuid import UUID, uuid5

from regio.feestdagen import vrije_dag
from regio.models import Lidmaatschap, Organisatie, Rol
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.inhoud import MAP, dag_over
from samenwerking.demo.kaart import Deel, Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.overleg.acties.actie import spreek_actie_af
from samenwerking.overleg.acties.agenda import breng_punt_in, maak_agenda
from samenwerking.overleg.acties.bijeenkomst import deel_met_raden, plan_bijeenkomsten
from samenwerking.overleg.acties.notulen import Aantekening, bewaar_notulen, leg_presentie_vast
from samenwerking.overleg.acties.overleg import (
    begin_overleg,
    wijs_vertegenwoordiger_aan,
    wijzig_overleg,
    zet_aan_tafel,
)
from samenwerking.overleg.acties.verslag import leg_verslag_vast
from samenwerking.overleg.models import Agendapunt, Bijeenkomst, Overleg
from samenwerking.overleg.ritme import dagen
from samenwerking.overleg.tafel import tafel_van
from samenwerking.plannen.models import Activiteit
from samenwerking.teksten.models import Tekst

DAG = datetime.timedelta(days=1)
EERDER, VOORUIT = 200 * DAG, 200 * DAG
GEPLAND = 2
"""So many meetings of its rhythm each overleg has on its calendar."""


def laad_overleg(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """Every overleg by the coördinator of its region, and the register of who represents a region."""
    inhoud = tomllib.loads((MAP / "overleg.toml").read_text(encoding="utf-8"))
    for rij in inhoud["overleg"]:
        deel = kaart.deel(rij["regio"])
        door = mensen.pet(Rol.COORDINATOR, deel.regio)
        with namens(door):
            _Verhaal(rij, deel, mensen, door, op).vertel()
    for rij in inhoud["vertegenwoordiging"]:
        regio = kaart.deel(rij["regio"]).regio
        door = mensen.pet(Rol.COORDINATOR, regio)
        with namens(door):
            wijs_vertegenwoordiger_aan(
                regio=regio,
                overleg=rij["overleg"],
                niveau=rij["niveau"],
                pet=None,
                functie=rij["functie"],
                plaatsvervanger=rij["plaatsvervanger"],
                toelichting="",
                van=op + rij["dagen"] * DAG,
                aanvraag=_sleutel(rij["overleg"]),
                door=door,
                op=op,
            )


def _sleutel(wat: str) -> UUID:
    return uuid5(RUIMTE, f"overleg/{wat}")


class _Verhaal:
    """One overleg with its people and meetings."""

    def __init__(self, rij: dict[str, Any], deel: Deel, mensen: Mensen, door: Lidmaatschap, op: datetime.date) -> None:
        self.rij, self.deel, self.mensen, self.door, self.op = rij, deel, mensen, door, op
        self.naam = f"{rij['regio']}/{rij['naam']}"
        self.begin = op - EERDER

    def vertel(self) -> None:
        """From beginning to the meetings to come."""
        velden: dict[str, Any] = {
            "soort": self.rij["soort"],
            "naam": self.rij["naam"],
            "doel": self.rij["doel"],
            "maat": self.rij.get("maat", "vrij"),
            "om_de": self.rij.get("om_de", 1),
            "weekdag": self.rij.get("weekdag", 3),
            "week": self.rij.get("week", 1),
            "bij_reces": "alle",
            "begin": self.begin,
            "tijd": self.rij.get("tijd"),
            "minuten": 90,
            "plaats": self.rij.get("plaats", ""),
            "link": "",
        }
        overleg = begin_overleg(
            regio=self.deel.regio, velden=velden, aanvraag=_sleutel(self.naam), door=self.door, op=self.op
        )
        for nummer, lid in enumerate(self.rij["leden"]):
            self._lid(overleg, lid, nummer)
        if self.rij.get("gestopt"):
            velden["gestopt_op"] = self.op - 90 * DAG
            wijzig_overleg(overleg=overleg, velden=velden, versie=1, door=self.door, op=self.op)
            return
        for nummer, bijeenkomst in enumerate(self.rij.get("bijeenkomst", ())):
            self._bijeenkomst(overleg, bijeenkomst, nummer)
        alle = dagen(overleg.ritme, begin=overleg.begin, van=self.op + 3 * DAG, tot_en_met=self.op + VOORUIT)
        komend = [dag for dag in alle if not vrije_dag(dag)]
        if komend:
            plan_bijeenkomsten(
                overleg=overleg,
                dagen=komend[:GEPLAND],
                aanvraag=_sleutel(f"{self.naam}/komend"),
                door=self.door,
                op=self.op,
            )

    def _lid(self, overleg: Overleg, lid: dict[str, Any], nummer: int) -> None:
        organisatie = None
        if "organisatie" in lid:
            organisatie, _ = Organisatie.objects.get_or_create(
                naam=lid["organisatie"], defaults={"soort": lid["soort"]}
            )
        namen = {gemeente.naam_kort: gemeente for gemeente in self.deel.gemeenten}
        gemeente = self.deel.centrum if lid.get("centrum") else namen.get(lid.get("gemeente", ""))
        zet_aan_tafel(
            overleg=overleg,
            taak=lid.get("taak", "lid"),
            pet=None,
            rol=lid.get("rol", ""),
            gemeente=gemeente,
            organisatie=organisatie,
            functie=lid.get("functie", ""),
            van=self.begin,
            aanvraag=_sleutel(f"{self.naam}/lid/{nummer}"),
            door=self.door,
            op=self.op,
        )

    def _bijeenkomst(self, overleg: Overleg, rij: dict[str, Any], nummer: int) -> None:
        naam = f"{self.naam}/{nummer}"
        dag = dag_over(rij["dagen"], op=self.op)
        toen = min(dag, self.op)
        [ding] = plan_bijeenkomsten(overleg=overleg, dagen=[dag], aanvraag=_sleutel(naam), door=self.door, op=toen)
        punten = [self._punt(overleg, punt, f"{naam}/{plaats}", toen) for plaats, punt in enumerate(rij["punten"])]
        ding = maak_agenda(
            bijeenkomst=ding,
            plekken=[],
            erbij=[f"punt-{punt.pk}" for punt in punten],
            versie=ding.versienummer,
            aanvraag=_sleutel(f"{naam}/agenda"),
            door=self.door,
            op=toen,
        )
        if rij.get("raden"):
            deel_met_raden(bijeenkomst=ding, door=self.door, op=self.op)
        if dag < self.op:
            self._gehouden(ding, rij, naam, dag)

    def _punt(self, overleg: Overleg, rij: dict[str, Any], naam: str, toen: datetime.date) -> Agendapunt:
        """What is written names the kind of text, or the number of the activity, that a point is about."""
        soort = rij.get("tekst", "")
        tekst = Tekst.objects.filter(regio=self.deel.regio, soort=soort).order_by("pk").first() if soort else None
        titel = rij["titel"] or ("Voortgang van een tekst" if tekst is None else "")
        nummer = rij.get("activiteit", "")
        activiteit = Activiteit.objects.filter(plan__regio=self.deel.regio, nummer=nummer).first() if nummer else None
        velden = {
            "titel": titel or "onderwerp",
            "soort": rij["soort"],
            "minuten": rij["minuten"],
            "toelichting": rij.get("toelichting", ""),
            "besloten": rij.get("besloten", False),
        }
        punt = breng_punt_in(overleg=overleg, velden=velden, aanvraag=_sleutel(naam), door=self.door, op=toen)
        if tekst is not None:
            punt.tekst, punt.titel = tekst, titel
            punt.save()
        elif activiteit is not None:
            punt.activiteit = activiteit
            punt.save()
        return punt

    def _gehouden(self, ding: Bijeenkomst, rij: dict[str, Any], naam: str, dag: datetime.date) -> None:
        """What was written that day: who was there, what was said, who does what."""
        punten = list(ding.punten.op_volgorde())
        zetels = tafel_van(ding.overleg, op=dag)
        standen = {zetel.sleutel: ("aanwezig", "") for zetel in zetels}
        if len(zetels) > 2:
            standen[zetels[-1].sleutel] = ("afgemeld", "")
            standen[zetels[-2].sleutel] = ("vervangen", "een collega van dezelfde gemeente")
        leg_presentie_vast(bijeenkomst=ding, standen=standen, versie=ding.versienummer, door=self.door, op=dag)
        bewaar_notulen(
            bijeenkomst=ding,
            aantekeningen=[
                Aantekening(punt.pk, punt.versienummer, wat.get("bespreking", ""), wat.get("afspraken", ""))
                for punt, wat in zip(punten, rij["punten"], strict=True)
            ],
            aanvraag=_sleutel(f"{naam}/notulen"),
            door=self.door,
            op=dag,
        )
        for nummer, actie in enumerate(rij.get("acties", ())):
            spreek_actie_af(
                overleg=ding.overleg,
                agendapunt=punten[actie["punt"]],
                wat=actie["wat"],
                eigenaar=self._eigenaar(actie),
                organisatie=None,
                uiterlijk=dag_over(actie["dagen"], op=self.op),
                aanvraag=_sleutel(f"{naam}/actie/{nummer}"),
                door=self.door,
                op=dag,
            )
        if rij.get("verslag"):
            leg_verslag_vast(bijeenkomst=ding, aanvraag=_sleutel(f"{naam}/verslag"), door=self.door, op=self.op)

    def _eigenaar(self, actie: dict[str, Any]) -> Lidmaatschap:
        if actie["wie"] == Rol.COORDINATOR:
            return self.door
        gemeente = next(een for een in self.deel.gemeenten if een.naam_kort == actie["gemeente"])
        return self.mensen.pet(Rol(actie["wie"]), gemeente)
