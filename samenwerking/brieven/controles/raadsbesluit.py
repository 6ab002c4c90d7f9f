"""A request for a decision in a letter that only informs: then it must be a raadsvoorstel (Gemeentewet 169 lid 2)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from samenwerking.brieven.controles.bevinding import Bevinding, zinnen
from samenwerking.brieven.inhoud import BriefInhoud
from samenwerking.brieven.voorstel import vraagt_om_besluit


def gevraagd_besluit(inhoud: BriefInhoud, op: datetime.date) -> Iterator[Bevinding]:
    """Each sentence that asks the raad to adopt, to consent, to give a zienswijze or to give money."""
    for regel in zinnen(inhoud):
        zin = regel.woorden
        if vraagt_om_besluit(zin):
            yield Bevinding(
                "raadsbesluit",
                regel.deel,
                f"Deze zin vraagt de raad om een besluit: ‘{zin}’ Maak een raadsvoorstel, of schrijf de zin anders als "
                "u alleen informeert.",
                stopt=True,
                over=zin,
                plek=regel.id,
            )
