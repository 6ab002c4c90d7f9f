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
