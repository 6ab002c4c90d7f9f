"""Basistaken, promises and pilots of the Haagse regio, for tests."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import uuid4

from regio import klok
from regio.models import Lidmaatschap, Regio
from samenwerking.besluiten.rechten_afspraken import gemeenten_in
from samenwerking.plannen.acties.basis import leg_stand_vast, voeg_basistaak_toe
from samenwerking.plannen.acties.beloften import doe_belofte, leg_waarde_vast, voeg_indicator_toe
from samenwerking.plannen.acties.pilots import begin_pilot
from samenwerking.plannen.models import Basisstand, Basistaak, Belofte, Belofteindicator, Pilot
from tests.regio.factories import regio

DAG = datetime.timedelta(days=1)
LEEG: dict[str, Any] = {"sinds": None, "bewijs": "", "adres": "", "plan": "", "plan_klaar": None}


@dataclass(frozen=True)
class Maker:
    """Makes what is asked in the name of one hat, on the day of the clock."""

    door: Lidmaatschap
    regio: Regio

    def taak(self, naam: str = "Hulp bij schulden") -> Basistaak:
        """One task of the package."""
        return voeg_basistaak_toe(
            regio=self.regio, velden={"naam": naam}, aanvraag=uuid4(), door=self.door, op=klok.vandaag()
        )

    def belofte(self, naam: str = "Een passende plek", **velden: Any) -> Belofte:
        """One promise, without indicator."""
        vol = {
            "nummer": 1,
            "naam": naam,
            "inhoud": "Ik woon goed.",
            "herkomst": "",
            "functie": "wethouder",
            "pet": None,
        }
        return doe_belofte(regio=self.regio, velden=vol | velden, aanvraag=uuid4(), door=self.door, op=klok.vandaag())

    def indicator(self, belofte: Belofte, **velden: Any) -> Belofteindicator:
        """With a target of 60 percent in 2032."""
        return voeg_indicator_toe(
            belofte=belofte, velden=INDICATOR | velden, aanvraag=uuid4(), door=self.door, op=klok.vandaag()
        )

    def waarde(self, indicator: Belofteindicator, jaar: int, waarde: str, toelichting: str = "") -> None:
        """The value over a year."""
        leg_waarde_vast(
            indicator=indicator, jaar=jaar, waarde=Decimal(waarde), bron="Proef", is_voorbeeld=False,
            toelichting=toelichting, aanvraag=uuid4(), door=self.door, op=klok.vandaag(),
        )  # fmt: skip

    def pilot(self, naam: str = "Twee noodbedden", **velden: Any) -> Pilot:
        """One that ended yesterday."""
        op = klok.vandaag()
        vol: dict[str, Any] = {
            "naam": naam, "doel": "Dichtbij slapen", "maat": "Nachten", "begin": op - 90 * DAG, "einde": op - DAG,
            "partners": "", "trekker": None, "herkomst": "",
        }  # fmt: skip
        return begin_pilot(
            regio=self.regio,
            velden=vol | velden,
            gemeenten=list(gemeenten_in(self.regio, op=op)[:1]),
            aanvraag=uuid4(),
            door=self.door,
            op=op,
        )


INDICATOR: dict[str, Any] = {
    "naam": "Tevreden inwoners", "definitie": "", "eenheid": "procent", "richting": "hoger",
    "streefwaarde": Decimal(60), "streefjaar": 2032, "is_voorbeeld": False,
}  # fmt: skip


def maker(door: Lidmaatschap, waar: str = "haaglanden") -> Maker:
    """Who makes it, in that region."""
    return Maker(door, regio(waar))


def zet_stand(taak: Basistaak, door: Lidmaatschap, *, versie: int = 0, **velden: Any) -> Basisstand:
    """What the own gemeente of this hat says."""
    assert door.gemeente is not None
    return leg_stand_vast(
        taak=taak,
        gemeente=door.gemeente,
        velden=LEEG | velden,
        versie=versie,
        door=door,
        op=klok.vandaag(),
    )
