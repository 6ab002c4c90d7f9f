"""Inputs of the small world: a price list per region, recorded from a file by its controller."""

from __future__ import annotations

import datetime

from financien.acties.geldinvoer import Bronopgave, leg_invoer_vast
from financien.invoersoorten import Invoersoort
from regio.acties.bronnen import Vindplaats
from regio.models import Lidmaatschap, Regio, Taak
from toegang.models import Product

TARIEF = "taak,naam,versie,product,eenheid,bedrag,van,tot_en_met\n"


def zet_tarieven_neer(deze: Regio, merk: str, *, door: Lidmaatschap, op: datetime.date) -> int:
    """A price list with the word of its region in its name and in the reason."""
    product = Product.objects.van_regio(deze, taak=Taak.BW)[0]
    [geladen] = leg_invoer_vast(
        soort=Invoersoort.TARIEF,
        inhoud=f"{TARIEF}BW,Tarieven {merk},2026,{product.naam},etmaal,142.50,2026-01-01,\n".encode(),
        bron=Bronopgave(Vindplaats("Tarieven van de proef", "proef", "tests"), None, "voorbeeld"),
        reden=f"Nieuwe afspraken {merk}",
        door=door,
        op=op,
    )
    assert geladen.pk is not None
    return geladen.pk
