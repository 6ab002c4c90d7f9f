"""A scenario with named changes on the base of another, which waits for the second controller."""

from __future__ import annotations

import datetime
from decimal import Decimal
from uuid import uuid5

from financien.acties.berekening import vraag_vaststelling
from financien.acties.wijziging import Waarde, leid_scenario_af, voeg_wijziging_toe
from financien.invoer import Wijzigingsoort
from financien.models import Ingroeipad, Padstap, Scenario
from financien.voorbeeld import PEILDATUM
from regio.models import Bron, Rol, Taak
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen

WACHT_OP_TWEEDE = "dordrecht"
"""In this region one request waits for another controller."""
NAAM = "Stel: twee jaar later en een hogere uitname"


def laad_paden() -> None:
    """A path of each soort that needs a figure of its own; the figures are made up and say so."""
    bron = Bron.objects.create(
        sleutel="voorbeeld-paden-bw",
        titel="Voorbeelden van een ingroeipad met cliënten, een bevroren regio of een plafond",
        uitgever="voorbeeld, zelf gemaakt",
        vindplaats="Nergens gepubliceerd: gemaakt voor dit voorbeeld",
        zekerheid="voorbeeld",
        toelichting="Cliënten, jaar en bedrag per inwoner zijn verzonnen. Een plafond is niet afgesproken.",
    )
    vast = {"taak": Taak.BW, "versie": "voorbeeld 1", "bron": bron, "duur": 10}
    cohort = Ingroeipad.objects.create(
        naam="Bestaande cliënten lopen uit", soort="cohort", clienten_bij_start=600, **vast
    )
    Padstap.objects.bulk_create(
        Padstap(ingroeipad=cohort, volgnummer=jaar, resterend=over, bron=bron)
        for jaar, over in enumerate((510, 430, 360, 300, 245, 200, 160, 125, 95, 70), start=1)
    )
    Ingroeipad.objects.create(
        naam="Regio verdeelt zelf tot 2031", soort="regionaal_bevroren", basis="lineair", bevroren_tot=2031,
        sleutel="centrum", **vast,
    )  # fmt: skip
    Ingroeipad.objects.create(
        naam="Tien gelijke stappen, hoogstens 15 euro per inwoner per jaar", soort="met_plafond", basis="lineair",
        plafond_per_inwoner=Decimal("15.00"), verrekening="land", peildatum=PEILDATUM, **vast,
    )  # fmt: skip


def laad_wijzigingen(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """A derived scenario with two changes that move the money and one for the forecast, and the request."""
    laad_paden()
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
