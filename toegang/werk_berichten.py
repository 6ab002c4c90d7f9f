"""What aanbieders ask and wait for, on 'Mijn werk': requests to answer, and return messages."""

from __future__ import annotations

import datetime
from typing import Any, TypeVar

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.werk import Werkregel
from toegang import rechten
from toegang.models import Aanbiedercode, Bericht, Verzoek

HOEVEEL = 20

Rijen = TypeVar("Rijen", bound="QuerySet[Any]")


def werk_berichten(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """Of a consulent the own dossiers; a teamleider sees what came in for a dossier that nobody has."""
    if pet.rol not in rechten.LEEST_DOSSIERS:
        return []
    return [*_verzoeken(pet, op=op), *_retouren(pet, op=op)]


def _van(pet: Lidmaatschap, rijen: Rijen, *, op: datetime.date) -> Rijen:
    rijen = rijen.filter(dossier__gesloten_op__isnull=True)
    if pet.rol == Rol.CONSULENT:
        return rijen.filter(dossier__behandelaar=pet)
    return rijen.filter(dossier__behandelaar__isnull=True, gemeente_id__in=rechten.eigen_gemeenten(pet, op=op))


def _aanbieder(veld: str) -> Subquery:
    codes = Aanbiedercode.objects.filter(agb=OuterRef(veld)).order_by("-van")
    return Subquery(codes.values("organisatie__naam")[:1])


def _verzoeken(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    vraag = _van(pet, Verzoek.objects.open().met_onderzoek(), op=op).annotate(aanbieder=_aanbieder("agb"))
    return [
        Werkregel(
            wat=f"Antwoord op {rij.get_soort_display()}",
            voor=f"Dossier {rij.dossier.nummer}, {rij.dossier.gemeente}: {vars(rij)['aanbieder'] or rij.agb}",
            url=reverse("verzoek_beantwoorden", args=[rij.dossier_id, rij.pk]),
            knop="Verzoek beantwoorden",
            uiterlijk=rij.antwoord_uiterlijk,
            waarom="Afspraak van iWmo: binnen 5 werkdagen, of 8 weken na 'in onderzoek'.",
        )
        for rij in vraag.select_related("dossier__gemeente").order_by("uiterlijk", "pk")[:HOEVEEL]
    ]


def _retouren(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """What came in and has no return message yet, and what went out and got none in time."""
    vraag = (
        _van(pet, Bericht.objects.defer("inhoud", "hash").filter(retour__isnull=True), op=op)
        .filter(Q(richting=Bericht.Richting.IN) | Q(retour_voor__lt=op))
        .annotate(van_wie=_aanbieder("afzender"), aan_wie=_aanbieder("ontvanger"))
        .select_related("dossier__gemeente", "verwerking")
        .order_by("retour_voor", "pk")[:HOEVEEL]
    )
    return [_retour(rij) for rij in vraag]


def _retour(rij: Bericht) -> Werkregel:
    binnen = rij.richting == Bericht.Richting.IN
    wie = vars(rij)["van_wie" if binnen else "aan_wie"] or (rij.afzender if binnen else rij.ontvanger)
    if not binnen:
        wat, knop = f"{rij.soort} bleef zonder antwoord", "Bericht bekijken"
        waarom = "De aanbieder stuurde geen retourbericht. Vraag na of het bericht is aangekomen."
    elif not rij.is_verwerkt:
        wat, knop = f"{rij.soort} van een aanbieder verwerken", "Bericht bekijken"
        waarom = "Daarna krijgt de aanbieder het retourbericht."
    else:
        wat, knop = f"Retourbericht op {rij.soort} versturen", "Retourbericht vastleggen"
        waarom = "Afspraak van iWmo. Verstuur het met uw berichtenprogramma en leg het hier vast."
    return Werkregel(
        wat=wat,
        voor=f"Dossier {rij.dossier.nummer}, {rij.dossier.gemeente}: {wie}",
        url=reverse("bericht", args=[rij.dossier_id, rij.pk]),
        knop=knop,
        uiterlijk=rij.retour_voor,
        waarom=waarom,
    )
