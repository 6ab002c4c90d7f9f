"""For the world of the table of rights: an aanvraag whose clock stands still, and a decision with bezwaar.

Written as rows: a world without Pango must be able to stand, and the letter has tests of its own.
"""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

from regio.models import Lidmaatschap
from regio.namens import namens
from toegang.models import Aanvraag, Beschikking, Dossier, Dossierstuk, Melding, Opschorting, Rechtsmiddel

_DAG = datetime.timedelta(days=1)


def zet_besluiten_neer(dossier_id: int, *, door: Lidmaatschap, op: datetime.date) -> dict[str, int]:
    """Two meldingen of one client: on one the clock stands still, the other was refused. Numbers by name."""
    with namens(door):
        dossier = Dossier.objects.select_related("gemeente").get(pk=dossier_id)

        def wie() -> dict[str, Any]:
            return {"dossier": dossier, "gemeente": dossier.gemeente, "aanvraag": uuid4(), "vastgelegd_door": door}

        def gemeld() -> tuple[Melding, Aanvraag]:
            melding = Melding.objects.create(
                soort="herindicatie", ontvangen_op=op - 9 * _DAG, wijze="aanmelding", **wie()
            )
            return melding, Aanvraag.objects.create(
                melding=melding, ontvangen_op=op - 5 * _DAG, wijze="formulier", **wie()
            )

        melding, aanvraag = gemeld()
        stil = Opschorting.objects.create(op_aanvraag=aanvraag, reden="overmacht", van=op - 4 * _DAG, **wie())
        besloten, beantwoord = gemeld()
        stuk = Dossierstuk.bewaar(
            soort="beschikking",
            titel="Besluit",
            naam="besluit.pdf",
            mediatype="application/pdf",
            inhoud=b"%PDF-",
            **wie(),
        )
        beschikking = Beschikking.objects.create(
            melding=besloten,
            op_aanvraag=beantwoord,
            soort="afwijzing",
            afwijzing="geen_noodzaak",
            college=dossier.gemeente,
            uitvoerder=dossier.gemeente,
            besluitdatum=op - 3 * _DAG,
            bekendgemaakt_op=op - 3 * _DAG,
            motivering="Het netwerk helpt genoeg.",
            stuk=stuk,
            **wie(),
        )
        bezwaar = Rechtsmiddel.objects.create(
            beschikking=beschikking, soort="bezwaar", ontvangen_op=op - 2 * _DAG, **wie()
        )
    return {
        "melding_besluit": melding.pk,
        "aanvraag": aanvraag.pk,
        "opschorting": stil.pk,
        "beschikking": beschikking.pk,
        "bezwaar": bezwaar.pk,
    }
