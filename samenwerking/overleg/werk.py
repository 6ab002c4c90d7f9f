"""What overleggen ask of a hat: its actions, and for who holds the pen an agenda, a verslag, an owner."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.rechten import regios_van
from regio.werk import Werkregel
from samenwerking.overleg.models import Actie, Bijeenkomst, Deelnemer
from samenwerking.overleg.rechten import LEDEN, aan_tafel

AGENDA_VOORAF = datetime.timedelta(days=14)
VERSLAG_ACHTERAF = datetime.timedelta(days=60)
VERSLAG_DAGEN = datetime.timedelta(days=7)
"""Agreements of this product, no law: so long before a meeting the agenda is asked, so long after it the verslag."""


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """Every member its own actions; the secretaris, or the coördinator where there is none, what a meeting needs."""
    if pet.rol not in LEDEN:
        return []
    return [*_acties(pet, op), *_bijeenkomsten(pet, op)]


def _acties(pet: Lidmaatschap, op: datetime.date) -> Iterator[Werkregel]:
    """The own ones; for the coördinator of the region also those whose owner left."""
    van_wie = Q(eigenaar=pet)
    if pet.rol == Rol.COORDINATOR:
        vertrokken = Q(eigenaar__tot__lte=op) | Q(eigenaar__gebruiker__is_active=False)
        van_wie |= Q(overleg__regio=pet.regio_id) & vertrokken
    for actie in Actie.objects.open().filter(van_wie, overleg__regio__in=regios_van(pet, op=op)).met_wie():
        eigen = actie.eigenaar_id == pet.pk
        yield Werkregel(
            wat=actie.wat if eigen else f"Geef een actie aan iemand anders: {actie.wat}",
            voor=str(actie.overleg),
            url=actie.get_absolute_url() if eigen else reverse("actie_wijzigen", args=[actie.pk]),
            knop="Actie afronden" if eigen else "Eigenaar kiezen",
            uiterlijk=actie.uiterlijk,
            waarom="Afgesproken in dit overleg." if eigen else "De eigenaar werkt niet meer voor deze regio.",
        )


def _bijeenkomsten(pet: Lidmaatschap, op: datetime.date) -> Iterator[Werkregel]:
    secretaris = Deelnemer.Taak.SECRETARIS
    pen = Q(Exists(aan_tafel(pet, op=op).filter(overleg=OuterRef("overleg"), taak=secretaris)))
    if pet.rol == Rol.COORDINATOR:
        pen |= ~Q(Exists(Deelnemer.objects.lopend(op=op).filter(overleg=OuterRef("overleg"), taak=secretaris)))
    rijen = (
        Bijeenkomst.objects.die_doorgaan()
        .filter(
            pen,
            overleg__regio__in=regios_van(pet, op=op),
            datum__range=(op - VERSLAG_ACHTERAF, op + AGENDA_VOORAF),
        )
        .met_stand()
        .select_related("overleg")
        .order_by("datum")
    )
    for rij in rijen:
        if rij.datum >= op and not rij.aantal:
            yield Werkregel(
                wat=f"Maak de agenda: {rij.overleg}",
                voor=str(rij.overleg.get_soort_display()),
                url=reverse("agenda", args=[rij.pk]),
                knop="Agenda maken",
                uiterlijk=rij.datum,
                waarom="Op deze dag is de bijeenkomst. Er staat nog niets op de agenda.",
            )
        elif rij.datum < op and rij.aantal and not rij.aantal_verslagen:
            yield Werkregel(
                wat=f"Maak het verslag: {rij.overleg}",
                voor=str(rij.overleg.get_soort_display()),
                url=rij.get_absolute_url(),
                knop="Bijeenkomst openen",
                uiterlijk=rij.datum + VERSLAG_DAGEN,
                waarom="Een week na een bijeenkomst lezen de deelnemers het verslag. Geen wettelijke termijn.",
            )
