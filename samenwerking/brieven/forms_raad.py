"""What a person types on the page of a raad."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from uuid import uuid4

from django import forms
from django.db.models import QuerySet

from regio.notatie import datum
from samenwerking.brieven.models import Briefversie, Raadsantwoord, Raadsavond, Raadsvraag, Toezegging, Toezeggingstap

if TYPE_CHECKING:  # the types know for which model a form is, Django itself does not ask
    Vraagmodelform = forms.ModelForm[Raadsvraag]
    Antwoordmodelform = forms.ModelForm[Raadsantwoord]
    Toezeggingmodelform = forms.ModelForm[Toezegging]
    Stapmodelform = forms.ModelForm[Toezeggingstap]
    Avondmodelform = forms.ModelForm[Raadsavond]
    Briefveld = forms.ModelChoiceField[Briefversie]
else:
    Vraagmodelform = Antwoordmodelform = Toezeggingmodelform = Stapmodelform = Avondmodelform = forms.ModelForm
    Briefveld = forms.ModelChoiceField

GROOT = forms.Textarea(attrs={"rows": 5, "spellcheck": "true"})


class KeuzeBrief(Briefveld):
    """A letter that was sent, by subject and day."""

    def label_from_instance(self, obj: Briefversie) -> str:
        """How a person tells them apart."""
        return f"{obj.gemeentebrief.brief.onderwerp} ({datum(obj.stap.besluitdatum)})"


class VraagForm(Vraagmodelform):
    """A technical question at a letter."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    class Meta:
        model = Raadsvraag
        fields = ("vraag",)
        widgets = {"vraag": GROOT}
        help_texts = {"vraag": "Noem geen inwoners. Alle raadsleden van uw gemeente lezen uw vraag en het antwoord."}


class AntwoordForm(Antwoordmodelform):
    """The answer."""

    class Meta:
        model = Raadsantwoord
        fields = ("antwoord",)
        widgets = {"antwoord": GROOT}
        help_texts = {"antwoord": "Noem geen inwoners. Dit staat daarna bij de brief, voor alle raadsleden."}


class ToezeggingForm(Toezeggingmodelform):
    """A promise that stands in no letter here, or was made about one."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    versie = KeuzeBrief(Briefversie.objects.none(), required=False, label="Brief", empty_label="Niet in een brief")

    class Meta:
        model = Toezegging
        fields = ("wat", "wie", "gedaan_op", "datum", "wanneer", "versie", "waar")

    def __init__(self, *args: Any, brieven: QuerySet[Briefversie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(KeuzeBrief, self.fields["versie"]).queryset = brieven.defer("inhoud")


class ToezeggingstapForm(Stapmodelform):
    """What came of a promise."""

    versie = KeuzeBrief(
        Briefversie.objects.none(), required=False, label="Door welke brief", empty_label="Niet door een brief"
    )

    class Meta:
        model = Toezeggingstap
        fields = ("soort", "versie", "datum", "reden")

    def __init__(self, *args: Any, brieven: QuerySet[Briefversie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(KeuzeBrief, self.fields["versie"]).queryset = brieven.defer("inhoud")


class AvondForm(Avondmodelform):
    """An evening for a raad."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    class Meta:
        model = Raadsavond
        fields = ("soort", "titel", "datum", "aanvang", "plaats")


class IntrekForm(forms.Form):
    """Why a letter is taken back."""

    reden = forms.CharField(
        label="Waarom trekt het college de brief in?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "true"}),
        help_text="Dit staat voortaan op de plek van de brief, ook voor het publiek als de pagina openbaar is.",
    )
