"""Tells the room of plans in which meetings an activity is spoken of."""

from __future__ import annotations

import datetime

from regio.models import Lidmaatschap
from samenwerking.overleg.models import Agendapunt
from samenwerking.overleg.rechten import bijeenkomsten_van, overleggen_van
from samenwerking.plannen.besprekingen import Bespreking, noem_besprekingen
from samenwerking.plannen.models import Activiteit
from samenwerking.teksten.rechten import RAAD


def besprekingen(pet: Lidmaatschap, activiteit: Activiteit, op: datetime.date) -> list[Bespreking]:
    """The points about it that this hat may read: on an agenda, or put forward for one."""
    punten = Agendapunt.objects.filter(activiteit=activiteit, ingetrokken_op__isnull=True).select_related(
        "overleg", "bijeenkomst"
    )
    op_agenda = punten.filter(bijeenkomst__in=bijeenkomsten_van(pet, op=op))
    if pet.rol in RAAD:
        op_agenda = op_agenda.filter(besloten=False)
        los = punten.none()
    else:
        los = punten.open().filter(overleg__in=overleggen_van(pet, op=op))
    return [
        *(Bespreking(str(punt.overleg), None, punt.overleg.get_absolute_url()) for punt in los),
        *(
            Bespreking(str(punt.overleg), punt.bijeenkomst.datum, punt.bijeenkomst.get_absolute_url())
            for punt in op_agenda
            if punt.bijeenkomst is not None
        ),
    ]


noem_besprekingen(besprekingen)
