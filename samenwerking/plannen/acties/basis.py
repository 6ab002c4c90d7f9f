"""The basistakenpakket: keeping the list of tasks, and what a gemeente says of itself."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from regio.fouten import KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Regio
from samenwerking.plannen.acties.vast import eis_versie, wijzig, zet_regio_vast
from samenwerking.plannen.models import Basisstand, Basistaak
from samenwerking.plannen.rechten_basis import eis_bewerken, eis_kolom_vullen

TAAKVELDEN = ("naam", "omschrijving", "herkomst", "volgorde")
STANDVELDEN = ("stand", "sinds", "bewijs", "adres", "plan", "plan_klaar")


def voeg_basistaak_toe(
    *, regio: Regio, velden: Mapping[str, Any], aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Basistaak:
    """One more task for every gemeente. The same `aanvraag` gives the same one. Raises GeenRecht or KanNietBij."""
    eis_bewerken(door, regio.pk, op=op)
    zet_regio_vast(regio)
    if eerder := Basistaak.objects.filter(aanvraag=aanvraag, regio=regio).first():
        return eerder
    _eigen_naam(regio, velden["naam"], zelf=None)
    taak = Basistaak.objects.create(
        regio=regio, aanvraag=aanvraag, door=door, **{naam: velden[naam] for naam in TAAKVELDEN if naam in velden}
    )
    leg_vast("basistaak toegevoegd", taak, door=door, regio=regio)
    return taak


def wijzig_basistaak(
    *, taak: Basistaak, velden: Mapping[str, Any], vervalt: bool, versie: int, door: Lidmaatschap, op: datetime.date
) -> Basistaak:
    """Other words for a task, or an end to it: what gemeenten said of it stays. Raises GeenRecht, KanNietBij or
    Verouderd."""
    eis_bewerken(door, taak.regio_id, op=op)
    zet_regio_vast(taak.regio)
    rij = Basistaak.objects.select_related("regio").select_for_update(of=("self",), no_key=True).get(pk=taak.pk)
    eis_versie(rij, versie)
    _eigen_naam(rij.regio, velden["naam"], zelf=rij)
    nieuw = {naam: velden[naam] for naam in TAAKVELDEN if naam in velden}
    anders = wijzig(rij=rij, nieuw=nieuw | {"vervallen_op": (rij.vervallen_op or op) if vervalt else None}, door=door)
    if anders:
        leg_vast("basistaak gewijzigd", rij, door=door, regio=rij.regio, velden=", ".join(anders))
    return rij


def _eigen_naam(regio: Regio, naam: str, *, zelf: Basistaak | None) -> None:
    zelfde = Basistaak.objects.filter(regio=regio, naam__iexact=naam).exclude(pk=zelf.pk if zelf else 0)
    if zelfde.exists():
        raise KanNietBij("naam", "Deze taak staat al in het basistakenpakket. Kies een andere naam of wijzig die taak.")


def leg_stand_vast(
    *,
    taak: Basistaak,
    gemeente: Gemeente,
    velden: Mapping[str, Any],
    versie: int,
    door: Lidmaatschap,
    op: datetime.date,
) -> Basisstand:
    """What the gemeente has in place. `versie` 0: nothing was there when the form was opened. Raises GeenRecht,
    KanNietBij or Verouderd."""
    eis_kolom_vullen(door, gemeente, taak.regio, op=op)
    Basistaak.objects.select_for_update(no_key=True).get(pk=taak.pk)
    if taak.vervallen_op is not None:
        raise KanNietBij("stand", "Deze taak is vervallen. U hoeft er niets meer over vast te leggen.")
    _controleer_stand(velden, op=op)
    nieuw = {naam: velden[naam] for naam in STANDVELDEN}
    rij = Basisstand.objects.filter(taak=taak, gemeente=gemeente).first()
    eis_versie(rij, versie)
    if rij is None:
        rij = Basisstand.objects.create(taak=taak, gemeente=gemeente, door=door, op=op, **nieuw)
    else:
        rij.op = op
        if not wijzig(rij=rij, nieuw=nieuw, door=door):
            return rij
    leg_vast(
        "stand van een basistaak",
        taak,
        door=door,
        gemeente=gemeente,
        regio=taak.regio,
        stand=rij.stand,
        sinds=rij.sinds,
    )
    return rij


def _controleer_stand(velden: Mapping[str, Any], *, op: datetime.date) -> None:
    if velden["stand"] == Basisstand.Stand.GEREGELD:
        if velden["sinds"] is None:
            raise KanNietBij("sinds", "Vul in sinds wanneer dit geregeld is. Zonder dag telt het niet als geregeld.")
        if not velden["bewijs"]:
            raise KanNietBij("bewijs", "Schrijf waaruit dit blijkt, bijvoorbeeld een contract of een besluit.")
    if velden["sinds"] is not None and velden["sinds"] > op:
        raise KanNietBij("sinds", "Deze dag moet nog komen. Kies ‘deels’ of ‘niet geregeld’ en schrijf een plan.")
    if velden["plan_klaar"] is not None and not velden["plan"]:
        raise KanNietBij("plan", "U vulde een dag in voor een plan. Schrijf ook wat u gaat doen.")
