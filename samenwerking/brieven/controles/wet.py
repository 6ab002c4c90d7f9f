"""The status of a law that the letter leans on, checked too long ago: it may be in force by now, or withdrawn."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from regio.notatie import datum
from samenwerking.brieven.controles.bevinding import Bevinding, regels
from samenwerking.brieven.inhoud import BriefInhoud

HOOGSTENS = datetime.timedelta(days=30)
_NOEMT = re.compile(r"woonplaatsbeginsel|verdeelmodel|doordecentralisatie|wetsvoorstel|ingroeipad", re.IGNORECASE)


def wet_niet_gecontroleerd(inhoud: BriefInhoud, op: datetime.date) -> Iterator[Bevinding]:
    """Each law with a status of more than 30 days ago, in a letter that names it or shows its money."""
    if not inhoud.ingroeipaden and not any(_NOEMT.search(regel.woorden) for regel in regels(inhoud)):
        return
    for stand in inhoud.wetstanden:
        if op - stand.gecontroleerd_op > HOOGSTENS:
            yield Bevinding(
                "wet",
                "wetstanden",
                f"De stand van de wet ({stand.naam}) is het laatst gecontroleerd op {datum(stand.gecontroleerd_op)}. "
                "Laat een controller of functioneel beheerder opnieuw kijken; een controle geldt 30 dagen.",
                stopt=True,
                over=stand.naam,
            )
