"""Finding texts."""

from __future__ import annotations

import datetime

from django.db.models import Q
from django.urls import reverse

from regio.models import Lidmaatschap
from regio.werk import Vondst
from samenwerking.teksten.models import Deel
from samenwerking.teksten.rechten import teksten_van, versies_van, ziet_concepten

HOOGSTENS = 20


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date) -> list[Vondst]:
    """Drafts by title, their parts by heading or words; versions by name, or for a raad by the title of the text."""
    concepten = teksten_van(pet, op=op)
    gevonden = [
        Vondst(ding.titel, ding.get_soort_display(), reverse("tekst", args=[ding.pk]), f"concept, {ding.regio}")
        for ding in concepten.filter(titel__unaccent__icontains=tekst).select_related("regio")[:HOOGSTENS]
    ]
    if ziet_concepten(pet):
        delen = Deel.objects.filter(
            Q(kop__unaccent__icontains=tekst) | Q(woorden__unaccent__icontains=tekst), tekst__in=concepten
        )
        gevonden += [
            Vondst(
                str(deel),
                "deel van een tekst",
                f"{reverse('tekst', args=[deel.tekst_id])}#d-{deel.kenmerk}",
                f"in {deel.tekst.titel}",
            )
            for deel in delen.select_related("tekst").order_by("tekst__titel", "volgorde")[:HOOGSTENS]
        ]
    versies = versies_van(pet, op=op).filter(
        Q(naam__unaccent__icontains=tekst) | Q(tekst__titel__unaccent__icontains=tekst)
    )
    gevonden += [
        Vondst(
            ding.tekst.titel,
            "versie",
            reverse("versie", args=[ding.tekst_id, ding.nummer]),
            f"{ding}, {ding.tekst.regio}",
        )
        for ding in versies.defer("inhoud").select_related("tekst__regio").order_by("-op", "-pk")[:HOOGSTENS]
    ]
    return gevonden
