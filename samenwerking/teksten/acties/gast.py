"""Guests: inviting someone from outside by a link with an end, letting them in, withdrawing, forgetting their name."""

from __future__ import annotations

import datetime
import hmac
import secrets
from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from regio.fouten import GeenRecht, KanNiet, KanNietBij, Vervallen
from regio.gebeurtenissen import leg_vast
from regio.models import Gebruiker, Lidmaatschap
from regio.notatie import datum
from samenwerking.teksten.acties.tekst import vergrendel
from samenwerking.teksten.models import Bezoek, Gesprek, Tekst, Uitnodiging, Versie
from samenwerking.teksten.rechten import (
    gastrecht,
    geldige_uitnodiging,
    mag_uitnodigen,
    mag_uitnodiging_beheren,
)

GELDT_NIET = "Deze uitnodiging geldt niet, of niet meer."
"""The same for a link that ended, was withdrawn or never was: who is outside learns nothing from it."""

VERGETEN = "Gast (naam verwijderd)"
DAG = datetime.timedelta(days=1)


def nodig_uit(
    *,
    tekst: Tekst,
    naam: str,
    organisatie: str,
    hoedanigheid: str,
    reden: str,
    mag_opmerken: bool,
    delen: Sequence[str],
    versie: Versie | None,
    laatste_dag: datetime.date,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> tuple[Uitnodiging, str]:
    """Invite one person until and with `laatste_dag`; answers the invitation and the secret of its address.

    The secret is shown once: only a keyed hash of it is kept. The same `aanvraag` gives the same invitation, without
    the secret. Raises GeenRecht, KanNietBij with the field that is wrong.
    """
    with transaction.atomic():
        tekst = vergrendel(tekst)
        if not mag_uitnodigen(door, tekst, op=op):
            raise GeenRecht("Alleen wie in de tekst schrijft, nodigt iemand uit.")
        al = Uitnodiging.objects.filter(aanvraag=aanvraag, content_object=tekst).first()
        if al is not None:
            return al, ""
        uiterste = op + settings.UITNODIGING_HOOGSTENS_DAGEN * DAG
        if not op <= laatste_dag <= uiterste:
            raise KanNietBij("laatste_dag", f"Kies een dag van vandaag tot en met {datum(uiterste)}.")
        if versie is not None and versie.tekst_id != tekst.pk:
            raise KanNietBij("versie", "Kies een versie van deze tekst.")
        gast = Gebruiker.objects.create_user(f"gast-{aanvraag.hex}@uitnodiging.invalid", naam, None, is_active=False)
        geheim = secrets.token_urlsafe(32)
        uitnodiging = Uitnodiging.objects.create(
            content_object=tekst,
            user=gast,
            permission=gastrecht(),
            versie=versie,
            hoedanigheid=hoedanigheid,
            organisatie=organisatie,
            mag_opmerken=mag_opmerken,
            delen=list(delen),
            reden=reden,
            van=op,
            tot=laatste_dag + DAG,
            geheim=hash_van(geheim),
            gever=door,
            aanvraag=aanvraag,
        )
        leg_vast(
            "gast uitgenodigd",
            tekst,
            door=door,
            regio=tekst.regio,
            uitnodiging=uitnodiging.pk,
            hoedanigheid=hoedanigheid,
            opmerken=mag_opmerken,
            laatste_dag=laatste_dag,
        )
    return uitnodiging, geheim


def trek_in(*, uitnodiging_id: int, door: Lidmaatschap, op: datetime.date) -> Uitnodiging:
    """The link stops at once. Twice is once. Raises GeenRecht, KanNiet when it ended already."""
    with transaction.atomic():
        uitnodiging = (
            Uitnodiging.objects.select_related("content_object__regio", "gever", "user")
            .select_for_update(of=("self",), no_key=True)
            .get(pk=uitnodiging_id)
        )
        if not mag_uitnodiging_beheren(door, uitnodiging):
            raise GeenRecht("Wie uitnodigde en de coördinator trekken een uitnodiging in.")
        if uitnodiging.is_ingetrokken:
            return uitnodiging
        if uitnodiging.tot <= op:
            raise KanNiet(f"Deze uitnodiging eindigde al op {datum(uitnodiging.laatste_dag)}.")
        uitnodiging.ingetrokken_op, uitnodiging.ingetrokken_door = timezone.now(), door
        uitnodiging.save(update_fields=["ingetrokken_op", "ingetrokken_door"])
        tekst = uitnodiging.content_object
        leg_vast("uitnodiging ingetrokken", tekst, door=door, regio=tekst.regio, uitnodiging=uitnodiging.pk)
    return uitnodiging


def laat_binnen(*, geheim: str, op: datetime.date) -> Uitnodiging:
    """The invitation of this secret address, and its visit. Raises Vervallen when it lets nobody in."""
    gevonden = Uitnodiging.objects.filter(geheim__in=hashes_van(geheim)).values_list("pk", flat=True).first()
    uitnodiging = geldige_uitnodiging(gevonden, op=op) if gevonden is not None else None
    if uitnodiging is None:
        raise Vervallen(GELDT_NIET)
    leg_bezoek_vast(uitnodiging, Bezoek.Wat.GEOPEND)
    return uitnodiging


def leg_bezoek_vast(uitnodiging: Uitnodiging, wat: Bezoek.Wat) -> Bezoek:
    """Record what this guest opened or did, in the transaction in which it happens."""
    return Bezoek.objects.create(uitnodiging=uitnodiging, wat=wat)


def eis_gast(gast: Uitnodiging, tekst: Tekst, gesprek: Gesprek | None, *, op: datetime.date) -> None:
    """Whether this guest may say something now. Raises Vervallen when the invitation ended, also while typing."""
    nu = geldige_uitnodiging(gast.pk, op=op)
    if nu is None or nu.content_object_id != tekst.pk:
        raise Vervallen(GELDT_NIET)
    if not nu.mag_opmerken:
        raise GeenRecht("U bent uitgenodigd om te lezen, niet om opmerkingen te maken.")
    if gesprek is not None and gesprek.gast_id != nu.pk and not (gesprek.gedeeld and nu.deelt(gesprek.deel)):
        raise GeenRecht("Deze opmerking is niet met u gedeeld.")


def vergeet_gasten(*, op: datetime.date) -> int:
    """Take away the names of guests whose invitation ended so long ago; their organisation and what they said stay.

    Who was invited twice is two guests, so no running invitation loses its name. Answers how many.
    """
    grens = op - settings.GASTNAAM_BEWAREN_DAGEN * DAG
    voorbij = Uitnodiging.objects.filter(tot__lte=grens).exclude(user__naam=VERGETEN)
    return Gebruiker.objects.filter(pk__in=voorbij.values("user")).update(naam=VERGETEN)


def hash_van(geheim: str) -> bytes:
    """How the secret of an address is kept: HMAC-SHA256 with a key of this installation."""
    return _hash(geheim, settings.SECRET_KEY)


def hashes_van(geheim: str) -> list[bytes]:
    """Also with the keys that were used before: an invitation outlives a change of key."""
    return [_hash(geheim, sleutel) for sleutel in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]


def _hash(geheim: str, sleutel: str) -> bytes:
    return hmac.digest(f"uitnodiging/{sleutel}".encode(), geheim.encode(), "sha256")
