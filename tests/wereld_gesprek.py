"""A thread on the text of the small world, and a guest who reads it."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

from regio.models import Lidmaatschap
from regio.namens import namens
from samenwerking.teksten.acties.gast import nodig_uit
from samenwerking.teksten.acties.gesprek import InDeel, begin_gesprek
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.models import Tekst


def zet_gesprek_neer(
    tekst: Tekst, merk: str, schrijver: Lidmaatschap, coordinator: Lidmaatschap, *, op: datetime.date
) -> dict[str, Any]:
    """The keys of both, to put in an address."""
    deel = document_van(tekst).inhoud[0].id
    with namens(schrijver):
        gesprek = begin_gesprek(
            tekst=tekst,
            waar=InDeel(deel),
            woorden=f"{merk} vraagt of dit klopt.",
            aanvraag=uuid4(),
            door=schrijver,
            op=op,
        )
    with namens(coordinator):
        uitnodiging, _ = nodig_uit(
            tekst=tekst,
            naam=f"Gast {merk}",
            organisatie=f"Cliëntenraad {merk}",
            hoedanigheid="clientenraad",
            reden="Advies",
            mag_opmerken=True,
            delen=[],
            versie=None,
            laatste_dag=op + datetime.timedelta(days=28),
            aanvraag=uuid4(),
            door=coordinator,
            op=op,
        )
    return {"gesprek": gesprek.pk, "uitnodiging": uitnodiging.pk}
