"""A pilot: beginning, changing, what came of it, and what was decided."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Regio
from samenwerking.besluiten.rechten_afspraken import gemeenten_in
from samenwerking.plannen.acties.vast import eis_versie, wijzig, zet_regio_vast
from samenwerking.plannen.bewerkers import eis_bewerker
from samenwerking.plannen.models import Pilot, Pilotbesluit, Pilotevaluatie
from samenwerking.plannen.pilotstand import waarom_niet_besluiten
from samenwerking.plannen.rechten_basis import eis_bewerken

PILOTVELDEN = ("naam", "doel", "maat", "begin", "einde", "partners", "trekker", "herkomst")


def begin_pilot(
    *,
    regio: Regio,
    velden: Mapping[str, Any],
    gemeenten: Collection[Gemeente],
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Pilot:
    """A new pilot. The same `aanvraag` gives the same one. Raises GeenRecht or KanNietBij."""
    eis_bewerken(door, regio.pk, op=op)
    zet_regio_vast(regio)
    if eerder := Pilot.objects.filter(aanvraag=aanvraag, regio=regio).first():
        return eerder
    nieuw = {naam: velden[naam] for naam in PILOTVELDEN}
    _controleer(regio, nieuw, gemeenten, zelf=None, op=op)
    pilot = Pilot.objects.create(regio=regio, aanvraag=aanvraag, door=door, **nieuw)
    pilot.gemeenten.set(gemeenten)
    leg_vast("pilot begonnen", pilot, door=door, regio=regio, begin=pilot.begin, einde=pilot.einde)
    return pilot


def wijzig_pilot(
    *,
    pilot: Pilot,
    velden: Mapping[str, Any],
    gemeenten: Collection[Gemeente],
    versie: int,
    door: Lidmaatschap,
    op: datetime.date,
) -> Pilot:
    """Other words, days or participants. Raises GeenRecht, KanNiet, KanNietBij or Verouderd."""
    eis_bewerken(door, pilot.regio_id, op=op)
    zet_regio_vast(pilot.regio)
    rij = Pilot.objects.select_related("regio", "trekker").get(pk=pilot.pk)
    eis_versie(rij, versie)
    _nog_open(rij)
    nieuw = {naam: velden[naam] for naam in PILOTVELDEN}
    _controleer(rij.regio, nieuw, gemeenten, zelf=rij, op=op)
    anders = wijzig(rij=rij, nieuw=nieuw, door=door)
    if {een.pk for een in gemeenten} != set(rij.gemeenten.values_list("pk", flat=True)):
        rij.gemeenten.set(gemeenten)
        if not anders:  # so that an older form is refused too
            rij.versienummer, rij.door = rij.versienummer + 1, door
            rij.save()
        anders.append("gemeenten")
    if anders:
        leg_vast("pilot gewijzigd", rij, door=door, regio=rij.regio, velden=", ".join(anders))
    return rij


def _controleer(
    regio: Regio,
    nieuw: Mapping[str, Any],
    gemeenten: Collection[Gemeente],
    *,
    zelf: Pilot | None,
    op: datetime.date,
) -> None:
    if nieuw["einde"] < nieuw["begin"]:
        raise KanNietBij("einde", "De pilot eindigt voor hij begint. Kijk de twee datums na.")
    zelfde = Pilot.objects.filter(regio=regio, naam__iexact=nieuw["naam"]).exclude(pk=zelf.pk if zelf else 0)
    if zelfde.exists():
        raise KanNietBij("naam", "Er is al een pilot met deze naam. Kies een andere naam, of wijzig die pilot.")
    if not gemeenten:
        raise KanNietBij("gemeenten", "Kies minstens één gemeente die meedoet.")
    meedoend = set(gemeenten_in(regio, op=op).values_list("pk", flat=True))
    eerder = set(zelf.gemeenten.values_list("pk", flat=True)) if zelf is not None else set()
    if {een.pk for een in gemeenten} - meedoend - eerder:
        raise KanNietBij("gemeenten", "Kies alleen gemeenten die meedoen aan deze regio.")
    trekker = nieuw["trekker"]
    if trekker is not None and trekker != (zelf.trekker if zelf else None):
        eis_bewerker(trekker, regio, veld="trekker", op=op)


def _nog_open(pilot: Pilot) -> None:
    laatste = pilot.besluiten.order_by("-dag", "-pk").first()
    if laatste is not None and laatste.wat == Pilotbesluit.Wat.STOPPEN:
        raise KanNiet("Deze pilot is gestopt. Wat ervan is vastgelegd, verandert niet meer.")


def evalueer_pilot(
    *,
    pilot: Pilot,
    velden: Mapping[str, Any],
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Pilotevaluatie:
    """What came of it. The same `aanvraag` gives the same one. Raises GeenRecht, KanNiet or KanNietBij."""
    eis_bewerken(door, pilot.regio_id, op=op)
    zet_regio_vast(pilot.regio)
    if eerder := Pilotevaluatie.objects.filter(aanvraag=aanvraag, pilot=pilot).first():
        return eerder
    _nog_open(pilot)
    if velden["dag"] > op:
        raise KanNietBij("dag", "Deze dag moet nog komen.")
    if velden["dag"] < pilot.begin:
        raise KanNietBij("dag", "Op deze dag was de pilot nog niet begonnen.")
    rij = Pilotevaluatie.objects.create(
        pilot=pilot, aanvraag=aanvraag, door=door,
        **{naam: velden[naam] for naam in ("dag", "uitkomst", "gemeten", "bron", "adres")},
    )  # fmt: skip
    leg_vast("pilot geëvalueerd", pilot, door=door, regio=pilot.regio, dag=rij.dag)
    return rij


def besluit_over_pilot(
    *,
    pilot: Pilot,
    wat: str,
    dag: datetime.date,
    wie: str,
    reden: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Pilotbesluit:
    """To stop, go on or widen. Raises GeenRecht, KanNiet after a stop, or KanNietBij without an evaluation."""
    eis_bewerken(door, pilot.regio_id, op=op)
    zet_regio_vast(pilot.regio)
    if eerder := Pilotbesluit.objects.filter(aanvraag=aanvraag, pilot=pilot).first():
        return eerder
    _nog_open(pilot)
    if reden_niet := waarom_niet_besluiten(wat, geevalueerd=pilot.evaluaties.exists()):
        raise KanNietBij("wat", reden_niet)
    if dag > op:
        raise KanNietBij("dag", "Deze dag moet nog komen. Leg het besluit vast als het is genomen.")
    if dag < pilot.begin:
        raise KanNietBij("dag", "Op deze dag was de pilot nog niet begonnen.")
    rij = Pilotbesluit.objects.create(pilot=pilot, wat=wat, dag=dag, wie=wie, reden=reden, aanvraag=aanvraag, door=door)
    leg_vast("besluit over een pilot", pilot, door=door, regio=pilot.regio, besluit=wat, dag=dag)
    return rij
