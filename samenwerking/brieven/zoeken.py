"""Finding letters: by their subject, and by the words in what was made."""

from __future__ import annotations

import datetime

from django.db.models import CharField, Q, Value

from regio.models import Lidmaatschap
from regio.werk import Vondst, snede
from samenwerking.brieven.models import Briefversie
from samenwerking.brieven.rechten import brieven_van, stelt_op, versies_van
from samenwerking.woordzoeken import BRIEF, Zoekwoorden, fragment, zoekvraag

SOORT = "raadsinformatiebrief"


def zoek(pet: Lidmaatschap, tekst: str, *, op: datetime.date, vanaf: int = 0) -> list[Vondst]:
    """Rounds for who writes; and the made letters that this hat may read. One that was withdrawn is not found."""
    gevonden = []
    al: dict[str, str] = {}
    if stelt_op(pet):
        al = {"gemeentebrief__brief__onderwerp__unaccent__icontains": tekst}  # the round is found: not its letters too
        rondes = brieven_van(pet, op=op).filter(onderwerp__unaccent__icontains=tekst).select_related("regio")
        gevonden = [
            Vondst(ronde.onderwerp, SOORT, ronde.get_absolute_url(), str(ronde.regio), "Brieven in de maak")
            for ronde in rondes.order_by("-pk")[snede(vanaf)]
        ]
    vraag = zoekvraag(tekst)
    welke = Q(gemeentebrief__brief__onderwerp__unaccent__icontains=tekst)
    waar = fragment(BRIEF, vraag) if vraag is not None else Value("", CharField())
    if vraag is not None:
        welke |= Q(pk__in=Briefversie.objects.alias(stam=Zoekwoorden(BRIEF)).filter(stam=vraag).values("pk"))
    versies = (
        versies_van(pet, op=op)
        .filter(welke, ~Q(**al) if al else Q(), intrekking__isnull=True)
        .annotate(waar=waar)
        .defer("inhoud")
        .select_related("gemeentebrief__brief")
        .order_by("-op", "-pk")
    )
    return gevonden + [
        Vondst(
            versie.gemeentebrief.brief.onderwerp,
            SOORT,
            versie.get_absolute_url(),
            str(versie),
            "Brieven aan de raad",
            versie.waar,
        )
        for versie in versies[snede(vanaf)]
    ]
