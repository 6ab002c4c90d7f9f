"""Fields that more forms of a dossier have."""

from __future__ import annotations

import datetime
from typing import Any, cast
from uuid import uuid4

from django import forms

EEN_DAG = datetime.timedelta(days=1)


def datumveld(label: str, **anders: Any) -> forms.DateField:
    return forms.DateField(
        label=label, widget=forms.DateInput, error_messages={"invalid": "Vul een datum in, bijvoorbeeld 05-02-2027."},
        **anders,
    )  # fmt: skip


def formuliersleutel() -> forms.UUIDField:
    """Makes twice once: the second post of the same form answers with what the first one made."""
    return forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


def keuze(form: forms.Form, naam: str) -> forms.ModelChoiceField[Any]:
    return cast("forms.ModelChoiceField[Any]", form.fields[naam])


class Hoofdletterveld(forms.CharField):
    """A postcode: '2281 AB' however it was typed."""

    def to_python(self, value: Any) -> str:
        """Capitals, one space before the letters."""
        tekst = "".join(str(value or "").split()).upper()
        return f"{tekst[:4]} {tekst[4:]}" if len(tekst) == 6 else tekst
