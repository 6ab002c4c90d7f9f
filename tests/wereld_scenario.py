"""Scenarios of the small world: one that two controllers froze, and one with a named change that waits for a second."""

from __future__ import annotations

import datetime
from uuid import uuid4

from financien.acties.berekening import stel_vast, vraag_vaststelling
from financien.acties.scenario import Keuze, maak_scenario
from financien.acties.wijziging import Waarde, leid_scenario_af, voeg_wijziging_toe
from financien.invoer import Wijzigingsoort
from financien.models import Berekening, Scenario
from financien.voorbeeld import laad_voorbeeldinvoer
from regio.models import Lidmaatschap, Regio
from regio.namens import namens


def zet_scenario_neer(
    deze: Regio, merk: str, *, door: Lidmaatschap, tweede: Lidmaatschap, op: datetime.date
) -> tuple[Scenario, Berekening]:
    """`door` makes it and asks, `tweede` freezes it."""
    with namens(door):
        invoer = laad_voorbeeldinvoer()
        scenario = maak_scenario(
            regio=deze,
            taak="BW",
            keuze=Keuze(
                naam=f"Start in 2028 {merk}",
                startjaar=2028,
                ingroeipad=invoer.lineair,
                macrobudget=invoer.budget_bw,
                historisch=invoer.historisch,
                objectief=invoer.objectief,
            ),
            aanvraag=uuid4(),
            door=door,
            op=op,
        )
        verzoek = vraag_vaststelling(
            scenario=scenario, versie=1, toelichting="", aanvraag=uuid4(), door=door, op=op,
        )  # fmt: skip
    with namens(tweede):
        return scenario, stel_vast(vaststelling=verzoek, door=tweede, op=op)


def zet_wijziging_neer(basis: Scenario, merk: str, *, door: Lidmaatschap, op: datetime.date) -> dict[str, int]:
    """A scenario on the base of another with one named change, of which freezing was asked; the ids by name."""
    with namens(door):
        scenario = leid_scenario_af(basis=basis, naam=f"Uitstel {merk}", aanvraag=uuid4(), door=door, op=op)
        wijziging = voeg_wijziging_toe(
            scenario=scenario, versie=1, soort=Wijzigingsoort.STARTJAAR, naam=f"Later {merk}",
            waarde=Waarde(jaar=2029), reden="Uitgesteld.", bron=None, aanvraag=uuid4(), door=door, op=op,
        )  # fmt: skip
        wacht = vraag_vaststelling(
            scenario=scenario, versie=2, toelichting="", aanvraag=uuid4(), door=door, op=op,
        )  # fmt: skip
    return {"scenario_gewijzigd": scenario.pk, "scenariowijziging": wijziging.pk, "vaststelling": wacht.pk}
