"""The monitor of the small world: an indicator that is typed, one that is computed, a frozen quarter, a public one."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from uuid import uuid4

from regio.acties.bronnen import Vindplaats
from regio.models import Lidmaatschap, Regio, Rol
from regio.namens import namens
from samenwerking.monitor.acties.indicator import begin_monitor, stel_doel, voeg_indicator_toe, vul_in
from samenwerking.monitor.acties.stand import leg_stand_vast, maak_openbaar
from samenwerking.monitor.models import Indicator
from samenwerking.monitor.perioden import Periode, laatste_voorbij
from tests.samenwerking.monitor.maken import velden_van_een_indicator
from tests.wereld_brieven import woord


def zet_monitor_neer(
    petten: Mapping[tuple[str, str], Lidmaatschap], deze: Regio, *, op: datetime.date
) -> dict[str, int]:
    """The things of one region, by name."""
    door = petten[Rol.COORDINATOR, deze.sleutel]
    merk = woord("MERK", deze.sleutel)
    kwartaal = laatste_voorbij(op)
    velden = velden_van_een_indicator(
        naam=f"Eigen {merk}", per_gemeente=False, telt_mensen=False, openbaar=False, decimalen=1
    )
    with namens(door):
        begin_monitor(regio=deze, door=door, op=op)
        rij = voeg_indicator_toe(regio=deze, velden=velden, aanvraag=uuid4(), door=door, op=op)
        stel_doel(
            indicator=rij, gemeente=None, jaar=2030, waarde=Decimal(4), toelichting=merk, aanvraag=uuid4(), door=door,
            op=op,
        )  # fmt: skip
        vul_in(
            indicator=rij, periode=Periode(kwartaal.jaar, kwartaal.nummer), waarden={"": Decimal("3.5")},
            bron=Vindplaats(f"Verslag over {deze.sleutel}", "regio", f"https://voorbeeld.example/{deze.sleutel}"),
            waarom="", aanvraag=uuid4(), door=door, op=op,
        )  # fmt: skip
        dicht, open_ = (
            leg_stand_vast(
                regio=deze, periode=Periode(deel.jaar, deel.nummer), waarom="", aanvraag=uuid4(), door=door, op=op
            )
            for deel in (kwartaal, kwartaal.vorige)
        )
        maak_openbaar(stand=open_, door=door, op=op)
    return {
        "indicator": rij.pk,
        "berekende_indicator": Indicator.objects.get(regio=deze, sleutel="wachtenden").pk,
        "monitorstand": dicht.pk,
        "monitorstand_open": open_.pk,
    }
