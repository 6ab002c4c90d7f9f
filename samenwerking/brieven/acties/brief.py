"""Beginning a round of letters, and writing in it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Regio
from regio.notatie import datum
from samenwerking.brieven.kerntekst import SOORT, deel_van_gemeente
from samenwerking.brieven.models import Brief, Briefstap, Gemeentebrief, Vervolgstap
from samenwerking.brieven.rechten import mag_brieven_maken, mag_lokaal_schrijven
from samenwerking.brieven.stand import AL_VERZONDEN
from samenwerking.teksten.acties.recht import Voor, zet_rechten
from samenwerking.teksten.acties.tekst import maak_tekst, vergrendel
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.models import Regiosjabloon
from samenwerking.teksten.schrijfrecht import Recht
from samenwerking.teksten.wiemagwat import Uitspraak

GEMEENTEN_STELLEN_VOOR = Uitspraak(Recht.VOORSTELLEN)
"""What is said of the text of a letter when it begins; who leads the text can say something else later."""

GEEN_COORDINATOR = "Alleen de coördinator van de regio leidt de ronde en maakt de brieven."
GEEN_SCHRIJVER = "Alleen een beleidsadviseur van deze gemeente of de coördinator vult dit deel in."
INTUSSEN = "Iemand anders bewaarde deze brief terwijl u schreef. Wat u typte, is nog niet bewaard."


@transaction.atomic
def maak_brief(
    *,
    regio: Regio,
    velden: Mapping[str, Any],
    vervolg: Sequence[Vervolgstap],
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Brief:
    """Begin a round: its text, and a letter for each gemeente of the region on that day.

    In the text the coördinator writes, the gemeenten propose, and each gemeente writes in its own part. `velden` name
    the form, or the key of a template that the region adapted ('regio-12').
    The same `aanvraag` gives the same round. Raises GeenRecht, or KanNiet for a region without gemeenten.
    """
    if not mag_brieven_maken(door, regio.pk):
        raise GeenRecht(GEEN_COORDINATOR)
    gemeenten = list(Gemeente.objects.in_regio(regio, op=op))
    if not gemeenten:
        raise KanNiet(f"Bij {regio} horen op {datum(op)} geen gemeenten. Vraag het uw functioneel beheerder.")
    vorm, sjabloon = _begin(velden.get("sjabloon", Brief.Sjabloon.VRAGEN), regio)
    tekst = maak_tekst(
        regio=regio,
        soort=SOORT,
        titel=velden["onderwerp"],
        streefdatum=velden["datum"],
        sjabloon=sjabloon,
        erbij=tuple(deel_van_gemeente(rij.code, rij.naam_kort, sjabloon=vorm) for rij in gemeenten),
        aanvraag=aanvraag,
        door=door,
        op=op,
    )
    brief, nieuw = Brief.objects.get_or_create(
        aanvraag=aanvraag,
        defaults={
            **velden,
            "sjabloon": vorm,
            "regio": regio,
            "tekst": tekst,
            "gemaakt_door": door,
            "gemaakt_op": timezone.now(),
        },
    )
    if not nieuw:
        return brief
    zet_rechten(tekst=tekst, voor=Voor(), uitspraak=GEMEENTEN_STELLEN_VOOR, versie=0, door=door, op=op)
    _bewaar_vervolg(brief, vervolg)
    vorige = _vorige_gegevens(regio)
    for gemeente in gemeenten:
        Gemeentebrief.objects.create(brief=brief, gemeente=gemeente, **vorige.get(gemeente.pk, {}))
    leg_vast("brief begonnen", brief, door=door, regio=regio, datum=brief.datum)
    return brief


def _begin(gekozen: str, regio: Regio) -> tuple[str, str]:
    """The form of the round and the template of its text: a template of the region keeps the form it was made from."""
    eigen = {rij.sleutel: rij for rij in Regiosjabloon.objects.filter(regio=regio, soort=SOORT)}.get(gekozen)
    if eigen is None:
        return gekozen, f"{SOORT}-{gekozen}"
    return eigen.van.removeprefix(f"{SOORT}-"), eigen.sleutel


def _vorige_gegevens(regio: Regio) -> dict[int, dict[str, str]]:
    """Names that rarely change come from the last round; the case number does not. Who signs is
    kept with its period (`regio.models.Ondertekenaar`)."""
    namen = ("portefeuillehouder", "team")
    laatste = (
        Gemeentebrief.objects.filter(brief__regio=regio)
        .order_by("gemeente_id", "-brief__gemaakt_op", "-brief_id")
        .distinct("gemeente_id")
    )
    return {rij.gemeente_id: {naam: getattr(rij, naam) for naam in namen} for rij in laatste}


@transaction.atomic
def wijzig_brief(
    *,
    brief: Brief,
    velden: Mapping[str, Any],
    vervolg: Sequence[Vervolgstap],
    versie: int,
    door: Lidmaatschap,
    op: datetime.date,
) -> Brief:
    """Save what the letters share beside their text, opened at version `versie`. What was frozen does not change.

    Saving what stands there already changes nothing. Raises GeenRecht, or Verouderd when someone else was first.
    """
    brief = Brief.objects.select_related("regio").select_for_update(of=("self",), no_key=True).get(pk=brief.pk)
    if not mag_brieven_maken(door, brief.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    if _staat_er_al(brief, velden) and _als_rijen(vervolg) == _als_rijen(brief.vervolg.all()):
        return brief
    if brief.versienummer != versie:
        raise Verouderd(INTUSSEN)
    for naam, waarde in velden.items():
        setattr(brief, naam, waarde)
    brief.versienummer += 1
    brief.save()
    _noem_tekst(brief, door)
    _bewaar_vervolg(brief, vervolg)
    leg_vast("ronde gewijzigd", brief, door=door, regio=brief.regio, versie=brief.versienummer)
    return brief


def _noem_tekst(brief: Brief, door: Lidmaatschap) -> None:
    """The cover of the text follows the round: it has no title or day of its own."""
    tekst = vergrendel(brief.tekst)
    if (tekst.titel, tekst.streefdatum) != (brief.onderwerp, brief.datum):
        tekst.titel, tekst.streefdatum = brief.onderwerp, brief.datum
        tekst.zet_gewijzigd(door=door)


@transaction.atomic
def wijzig_lokaal(
    *, brief: Gemeentebrief, velden: Mapping[str, Any], versie: int, door: Lidmaatschap, op: datetime.date
) -> Gemeentebrief:
    """Save the part of one gemeente; saving what stands there already changes nothing.

    Raises GeenRecht, KanNiet when the letter was sent, or Verouderd when someone else was first.
    """
    brief = (
        Gemeentebrief.objects.select_related("brief__regio", "gemeente")
        .select_for_update(of=("self",), no_key=True)
        .get(pk=brief.pk)
    )
    if not mag_lokaal_schrijven(door, brief):
        raise GeenRecht(GEEN_SCHRIJVER)
    if _staat_er_al(brief, velden):
        return brief
    if brief.versies.filter(stap__soort=Briefstap.Soort.VERZONDEN).exists():
        raise KanNiet(AL_VERZONDEN)
    if brief.versienummer != versie:
        raise Verouderd(INTUSSEN)
    for naam, waarde in velden.items():
        setattr(brief, naam, waarde)
    brief.versienummer += 1
    brief.save()
    leg_vast(
        "lokaal deel gewijzigd",
        brief.brief,
        door=door,
        gemeente=brief.gemeente,
        regio=brief.brief.regio,
        versie=brief.versienummer,
    )
    return brief


def _staat_er_al(ding: Brief | Gemeentebrief, velden: Mapping[str, Any]) -> bool:
    return all(getattr(ding, naam) == waarde for naam, waarde in velden.items())


def _als_rijen(vervolg: Iterable[Vervolgstap]) -> list[tuple[str, str, datetime.date | None, str, bool]]:
    return [(stap.wat, stap.besluit, stap.datum, stap.wanneer, stap.toezegging) for stap in vervolg]


def _bewaar_vervolg(brief: Brief, vervolg: Sequence[Vervolgstap]) -> None:
    brief.vervolg.all().delete()
    Vervolgstap.objects.bulk_create(
        Vervolgstap(
            brief=brief,
            wat=stap.wat,
            besluit=stap.besluit,
            datum=stap.datum,
            wanneer=stap.wanneer,
            toezegging=stap.toezegging,
        )
        for stap in vervolg
    )
