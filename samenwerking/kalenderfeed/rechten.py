"""Who may have which calendar: who follows decisions, for oneself and for each region one works for."""

from __future__ import annotations

import datetime

from regio.models import Gebruiker, Lidmaatschap, Regio
from regio.rechten import regios_van
from samenwerking.besluiten.rechten import ziet_procedures


def petten_voor(persoon: Gebruiker, regio: Regio | None, *, op: datetime.date) -> list[Lidmaatschap]:
    """The hats of that day through which this person sees the calendar; of a region one is enough. None when this
    person left, or no longer works for that region."""
    if not persoon.is_active:
        return []
    petten = [pet for pet in persoon.petten(op=op) if ziet_procedures(pet)]
    if regio is None:
        return petten
    return [pet for pet in petten if regios_van(pet, op=op).filter(pk=regio.pk).exists()][:1]


def kalenderregios(persoon: Gebruiker, *, op: datetime.date) -> list[Regio]:
    """The regions of which this person may have a calendar."""
    petten = petten_voor(persoon, None, op=op)
    regios = {regio.pk: regio for pet in petten for regio in regios_van(pet, op=op)}
    return sorted(regios.values(), key=lambda regio: regio.naam)
