"""Logging in where the library's own page is not enough: a provider of one's organisation, a forgotten password."""

from __future__ import annotations

from typing import Any

import requests
from allauth.account import views as account
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.base import views as mfa
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from regio.aanmelden import mist_tweede_factor
from regio.oidc import OidcAansluiting, OidcAdapter, OidcFout, OidcProvider


class Inloggen(account.LoginView):
    """The library's page, with a button for each provider."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The providers as well."""
        return {**super().get_context_data(**kwargs), "aanbieders": settings.OIDC_AANBIEDERS}


class TweeStappen(mfa.IndexView):
    """The library's page, which also says when one cannot do without."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Whether the role in use asks for it."""
        verplicht = self.request.pet is not None and mist_tweede_factor(self.request, self.request.pet)
        return {**super().get_context_data(**kwargs), "tweede_factor_verplicht": verplicht}


# Counts of wrong passwords must stay when a page fails, and a page must not hold their lock until it is done.
inloggen = transaction.non_atomic_requests(Inloggen.as_view())
code_invullen = transaction.non_atomic_requests(mfa.authenticate)
twee_stappen = TweeStappen.as_view()
uitloggen = login_not_required(account.logout)  # also leads out of a login that waits for its code


def _aanbieder(request: HttpRequest, sleutel: str) -> OidcProvider:
    try:
        return OidcAansluiting(request).get_provider(request, sleutel)
    except SocialApp.DoesNotExist:
        raise Http404 from None


@login_not_required
@never_cache
@require_safe
def oidc_heen(request: HttpRequest, provider_id: str) -> HttpResponse:
    """To the provider of an organisation. A link, not a form: a form may not lead to another site (CSP)."""
    aanbieder = _aanbieder(request, provider_id)
    try:
        antwoord: HttpResponse = aanbieder.redirect(request, AuthProcess.LOGIN, next_url=get_next_redirect_url(request))
    except (requests.RequestException, OidcFout) as fout:
        antwoord = render_authentication_error(request, aanbieder, exception=fout)
    return antwoord


@login_not_required
@never_cache
@require_safe
def oidc_terug(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from the provider, with the answer."""
    aanbieder = _aanbieder(request, provider_id)
    try:
        antwoord: HttpResponse = OAuth2CallbackView.adapter_view(OidcAdapter(request, provider_id))(request)
    except (requests.RequestException, OidcFout) as fout:  # asked before the library begins to listen
        antwoord = render_authentication_error(request, aanbieder, exception=fout)
    return antwoord


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def wachtwoord_vergeten(request: HttpRequest) -> HttpResponse:
    """Ask for a link by mail; without a mail server the page says whom to ask."""
    if not settings.EMAIL_HOST:
        return render(request, "account/password_reset.html", {"geen_mail": True})
    antwoord: HttpResponse = account.password_reset(request)
    return antwoord


@require_http_methods(["GET", "POST"])
def wachtwoord_wijzigen(request: HttpRequest) -> HttpResponse:
    """Choose another password; who logs in at the own organisation has none here."""
    if request.user.is_authenticated and not request.user.has_usable_password():
        return render(request, "account/password_change.html", {"geen_wachtwoord": True})
    antwoord: HttpResponse = account.password_change(request)
    return antwoord
