"""What samenwerking asks of a hat: each room names its own."""

from __future__ import annotations

import datetime

from regio.models import Lidmaatschap
from regio.werk import Werkregel
from samenwerking.besluiten.werk import werk_voor as werk_aan_besluiten
from samenwerking.besluiten.werk_afspraken import werk_voor as werk_aan_afspraken
from samenwerking.brieven.werk import werk_voor as werk_aan_brieven
from samenwerking.monitor.werk import werk_voor as werk_aan_monitor
from samenwerking.overleg.werk import werk_voor as werk_aan_overleg
from samenwerking.partners.werk import werk_voor as werk_aan_partners
from samenwerking.plannen.werk import werk_voor as werk_aan_plannen
from samenwerking.plannen.werk_basis import werk_voor as werk_aan_beloften
from samenwerking.teksten.werk import werk_voor as werk_aan_teksten


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """The work of this hat in all rooms."""
    return [
        *werk_aan_besluiten(pet, op=op),
        *werk_aan_afspraken(pet, op=op),
        *werk_aan_brieven(pet, op=op),
        *werk_aan_monitor(pet, op=op),
        *werk_aan_overleg(pet, op=op),
        *werk_aan_beloften(pet, op=op),
        *werk_aan_partners(pet, op=op),
        *werk_aan_plannen(pet, op=op),
        *werk_aan_teksten(pet, op=op),
    ]
