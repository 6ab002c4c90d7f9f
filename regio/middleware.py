"""What happens around each request: a line in the log, a limit on size, and the hat with its wall."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import structlog
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from regio import aanmelden, klok
from regio.models import Lidmaatschap
from regio.namens import namens

log = structlog.get_logger("regio.verzoek")

ZONDER_PET = frozenset(
    {
        "account_change_password",
        "account_inactive",
        "account_login",
        "account_logout",
        "account_reauthenticate",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "kies_pet",
        "mfa_activate_totp",
        "mfa_authenticate",
        "mfa_deactivate_totp",
        "mfa_generate_recovery_codes",
        "mfa_index",
        "mfa_reauthenticate",
        "mfa_view_recovery_codes",
        "openid_connect_callback",
        "openid_connect_login",
        "socialaccount_login_cancelled",
    }
)
"""The pages about one's own account and the choice of a hat, each by name: they work before a hat is chosen, and their
forms change nothing on behalf of a gemeente."""

MET_STARTWACHTWOORD = frozenset({"account_change_password", "account_logout"})
"""What someone can do who has not yet chosen a password."""

WEGWIJZERS = ("account_login", "account_change_password", "kies_pet", "mfa_index")
"""Pages that one is sent to before anything else: never as a part inside another page."""


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

    def __call__(self, request: Any) -> HttpResponse:
        request.pet = None
        request.petten = []
        if request.user.is_authenticated and aanmelden.sessie_is_voorbij(request):
            logout(request)
            messages.info(request, "Uw werkdag hier is voorbij. Log opnieuw in om verder te gaan.")
        if not request.user.is_authenticated:
            return _hele_pagina(request, self.get_response(request))
        request.petten = list(request.user.petten(op=klok.vandaag()))
        request.pet = _gekozen(request)
        if request.pet is not None:
            structlog.contextvars.bind_contextvars(persoon=request.user.pk, pet=request.pet.pk)
        with namens(request.pet):
            return _hele_pagina(request, self.get_response(request))

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """What comes first: an own password, a hat, a second factor. Then refuse a form of another hat."""
        naam = request.resolver_match.url_name or ""
        if not request.user.is_authenticated or getattr(view, "login_required", True) is False:
            return None
        if aanmelden.moet_wachtwoord_kiezen(request, request.user):
            return None if naam in MET_STARTWACHTWOORD else redirect("account_change_password")
        if naam in ZONDER_PET:
            return None
        if request.pet is None:
            return redirect("kies_pet")
        if aanmelden.mist_tweede_factor(request, request.pet):
            return redirect("mfa_index")
        if request.method not in ("GET", "HEAD", "OPTIONS") and request.POST.get("pet") != str(request.pet.pk):
            return render(request, "409.html", {"reden": "pet"}, status=409)
        return None


def _gekozen(request: Any) -> Lidmaatschap | None:
    """The only hat, or the chosen one as long as it holds; when that ended in the meantime, say so."""
    gekozen = request.session.get("pet")
    pet = next((pet for pet in request.petten if pet.pk == gekozen), None)
    if pet is None and gekozen is not None:
        del request.session["pet"]
        messages.warning(request, "De rol waarin u werkte, is beëindigd.")
    if pet is None and len(request.petten) == 1:
        pet = request.petten[0]
        request.session["pet"] = pet.pk
    return pet


def _hele_pagina(request: Any, antwoord: HttpResponse) -> HttpResponse:
    """Let htmx load the page that one is sent to as a whole."""
    if not request.htmx or not isinstance(antwoord, HttpResponseRedirect):
        return antwoord
    if urlsplit(antwoord.url).path not in {reverse(naam) for naam in WEGWIJZERS}:
        return antwoord
    return HttpResponseClientRedirect(antwoord.url)


pet = Pet
