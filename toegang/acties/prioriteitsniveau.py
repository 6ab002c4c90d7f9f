"""The levels of priority of a region: adding one and ending one. What was decided keeps the name it had."""

from __future__ import annotations

import datetime
from uuid import UUID, uuid5

from django.db import transaction

from regio.fouten import GeenRecht
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Regio
from toegang import rechten
from toegang.contracten import regio_van
from toegang.fouten import KanNietBij
from toegang.models import Prioriteitsniveau
from toegang.prioriteit import GEWOON, HOOGSTE_RANG, STANDAARD, Niveau

WIE = "De prioriteiten van de wachtlijst houdt de regionaal coördinator bij."


def niveaus_van(regio: Regio | None, *, op: datetime.date) -> tuple[Niveau, ...]:
    """The levels of a region on that day, lowest first; without its own those of the start."""
    eigen = Prioriteitsniveau.objects.lopend(op=op).filter(regio=regio) if regio is not None else ()
    return tuple(sorted(Niveau(rij.rang, rij.naam) for rij in eigen)) or STANDAARD


def niveaus_voor(gemeente: Gemeente | int, *, op: datetime.date, taak: str) -> tuple[Niveau, ...]:
    """The levels for who waits in this gemeente: those of the region in which it shares the taak."""
    return niveaus_van(regio_van(gemeente, op=op, taak=taak), op=op)


@transaction.atomic
def voeg_niveau_toe(
    *, regio: Regio, rang: int, naam: str, reden: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Prioriteitsniveau:
    """A level from today on; another name for a rang that is in use ends the old one today.

    The first change of a region writes the levels of the start down as its own. The same `aanvraag` twice answers with
    the first one. Raises GeenRecht, KanNietBij with the field that is wrong.
    """
    _eis(door, regio, op=op)
    bestaand: Prioriteitsniveau | None = Prioriteitsniveau.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    naam, reden = naam.strip(), reden.strip()
    if not 0 <= rang <= HOOGSTE_RANG:
        raise KanNietBij("rang", f"Kies een rang van 0 tot en met {HOOGSTE_RANG}.")
    _begin_met_de_standaard(regio, aanvraag=aanvraag, door=door, op=op)
    lopend = Prioriteitsniveau.objects.filter(regio=regio, tot__isnull=True)
    if lopend.filter(naam=naam).exists():
        raise KanNietBij("naam", "Deze naam is al in gebruik.")
    oud = lopend.filter(rang=rang).first()
    if oud is not None:
        _eindig(oud, veld="rang", op=op)
    niveau: Prioriteitsniveau = Prioriteitsniveau.objects.create(
        regio=regio, rang=rang, naam=naam, reden=reden, van=op, aanvraag=aanvraag, vastgelegd_door=door
    )
    leg_vast("prioriteitsniveau_toegevoegd", niveau, door=door, regio=regio, rang=rang, naam=naam)
    return niveau


@transaction.atomic
def beeindig_niveau(*, niveau: Prioriteitsniveau, door: Lidmaatschap, op: datetime.date) -> Prioriteitsniveau:
    """Give this level no more. Who has it keeps it. Twice is once. Raises GeenRecht, KanNietBij."""
    _eis(door, niveau.regio, op=op)
    rij: Prioriteitsniveau = Prioriteitsniveau.objects.select_for_update().get(pk=niveau.pk)
    if rij.tot is not None:
        return rij
    if rij.rang == GEWOON.rang:
        raise KanNietBij("rang", "Deze prioriteit heeft wie geen andere kreeg. Geef haar een andere naam.")
    _eindig(rij, veld="rang", op=op)
    leg_vast("prioriteitsniveau_beeindigd", rij, door=door, regio=rij.regio, rang=rij.rang, naam=rij.naam)
    return rij


def _eindig(rij: Prioriteitsniveau, *, veld: str, op: datetime.date) -> None:
    if rij.van >= op:
        raise KanNietBij(veld, "Deze prioriteit is van vandaag. Wijzigen kan vanaf morgen.")
    rij.tot = op
    rij.save(update_fields=["tot"])


def _begin_met_de_standaard(regio: Regio, *, aanvraag: UUID, door: Lidmaatschap, op: datetime.date) -> None:
    if Prioriteitsniveau.objects.filter(regio=regio).exists():
        return
    gisteren = op - datetime.timedelta(days=1)
    Prioriteitsniveau.objects.bulk_create(
        Prioriteitsniveau(
            regio=regio, rang=niveau.rang, naam=niveau.naam, reden="Hiermee begon elke regio.", van=gisteren,
            aanvraag=uuid5(aanvraag, niveau.naam), vastgelegd_door=door,
        )
        for niveau in STANDAARD
    )  # fmt: skip


def _eis(door: Lidmaatschap, regio: Regio, *, op: datetime.date) -> None:
    if not rechten.mag_deeltoetsen_wijzigen(door, regio, op=op):
        raise GeenRecht(WIE)
    Regio.objects.select_for_update().get(pk=regio.pk)
