"""The stip, the promises, how they are measured, and the value of each year."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from regio.fouten import KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Regio
from samenwerking.plannen.acties.vast import eis_versie, wijzig, zet_regio_vast
from samenwerking.plannen.bewerkers import eis_bewerker
from samenwerking.plannen.models import Belofte, Belofteindicator, Beloftemeting, Horizon
from samenwerking.plannen.rechten_basis import eis_bewerken

STIPVELDEN = ("jaar", "beeld", "herkomst")
BELOFTEVELDEN = ("nummer", "naam", "inhoud", "herkomst", "functie", "pet")
INDICATORVELDEN = ("naam", "definitie", "eenheid", "richting", "streefwaarde", "streefjaar", "is_voorbeeld")


def zet_stip(*, regio: Regio, velden: Mapping[str, Any], versie: int, door: Lidmaatschap, op: datetime.date) -> Horizon:
    """The year on the horizon and how it is then; `versie` 0: there was none. Raises GeenRecht or Verouderd."""
    eis_bewerken(door, regio.pk, op=op)
    zet_regio_vast(regio)
    nieuw = {naam: velden[naam] for naam in STIPVELDEN}
    rij = Horizon.objects.filter(regio=regio).first()
    eis_versie(rij, versie)
    if rij is None:
        rij = Horizon.objects.create(regio=regio, door=door, **nieuw)
    elif not wijzig(rij=rij, nieuw=nieuw, door=door):
        return rij
    leg_vast("stip op de horizon", rij, door=door, regio=regio, jaar=rij.jaar)
    return rij


def doe_belofte(
    *, regio: Regio, velden: Mapping[str, Any], aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Belofte:
    """One more promise. The same `aanvraag` gives the same one. Raises GeenRecht or KanNietBij."""
    eis_bewerken(door, regio.pk, op=op)
    zet_regio_vast(regio)
    if eerder := Belofte.objects.filter(aanvraag=aanvraag, regio=regio).first():
        return eerder
    nieuw = {naam: velden[naam] for naam in BELOFTEVELDEN}
    _controleer_belofte(regio, nieuw, zelf=None, op=op)
    belofte = Belofte.objects.create(regio=regio, aanvraag=aanvraag, door=door, **nieuw)
    leg_vast("belofte gedaan", belofte, door=door, regio=regio)
    return belofte


def wijzig_belofte(
    *, belofte: Belofte, velden: Mapping[str, Any], vervalt: bool, versie: int, door: Lidmaatschap, op: datetime.date
) -> Belofte:
    """Other words or who answers for it, or an end. Raises GeenRecht, KanNietBij or Verouderd."""
    eis_bewerken(door, belofte.regio_id, op=op)
    zet_regio_vast(belofte.regio)
    rij = Belofte.objects.select_related("regio", "pet").get(pk=belofte.pk)
    eis_versie(rij, versie)
    nieuw = {naam: velden[naam] for naam in BELOFTEVELDEN}
    _controleer_belofte(rij.regio, nieuw, zelf=rij, op=op)
    anders = wijzig(rij=rij, nieuw=nieuw | {"vervallen_op": (rij.vervallen_op or op) if vervalt else None}, door=door)
    if anders:
        leg_vast("belofte gewijzigd", rij, door=door, regio=rij.regio, velden=", ".join(anders))
    return rij


def _controleer_belofte(regio: Regio, nieuw: Mapping[str, Any], *, zelf: Belofte | None, op: datetime.date) -> None:
    zelfde = Belofte.objects.filter(regio=regio, naam__iexact=nieuw["naam"]).exclude(pk=zelf.pk if zelf else 0)
    if zelfde.exists():
        raise KanNietBij("naam", "Deze belofte staat er al. Kies een andere naam of wijzig die belofte.")
    pet = nieuw["pet"]
    if pet is not None and pet != (zelf.pet if zelf else None):
        eis_bewerker(pet, regio, veld="pet", op=op)


# --- how it is measured ---------------------------------------------------------------------------------------


def voeg_indicator_toe(
    *, belofte: Belofte, velden: Mapping[str, Any], aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Belofteindicator:
    """How one sees that the promise is kept. Raises GeenRecht, or KanNietBij for a target without unit or year."""
    eis_bewerken(door, belofte.regio_id, op=op)
    zet_regio_vast(belofte.regio)
    if eerder := Belofteindicator.objects.filter(aanvraag=aanvraag, belofte=belofte).first():
        return eerder
    nieuw = {naam: velden[naam] for naam in INDICATORVELDEN}
    _controleer_indicator(belofte, nieuw, zelf=None)
    indicator = Belofteindicator.objects.create(belofte=belofte, aanvraag=aanvraag, door=door, **nieuw)
    leg_vast("indicator toegevoegd", belofte, door=door, regio=belofte.regio, indicator=indicator.pk)
    return indicator


def wijzig_indicator(
    *,
    indicator: Belofteindicator,
    velden: Mapping[str, Any],
    vervalt: bool,
    versie: int,
    door: Lidmaatschap,
    op: datetime.date,
) -> Belofteindicator:
    """Another target or words, or an end. Raises GeenRecht, KanNietBij or Verouderd."""
    belofte = indicator.belofte
    eis_bewerken(door, belofte.regio_id, op=op)
    zet_regio_vast(belofte.regio)
    rij = Belofteindicator.objects.select_related("belofte__regio").get(pk=indicator.pk)
    eis_versie(rij, versie)
    nieuw = {naam: velden[naam] for naam in INDICATORVELDEN}
    _controleer_indicator(belofte, nieuw, zelf=rij)
    anders = wijzig(rij=rij, nieuw=nieuw | {"vervallen_op": (rij.vervallen_op or op) if vervalt else None}, door=door)
    if anders:
        leg_vast(
            "indicator gewijzigd", belofte, door=door, regio=belofte.regio, indicator=rij.pk, velden=", ".join(anders)
        )
    return rij


def _controleer_indicator(belofte: Belofte, nieuw: Mapping[str, Any], *, zelf: Belofteindicator | None) -> None:
    if nieuw["streefwaarde"] is not None and not nieuw["eenheid"]:
        raise KanNietBij("eenheid", "Een streefwaarde zonder eenheid zegt niets. Schrijf bijvoorbeeld: procent.")
    if nieuw["streefwaarde"] is not None and nieuw["streefjaar"] is None:
        raise KanNietBij("streefjaar", "Vul in voor welk jaar deze streefwaarde geldt.")
    if nieuw["streefwaarde"] is None and nieuw["streefjaar"] is not None:
        raise KanNietBij("streefwaarde", "Vul de streefwaarde in, of laat ook het streefjaar leeg.")
    zelfde = Belofteindicator.objects.filter(belofte=belofte, naam__iexact=nieuw["naam"])
    if zelfde.exclude(pk=zelf.pk if zelf else 0).exists():
        raise KanNietBij("naam", "Deze indicator hoort al bij deze belofte.")


def leg_waarde_vast(
    *,
    indicator: Belofteindicator,
    jaar: int,
    waarde: Decimal,
    bron: str,
    is_voorbeeld: bool,
    toelichting: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Beloftemeting:
    """The value over a year with its source; a second one of the same year corrects the first, which stays to be read.
    Raises GeenRecht or KanNietBij."""
    belofte = indicator.belofte
    eis_bewerken(door, belofte.regio_id, op=op)
    zet_regio_vast(belofte.regio)
    if eerder := Beloftemeting.objects.filter(aanvraag=aanvraag, indicator=indicator).first():
        return eerder
    if not indicator.eenheid:
        raise KanNietBij("waarde", "Deze indicator heeft nog geen eenheid. Vul die eerst in bij de indicator.")
    if jaar > op.year:
        raise KanNietBij("jaar", f"Over {jaar} is nog niets te meten. Vul een jaar in tot en met {op.year}.")
    eens = Beloftemeting.objects.filter(indicator=indicator, jaar=jaar).exists()
    if eens and not toelichting:
        raise KanNietBij("toelichting", f"Van {jaar} staat er al een waarde. Schrijf waarom die niet klopt.")
    rij = Beloftemeting.objects.create(
        indicator=indicator, jaar=jaar, waarde=waarde, bron=bron, is_voorbeeld=is_voorbeeld, toelichting=toelichting,
        aanvraag=aanvraag, door=door,
    )  # fmt: skip
    leg_vast(
        "waarde vastgelegd", belofte, door=door, regio=belofte.regio, indicator=indicator.pk, jaar=jaar, opnieuw=eens
    )
    return rij
