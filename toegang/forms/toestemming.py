"""What a client allows, and taking it back."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms

from regio.models import Gemeente
from toegang.acties.toestemming import Toestemminggegevens
from toegang.forms.velden import EEN_DAG, datumveld, formuliersleutel, keuze
from toegang.models import Onderdeel, Toestemming
from toegang.models.toestemming import PER_DOEL

Waarvoor = Toestemming.Waarvoor


class ToestemmingForm(forms.Form):
    """One toestemming for one purpose: the page asks only what belongs to that purpose."""

    aanvraag = formuliersleutel()
    aan_gemeente = forms.ModelChoiceField(
        Gemeente.objects.none(), label="Aan welke gemeente?", empty_label="Kies een gemeente"
    )
    aan_wie = forms.CharField(
        label="Van welke organisatie?", max_length=200, help_text="Bijvoorbeeld: schuldhulpverlening van de gemeente."
    )
    omvang = forms.MultipleChoiceField(
        label="Welke gegevens?",
        choices=[],
        widget=forms.CheckboxSelectMultiple,
        help_text="Wat de cliënt niet noemt, vertelt u ook niet.",
    )
    gegeven_op = datumveld("Gegeven op")
    laatste_dag = datumveld("Geldt tot en met", required=False, help_text="Leeg: tot de cliënt de toestemming intrekt.")
    hoe = forms.ChoiceField(label="Hoe?", choices=Toestemming.Hoe.choices, widget=forms.RadioSelect)
    door_wie = forms.ChoiceField(
        label="Gegeven door", choices=Toestemming.DoorWie.choices, widget=forms.RadioSelect, initial="client"
    )

    def __init__(self, *args: Any, waarvoor: str, eigen_id: int, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.waarvoor = waarvoor
        self.fields["gegeven_op"].initial = op
        delen = PER_DOEL[waarvoor]
        veld = self.fields["omvang"]
        if isinstance(veld, forms.MultipleChoiceField):
            veld.choices = [(deel.value, str(deel.label)) for deel in delen]
        if len(delen) == 1:
            del self.fields["omvang"]
        elif waarvoor == Waarvoor.OVERDRACHT:
            veld.initial = [Onderdeel.IDENTITEIT.value]
        if waarvoor in {Waarvoor.OVERDRACHT, Waarvoor.CONSULTATIE}:
            keuze(self, "aan_gemeente").queryset = Gemeente.objects.bestaand(op=op).exclude(pk=eigen_id).op_naam()
        else:
            del self.fields["aan_gemeente"]
        if waarvoor != Waarvoor.ANDERE_WET:
            del self.fields["aan_wie"]

    def gegevens(self) -> Toestemminggegevens:
        """What the client said."""
        velden = self.cleaned_data
        laatste_dag = velden["laatste_dag"]
        return Toestemminggegevens(
            waarvoor=self.waarvoor,
            omvang=tuple(velden.get("omvang") or [deel.value for deel in PER_DOEL[self.waarvoor]]),
            gegeven_op=velden["gegeven_op"],
            hoe=velden["hoe"],
            door_wie=velden["door_wie"],
            aan_gemeente=velden.get("aan_gemeente"),
            aan_wie=velden.get("aan_wie", ""),
            tot=laatste_dag + EEN_DAG if laatste_dag else None,
        )


class IntrekForm(forms.Form):
    """How the client took it back."""

    aanvraag = formuliersleutel()
    hoe = forms.ChoiceField(
        label="Hoe trok de cliënt de toestemming in?", choices=Toestemming.Hoe.choices, widget=forms.RadioSelect
    )
