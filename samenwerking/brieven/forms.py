"""What a person types about a letter. A form checks the form of the answer; rules stand in the actions."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

from django import forms

from financien.models import Berekening
from regio.models import Lidmaatschap, Regio
from samenwerking.brieven.bevoegdheid import KEUZES
from samenwerking.brieven.models import Brief, Gemeentebrief, Vervolgstap

MEESTE_STAPPEN = 12


class BriefForm(forms.ModelForm):
    """The core text of a round."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput)
    bevoegdheden = forms.MultipleChoiceField(
        label="Bevoegdheid",
        choices=KEUZES,
        widget=forms.CheckboxSelectMultiple,
        help_text="Wie waarover beslist. Het artikel komt in de brief.",
    )

    class Meta:
        model = Brief
        fields = (
            "sjabloon", "onderwerp", "datum", "berekening", "met_tellingen", "kennisnemen_van", "bevoegdheden",
            "aanleiding", "kernboodschap", "toelichting", "gevolgen_inwoners", "financien", "risicos",
            "samenwerking_regio", "communicatie",
        )  # fmt: skip
        widgets = {
            naam: forms.Textarea(attrs={"rows": rijen, "class": "schrijfveld", "spellcheck": "true"})
            for naam, rijen in {
                "aanleiding": 8, "kernboodschap": 6, "toelichting": 14, "gevolgen_inwoners": 5, "financien": 6,
                "risicos": 4, "samenwerking_regio": 5, "communicatie": 4,
            }.items()
        }  # fmt: skip

    def __init__(self, *args: Any, regio: Regio, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aanvraag"].initial = uuid4
        self.fields["berekening"].queryset = Berekening.objects.filter(scenario__regio=regio).select_related("scenario")
        self.fields["berekening"].label_from_instance = _berekening
        self.fields["berekening"].empty_label = "Geen ingroeipad in deze brief"

    def velden(self) -> dict[str, Any]:
        """What goes to the action: the fields of the letter, without the key of the form."""
        return {naam: self.cleaned_data[naam] for naam in self._meta.fields}


def _berekening(berekening: Berekening) -> str:
    dag = berekening.gemaakt_op.astimezone().strftime("%d-%m-%Y")
    return f"{berekening.scenario.naam}, berekening {berekening.nummer} van {dag}"


class VervolgstapForm(forms.ModelForm):
    """One step after the letter; a row that is left empty is no step."""

    class Meta:
        model = Vervolgstap
        fields = ("wat", "besluit", "datum", "wanneer")


Vervolgstappen = forms.formset_factory(
    VervolgstapForm, extra=2, max_num=MEESTE_STAPPEN, validate_max=True, can_delete=True
)


def gekozen_stappen(formset: Any) -> list[Vervolgstap]:
    """The steps that were filled in and not crossed out, in their order."""
    return [
        form.instance
        for form in formset.forms
        if form.has_changed() and form.cleaned_data.get("wat") and not form.cleaned_data.get("DELETE")
    ]


def begin_stappen(brief: Brief | None) -> list[dict[str, Any]]:
    """The steps of a letter as the formset begins with them."""
    if brief is None:
        return []
    return list(brief.vervolg.values("wat", "besluit", "datum", "wanneer"))


class LokaalForm(forms.ModelForm):
    """The part of one gemeente."""

    class Meta:
        model = Gemeentebrief
        fields = ("zaaknummer", "portefeuillehouder", "team", "secretaris", "burgemeester", "lokale_alinea")
        widgets = {"lokale_alinea": forms.Textarea(attrs={"rows": 8, "class": "schrijfveld", "spellcheck": "true"})}


class MakenForm(forms.Form):
    """For which gemeenten the letters are made."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput)
    gemeenten = forms.TypedMultipleChoiceField(
        label="Gemeenten",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies minstens één gemeente."},
    )

    def __init__(self, *args: Any, klaar: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeenten"].choices = klaar
        self.fields["gemeenten"].initial = [nummer for nummer, _ in klaar]
        self.fields["aanvraag"].initial = uuid4


class BesluitForm(forms.Form):
    """What the college decided about a letter, and on which day."""

    besluitdatum = forms.DateField(label="Dag van het collegebesluit", widget=forms.DateInput)
    reden = forms.CharField(
        label="Waarom geeft het college de brief terug?",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Alleen nodig als u de brief teruggeeft.",
    )

    def __init__(self, *args: Any, pet: Lidmaatschap, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["besluitdatum"].initial = op
        self.fields["besluitdatum"].help_text = f"U legt dit vast namens {pet.orgaan or pet.plaats}."
