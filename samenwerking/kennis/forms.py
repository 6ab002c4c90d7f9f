"""What a person fills in about work instructions and casus. Rules stand in the actions."""

from __future__ import annotations

from typing import Any

from django import forms

from regio.forms.velden import EenKeer
from samenwerking.besluiten.forms_vormkeuze import tekstveld
from samenwerking.kennis.models import Kennisstuk
from toegang.procedure import Stapcode


class KennisForm(EenKeer):
    """The words, and where they matter."""

    soort = forms.ChoiceField(
        label="Wat is het?", choices=Kennisstuk.Soort.choices, widget=forms.RadioSelect, initial="werkinstructie"
    )
    titel = forms.CharField(label="Titel", max_length=160)
    stap = forms.ChoiceField(
        label="Bij welke stap van de toegang?",
        required=False,
        choices=[("", "Bij geen stap"), *((stap.value, stap.titel) for stap in Stapcode)],
        help_text="De consulent ziet een link bij deze stap.",
    )
    trefwoorden = forms.CharField(label="Trefwoorden", max_length=300, required=False)
    concept = tekstveld(
        "Tekst",
        "Een lege regel begint een nieuwe alinea. Schrijf geen naam, geboortedatum of burgerservicenummer.",
        lengte=20000,
        rijen=16,
    )

    def __init__(self, *args: Any, nieuw: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not nieuw:
            del self.fields["aanvraag"]


class PubliceerForm(EenKeer):
    """Publishing; who publishes says to have looked where there is something to look at."""

    anders = forms.CharField(label="Wat is er anders dan in de vorige versie?", max_length=300, required=False)
    nagekeken = forms.BooleanField(label="Ik keek dit na: hier is geen echte persoon in te vinden", required=False)

    def __init__(self, *args: Any, sporen: bool, eerste: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if eerste:
            del self.fields["anders"]
        if not sporen:
            del self.fields["nagekeken"]
