"""Adding a picture to a text."""

from __future__ import annotations

import datetime

from regio.bevriezen import sha256_hex
from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.teksten.acties.tekst import GEEN_SCHRIJVER, vergrendel
from samenwerking.teksten.beelden import Plaatje
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
    if schrijver_van(door, tekst, op=op).recht < Recht.VOORSTELLEN:
        raise GeenRecht(GEEN_SCHRIJVER)
    al = tekst.afbeeldingen.filter(kenmerk=sha256_hex(plaatje.inhoud)[:40]).first()
    if al is not None:
        return al
    if tekst.afbeeldingen.count() >= MEESTE:
        raise KanNiet(f"Bij deze tekst zijn al {MEESTE} afbeeldingen bewaard. Er kan er geen meer bij.")
    beeld = Afbeelding.objects.create(
        tekst=tekst,
        naam=naam[:200],
        mediatype=plaatje.mediatype,
        inhoud=plaatje.inhoud,
        breed=plaatje.breed,
        hoog=plaatje.hoog,
        door=door,
    )
    leg_vast("afbeelding toegevoegd", tekst, door=door, regio=tekst.regio, afbeelding=beeld.pk)
    return beeld
