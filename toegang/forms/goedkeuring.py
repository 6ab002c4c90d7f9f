"""The leerjaar: asking and giving approval, and how far each consulent is."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms

from toegang.acties.indicatie import producten_voor
from toegang.forms.overdracht import tekstveld
from toegang.forms.velden import EEN_DAG, datumveld, formuliersleutel, keuze
from toegang.goedkeuring import Voornemen
from toegang.leerjaar import Fase
from toegang.models import Doelgroep, Dossier, Leveringsvorm, Product


class VraagForm(forms.Form):
    """What one wants to decide."""

    aanvraag = formuliersleutel()
    product = forms.ModelChoiceField(
        Product.objects.none(), label="Product", required=False, empty_label="Geen: een afwijzing"
    )
    doelgroep = forms.ChoiceField(
        label="Doelgroep", choices=[("", "Kies een doelgroep"), *Doelgroep.choices], required=False
    )
    leveringsvorm = forms.ChoiceField(
        label="Hoe krijgt de cliënt de ondersteuning?",
        choices=Leveringsvorm.choices,
        widget=forms.RadioSelect,
        initial=Leveringsvorm.NATURA,
        required=False,
    )
    van = datumveld("Begindatum", required=False)
    laatste_dag = datumveld("Einddatum", required=False, help_text="De laatste dag. Leeg: voor onbepaalde tijd.")
    toelichting = tekstveld("Waarom wilt u dit besluiten?")

    def __init__(self, *args: Any, dossier: Dossier, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        producten = producten_voor(dossier.gemeente_id, op=op)
        keuze(self, "product").queryset = Product.objects.filter(pk__in=[product.pk for product in producten])

    def clean(self) -> dict[str, Any]:
        """With a product the whole right is asked; without one nothing of it counts."""
        velden = super().clean() or {}
        if velden.get("product") is not None:
            for naam, zin in (("doelgroep", "Kies een doelgroep."), ("van", "Vul de begindatum in.")):
                if not velden.get(naam) and naam not in self.errors:
                    self.add_error(naam, zin)
        return velden

    def voornemen(self) -> Voornemen:
        """As the action takes it."""
        velden = self.cleaned_data
        if velden["product"] is None:
            return Voornemen()
        laatste_dag = velden["laatste_dag"]
        return Voornemen(
            product_id=velden["product"].pk,
            van=velden["van"],
            tot=laatste_dag + EEN_DAG if laatste_dag else None,
            doelgroep=velden["doelgroep"],
            leveringsvorm=velden["leveringsvorm"] or Leveringsvorm.NATURA,
        )


class AntwoordForm(forms.Form):
    """Yes, or no with the reason."""

    aanvraag = formuliersleutel()
    akkoord = forms.ChoiceField(
        label="Bent u het ermee eens?",
        choices=[("ja", "Ja, dit besluit kan zo"), ("nee", "Nee, er moet iets anders")],
        widget=forms.RadioSelect,
    )
    toelichting = tekstveld("Toelichting", required=False, help_text="Verplicht als u het er niet mee eens bent.")


class LeerjaarForm(forms.Form):
    """The first day."""

    aanvraag = formuliersleutel()
    van = datumveld("Eerste dag van het leerjaar")


class LeerjaarEindeForm(forms.Form):
    """The last day."""

    laatste_dag = datumveld("Laatste dag van het leerjaar")


class LeerfaseForm(forms.Form):
    """The next stage of one consulent."""

    aanvraag = formuliersleutel()
    fase = forms.ChoiceField(
        label="Fase",
        choices=[(fase.value, f"{fase.tekst.capitalize()}: {fase.betekenis}") for fase in Fase],
        widget=forms.RadioSelect,
    )
    van = datumveld("Vanaf")
