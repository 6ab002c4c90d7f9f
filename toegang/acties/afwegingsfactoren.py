"""Loading the general list of what counts when gemeenten decide together where someone has the best chance.

Loading twice changes nothing; a region may have a list of its own beside it.
"""

from __future__ import annotations

import datetime

from django.db import transaction

from regio.models import Bron
from toegang.models import Afwegingsfactor

SLEUTEL = "landelijke-toegankelijkheid-factoren"
BEGIN = datetime.date(2015, 1, 1)
Richting = Afwegingsfactor.Richting

FACTOREN = (
    ("wens", "wens van de cliënt en motivatie", Richting.VRIJ),
    ("netwerk", "steunend netwerk: familie en vrienden", Richting.VOOR),
    ("onveilig", "netwerk dat schaadt, onveiligheid of dreiging", Richting.TEGEN),
    ("behandeling", "behandeling of ondersteuning daar, nu of eerder", Richting.VOOR),
    ("gewoond", "woonde daar in de laatste jaren (geeft niet de doorslag)", Richting.VOOR),
    ("werk", "werk, school of dagbesteding", Richting.VOOR),
    ("plek", "een plek die past, met de juiste kennis", Richting.VOOR),
    ("kinderen", "minderjarige kinderen en gezag", Richting.VOOR),
)


@transaction.atomic
def laad_factoren() -> dict[str, int]:
    """Load the list. Returns how many factors there are."""
    bron, _ = Bron.objects.update_or_create(
        sleutel=SLEUTEL,
        defaults={
            "titel": "Factoren bij landelijke toegankelijkheid",
            "uitgever": "eigen samenstelling",
            "vindplaats": "toegang/acties/afwegingsfactoren.py",
            "zekerheid": "onzeker",
            "toelichting": "De gemeenten noemen vijf gedeelde uitgangspunten. Die tekst is niet gevonden; deze lijst "
            "is algemene kennis van het vak. Een regio kan een eigen lijst gebruiken.",
        },
    )
    for volgorde, (sleutel, tekst, richting) in enumerate(FACTOREN, start=1):
        Afwegingsfactor.objects.get_or_create(
            regio=None,
            sleutel=sleutel,
            defaults={"tekst": tekst, "richting": richting, "volgorde": volgorde, "van": BEGIN, "bron": bron},
        )
    return {"factoren bij een overdracht": Afwegingsfactor.objects.count()}
