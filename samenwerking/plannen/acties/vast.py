"""What the actions of this room share: a lock on the region, and changing a row that has a version number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from regio.models import Lidmaatschap, Regio
from samenwerking.teksten.acties.verouderd import Verouderd

VEROUDERD = "Iemand anders wijzigde dit intussen. Bekijk wat er nu staat en bewaar opnieuw."


class MetVersie(Protocol):
    """A row that is changed in place."""

    versienummer: int
    door: Any

    def save(self) -> None:
        """Store it."""


def zet_regio_vast(regio: Regio) -> None:
    """Held until the end of the transaction: names are looked up and then used."""
    Regio.objects.select_for_update(no_key=True).get(pk=regio.pk)


def eis_versie(rij: MetVersie | None, versie: int) -> None:
    """Raises Verouderd when the form was opened with another version; 0 is nothing yet."""
    if (rij.versienummer if rij is not None else 0) != versie:
        raise Verouderd(VEROUDERD)


def wijzig(*, rij: MetVersie, nieuw: Mapping[str, Any], door: Lidmaatschap) -> list[str]:
    """Store what differs, with the next version number. Gives the names of the fields that differ; none, no change."""
    anders = sorted(naam for naam, waarde in nieuw.items() if getattr(rij, naam) != waarde)
    if not anders:
        return []
    for naam in anders:
        setattr(rij, naam, nieuw[naam])
    rij.versienummer += 1
    rij.door = door
    rij.save()
    return anders
