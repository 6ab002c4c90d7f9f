"""Finding dossiers by number, or by the beginning of the client's surname."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from django.urls import reverse

from regio.gebeurtenissen import leg_inzage_vast
from regio.models import Lidmaatschap
from regio.werk import Vondst
from toegang import rechten
from toegang.models import Dossier
from toegang.models.dossier import DossierQuerySet
from toegang.namen import gewoon, zoekbegins

HOEVEEL = 10
MINSTENS = 2
"""Letters of a name: one letter is not a search."""

MINSTENS_IN_HET_MIDDEN = 4
"""Letters to look for anywhere in a name; fewer would find half of the gemeente."""

NUMMER = re.compile(r"[0-9]{4}-[0-9]{1,6}")


def dossiers_op_naam(stapels: Sequence[DossierQuerySet], tekst: str, *, deel: bool, hoeveel: int) -> DossierQuerySet:
    """At most so many dossiers of these slices (one per gemeente) whose client's name begins with what was typed.

    With `deel` also those that hold it elsewhere, when the beginnings leave room: that reads every name.
    """
    begins = [begin for begin in zoekbegins(tekst) if len(begin) >= MINSTENS]
    gevonden = _eerste([stapel.met_naam(begin) for stapel in stapels for begin in begins], hoeveel)
    midden = gewoon(tekst)
    if deel and len(midden) >= MINSTENS_IN_HET_MIDDEN and len(gevonden) < hoeveel:
        gevonden |= _eerste([stapel.met_naamdeel(midden) for stapel in stapels], hoeveel)
    return Dossier.objects.filter(pk__in=gevonden)


def _eerste(vragen: Sequence[DossierQuerySet], hoeveel: int) -> set[int]:
    """The first of each of these questions, in one question to the database."""
    if not vragen:
        return set()
    rijen = [vraag.order_by("client__zoeknaam", "pk").values_list("pk", flat=True)[:hoeveel] for vraag in vragen]
    return set(rijen[0].union(*rijen[1:], all=True)) if len(rijen) > 1 else set(rijen[0])


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date, vanaf: int = 0) -> list[Vondst]:
    """Dossiers this hat may open, by number or by surname. Shows initials, and records who was shown.

    Only the first: of who has a name that many have, the list of dossiers finds more.
    """
    if vanaf:
        return []
    tekst = tekst.strip()
    dossiers = rechten.dossiers_voor(pet, op=op)
    if NUMMER.fullmatch(tekst):
        jaar, volgnummer = tekst.split("-")
        vraag = dossiers.filter(nummer=f"{jaar}-{int(volgnummer):06d}")
    else:
        stapels = rechten.dossiers_per_gemeente(pet, op=op)
        vraag = dossiers_op_naam(stapels, tekst, deel=False, hoeveel=HOEVEEL)
    gevonden = list(vraag.select_related("client", "gemeente").order_by("client__zoeknaam", "pk")[:HOEVEEL])
    if gevonden:
        leg_inzage_vast(door=pet, wat="zoeken", reden="gezocht", dossiers=[dossier.pk for dossier in gevonden])
    return [
        Vondst(
            titel=f"Dossier {dossier.nummer}",
            soort="dossier",
            url=reverse("dossier", args=[dossier.pk]),
            toelichting=f"{dossier.client.initialen}, {dossier.gemeente}{'' if dossier.is_open else ', gesloten'}",
        )
        for dossier in gevonden
    ]
