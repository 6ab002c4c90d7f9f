"""Forms of the forecast: an assumption, withdrawing one, and asking what may go wrong."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any, cast
from uuid import uuid4

from django import forms
from django.db.models import QuerySet

from financien.acties.aanname import Nieuw
from financien.acties.risico import GROOTSTE_ZAAD, TREKKINGEN
from financien.models import Aanname, Tarieven
from financien.prognosebeeld import JAREN_VOORUIT, is_geteld
from financien.risico import MEESTE_TREKKINGEN, MINSTE_TREKKINGEN
from regio.models import Gemeente, Regio
from toegang.models import Product

JAREN, BAND = 5, Decimal(5)
SOORTKEUZES = [
    (soort.value, f"{str(soort.label).capitalize()} ({Aanname.EENHEID[soort]})")
    for soort in Aanname.Soort
    if soort != Aanname.Soort.TARIEVENLIJST  # has a form of its own
]


class AannameForm(forms.Form):
    """One assumption with its source and its reason. What a value counts follows from what it is about."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    soort = forms.ChoiceField(
        label="Waarover gaat de aanname?",
        choices=SOORTKEUZES,
    )
    gemeente = forms.ModelChoiceField(
        Gemeente.objects.none(),
        label="Voor welke gemeente?",
        required=False,
        empty_label="alle gemeenten",
        help_text="Nieuwe cliënten voor alle gemeenten verdelen wij naar inwoners.",
    )
    product = forms.ModelChoiceField(
        Product.objects.none(), label="Voor welk product?", required=False, empty_label="alle producten"
    )
    waarde = forms.DecimalField(
        label="Waarde",
        min_value=0,
        max_digits=12,
        decimal_places=4,
        localize=True,
        help_text="In de eenheid die achter het onderwerp staat. Van een onzekerheid: 100 is precies wat u verwacht.",
    )
    laag = forms.DecimalField(
        label="Laagste waarde", required=False, min_value=0, max_digits=12, decimal_places=4, localize=True,
        help_text="Alleen bij een onzekerheid, bijvoorbeeld 90: 10 procent minder dan verwacht.",
    )  # fmt: skip
    hoog = forms.DecimalField(
        label="Hoogste waarde", required=False, min_value=0, max_digits=12, decimal_places=4, localize=True,
        help_text="Alleen bij een onzekerheid, bijvoorbeeld 115: 15 procent meer dan verwacht.",
    )  # fmt: skip
    naam = forms.CharField(
        label="Naam",
        max_length=120,
        help_text="Zo staat de aanname in de tabel, bijvoorbeeld: Tarief 2027.",
    )
    bron = forms.CharField(
        label="Bron",
        max_length=200,
        help_text="Waar komt dit vandaan? Noem het stuk en de datum, geen personen.",
    )
    zekerheid = forms.ChoiceField(label="Hoe zeker is dit?", choices=Aanname.Zekerheid.choices)
    reden = forms.CharField(
        label="Waarom legt u dit vast?", max_length=200, help_text="Staat straks in de geschiedenis van de aannames."
    )

    def __init__(self, *args: Any, regio: Regio, taak: str, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_geteld(taak):  # then the forecast has its own numbers of clients
            cast("forms.ChoiceField", self.fields["soort"]).choices = [
                keuze for keuze in SOORTKEUZES if keuze[0] != Aanname.Soort.CLIENTEN
            ]
        for naam, rijen in (
            ("gemeente", Gemeente.objects.in_regio(regio, op=op, taak=taak).op_naam()),
            ("product", Product.objects.van_regio(regio, taak=taak)),
        ):
            cast("forms.ModelChoiceField[Any]", self.fields[naam]).queryset = rijen

    def nieuw(self) -> Nieuw:
        """What was filled in; only after the form was found valid."""
        return Nieuw(**{naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "aanvraag"})


class TarievenForm(forms.Form):
    """Which version of a price list the forecast takes its prices from, and why."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    tarieven = forms.ModelChoiceField(
        Tarieven.objects.none(),
        label="Welke tarievenlijst?",
        empty_label=None,
        widget=forms.RadioSelect,
        help_text="De nieuwste staat boven.",
    )
    reden = forms.CharField(
        label="Waarom kiest u deze lijst?", max_length=200, help_text="Staat straks in de geschiedenis van de aannames."
    )

    def __init__(self, *args: Any, lijsten: QuerySet[Tarieven], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField[Any]", self.fields["tarieven"]).queryset = lijsten


class VervalForm(forms.Form):
    """Withdrawing an assumption, with its reason."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    reden = forms.CharField(label="Waarom vervalt deze aanname?", max_length=200)


class RisicoForm(forms.Form):
    """How many futures, from which seed, over which years."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    jaren = forms.IntegerField(
        label="Over hoeveel jaren?", min_value=1, max_value=JAREN_VOORUIT, initial=JAREN,
        help_text="Vanaf het eerste jaar van de prognose.",
    )  # fmt: skip
    band = forms.DecimalField(
        label="Eigen deel, in procent van het eigen budget",
        min_value=0,
        max_value=100,
        max_digits=5,
        decimal_places=2,
        initial=BAND,
        localize=True,
        help_text="Voor de variant waarin een gemeente een kleine afwijking zelf draagt.",
    )
    trekkingen = forms.IntegerField(
        label="Aantal trekkingen", min_value=MINSTE_TREKKINGEN, max_value=MEESTE_TREKKINGEN, initial=TREKKINGEN,
        help_text="Zo vaak rekenen wij een mogelijke toekomst door. Meer trekkingen maken de fout kleiner.",
    )  # fmt: skip
    zaad = forms.IntegerField(
        label="Zaad", min_value=0, max_value=GROOTSTE_ZAAD, initial=1,
        help_text="Een getal waarmee de trekkingen beginnen. Hetzelfde zaad geeft dezelfde uitkomst.",
    )  # fmt: skip
