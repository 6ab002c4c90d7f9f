"""Live connections: where they go, and who is behind one. They pass by the middleware, so they ask the same questions
here, again and again."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from channels.routing import ProtocolTypeRouter, URLRouter
from channels.security.websocket import AllowedHostsOriginValidator
from channels.sessions import SessionMiddlewareStack
from django.conf import settings
from django.contrib.auth import get_user
from django.http import HttpRequest
from django.utils.module_loading import import_string

from regio import aanmelden, klok
from regio.models import Lidmaatschap


def met_levend(paginas: Any) -> ProtocolTypeRouter:
    """The pages, and beside them the live connections: from our own pages only, with the session of the person."""
    levend = SessionMiddlewareStack(URLRouter(import_string(settings.LEVEND)))
    return ProtocolTypeRouter({"http": paginas, "websocket": AllowedHostsOriginValidator(levend)})


def pet_van(sleutel: str, pet_pk: int) -> Lidmaatschap | None:
    """The hat of the person of the session with this key; None when it ended, the hat did, or login is not complete.

    The session is read from the database anew: who logged out elsewhere is gone here too.
    """
    verzoek = HttpRequest()
    verzoek.session = import_module(settings.SESSION_ENGINE).SessionStore(sleutel)
    verzoek.user = get_user(verzoek)
    if not verzoek.user.is_authenticated or aanmelden.sessie_is_voorbij(verzoek):
        return None
    if aanmelden.moet_wachtwoord_kiezen(verzoek, verzoek.user):
        return None
    pet: Lidmaatschap | None = verzoek.user.petten(op=klok.vandaag()).filter(pk=pet_pk).first()
    if pet is None or aanmelden.mist_tweede_factor(verzoek, pet):
        return None
    return pet
