"""The forecast of the small world: assumptions, one of each gemeente with its word, and a risk that was computed."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import uuid4

from financien.acties.aanname import Nieuw, leg_aanname_vast
from financien.acties.risico import bereken_risico, vraag_risico
from financien.models import Aanname, Scenario
from financien.prognosebeeld import eerste_jaar
from regio import klok
from regio.models import Gemeente, Lidmaatschap, Opdracht, Regio, Taak
from regio.namens import namens
from tests.regio.factories import gemeente
from tests.wereld_brieven import woord

WAARDEN = {"tarief": "100", "duur": "2", "instroom": "30", "uitstroom": "20", "wlz": "5"}


def zet_prognose_neer(
    deze: Regio, namen: tuple[str, ...], scenario: Scenario, *, door: Lidmaatschap, op: datetime.date
) -> Mapping[str, Any]:
    """All by the controller of the region; what is found there, by name."""
    with namens(door):
        for soort, waarde in WAARDEN.items():
            eerste = _leg_vast(deze, soort, waarde, woord("MERK", deze.sleutel), door=door, op=op)
        for naam in namen:
            _leg_vast(deze, "uitstroom", "10", woord("MERK", naam), door=door, op=op, voor=gemeente(naam))
        _leg_vast(deze, "spreiding_prijs", "100", "prijs", door=door, op=op, laag=Decimal(90), hoog=Decimal(120))
        vraag = vraag_risico(
            scenario=scenario,
            aannames=Aanname.objects.van(deze, Taak.BW).laatste_nummer(),
            jaren=1,
            trekkingen=100,
            zaad=1,
            band=Decimal(5),
            aanvraag=uuid4(),
            door=door,
            op=op,
            nu=klok.nu(),
        )
        for deel in Opdracht.objects.get(aanvraag=vraag.aanvraag).delen.all():
            bereken_risico(deel)
            deel.klaar_op = klok.nu()
            deel.save(update_fields=["klaar_op"])
    return {"aanname": eerste.pk, "risico": vraag.pk, "prognosejaar": eerste_jaar(op)}


def _leg_vast(
    deze: Regio,
    soort: str,
    waarde: str,
    naam: str,
    *,
    door: Lidmaatschap,
    op: datetime.date,
    voor: Gemeente | None = None,
    laag: Decimal | None = None,
    hoog: Decimal | None = None,
) -> Aanname:
    nieuw = Nieuw(
        soort=soort,
        gemeente=voor,
        product=None,
        naam=naam,
        waarde=Decimal(waarde),
        laag=laag,
        hoog=hoog,
        bron="proef",
        zekerheid=Aanname.Zekerheid.ONZEKER,
        reden="Begin.",
    )
    return leg_aanname_vast(regio=deze, taak=Taak.BW, nieuw=nieuw, aanvraag=uuid4(), door=door, op=op)
