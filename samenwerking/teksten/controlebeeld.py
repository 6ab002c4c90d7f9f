"""A text of the database as the checks see it."""

from __future__ import annotations

import datetime

from django.urls import reverse

from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.clausuleband import sleutels_in
from samenwerking.teksten.controles import Gegevenstand, Rechtsvorm, Tekstbeeld
from samenwerking.teksten.controles.bevinding import Opmerkingstand
from samenwerking.teksten.gegevens.lezen import waarden_in
from samenwerking.teksten.models import Clausuletekst, Gesprek, Tekst
from samenwerking.teksten.models.gesprek import WIE


def beeld_van(tekst: Tekst, *, op: datetime.date) -> Tekstbeeld:
    """The draft of now, with its kind, legal form, open comments, clauses, and what is known of its fields and
    pictures."""
    document = document_van(tekst)
    kiezen = reverse("tekst_gegevens", args=[tekst.pk])
    gesprekken = Gesprek.objects.open().filter(tekst=tekst).select_related(*WIE)
    codes = dict(Clausuletekst.objects.filter(pk__in=sleutels_in(document)).values_list("pk", "code"))
    return Tekstbeeld(
        document,
        tekst.soort,
        Rechtsvorm(tekst.rechtsvorm) if tekst.rechtsvorm else None,
        tuple(Opmerkingstand(een.kenmerk, een.waarvan, "" if een.citaat else een.deel) for een in gesprekken),
        clausules=codes,
        gegevens={
            sleutel: Gegevenstand(waarde.naam, waarde.reden, waarde.waarschuwing, waarde.adres or kiezen)
            for sleutel, waarde in waarden_in(tekst, document, op=op).items()
        },
        beelden=frozenset(tekst.afbeeldingen.values_list("kenmerk", flat=True)),
    )
