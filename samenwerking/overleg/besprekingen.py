"""Tells the rooms below in which meetings a thing of theirs is spoken of, and where to put it forward."""

from __future__ import annotations

import datetime

from django.db.models import Model
from django.urls import reverse

from regio.models import Lidmaatschap
from samenwerking.overleg.models import Agendapunt
from samenwerking.overleg.rechten import bijeenkomsten_van, overleggen_om_in_te_brengen, overleggen_van
from samenwerking.plannen.besprekingen import Bespreking, Besproken, noem_besprekingen
from samenwerking.teksten.rechten import RAAD


def besproken(pet: Lidmaatschap, soort: str, ding: Model, regio_id: int, op: datetime.date) -> Besproken:
    """The points about it that this hat may read: on an agenda, or put forward for one."""
    punten = Agendapunt.objects.filter(**{soort: ding}, ingetrokken_op__isnull=True).select_related(
        "overleg", "bijeenkomst"
    )
    op_agenda = punten.filter(bijeenkomst__in=bijeenkomsten_van(pet, op=op))
    if pet.rol in RAAD:
        op_agenda = op_agenda.filter(besloten=False)
        los = punten.none()
    else:
        los = punten.open().filter(overleg__in=overleggen_van(pet, op=op))
    mag = overleggen_om_in_te_brengen(pet, regio_id, op=op).exists()
    return Besproken(
        (
            *(Bespreking(str(punt.overleg), None, punt.overleg.get_absolute_url()) for punt in los),
            *(
                Bespreking(str(punt.overleg), punt.bijeenkomst.datum, punt.bijeenkomst.get_absolute_url())
                for punt in op_agenda
                if punt.bijeenkomst is not None
            ),
        ),
        reverse("onderwerp_inbrengen", args=[soort, ding.pk]) if mag else "",
    )


noem_besprekingen(besproken)
