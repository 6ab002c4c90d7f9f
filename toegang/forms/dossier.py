"""Opening, dividing and closing a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet

from regio.models import Lidmaatschap
from toegang.forms.velden import keuze
from toegang.models import Dossier

if TYPE_CHECKING:
    _Petkeuze = forms.ModelChoiceField[Lidmaatschap]
else:
    _Petkeuze = forms.ModelChoiceField

REDENEN = (
    ("waarneming", "Ik neem waar voor de behandelaar"),
    ("vraag", "Ik beantwoord een vraag van de cliënt of een betrokkene"),
    ("verdelen", "Ik verdeel het werk of pak dit dossier op"),
    ("meekijken", "Ik kijk mee als tweede paar ogen"),
    ("controle", "Ik controleer de kwaliteit of rechtmatigheid"),
)
"""Why someone who is not its behandelaar opens a dossier: a choice, because free text ends up holding names."""


class OpenForm(forms.Form):
    """The reason of who is not the behandelaar."""

    reden = forms.ChoiceField(label="Waarom opent u dit dossier?", choices=REDENEN, widget=forms.RadioSelect)


class Petveld(_Petkeuze):
    """A choice of hats, by the name of the person."""

    def label_from_instance(self, obj: Any) -> str:
        """'Consulent van Rijswijk (Rijswijk)'."""
        return f"{obj.gebruiker} ({obj.gemeente})"


class ToewijzenForm(forms.Form):
    """Who works on a dossier."""

    behandelaar = Petveld(Lidmaatschap.objects.none(), label="Behandelaar", required=False, empty_label="Niemand")

    def __init__(self, *args: Any, keuzes: QuerySet[Lidmaatschap], dossier: Dossier, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = keuze(self, "behandelaar")
        veld.queryset = keuzes
        veld.initial = dossier.behandelaar_id


class SluitForm(forms.Form):
    """Why a dossier closes."""

    reden = forms.ChoiceField(label="Reden", choices=[("", "Kies een reden"), *Dossier.Sluitreden.choices])
