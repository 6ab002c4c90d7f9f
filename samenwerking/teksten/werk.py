"""What texts ask of a hat."""

from __future__ import annotations

import datetime

from django.urls import reverse

from regio.models import Lidmaatschap
from regio.werk import Werkregel
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.rechten import SCHRIJVERS, mag_bevriezen, teksten_van
from samenwerking.teksten.stand import Fase, fase_van


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """Writers: texts with empty chapters. The coördinator also: texts that are written and not frozen yet."""
    if pet.rol not in SCHRIJVERS:
        return []
    teksten = teksten_van(pet, op=op).select_related("regio").met_stand().onbevroren().order_by("streefdatum", "titel")
    return [regel for tekst in teksten if (regel := _regel(tekst, pet)) is not None]


def _regel(tekst: Tekst, pet: Lidmaatschap) -> Werkregel | None:
    fase = fase_van(
        aantal=tekst.aantal,
        aantal_leeg=tekst.aantal_leeg,
        laatst_gewijzigd=tekst.laatst_gewijzigd,
        versie_op=tekst.versie_op,
    )
    if fase is Fase.BEVRIEZEN:
        if not mag_bevriezen(pet, tekst.regio_id):
            return None
        return Werkregel(
            wat=f"Bevries een versie van '{tekst.titel}'",
            voor=str(tekst.regio),
            url=reverse("versie_bevriezen", args=[tekst.pk]),
            knop="Versie bevriezen",
            uiterlijk=tekst.streefdatum,
            waarom="Het concept is gewijzigd na de laatste versie."
            if tekst.versie_op
            else "Alle delen zijn geschreven.",
        )
    leeg = "1 leeg deel" if tekst.aantal_leeg == 1 else f"{tekst.aantal_leeg} lege delen"
    return Werkregel(
        wat=f"Schrijf mee aan '{tekst.titel}'",
        voor=str(tekst.regio),
        url=reverse("tekst_schrijven", args=[tekst.pk]),
        knop="Schrijven",
        uiterlijk=tekst.streefdatum,
        waarom=f"Nog {leeg} van de {tekst.aantal}." if tekst.aantal else "Er staat nog niets.",
    )
