"""Waiting for a place, and no longer waiting."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms

from toegang.acties.indicatie import producten_voor
from toegang.forms.velden import datumveld, formuliersleutel, keuze
from toegang.models import Doelgroep, Dossier, Product, WachtlijstEinde


class WachtlijstForm(forms.Form):
    """Waiting for a place."""

    aanvraag = formuliersleutel()
    product = forms.ModelChoiceField(
        Product.objects.none(), label="Product", required=False, empty_label="Nog niet bekend"
    )
    problematiek = forms.ChoiceField(
        label="Voorliggende problematiek", choices=[("", "Kies de problematiek"), *Doelgroep.choices]
    )
    sinds = datumveld("Wacht sinds")
    verblijft_in_instelling = forms.BooleanField(
        label="De cliënt verblijft al in een instelling en wil verhuizen", required=False
    )

    def __init__(self, *args: Any, dossier: Dossier, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        producten = producten_voor(dossier.gemeente_id, op=op)
        keuze(self, "product").queryset = Product.objects.filter(pk__in=[product.pk for product in producten])
        self.fields["sinds"].initial = op


class WachtlijstEindeForm(forms.Form):
    """Why the waiting ends."""

    aanvraag = formuliersleutel()
    per = datumveld("Wacht niet meer vanaf")
    reden = forms.ChoiceField(label="Reden", choices=[("", "Kies een reden"), *WachtlijstEinde.Reden.choices])
