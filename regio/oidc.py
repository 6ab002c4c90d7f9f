"""Logging in at the identity provider of one's own organisation (OpenID Connect).

The library does the authorization code flow with state and PKCE. Added here, after the NL GOV Assurance profile for
OpenID Connect (Logius): a nonce, the signature of the ID token checked against the published
keys, the issuer exactly as configured, and no parameter of the visitor in the request to the provider.

The provider says who someone is and nothing more. Which person that is here follows from a checked e-mail address in a
domain of that provider; what the person may do follows from the Lidmaatschap. Nobody is ever made by logging in.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from functools import cached_property
from typing import Any

import jwt
import requests
import structlog
from allauth.account.models import EmailAddress
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, get_adapter
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import render

from regio.aanbieders import Aanbieder
from regio.models import Gebruiker

log = structlog.get_logger("regio.aanmelden")

ALGORITMES = ("RS256", "PS256", "ES256")
"""Signatures that are accepted: asymmetric only, so that no secret of ours can sign a token."""

NODIG = ("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri")

SPELING = 60
"""Seconds that the clock of a provider may differ from ours."""


def aanbieder_met(sleutel: str) -> Aanbieder | None:
    """The configured provider with that key."""
    return next((aanbieder for aanbieder in settings.OIDC_AANBIEDERS if aanbieder.sleutel == sleutel), None)


def _nonce(code_verifier: str) -> str:
    """The nonce that belongs to one login. It follows from the PKCE secret, which only this session knows."""
    return base64.urlsafe_b64encode(hashlib.sha256(b"nonce:" + code_verifier.encode()).digest()).decode().rstrip("=")


class OidcFout(OAuth2Error):
    """The answer of a provider was refused; the text is for the log and holds nothing of the answer."""


class OidcAdapter(OpenIDConnectOAuth2Adapter):
    """The exchange with one provider."""

    _nonce = ""

    @cached_property
    def openid_config(self) -> dict[str, Any]:
        """What the provider publishes about itself; it must be the issuer that was configured. Raises OidcFout."""
        config = self._vraag(self.get_provider().server_url)
        if any(not isinstance(config.get(naam), str) for naam in NODIG):
            raise OidcFout("de aanbieder publiceert niet alle adressen")
        if config["issuer"].rstrip("/") != self.get_provider().app.settings["server_url"]:
            raise OidcFout("de aanbieder noemt zich anders dan is ingesteld")
        return config

    def _vraag(self, adres: str) -> dict[str, Any]:
        with get_adapter().get_requests_session() as sessie:
            antwoord = sessie.get(adres)
            antwoord.raise_for_status()
            gegevens = antwoord.json()
        if not isinstance(gegevens, dict):
            raise OidcFout("de aanbieder gaf een ander antwoord dan is afgesproken")
        return gegevens

    def get_access_token_data(
        self, request: HttpRequest, app: SocialApp, client: Any, pkce_code_verifier: str | None = None
    ) -> dict[str, Any]:
        """Exchange the code; remember which nonce must come back."""
        if not pkce_code_verifier:
            raise OidcFout("het geheim van deze aanmelding ontbreekt")
        self._nonce = _nonce(pkce_code_verifier)
        gegevens: dict[str, Any] = super().get_access_token_data(
            request, app, client, pkce_code_verifier=pkce_code_verifier
        )
        return gegevens

    def complete_login(self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: Any) -> SocialLogin:
        """The person of a checked ID token; the address may stand in the userinfo of that same person."""
        gegevens = self._controleer(kwargs["response"].get("id_token"), app)
        if "email" not in gegevens and "userinfo_endpoint" in self.openid_config:
            gebruikersinfo = self._fetch_user_info(token.token)
            if gebruikersinfo.get("sub") != gegevens["sub"]:
                raise OidcFout("userinfo is van iemand anders")
            gegevens |= {naam: gebruikersinfo[naam] for naam in ("email", "email_verified") if naam in gebruikersinfo}
        return self.get_provider().sociallogin_from_response(request, {"id_token": gegevens})

    def _controleer(self, id_token: str | None, app: SocialApp) -> dict[str, Any]:
        """The claims of an ID token that was made by this provider, for us, for this login (OIDC Core 3.1.3.7)."""
        if not id_token:
            raise OidcFout("de aanbieder gaf geen ID-token")
        try:
            gegevens: dict[str, Any] = jwt.decode(
                id_token,
                self._sleutel(id_token),
                algorithms=ALGORITMES,
                audience=app.client_id,
                issuer=self.openid_config["issuer"],
                leeway=SPELING,
                options={"require": ["iss", "sub", "aud", "exp", "iat", "nonce"]},
            )
        except jwt.PyJWTError as fout:
            raise OidcFout("het ID-token klopt niet") from fout
        if not hmac.compare_digest(str(gegevens["nonce"]), self._nonce):
            raise OidcFout("het ID-token hoort bij een andere aanmelding")
        if gegevens.get("azp", app.client_id) != app.client_id:
            raise OidcFout("het ID-token is voor een ander")
        return gegevens

    def _sleutel(self, id_token: str) -> jwt.PyJWK:
        kenmerk = jwt.get_unverified_header(id_token).get("kid")
        sleutels = jwt.PyJWKSet.from_dict(self._vraag(self.openid_config["jwks_uri"])).keys
        passend = [sleutel for sleutel in sleutels if kenmerk is None or sleutel.key_id == kenmerk]
        if len(passend) != 1:
            raise OidcFout("de sleutel van het ID-token is niet gepubliceerd")
        return passend[0]


class OidcProvider(OpenIDConnectProvider):
    """A provider as the library knows it, without what a visitor could put in the address."""

    oauth2_adapter_class = OidcAdapter

    def get_pkce_params(self) -> dict[str, str]:
        """PKCE always, and the nonce that goes with it."""
        uitdaging: dict[str, str] = super().get_pkce_params()
        return {**uitdaging, "nonce": _nonce(uitdaging["code_verifier"])}

    def get_default_scope(self) -> list[str]:
        """Who someone is and the address; not the profile: names are kept here."""
        return ["openid", "email"]

    def extract_uid(self, data: dict[str, Any]) -> str:
        """The subject, unreadable: it stands in the session only."""
        return hashlib.sha256(str(data["id_token"]["sub"]).encode()).hexdigest()

    def extract_email_addresses(self, data: dict[str, Any]) -> list[EmailAddress]:
        """The address, checked only when the provider says so in as many words."""
        gegevens = data["id_token"]
        adres = gegevens.get("email")
        if not isinstance(adres, str):
            return []
        gecontroleerd = gegevens.get("email_verified") in (True, "true") or self.app.settings["adres_gecontroleerd"]
        return [EmailAddress(email=adres, verified=gecontroleerd, primary=True)]

    def extract_common_fields(self, data: dict[str, Any]) -> dict[str, Any]:
        """No name or other claim is taken over."""
        return {}

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        """Nor kept in the session between the steps of logging in."""
        return {}

    def serialize(self) -> dict[str, Any]:
        """By our own key: two organisations may have given us the same client id."""
        return {"id": self.sub_id}


class OidcAansluiting(DefaultSocialAccountAdapter):
    """Providers come from the setting only; a person is found by checked address within the provider's domains."""

    def get_app(self, request: HttpRequest, provider: str, client_id: str | None = None) -> SocialApp:
        """The configured provider, in the library's words. Raises SocialApp.DoesNotExist."""
        aanbieder = aanbieder_met(provider)
        if aanbieder is None:
            raise SocialApp.DoesNotExist
        return SocialApp(
            provider=OidcProvider.id,
            provider_id=aanbieder.sleutel,
            name=aanbieder.naam,
            client_id=aanbieder.client_id,
            secret=aanbieder.client_secret,
            settings={
                "server_url": aanbieder.adres,
                "oauth_pkce_enabled": True,
                "adres_gecontroleerd": aanbieder.adres_gecontroleerd,
                "domeinen": aanbieder.domeinen,
            },
        )

    def get_provider(self, request: HttpRequest, provider: str, client_id: str | None = None) -> OidcProvider:
        """The configured provider, ready for use. Raises SocialApp.DoesNotExist."""
        return OidcProvider(request, app=self.get_app(request, provider))

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Nobody is made by logging in."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find the person, or answer with the reason why not."""
        sociallogin.token = None  # nothing is asked of the provider after this
        app = sociallogin.provider.app
        adres = next((adres for adres in sociallogin.email_addresses if adres.verified), None)
        if adres is None:
            raise _geweigerd(request, app, "niet_gecontroleerd")
        if adres.email.rpartition("@")[2].lower() not in app.settings["domeinen"]:
            raise _geweigerd(request, app, "ander_domein")
        gebruiker = Gebruiker.objects.filter(email=adres.email.lower()).first()
        if gebruiker is None:
            raise _geweigerd(request, app, "onbekend")
        sociallogin.user = gebruiker

    def on_authentication_error(
        self, request: HttpRequest, provider: Any, error: Any = None, exception: Any = None, extra_context: Any = None
    ) -> None:
        """Leave a line for who keeps the connection; our own sentences only, not what the provider answered."""
        log.warning(
            "oidc_mislukt",
            aanbieder=provider.sub_id,
            soort=type(exception).__name__ if exception is not None else str(error),
            reden=str(exception) if isinstance(exception, OidcFout) else "",
        )

    def get_requests_session(self) -> requests.Session:
        """A session that follows no redirect to another place with our secret in hand."""
        sessie: requests.Session = super().get_requests_session()
        sessie.max_redirects = 0
        return sessie


def _geweigerd(request: HttpRequest, app: SocialApp, reden: str) -> ImmediateHttpResponse:
    log.warning("oidc_geweigerd", aanbieder=app.provider_id, reden=reden)
    return ImmediateHttpResponse(
        render(request, "account/oidc_geweigerd.html", {"aanbieder": app.name, "reden": reden}, status=403)
    )
