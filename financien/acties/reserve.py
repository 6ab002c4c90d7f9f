"""What a region agrees about its reserves, the pots, and every movement."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, fields
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import Sum

from financien.models import Reserve, Reserveafspraak, Reservemutatie
from financien.rechten import eis_regiogeld_voor
from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Bron, Lidmaatschap, Regio
from regio.notatie import euro


@dataclass(frozen=True)
class Afspraakgegevens:
    """What a region agreed; `boven` and `onder` are names of BovenPlafond and OnderBodem."""

    tekort_uit_pot: bool
    overschot_naar_pot: bool
    boven: str
    onder: str
    benodigd: Decimal | None
    bron: Bron


@dataclass(frozen=True)
class Potgegevens:
    """One pot."""

    naam: str
    volgorde: int
    bodem: Decimal
    plafond: Decimal | None


@transaction.atomic
def leg_reserveafspraak_vast(
    *, regio: Regio, taak: str, gegevens: Afspraakgegevens, versie: int, reden: str, door: Lidmaatschap,
    op: datetime.date,
) -> Reserveafspraak:  # fmt: skip
    """The agreement of a region for a taak; a change keeps the old one in the history, with the reason.

    `versie` is the number of what the person saw (0: nothing). Raises GeenRecht or KanNiet.
    """
    Regio.objects.select_for_update().get(pk=regio.pk)
    eis_regiogeld_voor(door, regio, taak, op=op)
    if gegevens.benodigd is not None and gegevens.benodigd <= 0:
        raise KanNiet("Het benodigde weerstandsvermogen is meer dan nul. Laat het leeg als de regio nog niets koos.")
    afspraak = Reserveafspraak.objects.filter(regio=regio, taak=taak).first()
    nu = afspraak.versienummer if afspraak is not None else 0
    if versie != nu:
        raise KanNiet(
            "Iemand anders heeft deze afspraak intussen gewijzigd. Er is niets opgeslagen. Kijk eerst wat er staat."
        )
    nieuw = afspraak is None
    if afspraak is None:
        afspraak = Reserveafspraak(regio=regio, taak=taak, versienummer=0)
    for veld in fields(gegevens):
        setattr(afspraak, veld.name, getattr(gegevens, veld.name))
    afspraak.versienummer += 1
    afspraak._change_reason = reden.strip()[:100]
    if nieuw:
        afspraak.save()
    else:
        afspraak.save(update_fields=[*(veld.name for veld in fields(gegevens)), "versienummer"])
    leg_vast("reserveafspraak_vastgelegd", afspraak, door=door, regio=regio, taak=taak, versie=afspraak.versienummer)
    return afspraak


@transaction.atomic
def leg_reserve_vast(
    *, afspraak: Reserveafspraak, gegevens: Potgegevens, reserve: Reserve | None, versie: int, reden: str,
    aanvraag: UUID, door: Lidmaatschap, op: datetime.date,
) -> Reserve:  # fmt: skip
    """A new pot, or a change of one (`versie` is what the person saw). The same `aanvraag` twice is once.

    Raises GeenRecht, or KanNiet when a name or place is taken or the plafond lies under the bodem.
    """
    huidig = Reserveafspraak.objects.select_for_update(of=("self",)).select_related("regio").get(pk=afspraak.pk)
    eis_regiogeld_voor(door, huidig.regio, huidig.taak, op=op)
    if reserve is None and (eerder := Reserve.objects.filter(aanvraag=aanvraag, afspraak=huidig).first()):
        return eerder
    if gegevens.bodem < 0 or (gegevens.plafond is not None and gegevens.plafond < gegevens.bodem):
        raise KanNiet("De bodem is nul of meer, en het plafond ligt niet onder de bodem.")
    anderen = huidig.reserves.all() if reserve is None else huidig.reserves.exclude(pk=reserve.pk)
    if anderen.filter(naam=gegevens.naam).exists() or anderen.filter(volgorde=gegevens.volgorde).exists():
        raise KanNiet("Een andere reserve heeft al deze naam of deze plaats in de volgorde.")
    pot = reserve if reserve is not None else Reserve(afspraak=huidig, aanvraag=aanvraag)
    if reserve is not None:
        pot = huidig.reserves.get(pk=reserve.pk)
        if versie != pot.versienummer:
            raise KanNiet("Iemand anders heeft deze reserve intussen gewijzigd. Er is niets opgeslagen.")
        pot.versienummer += 1
    for veld in fields(gegevens):
        setattr(pot, veld.name, getattr(gegevens, veld.name))
    pot._change_reason = reden.strip()[:100]
    if reserve is None:
        pot.save()
    else:
        pot.save(update_fields=[*(veld.name for veld in fields(gegevens)), "versienummer"])
    leg_vast("reserve_vastgelegd", pot, door=door, regio=huidig.regio, taak=huidig.taak, versie=pot.versienummer)
    return pot


@transaction.atomic
def boek_reserve(
    *, reserve: Reserve, soort: str, jaar: int, bedrag: Decimal, reden: str, bron: Bron, aanvraag: UUID,
    door: Lidmaatschap, op: datetime.date,
) -> Reservemutatie:  # fmt: skip
    """One movement, by hand; `bedrag` is always positive and the soort says its direction.

    Raises GeenRecht, or KanNiet when more goes out than lies above the bodem.
    """
    pot = Reserve.objects.select_for_update(of=("self",)).select_related("afspraak__regio").get(pk=reserve.pk)
    eis_regiogeld_voor(door, pot.afspraak.regio, pot.afspraak.taak, op=op)
    if eerder := Reservemutatie.objects.filter(aanvraag=aanvraag, reserve=pot).first():
        return eerder
    if soort == Reservemutatie.Soort.AFREKENING:
        raise KanNiet("Een mutatie uit een afrekening ontstaat als een tweede persoon de afrekening goedkeurt.")
    if bedrag < 0 or (bedrag == 0 and soort != Reservemutatie.Soort.BEGINSTAND):
        raise KanNiet("Vul een bedrag boven nul in. De soort zegt of het erbij komt of eraf gaat.")
    if soort == Reservemutatie.Soort.BEGINSTAND and pot.mutaties.filter(soort=soort).exists():
        raise KanNiet("Deze reserve heeft al een beginstand. Verbeter die met een toevoeging of onttrekking.")
    uit = soort == Reservemutatie.Soort.ONTTREKKING
    if uit:
        stand = pot.mutaties.aggregate(som=Sum("bedrag"))["som"] or Decimal(0)
        if stand - bedrag < pot.bodem:
            raise KanNiet(
                f"In deze reserve zit {euro(stand)} en de bodem is {euro(pot.bodem)}. "
                f"Er kan hoogstens {euro(max(Decimal(0), stand - pot.bodem))} uit."
            )
    mutatie = Reservemutatie.objects.create(
        reserve=pot, soort=soort, jaar=jaar, bedrag=-bedrag if uit else bedrag, reden=reden.strip(), bron=bron,
        gemaakt_door=door, aanvraag=aanvraag,
    )  # fmt: skip
    leg_vast(
        "reserve_gemuteerd", mutatie, door=door, regio=pot.afspraak.regio, taak=pot.afspraak.taak, mutatie=soort,
        jaar=jaar, bedrag=mutatie.bedrag,
    )  # fmt: skip
    return mutatie
