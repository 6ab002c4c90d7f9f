"""Fields and habits that more forms of functioneel beheer have."""

from __future__ import annotations

import datetime
import re
import uuid
from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

from regio.acties.bronnen import Vindplaats
from regio.fouten import KanNiet, KanNietBij
from regio.models.huisstijl import KLEUR

T = TypeVar("T")


class EenKeer(forms.Form):
    """A form that makes something: posted twice, it makes it once."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aanvraag"].initial = uuid.uuid4

    def add_prefix(self, field_name: str) -> str:
        """A hat that is chosen is posted under a name of its own: `pet` is the hat that the form was opened with."""
        return super().add_prefix("gekozen_pet" if field_name == "pet" else field_name)


class MetVindplaats(EenKeer):
    """A form that also asks where one can read it."""

    titel = forms.CharField(
        label="Waaruit blijkt dit?", max_length=300, help_text="De titel van het besluit, de overeenkomst of de brief."
    )
    uitgever = forms.CharField(label="Van wie is dat stuk?", max_length=200, help_text="Bijvoorbeeld: de gemeente.")
    adres = forms.CharField(
        label="Waar staat het?", max_length=500, help_text="Een webadres, of het zaaknummer in uw eigen archief."
    )

    def vindplaats(self) -> Vindplaats:
        """The three answers together."""
        return Vindplaats(*(self.cleaned_data[naam].strip() for naam in ("titel", "uitgever", "adres")))


class Kleurveld(forms.CharField):
    """A colour as a style guide writes it: '#1F4E5F' or '1f4e5f'."""

    def clean(self, value: Any) -> str:
        """In small letters, with its hash. ValidationError when it is no such colour."""
        kleur = f"#{super().clean(value).strip().removeprefix('#').lower()}"
        if not re.fullmatch(KLEUR, kleur):
            raise forms.ValidationError("Schrijf een kleur als # en zes tekens (0-9 en a-f), bijvoorbeeld #1f4e5f.")
        return kleur


EERSTE_DAG, LAATSTE_DAG = datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)
_ANDER_JAAR = "Kijk het jaar na: vul een datum in van 1900 tot en met 2199."


def dagveld(label: str, **anders: Any) -> forms.DateField:
    """A day; what cannot be read gets a sentence with an example. A slip in the year is one too: 9999 leaves no room
    to count on from."""
    return forms.DateField(
        label=label,
        widget=forms.DateInput,
        error_messages={"invalid": "Vul een datum in, bijvoorbeeld 05-02-2027."},
        validators=[MinValueValidator(EERSTE_DAG, _ANDER_JAAR), MaxValueValidator(LAATSTE_DAG, _ANDER_JAAR)],
        **anders,
    )


def probeer(form: forms.Form, actie: Callable[[], T]) -> T | None:
    """What the action made, or nothing: then the form says why, beside the field where that is known."""
    try:
        return actie()
    except KanNietBij as fout:
        form.add_error(fout.veld if fout.veld in form.fields else None, str(fout))
    except KanNiet as fout:
        form.add_error(None, str(fout))
    return None
