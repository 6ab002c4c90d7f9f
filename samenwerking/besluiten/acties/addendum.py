"""An addendum to an overeenkomst: a new one, a change."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import Max

from regio.fouten import KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.besluiten.acties.overeenkomst import vergrendel
from samenwerking.besluiten.models import Addendum, Overeenkomst
from samenwerking.besluiten.rechten_afspraken import eis_opstellen
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.models import Versie

VELDEN = ("titel", "artikelen", "inhoud", "ingangsdatum", "tekstversie", "vervangt")


def maak_addendum(
    *, overeenkomst: Overeenkomst, velden: Mapping[str, Any], aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Addendum:
    """The next addendum. The same `aanvraag` gives the same one. Raises GeenRecht, or KanNietBij."""
    eis_opstellen(door, overeenkomst.regio_id, op=op)
    vergrendel(overeenkomst)
    if eerder := overeenkomst.addenda.filter(aanvraag=aanvraag).first():
        return eerder
    vast = {naam: velden[naam] for naam in VELDEN if naam in velden}
    _controleer(overeenkomst, vast)
    nummer = (overeenkomst.addenda.aggregate(hoogste=Max("nummer"))["hoogste"] or 0) + 1
    addendum = Addendum.objects.create(
        overeenkomst=overeenkomst, nummer=nummer, gewijzigd_door=door, aanvraag=aanvraag, **vast
    )
    leg_vast("addendum opgenomen", overeenkomst, door=door, regio=overeenkomst.regio, nummer=nummer)
    return addendum


def wijzig_addendum(
    *, addendum: Addendum, velden: Mapping[str, Any], versie: int, door: Lidmaatschap, op: datetime.date
) -> Addendum:
    """Change it; the history keeps what stood there. Raises GeenRecht, KanNietBij, or Verouderd."""
    overeenkomst = addendum.overeenkomst
    eis_opstellen(door, overeenkomst.regio_id, op=op)
    vergrendel(overeenkomst)
    ding = Addendum.objects.get(pk=addendum.pk)
    if ding.versienummer != versie:
        raise Verouderd("Iemand anders wijzigde dit addendum intussen. Bekijk wat er nu staat en bewaar opnieuw.")
    vast = {naam: velden[naam] for naam in VELDEN if naam in velden}
    _controleer(overeenkomst, vast, zelf=ding)
    if all(getattr(ding, naam) == waarde for naam, waarde in vast.items()):
        return ding
    for naam, waarde in vast.items():
        setattr(ding, naam, waarde)
    ding.versienummer += 1
    ding.gewijzigd_door = door
    ding.save()
    leg_vast("addendum gewijzigd", overeenkomst, door=door, regio=overeenkomst.regio, nummer=ding.nummer)
    return ding


def zet_addendum_in_werking(
    *, addendum: Addendum, versie: Versie, datum: datetime.date, door: Lidmaatschap
) -> Overeenkomst:
    """Its procedure ended well: this is its text, and from this day it holds. Returns the overeenkomst it changes."""
    overeenkomst = vergrendel(addendum.overeenkomst)
    ding = Addendum.objects.get(pk=addendum.pk)
    ding.tekstversie, ding.ingangsdatum = versie, datum
    ding.versienummer += 1
    ding.gewijzigd_door = door
    ding.save()
    return overeenkomst


def _controleer(overeenkomst: Overeenkomst, velden: Mapping[str, Any], *, zelf: Addendum | None = None) -> None:
    begin, dag = overeenkomst.ingangsdatum, velden.get("ingangsdatum")
    if begin is not None and dag is not None and dag < begin:
        raise KanNietBij("ingangsdatum", "Een addendum gaat niet in voor de overeenkomst die het verandert.")
    if begin is None and dag is not None:
        raise KanNietBij("ingangsdatum", "De overeenkomst zelf heeft nog geen ingangsdatum.")
    versie, vervangt = velden.get("tekstversie"), velden.get("vervangt")
    if versie is not None and versie.tekst.regio_id != overeenkomst.regio_id:
        raise KanNietBij("tekstversie", "Deze tekst hoort bij een andere regio.")
    if vervangt is None:
        return
    if vervangt.overeenkomst_id != overeenkomst.pk:
        raise KanNietBij("vervangt", "Dit addendum hoort bij een andere overeenkomst.")
    if zelf is not None and vervangt.nummer >= zelf.nummer:
        raise KanNietBij("vervangt", "Een addendum vervangt een eerder addendum.")
