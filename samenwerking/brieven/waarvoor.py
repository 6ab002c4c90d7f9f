"""Tells the room of texts for which round a text is written."""

from __future__ import annotations

from samenwerking.brieven.kerntekst import SOORT
from samenwerking.brieven.models import Brief
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.waarvoor import Waarvoor, noem_waarvoor


def _ronde(tekst: Tekst) -> Waarvoor | None:
    ronde = Brief.objects.filter(tekst=tekst).select_related("berekening__scenario").first()
    return Waarvoor(ronde.onderwerp, ronde.get_absolute_url(), ronde.berekening) if ronde is not None else None


noem_waarvoor(SOORT, _ronde)
