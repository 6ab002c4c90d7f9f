"""The list of places: a new locatie, new places in it, and an end."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms

from regio.models import Gemeente, Lidmaatschap, Organisatie
from toegang import rechten
from toegang.acties.plek import Nieuw
from toegang.forms.velden import EEN_DAG, datumveld, formuliersleutel, keuze
from toegang.models import Doelgroep, Locatie, Product, Voorziening


class LocatieForm(forms.Form):
    """A house of an aanbieder."""

    aanvraag = formuliersleutel()
    voorziening = forms.ModelChoiceField(
        Voorziening.objects.none(),
        label="Hoort bij de afspraak",
        empty_label="Kies een afspraak",
        help_text="De plekken die met aanbieders zijn afgesproken.",
    )
    aanbieder = forms.ModelChoiceField(
        Organisatie.objects.none(), label="Aanbieder", required=False, empty_label="Een nieuwe aanbieder"
    )
    nieuwe_aanbieder = forms.CharField(
        label="Naam van de nieuwe aanbieder",
        max_length=200,
        required=False,
        help_text="Als die nog niet in de lijst staat.",
    )
    gemeente = forms.ModelChoiceField(Gemeente.objects.none(), label="Gemeente", empty_label="Kies een gemeente")
    naam = forms.CharField(label="Naam van de locatie", max_length=120)

    def __init__(self, *args: Any, pet: Lidmaatschap, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuze(self, "voorziening").queryset = rechten.voorzieningen_voor(pet, op=op).select_related("product")
        keuze(self, "aanbieder").queryset = Organisatie.objects.filter(soort=Organisatie.Soort.AANBIEDER)
        gemeenten = [gemeente.pk for gemeente in rechten.gemeenten_in_beeld(pet, op=op)]
        keuze(self, "gemeente").queryset = Gemeente.objects.filter(pk__in=gemeenten).op_naam()


class PlekkenForm(forms.Form):
    """Places in one locatie."""

    aanvraag = formuliersleutel()
    product = forms.ModelChoiceField(Product.objects.none(), label="Product", empty_label="Kies een product")
    kenmerken = forms.CharField(
        label="Plekken",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Hoe de aanbieder elke plek noemt, bijvoorbeeld 'kamer 3'. Elke plek op een eigen regel.",
    )
    geschikt_voor = forms.MultipleChoiceField(
        label="Geschikt voor",
        choices=[keuze for keuze in Doelgroep.choices if keuze[0] != Doelgroep.ONBEKEND],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Kiest u niets, dan is de plek voor elke doelgroep.",
    )
    van = datumveld("Eerste dag")
    laatste_dag = datumveld("Laatste dag", required=False, help_text="Leeg: geen einde bekend.")

    def __init__(self, *args: Any, locatie: Locatie, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuze(self, "product").queryset = Product.objects.van_regio(locatie.voorziening.regio_id).te_kiezen()
        self.fields["product"].initial = locatie.voorziening.product_id
        self.fields["van"].initial = op

    def clean_kenmerken(self) -> list[str]:
        """One kenmerk per line, without empty lines."""
        regels = [" ".join(regel.split()) for regel in self.cleaned_data["kenmerken"].splitlines()]
        kenmerken = [regel for regel in regels if regel]
        if any(len(kenmerk) > 60 for kenmerk in kenmerken):
            raise forms.ValidationError("Een kenmerk is ten hoogste 60 tekens lang.")
        return kenmerken

    def nieuw(self) -> Nieuw:
        """The kind of places; the last day becomes the first day without them."""
        velden = self.cleaned_data
        return Nieuw(
            product=velden["product"],
            geschikt_voor=velden["geschikt_voor"],
            van=velden["van"],
            tot=velden["laatste_dag"] + EEN_DAG if velden["laatste_dag"] else None,
        )


class LaatsteDagForm(forms.Form):
    """The last day of a place or locatie."""

    laatste_dag = datumveld("Laatste dag")

    def per(self) -> datetime.date:
        """The first day without it."""
        dag: datetime.date = self.cleaned_data["laatste_dag"]
        return dag + EEN_DAG
