"""Reminding the organs of a procedure that have not done yet what they must do now."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Rol
from regio.werk import Werkregel
from samenwerking.berichten.inhoud import Hoeddeel
from samenwerking.berichten.models import Bericht, Herinnering
from samenwerking.besluiten.acties.procedure import vergrendel
from samenwerking.besluiten.adressen import adres_van
from samenwerking.besluiten.beeld import Beeld, beeld_van
from samenwerking.besluiten.models import Procedure
from samenwerking.besluiten.procedure import Wie
from samenwerking.besluiten.rechten import VASTLEGGERS, mag_beginnen
from samenwerking.besluiten.stand import Cel
from samenwerking.parameters import herinneren_dagen

WIE_KRIJGT = {
    Wie.COLLEGE: VASTLEGGERS[Wie.COLLEGE] | {Rol.COLLEGELID},
    Wie.RAAD: VASTLEGGERS[Wie.RAAD],
    Wie.BURGEMEESTER: VASTLEGGERS[Wie.BURGEMEESTER] | {Rol.COLLEGELID},
}
"""Who is reminded for an organ: who records what it decided, and the members of a college. Raadsleden hear it from
their griffier."""

GEEN_COORDINATOR = "Alleen de coördinator van deze regio herinnert de gemeenten."


@dataclass(frozen=True)
class Wacht:
    """A step of one gemeente that asks something now, with who is told and who was told so recently already."""

    gemeente: Gemeente
    cel: Cel
    krijgt: tuple[Lidmaatschap, ...]
    al_herinnerd: tuple[tuple[Lidmaatschap, datetime.date], ...]


def wie_wacht(procedure: Procedure, *, op: datetime.date) -> list[Wacht]:
    """Which organs are reminded, and who hears it. Three questions beside those of the state."""
    beeld = beeld_van(procedure, op=op)
    cellen = _open(beeld)
    petten = (
        Lidmaatschap.objects.lopend(op=op)
        .filter(gemeente__in={beeld.gemeenten[cel.plek.gemeente].pk for cel in cellen}, gebruiker__is_active=True)
        .filter(rol__in=frozenset().union(*WIE_KRIJGT.values()))
        .select_related("gebruiker", "gemeente")
        .order_by("gebruiker__naam", "pk")
    )
    alle, onlangs = list(petten), _onlangs(procedure, op=op)
    uit = []
    for cel in cellen:
        gemeente = beeld.gemeenten[cel.plek.gemeente]
        wie = [pet for pet in alle if pet.gemeente_id == gemeente.pk and pet.rol in WIE_KRIJGT[cel.stap.wie]]
        uit.append(
            Wacht(
                gemeente,
                cel,
                tuple(pet for pet in wie if pet.gebruiker_id not in onlangs),
                tuple((pet, onlangs[pet.gebruiker_id]) for pet in wie if pet.gebruiker_id in onlangs),
            )
        )
    return uit


def ontvangers(wachtend: Sequence[Wacht]) -> list[int]:
    """The people that get a mail, each once."""
    return sorted({pet.gebruiker_id for een in wachtend for pet in een.krijgt})


@transaction.atomic
def herinner(*, procedure_id: int, aanvraag: UUID, door: Lidmaatschap, op: datetime.date) -> Herinnering:
    """Remind who has not been reminded in the last days; one mail per person. The same `aanvraag` reminds once.

    Raises GeenRecht, or KanNiet when nobody is left to remind.
    """
    procedure = vergrendel(procedure_id)
    if not mag_beginnen(door, procedure.tekst.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    al = Herinnering.objects.filter(aanvraag=aanvraag).first()
    if al is not None:
        return al
    wachtend = wie_wacht(procedure, op=op)
    personen = ontvangers(wachtend)
    if not personen:
        if any(een.al_herinnerd for een in wachtend):
            dagen = herinneren_dagen(op=op)
            raise KanNiet(f"Iedereen die nog moet besluiten, kreeg de laatste {dagen} dagen al een herinnering.")
        raise KanNiet("Er is niemand om te herinneren.")
    herinnering = Herinnering.objects.create(procedure=procedure, door=door, op=klok.nu(), aanvraag=aanvraag)
    Bericht.objects.bulk_create(
        Bericht(
            persoon_id=persoon,
            soort=Bericht.Soort.HERINNERING,
            sleutel=f"herinnering {herinnering.pk}",
            herinnering=herinnering,
            gepland_op=herinnering.op,
        )
        for persoon in personen
    )
    leg_vast(
        "gemeenten herinnerd", procedure, door=door, regio=procedure.tekst.regio, mensen=len(personen),
        gemeenten=len({een.gemeente.pk for een in wachtend if een.krijgt}), herinnering=herinnering.pk,
    )  # fmt: skip
    return herinnering


def regels_voor(procedure: Procedure, pet: Lidmaatschap, *, op: datetime.date) -> Hoeddeel | None:
    """What a reminder says to this hat at the moment of sending; None when its gemeente is done."""
    if pet.gemeente is None or hasattr(procedure, "einde"):
        return None
    cellen = [
        cel
        for cel in _open(beeld_van(procedure, op=op))
        if cel.plek.gemeente == pet.gemeente.code and pet.rol in WIE_KRIJGT[cel.stap.wie]
    ]
    regels = tuple(
        Werkregel(
            wat=cel.stap.naam,
            voor=f"{procedure.tekst.titel}, {pet.gemeente}",
            url=adres_van(procedure, cel.plek),
            knop="Bekijken",
            uiterlijk=cel.punt.uiterlijk,
            waarom=cel.stap.grond,
        )
        for cel in cellen
    )
    return Hoeddeel(str(pet), regels) if regels else None


def _open(beeld: Beeld) -> list[Cel]:
    """The steps of single gemeenten that ask something now."""
    return [cel for cel in beeld.stand.open_cellen() if cel.plek.gemeente]


def _onlangs(procedure: Procedure, *, op: datetime.date) -> dict[int, datetime.date]:
    """Who was reminded about this procedure in the last days, and when."""
    grens = op - datetime.timedelta(days=herinneren_dagen(op=op))
    rijen = Bericht.objects.filter(herinnering__procedure=procedure).order_by("pk")
    momenten = ((persoon, timezone.localdate(moment)) for persoon, moment in rijen.values_list("persoon", "gepland_op"))
    return {persoon: dag for persoon, dag in momenten if dag > grens}
