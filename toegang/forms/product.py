"""The products of a region."""

from __future__ import annotations

from django import forms

from toegang.forms.velden import formuliersleutel


class ProductForm(forms.Form):
    """A product that the region gives beside the others."""

    aanvraag = formuliersleutel()
    naam = forms.CharField(label="Naam", max_length=120)
    zwaarte = forms.IntegerField(
        label="Plaats van licht naar zwaar",
        min_value=1,
        max_value=99,
        help_text="1 is het lichtst. Producten met hetzelfde getal staan op naam.",
    )
    reden = forms.CharField(label="Waaruit blijkt dit?", max_length=300, help_text="De afspraak of het besluit.")


class ProductEindeForm(forms.Form):
    """Why it is given no longer."""

    reden = forms.CharField(
        label="Waarom geeft uw regio dit product niet meer?",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="De afspraak of het besluit. Het staat daarna bij het product.",
    )
