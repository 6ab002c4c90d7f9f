"""Work instructions beside the step of the toegang to which they belong."""

from __future__ import annotations

import datetime

from regio.models import Deelname, Gemeente, Lidmaatschap
from samenwerking.kennis.models import Kennisstuk
from samenwerking.kennis.rechten import kennis_van
from toegang.naslag import Verwijzing, noem_gever

WOORD = {Kennisstuk.Soort.WERKINSTRUCTIE.value: "Werkinstructie", Kennisstuk.Soort.CASUS.value: "Casus"}


def bij_stappen(pet: Lidmaatschap, gemeente: Gemeente, *, op: datetime.date) -> list[Verwijzing]:
    """What the region of the gemeente published for a step, as far as this hat reads it."""
    regios = Deelname.objects.lopend(op=op).filter(gemeente=gemeente).values("regio_id")
    stukken = kennis_van(pet, op=op).gepubliceerd().filter(regio__in=regios).exclude(stap="").order_by("soort", "titel")
    return [
        Verwijzing(stuk.stap, f"{WOORD[stuk.soort]} van de regio: {stuk.titel}", stuk.get_absolute_url())
        for stuk in stukken
    ]


noem_gever(bij_stappen)
