"""The mail with a link to choose a new password."""

from __future__ import annotations

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse

from regio.models import Gebruiker


def stuur(gebruiker: Gebruiker, *, begin: str) -> None:
    """Send it. The link works once, for PASSWORD_RESET_TIMEOUT seconds, and not after a later login."""
    pad = reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(gebruiker), "key": default_token_generator.make_token(gebruiker)},
    )
    send_mail(
        f"Nieuw wachtwoord kiezen voor {settings.PRODUCTNAAM}",
        render_to_string(
            "account/email/herstel.txt",
            {
                "productnaam": settings.PRODUCTNAAM,
                "link": begin.rstrip("/") + pad,
                "uren": settings.PASSWORD_RESET_TIMEOUT // 3600,
            },
        ),
        settings.DEFAULT_FROM_EMAIL,
        [gebruiker.email],
    )
