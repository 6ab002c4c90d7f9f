"""Logging in: accounts are made by a functioneel beheerder, never by signing up."""

from __future__ import annotations

import base64
import datetime
import secrets
import time
from typing import Any

import structlog
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate, get_reauthentication_flows
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.utils import timezone

from regio import klok
from regio.gebeurtenissen import leg_vast
from regio.models import Gebruiker, Lidmaatschap
from regio.namens import huidige_pet
from regio.oidc import aanbieder_met

log = structlog.get_logger("regio.aanmelden")

WACHTTIJD = datetime.timedelta(minutes=5)
"""After this long any count of wrong passwords or codes has run out (ACCOUNT_RATE_LIMITS, login_failed)."""

VERS = 5 * 60
"""Seconds after logging in during which the password is not asked again for a change of the account."""

INGELOGD_OP = "ingelogd_op"
AANBIEDER = "aanbieder"
"""Keys in the session: when this person logged in (seconds), and at which identity provider, if at one."""

WIJZIGINGEN = {
    "mfa/email/totp_activated": "tweede_factor_ingesteld",
    "mfa/email/totp_deactivated": "tweede_factor_uitgezet",
    "mfa/email/recovery_codes_generated": "herstelcodes_vernieuwd",
}
"""What the library notifies of and is recorded here, by the name of its mail."""


def pas_bewezen(request: HttpRequest) -> str:
    """How this person proved who it is, once more after logging in; empty when that was not in the last minutes.

    Who logs in at an identity provider and has neither password nor second factor here, proves it by a new login.
    """
    gebruiker = request.user
    if not kan_opnieuw_bewijzen(request):
        vers = time.time() - request.session.get(INGELOGD_OP, 0) < VERS
        return "inloggen bij de eigen organisatie" if vers else ""
    if not did_recently_reauthenticate(request):
        return ""
    bewijzen = [bewijs for bewijs in get_authentication_records(request, gebruiker) if bewijs.get("reauthenticated")]
    return "code van de tweede stap" if bewijzen[-1]["method"] == "mfa" else "wachtwoord"


def kan_opnieuw_bewijzen(request: HttpRequest) -> bool:
    """Whether there is a password or a second factor here to ask for again."""
    return bool(get_reauthentication_flows(request.user))


