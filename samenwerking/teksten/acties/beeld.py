"""Adding a picture to a text."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from regio.beelden import Plaatje
from regio.bevriezen import sha256_hex
from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.teksten.acties.tekst import NIET_HIER, vergrendel
from samenwerking.teksten.models import Afbeelding, Tekst
from samenwerking.teksten.rechten import schrijver_van
from samenwerking.teksten.schrijfrecht import Recht

MEESTE = 300
"""So many pictures one text may have, the ones that were taken out again included."""


def voeg_beeld_toe(
    *, tekst: Tekst, plaatje: Plaatje, naam: str, door: Lidmaatschap, op: datetime.date
) -> Afbeelding:  # fmt: skip
    """Keep a picture with a text; where it stands is in the text itself. The same picture is kept once.

    Raises GeenRecht for who may not write here, KanNiet for a text with too many.
    """
    tekst = vergrendel(tekst)
    if schrijver_van(door, tekst, op=op).meest < Recht.VOORSTELLEN:
        raise GeenRecht(NIET_HIER)
    al = tekst.afbeeldingen.filter(kenmerk=sha256_hex(plaatje.inhoud)[:40]).first()
    if al is not None:
        return al
    if tekst.afbeeldingen.count() >= MEESTE:
        raise KanNiet(f"Bij deze tekst zijn al {MEESTE} afbeeldingen bewaard. Er kan er geen meer bij.")
    beeld = _bewaar(tekst, plaatje, naam, door)
    leg_vast("afbeelding toegevoegd", tekst, door=door, regio=tekst.regio, afbeelding=beeld.pk)
    return beeld


def neem_beelden_op(*, tekst: Tekst, plaatjes: Iterable[Plaatje], naam: str, door: Lidmaatschap) -> None:
    """Keep the pictures that a file brought, in the action that takes it over; those that are there stay.

    The caller holds the lock of the text and has looked at the right. Raises KanNiet for a text with too many.
    """
    al = set(tekst.afbeeldingen.values_list("kenmerk", flat=True))
    nieuw = [plaatje for plaatje in plaatjes if sha256_hex(plaatje.inhoud)[:40] not in al]
    if len(al) + len(nieuw) > MEESTE:
        raise KanNiet(f"Bij een tekst passen hoogstens {MEESTE} afbeeldingen. Haal er weg uit het bestand.")
    for plaatje in nieuw:
        _bewaar(tekst, plaatje, naam, door)


def _bewaar(tekst: Tekst, plaatje: Plaatje, naam: str, door: Lidmaatschap) -> Afbeelding:
    return Afbeelding.objects.create(
        tekst=tekst,
        naam=naam[:200],
        mediatype=plaatje.mediatype,
        inhoud=plaatje.inhoud,
        breed=plaatje.breed,
        hoog=plaatje.hoog,
        door=door,
    )
