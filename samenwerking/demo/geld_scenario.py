"""A scenario with named changes on the base of another, which waits for the second controller."""

from __future__ import annotations

import datetime
from decimal import Decimal
from uuid import uuid5

from financien.acties.berekening import vraag_vaststelling
from financien.acties.wijziging import Waarde, leid_scenario_af, voeg_wijziging_toe
from financien.invoer import Wijzigingsoort
from financien.models import Scenario
from regio.models import Rol
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen

WACHT_OP_TWEEDE = "dordrecht"
"""In this region one request waits for another controller."""
NAAM = "Stel: twee jaar later en een hogere uitname"


def laad_wijzigingen(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """A derived scenario with two changes that move the money and one for the forecast, and the request."""
    deel = next(deel for deel in kaart.regios if deel.regio.sleutel == WACHT_OP_TWEEDE)
    door = mensen.pet(Rol.CONTROLLER, deel.regio)
    with namens(door):
        basis = Scenario.objects.get(regio=deel.regio, startjaar__isnull=False)
        scenario = leid_scenario_af(
            basis=basis, naam=NAAM, aanvraag=uuid5(RUIMTE, "afgeleid scenario"), door=door, op=op
        )
        start = basis.startjaar or op.year
        for soort, naam, waarde, reden in (
            (
                Wijzigingsoort.STARTJAAR,
                "Twee jaar uitstel",
                Waarde(jaar=start + 2),
                "Het wetsvoorstel is al vaker uitgesteld.",
            ),
            (
                Wijzigingsoort.UITNAME,
                "Meer mensen naar de Wlz",
                Waarde(getal=Decimal("20000000.00"), jaar=start),
                "Voorbeeldbedrag, om te zien wat een hogere uitname doet.",
            ),
            (
                Wijzigingsoort.PRIJS,
                "Hogere tarieven",
                Waarde(getal=Decimal("3.00"), jaar=start),
                "Voorbeeld voor de prognose.",
            ),
        ):
            voeg_wijziging_toe(
                scenario=scenario,
                versie=Scenario.objects.get(pk=scenario.pk).versienummer,
                soort=soort,
                naam=naam,
                waarde=waarde,
                reden=reden,
                bron=None,
                aanvraag=uuid5(RUIMTE, f"scenariowijziging/{soort}"),
                door=door,
                op=op,
            )
        scenario.refresh_from_db()
        vraag_vaststelling(
            scenario=scenario,
            versie=scenario.versienummer,
            toelichting="Graag nakijken voor het overleg van de controllers.",
            aanvraag=uuid5(RUIMTE, "wachtende vaststelling"),
            door=door,
            op=op,
        )
