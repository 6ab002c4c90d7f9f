"""The amounts of the dwangsom that the law named so far, as dated values with their source (Awb art. 4:17 lid 2).

They were indexed on 1-1-2026 and our sources do not print the new amounts: from that day a beheerder records them.
Loading twice changes nothing.
"""

from __future__ import annotations

import datetime

from django.db import transaction

from regio.models import Bron, Parameter
from toegang.beslissing import DWANGSOM

_BEGIN, _INDEX_2019, _INDEX_2026 = datetime.date(2009, 10, 1), datetime.date(2019, 1, 1), datetime.date(2026, 1, 1)

BRONNEN = {
    "dwangsom-2019": (
        "Indexering Wet dwangsom en beroep bij niet tijdig beslissen (Staatscourant 2018, 65542)",
        "VNG, op Omgevingsweb",
        "https://www.omgevingsweb.nl/nieuws/indexering-wet-dwangsom-en-beroep-bij-niet-tijdig-beslissen/",
        datetime.date(2018, 11, 23),
    ),
    "awb-4-17-tot-2026": (
        "Algemene wet bestuursrecht, artikel 4:17, geldend van 1-1-2019 tot 1-1-2026",
        "Wolters Kluwer, InView",
        "https://inview.nl/document/idb215df484c714840aeea249f1b6674b2",
        None,
    ),
}

BEDRAGEN = (
    (_BEGIN, _INDEX_2019, (20, 30, 40), "dwangsom-2019"),
    (_INDEX_2019, _INDEX_2026, (23, 35, 45), "awb-4-17-tot-2026"),
)


@transaction.atomic
def laad_dwangsombedragen() -> dict[str, int]:
    """Load them. Returns how many there are."""
    for sleutel, (titel, uitgever, plaats, dag) in BRONNEN.items():
        Bron.objects.get_or_create(
            sleutel=sleutel, defaults={"titel": titel, "uitgever": uitgever, "vindplaats": plaats, "datum": dag}
        )
    for van, tot, euros, bron in BEDRAGEN:
        for sleutel, waarde in zip(DWANGSOM, euros, strict=True):
            if not Parameter.objects.filter(sleutel=sleutel, van=van).exists():
                Parameter.objects.create(
                    sleutel=sleutel,
                    waarde=str(waarde),
                    van=van,
                    tot=tot,
                    bron=Bron.objects.get(sleutel=bron),
                    zekerheid=Parameter.Zekerheid.BEVESTIGD,
                )
    return {"bedragen van de dwangsom": Parameter.objects.filter(sleutel__in=DWANGSOM).count()}
