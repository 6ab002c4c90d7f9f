"""The agenda: putting a point forward, changing it, taking it back, and ordering the points of a meeting."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import Model

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.overleg.acties.bijeenkomst import vergrendel_bijeenkomst
from samenwerking.overleg.acties.overleg import vergrendel
from samenwerking.overleg.models import Agendapunt, Bijeenkomst, Overleg
from samenwerking.overleg.onderwerpen import ding_van, lees_sleutel, onderwerp_van
from samenwerking.overleg.rechten import mag_inbrengen, mag_punt_wijzigen
from samenwerking.teksten.acties.verouderd import Verouderd

VELDEN = ("titel", "soort", "minuten", "toelichting", "besloten")
MEESTE_PUNTEN = 60


def breng_punt_in(
    *,
    overleg: Overleg,
    velden: Mapping[str, Any],
    onderwerp: str = "",
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Agendapunt:
    """Put a point forward; the secretaris places it. `onderwerp` is a key as in `maak_agenda`, for what it is about.

    Twice is once. Raises GeenRecht or KanNiet.
    """
    if not mag_inbrengen(door, overleg, op=op):
        raise GeenRecht("Een punt brengt in wie aan dit overleg deelneemt.")
    rij = vergrendel(overleg)
    if eerder := Agendapunt.objects.filter(aanvraag=aanvraag, overleg=rij).first():
        return eerder
    if rij.gestopt_op is not None and rij.gestopt_op <= op:
        raise KanNiet("Dit overleg is gestopt. Breng het punt in bij een ander overleg.")
    over = _onderwerp(rij, onderwerp, door=door, op=op) if onderwerp else {}
    punt = Agendapunt.objects.create(
        overleg=rij, door=door, aanvraag=aanvraag, **over, **{naam: velden[naam] for naam in VELDEN if naam in velden}
    )
    leg_vast("agendapunt ingebracht", rij, door=door, regio=rij.regio, punt=punt.pk)
    return punt


def wijzig_punt(
    *, punt: Agendapunt, velden: Mapping[str, Any], versie: int, door: Lidmaatschap, op: datetime.date
) -> Agendapunt:
    """Other words for a point. Raises GeenRecht, KanNiet, KanNietBij, or Verouderd."""
    rij = _vergrendel_punt(punt, door=door, op=op)
    if rij.versienummer != versie:
        raise Verouderd("Iemand anders wijzigde dit punt intussen. Bekijk wat er nu staat en bewaar opnieuw.")
    if not velden["titel"] and onderwerp_van(rij) is None:
        raise KanNietBij("titel", "Geef het punt een titel.")
    for naam in VELDEN:
        setattr(rij, naam, velden[naam])
    rij.zet_gewijzigd()
    leg_vast("agendapunt gewijzigd", rij.overleg, door=door, regio=rij.overleg.regio, punt=rij.pk)
    return rij


def trek_punt_in(*, punt: Agendapunt, door: Lidmaatschap, op: datetime.date) -> Agendapunt:
    """Take a point back; twice is once. Raises GeenRecht, or KanNiet while it stands on an agenda."""
    rij = _vergrendel_punt(punt, door=door, op=op)
    if rij.ingetrokken_op is not None:
        return rij
    if rij.bijeenkomst_id is not None:
        raise KanNiet("Dit punt staat op een agenda. Haal het daar eerst af.")
    rij.ingetrokken_op = op
    rij.zet_gewijzigd()
    leg_vast("agendapunt ingetrokken", rij.overleg, door=door, regio=rij.overleg.regio, punt=rij.pk)
    return rij


def _vergrendel_punt(punt: Agendapunt, *, door: Lidmaatschap, op: datetime.date) -> Agendapunt:
    rij = (
        Agendapunt.objects.select_related("overleg__regio", "door__gebruiker")
        .select_for_update(of=("self",), no_key=True)
        .get(pk=punt.pk)
    )
    if not mag_punt_wijzigen(door, rij, op=op):
        raise GeenRecht("Dit punt wijzigt wie het inbracht, tot het op een agenda staat, of wie de agenda maakt.")
    if rij.bijeenkomst is not None:
        vergrendel_bijeenkomst(bijeenkomst=rij.bijeenkomst, door=door, op=op)
    return rij


@dataclass(frozen=True)
class Plek:
    """Where a point comes on the agenda: a low number comes first. `eraf`: back to the open points."""

    punt: int
    volgorde: int
    minuten: int | None
    eraf: bool = False


@transaction.atomic
def maak_agenda(
    *,
    bijeenkomst: Bijeenkomst,
    plekken: Sequence[Plek],
    erbij: Sequence[str],
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Bijeenkomst:
    """Order and time the points of a meeting, take some off and put others on.

    `erbij`: keys of what is to be added at the end: 'punt-12' for a point that was put forward, 'tekst-3' for what
    waits. Raises GeenRecht, KanNiet, or Verouderd when someone else changed the agenda meanwhile.
    """
    rij = vergrendel_bijeenkomst(bijeenkomst=bijeenkomst, door=door, op=op)
    if rij.versienummer != versie:
        raise Verouderd("Iemand anders wijzigde deze agenda intussen. Bekijk wat er nu staat en bewaar opnieuw.")
    punten = {punt.pk: punt for punt in Agendapunt.objects.filter(bijeenkomst=rij)}
    if len(punten) + len(erbij) > MEESTE_PUNTEN:
        raise KanNiet(f"Op een agenda passen hoogstens {MEESTE_PUNTEN} punten.")
    op_volgorde = sorted((plek for plek in plekken if plek.punt in punten), key=lambda plek: plek.volgorde)
    nummer = 0
    for plek in op_volgorde:
        punt = punten[plek.punt]
        if plek.eraf:
            if punt.bespreking or punt.afspraken:
                raise KanNiet(f"Bij '{punt}' staat al wat er is besproken. Het blijft op deze agenda.")
            punt.bijeenkomst, punt.volgorde = None, None
        else:
            nummer += 1
            punt.bijeenkomst, punt.volgorde, punt.minuten = rij, nummer, plek.minuten
        punt.zet_gewijzigd()
    for plaats, sleutel in enumerate(dict.fromkeys(erbij), start=len(punten) + 1):
        _zet_erop(rij, sleutel, plaats, aanvraag=aanvraag, door=door, op=op)
    rij.zet_gewijzigd(door=door)
    leg_vast("agenda gemaakt", rij, door=door, regio=rij.overleg.regio, punten=nummer + len(set(erbij)))
    return rij


def _zet_erop(
    bijeenkomst: Bijeenkomst, sleutel: str, plaats: int, *, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> None:
    if sleutel.startswith("punt-") and sleutel[5:].isdecimal():
        punt = Agendapunt.objects.open().filter(overleg=bijeenkomst.overleg, pk=int(sleutel[5:])).first()
        if punt is None:
            raise KanNiet("Een van de punten staat intussen op een andere agenda of is ingetrokken. Kies opnieuw.")
        punt.bijeenkomst, punt.volgorde = bijeenkomst, plaats
        punt.zet_gewijzigd()
        return
    Agendapunt.objects.get_or_create(
        aanvraag=uuid5(aanvraag, sleutel),
        defaults={
            "overleg": bijeenkomst.overleg,
            "bijeenkomst": bijeenkomst,
            "volgorde": plaats,
            "door": door,
            **_onderwerp(bijeenkomst.overleg, sleutel, door=door, op=op),
        },
    )


def _onderwerp(overleg: Overleg, sleutel: str, *, door: Lidmaatschap, op: datetime.date) -> dict[str, Model]:
    """What a point is about, by the name of its column. Raises KanNiet for what this person cannot open."""
    gelezen = lees_sleutel(sleutel)
    ding = ding_van(overleg, *gelezen, door, op=op) if gelezen is not None else None
    if gelezen is None or ding is None:
        raise KanNiet("Een van de onderwerpen is er niet meer. Kies opnieuw.")
    return {gelezen[0]: ding}
