"""Finding things of samenwerking: each room searches its own.

A room that can find many takes `vanaf`: from which of a kind on. A room that finds few leaves it out, and is asked for
the first page only.
"""

from __future__ import annotations

import datetime

from regio.models import Lidmaatschap
from regio.werk import Vondst
from samenwerking.besluiten.zoeken import zoek as zoek_besluiten
from samenwerking.brieven.zoeken import zoek as zoek_brieven
from samenwerking.kennis.zoeken import zoek as zoek_kennis
from samenwerking.monitor.zoeken import zoek as zoek_monitor
from samenwerking.overleg.zoeken import zoek as zoek_overleg
from samenwerking.partners.zoeken import zoek as zoek_partners
from samenwerking.plannen.zoeken import zoek as zoek_plannen
from samenwerking.plannen.zoeken_basis import zoek as zoek_beloften
from samenwerking.teksten.zoeken import zoek as zoek_teksten

MET_BLADZIJDEN = (zoek_teksten, zoek_besluiten, zoek_brieven)
ZONDER_BLADZIJDEN = (zoek_overleg, zoek_monitor, zoek_beloften, zoek_kennis, zoek_partners, zoek_plannen)


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date, vanaf: int = 0) -> list[Vondst]:
    """What this hat may see and fits, in all rooms."""
    gevonden = [vondst for kamer in MET_BLADZIJDEN for vondst in kamer(pet, tekst, op=op, vanaf=vanaf)]
    if not vanaf:
        gevonden += [vondst for kamer in ZONDER_BLADZIJDEN for vondst in kamer(pet, tekst, op=op)]
    return gevonden
