"""Purchasing together: a purchase with its days and percelen, and who got what."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from regio.fouten import KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Regio
from regio.notatie import datum
from samenwerking.partners.acties.partner import INTUSSEN
from samenwerking.partners.inkoopstappen import STAPPEN, Dagen, te_vroeg_gegund, verkeerde_dag
from samenwerking.partners.models import Gunning, Inkooptraject, Ketenpartner, Perceel
from samenwerking.partners.rechten import eis_bijhouden
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.rechten import gemeenten_in

DAGVELDEN = tuple(veld for veld, _ in STAPPEN)
VELDEN = ("titel", "vorm", "doel", *DAGVELDEN)
SLUIT = frozenset({Inkooptraject.Vorm.AANBESTEDING})
"""Forms in which one tenders until a day. In an open house one can enter all along; a subsidy has its own rules."""


def dagen_van(traject: Inkooptraject) -> Dagen:
    """Its days, to compute with."""
    return Dagen(*(getattr(traject, veld) for veld in DAGVELDEN))


def begin_inkoop(
    *,
    regio: Regio,
    velden: Mapping[str, Any],
    gemeenten: Sequence[Gemeente],
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Inkooptraject:
    """A new purchase. The same `aanvraag` gives the same one. Raises GeenRecht or KanNietBij."""
    eis_bijhouden(door, regio.pk, op=op)
    if eerder := Inkooptraject.objects.filter(aanvraag=aanvraag, regio=regio).first():
        return eerder
    vast = {naam: velden[naam] for naam in VELDEN}
    _controleer(regio, vast, gemeenten, zelf=None, op=op)
    with transaction.atomic():
        traject = Inkooptraject.objects.create(regio=regio, aanvraag=aanvraag, door=door, **vast)
        traject.gemeenten.set(gemeenten)
        leg_vast("inkoop begonnen", traject, door=door, regio=regio, vorm=traject.vorm)
    return traject


def wijzig_inkoop(
    *,
    traject: Inkooptraject,
    velden: Mapping[str, Any],
    gemeenten: Sequence[Gemeente],
    versie: int,
    door: Lidmaatschap,
    op: datetime.date,
) -> Inkooptraject:
    """Change its days, words or gemeenten. Raises GeenRecht, KanNietBij or Verouderd."""
    regio = traject.regio
    eis_bijhouden(door, regio.pk, op=op)
    with transaction.atomic():
        rij = Inkooptraject.objects.select_for_update(no_key=True).get(pk=traject.pk)
        if rij.versienummer != versie:
            raise Verouderd(INTUSSEN)
        vast = {naam: velden[naam] for naam in VELDEN}
        _controleer(regio, vast, gemeenten, zelf=rij, op=op)
        anders = [naam for naam, waarde in vast.items() if getattr(rij, naam) != waarde]
        if set(rij.gemeenten.values_list("pk", flat=True)) != {gemeente.pk for gemeente in gemeenten}:
            anders.append("gemeenten")
            rij.gemeenten.set(gemeenten)
        if not anders:
            return rij
        for naam, waarde in vast.items():
            setattr(rij, naam, waarde)
        rij.zet_gewijzigd(door=door)
        leg_vast("inkoop gewijzigd", rij, door=door, regio=regio, velden=", ".join(anders))
    return rij


def voeg_perceel_toe(
    *, traject: Inkooptraject, naam: str, omvang: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Perceel:
    """One more perceel, with the next number. The same `aanvraag` gives the same one. Raises GeenRecht."""
    eis_bijhouden(door, traject.regio_id, op=op)
    with transaction.atomic():
        rij = (
            Inkooptraject.objects.select_for_update(of=("self",), no_key=True)
            .select_related("regio")
            .get(pk=traject.pk)
        )
        if eerder := Perceel.objects.filter(aanvraag=aanvraag, traject=rij).first():
            return eerder
        nummer = (rij.percelen.aggregate(hoogste=Max("nummer"))["hoogste"] or 0) + 1
        perceel = Perceel.objects.create(
            traject=rij, nummer=nummer, naam=naam, omvang=omvang, aanvraag=aanvraag, door=door
        )
        leg_vast("perceel toegevoegd", rij, door=door, regio=rij.regio, perceel=perceel.pk, nummer=nummer)
    return perceel


def gun(
    *,
    perceel: Perceel,
    partner: Ketenpartner,
    dag: datetime.date,
    toelichting: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Gunning:
    """The perceel went to this partner on that day. The same `aanvraag` gives the same one.

    Raises GeenRecht, KanNietBij: not before the closing day, not twice, not to who is no partner of the region.
    """
    eis_bijhouden(door, perceel.traject.regio_id, op=op)
    with transaction.atomic():
        traject = (
            Inkooptraject.objects.select_for_update(of=("self",), no_key=True)
            .select_related("regio")
            .get(pk=perceel.traject_id)
        )
        if eerder := Gunning.objects.filter(aanvraag=aanvraag, perceel=perceel).first():
            return eerder
        if partner.regio_id != traject.regio_id:
            raise KanNietBij("partner", f"Kies een partner van {traject.regio}.")
        if dag > op:
            raise KanNietBij("dag", "Deze dag is nog niet geweest. Leg een gunning vast nadat zij er is.")
        if zin := te_vroeg_gegund(dag, dagen_van(traject), sluit=traject.vorm in SLUIT):
            raise KanNietBij("dag", zin)
        if Gunning.objects.filter(perceel=perceel, partner=partner).exists():
            raise KanNietBij("partner", f"Dit perceel is al aan {partner} gegund.")
        gunning = Gunning.objects.create(
            perceel=perceel, partner=partner, dag=dag, toelichting=toelichting, aanvraag=aanvraag, door=door
        )
        leg_vast(
            "perceel gegund", traject, door=door, regio=traject.regio, perceel=perceel.nummer,
            partner=partner.pk, dag=dag,
        )  # fmt: skip
    return gunning


def _controleer(
    regio: Regio,
    vast: Mapping[str, Any],
    gemeenten: Sequence[Gemeente],
    *,
    zelf: Inkooptraject | None,
    op: datetime.date,
) -> None:
    anderen = Inkooptraject.objects.filter(regio=regio, titel=vast["titel"])
    if (anderen.exclude(pk=zelf.pk) if zelf is not None else anderen).exists():
        raise KanNietBij("titel", "Er is al een inkooptraject met deze titel. Kies een andere titel.")
    if fout := verkeerde_dag(Dagen(*(vast[veld] for veld in DAGVELDEN))):
        raise KanNietBij(*fout)
    doen_mee = set(gemeenten_in(regio, op=op).values_list("pk", flat=True))
    al = set(zelf.gemeenten.values_list("pk", flat=True)) if zelf is not None else set()
    if vreemd := [gemeente for gemeente in gemeenten if gemeente.pk not in doen_mee | al]:
        raise KanNietBij("gemeenten", f"{vreemd[0]} doet niet mee in {regio}.")
    if zelf is None or vast["sluiting_op"] is None:
        return
    eerste = Gunning.objects.filter(perceel__traject=zelf).order_by("dag").values_list("dag", flat=True).first()
    if eerste is not None and eerste <= vast["sluiting_op"]:
        raise KanNietBij("sluiting_op", f"Er is al gegund op {datum(eerste)}. Kies een eerdere sluiting.")
