"""Meetings: planning them by the rhythm or one by one, changing, calling off, sharing with the raden."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from regio.notatie import datum as in_woorden
from samenwerking.overleg.acties.overleg import vergrendel
from samenwerking.overleg.models import Agendapunt, Bijeenkomst, Bijeenkomstdeling, Overleg
from samenwerking.overleg.rechten import eis_delen, eis_voorbereiden
from samenwerking.teksten.acties.verouderd import Verouderd

VASTGESTELD = "Het verslag van deze bijeenkomst is vastgesteld. Er verandert niets meer."
VELDEN = ("datum", "begin", "einde", "plaats", "link")


@transaction.atomic
def plan_bijeenkomsten(
    *, overleg: Overleg, dagen: Sequence[datetime.date], aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> list[Bijeenkomst]:
    """A meeting on each of these days, at the time and place of the series. A day that has one already is left alone.

    Raises GeenRecht, or KanNiet for no days, a day in the past, or a series that stopped.
    """
    eis_voorbereiden(door, overleg, op=op)
    rij = vergrendel(overleg)
    if not dagen:
        raise KanNiet("Kies ten minste één dag.")
    for dag in dagen:
        _kan_op(rij, dag, op=op)
    al = set(Bijeenkomst.objects.die_doorgaan().filter(overleg=rij, datum__in=dagen).values_list("datum", flat=True))
    nieuw = [
        Bijeenkomst.objects.create(
            overleg=rij,
            datum=dag,
            begin=rij.tijd,
            einde=_einde(rij),
            plaats=rij.plaats,
            link=rij.link,
            door=door,
            aanvraag=uuid5(aanvraag, dag.isoformat()),
        )
        for dag in sorted(set(dagen) - al)
    ]
    if nieuw:
        leg_vast("bijeenkomsten gepland", rij, door=door, regio=rij.regio, aantal=len(nieuw), eerste=nieuw[0].datum)
    return nieuw


def _kan_op(overleg: Overleg, dag: datetime.date, *, op: datetime.date) -> None:
    if dag < op:
        raise KanNietBij("datum", f"{in_woorden(dag)} is voorbij. Plan een bijeenkomst op een dag die nog komt.")
    if overleg.gestopt_op is not None and dag >= overleg.gestopt_op:
        raise KanNietBij("datum", f"Dit overleg stopt op {in_woorden(overleg.gestopt_op)}.")


def _einde(overleg: Overleg) -> datetime.time | None:
    """So many minutes after the beginning; not past midnight."""
    if overleg.tijd is None:
        return None
    dag = datetime.datetime.combine(datetime.date(2000, 1, 1), overleg.tijd)
    einde = dag + datetime.timedelta(minutes=overleg.minuten)
    return einde.time() if einde.date() == dag.date() else None


def wijzig_bijeenkomst(
    *, bijeenkomst: Bijeenkomst, velden: Mapping[str, Any], versie: int, door: Lidmaatschap, op: datetime.date
) -> Bijeenkomst:
    """Another day, time or place. Raises GeenRecht, KanNiet, KanNietBij or Verouderd."""
    rij = vergrendel_bijeenkomst(bijeenkomst=bijeenkomst, door=door, op=op)
    if rij.versienummer != versie:
        raise Verouderd("Iemand anders wijzigde deze bijeenkomst intussen. Bekijk wat er nu staat en bewaar opnieuw.")
    if velden["datum"] != rij.datum:
        _kan_op(rij.overleg, velden["datum"], op=op)
        if Bijeenkomst.objects.die_doorgaan().filter(overleg=rij.overleg, datum=velden["datum"]).exists():
            raise KanNietBij("datum", "Op deze dag staat al een bijeenkomst van dit overleg.")
    if velden.get("einde") is not None and (velden.get("begin") is None or velden["einde"] <= velden["begin"]):
        raise KanNietBij("einde", "Het overleg eindigt na het begin.")
    for naam in VELDEN:
        setattr(rij, naam, velden[naam])
    rij.zet_gewijzigd(door=door)
    leg_vast("bijeenkomst gewijzigd", rij, door=door, regio=rij.overleg.regio, datum=rij.datum)
    return rij


@transaction.atomic
def laat_vervallen(*, bijeenkomst: Bijeenkomst, reden: str, door: Lidmaatschap, op: datetime.date) -> Bijeenkomst:
    """The meeting is called off. Its points are open again; twice is once. Raises GeenRecht, KanNiet or KanNietBij."""
    rij = vergrendel_bijeenkomst(bijeenkomst=bijeenkomst, door=door, op=op, ook_vervallen=True)
    if rij.vervallen_op is not None:
        return rij
    if rij.verslagen.exists():
        raise KanNiet("Er is een verslag van deze bijeenkomst. Zij kan niet meer vervallen.")
    if not reden.strip():
        raise KanNietBij("reden", "Schrijf waarom de bijeenkomst niet doorgaat: de deelnemers lezen het.")
    for punt in Agendapunt.objects.select_for_update(of=("self",), no_key=True).filter(bijeenkomst=rij):
        if punt.bespreking or punt.afspraken:
            raise KanNiet("Bij een agendapunt staat al wat er is besproken. De bijeenkomst kan niet vervallen.")
        punt.bijeenkomst, punt.volgorde = None, None
        punt.zet_gewijzigd()
    rij.vervallen_op, rij.vervallen_reden = op, reden.strip()
    rij.zet_gewijzigd(door=door)
    leg_vast("bijeenkomst vervallen", rij, door=door, regio=rij.overleg.regio, datum=rij.datum)
    return rij


def deel_met_raden(*, bijeenkomst: Bijeenkomst, door: Lidmaatschap, op: datetime.date) -> Bijeenkomstdeling:
    """From here on the raden of the region may read it; twice is once. Raises GeenRecht, or KanNiet when called off."""
    eis_delen(door, bijeenkomst.overleg)
    rij = Bijeenkomst.objects.select_for_update(of=("self",), no_key=True).get(pk=bijeenkomst.pk)
    if rij.vervallen_op is not None:
        raise KanNiet("Deze bijeenkomst gaat niet door.")
    deling, nieuw = Bijeenkomstdeling.objects.get_or_create(bijeenkomst=rij, defaults={"door": door})
    if nieuw:
        leg_vast("bijeenkomst gedeeld", rij, door=door, regio=bijeenkomst.overleg.regio)
    return deling


def vergrendel_bijeenkomst(
    *, bijeenkomst: Bijeenkomst, door: Lidmaatschap, op: datetime.date, ook_vervallen: bool = False
) -> Bijeenkomst:
    """Her row, held, for who prepares. Raises GeenRecht, or KanNiet when she is off or her verslag was adopted."""
    eis_voorbereiden(door, bijeenkomst.overleg, op=op)
    rij = (
        Bijeenkomst.objects.select_related("overleg__regio", "vaststelling")
        .select_for_update(of=("self",), no_key=True)
        .get(pk=bijeenkomst.pk)
    )
    if rij.is_vastgesteld:
        raise KanNiet(VASTGESTELD)
    if rij.vervallen_op is not None and not ook_vervallen:
        raise KanNiet("Deze bijeenkomst gaat niet door.")
    return rij
