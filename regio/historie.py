"""What changed on what is edited in place, by whom and under which hat."""

from __future__ import annotations

from typing import Any

from django.db import models
from simple_history.models import HistoricalRecords

from regio import namens


class MetPet(models.Model):
    """Adds the hat to each row of history: the person alone does not say for which gemeente."""

    history_pet_id = models.BigIntegerField("namens", null=True, default=namens.huidige_pet_id, editable=False)

    class Meta:
        abstract = True


def _persoon(**_: Any) -> Any:
    pet = namens.huidige_pet()
    return pet.gebruiker if pet is not None else None


def historie() -> HistoricalRecords:
    """The history of a model, with the person and hat of the running transaction."""
    return HistoricalRecords(get_user=_persoon, bases=[MetPet])
