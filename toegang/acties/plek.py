"""The list of places: locaties and places that come and go. Only the coördinator of the region keeps it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import Q, QuerySet

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Gebeurtenis, Gemeente, Lidmaatschap, Organisatie
from regio.notatie import datum
from toegang import rechten
from toegang.acties.plaatsing import wie_was_eerst
from toegang.fouten import KanNietBij
from toegang.models import Locatie, Plek, PlekBezet, Product, Voorziening

NIET_VAN_U = "Alleen de coördinator van de regio houdt de lijst met plekken bij."


@dataclass(frozen=True)
class Nieuw:
    """What kind of places: for one product, for everyone or some doelgroepen, and while they are there."""

    product: Product
    geschikt_voor: Sequence[str]
    van: datetime.date
    tot: datetime.date | None = None


@transaction.atomic
def voeg_locatie_toe(
    *,
    voorziening: Voorziening,
    aanbieder: Organisatie | None,
    nieuwe_aanbieder: str,
    gemeente: Gemeente,
    naam: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Locatie:
    """A house of an aanbieder, known or new, under what was agreed. The same `aanvraag` twice answers with the first.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong).
    """
    afspraak = Voorziening.objects.select_for_update(of=("self",)).select_related("regio").get(pk=voorziening.pk)
    eerder = Gebeurtenis.objects.filter(soort="locatie_toegevoegd", keten=aanvraag).first()
    if eerder is not None:
        return Locatie.objects.get(pk=eerder.object_id)
    in_beeld = rechten.voorzieningen_voor(door, op=op).filter(pk=afspraak.pk)
    if not rechten.mag_plekken_beheren(door) or not in_beeld.exists():
        raise GeenRecht(NIET_VAN_U)
    if gemeente not in rechten.gemeenten_in_beeld(door, op=op):
        raise KanNietBij("gemeente", "Kies een gemeente van de regio.")
    if (aanbieder is None) == (not nieuwe_aanbieder.strip()):
        raise KanNietBij("aanbieder", "Kies een aanbieder, of vul de naam van een nieuwe in.")
    if aanbieder is None:
        aanbieder, _ = Organisatie.objects.get_or_create(
            naam=nieuwe_aanbieder.strip(), defaults={"soort": Organisatie.Soort.AANBIEDER}
        )
    if Locatie.objects.filter(organisatie=aanbieder, gemeente=gemeente, naam=naam).exists():
        raise KanNietBij("naam", f"{aanbieder} heeft in {gemeente} al een locatie met deze naam.")
    locatie = Locatie.objects.create(voorziening=afspraak, organisatie=aanbieder, gemeente=gemeente, naam=naam)
    leg_vast(
        "locatie_toegevoegd", locatie, door=door, gemeente=gemeente, regio=afspraak.regio, keten=aanvraag,
        organisatie=aanbieder.pk,
    )  # fmt: skip
    return locatie


@transaction.atomic
def voeg_plekken_toe(
    *, locatie_id: int, kenmerken: Sequence[str], nieuw: Nieuw, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> list[Plek]:
    """Places in one locatie, one for each kenmerk. The same `aanvraag` twice answers with the first ones.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong).
    """
    locatie = _zet_vast(locatie_id, door=door, op=op)
    sleutels = [uuid5(aanvraag, kenmerk) for kenmerk in kenmerken]
    bestaand = list(Plek.objects.filter(aanvraag__in=sleutels).order_by("pk"))
    if bestaand:
        return bestaand
    if not kenmerken or len(set(kenmerken)) < len(kenmerken):
        raise KanNietBij("kenmerken", "Geef elke plek een eigen kenmerk, op een eigen regel.")
    if (
        nieuw.product
        not in Product.objects.van_regio(locatie.voorziening.regio_id, taak=nieuw.product.taak).te_kiezen()
    ):
        raise KanNietBij("product", "Dit product staat niet op de lijst van de regio.")
    if nieuw.tot is not None and nieuw.tot <= nieuw.van:
        raise KanNietBij("laatste_dag", "De laatste dag ligt voor de eerste dag.")
    if locatie.tot is not None and (nieuw.tot is None or nieuw.tot > locatie.tot):
        raise KanNietBij("laatste_dag", f"De locatie sluit op {datum(locatie.tot)}. Kies een dag daarvoor.")
    er_al = _overlappend(locatie, kenmerken, nieuw).first()
    if er_al is not None:
        raise KanNietBij("kenmerken", f"De plek '{er_al.kenmerk}' staat al op de lijst van deze locatie.")
    plekken = [
        Plek.objects.create(
            locatie=locatie,
            product=nieuw.product,
            kenmerk=kenmerk,
            geschikt_voor=list(nieuw.geschikt_voor),
            van=nieuw.van,
            tot=nieuw.tot,
            aanvraag=sleutel,
        )
        for kenmerk, sleutel in zip(kenmerken, sleutels, strict=True)
    ]
    leg_vast(
        "plekken_toegevoegd", locatie, door=door, gemeente=locatie.gemeente, regio=locatie.voorziening.regio,
        keten=aanvraag, aantal=len(plekken), product=nieuw.product.pk, van=nieuw.van, tot=nieuw.tot,
    )  # fmt: skip
    return plekken


def _overlappend(locatie: Locatie, kenmerken: Sequence[str], nieuw: Nieuw) -> QuerySet[Plek]:
    andere = Plek.objects.niet_voorbij(op=nieuw.van).filter(locatie=locatie, kenmerk__in=kenmerken)
    return andere.filter(van__lt=nieuw.tot) if nieuw.tot is not None else andere


@transaction.atomic
def beeindig_plek(*, plek_id: int, per: datetime.date, door: Lidmaatschap, op: datetime.date) -> Plek:
    """A place is no longer there from `per` on. The same day twice changes nothing.

    Who lives there stays registered: their gemeente must find another place. A claim that begins on that day or later
    stands in the way. Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong).
    """
    locatie = _zet_vast(Plek.objects.values_list("locatie_id", flat=True).get(pk=plek_id), door=door, op=op)
    plek: Plek = Plek.objects.select_for_update().get(pk=plek_id)
    if plek.tot == per:
        return plek
    _beeindig(plek, per)
    leg_vast("plek_beeindigd", plek, door=door, gemeente=locatie.gemeente, regio=locatie.voorziening.regio, per=per)
    return plek


@transaction.atomic
def sluit_locatie(*, locatie_id: int, per: datetime.date, door: Lidmaatschap, op: datetime.date) -> Locatie:
    """A locatie closes, with every place in it. The same day twice changes nothing. Raises GeenRecht, KanNiet."""
    locatie = _zet_vast(locatie_id, door=door, op=op)
    if locatie.tot == per:
        return locatie
    if per < op:
        raise KanNietBij("laatste_dag", "Deze dag is al voorbij. Kies vandaag of een latere dag.")
    for plek in locatie.plekken.select_for_update().niet_voorbij(op=per).order_by("pk"):
        if plek.van >= per:
            raise KanNietBij(
                "laatste_dag", f"De plek '{plek.kenmerk}' begint pas op {datum(plek.van)}. Beëindig die eerst."
            )
        _beeindig(plek, per)
    locatie.tot = per
    locatie.save(update_fields=["tot"])
    leg_vast(
        "locatie_gesloten", locatie, door=door, gemeente=locatie.gemeente, regio=locatie.voorziening.regio, per=per
    )
    return locatie


def _zet_vast(locatie_id: int, *, door: Lidmaatschap, op: datetime.date) -> Locatie:
    if not rechten.locaties_in_beheer(door, op=op).filter(pk=locatie_id).exists():
        raise GeenRecht(NIET_VAN_U)
    return (
        Locatie.objects.select_for_update(of=("self",))
        .select_related("voorziening__regio", "gemeente")
        .get(pk=locatie_id)
    )


def _beeindig(plek: Plek, per: datetime.date) -> None:
    if per <= plek.van:
        raise KanNietBij("laatste_dag", f"Deze plek is er vanaf {datum(plek.van)}. Kies die dag of een latere.")
    if plek.tot is not None and plek.tot < per:
        raise KanNiet(f"Deze plek is er al niet meer vanaf {datum(plek.tot)}.")
    later = PlekBezet.objects.filter(Q(tot__isnull=True) | Q(tot__gt=per), plek=plek, van__gte=per)
    eerste = later.select_related("gemeente").order_by("van").first()
    if eerste is not None:
        raise KanNietBij("laatste_dag", wie_was_eerst(eerste).removesuffix(" Kies een andere plek of andere dagen."))
    plek.tot = per
    plek.save(update_fields=["tot"])
