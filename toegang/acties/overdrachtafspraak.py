"""What a region agrees about an overdracht: each change is a new agreement from a day on, with its own list."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.text import slugify

from regio.fouten import GeenRecht
from regio.gebeurtenissen import leg_vast
from regio.models import Bron, Lidmaatschap, Regio
from regio.notatie import datum
from toegang import rechten_samen as rechten
from toegang.fouten import KanNietBij
from toegang.models import Afwegingsfactor, Overdrachtafspraak

ALLEEN_COORDINATOR = "De afspraken over overdrachten wijzigt de regionaal coördinator."


@dataclass(frozen=True)
class Factor:
    """One line of the list: what counts, and for whom it can speak."""

    tekst: str
    richting: str


@transaction.atomic
def leg_overdrachtafspraak_vast(
    *,
    regio: Regio,
    van: datetime.date,
    antwoord_dagen: int | None,
    factoren: Sequence[Factor],
    reden: str,
    bron: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Overdrachtafspraak:
    """An agreement that holds from `van` on; the one before it, and its list, end that day.

    `bron` says where it was written down. What was sent keeps its last day and its weighing. The same `aanvraag` twice
    answers with the first one. Raises GeenRecht, KanNietBij with the field that is wrong.
    """
    Regio.objects.select_for_update().get(pk=regio.pk)
    bestaand: Overdrachtafspraak | None = Overdrachtafspraak.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    if not rechten.mag_overdrachtafspraak_wijzigen(door, regio):
        raise GeenRecht(ALLEEN_COORDINATOR)
    laatste = Overdrachtafspraak.objects.filter(regio=regio).first()
    if van < op:
        raise KanNietBij("van", "Kies vandaag of een latere dag: wat al verzonden is, verandert niet.")
    if laatste is not None and van <= laatste.van:
        raise KanNietBij("van", f"Er is al een afspraak vanaf {datum(laatste.van)}. Kies een latere dag.")
    if not reden.strip():
        raise KanNietBij("reden", "Schrijf op waarom de regio dit afspreekt.")
    if not bron.strip():
        raise KanNietBij("bron", "Schrijf op waar deze afspraak staat.")
    sleutels = _sleutels(regio, factoren)
    for model in (Overdrachtafspraak, Afwegingsfactor):
        for rij in model.objects.filter(regio=regio, tot__isnull=True):
            rij.tot = van
            rij.save(update_fields=["tot"])
    herkomst = Bron.objects.create(
        sleutel=f"overdrachtafspraak-{regio.sleutel}-{van.isoformat()}"[:80],
        titel=f"Afspraak over overdrachten, {regio}",
        uitgever=str(regio),
        datum=van,
        vindplaats=bron.strip(),
        toelichting=reden.strip(),
    )
    for volgorde, (sleutel, factor) in enumerate(sleutels.items(), start=1):
        Afwegingsfactor.objects.create(
            regio=regio,
            sleutel=sleutel,
            tekst=factor.tekst.strip(),
            richting=factor.richting,
            volgorde=volgorde,
            van=van,
            bron=herkomst,
        )
    afspraak: Overdrachtafspraak = Overdrachtafspraak.objects.create(
        regio=regio,
        van=van,
        antwoord_dagen=antwoord_dagen,
        bron=herkomst,
        reden=reden.strip(),
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    leg_vast(
        "overdrachtafspraak_vastgelegd",
        afspraak,
        door=door,
        regio=regio,
        van=van,
        antwoord_dagen=antwoord_dagen,
        factoren=len(sleutels),
    )
    return afspraak


def _sleutels(regio: Regio, factoren: Sequence[Factor]) -> dict[str, Factor]:
    """Each factor under its key: the one it had when the words are the same, else made from them. Raises KanNietBij."""
    if not factoren:
        raise KanNietBij("tekst_1", "Schrijf minstens één factor op: daarmee weegt een consulent waar iemand past.")
    bekend = dict(
        Afwegingsfactor.objects.filter(Q(regio=regio) | Q(regio__isnull=True)).values_list("tekst", "sleutel")
    )
    gevonden: dict[str, Factor] = {}
    for nummer, factor in enumerate(factoren, start=1):
        sleutel = bekend.get(factor.tekst.strip()) or slugify(factor.tekst)[:40].strip("-")
        if not sleutel:
            raise KanNietBij(f"tekst_{nummer}", "Schrijf deze factor in woorden op.")
        if sleutel in gevonden:
            raise KanNietBij(f"tekst_{nummer}", "Deze factor staat al in de lijst.")
        gevonden[sleutel] = factor
    return gevonden
