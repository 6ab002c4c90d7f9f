"""What stands in a calendar: asked of each room, at the moment of reading, with the rights of that moment."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator

from financien.werk import werk_voor as geldwerk
from regio.models import Lidmaatschap, Regio
from regio.namens import namens
from regio.werk import Agendapunt
from samenwerking.besluiten.agendapunten import punten_voor as van_besluiten
from samenwerking.brieven.werk import werk_voor as briefwerk
from samenwerking.kalenderfeed.models import Kalenderadres
from samenwerking.kalenderfeed.rechten import petten_voor
from samenwerking.overleg.agendapunten import punten_voor as van_overleg
from samenwerking.teksten.werk import werk_voor as tekstwerk

OOK_ALS_WERK = (tekstwerk, briefwerk, geldwerk)
"""Work with a day that no room gives as a day of its own. Work about clients is not asked."""


def punten_van(adres: Kalenderadres, *, op: datetime.date) -> list[Agendapunt] | None:
    """The days of this address; None when its person has nothing to do here any more."""
    petten = petten_voor(adres.persoon, adres.regio, op=op)
    if not petten:
        return None
    return [punt for pet in petten for punt in _van(pet, adres.regio, op=op)]


def _van(pet: Lidmaatschap, regio: Regio | None, *, op: datetime.date) -> Iterator[Agendapunt]:
    with namens(pet):
        yield from van_besluiten(pet, op=op, regio=regio)
        yield from van_overleg(pet, op=op, regio=regio)
        if regio is None:
            for vraag in OOK_ALS_WERK:
                for regel in vraag(pet, op=op):
                    if regel.uiterlijk is not None:
                        merk = hashlib.sha256(f"{regel.url}|{regel.wat}".encode()).hexdigest()[:24]
                        yield Agendapunt(f"werk-{merk}", regel.uiterlijk, regel.wat, regel.voor, regel.url)
