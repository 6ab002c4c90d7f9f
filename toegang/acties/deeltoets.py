"""The sub-tests of a region: adding one, and ending one. Answers that were given stay as they are."""

from __future__ import annotations

import datetime

from django.db import transaction

from regio.fouten import GeenRecht
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Regio, Taak
from toegang import rechten
from toegang.fouten import KanNietBij
from toegang.models import Deeltoets


@transaction.atomic
def voeg_deeltoets_toe(
    *,
    regio: Regio,
    vraag: str,
    uitleg: str,
    van: datetime.date,
    door: Lidmaatschap,
    op: datetime.date,
    taak: str = Taak.BW,
) -> Deeltoets:
    """A question that each new onderzoek in the region asks from a day on. The same question twice is one.

    Raises GeenRecht, KanNiet.
    """
    _eis(door, regio, op=op)
    if van < op:
        raise KanNietBij("van", "Kies vandaag of een latere dag: oude onderzoeken veranderen niet.")
    bestaand: Deeltoets | None = (
        Deeltoets.objects.van_regio(regio, taak=taak).filter(vraag=vraag, tot__isnull=True).first()
    )
    if bestaand is not None:
        return bestaand
    laatste = Deeltoets.objects.van_regio(regio, taak=taak).last()
    deeltoets: Deeltoets = Deeltoets.objects.create(
        regio=regio, taak=taak, vraag=vraag, uitleg=uitleg, van=van, volgorde=(laatste.volgorde + 1) if laatste else 1
    )
    leg_vast("deeltoets_toegevoegd", deeltoets, door=door, regio=regio, van=van)
    return deeltoets


@transaction.atomic
def beeindig_deeltoets(*, deeltoets: Deeltoets, reden: str, door: Lidmaatschap, op: datetime.date) -> Deeltoets:
    """Ask a question no longer from tomorrow on, with the reason. Twice is once. Raises GeenRecht, KanNietBij."""
    _eis(door, deeltoets.regio, op=op)
    rij: Deeltoets = Deeltoets.objects.select_for_update().get(pk=deeltoets.pk)
    if rij.tot is not None:
        return rij
    if not reden.strip():
        raise KanNietBij("reden", "Schrijf op waarom deze vraag niet meer wordt gesteld.")
    rij.tot, rij.reden_einde = max(op, rij.van) + datetime.timedelta(days=1), reden.strip()
    rij.save(update_fields=["tot", "reden_einde"])
    leg_vast("deeltoets_beeindigd", rij, door=door, regio=rij.regio, tot=rij.tot)
    return rij


def _eis(door: Lidmaatschap, regio: Regio, *, op: datetime.date) -> None:
    if not rechten.mag_deeltoetsen_wijzigen(door, regio, op=op):
        raise GeenRecht("De deeltoetsen wijzigt de regionaal coördinator van deze regio.")
