"""Loading the general list of parts of life. Loading twice changes nothing."""

from __future__ import annotations

import datetime

from django.db import transaction

from regio.models import Bron
from toegang.models import Leefgebied

BRON = (
    "leefgebieden",
    "Leefgebieden: eigen indeling naar de onderwerpen van het onderzoek (Wmo 2015, artikel 2.3.2, vierde lid)",
    "dit product",
    "https://wetten.overheid.nl/BWBR0035362",
)
ALGEMEEN = (
    "Wonen",
    "Gezondheid",
    "Dagelijks leven",
    "Mensen om u heen",
    "Dagbesteding, school en werk",
    "Geld",
    "Zingeving en vrije tijd",
    "Kinderen en gezin",
)
"""Ours: the law names subjects of the onderzoek, and no list of parts of life. A region may have a list of its own."""

BEGIN = datetime.date(2015, 1, 1)


@transaction.atomic
def laad_leefgebieden() -> dict[str, int]:
    """Load them. Returns how many there are."""
    sleutel, titel, uitgever, plaats = BRON
    bron, _ = Bron.objects.get_or_create(
        sleutel=sleutel, defaults={"titel": titel, "uitgever": uitgever, "vindplaats": plaats}
    )
    for volgorde, naam in enumerate(ALGEMEEN, start=1):
        Leefgebied.objects.get_or_create(
            regio=None, naam=naam, van=BEGIN, defaults={"volgorde": volgorde, "bron": bron}
        )
    return {"leefgebieden": Leefgebied.objects.count()}
