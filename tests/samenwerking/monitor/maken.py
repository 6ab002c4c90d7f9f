"""A monitor of the Haagse regio, for tests."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

from regio import klok
from regio.acties.bronnen import Vindplaats
from regio.models import Lidmaatschap, Regio
from samenwerking.monitor.acties.indicator import begin_monitor, voeg_indicator_toe, vul_in
from samenwerking.monitor.acties.stand import leg_stand_vast
from samenwerking.monitor.models import Indicator, Monitorstand
from samenwerking.monitor.perioden import Periode, laatste_voorbij

BRON = Vindplaats("Jaarverslag van de corporaties", "Corporaties van de regio", "https://voorbeeld.example/verslag")


def velden_van_een_indicator(**anders: Any) -> dict[str, Any]:
    """What a person fills in."""
    return {
        "naam": "Huisuitzettingen",
        "definitie": "Huishoudens die uit hun woning zijn gezet.",
        "eenheid": "huishoudens",
        "decimalen": 0,
        "herkomst": "Jaarverslag van de corporaties.",
        "ritme": "kwartaal",
        "richting": "omlaag",
        "per_gemeente": True,
        "telt_mensen": True,
        "openbaar": True,
        "gestopt_op": None,
    } | anders


def voorbij(op: datetime.date | None = None) -> Periode:
    """The last quarter that has ended."""
    kwartaal = laatste_voorbij(op or klok.vandaag())
    return Periode(kwartaal.jaar, kwartaal.nummer)


def eigen(regio: Regio, door: Lidmaatschap, **anders: Any) -> Indicator:
    """An indicator of the region itself."""
    return voeg_indicator_toe(
        regio=regio, velden=velden_van_een_indicator(**anders), aanvraag=uuid4(), door=door, op=klok.vandaag()
    )


def vul(rij: Indicator, door: Lidmaatschap, waarden: dict[str, int | str], **anders: Any) -> int:
    """Typed values of the last quarter, or of another period."""
    return vul_in(
        **{
            "indicator": rij,
            "periode": voorbij(),
            "waarden": {code: Decimal(waarde) for code, waarde in waarden.items()},
            "bron": BRON,
            "waarom": "",
            "aanvraag": uuid4(),
            "door": door,
            "op": klok.vandaag(),
        }
        | anders  # type: ignore[arg-type]
    )


def leg_vast(regio: Regio, door: Lidmaatschap, *, waarom: str = "") -> Monitorstand:
    """The last quarter, frozen."""
    return leg_stand_vast(regio=regio, periode=voorbij(), waarom=waarom, aanvraag=uuid4(), door=door, op=klok.vandaag())


def begin(regio: Regio, door: Lidmaatschap) -> int:
    """The indicators of the product."""
    return begin_monitor(regio=regio, door=door, op=klok.vandaag())
