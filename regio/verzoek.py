"""The type of a request after the middleware, for views behind login with a hat."""

from __future__ import annotations

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from regio.models import Gebruiker, Lidmaatschap


class Verzoek(HttpRequest):
    """A request of a person with a hat: the middleware sends everyone else to the login or to the choice of a hat."""

    user: Gebruiker
    pet: Lidmaatschap
    petten: list[Lidmaatschap]
    htmx: HtmxDetails
