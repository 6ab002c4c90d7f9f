"""Where the page of a step is."""

from __future__ import annotations

from django.urls import reverse

from samenwerking.besluiten.models import Procedure
from samenwerking.besluiten.procedure import Plek


def adres_van(procedure: Procedure, plek: Plek) -> str:
    """The page of one step."""
    if plek.gemeente:
        return reverse("procedure_stap", args=[procedure.pk, plek.stap, plek.gemeente])
    return reverse("procedure_stap_samen", args=[procedure.pk, plek.stap])


def stiladres_van(procedure: Procedure, plek: Plek) -> str:
    """Where one lets this step stand still, or go on."""
    if plek.gemeente:
        return reverse("stap_stil", args=[procedure.pk, plek.stap, plek.gemeente])
    return reverse("stap_stil_samen", args=[procedure.pk, plek.stap])
