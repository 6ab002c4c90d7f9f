"""A partner of a region: taking one on, and changing what it is for the region."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db import connection, transaction

from regio.fouten import KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Organisatie, Regio
from samenwerking.partners.gelijkenis import eerste_die_lijkt, kern
from samenwerking.partners.models import Ketenpartner
from samenwerking.partners.rechten import eis_bijhouden
from samenwerking.teksten.acties.verouderd import Verouderd

INTUSSEN = "Iemand anders wijzigde dit intussen. Bekijk wat er nu staat en bewaar opnieuw."


class AlPartner(KanNietBij):
    """This organisation is a partner of the region already; the page leads to it."""

    def __init__(self, veld: str, zin: str, partner: Ketenpartner) -> None:
        super().__init__(veld, zin)
        self.partner = partner


def voeg_partner_toe(
    *,
    regio: Regio,
    naam: str,
    soort: str,
    kvk: str,
    categorie: str,
    toelichting: str,
    toch: bool,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Ketenpartner:
    """Take an organisation on as partner; one that other regions or overleggen know already is used again.

    `toch`: a name that is alike, but not the same, is another organisation. The same `aanvraag` gives the same partner.
    Raises GeenRecht, KanNietBij; AlPartner with the one that exists.
    """
    eis_bijhouden(door, regio.pk, op=op)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('ketenpartner'))")  # two people, the same partner
        if eerder := Ketenpartner.objects.filter(aanvraag=aanvraag, regio=regio).first():
            return eerder
        _eis_categorie(soort, categorie)
        _niet_dubbel(regio, naam, kvk, toch=toch)
        partner = Ketenpartner.objects.create(
            regio=regio,
            organisatie=_organisatie(naam, soort, kvk),
            categorie=categorie,
            toelichting=toelichting,
            aanvraag=aanvraag,
            door=door,
        )
        leg_vast("partner toegevoegd", partner, door=door, regio=regio, organisatie=partner.organisatie_id)
    return partner


def wijzig_partner(
    *,
    partner: Ketenpartner,
    naam: str,
    kvk: str,
    categorie: str,
    toelichting: str,
    versie: int,
    door: Lidmaatschap,
    op: datetime.date,
) -> Ketenpartner:
    """Change what it is for the region. Its name and number are also those of other regions: they follow.

    Raises GeenRecht, KanNietBij or Verouderd.
    """
    eis_bijhouden(door, partner.regio_id, op=op)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('ketenpartner'))")
        rij = (
            Ketenpartner.objects.select_for_update(of=("self",), no_key=True)
            .select_related("organisatie")
            .get(pk=partner.pk)
        )
        if rij.versienummer != versie:
            raise Verouderd(INTUSSEN)
        organisatie = rij.organisatie
        _eis_categorie(organisatie.soort, categorie)
        anderen = Organisatie.objects.exclude(pk=organisatie.pk)
        if anderen.filter(naam=naam).exists():
            raise KanNietBij("naam", "Er is al een andere organisatie met deze naam.")
        if kvk and (ander := anderen.filter(kvk=kvk).first()):
            raise KanNietBij("kvk", f"Dit KvK-nummer is van {ander}. Controleer het nummer.")
        nieuw = {"categorie": categorie, "toelichting": toelichting}
        van_organisatie = {"naam": naam, "kvk": kvk}
        anders = [veld for veld, waarde in nieuw.items() if getattr(rij, veld) != waarde]
        anders += [veld for veld, waarde in van_organisatie.items() if getattr(organisatie, veld) != waarde]
        if not anders:
            return rij
        for veld, waarde in van_organisatie.items():
            setattr(organisatie, veld, waarde)
        organisatie.save(update_fields=list(van_organisatie))
        for veld, waarde in nieuw.items():
            setattr(rij, veld, waarde)
        rij.zet_gewijzigd(door=door)
        leg_vast("partner gewijzigd", rij, door=door, regio=rij.regio, velden=", ".join(anders))
    return rij


def _eis_categorie(soort: str, categorie: str) -> None:
    if categorie and soort != Organisatie.Soort.AANBIEDER:
        raise KanNietBij("categorie", "Alleen een zorgaanbieder is kernaanbieder of sectorvreemd. Kies hier niets.")


def _niet_dubbel(regio: Regio, naam: str, kvk: str, *, toch: bool) -> None:
    partners = {
        rij.organisatie_id: rij for rij in Ketenpartner.objects.filter(regio=regio).select_related("organisatie")
    }
    if kvk:
        for rij in partners.values():
            if rij.organisatie.kvk == kvk:
                raise AlPartner("kvk", f"{rij} heeft dit KvK-nummer en is al partner van deze regio.", rij)
    gelijk = eerste_die_lijkt(naam, [(pk, rij.organisatie.naam) for pk, rij in partners.items()])
    if gelijk is None:
        return
    rij = partners[gelijk]
    ander_nummer = bool(kvk and rij.organisatie.kvk)
    if rij.organisatie.naam == naam or (kern(rij.organisatie.naam) == kern(naam) and not ander_nummer):
        raise AlPartner("naam", f"{rij} is al partner van deze regio.", rij)
    if not toch:
        raise AlPartner(
            "naam",
            f"{rij} is al partner van deze regio en heet bijna zo. Is dit een andere organisatie? Zet dan onderaan een "
            "vinkje.",
            rij,
        )


def _organisatie(naam: str, soort: str, kvk: str) -> Organisatie:
    """The one that is known, by its number or exact name; else a new one."""
    bekend = Organisatie.objects.filter(kvk=kvk).first() if kvk else None
    bekend = bekend or Organisatie.objects.filter(naam=naam).first()
    if bekend is None:
        return Organisatie.objects.create(naam=naam, soort=soort, kvk=kvk)
    if bekend.soort != soort:
        raise KanNietBij("soort", f"{bekend} is al bekend als {bekend.get_soort_display()}. Kies die soort.")
    if kvk and bekend.kvk and bekend.kvk != kvk:
        raise KanNietBij("kvk", f"{bekend} is bekend met KvK-nummer {bekend.kvk}. Controleer het nummer.")
    if kvk and not bekend.kvk:
        bekend.kvk = kvk
        bekend.save(update_fields=["kvk"])
    return bekend
