"""Finding dossiers by number, or by the beginning of the client's surname."""

from __future__ import annotations

import datetime
import re

from django.urls import reverse

from regio.gebeurtenissen import leg_inzage_vast
from regio.models import Lidmaatschap
from regio.werk import Vondst
from toegang import rechten
from toegang.models import Dossier
from toegang.namen import zoekbegins

HOEVEEL = 10
MINSTENS = 2
"""Letters of a name: one letter is not a search."""

NUMMER = re.compile(r"[0-9]{4}-[0-9]{1,6}")


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date) -> list[Vondst]:
    """Dossiers this hat may open, by number or by surname. Shows initials, and records who was shown."""
    tekst = tekst.strip()
    dossiers = rechten.dossiers_voor(pet, op=op)
    if NUMMER.fullmatch(tekst):
        jaar, volgnummer = tekst.split("-")
        vraag = dossiers.filter(nummer=f"{jaar}-{int(volgnummer):06d}")
    else:
        begins = [begin for begin in zoekbegins(tekst) if len(begin) >= MINSTENS]
        vraag = dossiers.met_naam(begins) if begins else Dossier.objects.none()
    gevonden = list(vraag.select_related("client", "gemeente").order_by("client__zoeknaam", "pk")[:HOEVEEL])
    if gevonden:
        leg_inzage_vast(door=pet, wat="zoeken", reden="gezocht", dossiers=[dossier.pk for dossier in gevonden])
    return [
        Vondst(
            titel=f"Dossier {dossier.nummer}",
            soort="dossier",
            url=reverse("dossier", args=[dossier.pk]),
            toelichting=f"{dossier.client.initialen}, {dossier.gemeente}{'' if dossier.is_open else ', gesloten'}",
        )
        for dossier in gevonden
    ]
