"""Contacts at a partner: who, for how long, and forgetting the name when it is of no use any more."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.parameters import contact_bewaren_dagen
from samenwerking.partners.acties.partner import INTUSSEN
from samenwerking.partners.models import Contact, Ketenpartner, Partnerlink
from samenwerking.partners.rechten import eis_bijhouden
from samenwerking.teksten.acties.verouderd import Verouderd

DAG = datetime.timedelta(days=1)
VELDEN = ("functie", "naam", "email", "telefoon", "van", "tot")


def voeg_contact_toe(
    *, partner: Ketenpartner, velden: Mapping[str, Any], aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Contact:
    """One more contact. The same `aanvraag` gives the same one. Raises GeenRecht or KanNietBij."""
    eis_bijhouden(door, partner.regio_id, op=op)
    with transaction.atomic():
        Ketenpartner.objects.select_for_update(no_key=True).get(pk=partner.pk)
        eerder: Contact | None = Contact.objects.filter(aanvraag=aanvraag, partner=partner).first()
        if eerder is not None:
            return eerder
        vast = {naam: velden[naam] for naam in VELDEN}
        _controleer(partner, vast, zelf=None)
        contact: Contact = Contact.objects.create(partner=partner, aanvraag=aanvraag, door=door, **vast)
        leg_vast("contact toegevoegd", partner, door=door, regio=partner.regio, contact=contact.pk, van=contact.van)
    return contact


def wijzig_contact(
    *, contact: Contact, velden: Mapping[str, Any], versie: int, door: Lidmaatschap, op: datetime.date
) -> Contact:
    """Mend a contact, or end it: with the end its links stop too. Raises GeenRecht, KanNiet, KanNietBij, Verouderd."""
    eis_bijhouden(door, contact.partner.regio_id, op=op)
    with transaction.atomic():
        partner = (
            Ketenpartner.objects.select_for_update(of=("self",), no_key=True)
            .select_related("regio")
            .get(pk=contact.partner_id)
        )
        rij: Contact = Contact.objects.select_for_update(no_key=True).get(pk=contact.pk)
        if rij.vergeten_op is not None:
            raise KanNiet("De naam van dit contact is weggehaald. Voeg een nieuw contact toe.")
        if rij.versienummer != versie:
            raise Verouderd(INTUSSEN)
        vast = {naam: velden[naam] for naam in VELDEN}
        _controleer(partner, vast, zelf=rij)
        anders = [naam for naam, waarde in vast.items() if getattr(rij, naam) != waarde]
        if not anders:
            return rij
        for naam, waarde in vast.items():
            setattr(rij, naam, waarde)
        rij.versienummer += 1
        rij.door = door
        rij.save()
        leg_vast(
            "contact gewijzigd", partner, door=door, regio=partner.regio, contact=rij.pk, velden=", ".join(anders),
        )  # fmt: skip
        if rij.tot is not None and rij.tot <= op:
            _sluit_links(rij, door=door)
    return rij


def vergeet_contacten(*, op: datetime.date) -> int:
    """Take away name and address of contacts that ended so long ago; function and period stay. Answers how many."""
    grens = op - contact_bewaren_dagen(op=op) * DAG
    voorbij = Contact.objects.filter(tot__lte=grens, vergeten_op__isnull=True)
    return voorbij.update(naam="", email="", telefoon="", vergeten_op=op)


def _sluit_links(contact: Contact, *, door: Lidmaatschap) -> None:
    for link in Partnerlink.objects.filter(contact=contact, ingetrokken_op__isnull=True).select_for_update(no_key=True):
        link.ingetrokken_op, link.ingetrokken_door = timezone.now(), door
        link.save(update_fields=["ingetrokken_op", "ingetrokken_door"])


def _controleer(partner: Ketenpartner, vast: Mapping[str, Any], *, zelf: Contact | None) -> None:
    if vast["tot"] is not None and vast["tot"] <= vast["van"]:
        raise KanNietBij("laatste_dag", "De laatste dag ligt voor de eerste dag. Pas een van de twee aan.")
    anderen = Contact.objects.filter(partner=partner, functie=vast["functie"], naam=vast["naam"], vergeten_op=None)
    if zelf is not None:
        anderen = anderen.exclude(pk=zelf.pk)
    for ander in anderen:
        if (vast["tot"] is None or ander.van < vast["tot"]) and (ander.tot is None or vast["van"] < ander.tot):
            raise KanNietBij("functie", f"{ander} is dan al contact. Beëindig dat contact eerst.")
