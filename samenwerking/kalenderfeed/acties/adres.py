"""Making, renewing and withdrawing the secret address of a calendar. Of the secret only a keyed hash is kept."""

from __future__ import annotations

import datetime
import hmac
import secrets

from django.conf import settings
from django.db import transaction

from regio import klok
from regio.fouten import GeenRecht
from regio.gebeurtenissen import leg_vast
from regio.models import Gebruiker, Lidmaatschap, Regio
from samenwerking.kalenderfeed.models import Kalenderadres
from samenwerking.kalenderfeed.rechten import petten_voor


@transaction.atomic
def maak_adres(*, regio: Regio | None, door: Lidmaatschap, op: datetime.date) -> tuple[Kalenderadres, str]:
    """A new address and its secret, which is shown once; the address of before stops at once. Raises GeenRecht."""
    persoon = _vergrendel(door)
    if not petten_voor(persoon, regio, op=op):
        raise GeenRecht("Voor u is er geen agenda van deze regio.")
    _stop(persoon, regio)
    geheim = secrets.token_urlsafe(32)
    adres = Kalenderadres.objects.create(
        persoon=persoon, regio=regio, geheim=_hash(geheim, settings.SECRET_KEY), gemaakt_op=klok.nu()
    )
    leg_vast("kalenderadres gemaakt", adres, door=door, regio=regio)
    return adres, geheim


@transaction.atomic
def trek_in(*, adres_id: int, door: Lidmaatschap) -> None:
    """The address stops at once. Twice is once; the address of another does not exist."""
    persoon = _vergrendel(door)
    adres = Kalenderadres.objects.geldig().filter(pk=adres_id, persoon=persoon).first()
    if adres is not None:
        _stop(persoon, adres.regio)
        leg_vast("kalenderadres ingetrokken", adres, door=door, regio=adres.regio)


def zoek_adres(geheim: str) -> Kalenderadres | None:
    """The address with this secret, withdrawn or not; also one that was made with a key of before."""
    sleutels = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    hashes = [_hash(geheim, sleutel) for sleutel in sleutels]
    return Kalenderadres.objects.filter(geheim__in=hashes).select_related("persoon", "regio").first()


def _vergrendel(door: Lidmaatschap) -> Gebruiker:
    return Gebruiker.objects.select_for_update(no_key=True).get(pk=door.gebruiker_id)


def _stop(persoon: Gebruiker, regio: Regio | None) -> None:
    Kalenderadres.objects.geldig().filter(persoon=persoon, regio=regio).update(ingetrokken_op=klok.nu())


def _hash(geheim: str, sleutel: str) -> bytes:
    return hmac.digest(f"kalender/{sleutel}".encode(), geheim.encode(), "sha256")
