"""What the search field finds in financien: scenarios by name, calculations by the beginning of their hash."""

from __future__ import annotations

import datetime
import re

from django.db.models import F, Func, TextField, Value
from django.urls import reverse

from financien.rechten import berekeningen_van, mag_lezen, scenarios_van
from regio.models import Lidmaatschap
from regio.notatie import datum
from regio.werk import Vondst, snede

HASH = re.compile(r"[0-9a-f]{6,64}")


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date, vanaf: int = 0) -> list[Vondst]:
    """Scenarios of the region of this hat with this text in their name, and calculations with this hash."""
    tekst = tekst.strip()
    if not tekst or not mag_lezen(pet):
        return []
    vondsten = [
        Vondst(scenario.naam, "scenario", reverse("scenario", args=[scenario.pk]), str(scenario.regio))
        for scenario in scenarios_van(pet, op=op).filter(naam__icontains=tekst).select_related("regio")[snede(vanaf)]
    ]
    if HASH.fullmatch(tekst.lower()):
        in_hex = Func(F("hash"), Value("hex"), function="encode", output_field=TextField())
        gevonden = (
            berekeningen_van(pet, op=op)
            .annotate(in_hex=in_hex)
            .filter(in_hex__startswith=tekst.lower())
            .select_related("scenario")
            .defer("inhoud")
        )
        vondsten += [
            Vondst(
                f"Berekening {rij.nummer} van '{rij.scenario.naam}'",
                "bevroren berekening",
                reverse("berekening", args=[rij.pk]),
                f"bevroren op {datum(rij.gemaakt_op.date())}",
            )
            for rij in gevonden[snede(vanaf)]
        ]
    return vondsten
