"""A made-up country on its way, to measure with: 43 regions with 20 running texts each, past every college and raad.

Use it inside a transaction that is rolled back: nothing of it is meant to stay.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from simple_history.utils import bulk_create_with_history

from regio.models import Bron, Deelname, Gebruiker, Gemeente, Lidmaatschap, Orgaan, Regio, Rol, Taak
from samenwerking.besluiten.models import (
    Besluit,
    Besluitbevestiging,
    Handeling,
    Procedure,
    Procedurepartij,
    Procedureversie,
    Vergadering,
)
from samenwerking.teksten.models import Tekst, Versie

DAG, WEEK = datetime.timedelta(days=1), datetime.timedelta(weeks=1)
GROOTSTE = 14
"""Gemeenten in the first region; the others share what is left."""
ANDERE = 8
"""At most so many in each other region: 43 regions hold all of the Netherlands, fewer a part of it."""

VAN_EEN_ORGAAN = {Rol.COLLEGELID: "college", Rol.RAADSLID: "raad", Rol.GRIFFIER: "raad"}
IN_ELKE_GEMEENTE = (
    Rol.BELEIDSADVISEUR,
    Rol.GRIFFIER,
    *(Rol.COLLEGELID,) * 3,
    *(Rol.RAADSLID,) * 8,
    *(Rol.CONSULENT,) * 12,
    *(Rol.TEAMLEIDER,) * 3,
    Rol.CONTROLLER,
)


@dataclass(frozen=True)
class Land:
    """The regions with their gemeenten and their texts on the way."""

    regios: list[tuple[Regio, list[Gemeente]]]
    procedures: dict[int, list[Procedure]]
    """Per region."""
    petten: list[Lidmaatschap]

    def pet(self, rol: Rol, gemeente: Gemeente) -> Lidmaatschap:
        """The first person with this role there."""
        return next(pet for pet in self.petten if (pet.rol, pet.gemeente_id) == (rol, gemeente.pk))


def maak_land(*, regios: int, teksten: int, mensen: int, op: datetime.date) -> Land:
    """So many regions with so many running texts each, and about so many people with work."""
    gemeenten = list(Gemeente.objects.bestaand(op=op).order_by("code"))
    indeling = _verdeel(gemeenten, regios)
    gebieden = Regio.objects.bulk_create(Regio(sleutel=f"meet-{n}", naam=f"Meetregio {n}") for n in range(regios))
    land = list(zip(gebieden, indeling, strict=True))
    _deelnames(land, op)
    organen = _organen([gemeente for deel in indeling for gemeente in deel])
    petten = _mensen(land, organen, mensen, op)
    _vergaderingen(organen, petten[0], op)
    procedures = {regio.pk: _teksten(regio, deel, teksten, petten, organen, op) for regio, deel in land}
    return Land(land, procedures, petten)


def _verdeel(gemeenten: Sequence[Gemeente], regios: int) -> list[list[Gemeente]]:
    rest = list(gemeenten[GROOTSTE : GROOTSTE + ANDERE * (regios - 1)])
    return [list(gemeenten[:GROOTSTE]), *(rest[n :: regios - 1] for n in range(regios - 1))]


def _deelnames(land: Sequence[tuple[Regio, list[Gemeente]]], op: datetime.date) -> None:
    bron = Bron.objects.order_by("pk")[0]
    for eerder in Deelname.objects.lopend(op=op).filter(taak=Taak.VERSLAVINGSZORG):
        eerder.tot = op  # a gemeente is in one region at a time, and a demo has some
        eerder.save(update_fields=["tot"])
    bulk_create_with_history(
        [
            Deelname(regio=regio, gemeente=gemeente, taak=Taak.VERSLAVINGSZORG, bron=bron, van=op)
            for regio, deel in land
            for gemeente in deel
        ],
        Deelname,
        default_change_reason="meting",
    )


def _organen(gemeenten: Sequence[Gemeente]) -> dict[tuple[int, str], Orgaan]:
    al = {(orgaan.gemeente_id, orgaan.soort) for orgaan in Orgaan.objects.filter(gemeente__in=gemeenten)}
    Orgaan.objects.bulk_create(
        Orgaan(soort=soort, gemeente=gemeente, naam=f"{soort} van {gemeente}"[:120])
        for gemeente in gemeenten
        for soort in ("college", "raad")
        if (gemeente.pk, soort) not in al
    )
    alle = Orgaan.objects.filter(gemeente__in=gemeenten, soort__in=("college", "raad"))
    return {(int(orgaan.gemeente_id or 0), orgaan.soort): orgaan for orgaan in alle}


def _mensen(
    land: Sequence[tuple[Regio, list[Gemeente]]],
    organen: dict[tuple[int, str], Orgaan],
    aantal: int,
    op: datetime.date,
) -> list[Lidmaatschap]:
    plekken: list[tuple[Rol, Gemeente | Regio]] = [(Rol.COORDINATOR, regio) for regio, _ in land]
    rondes = 0
    gemeenten = [gemeente for _, deel in land for gemeente in deel]
    while len(plekken) < aantal or rondes == 0:
        plekken += [(rol, gemeente) for gemeente in gemeenten for rol in IN_ELKE_GEMEENTE]
        rondes += 1
    personen = Gebruiker.objects.bulk_create(
        (Gebruiker(email=f"meet-{uuid4().hex}@meten.invalid", naam=f"Meetpersoon {n}") for n in range(len(plekken))),
        batch_size=2000,
    )
    petten = [_pet(persoon, rol, plaats, organen, op) for persoon, (rol, plaats) in zip(personen, plekken, strict=True)]
    gemaakt: list[Lidmaatschap] = bulk_create_with_history(
        petten, Lidmaatschap, batch_size=2000, default_change_reason="meting"
    )
    return gemaakt


def _pet(
    persoon: Gebruiker,
    rol: Rol,
    plaats: Gemeente | Regio,
    organen: dict[tuple[int, str], Orgaan],
    op: datetime.date,
) -> Lidmaatschap:
    if isinstance(plaats, Regio):
        return Lidmaatschap(gebruiker=persoon, rol=rol, regio=plaats, van=op - DAG)
    orgaan = organen[plaats.pk, VAN_EEN_ORGAAN[rol]] if rol in VAN_EEN_ORGAAN else None
    return Lidmaatschap(gebruiker=persoon, rol=rol, gemeente=plaats, orgaan=orgaan, van=op - DAG)


def _vergaderingen(organen: dict[tuple[int, str], Orgaan], door: Lidmaatschap, op: datetime.date) -> None:
    al = set(Vergadering.objects.filter(orgaan__in=organen.values()).values_list("orgaan", flat=True))
    Vergadering.objects.bulk_create(
        (
            Vergadering(orgaan=orgaan, datum=dag, inleveren=dag - (21 if soort == "raad" else 6) * DAG, door=door)
            for (_, soort), orgaan in organen.items()
            if orgaan.pk not in al
            for n in range(13 if soort == "raad" else 52)
            for dag in [op + (1 + n * (4 if soort == "raad" else 1)) * WEEK]
        ),
        batch_size=5000,
    )


def _teksten(
    regio: Regio,
    deel: Sequence[Gemeente],
    aantal: int,
    petten: Sequence[Lidmaatschap],
    organen: dict[tuple[int, str], Orgaan],
    op: datetime.date,
) -> list[Procedure]:
    door, tweede = petten[0], petten[1]
    teksten = bulk_create_with_history(
        [
            Tekst(regio=regio, soort="sok", titel=f"Meettekst {n} van {regio}", gewijzigd_door=door)
            for n in range(aantal)
        ],
        Tekst,
        default_change_reason="meting",
    )
    versies = Versie.objects.bulk_create(
        Versie(tekst=tekst, nummer=1, naam="voor de colleges", inhoud=f"{tekst.pk}".encode(), door=door)
        for tekst in teksten
    )
    procedures = Procedure.objects.bulk_create(
        Procedure(tekst=tekst, soort="regeling", wens=op + 300 * DAG, publiceert=deel[0], door=door)
        for tekst in teksten
    )
    Procedurepartij.objects.bulk_create(
        Procedurepartij(procedure=een, gemeente=gemeente) for een in procedures for gemeente in deel
    )
    Procedureversie.objects.bulk_create(
        Procedureversie(procedure=een, versie=versie, reden="Begin", door=door)
        for een, versie in zip(procedures, versies, strict=True)
    )
    Handeling.objects.bulk_create(
        Handeling(procedure=een, stap="toezenden", gemeente=gemeente, versie=versie, datum=op, door=door)
        for n, (een, versie) in enumerate(zip(procedures, versies, strict=True))
        for gemeente in deel
        if n % 2
    )
    besluiten = Besluit.objects.bulk_create(
        Besluit(
            procedure=een, stap="zienswijze", gemeente=gemeente, versie=versie, datum=op, door=door,
            orgaan=organen[gemeente.pk, "raad"], uitkomst="geen_zienswijze",
        )
        for n, (een, versie) in enumerate(zip(procedures, versies, strict=True))
        for gemeente in deel
        if n % 4 == 1
    )  # fmt: skip
    Besluitbevestiging.objects.bulk_create(
        Besluitbevestiging(besluit=besluit, invoerder=door.gebruiker, bevestiger=tweede.gebruiker, door=tweede)
        for besluit in besluiten
    )
    return procedures
