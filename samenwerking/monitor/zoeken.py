"""Finding indicators by a part of their name or definition, and a frozen quarter by the mark on its paper."""

from __future__ import annotations

import datetime
import re

from django.db.models import F, Func, Q, TextField, Value

from regio.models import Lidmaatschap
from regio.notatie import datum
from regio.werk import Vondst
from samenwerking.monitor.rechten import indicatoren_van, standen_van

MEESTE = 10
KENMERK = re.compile(r"[0-9a-f]{6,64}")


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date) -> list[Vondst]:
    """The indicators this hat may see, and the frozen quarters with this hash."""
    rijen = indicatoren_van(pet, op=op).filter(
        Q(naam__unaccent__icontains=tekst) | Q(definitie__unaccent__icontains=tekst)
    )
    vondsten = [
        Vondst(rij.naam, "indicator", rij.get_absolute_url(), str(rij.regio))
        for rij in rijen.select_related("regio")[:MEESTE]
    ]
    kenmerk = tekst.strip().lower()
    if KENMERK.fullmatch(kenmerk):
        in_hex = Func(F("hash"), Value("hex"), function="encode", output_field=TextField())
        standen = standen_van(pet, op=op).annotate(in_hex=in_hex).filter(in_hex__startswith=kenmerk)
        vondsten += [
            Vondst(
                str(rij), "momentopname", rij.get_absolute_url(), f"{rij.regio}, vastgelegd op {datum(rij.op.date())}"
            )
            for rij in standen.defer("inhoud").select_related("regio")[:MEESTE]
        ]
    return vondsten
