"""What happens in a meeting: who was there, what was said, what was agreed, and who does what."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

from django.db import transaction

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.overleg.acties.actie import spreek_actie_af
from samenwerking.overleg.acties.bijeenkomst import vergrendel_bijeenkomst
from samenwerking.overleg.models import Agendapunt, Bijeenkomst, Presentie
from samenwerking.overleg.rechten import aan_tafel
from samenwerking.overleg.tafel import eigen_zetels, tafel_van
from samenwerking.teksten.acties.verouderd import Verouderd


@dataclass(frozen=True)
class Nieuweactie:
    """An action that is agreed at a point. The action rule says what is missing."""

    wat: str
    eigenaar: Lidmaatschap | None
    uiterlijk: datetime.date | None


@dataclass(frozen=True)
class Aantekening:
    """What was written at one point, and the version of the point that was read before."""

    punt: int
    versie: int
    bespreking: str
    afspraken: str
    actie: Nieuweactie | None = None


@dataclass(frozen=True)
class Bewaard:
    """What became of it: the points that were saved, and those that another person changed meanwhile."""

    bewaard: tuple[int, ...]
    verouderd: tuple[int, ...]
    acties: int


@transaction.atomic
def bewaar_notulen(
    *,
    bijeenkomst: Bijeenkomst,
    aantekeningen: Sequence[Aantekening],
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Bewaard:
    """Save what changed, point by point. A point that someone else wrote in meanwhile is not overwritten: it comes back
    in `verouderd`, and the page keeps both. Raises GeenRecht, KanNiet, or KanNietBij for an action without owner."""
    rij = vergrendel_bijeenkomst(bijeenkomst=bijeenkomst, door=door, op=op)
    if rij.datum > op:
        raise KanNiet("Deze bijeenkomst moet nog komen. U kunt schrijven vanaf de dag zelf.")
    punten = {punt.pk: punt for punt in Agendapunt.objects.filter(bijeenkomst=rij).select_for_update(no_key=True)}
    bewaard, verouderd, acties = [], [], 0
    for deze in aantekeningen:
        punt = punten.get(deze.punt)
        if punt is None:
            raise KanNiet(
                "Een van de punten staat niet meer op deze agenda. Kopieer uw tekst en open de pagina opnieuw."
            )
        if (punt.bespreking, punt.afspraken) != (deze.bespreking, deze.afspraken):
            if punt.versienummer != deze.versie:
                verouderd.append(punt.pk)
                continue
            punt.bespreking, punt.afspraken = deze.bespreking, deze.afspraken
            punt.zet_gewijzigd()
            bewaard.append(punt.pk)
        if deze.actie is not None:
            spreek_actie_af(
                overleg=rij.overleg,
                agendapunt=punt,
                wat=deze.actie.wat,
                eigenaar=deze.actie.eigenaar,
                organisatie=None,
                uiterlijk=deze.actie.uiterlijk,
                aanvraag=uuid5(aanvraag, f"punt-{punt.pk}"),
                door=door,
                op=op,
                veld=f"_{punt.pk}",
            )
            acties += 1
    if bewaard:
        leg_vast("notulen bewaard", rij, door=door, regio=rij.overleg.regio, punten=len(bewaard))
    return Bewaard(tuple(bewaard), tuple(verouderd), acties)


def schuif_door(*, punt: Agendapunt, aanvraag: UUID, door: Lidmaatschap, op: datetime.date) -> Agendapunt:
    """The point comes back: a new open point that follows this one. GeenRecht, or KanNiet when it did already."""
    if punt.bijeenkomst is None:
        raise KanNiet("Dit punt staat op geen agenda.")
    rij = vergrendel_bijeenkomst(bijeenkomst=punt.bijeenkomst, door=door, op=op)
    if eerder := Agendapunt.objects.filter(aanvraag=aanvraag).first():
        return eerder
    if punt.vervolgen.filter(ingetrokken_op__isnull=True).exists():
        raise KanNiet("Dit punt komt al terug op een volgende agenda.")
    nieuw = Agendapunt.objects.create(
        overleg=rij.overleg,
        titel=punt.titel,
        soort=punt.soort,
        minuten=punt.minuten,
        besloten=punt.besloten,
        tekst=punt.tekst,
        procedure=punt.procedure,
        scenario=punt.scenario,
        brief=punt.brief,
        activiteit=punt.activiteit,
        partner=punt.partner,
        actie=punt.actie,
        vervolg_op=punt,
        door=door,
        aanvraag=aanvraag,
    )
    leg_vast("agendapunt doorgeschoven", rij, door=door, regio=rij.overleg.regio, punt=nieuw.pk)
    return nieuw


# --- who was there --------------------------------------------------------------------------------------------


@transaction.atomic
def leg_presentie_vast(
    *,
    bijeenkomst: Bijeenkomst,
    standen: Mapping[str, tuple[str, str]],
    versie: int,
    door: Lidmaatschap,
    op: datetime.date,
) -> Bijeenkomst:
    """Per seat (its key) how it was taken and by whom. An empty stand leaves the seat as it is.

    Raises GeenRecht, KanNiet, Verouderd, or KanNietBij for a substitute without a name.
    """
    rij = vergrendel_bijeenkomst(bijeenkomst=bijeenkomst, door=door, op=op)
    if rij.versienummer != versie:
        raise Verouderd("Iemand anders wijzigde deze bijeenkomst intussen. Bekijk wat er nu staat en bewaar opnieuw.")
    al = {presentie.zetel: presentie for presentie in rij.presenties.all()}
    for zetel in tafel_van(rij.overleg, op=rij.datum):
        stand, wie = standen.get(zetel.sleutel, ("", ""))
        if not stand:
            continue
        if stand == Presentie.Stand.VERVANGEN and not wie:
            raise KanNietBij(f"wie_{zetel.sleutel}", f"Schrijf wie {zetel.naam} verving.")
        if stand in (Presentie.Stand.AANWEZIG, Presentie.Stand.VERVANGEN, Presentie.Stand.AFWEZIG) and rij.datum > op:
            raise KanNietBij(
                f"stand_{zetel.sleutel}", "Deze bijeenkomst moet nog komen. Leg nu alleen vast wie zich afmeldde."
            )
        _zet(al.get(zetel.sleutel), rij, zetel.nummer, zetel.gemeente, stand, wie, door)
    rij.zet_gewijzigd(door=door)
    leg_vast("presentie vastgelegd", rij, door=door, regio=rij.overleg.regio)
    return rij


def _zet(
    al: Presentie | None,
    bijeenkomst: Bijeenkomst,
    deelnemer: int,
    gemeente: int | None,
    stand: str,
    wie: str,
    door: Lidmaatschap,
) -> None:
    if al is None:
        Presentie.objects.create(
            bijeenkomst=bijeenkomst, deelnemer_id=deelnemer, gemeente_id=gemeente, stand=stand, wie=wie, door=door
        )
    elif (al.stand, al.wie) != (stand, wie):
        al.stand, al.wie, al.door = stand, wie, door
        al.save()


def meld_af(*, bijeenkomst: Bijeenkomst, door: Lidmaatschap, op: datetime.date) -> int:
    """Who sits at the table cannot come; twice is once. Returns how many seats. Raises GeenRecht or KanNiet."""
    rij = (
        Bijeenkomst.objects.select_related("overleg__regio", "vaststelling")
        .select_for_update(of=("self",), no_key=True)
        .get(pk=bijeenkomst.pk)
    )
    eigen = eigen_zetels(door, rij, aan=list(aan_tafel(door, op=rij.datum).filter(overleg=rij.overleg)))
    if not eigen:
        raise GeenRecht("Alleen wie aan dit overleg deelneemt, meldt zich af.")
    if rij.vervallen_op is not None or rij.datum < op:
        raise KanNiet("Afmelden kan tot en met de dag van een bijeenkomst die doorgaat.")
    al = {presentie.zetel: presentie for presentie in rij.presenties.all()}
    for zetel in eigen:
        _zet(al.get(zetel.sleutel), rij, zetel.nummer, zetel.gemeente, Presentie.Stand.AFGEMELD, "", door)
    leg_vast("afgemeld", rij, door=door, regio=rij.overleg.regio, datum=rij.datum)
    return len(eigen)
