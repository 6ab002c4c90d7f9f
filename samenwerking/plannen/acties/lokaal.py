"""The local plan of a gemeente: its starting point, and per function who does it and why."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from regio.fouten import KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Regio
from samenwerking.plannen.acties.vast import eis_versie, wijzig, zet_regio_vast
from samenwerking.plannen.models import Lokaalplan, Lokaalpunt
from samenwerking.plannen.rechten_basis import eis_kolom_vullen
from samenwerking.plannen.schaal import past

PLANVELDEN = ("uitgangspunt", "herkomst")
PUNTVELDEN = ("schaal", "wat", "criterium", "toelichting")


def schrijf_lokaal_plan(
    *,
    regio: Regio,
    gemeente: Gemeente,
    velden: Mapping[str, Any],
    versie: int,
    door: Lidmaatschap,
    op: datetime.date,
) -> Lokaalplan:
    """Begin or change the plan; `versie` 0: there was none. Raises GeenRecht or Verouderd."""
    eis_kolom_vullen(door, gemeente, regio, op=op)
    zet_regio_vast(regio)
    nieuw = {naam: velden[naam] for naam in PLANVELDEN}
    rij = Lokaalplan.objects.filter(regio=regio, gemeente=gemeente).first()
    eis_versie(rij, versie)
    if rij is None:
        rij = Lokaalplan.objects.create(regio=regio, gemeente=gemeente, door=door, **nieuw)
        leg_vast("lokaal plan begonnen", rij, door=door, gemeente=gemeente, regio=regio)
    elif wijzig(rij=rij, nieuw=nieuw, door=door):
        leg_vast("lokaal plan gewijzigd", rij, door=door, gemeente=gemeente, regio=regio)
    return rij


def voeg_punt_toe(
    *, plan: Lokaalplan, velden: Mapping[str, Any], aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Lokaalpunt:
    """One more function. The same `aanvraag` gives the same one. Raises GeenRecht or KanNietBij."""
    eis_kolom_vullen(door, plan.gemeente, plan.regio, op=op)
    if eerder := Lokaalpunt.objects.filter(aanvraag=aanvraag, plan=plan).first():
        return eerder
    _controleer(velden)
    punt = Lokaalpunt.objects.create(
        plan=plan, aanvraag=aanvraag, door=door, **{naam: velden[naam] for naam in PUNTVELDEN}
    )
    leg_vast(
        "punt van een lokaal plan", plan, door=door, gemeente=plan.gemeente, regio=plan.regio, hoe="toegevoegd",
        punt=punt.pk,
    )  # fmt: skip
    return punt


def wijzig_punt(
    *, punt: Lokaalpunt, velden: Mapping[str, Any], vervalt: bool, versie: int, door: Lidmaatschap, op: datetime.date
) -> Lokaalpunt:
    """Other words, another scale, or an end. Raises GeenRecht, KanNietBij or Verouderd."""
    plan = punt.plan
    eis_kolom_vullen(door, plan.gemeente, plan.regio, op=op)
    rij = Lokaalpunt.objects.select_for_update(of=("self",), no_key=True).select_related("plan").get(pk=punt.pk)
    eis_versie(rij, versie)
    _controleer(velden)
    nieuw = {naam: velden[naam] for naam in PUNTVELDEN}
    if wijzig(rij=rij, nieuw=nieuw | {"vervallen_op": (rij.vervallen_op or op) if vervalt else None}, door=door):
        leg_vast(
            "punt van een lokaal plan", plan, door=door, gemeente=plan.gemeente, regio=plan.regio,
            hoe="vervallen" if vervalt else "gewijzigd", punt=rij.pk,
        )  # fmt: skip
    return rij


def _controleer(velden: Mapping[str, Any]) -> None:
    if not past(velden["schaal"], velden["criterium"]):
        raise KanNietBij("criterium", f"Dit criterium past niet bij ‘{velden['schaal']}’. Kies een ander criterium.")
