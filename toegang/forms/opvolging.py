"""Goals, how a client lives, and the list for the CAK."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, cast

from django import forms

from toegang.acties.opvolging import leefgebieden_voor
from toegang.forms.velden import datumveld, formuliersleutel, keuze
from toegang.models import Dossier, Evaluatie, Leefgebied, Woonafspraak


class DoelForm(forms.Form):
    """A goal."""

    aanvraag = formuliersleutel()
    leefgebied = forms.ModelChoiceField(
        Leefgebied.objects.none(), label="Leefgebied", empty_label="Kies een leefgebied"
    )
    tekst = forms.CharField(
        label="Doel",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Schrijf op wat de cliënt wil bereiken, in woorden van de cliënt.",
    )
    evalueren_op = datumveld("Opnieuw bekijken op")

    def __init__(self, *args: Any, dossier: Dossier, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lijst = leefgebieden_voor(dossier.gemeente_id, op=op)
        keuze(self, "leefgebied").queryset = Leefgebied.objects.filter(pk__in=[gebied.pk for gebied in lijst])


class EvaluatieForm(forms.Form):
    """How a goal stands."""

    aanvraag = formuliersleutel()
    uitkomst = forms.ChoiceField(label="Hoe staat het ervoor?", choices=Evaluatie.Uitkomst, widget=forms.RadioSelect)
    toelichting = forms.CharField(
        label="Toelichting", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 4})
    )
    volgende = datumveld("Opnieuw bekijken op", required=False, help_text="Alleen als het doel doorloopt.")


class WoonafspraakForm(forms.Form):
    """How the client lives."""

    aanvraag = formuliersleutel()
    vorm = forms.ChoiceField(label="Hoe woont de cliënt?", choices=Woonafspraak.Vorm, widget=forms.RadioSelect)
    bedrag = forms.DecimalField(
        label="Huur of woonbijdrage per maand",
        required=False,
        min_value=0,
        max_digits=8,
        decimal_places=2,
        localize=True,
        help_text="In euro's. Leeg als u het niet weet.",
    )
    van = datumveld("Vanaf")


class CakForm(forms.Form):
    """The lines that were given to the CAK."""

    regels = forms.MultipleChoiceField(
        label="Doorgegeven regels",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies minstens één regel."},
    )

    def __init__(self, *args: Any, keuzes: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.MultipleChoiceField, self.fields["regels"]).choices = keuzes
