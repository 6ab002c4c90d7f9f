"""Finding what is decided: procedures by the title of their text, agreements by title and what is said of them."""

from __future__ import annotations

import datetime

from django.db.models import Q
from django.urls import reverse

from regio.models import Lidmaatschap
from regio.werk import Vondst, snede
from samenwerking.besluiten.rechten import procedures_van
from samenwerking.besluiten.rechten_afspraken import overeenkomsten_van


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date, vanaf: int = 0) -> list[Vondst]:
    """Those that this hat may follow. Papers are not searched: who may not open one does not learn that it is there."""
    procedures = procedures_van(pet, op=op).filter(tekst__titel__unaccent__icontains=tekst)
    overeenkomsten = overeenkomsten_van(pet, op=op).filter(
        Q(titel__unaccent__icontains=tekst) | Q(toelichting__unaccent__icontains=tekst)
    )
    return [
        *(
            Vondst(
                rij.tekst.titel,
                "procedure",
                reverse("procedure", args=[rij.pk]),
                f"{rij.get_soort_display()}, {rij.tekst.regio}",
                "Besluiten",
            )
            for rij in procedures.select_related("tekst__regio").order_by("-op", "-pk")[snede(vanaf)]
        ),
        *(
            Vondst(
                rij.titel,
                "overeenkomst",
                reverse("overeenkomst", args=[rij.pk]),
                str(rij.regio),
                "Overeenkomsten",
            )
            for rij in overeenkomsten.select_related("regio").order_by("titel", "pk")[snede(vanaf)]
        ),
    ]
