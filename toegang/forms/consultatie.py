"""Asking a colleague to look along, and the advice."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings

from regio.notatie import datum
from toegang import rechten_samen as samen
from toegang.forms.overdracht import tekstveld
from toegang.forms.velden import datumveld, formuliersleutel, keuze
from toegang.models import DelingEinde, Toestemming

if TYPE_CHECKING:
    _Toestemmingkeuze = forms.ModelChoiceField[Toestemming]
else:
    _Toestemmingkeuze = forms.ModelChoiceField


class Toestemmingveld(_Toestemmingkeuze):
    """A choice of toestemmingen, by gemeente and day."""

    def label_from_instance(self, obj: Any) -> str:
        """'Zoetermeer, gegeven op 5 februari 2027'."""
        return f"{obj.aan}, gegeven op {datum(obj.gegeven_op)}"


class DeelForm(forms.Form):
    """With whom, what is asked, and until when."""

    aanvraag = formuliersleutel()
    toestemming = Toestemmingveld(
        Toestemming.objects.none(), label="Op welke toestemming?", empty_label="Kies een toestemming"
    )
    collega = forms.ChoiceField(label="Welke collega?", choices=[])
    met_advies = forms.ChoiceField(
        label="Wat vraagt u?",
        choices=[("ja", "Meelezen en advies geven"), ("", "Alleen meelezen")],
        widget=forms.RadioSelect,
        initial="ja",
        required=False,
    )
    vraag = forms.CharField(label="Uw vraag aan de collega", max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))
    laatste_dag = datumveld("Meelezen tot en met")

    def __init__(self, *args: Any, toestemmingen: Sequence[Toestemming], op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = keuze(self, "toestemming")
        veld.queryset = Toestemming.objects.filter(pk__in=[rij.pk for rij in toestemmingen]).select_related(
            "aan_gemeente"
        )
        if len(toestemmingen) == 1:
            veld.initial = toestemmingen[0].pk
        collegas = samen.collegas_van([rij.aan_gemeente_id for rij in toestemmingen], op=op)
        veld_collega = self.fields["collega"]
        if isinstance(veld_collega, forms.ChoiceField):
            veld_collega.choices = [
                ("", "Kies een collega"),
                *((str(pet.pk), f"{pet.gebruiker} ({pet.gemeente})") for pet in collegas),
            ]
        self.fields["laatste_dag"].initial = op + datetime.timedelta(days=14)
        self.fields["laatste_dag"].help_text = f"Ten hoogste {settings.DELING_HOOGSTENS_DAGEN} dagen."


class StopForm(forms.Form):
    """Why sharing stops now."""

    aanvraag = formuliersleutel()
    reden = forms.ChoiceField(
        label="Waarom stopt het meelezen?",
        choices=[
            (str(reden), str(reden.label).capitalize())
            for reden in DelingEinde.Reden
            if reden != DelingEinde.Reden.TOESTEMMING
        ],
        widget=forms.RadioSelect,
    )


class AdviesForm(forms.Form):
    """The advice."""

    aanvraag = formuliersleutel()
    tekst = tekstveld("Uw advies", rijen=8, help_text="De gemeente van het dossier leest dit en bewaart het.")
