"""Basistaken, local plans, promises, pilots and knowledge of the demo. What is made up says so."""

from __future__ import annotations

import datetime
import tomllib
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid5

from regio.models import Gemeente, Rol
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.inhoud import MAP
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.kennis.acties.kennis import begin_kennisstuk, publiceer
from samenwerking.plannen.acties.basis import leg_stand_vast, voeg_basistaak_toe
from samenwerking.plannen.acties.beloften import doe_belofte, leg_waarde_vast, voeg_indicator_toe, zet_stip
from samenwerking.plannen.acties.lokaal import schrijf_lokaal_plan, voeg_punt_toe
from samenwerking.plannen.acties.pilots import begin_pilot, besluit_over_pilot, evalueer_pilot
from samenwerking.plannen.models import Basistaak

BRON = "Voorbeeld, geen gemeten waarde"
BELOFTEN_BRON = "Presentatie ‘Samen aan Zet’, Zevenaar (2 december 2021)"
STREEFJAAR = 2032
WOORD = {"g": "geregeld", "d": "deels", "n": "niet"}


def laad_basistaken(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """Everything of this file, each by the person whose work it is."""
    verhaal = _Verhaal(kaart, mensen, op)
    inhoud = tomllib.loads((MAP / "basistaken.toml").read_text(encoding="utf-8"))
    for nummer, rij in enumerate(inhoud["taak"], 1):
        verhaal.taak(rij, nummer)
    for rij in inhoud["plan"]:
        verhaal.plan(rij)
    for rij in inhoud["stip"]:
        verhaal.stip(rij)
    for nummer, rij in enumerate(inhoud["belofte"], 1):
        verhaal.belofte(rij, nummer)
    for rij in inhoud["pilot"]:
        verhaal.pilot(rij)
    for rij in inhoud["kennis"]:
        verhaal.kennis(rij)


def _sleutel(wat: str) -> UUID:
    return uuid5(RUIMTE, f"basistaken/{wat}")


class _Verhaal:
    """What the people of the demo recorded."""

    def __init__(self, kaart: Kaart, mensen: Mensen, op: datetime.date) -> None:
        self.kaart, self.mensen, self.op = kaart, mensen, op

    def _dag(self, dagen: int) -> datetime.date:
        return self.op + datetime.timedelta(days=dagen)

    def taak(self, rij: dict[str, Any], nummer: int) -> None:
        """The list by the coördinator; each column by the gemeente itself."""
        regio = self.kaart.deel(rij["regio"]).regio
        door = self.mensen.pet(Rol.COORDINATOR, regio)
        velden = {naam: rij[naam] for naam in ("naam", "omschrijving", "herkomst")} | {"volgorde": nummer}
        with namens(door):
            taak = voeg_basistaak_toe(regio=regio, velden=velden, aanvraag=_sleutel(rij["naam"]), door=door, op=self.op)
        for naam, stand in rij["standen"].items():
            self._stand(taak, self.kaart.gemeente(naam), stand)

    def _stand(self, taak: Basistaak, gemeente: Gemeente, stand: list[Any]) -> None:
        door = self.mensen.pet(Rol.BELEIDSADVISEUR, gemeente)
        velden: dict[str, Any] = {
            "stand": WOORD[stand[0]], "sinds": None, "bewijs": "", "adres": "", "plan": "", "plan_klaar": None,
        }  # fmt: skip
        if stand[0] == "g":
            velden |= {"sinds": self._dag(-stand[1]), "bewijs": "Voorbeeld: afspraak in het lokale beleidsplan"}
        elif stand[1]:
            velden |= {"plan": f"Voorbeeld: {stand[1]}", "plan_klaar": self._dag(stand[2])}
        with namens(door):
            leg_stand_vast(taak=taak, gemeente=gemeente, velden=velden, versie=0, door=door, op=self.op)

    def plan(self, rij: dict[str, Any]) -> None:
        """By the beleidsadviseur of the gemeente."""
        regio, gemeente = self.kaart.deel(rij["regio"]).regio, self.kaart.gemeente(rij["gemeente"])
        door = self.mensen.pet(Rol.BELEIDSADVISEUR, gemeente)
        with namens(door):
            plan = schrijf_lokaal_plan(regio=regio, gemeente=gemeente, velden=rij, versie=0, door=door, op=self.op)
            for schaal, wat, criterium, toelichting in rij["punten"]:
                velden = {"schaal": schaal, "wat": wat, "criterium": criterium, "toelichting": toelichting}
                voeg_punt_toe(plan=plan, velden=velden, aanvraag=_sleutel(f"{gemeente}/{wat}"), door=door, op=self.op)

    def stip(self, rij: dict[str, Any]) -> None:
        """By the coördinator."""
        regio = self.kaart.deel(rij["regio"]).regio
        door = self.mensen.pet(Rol.COORDINATOR, regio)
        with namens(door):
            zet_stip(regio=regio, velden=rij, versie=0, door=door, op=self.op)

    def belofte(self, rij: dict[str, Any], nummer: int) -> None:
        """The promise is of the source; how it is measured is an example."""
        regio = self.kaart.deel("centraal-gelderland").regio
        door = self.mensen.pet(Rol.COORDINATOR, regio)
        zevenaar = self.mensen.pet(Rol.BELEIDSADVISEUR, self.kaart.gemeente("Zevenaar"))
        naam, eenheid, richting, streefwaarde, waarden = rij["indicator"]
        with namens(door):
            belofte = doe_belofte(
                regio=regio,
                velden={
                    "nummer": nummer,
                    "naam": rij["naam"],
                    "inhoud": rij["inhoud"],
                    "herkomst": BELOFTEN_BRON,
                    "functie": "portefeuillehouder zorg van Zevenaar (voorbeeld)",
                    "pet": zevenaar if nummer % 2 else None,
                },
                aanvraag=_sleutel(rij["naam"]),
                door=door,
                op=self.op,
            )
            indicator = voeg_indicator_toe(
                belofte=belofte,
                velden={
                    "naam": naam,
                    "definitie": "Voorbeeld van een indicator: de bron noemt de belofte, niet hoe zij wordt gemeten.",
                    "eenheid": eenheid,
                    "richting": richting,
                    "streefwaarde": Decimal(streefwaarde),
                    "streefjaar": STREEFJAAR,
                    "is_voorbeeld": True,
                },
                aanvraag=_sleutel(f"{rij['naam']}/indicator"),
                door=door,
                op=self.op,
            )
            for plaats, waarde in enumerate(waarden):
                leg_waarde_vast(
                    indicator=indicator, jaar=self.op.year - 3 + plaats, waarde=Decimal(waarde), bron=BRON,
                    is_voorbeeld=True, toelichting="", aanvraag=_sleutel(f"{rij['naam']}/{plaats}"), door=door,
                    op=self.op,
                )  # fmt: skip

    def pilot(self, rij: dict[str, Any]) -> None:
        """One that waits for its evaluation, and one that goes on."""
        regio = self.kaart.deel(rij["regio"]).regio
        door = self.mensen.pet(Rol.COORDINATOR, regio)
        velden = {naam: rij[naam] for naam in ("naam", "doel", "maat", "partners", "herkomst")}
        with namens(door):
            pilot = begin_pilot(
                regio=regio,
                velden=velden | {"begin": self._dag(rij["begin"]), "einde": self._dag(rij["einde"]), "trekker": None},
                gemeenten=[self.kaart.gemeente(naam) for naam in rij["gemeenten"]],
                aanvraag=_sleutel(rij["naam"]),
                door=door,
                op=self.op,
            )
            if "evaluatie" in rij:
                dagen, gemeten, uitkomst = rij["evaluatie"]
                evalueer_pilot(
                    pilot=pilot,
                    velden={
                        "dag": self._dag(dagen), "gemeten": gemeten, "uitkomst": uitkomst, "bron": "", "adres": "",
                    },
                    aanvraag=_sleutel(f"{rij['naam']}/evaluatie"),
                    door=door,
                    op=self.op,
                )  # fmt: skip
            if "besluit" in rij:
                dagen, wat, wie, reden = rij["besluit"]
                besluit_over_pilot(
                    pilot=pilot, wat=wat, dag=self._dag(dagen), wie=wie, reden=reden,
                    aanvraag=_sleutel(f"{rij['naam']}/besluit"), door=door, op=self.op,
                )  # fmt: skip

    def kennis(self, rij: dict[str, Any]) -> None:
        """Written and published by the coördinator."""
        regio = self.kaart.deel(rij["regio"]).regio
        door = self.mensen.pet(Rol.COORDINATOR, regio)
        velden = {naam: rij[naam] for naam in ("soort", "titel", "stap", "trefwoorden")} | {"concept": rij["tekst"]}
        with namens(door):
            stuk = begin_kennisstuk(regio=regio, velden=velden, aanvraag=_sleutel(rij["titel"]), door=door, op=self.op)
            publiceer(
                stuk=stuk, versie=1, nagekeken=False, anders="", aanvraag=_sleutel(f"{rij['titel']}/1"), door=door,
                op=self.op,
            )  # fmt: skip
