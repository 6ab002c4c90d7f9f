"""What a raad, its griffie and its college do around the letters."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap
from regio.notatie import datum as in_woorden
from samenwerking.brieven.models import (
    Briefstap,
    Briefversie,
    Gemeentebrief,
    Intrekking,
    Openbaarheid,
    Raadsantwoord,
    Raadsavond,
    Raadsvraag,
    Toezegging,
    Toezeggingstap,
)
from samenwerking.brieven.models.raad import EINDE
from samenwerking.brieven.rechten_raad import (
    is_openbaar,
    mag_beantwoorden,
    mag_intrekken,
    mag_openbaar_maken,
    mag_toezeggingen_bijhouden,
    mag_vragen,
)

ALLEEN_GRIFFIER = "Alleen de griffier van deze gemeente beheert de pagina van de raad."
ALLEEN_RAAD = "Alleen de raad van deze gemeente stelt een vraag bij een brief."
ALLEEN_BEHANDELAAR = "Alleen een beleidsadviseur of de griffier van deze gemeente houdt dit bij."
ALLEEN_COLLEGE = "Alleen het college van deze gemeente trekt een brief in."
IS_INGETROKKEN = "Deze brief is ingetrokken."


@transaction.atomic
def zet_openbaar(*, gemeente: Gemeente, openbaar: bool, door: Lidmaatschap) -> None:
    """The page of this raad becomes public, or not any more. Saying what holds already changes nothing.

    Raises GeenRecht for who is not its griffier.
    """
    if not mag_openbaar_maken(door, gemeente):
        raise GeenRecht(ALLEEN_GRIFFIER)
    _vergrendel_gemeente(gemeente)
    if is_openbaar(gemeente) == openbaar:
        return
    Openbaarheid.objects.create(gemeente=gemeente, openbaar=openbaar, door=door)
    leg_vast("raadspagina openbaar" if openbaar else "raadspagina gesloten", gemeente, door=door, gemeente=gemeente)


@transaction.atomic
def trek_in(*, versie: Briefversie, reden: str, door: Lidmaatschap) -> Intrekking:
    """A letter that was sent is taken back; its address says so for ever. Twice is once.

    Raises GeenRecht, or KanNiet for a letter that was not sent or without a reason.
    """
    versie = _vergrendel(versie)
    eigen = versie.gemeentebrief
    if not mag_intrekken(door, eigen.gemeente):
        raise GeenRecht(ALLEEN_COLLEGE)
    if bestaand := Intrekking.objects.filter(versie=versie).first():
        return bestaand
    if not reden.strip():
        raise KanNietBij("reden", "Zeg waarom het college de brief intrekt.")
    if not Briefstap.objects.filter(versie=versie, soort=Briefstap.Soort.VERZONDEN).exists():
        raise KanNiet("Deze brief is niet verzonden. Er is niets om in te trekken.")
    intrekking = Intrekking.objects.create(versie=versie, reden=reden.strip(), door=door)
    leg_vast("brief ingetrokken", eigen.brief, door=door, gemeente=eigen.gemeente, versie=versie.pk)
    return intrekking


def _vergrendel(versie: Briefversie) -> Briefversie:
    """The version, with its letter locked: a version itself is never changed, and so cannot be locked."""
    Gemeentebrief.objects.select_for_update(no_key=True).get(pk=versie.gemeentebrief_id)
    return (
        Briefversie.objects.select_related("gemeentebrief__gemeente", "gemeentebrief__brief")
        .defer("inhoud")
        .get(pk=versie.pk)
    )


def _vergrendel_gemeente(gemeente: Gemeente) -> None:
    """What is only ever added cannot be locked; who adds to it for this gemeente waits here."""
    Gemeente.objects.select_for_update(no_key=True).get(pk=gemeente.pk)


def leg_toezeggingen_vast(*, versie: Briefversie, door: Lidmaatschap, op: datetime.date) -> None:
    """What the college promises in a letter, at the moment it sends it: a row per promise."""
    eigen, inhoud = versie.gemeentebrief, versie.gelezen
    for nummer, stap in enumerate(inhoud.vervolg):
        if stap.toezegging:
            Toezegging.objects.create(
                gemeente=eigen.gemeente,
                versie=versie,
                gedaan_op=op,
                wat=stap.wat,
                wie=inhoud.portefeuillehouder or inhoud.van,
                datum=stap.datum if stap.datum is not None and stap.datum >= op else None,
                wanneer=stap.wanneer or (in_woorden(stap.datum) if stap.datum is not None else ""),
                aanvraag=uuid5(versie.aanvraag, f"{versie.pk}/{nummer}"),
                door=door,
            )


@transaction.atomic
def zeg_toe(*, gemeente: Gemeente, velden: Mapping[str, Any], door: Lidmaatschap, op: datetime.date) -> Toezegging:
    """Record a promise that was made in a meeting or a letter. The same `aanvraag` gives the same promise.

    Raises GeenRecht, or KanNietBij for a day in the future on which it would have been made.
    """
    if not mag_toezeggingen_bijhouden(door, gemeente):
        raise GeenRecht(ALLEEN_BEHANDELAAR)
    if velden["gedaan_op"] > op:
        raise KanNietBij("gedaan_op", "De dag van de toezegging kan niet in de toekomst liggen.")
    toezegging, nieuw = Toezegging.objects.get_or_create(
        aanvraag=velden["aanvraag"], defaults={**velden, "gemeente": gemeente, "door": door}
    )
    if nieuw:
        leg_vast("toezegging vastgelegd", toezegging, door=door, gemeente=gemeente, datum=toezegging.datum)
    return toezegging


@transaction.atomic
def zet_stap(
    *,
    toezegging: Toezegging,
    soort: Toezeggingstap.Soort,
    versie: Briefversie | None = None,
    datum: datetime.date | None = None,
    reden: str = "",
    door: Lidmaatschap,
    op: datetime.date,
) -> Toezeggingstap:
    """A promise is kept, put off or dropped.

    Raises GeenRecht; KanNiet when it ended already; KanNietBij when a letter, day or reason is missing or wrong.
    """
    _vergrendel_gemeente(toezegging.gemeente)
    if not mag_toezeggingen_bijhouden(door, toezegging.gemeente):
        raise GeenRecht(ALLEEN_BEHANDELAAR)
    einde = Toezeggingstap.objects.filter(toezegging=toezegging, soort__in=EINDE).first()
    if einde is not None:
        if einde.soort == soort:
            return einde
        raise KanNiet(f"Deze toezegging is al {einde.get_soort_display()}.")
    if soort == Toezeggingstap.Soort.UITGESTELD and (datum is None or datum <= op):
        raise KanNietBij("datum", "Vul de nieuwe dag in; die ligt na vandaag.")
    if soort != Toezeggingstap.Soort.UITGESTELD and datum is not None:
        raise KanNietBij("datum", "Een nieuwe dag hoort alleen bij uitstel.")
    if not reden.strip() and (versie is None or soort != Toezeggingstap.Soort.NAGEKOMEN):
        raise KanNietBij("reden", "Kies de brief waarmee het college de toezegging nakwam, of leg het hier uit.")
    stap = Toezeggingstap.objects.create(
        toezegging=toezegging, soort=soort, versie=versie, datum=datum, reden=reden.strip(), door=door
    )
    leg_vast(f"toezegging {stap.get_soort_display()}", toezegging, door=door, gemeente=toezegging.gemeente, datum=datum)
    return stap


@transaction.atomic
def stel_vraag(*, versie: Briefversie, vraag: str, aanvraag: UUID, door: Lidmaatschap) -> Raadsvraag:
    """A raadslid asks at a letter. The same `aanvraag` is the same question. Raises GeenRecht or KanNiet."""
    versie = _vergrendel(versie)
    eigen = versie.gemeentebrief
    if not mag_vragen(door, eigen.gemeente):
        raise GeenRecht(ALLEEN_RAAD)
    if Intrekking.objects.filter(versie=versie).exists():
        raise KanNiet(IS_INGETROKKEN)
    if not vraag.strip():
        raise KanNietBij("vraag", "Schrijf uw vraag.")
    gesteld, nieuw = Raadsvraag.objects.get_or_create(
        aanvraag=aanvraag, defaults={"versie": versie, "vraag": vraag.strip(), "door": door}
    )
    if nieuw:
        leg_vast("vraag gesteld", eigen.brief, door=door, gemeente=eigen.gemeente, vraag=gesteld.pk)
    return gesteld


@transaction.atomic
def beantwoord(*, vraag: Raadsvraag, antwoord: str, door: Lidmaatschap) -> Raadsantwoord:
    """Answer a question, or answer it better. Saying the same again changes nothing. Raises GeenRecht or KanNietBij."""
    eigen = _vergrendel(vraag.versie).gemeentebrief
    if not mag_beantwoorden(door, eigen.gemeente):
        raise GeenRecht(ALLEEN_BEHANDELAAR)
    if not antwoord.strip():
        raise KanNietBij("antwoord", "Schrijf het antwoord.")
    laatste = vraag.antwoorden.order_by("-pk").first()
    if laatste is not None and laatste.antwoord == antwoord.strip():
        return laatste
    gegeven = Raadsantwoord.objects.create(vraag=vraag, antwoord=antwoord.strip(), door=door)
    leg_vast("vraag beantwoord", eigen.brief, door=door, gemeente=eigen.gemeente, vraag=vraag.pk, aan=vraag.door_id)
    return gegeven


@transaction.atomic
def plan_avond(*, gemeente: Gemeente, velden: Mapping[str, Any], door: Lidmaatschap, op: datetime.date) -> Raadsavond:
    """Plan an evening for a raad. The same `aanvraag` is the same evening. Raises GeenRecht, KanNietBij."""
    if not mag_openbaar_maken(door, gemeente):
        raise GeenRecht(ALLEEN_GRIFFIER)
    if velden["datum"] < op:
        raise KanNietBij("datum", "Deze dag is al voorbij.")
    avond, nieuw = Raadsavond.objects.get_or_create(
        aanvraag=velden["aanvraag"], defaults={**velden, "gemeente": gemeente, "door": door}
    )
    if nieuw:
        leg_vast("raadsavond gepland", avond, door=door, gemeente=gemeente, datum=avond.datum)
    return avond


@transaction.atomic
def laat_avond_vervallen(*, avond: Raadsavond, door: Lidmaatschap, op: datetime.date) -> Raadsavond:
    """An evening is called off. Twice is once. Raises GeenRecht, or KanNiet when it was already."""
    avond = Raadsavond.objects.select_related("gemeente").select_for_update(of=("self",)).get(pk=avond.pk)
    if not mag_openbaar_maken(door, avond.gemeente):
        raise GeenRecht(ALLEEN_GRIFFIER)
    if avond.vervallen_op is not None:
        return avond
    if avond.datum < op:
        raise KanNiet("Deze avond is al geweest.")
    avond.vervallen_op = op
    avond.save()
    leg_vast("raadsavond vervallen", avond, door=door, gemeente=avond.gemeente)
    return avond
