"""What happens around each request: a line in the log, a limit on size, and the hat with its wall."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from typing import Any

import structlog
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url

from regio import klok
from regio.models import Lidmaatschap
from regio.namens import namens

log = structlog.get_logger("regio.verzoek")

VRIJ_VAN_PET = ("account_", "mfa_", "openid_connect_", "socialaccount_", "kies_pet", "uitloggen")
"""Names of pages about logging in and choosing: they work before a hat is chosen."""


def logregel(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """One line per request: the route (never the path with what was typed), status, milliseconds, a request id.

    A request that is larger than UPLOAD_GRENS is answered with 413 before it is read.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        begin = time.perf_counter()
        kenmerk = uuid.uuid4().hex[:12]
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(verzoek=kenmerk)
        try:
            grootte = int(request.META.get("CONTENT_LENGTH") or 0)
        except ValueError:
            grootte = 0
        if grootte > settings.UPLOAD_GRENS:
            antwoord = render(request, "413.html", {"grens_mb": settings.UPLOAD_GRENS // 1024 // 1024}, status=413)
        else:
            antwoord = get_response(request)
        route = request.resolver_match.route if request.resolver_match else "-"
        if not route.startswith(("static/", "gezond/")):
            log.info(
                "verzoek",
                methode=request.method,
                route=route,
                status=antwoord.status_code,
                ms=round((time.perf_counter() - begin) * 1000),
            )
        antwoord["X-Verzoek"] = kenmerk
        return antwoord

    return middleware


class Pet:
    """The hat of this request: found, checked against the form, and set on the transaction of the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.pet = None
        request.petten = []
        if not request.user.is_authenticated:
            return self.get_response(request)
        request.petten = list(Lidmaatschap.objects.van(request.user, op=klok.vandaag()))
        if len(request.petten) == 1:
            request.pet = request.petten[0]
        else:
            gekozen = request.session.get("pet")
            request.pet = next((pet for pet in request.petten if pet.pk == gekozen), None)
        if request.pet is not None:
            structlog.contextvars.bind_contextvars(persoon=request.user.pk, pet=request.pet.pk)
        with namens(request.pet):
            return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Send a person without a hat to the choice, and refuse a form that was opened under another hat."""
        naam = request.resolver_match.url_name or ""
        if not request.user.is_authenticated or naam.startswith(VRIJ_VAN_PET) or naam == "gezond":
            return None
        if getattr(view, "login_required", True) is False:
            return None
        if request.pet is None:
            return HttpResponseRedirect(resolve_url("kies_pet"))
        if request.pet.rol in settings.ROLLEN_MET_TWEEDE_FACTOR and not heeft_tweede_factor(request.user):
            return HttpResponseRedirect(resolve_url("mfa_index"))
        if request.method == "POST" and request.POST.get("pet") != str(request.pet.pk):
            return render(request, "409.html", {"reden": "pet"}, status=409)
        return None


def heeft_tweede_factor(gebruiker: Any) -> bool:
    """Whether this person set up an authenticator app."""
    from allauth.mfa.models import Authenticator

    return Authenticator.objects.filter(user=gebruiker, type=Authenticator.Type.TOTP).exists()


pet = Pet
