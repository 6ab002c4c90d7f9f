"""Waiting for a place, what happens meanwhile, and no longer waiting."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, cast

from django import forms

from toegang.acties.indicatie import producten_voor
from toegang.forms.velden import EEN_DAG, datumveld, formuliersleutel, keuze
from toegang.models import Doelgroep, Dossier, Product, WachtlijstEinde
from toegang.prioriteit import HOOGSTE_RANG, Niveau


class WachtlijstZoekForm(forms.Form):
    """A name or a number: posted, so that it never stands in an address."""

    wie = forms.CharField(
        label="Achternaam of dossiernummer",
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
        error_messages={"required": "Vul een achternaam of dossiernummer in."},
    )


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


class PrioriteitForm(forms.Form):
    """Another priority, with the reason."""

    aanvraag = formuliersleutel()
    prioriteit = forms.TypedChoiceField(label="Prioriteit", coerce=int, widget=forms.RadioSelect)
    reden = forms.CharField(label="Reden", max_length=300, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, niveaus: Sequence[Niveau], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ChoiceField, self.fields["prioriteit"]).choices = [(rij.rang, rij.naam) for rij in niveaus]


class NiveauForm(forms.Form):
    """A level of priority of the region."""

    aanvraag = formuliersleutel()
    naam = forms.CharField(label="Naam", max_length=40)
    rang = forms.IntegerField(
        label="Rang",
        min_value=0,
        max_value=HOOGSTE_RANG,
        help_text="Wie een hogere rang heeft, gaat voor. Is de rang al in gebruik, dan krijgt die deze naam.",
    )
    reden = forms.CharField(label="Waaruit blijkt dit?", max_length=300, help_text="De afspraak of het besluit.")


class OverbruggingForm(forms.Form):
    """What the client gets while waiting."""

    aanvraag = formuliersleutel()
    wat = forms.CharField(
        label="Wat krijgt de cliënt intussen?", max_length=200, help_text="Bijvoorbeeld begeleiding thuis of logeren."
    )
    van = datumveld("Vanaf")
    laatste_dag = datumveld("Laatste dag", required=False, help_text="Leeg: tot er een plek is.")

    def velden(self) -> dict[str, Any]:
        """What the action asks; the last day becomes the first day without it."""
        velden = dict(self.cleaned_data)
        laatste = velden.pop("laatste_dag")
        return {**velden, "tot": laatste + EEN_DAG if laatste else None}


class OverbruggingEindeForm(forms.Form):
    """It stops."""

    laatste_dag = datumveld("Laatste dag")

    def tot(self) -> datetime.date:
        """The first day without it."""
        dag: datetime.date = self.cleaned_data["laatste_dag"]
        return dag + EEN_DAG
