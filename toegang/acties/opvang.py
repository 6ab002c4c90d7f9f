"""Maatschappelijke opvang: testing a melding, a pas for the nachtopvang and its end, and the family that asks."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Taak
from regio.notatie import datum
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.fouten import KanNietBij
from toegang.models import (
    Huishouden,
    Huishoudlid,
    HuishoudlidEinde,
    Melding,
    Nachtopvangpas,
    NachtopvangpasEinde,
    Opvangtoets,
)

OUDSTE = 120
"""Years; an older birth date is a mistake of typing."""


@dataclass(frozen=True)
class Toetsgegevens:
    """What the gemeente found about a melding for opvang."""

    uitkomst: str
    getoetst_op: datetime.date
    reden: str = ""
    beste_gemeente: Gemeente | None = None
    toelichting: str = ""


@transaction.atomic
def toets_melding(
    *,
    melding_id: int,
    gegevens: Toetsgegevens,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Opvangtoets:
    """Record the test of a melding for opvang (Wmo 2015 art. 2.3.5 lid 4), once.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij with the field that is
    wrong), Verouderd.
    """
    dossier = zet_vast(Melding.objects.values_list("dossier_id", flat=True).get(pk=melding_id))
    bestaand = Opvangtoets.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    melding = Melding.objects.get(pk=melding_id)
    if melding.taak != Taak.MO:
        raise KanNiet("Deze melding gaat niet over maatschappelijke opvang.")
    if Opvangtoets.objects.filter(melding=melding).exists():
        raise KanNiet("Deze melding is al getoetst. Leg een nieuwe melding vast als er iets is veranderd.")
    if not melding.ontvangen_op <= gegevens.getoetst_op <= op:
        raise KanNietBij("getoetst_op", f"Kies een dag van {datum(melding.ontvangen_op)} tot en met vandaag.")
    if (gegevens.uitkomst == Opvangtoets.Uitkomst.GEWEIGERD) != bool(gegevens.reden):
        raise KanNietBij("reden", "Kies een reden als u opvang weigert, en alleen dan.")
    elders = gegevens.uitkomst == Opvangtoets.Uitkomst.ANDERE_GEMEENTE
    if elders != (gegevens.beste_gemeente is not None):
        raise KanNietBij("beste_gemeente", "Kies de gemeente waar de kans op herstel groter is, en alleen dan.")
    if gegevens.beste_gemeente == dossier.gemeente:
        raise KanNietBij("beste_gemeente", "Kies een andere gemeente dan die van dit dossier.")
    if (elders or gegevens.reden == Opvangtoets.Reden.ANDERS) and not gegevens.toelichting:
        raise KanNietBij("toelichting", "Leg uit waarom.")
    eis_versie(dossier, versie)
    toets = Opvangtoets.objects.create(
        melding=melding,
        dossier=dossier,
        gemeente=dossier.gemeente,
        getoetst_op=gegevens.getoetst_op,
        uitkomst=gegevens.uitkomst,
        reden=gegevens.reden,
        beste_gemeente=gegevens.beste_gemeente,
        toelichting=gegevens.toelichting,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast(
        "opvang_getoetst", dossier, door=door, gemeente=dossier.gemeente, toets=toets.pk, uitkomst=gegevens.uitkomst,
        reden=gegevens.reden, getoetst_op=gegevens.getoetst_op,
    )  # fmt: skip
    return toets


@transaction.atomic
def geef_pas(
    *,
    toets_id: int,
    van: datetime.date,
    tot_en_met: datetime.date,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Nachtopvangpas:
    """Give a pas for the nachtopvang from a day up to and including a day; a longer stay is a next pas.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij with the field that is
    wrong), Verouderd.
    """
    dossier = zet_vast(Opvangtoets.objects.values_list("dossier_id", flat=True).get(pk=toets_id))
    bestaand = Nachtopvangpas.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    toets = Opvangtoets.objects.get(pk=toets_id)
    if toets.uitkomst not in {Opvangtoets.Uitkomst.PAS, Opvangtoets.Uitkomst.WACHTLIJST}:
        raise KanNiet("Met deze uitkomst van de toets hoort geen pas.")
    if van < toets.getoetst_op:
        raise KanNietBij("van", f"De toets was op {datum(toets.getoetst_op)}. De pas kan niet eerder beginnen.")
    if tot_en_met < van:
        raise KanNietBij("tot_en_met", "De laatste dag ligt voor de eerste.")
    eis_versie(dossier, versie)
    tot = tot_en_met + datetime.timedelta(days=1)
    ander = dossier.nachtopvangpassen.filter(van__lt=tot, loopt_tot__gt=van).first()
    if ander is not None:
        raise KanNietBij("van", f"Deze cliënt heeft al een pas tot en met {datum(ander.laatste_dag)}.")
    pas = Nachtopvangpas.objects.create(
        toets=toets,
        dossier=dossier,
        gemeente=dossier.gemeente,
        van=van,
        tot=tot,
        loopt_tot=tot,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast("pas_gegeven", dossier, door=door, gemeente=dossier.gemeente, pas=pas.pk, van=van, tot=tot)
    return pas


@transaction.atomic
def beeindig_pas(
    *,
    pas_id: int,
    per: datetime.date,
    reden: str,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> NachtopvangpasEinde:
    """Let a pas stop before its time. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(Nachtopvangpas.objects.values_list("dossier_id", flat=True).get(pk=pas_id))
    bestaand = NachtopvangpasEinde.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    pas = Nachtopvangpas.objects.select_related("einde").get(pk=pas_id)
    if pas.is_beeindigd:
        raise KanNiet("Deze pas is al gestopt.")
    if not pas.van <= per < pas.tot:
        raise KanNietBij("per", f"Kies een dag van {datum(pas.van)} tot en met {datum(pas.laatste_dag)}.")
    eis_versie(dossier, versie)
    einde = NachtopvangpasEinde.objects.create(
        pas=pas,
        dossier=dossier,
        gemeente=dossier.gemeente,
        per=per,
        reden=reden,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    pas.loopt_tot = per
    pas.save(update_fields=["loopt_tot"])
    bewaar(dossier)
    leg_vast("pas_gestopt", dossier, door=door, gemeente=dossier.gemeente, pas=pas.pk, per=per, reden=reden)
    return einde


@transaction.atomic
def leg_gezin_vast(
    *,
    dossier_id: int,
    aangevraagd_op: datetime.date,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Huishouden:
    """Record that the client asks for opvang with a family. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(dossier_id)
    bestaand = Huishouden.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    if not dossier.gemeld_op <= aangevraagd_op <= op:
        raise KanNietBij("aangevraagd_op", f"Kies een dag van {datum(dossier.gemeld_op)} tot en met vandaag.")
    eis_versie(dossier, versie)
    huishouden = Huishouden.objects.create(
        dossier=dossier,
        gemeente=dossier.gemeente,
        aangevraagd_op=aangevraagd_op,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast(
        "gezin_vastgelegd", dossier, door=door, gemeente=dossier.gemeente, huishouden=huishouden.pk,
        aangevraagd_op=aangevraagd_op,
    )  # fmt: skip
    return huishouden


@transaction.atomic
def voeg_lid_toe(
    *,
    huishouden_id: int,
    relatie: str,
    geboortedatum: datetime.date,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Huishoudlid:
    """Add someone to the family. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(Huishouden.objects.values_list("dossier_id", flat=True).get(pk=huishouden_id))
    bestaand = Huishoudlid.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    if geboortedatum > op:
        raise KanNietBij("geboortedatum", "De geboortedatum ligt in de toekomst.")
    if geboortedatum.year < op.year - OUDSTE:
        raise KanNietBij("geboortedatum", "Controleer het jaar: deze geboortedatum is te lang geleden.")
    eis_versie(dossier, versie)
    lid = Huishoudlid.objects.create(
        huishouden_id=huishouden_id,
        dossier=dossier,
        gemeente=dossier.gemeente,
        relatie=relatie,
        geboortedatum=geboortedatum,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast("gezinslid_toegevoegd", dossier, door=door, gemeente=dossier.gemeente, lid=lid.pk, relatie=relatie)
    return lid


@transaction.atomic
def haal_lid_weg(
    *,
    lid_id: int,
    per: datetime.date,
    reden: str,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> HuishoudlidEinde:
    """Someone no longer belongs to the family, or never did. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(Huishoudlid.objects.values_list("dossier_id", flat=True).get(pk=lid_id))
    bestaand = HuishoudlidEinde.objects.filter(lid_id=lid_id).first()
    if bestaand is not None and bestaand.aanvraag == aanvraag:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    if bestaand is not None:
        raise KanNiet("Deze persoon hoorde al niet meer bij het gezin.")
    if per > op:
        raise KanNietBij("per", "Kies vandaag of een eerdere dag.")
    eis_versie(dossier, versie)
    einde = HuishoudlidEinde.objects.create(
        lid_id=lid_id,
        dossier=dossier,
        gemeente=dossier.gemeente,
        per=per,
        reden=reden,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast("gezinslid_weg", dossier, door=door, gemeente=dossier.gemeente, lid=lid_id, per=per, reden=reden)
    return einde
