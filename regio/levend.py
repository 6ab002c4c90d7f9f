"""Who is behind a live connection. It passes by the middleware, so it asks the same questions here, again and again."""

from __future__ import annotations

from importlib import import_module

from django.conf import settings
from django.contrib.auth import get_user
from django.http import HttpRequest

from regio import aanmelden, klok
from regio.models import Lidmaatschap


def pet_van(sleutel: str, pet_pk: int) -> Lidmaatschap | None:
    """The hat of the person of the session with this key, or None when the session ended, the hat did, or login is not complete.

    The session is read from the database anew: who logged out elsewhere is gone here too.
    """
    verzoek = HttpRequest()
    verzoek.session = import_module(settings.SESSION_ENGINE).SessionStore(sleutel)
    verzoek.user = get_user(verzoek)
    if not verzoek.user.is_authenticated or aanmelden.sessie_is_voorbij(verzoek):
        return None
    if aanmelden.moet_wachtwoord_kiezen(verzoek, verzoek.user):
        return None
    pet: Lidmaatschap | None = Lidmaatschap.objects.van(verzoek.user, op=klok.vandaag()).filter(pk=pet_pk).first()
    if pet is None or aanmelden.mist_tweede_factor(verzoek, pet):
        return None
    return pet
