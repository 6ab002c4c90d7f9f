"""A text of the database as the checks see it."""

from __future__ import annotations

import datetime

from django.urls import reverse

from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.controles import Gegevenstand, Rechtsvorm, Tekstbeeld
from samenwerking.teksten.gegevens.lezen import waarden_in
from samenwerking.teksten.models import Tekst


def beeld_van(tekst: Tekst, *, op: datetime.date) -> Tekstbeeld:
    """The draft of now, with its kind, legal form, and what is known of its data fields and pictures."""
    document = document_van(tekst)
    kiezen = reverse("tekst_gegevens", args=[tekst.pk])
    return Tekstbeeld(
        document,
        tekst.soort,
        Rechtsvorm(tekst.rechtsvorm) if tekst.rechtsvorm else None,
        gegevens={
            sleutel: Gegevenstand(waarde.naam, waarde.reden, waarde.waarschuwing, waarde.adres or kiezen)
            for sleutel, waarde in waarden_in(tekst, document, op=op).items()
        },
        beelden=frozenset(tekst.afbeeldingen.values_list("kenmerk", flat=True)),
    )
