"""A long sentence is read twice: a hint for level B1."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from samenwerking.brieven.controles.bevinding import Bevinding, begin_van, zinnen
from samenwerking.brieven.inhoud import BriefInhoud
from samenwerking.teksten.controles.lange_zinnen import MEEST


def lange_zinnen(inhoud: BriefInhoud, op: datetime.date) -> Iterator[Bevinding]:
    """Each sentence of more than 25 words."""
    for regel in zinnen(inhoud):
        zin = regel.woorden
        aantal = sum(any(teken.isalnum() for teken in woord) for woord in zin.split())
        if aantal > MEEST:
            yield Bevinding(
                "lengte",
                regel.deel,
                f"De zin die begint met ‘{begin_van(zin)}’ heeft {aantal} woorden. Kan het in twee zinnen?",
                stopt=False,
                over=zin,
                plek=regel.id,
            )
