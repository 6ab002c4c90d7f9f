"""Scenarios and frozen calculations of each region, made by its own controller."""

from __future__ import annotations

import dataclasses
import datetime
from uuid import uuid5

from financien.acties.berekening import stel_vast, vraag_vaststelling
from financien.acties.scenario import Keuze, wijzig_scenario
from financien.models import Berekening, Scenario
from financien.voorbeeld import laad_voorbeeldinvoer, maak_voorbeeldscenarios
from regio.models import Lidmaatschap, Regio, Rol
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.geld_invoer import laad_tarieven, laad_verzonnen_tarieven
from samenwerking.demo.geld_prognose import MET_PRODUCTEN
from samenwerking.demo.geld_regio import laad_geld_van_regios
from samenwerking.demo.geld_scenario import laad_wijzigingen
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen

GEWIJZIGD_NA_BEVRIEZEN = "haaglanden"
"""In this region a controller changed a scenario and must still freeze it."""

MET_TARIEVEN = "haaglanden"
"""Of this region subsidies and places were published."""


def laad_geld(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> dict[Regio, Berekening]:
    """Two scenarios per region, both frozen. Returns the calculation without a start year, for the letters."""
    gevonden = {}
    for deel in kaart.regios:
        if deel.regio.sleutel == MET_TARIEVEN:
            laad_tarieven(deel.regio, mensen, op=op)
        elif deel.regio.sleutel == MET_PRODUCTEN:
            laad_verzonnen_tarieven(deel.regio, mensen, op=op)
        door = mensen.pet(Rol.CONTROLLER, deel.regio)
        with namens(door):
            scenarios = maak_voorbeeldscenarios(deel.regio, door=door, op=op)
        tweede = mensen.pet(Rol.CONTROLLER, deel.centrum)
        berekeningen = {scenario: _bevries(scenario, door, tweede, op=op) for scenario in scenarios}
        gevonden[deel.regio] = next(
            berekening for scenario, berekening in berekeningen.items() if scenario.startjaar is None
        )
        with namens(door):
            if deel.regio.sleutel == GEWIJZIGD_NA_BEVRIEZEN:
                stel = next(scenario for scenario in scenarios if scenario.startjaar is not None)
                wijzig_scenario(
                    scenario=stel,
                    versie=stel.versienummer,
                    keuze=dataclasses.replace(Keuze.van(stel), ingroeipad=laad_voorbeeldinvoer().lineair_vanaf_nul),
                    reden="Wat als jaar 1 nog helemaal historisch is?",
                    door=door,
                    op=op,
                )
    laad_geld_van_regios(kaart, mensen, op=op)
    laad_wijzigingen(kaart, mensen, op=op)
    return gevonden


def _bevries(scenario: Scenario, vrager: Lidmaatschap, tweede: Lidmaatschap, *, op: datetime.date) -> Berekening:
    """One controller asks, the controller of the centrumgemeente approves."""
    with namens(vrager):
        verzoek = vraag_vaststelling(
            scenario=scenario,
            versie=scenario.versienummer,
            toelichting="",
            aanvraag=uuid5(RUIMTE, f"berekening/{scenario.pk}"),
            door=vrager,
            op=op,
        )
    with namens(tweede):
        return stel_vast(vaststelling=verzoek, door=tweede, op=op)
