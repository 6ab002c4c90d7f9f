"""Actions: agreeing on one, changing owner or day, and how it ended."""

from __future__ import annotations

import datetime
from uuid import UUID

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Organisatie
from samenwerking.overleg.acties.overleg import vergrendel
from samenwerking.overleg.models import Actie, Actieafloop, Agendapunt, Overleg
from samenwerking.overleg.rechten import eigenaren_in, eis_voorbereiden, mag_afronden
from samenwerking.teksten.acties.verouderd import Verouderd

VERTROKKEN = "Deze persoon werkt niet (meer) voor deze regio. Kies iemand anders."


def spreek_actie_af(
    *,
    overleg: Overleg,
    agendapunt: Agendapunt | None,
    wat: str,
    eigenaar: Lidmaatschap | None,
    organisatie: Organisatie | None,
    uiterlijk: datetime.date | None,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    veld: str = "",
) -> Actie:
    """Someone does something before a day. The same `aanvraag` gives the same one. `veld`: what stands behind the names
    of the fields of the form. Raises GeenRecht, KanNiet, or KanNietBij without words, owner or day."""
    eis_voorbereiden(door, overleg, op=op)
    if eerder := Actie.objects.filter(aanvraag=aanvraag, overleg=overleg).first():
        return eerder
    if not wat:
        raise KanNietBij(f"wat{veld}", "Schrijf wat er moet gebeuren.")
    if eigenaar is None:
        raise KanNietBij(f"eigenaar{veld}", "Kies wie het doet. Een actie zonder eigenaar doet niemand.")
    if uiterlijk is None:
        raise KanNietBij(f"uiterlijk{veld}", "Vul de dag in waarop het uiterlijk klaar is.")
    if uiterlijk < op:
        raise KanNietBij(f"uiterlijk{veld}", "Deze dag is voorbij. Kies een dag waarop het nog kan.")
    if not eigenaren_in(overleg.regio, op=op).filter(pk=eigenaar.pk).exists():
        raise KanNietBij(f"eigenaar{veld}", VERTROKKEN)
    if agendapunt is not None and agendapunt.overleg_id != overleg.pk:
        raise KanNiet("Dit agendapunt is van een ander overleg.")
    actie = Actie.objects.create(
        overleg=overleg,
        agendapunt=agendapunt,
        wat=wat,
        eigenaar=eigenaar,
        organisatie=organisatie,
        uiterlijk=uiterlijk,
        door=door,
        aanvraag=aanvraag,
    )
    leg_vast("actie afgesproken", actie, door=door, regio=overleg.regio, uiterlijk=uiterlijk, eigenaar=eigenaar.pk)
    return actie


def wijzig_actie(
    *,
    actie: Actie,
    wat: str,
    eigenaar: Lidmaatschap,
    organisatie: Organisatie | None,
    uiterlijk: datetime.date,
    versie: int,
    door: Lidmaatschap,
    op: datetime.date,
) -> Actie:
    """Another owner, day or words; the history keeps what stood there. Raises GeenRecht, KanNiet or Verouderd."""
    rij = _vergrendel(actie)
    eis_voorbereiden(door, rij.overleg, op=op)
    if rij.versienummer != versie:
        raise Verouderd("Iemand anders wijzigde deze actie intussen. Bekijk wat er nu staat en bewaar opnieuw.")
    _eis_open(rij)
    if eigenaar.pk != rij.eigenaar_id and not eigenaren_in(rij.overleg.regio, op=op).filter(pk=eigenaar.pk).exists():
        raise KanNietBij("eigenaar", VERTROKKEN)
    if uiterlijk != rij.uiterlijk and uiterlijk < op:
        raise KanNietBij("uiterlijk", "Deze dag is voorbij. Kies een dag waarop het nog kan.")
    rij.wat, rij.eigenaar, rij.organisatie, rij.uiterlijk = wat, eigenaar, organisatie, uiterlijk
    rij.versienummer += 1
    rij.save()
    leg_vast("actie gewijzigd", rij, door=door, regio=rij.overleg.regio, uiterlijk=uiterlijk, eigenaar=eigenaar.pk)
    return rij


def rond_actie_af(
    *, actie: Actie, soort: str, toelichting: str, dag: datetime.date, door: Lidmaatschap, op: datetime.date
) -> Actieafloop:
    """Done or dropped; twice is once. Raises GeenRecht, or KanNietBij for a day to come or no reason to drop it."""
    rij = _vergrendel(actie)
    if not mag_afronden(door, rij, op=op):
        raise GeenRecht("Een actie rondt af wie haar doet, of wie het overleg voorbereidt.")
    if eerder := Actieafloop.objects.filter(actie=rij).first():
        return eerder
    if dag > op:
        raise KanNietBij("dag", "Deze dag moet nog komen. Rond de actie af als zij klaar is.")
    if soort == Actieafloop.Soort.VERVALLEN and not toelichting:
        raise KanNietBij("toelichting", "Schrijf waarom de actie vervalt: de anderen rekenden erop.")
    afloop = Actieafloop.objects.create(actie=rij, soort=soort, toelichting=toelichting, dag=dag, door=door)
    leg_vast("actie afgerond", rij, door=door, regio=rij.overleg.regio, hoe=soort, dag=dag)
    return afloop


def _vergrendel(actie: Actie) -> Actie:
    vergrendel(actie.overleg)
    return Actie.objects.met_wie().get(pk=actie.pk)


def _eis_open(actie: Actie) -> None:
    if not actie.is_open:
        raise KanNiet("Deze actie is al afgerond.")
