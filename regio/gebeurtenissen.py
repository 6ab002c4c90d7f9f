"""Recording what happened and who looked, in the transaction in which it happens."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from decimal import Decimal
from uuid import UUID, uuid4

from django.db.models import Model

from regio.models import Gebeurtenis, Gemeente, Inzage, Lidmaatschap, Regio

Feit = str | int | bool | None | Decimal | datetime.date


def leg_vast(
    soort: str,
    wat: Model,
    *,
    door: Lidmaatschap | None,
    gemeente: Gemeente | None = None,
    regio: Regio | None = None,
    keten: UUID | None = None,
    **feiten: Feit,
) -> Gebeurtenis:
    """Record one event about `wat`. Facts are ids, dates and amounts, never a name or BSN of a client."""
    return Gebeurtenis.objects.create(
        soort=soort,
        model=wat._meta.label_lower,
        object_id=wat.pk,
        gemeente=gemeente,
        regio=regio,
        persoon=door.gebruiker if door is not None else None,
        pet=door,
        feiten=_platte(feiten),
        keten=keten or uuid4(),
    )


def _platte(feiten: Mapping[str, Feit]) -> dict[str, str | int | bool | None]:
    return {
        sleutel: waarde if isinstance(waarde, str | int | bool | None) else str(waarde)
        for sleutel, waarde in feiten.items()
    }


def leg_inzage_vast(*, door: Lidmaatschap, wat: str, reden: str, dossiers: Iterable[int]) -> Inzage:
    """Record that these dossiers were shown to this person, on which page or in which file, and why."""
    return Inzage.objects.create(persoon=door.gebruiker, pet=door, wat=wat, reden=reden, dossiers=sorted(set(dossiers)))
