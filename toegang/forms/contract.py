"""AGB codes of aanbieders and codes of products, as the coördinator of a region keeps them."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms

from regio.models import Organisatie, Regio
from toegang.acties.contract import Aanbiederafspraak, Productafspraak
from toegang.forms.velden import EEN_DAG, datumveld, formuliersleutel, keuze
from toegang.iwmo.codelijsten import CATEGORIEEN, EENHEDEN, FREQUENTIES
from toegang.models import EindeContract, Product

BESCHERMD_WONEN, ETMAAL = "15", "14"


class AanbiedercodeForm(forms.Form):
    """Under which code an aanbieder gets messages."""

    aanvraag = formuliersleutel()
    aanbieder = forms.ModelChoiceField(
        Organisatie.objects.none(),
        label="Aanbieder",
        empty_label="Kies een aanbieder",
        help_text="Staat de aanbieder er niet bij? Voeg dan eerst een locatie van deze aanbieder toe.",
    )
    agb = forms.CharField(
        label="AGB-code",
        max_length=8,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        help_text="Acht cijfers. De code heeft geen controlecijfer: zoek haar op in het AGB-register.",
    )
    van = datumveld("Eerste dag")
    gecontroleerd_op = datumveld(
        "Gecontroleerd op", required=False, help_text="Wanneer iemand de code in het AGB-register opzocht."
    )

    def __init__(self, *args: Any, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        aanbieders = Organisatie.objects.filter(soort=Organisatie.Soort.AANBIEDER)
        keuze(self, "aanbieder").queryset = aanbieders.order_by("naam")
        self.fields["van"].initial = op

    def afspraak(self) -> Aanbiederafspraak:
        """What was filled in, as the action wants it."""
        velden = self.cleaned_data
        return Aanbiederafspraak(velden["aanbieder"], velden["agb"], velden["van"], velden["gecontroleerd_op"])


class ContractproductForm(forms.Form):
    """How a product is written in messages."""

    aanvraag = formuliersleutel()
    product = forms.ModelChoiceField(Product.objects.none(), label="Product", empty_label="Kies een product")
    categorie = forms.ChoiceField(
        label="Productcategorie",
        choices=[(code, f"{code}: {naam}") for code, naam in CATEGORIEEN.items()],
        initial=BESCHERMD_WONEN,
    )
    code = forms.CharField(
        label="Productcode",
        max_length=5,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="Een tot vijf tekens, zoals in het contract. De landelijke lijst is een advies.",
    )
    eenheid = forms.ChoiceField(label="Eenheid", choices=list(EENHEDEN.items()), initial=ETMAAL)
    frequentie = forms.ChoiceField(
        label="Hoe vaak",
        choices=[("", "Kies hoe vaak"), *FREQUENTIES.items()],
        help_text="Wat gebruikelijk is. Bij een toewijzing kan de consulent iets anders kiezen.",
    )
    van = datumveld("Eerste dag van de contractperiode")
    laatste_dag = datumveld("Laatste dag", required=False, help_text="Leeg: geen einde afgesproken.")

    def __init__(self, *args: Any, regio: Regio | None, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuze(self, "product").queryset = Product.objects.van_regio(regio).te_kiezen()
        self.fields["van"].initial = op

    def afspraak(self) -> Productafspraak:
        """What was filled in; the last day becomes the first day without the code."""
        velden = self.cleaned_data
        laatste = velden["laatste_dag"]
        return Productafspraak(
            velden["product"],
            velden["categorie"],
            velden["code"],
            velden["eenheid"],
            velden["frequentie"],
            velden["van"],
            laatste + EEN_DAG if laatste else None,
        )


class EindeContractForm(forms.Form):
    """The last day of a code, and why."""

    laatste_dag = datumveld("Laatste dag")
    reden = forms.ChoiceField(
        label="Waarom geldt de code daarna niet meer?", choices=EindeContract.choices, widget=forms.RadioSelect
    )

    def per(self) -> datetime.date:
        """The first day without the code."""
        dag: datetime.date = self.cleaned_data["laatste_dag"]
        return dag + EEN_DAG
