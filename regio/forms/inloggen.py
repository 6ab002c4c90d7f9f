"""The forms of the login library in the words of this product: a label above, help under it, nothing greyed inside."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django import forms
from django.contrib.auth.password_validation import MinimumLengthValidator, get_default_password_validators

ONGELIJK = "De twee wachtwoorden zijn niet gelijk. Typ twee keer hetzelfde."


def _lengte() -> int:
    """The fewest characters of a password, as the setting of the validators says."""
    return next(
        controle.min_length
        for controle in get_default_password_validators()
        if isinstance(controle, MinimumLengthValidator)
    )


class Eigen(forms.Form):
    """Mixed into a form of the library: our labels and help, and no placeholder that repeats the label."""

    teksten: dict[str, tuple[str, str]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, veld in self.fields.items():
            veld.widget.attrs.pop("placeholder", None)
            veld.label, veld.help_text = self.teksten[naam]
            if isinstance(veld, forms.CharField) and "code" in naam:
                veld.widget.attrs.update(inputmode="numeric", autocapitalize="off", spellcheck="false")


class NieuwTweeKeer(Eigen):
    """Two times the same new password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = (
            f"Minstens {_lengte()} tekens. Een zin van een paar woorden is sterk en goed te onthouden. Gebruik geen "
            "wachtwoord dat u ergens anders ook gebruikt."
        )

    def clean(self) -> dict[str, Any]:
        """The library checks this too, in other words."""
        gegevens = forms.Form.clean(self) or self.cleaned_data
        eerste, tweede = gegevens.get("password1"), gegevens.get("password2")
        if eerste and tweede and eerste != tweede:
            self.add_error("password2", ONGELIJK)
        return gegevens


class Inloggen(Eigen, account.LoginForm):
    """E-mail address and password."""

    teksten = {"login": ("E-mailadres", ""), "password": ("Wachtwoord", "")}


class Bevestigen(Eigen, account.ReauthenticateForm):
    """The password once more, before something that touches the account."""

    teksten = {"password": ("Wachtwoord", "")}


class WachtwoordWijzigen(NieuwTweeKeer, account.ChangePasswordForm):
    """From the old password to a new one."""

    teksten = {
        "oldpassword": ("Wachtwoord dat u nu hebt", ""),
        "password1": ("Nieuw wachtwoord", ""),
        "password2": ("Nieuw wachtwoord, nog een keer", ""),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.user is not None and self.user.startwachtwoord_tot is not None:
            self.fields["oldpassword"].label = "Startwachtwoord"
            self.fields["oldpassword"].help_text = "Het wachtwoord dat u van de functioneel beheerder kreeg."


class WachtwoordVergeten(Eigen, account.ResetPasswordForm):
    """The address that gets a link."""

    teksten = {"email": ("E-mailadres", "Het adres waarmee u inlogt.")}


class NieuwWachtwoord(NieuwTweeKeer, account.ResetPasswordKeyForm):
    """A new password after following the link in the mail."""

    teksten = {"password1": ("Nieuw wachtwoord", ""), "password2": ("Nieuw wachtwoord, nog een keer", "")}


class Code(Eigen, mfa.AuthenticateForm):
    """The code of the authenticator app, or a recovery code, while logging in."""

    teksten = {"code": ("Code", "De 6 cijfers in uw app. Een herstelcode van 8 cijfers mag ook.")}


class CodeOpnieuw(Eigen, mfa.ReauthenticateForm):
    """The same, before something that touches the account."""

    teksten = Code.teksten


class EersteCode(Eigen, totp.ActivateTOTPForm):
    """The first code proves that the app was set up well."""

    teksten = {"code": ("Code", "De 6 cijfers die uw app nu toont.")}
