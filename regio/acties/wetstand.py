"""Recording that a person looked at the status of a law. Each look is a new row: an old page keeps what it showed."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db import transaction

from regio import rechten
from regio.acties.bronnen import Vindplaats, zorg_voor_bron
from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Wetstand


@transaction.atomic
def leg_controle_vast(
    *,
    sleutel: str,
    status: Wetstand.Status,
    ingangsdatum: datetime.date | None,
    vindplaats: Vindplaats,
    toelichting: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Wetstand:
    """Add what was found about a law on this day. The same `aanvraag` twice answers with the first row.

    Raises GeenRecht, KanNiet when status and ingangsdatum contradict one another, and Wetstand.DoesNotExist for a law
    that nobody put on the list.
    """
    Lidmaatschap.objects.select_for_update(no_key=True).get(pk=door.pk)  # a double click waits for the first one
    if (eerder := Wetstand.objects.filter(aanvraag=aanvraag).first()) is not None:
        return eerder
    if not rechten.mag_wet_controleren(door):
        raise GeenRecht("De stand van een wet legt een functioneel beheerder of controller vast.")
    vorige = Wetstand.objects.laatste(sleutel, op=op)
    if vorige is None:
        raise Wetstand.DoesNotExist
    _controleer(status, ingangsdatum, op)
    stand = Wetstand.objects.create(
        sleutel=sleutel,
        naam=vorige.naam,
        status=status,
        ingangsdatum=ingangsdatum,
        gecontroleerd_op=op,
        gecontroleerd_door=door,
        toelichting=toelichting.strip(),
        bron=zorg_voor_bron(vindplaats, sleutel=sleutel, aanvraag=aanvraag),
        aanvraag=aanvraag,
    )
    leg_vast("wet_gecontroleerd", stand, door=door, sleutel=sleutel, status=status.value, ingangsdatum=ingangsdatum)
    return stand


def _controleer(status: Wetstand.Status, ingangsdatum: datetime.date | None, op: datetime.date) -> None:
    if status == Wetstand.Status.IN_WERKING:
        if ingangsdatum is None:
            raise KanNiet("Vul in sinds welke dag de wet geldt.")
        if ingangsdatum > op:
            raise KanNiet(
                "De ingangsdatum ligt in de toekomst: de wet geldt nog niet. Kies 'aangenomen, nog niet in werking'."
            )
    elif status != Wetstand.Status.INGETROKKEN and ingangsdatum is not None and ingangsdatum <= op:
        raise KanNiet("De ingangsdatum is al geweest. Kies 'in werking', of laat de datum leeg als die niet bekend is.")
