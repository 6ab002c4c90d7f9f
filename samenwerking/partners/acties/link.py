"""Letting a partner see what is shared, by a secret address that ends; opening it; withdrawing it."""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from regio.fouten import KanNiet, KanNietBij, Vervallen
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from regio.notatie import datum
from samenwerking.partners.models import Contact, Ketenpartner, Partnerbezoek, Partnerlink
from samenwerking.partners.rechten import eis_bijhouden, geldige_link
from samenwerking.teksten.acties.gast import DAG, GELDT_NIET, hash_van, hashes_van


def deel_met_partner(
    *,
    partner: Ketenpartner,
    contact: Contact,
    deelt: Sequence[str],
    laatste_dag: datetime.date,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> tuple[Partnerlink, str]:
    """A link for one contact until and with `laatste_dag`; answers it with the secret of its address.

    The secret is shown once: only a keyed hash is kept. The same `aanvraag` gives the same link, without the secret.
    Raises GeenRecht, KanNietBij with the field that is wrong.
    """
    eis_bijhouden(door, partner.regio_id, op=op)
    with transaction.atomic():
        Ketenpartner.objects.select_for_update(no_key=True).get(pk=partner.pk)
        if eerder := Partnerlink.objects.filter(aanvraag=aanvraag, partner=partner).first():
            return eerder, ""
        uiterste = op + settings.UITNODIGING_HOOGSTENS_DAGEN * DAG
        if not op <= laatste_dag <= uiterste:
            raise KanNietBij("laatste_dag", f"Kies een dag van vandaag tot en met {datum(uiterste)}.")
        contact = Contact.objects.get(pk=contact.pk)
        if contact.partner_id != partner.pk or not contact.loopt(op=op):
            raise KanNietBij("contact", f"Kies iemand die nu contact is bij {partner}.")
        geheim = secrets.token_urlsafe(32)
        link = Partnerlink.objects.create(
            partner=partner, contact=contact, deelt=list(deelt), van=op, tot=laatste_dag + DAG, geheim=hash_van(geheim),
            gever=door, aanvraag=aanvraag,
        )  # fmt: skip
        leg_vast(
            "met partner gedeeld", partner, door=door, regio=partner.regio, link=link.pk, deelt=", ".join(deelt),
            laatste_dag=laatste_dag,
        )  # fmt: skip
    return link, geheim


def trek_link_in(*, link: Partnerlink, door: Lidmaatschap, op: datetime.date) -> Partnerlink:
    """The link stops at once. Twice is once. Raises GeenRecht, KanNiet when it ended already."""
    eis_bijhouden(door, link.partner.regio_id, op=op)
    with transaction.atomic():
        rij = (
            Partnerlink.objects.select_related("partner__regio")
            .select_for_update(of=("self",), no_key=True)
            .get(pk=link.pk)
        )
        if rij.ingetrokken_op is not None:
            return rij
        if rij.tot <= op:
            raise KanNiet(f"Deze link eindigde al op {datum(rij.laatste_dag)}.")
        rij.ingetrokken_op, rij.ingetrokken_door = timezone.now(), door
        rij.save(update_fields=["ingetrokken_op", "ingetrokken_door"])
        leg_vast("partnerlink ingetrokken", rij.partner, door=door, regio=rij.partner.regio, link=rij.pk)
    return rij


def laat_partner_binnen(*, geheim: str, op: datetime.date) -> Partnerlink:
    """The link of this secret address, with its visit. Raises Vervallen when it lets nobody in."""
    gevonden = Partnerlink.objects.filter(geheim__in=hashes_van(geheim)).values_list("pk", flat=True).first()
    link = geldige_link(gevonden, op=op) if gevonden is not None else None
    if link is None:
        raise Vervallen(GELDT_NIET)
    leg_partnerbezoek_vast(link, Partnerbezoek.Wat.GEOPEND)
    return link


def leg_partnerbezoek_vast(link: Partnerlink, wat: Partnerbezoek.Wat) -> Partnerbezoek:
    """Record what was opened, in the transaction in which it happens."""
    return Partnerbezoek.objects.create(link=link, wat=wat)
