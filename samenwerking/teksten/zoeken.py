"""Finding texts: by title, and by the words in them."""

from __future__ import annotations

import datetime

from django.db.models import CharField, Q, Value
from django.urls import reverse

from regio.models import Lidmaatschap
from regio.werk import Vondst, snede
from samenwerking.teksten.models import Deel, Versie
from samenwerking.teksten.rechten import teksten_van, versies_van, ziet_concepten
from samenwerking.woordzoeken import DEEL, VERSIE, Zoekwoorden, fragment, zoekvraag


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date, vanaf: int = 0) -> list[Vondst]:
    """Drafts by title, their parts and the versions by their words. For a raad only the versions it may read."""
    concepten, vraag = teksten_van(pet, op=op), zoekvraag(tekst)
    rijen = concepten.filter(titel__unaccent__icontains=tekst).select_related("regio").order_by("titel", "pk")
    gevonden = [
        Vondst(
            ding.titel, ding.get_soort_display(), reverse("tekst", args=[ding.pk]), f"concept, {ding.regio}", "Teksten"
        )
        for ding in rijen[snede(vanaf)]
    ]
    if vraag is not None and ziet_concepten(pet):
        waarin = list(concepten.values_list("pk", flat=True))  # apart: within the question the index is read per text
        delen = (
            Deel.objects.alias(stam=Zoekwoorden(DEEL))
            .filter(stam=vraag, tekst__in=waarin)
            .annotate(waar=fragment(DEEL, vraag))
            .select_related("tekst")
            .defer("woorden", "clausules")
            .order_by("tekst__titel", "tekst_id", "volgorde")
        )
        gevonden += [
            Vondst(
                str(deel),
                "deel van een tekst",
                f"{reverse('tekst', args=[deel.tekst_id])}#d-{deel.kenmerk}",
                f"in {deel.tekst.titel}",
                "Delen van teksten",
                deel.waar,
            )
            for deel in delen[snede(vanaf)]
        ]
    return gevonden + _versies(pet, tekst, op=op, vanaf=vanaf)


def _versies(pet: Lidmaatschap, tekst: str, *, op: datetime.date, vanaf: int) -> list[Vondst]:
    vraag = zoekvraag(tekst)
    welke = Q(naam__unaccent__icontains=tekst) | Q(tekst__titel__unaccent__icontains=tekst)
    waar = fragment(VERSIE, vraag) if vraag is not None else Value("", CharField())
    if vraag is not None:
        welke |= Q(pk__in=Versie.objects.alias(stam=Zoekwoorden(VERSIE)).filter(stam=vraag).values("pk"))
    rijen = versies_van(pet, op=op).filter(welke).annotate(waar=waar).defer("inhoud").select_related("tekst__regio")
    return [
        Vondst(
            ding.tekst.titel,
            "versie",
            reverse("versie", args=[ding.tekst_id, ding.nummer]),
            f"{ding}, {ding.tekst.regio}",
            "Vastgelegde versies",
            str(getattr(ding, "waar", "")),
        )
        for ding in rijen.order_by("-op", "-pk")[snede(vanaf)]
    ]
