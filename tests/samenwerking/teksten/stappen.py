"""Steps as the editor sends them, for tests."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from regio import klok
from regio.models import Lidmaatschap
from samenwerking.teksten.acties.schrijven import Zending, document_van
from samenwerking.teksten.boom import platte_tekst
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.rechten import schrijver_van

IN_VISIE = 9
"""Where the words of the first alinea of 'Visie' begin: two openings, five letters, an end, and its own opening."""


def voeg_in(pos: int, woorden: str) -> dict[str, Any]:
    """Put these words at a position."""
    inhoud = {"content": [{"type": "text", "text": woorden}]}
    return {"stepType": "replace", "from": pos, "to": pos, "slice": inhoud}


def haal_weg(van: int, tot: int) -> dict[str, Any]:
    """Take away what stands between two positions."""
    return {"stepType": "replace", "from": van, "to": tot}


def zending(
    tekst: Tekst, door: Lidmaatschap, *stappen: dict[str, Any], nummer: int = 1, kenmerk: UUID | None = None
) -> Zending:
    """What the window of this person sends, written on the text after step `nummer`."""
    mag = schrijver_van(door, tekst, op=klok.vandaag())
    return Zending(kenmerk or uuid4(), f"venster{door.pk}", nummer, list(stappen), door, mag)


def staat_er(tekst: Tekst) -> str:
    """The words of the draft of now."""
    return platte_tekst(document_van(tekst))
