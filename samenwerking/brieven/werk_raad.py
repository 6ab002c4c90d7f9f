"""What the page of a raad asks of a hat: questions without an answer, answers to read, promises that are due."""

from __future__ import annotations

import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from regio.models import Lidmaatschap, Rol
from regio.notatie import datum
from regio.rechten import gemeenten_van
from regio.werk import Werkregel
from samenwerking.brieven.models import Raadsantwoord, Raadsvraag, Toezegging
from samenwerking.brieven.models.raad import ToezeggingQuerySet
from samenwerking.brieven.rechten import RAAD
from samenwerking.brieven.rechten_raad import BEANTWOORDERS

VOORAF = 14
"""So many days before its last day a promise becomes work for who keeps it."""
NIEUW = 14
"""So many days an answer is news for who asked."""
ZONDER_DAG = 30
"""After so many days a promise in words only needs a day."""


def werk_rond_de_raad(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """Griffie and beleid: questions and promises of the own raad. College and coördinator: promises that are late.

    Who asked: the answer.
    """
    antwoorden = _antwoorden(pet, op) if pet.rol in RAAD else []
    if pet.rol in BEANTWOORDERS and pet.gemeente_id is not None:
        eigen = Toezegging.objects.filter(gemeente=pet.gemeente_id)
        return [*_vragen(pet), *antwoorden, *_toezeggingen(eigen, op, VOORAF, ook_zonder_dag=True)]
    if pet.rol == Rol.COLLEGELID and pet.gemeente_id is not None:
        return _toezeggingen(Toezegging.objects.filter(gemeente=pet.gemeente_id), op, 0)
    if pet.rol == Rol.COORDINATOR:
        van_de_regio = gemeenten_van(pet, op=op).values("pk")
        return _toezeggingen(Toezegging.objects.filter(gemeente__in=van_de_regio), op, 0)
    return antwoorden


def _vragen(pet: Lidmaatschap) -> list[Werkregel]:
    open_ = (
        Raadsvraag.objects.filter(
            versie__gemeentebrief__gemeente=pet.gemeente_id, antwoorden__isnull=True, versie__intrekking__isnull=True
        )
        .select_related("versie__gemeentebrief__brief", "versie__gemeentebrief__gemeente")
        .defer("versie__inhoud")
        .order_by("op")
    )
    return [
        Werkregel(
            wat=f"Beantwoord een vraag bij '{vraag.versie.gemeentebrief.brief.onderwerp}'",
            voor=f"de raad van {vraag.versie.gemeentebrief.gemeente}",
            url=reverse("raadsvraag_antwoord", args=[vraag.versie.gemeentebrief.gemeente.code, vraag.pk]),
            knop="Beantwoorden",
            waarom=f"Gesteld op {datum(timezone.localdate(vraag.op))} (Gemeentewet artikel 169, derde lid)",
            terug=f"raadsvraag {vraag.pk}",
        )
        for vraag in open_
    ]


def _antwoorden(pet: Lidmaatschap, op: datetime.date) -> list[Werkregel]:
    """Answers of the last weeks to what this person asked; of a better answer the newest only."""
    sinds = timezone.make_aware(datetime.datetime.combine(op - datetime.timedelta(days=NIEUW), datetime.time.min))
    gegeven = (
        Raadsantwoord.objects.filter(
            vraag__door__gebruiker=pet.gebruiker_id,
            vraag__versie__gemeentebrief__gemeente=pet.gemeente_id,
            vraag__versie__intrekking__isnull=True,
            op__gte=sinds,
        )
        .exclude(door__gebruiker=pet.gebruiker_id)
        .select_related("vraag__versie__gemeentebrief__brief", "vraag__versie__gemeentebrief__gemeente")
        .defer("vraag__versie__inhoud")
        .order_by("vraag_id", "-pk")
        .distinct("vraag_id")
    )
    regels = []
    for antwoord in gegeven:
        eigen = antwoord.vraag.versie.gemeentebrief
        adres = reverse("raadsbrief", args=[eigen.gemeente.code, antwoord.vraag.versie_id])
        regels.append(
            Werkregel(
                wat=f"Lees het antwoord op uw vraag bij '{eigen.brief.onderwerp}'",
                voor=f"de raad van {eigen.gemeente}",
                url=f"{adres}#vraag-{antwoord.vraag_id}",
                knop="Antwoord lezen",
                waarom=f"Beantwoord op {datum(timezone.localdate(antwoord.op))}",
                terug=f"raadsantwoord {antwoord.pk}",
            )
        )
    return regels


def _toezeggingen(
    rijen: ToezeggingQuerySet, op: datetime.date, vooraf: int, *, ook_zonder_dag: bool = False
) -> list[Werkregel]:
    """Promises whose last day is near, or past when `vooraf` is 0; who keeps them also those in words only."""
    wanneer = Q(("uiterlijk__lt", op + datetime.timedelta(days=vooraf)))
    if ook_zonder_dag:
        wanneer |= Q(("uiterlijk__isnull", True), gedaan_op__lte=op - datetime.timedelta(days=ZONDER_DAG))
    open_ = rijen.met_stand().open_().filter(wanneer).select_related("gemeente")
    return [_toezegging(een) for een in sorted(open_, key=lambda een: (een.uiterlijk or datetime.date.max, een.pk))]


def _toezegging(een: Toezegging) -> Werkregel:
    """Without a day nobody would ever see that it is late: then the line asks for one."""
    waarom = f"Toegezegd door {een.wie}"
    if een.uiterlijk is None:
        waarom = f"{waarom}: {een.wanneer}. Zonder dag ziet niemand dat het te laat is."
    return Werkregel(
        wat=f"Toezegging: {een.wat}" if een.uiterlijk else f"Spreek een dag af voor de toezegging: {een.wat}",
        voor=f"de raad van {een.gemeente}",
        url=een.get_absolute_url(),
        knop="Bekijken",
        uiterlijk=een.uiterlijk,
        waarom=waarom,
    )
