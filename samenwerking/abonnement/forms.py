"""The form of the subscription."""

from __future__ import annotations

from django import forms


class AdresForm(forms.Form):
    """An address of the public."""

    adres = forms.EmailField(
        label="Uw e-mailadres",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text="Wij gebruiken uw adres alleen voor deze e-mail. Stopt u, dan wissen wij het.",
    )
