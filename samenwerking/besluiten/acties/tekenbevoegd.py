"""Recording who may sign for a gemeente, and that it ends."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Gebruiker, Gemeente, Lidmaatschap
from samenwerking.besluiten.models import Tekenbestand, Tekenbevoegdheid
from samenwerking.besluiten.rechten_tekenen import mag_bevoegdheid_bijhouden
from toegang.upload import GeenStuk, herken

GEEN_BIJHOUDER = "Een beleidsadviseur van de gemeente houdt bij wie namens haar tekent."


@dataclass(frozen=True)
class Scan:
    """A file as it was sent."""

    naam: str
    inhoud: bytes


def bewaar_scan(*, scan: Scan, gemeente: Gemeente, door: Lidmaatschap) -> Tekenbestand:
    """Keep it. Raises KanNietBij for what is no PDF or picture."""
    try:
        soort = herken(scan.inhoud)
    except GeenStuk as fout:
        raise KanNietBij("scan", str(fout)) from fout
    return Tekenbestand.objects.create(
        gemeente=gemeente, naam=scan.naam[:200], mediatype=soort.mediatype, inhoud=scan.inhoud, door=door
    )


@transaction.atomic
def leg_tekenbevoegdheid_vast(
    *,
    gemeente: Gemeente,
    grond: str,
    naam: str,
    functie: str,
    gebruiker: Gebruiker | None,
    stuk: str,
    van: datetime.date,
    tot: datetime.date | None,
    scan: Scan | None,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Tekenbevoegdheid:
    """A person may sign for this gemeente. The same `aanvraag` gives the same row.

    Raises GeenRecht; KanNietBij for oneself, a period that cannot be, or a second burgemeester at a time.
    """
    if not mag_bevoegdheid_bijhouden(door, gemeente.pk):
        raise GeenRecht(GEEN_BIJHOUDER)
    eerder: Tekenbevoegdheid | None = Tekenbevoegdheid.objects.filter(aanvraag=aanvraag, gemeente=gemeente).first()
    if eerder is not None:
        return eerder
    if gebruiker is not None and gebruiker.pk == door.gebruiker_id:
        raise KanNietBij("gebruiker", "U kunt uzelf niet tekenbevoegd maken. Vraag het een collega van uw gemeente.")
    if tot is not None and tot <= van:
        raise KanNietBij("tot", "De dag waarop het eindigt, ligt na de eerste dag.")
    bestand = bewaar_scan(scan=scan, gemeente=gemeente, door=door) if scan is not None else None
    try:
        with transaction.atomic():
            bevoegdheid = Tekenbevoegdheid.objects.create(
                gemeente=gemeente, grond=grond, naam=naam, functie=functie, gebruiker=gebruiker, stuk=stuk, van=van,
                tot=tot, bestand=bestand, invoerder=door.gebruiker, door=door, aanvraag=aanvraag,
            )  # fmt: skip
    except IntegrityError as fout:
        if "gemeente_heeft_een_burgemeester_tegelijk" not in str(fout):
            raise
        raise KanNietBij(
            "van", "In deze dagen staat er al een burgemeester. Beëindig die eerst, of kies een andere eerste dag."
        ) from fout
    leg_vast("tekenbevoegdheid vastgelegd", bevoegdheid, door=door, gemeente=gemeente, grond=grond, van=van)
    return bevoegdheid


@transaction.atomic
def beeindig_tekenbevoegdheid(
    *, bevoegdheid_id: int, tot: datetime.date, door: Lidmaatschap, op: datetime.date
) -> Tekenbevoegdheid:
    """From `tot` this person no longer signs. Raises GeenRecht, or KanNietBij for a day before its begin or before a
    signature that was set."""
    rij: Tekenbevoegdheid = (
        Tekenbevoegdheid.objects.select_for_update(of=("self",), no_key=True)
        .select_related("gemeente")
        .get(pk=bevoegdheid_id)
    )
    if not mag_bevoegdheid_bijhouden(door, rij.gemeente_id):
        raise GeenRecht(GEEN_BIJHOUDER)
    if rij.tot is not None and rij.tot <= op:
        raise KanNiet("Deze bevoegdheid is al geëindigd.")
    if tot <= rij.van:
        raise KanNietBij("tot", "Deze dag ligt niet na de eerste dag.")
    if rij.handtekeningen.filter(handeling__datum__gte=tot).exists():
        raise KanNietBij("tot", "Op of na deze dag is nog getekend. Kies een latere dag.")
    rij.tot = tot
    rij.save(update_fields=["tot"])
    leg_vast("tekenbevoegdheid beëindigd", rij, door=door, gemeente=rij.gemeente, tot=tot)
    return rij
