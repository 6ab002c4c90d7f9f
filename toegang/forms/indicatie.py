"""A decision about a product, and its end."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms

from regio.models import Gemeente
from toegang.acties.indicatie import Besluit, Keuze, producten_voor
from toegang.forms.velden import EEN_DAG, datumveld, formuliersleutel, keuze
from toegang.forms.voorgeschiedenis import VoorgeschiedenisForm
from toegang.models import Doelgroep, Dossier, IndicatieEinde, Leveringsvorm, Product


class IndicatieForm(VoorgeschiedenisForm):
    """A decision that is on paper elsewhere. The rule fills in the gemeente; a person may change it with a reason."""

    aanvraag = formuliersleutel()
    product = forms.ModelChoiceField(Product.objects.none(), label="Product", empty_label="Kies een product")
    doelgroep = forms.ChoiceField(label="Doelgroep", choices=[("", "Kies een doelgroep"), *Doelgroep.choices])
    leveringsvorm = forms.ChoiceField(
        label="Hoe krijgt de cliënt de ondersteuning?",
        choices=Leveringsvorm.choices,
        widget=forms.RadioSelect,
        initial=Leveringsvorm.NATURA,
    )
    van = datumveld("Begindatum")
    laatste_dag = datumveld("Einddatum", required=False, help_text="De laatste dag. Leeg: voor onbepaalde tijd.")
    besluitdatum = datumveld("Datum van het besluit op papier")
    verantwoordelijke_gemeente = forms.ModelChoiceField(
        Gemeente.objects.none(), label="Verantwoordelijke gemeente", empty_label=None
    )
    reden_afwijking = forms.CharField(
        label="Waarom een andere gemeente?",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Alleen invullen als u een andere gemeente kiest dan uit de regel volgt. Noem geen namen.",
    )

    def __init__(
        self, *args: Any, dossier: Dossier, voorstel: Gemeente | None, op: datetime.date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        producten = producten_voor(dossier.gemeente_id, op=op)
        keuze(self, "product").queryset = Product.objects.filter(pk__in=[product.pk for product in producten])
        bestaand = Gemeente.objects.bestaand(op=op).op_naam()
        keuze(self, "verantwoordelijke_gemeente").queryset = bestaand
        self.fields["verantwoordelijke_gemeente"].initial = voorstel
        self.vraag_naar_vroeger(dossier, op=op)

    def besluit(self) -> Besluit:
        """What the college decided. The last day becomes the first day without a right."""
        velden = self.cleaned_data
        laatste_dag = velden["laatste_dag"]
        return Besluit(
            product=velden["product"],
            van=velden["van"],
            tot=laatste_dag + EEN_DAG if laatste_dag else None,
            doelgroep=velden["doelgroep"],
            leveringsvorm=velden["leveringsvorm"],
            besluitdatum=velden["besluitdatum"],
        )

    def keuze(self) -> Keuze:
        """The responsible gemeente as it was left."""
        return Keuze(self.cleaned_data["verantwoordelijke_gemeente"], self.cleaned_data["reden_afwijking"])


class IndicatieEindeForm(forms.Form):
    """The end of a right."""

    aanvraag = formuliersleutel()
    laatste_dag = datumveld("Laatste dag met recht")
    reden = forms.ChoiceField(
        label="Reden",
        choices=[("", "Kies een reden")]
        + [(reden.value, reden.label) for reden in IndicatieEinde.Reden if reden != IndicatieEinde.Reden.VERVOLG],
    )
    besluitdatum = datumveld("Datum van het besluit")
