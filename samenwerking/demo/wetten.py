"""The status of the laws, looked at by a demo person some days before loading: a letter asks for a recent look."""

from __future__ import annotations

import datetime
from uuid import uuid5

from regio.acties.bronnen import Vindplaats
from regio.acties.wetstand import leg_controle_vast
from regio.models import Rol, Wetstand
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen

DAGEN_GELEDEN = 10
NIET_ECHT = "Demo: deze controle is verzonnen. Het laatst echt gelezen: {dag:%-d-%-m-%Y}. {toelichting}"


def laad_wetcontroles(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """A row per law that says what the last real one said, and that nobody really looked."""
    door, dag = mensen.pet(Rol.CONTROLLER, kaart.regios[0].regio), op - datetime.timedelta(days=DAGEN_GELEDEN)
    for stand in Wetstand.objects.actueel(op=op):
        if stand.gecontroleerd_op >= dag:
            continue
        with namens(door):
            leg_controle_vast(
                sleutel=stand.sleutel,
                status=Wetstand.Status(stand.status),
                ingangsdatum=stand.ingangsdatum,
                vindplaats=Vindplaats(stand.bron.titel, stand.bron.uitgever, stand.bron.vindplaats),
                toelichting=NIET_ECHT.format(dag=stand.gecontroleerd_op, toelichting=stand.toelichting),
                aanvraag=uuid5(RUIMTE, f"wet/{stand.sleutel}"),
                door=door,
                op=dag,
            )