class Aanmelden(DefaultAccountAdapter):
    """The rules of this product for the login library."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "Het e-mailadres of het wachtwoord klopt niet.",
        "enter_current_password": "Dit is niet het wachtwoord dat u nu hebt.",
        "incorrect_password": "Het wachtwoord klopt niet.",
        "invalid_password_reset": "Deze link is al gebruikt of te oud. Vraag een nieuwe link aan.",
    }

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """The sentence of the library's code; after too many tries it says from when one can try again."""
        if code in ("too_many_login_attempts", "rate_limited"):
            weer = timezone.localtime(klok.nu() + WACHTTIJD + datetime.timedelta(minutes=1))
            return ValidationError(
                f"U hebt het te vaak geprobeerd. U kunt het vanaf {weer:%H.%M} uur opnieuw proberen.", code=code
            )
        fout: ValidationError = super().validation_error(code, *args)
        return fout

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an own account."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Gebruiker | None:
        """The person with this password, unless it is a start password that is too old."""
        gebruiker: Gebruiker | None = super().authenticate(request, **credentials)
        einde = gebruiker.startwachtwoord_tot if gebruiker is not None else None
        if einde is not None and einde <= klok.nu():
            log.warning("startwachtwoord_verlopen")
            raise ValidationError(
                "Uw startwachtwoord geldt niet meer. Vraag de functioneel beheerder om een nieuw startwachtwoord."
            )
        return gebruiker

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """A line without the address: it may be anyone's."""
        log.warning("inloggen_mislukt")

    def login(self, request: HttpRequest, user: Gebruiker) -> None:
        """Start the session: it ends with the browser and after SESSION_COOKIE_AGE, whatever comes first."""
        bewijzen = get_authentication_records(request, user)
        aanbieder = next(
            (
                bewijs.get("provider")
                for bewijs in reversed(bewijzen)
                if bewijs["method"] in ("password", "socialaccount")
            ),
            None,
        )
        super().login(request, user)
        request.session[INGELOGD_OP] = time.time()
        request.session[AANBIEDER] = aanbieder
        request.session.set_expiry(0)
        leg_vast("ingelogd", user, door=None, aanbieder=aanbieder)
        log.info("ingelogd", persoon=user.pk, aanbieder=aanbieder)

    def set_password(self, user: Gebruiker, password: str) -> None:
        """A password that the person chose: no longer a start password."""
        user.set_password(password)
        user.startwachtwoord_tot = None
        user.save(update_fields=["password", "startwachtwoord_tot"])
        leg_vast("wachtwoord_gewijzigd", user, door=huidige_pet())

    def clean_password(self, password: str, user: Gebruiker | None = None) -> str:
        """Strong enough, and another one than now. Raises ValidationError."""
        gekozen: str = super().clean_password(password, user)
        if user is not None and user.check_password(gekozen):
            raise ValidationError("Dit is het wachtwoord dat u al hebt. Kies een ander wachtwoord.")
        return gekozen

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """After choosing a password: to work."""
        return resolve_url(settings.LOGIN_REDIRECT_URL)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Who logged in just now need not prove it again."""
        if time.time() - self.request.session.get(INGELOGD_OP, 0) < VERS:
            return False
        return bool(super().is_reauthentication_required(app=app, **kwargs))

    def send_password_reset_mail(self, user: Gebruiker, email: str, context: dict[str, Any]) -> None:
        """Let the worker mail: a page that waits for the mail server tells which addresses exist."""
        from regio.tasks import stuur_herstelmail

        if user.has_usable_password():
            begin = self.request.build_absolute_uri("/")
            transaction.on_commit(lambda: stuur_herstelmail.delay(user.pk, begin))

    def send_notification_mail(
        self, template_prefix: str, user: Gebruiker, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Where the library would tell by mail that the account changed, it is recorded."""
        if soort := WIJZIGINGEN.get(template_prefix):
            leg_vast(soort, user, door=huidige_pet())


class TweedeFactor(DefaultMFAAdapter):
    """The second factor: what is stored of it is encrypted, so that a copy of the database gives nobody a code."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "cannot_generate_recovery_codes": "Stel eerst de app in. Daarna kunt u herstelcodes maken.",
        "incorrect_code": "Deze code klopt niet. Vul de code in die uw app nu toont.",
    }

    def encrypt(self, text: str) -> str:
        """Hide a secret with a key that follows from SECRET_KEY."""
        return _versleuteling().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Read it back. What cannot be read (SECRET_KEY was replaced) fits no code: a beheerder can reset it."""
        try:
            return _versleuteling().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            log.error("tweede_factor_onleesbaar")
            return base64.b32encode(secrets.token_bytes(20)).decode()


def _versleuteling() -> MultiFernet:
    return MultiFernet(
        Fernet(
            base64.urlsafe_b64encode(
                HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=b"tweede factor").derive(sleutel.encode())
            )
        )
        for sleutel in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    )


def mist_tweede_factor(request: HttpRequest, pet: Lidmaatschap) -> bool:
    """Whether the role of this hat asks a second factor, and neither this product nor the provider asked one."""
    if pet.rol not in settings.ROLLEN_MET_TWEEDE_FACTOR:
        return False
    aanbieder = aanbieder_met(request.session.get(AANBIEDER) or "")
    if aanbieder is not None and aanbieder.tweede_factor:
        return False
    return not Authenticator.objects.filter(user=pet.gebruiker, type=Authenticator.Type.TOTP).exists()


def moet_wachtwoord_kiezen(request: HttpRequest, gebruiker: Gebruiker) -> bool:
    """Whether this person came in with the password that a beheerder gave."""
    return gebruiker.startwachtwoord_tot is not None and not request.session.get(AANBIEDER)


def sessie_is_voorbij(request: HttpRequest) -> bool:
    """Whether the working day of this session is over. The first request of a session without a moment starts one."""
    begin = request.session.get(INGELOGD_OP)
    if begin is None:
        request.session[INGELOGD_OP] = time.time()
        return False
    return bool(time.time() - begin > settings.SESSION_COOKIE_AGE)
