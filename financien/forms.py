"""What a controller fills in. The rules stand in the actions."""

from __future__ import annotations

from typing import Any, cast
from uuid import uuid4

from django import forms

from financien.acties.scenario import Keuze
from financien.models import Aandelen, Ingroeipad, Macrobudget
from financien.models.macrobudget import EERSTE_JAAR, LAATSTE_JAAR


class ScenarioForm(forms.Form):
    """One choice of every input of a scenario, from the versions of one taak."""

    naam = forms.CharField(label="Naam", max_length=120, help_text="Bijvoorbeeld: Stel: start in 2028.")
    startjaar = forms.IntegerField(
        label="Startjaar van het ingroeipad",
        required=False,
        min_value=EERSTE_JAAR,
        max_value=LAATSTE_JAAR,
        help_text="Laat dit leeg zolang het startjaar onbekend is. De jaren heten dan jaar 1, jaar 2 en zo verder.",
    )
    ingroeipad = forms.ModelChoiceField(
        Ingroeipad.objects.none(), label="Ingroeipad", help_text="Welk deel in elk jaar objectief is."
    )
    macrobudget = forms.ModelChoiceField(
        Macrobudget.objects.none(), label="Macrobudget", help_text="Het geld voor heel Nederland, per jaar."
    )
    historisch = forms.ModelChoiceField(
        Aandelen.objects.none(), label="Historische verdeling", help_text="Waar het ingroeipad begint."
    )
    objectief = forms.ModelChoiceField(
        Aandelen.objects.none(), label="Objectieve verdeling", help_text="Waar het ingroeipad eindigt."
    )

    def __init__(self, *args: Any, taak: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        aandelen = Aandelen.objects.filter(taak=taak)
        for naam, rijen in (
            ("ingroeipad", Ingroeipad.objects.filter(taak=taak)),
            ("macrobudget", Macrobudget.objects.filter(taak=taak)),
            ("historisch", aandelen.filter(soort=Aandelen.Soort.HISTORISCH)),
            ("objectief", aandelen.filter(soort=Aandelen.Soort.OBJECTIEF)),
        ):
            veld = cast("forms.ModelChoiceField[Any]", self.fields[naam])
            veld.queryset = rijen
            veld.empty_label = "Kies een versie"

    def keuze(self) -> Keuze:
        """What was chosen; only after the form was found valid."""
        return Keuze(**{naam: self.cleaned_data[naam] for naam in ScenarioForm.base_fields})


class NieuwScenarioForm(ScenarioForm):
    """A new scenario; the hidden number makes that sending twice makes one."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


class WijzigScenarioForm(ScenarioForm):
    """A change, with its reason for the history."""

    reden = forms.CharField(
        label="Waarom wijzigt u dit?", max_length=100, help_text="Staat straks in de geschiedenis van het scenario."
    )
