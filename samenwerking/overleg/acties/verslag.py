"""The verslag: freezing a version of it, and adopting it in a later meeting."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db.models import Max

from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.overleg.acties.bijeenkomst import vergrendel_bijeenkomst
from samenwerking.overleg.models import Actie, Agendapunt, Bijeenkomst, Verslag, Verslagvaststelling
from samenwerking.overleg.onderwerpen import titel_op_papier
from samenwerking.overleg.rechten import eis_voorbereiden
from samenwerking.overleg.tafel import plaatsen_van
from samenwerking.overleg.verslaginhoud import Aanwezige, Actieregel, Puntregel, Verslaginhoud


def stel_verslag_samen(bijeenkomst: Bijeenkomst) -> Verslaginhoud:
    """The verslag out of what was written during and after the meeting."""
    acties: dict[int | None, list[Actieregel]] = {}
    for actie in Actie.objects.met_wie().filter(agendapunt__bijeenkomst=bijeenkomst).order_by("pk"):
        acties.setdefault(actie.agendapunt_id, []).append(Actieregel(actie.wat, actie.wie, actie.uiterlijk))
    overleg = bijeenkomst.overleg
    return Verslaginhoud(
        overleg=overleg.naam,
        soort=overleg.over_de_soort.naam,
        regio=overleg.regio.naam,
        datum=bijeenkomst.datum,
        plaats=bijeenkomst.plaats,
        aanwezigen=tuple(
            Aanwezige(
                plaats.zetel.naam,
                plaats.presentie.get_stand_display() if plaats.presentie is not None else "niet ingevuld",
                plaats.presentie.wie if plaats.presentie is not None else "",
            )
            for plaats in plaatsen_van(bijeenkomst)
            if plaats.presentie is not None or not plaats.zetel.weg
        ),
        punten=tuple(
            Puntregel(
                titel_op_papier(punt),
                punt.bespreking,
                tuple(punt.afspraken_los),
                tuple(acties.get(punt.pk, ())),
                punt.besloten,
            )
            for punt in Agendapunt.objects.filter(bijeenkomst=bijeenkomst).op_volgorde()
        ),
    )


def leg_verslag_vast(*, bijeenkomst: Bijeenkomst, aanvraag: UUID, door: Lidmaatschap, op: datetime.date) -> Verslag:
    """Freeze what stands there now as the next version. The same words give the version there is.

    Raises GeenRecht, or KanNiet before the day, or with an empty agenda.
    """
    rij = vergrendel_bijeenkomst(bijeenkomst=bijeenkomst, door=door, op=op)
    if eerder := Verslag.objects.filter(aanvraag=aanvraag, bijeenkomst=rij).first():
        return eerder
    if rij.datum > op:
        raise KanNiet("Deze bijeenkomst moet nog komen. Het verslag maakt u daarna.")
    inhoud = stel_verslag_samen(rij)
    if not inhoud.punten:
        raise KanNiet("Er staat niets op de agenda. Zet er eerst de punten op die zijn besproken.")
    bytes_ = inhoud.bevroren()
    laatste = rij.verslagen.first()
    if laatste is not None and bytes(laatste.inhoud) == bytes_:
        return laatste
    nummer = (rij.verslagen.aggregate(n=Max("nummer"))["n"] or 0) + 1
    verslag = Verslag.objects.create(bijeenkomst=rij, nummer=nummer, inhoud=bytes_, door=door, aanvraag=aanvraag)
    leg_vast("verslag vastgelegd", rij, door=door, regio=rij.overleg.regio, nummer=nummer)
    return verslag


def _woorden(verslag: Verslaginhoud) -> list[tuple[str, str, tuple[str, ...]]]:
    """What was said and agreed. An action goes on after the meeting: what became of it changes no verslag."""
    return [(punt.titel, punt.bespreking, punt.afspraken) for punt in verslag.punten]


def stel_verslag_vast(
    *,
    bijeenkomst: Bijeenkomst,
    in_bijeenkomst: Bijeenkomst,
    nummer: int,
    door: Lidmaatschap,
    op: datetime.date,
) -> Verslagvaststelling:
    """A later meeting of the same overleg adopted version `nummer`. From then on nothing changes; twice is once.

    Raises GeenRecht, KanNiet when there is no verslag or a newer one, or KanNietBij for the wrong meeting.
    """
    eis_voorbereiden(door, bijeenkomst.overleg, op=op)
    if eerder := Verslagvaststelling.objects.filter(bijeenkomst=bijeenkomst, in_bijeenkomst=in_bijeenkomst).first():
        return eerder
    rij = vergrendel_bijeenkomst(bijeenkomst=bijeenkomst, door=door, op=op)
    laatste = rij.verslagen.first()
    if laatste is None:
        raise KanNiet("Er is nog geen verslag. Leg het eerst vast.")
    if laatste.nummer != nummer:
        raise KanNiet(f"Intussen is er een nieuwere versie van het verslag: {laatste.nummer}. Lees die eerst.")
    if _woorden(stel_verslag_samen(rij)) != _woorden(laatste.gelezen):
        raise KanNiet(
            "Er is na de laatste versie nog iets gewijzigd. Leg het verslag opnieuw vast, of maak dat ongedaan."
        )
    if (
        in_bijeenkomst.overleg_id != rij.overleg_id
        or in_bijeenkomst.datum <= rij.datum
        or in_bijeenkomst.vervallen_op is not None
    ):
        raise KanNietBij("in_bijeenkomst", "Een latere bijeenkomst van hetzelfde overleg stelt het verslag vast.")
    if in_bijeenkomst.datum > op:
        raise KanNietBij("in_bijeenkomst", "Die bijeenkomst moet nog komen. Leg dit vast op of na die dag.")
    vaststelling = Verslagvaststelling.objects.create(
        bijeenkomst=rij, verslag=laatste, in_bijeenkomst=in_bijeenkomst, door=door
    )
    leg_vast("verslag vastgesteld", rij, door=door, regio=rij.overleg.regio, nummer=nummer, datum=in_bijeenkomst.datum)
    return vaststelling
