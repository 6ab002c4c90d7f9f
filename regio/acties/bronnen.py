"""Where someone read a fact, as a Bron: the one that is known, or a new one."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from uuid import NAMESPACE_URL, UUID, uuid5

from django.utils.text import slugify

from regio.models import Bron


@dataclass(frozen=True)
class Vindplaats:
    """Where someone read it: a title, who published it, and an address or place where another can read it too."""

    titel: str
    uitgever: str
    adres: str


def zorg_voor_bron(vindplaats: Vindplaats, *, sleutel: str, aanvraag: UUID) -> Bron:
    """The source at this address: the one that is known, or a new one whose key begins with `sleutel`."""
    bekend = Bron.objects.filter(vindplaats=vindplaats.adres, titel=vindplaats.titel).first()
    return bekend or Bron.objects.create(
        sleutel=f"{sleutel[:60]}-{aanvraag.hex[:12]}",
        titel=vindplaats.titel,
        uitgever=vindplaats.uitgever,
        vindplaats=vindplaats.adres,
    )


def bron_van_bestand(vindplaats: Vindplaats, *, datum: datetime.date | None, zekerheid: str) -> Bron:
    """The source of a file that is loaded: its key follows from title and place, so loading twice makes one."""
    kenmerk = uuid5(NAMESPACE_URL, f"{vindplaats.titel}\n{vindplaats.adres}").hex[:12]
    bekend = Bron.objects.filter(vindplaats=vindplaats.adres, titel=vindplaats.titel).first()
    return bekend or Bron.objects.create(
        sleutel=f"{slugify(vindplaats.titel)[:60]}-{kenmerk}",
        titel=vindplaats.titel,
        uitgever=vindplaats.uitgever,
        vindplaats=vindplaats.adres,
        datum=datum,
        zekerheid=zekerheid,
    )
