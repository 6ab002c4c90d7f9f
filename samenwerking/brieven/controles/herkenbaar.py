"""A small number of people in running text: in a small gemeente someone knows who they are."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from samenwerking.brieven.controles.bevinding import Bevinding, zinnen
from samenwerking.brieven.inhoud import BriefInhoud

_MENSEN = (
    r"(inwoners?|cliënten|cliënt|mensen|personen|persoon|jongeren|jongere|jongvolwassenen|ouderen|vrouwen|vrouw|mannen|"
    r"man|gezinnen|gezin|kinderen|kind|daklozen|wachtenden|indicaties|plaatsingen|aanvragen)"
)
_KLEIN = re.compile(rf"\b([1-4]|één|eén|twee|drie|vier)\s+(\w+e\s+)?{_MENSEN}\b", re.IGNORECASE)


def herkenbare_aantallen(inhoud: BriefInhoud, op: datetime.date) -> Iterator[Bevinding]:
    """Each sentence with a number of people under five. Counts of the product are hidden already."""
    for regel in zinnen(inhoud, ook_cellen=True):
        zin = regel.woorden
        if gevonden := _KLEIN.search(zin):
            yield Bevinding(
                "herkenbaar",
                regel.deel,
                f"‘{gevonden.group()}’ kan iemand herkenbaar maken. Schrijf ‘enkele’ of laat het aantal weg.",
                stopt=True,
                over=zin,
                plek=regel.id,
            )
