"""Beginning and ending a subscription."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils import timezone

from regio.fouten import GeenRecht
from regio.models import Gemeente, Lidmaatschap
from samenwerking.abonnement import sleutel
from samenwerking.abonnement.models import Abonnement, Briefmelding
from samenwerking.brieven.models import Openbaarheid
from samenwerking.brieven.rechten_raad import hoort_bij_de_raad, is_openbaar

NA_SLUITEN = datetime.timedelta(days=30)
"""So long addresses are kept of a page that was closed: closing by mistake loses nobody."""


@transaction.atomic
def vraag_aan(*, gemeente: Gemeente, adres: str, op: datetime.date) -> None:
    """Somebody typed an address: it gets a mail to confirm, at most one a day. Who is a subscriber already gets none.

    Says nothing back, so that nobody can find out who is one. Raises GeenRecht for a page that is not public.
    """
    if not is_openbaar(gemeente):
        raise GeenRecht("De pagina van deze raad is niet openbaar.")
    abonnement, _ = Abonnement.objects.get_or_create(
        gemeente=gemeente, adres=adres.strip().lower(), defaults={"gemaakt_op": timezone.now()}
    )
    if abonnement.bevestigd_op is None:
        Briefmelding.objects.get_or_create(abonnement=abonnement, dag=op, defaults={"gepland_op": timezone.now()})


@transaction.atomic
def bevestig(van_link: str) -> Abonnement | None:
    """The address answered. Twice is once; None for a link that does not work (any more)."""
    abonnement = zoek(van_link, sleutel.BEVESTIGEN)
    if abonnement is not None and abonnement.bevestigd_op is None:
        abonnement.bevestigd_op = timezone.now()
        abonnement.save(update_fields=["bevestigd_op"])
    return abonnement


@transaction.atomic
def volg(*, gemeente: Gemeente, door: Lidmaatschap, op: datetime.date) -> Abonnement:
    """Someone of this raad, or who serves it, wants a mail. Twice is once. Raises GeenRecht."""
    if not hoort_bij_de_raad(door, gemeente, op=op):
        raise GeenRecht("U hoort niet bij deze raad.")
    nu = timezone.now()
    return Abonnement.objects.get_or_create(
        gemeente=gemeente, persoon=door.gebruiker, defaults={"gemaakt_op": nu, "bevestigd_op": nu}
    )[0]


def stop_persoon(*, gemeente: Gemeente, door: Lidmaatschap) -> None:
    """This person wants no mail any more."""
    Abonnement.objects.filter(gemeente=gemeente, persoon=door.gebruiker_id).delete()


def stop(van_link: str) -> None:
    """Whoever has the link of a mail ends that subscription; with it goes everything that is kept of it."""
    kenmerk = sleutel.lees(van_link, sleutel.STOPPEN)
    if kenmerk is not None:
        Abonnement.objects.filter(kenmerk=kenmerk).delete()


def zoek(van_link: str, doel: str) -> Abonnement | None:
    """The subscription of a link."""
    kenmerk = sleutel.lees(van_link, doel)
    if kenmerk is None:
        return None
    return Abonnement.objects.filter(kenmerk=kenmerk).select_related("gemeente").first()


def ruim_op(*, op_moment: datetime.datetime) -> int:
    """Delete addresses that never answered, those of a page that was closed long ago, and people who left."""
    laatste = Openbaarheid.objects.filter(gemeente=OuterRef("gemeente")).order_by("-pk")
    gesloten = Abonnement.objects.alias(
        openbaar=Subquery(laatste.values("openbaar")[:1]), sinds=Subquery(laatste.values("op")[:1])
    ).filter(persoon__isnull=True, openbaar=False, sinds__lt=op_moment - NA_SLUITEN)
    weg = Lidmaatschap.objects.lopend(op=op_moment.date()).filter(gebruiker=OuterRef("persoon"))
    oud = Abonnement.objects.filter(
        Q(bevestigd_op__isnull=True, gemaakt_op__lt=op_moment - sleutel.GELDIG)
        | Q(pk__in=gesloten.values("pk"))
        | (Q(persoon__isnull=False) & ~Exists(weg))
        | Q(persoon__is_active=False)
    )
    return oud.delete()[1].get("samenwerking.Abonnement", 0)
