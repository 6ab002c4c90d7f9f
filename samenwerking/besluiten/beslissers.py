"""Tells the room of texts who decided on what."""

from __future__ import annotations

from django.db.models import QuerySet

from regio.models import Gemeente, Lidmaatschap
from samenwerking.besluiten.models import Besluit
from samenwerking.teksten.beslissers import noem_beslissers
from samenwerking.teksten.models import Tekst, Versie


def _gemeenten(tekst: Tekst) -> QuerySet[Gemeente]:
    besluiten = Besluit.objects.filter(versie__tekst=tekst, bevestiging__isnull=False, gemeente__isnull=False)
    return Gemeente.objects.filter(pk__in=besluiten.values("gemeente"))


def _versies(pet: Lidmaatschap) -> QuerySet[Versie]:
    besluiten = Besluit.objects.filter(gemeente=pet.gemeente_id, bevestiging__isnull=False)
    return Versie.objects.filter(pk__in=besluiten.values("versie"))


noem_beslissers(_gemeenten, _versies)
