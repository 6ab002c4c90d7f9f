"""What a person types about a text. A form checks the form of the answer; rules stand in the actions."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django import forms

from regio.models import Lidmaatschap, Regio
from regio.rechten import regios_van
from samenwerking.teksten.models import Hoofdstuk, Tekst, Versie
from samenwerking.teksten.models.hoofdstuk import MAX_TEKENS
from samenwerking.teksten.nummeren import nummers

CONCEPT = "concept"
"""Stands in an address for the draft as it is now, beside the numbers of versions."""


class TekstNieuwForm(forms.ModelForm):
    """A new text."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput)
    regio = forms.ModelChoiceField(
        Regio.objects.none(), label="Regio", empty_label=None, help_text="De gemeenten die deze tekst samen schrijven."
    )

    class Meta:
        model = Tekst
        fields = ("soort", "titel", "streefdatum")
        help_texts = {
            "soort": "Een regiovisie begint met zeventien hoofdstukken en een bijlage. U kunt ze wijzigen.",
            "titel": "Zoals colleges en raden hem lezen. Bijvoorbeeld: Regiovisie beschermd wonen 2027-2032.",
        }

    field_order = ("regio", "soort", "titel", "streefdatum")

    def __init__(self, *args: Any, pet: Lidmaatschap, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        regios = regios_van(pet, op=op)
        self.fields["regio"].queryset = regios
        self.fields["aanvraag"].initial = uuid4
        enige = list(regios[:2])
        if len(enige) == 1:
            self.fields["regio"].widget = forms.HiddenInput()
            self.fields["regio"].initial = enige[0].pk


class TekstForm(forms.ModelForm):
    """What stands on the cover of a text."""

    class Meta:
        model = Tekst
        fields = ("titel", "streefdatum")


class HoofdstukForm(forms.ModelForm):
    """Title and text of a chapter."""

    class Meta:
        model = Hoofdstuk
        fields = ("titel", "inhoud")
        help_texts = {
            "titel": "Zonder nummer: de hoofdstukken worden vanzelf genummerd.",
            "inhoud": "Elke regel wordt een alinea. Begin een regel met een streepje en een spatie voor een opsomming.",
        }
        error_messages = {
            "inhoud": {"max_length": f"Een hoofdstuk heeft hoogstens {MAX_TEKENS:,} tekens.".replace(",", ".")}
        }
        widgets = {"inhoud": forms.Textarea(attrs={"rows": 22, "class": "schrijfveld", "spellcheck": "true"})}


class HoofdstukNieuwForm(forms.ModelForm):
    """A new chapter or annex. The text travels along when it was typed in a chapter that is gone."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput)

    class Meta:
        model = Hoofdstuk
        fields = ("titel", "bijlage", "inhoud")
        labels = {"titel": "Titel van het nieuwe hoofdstuk", "bijlage": "Dit is een bijlage"}
        widgets = {"inhoud": forms.HiddenInput}

    def __init__(self, *args: Any, met_tekst: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aanvraag"].initial = uuid4
        if met_tekst:
            self.fields["inhoud"].widget = HoofdstukForm.Meta.widgets["inhoud"]


class PlaatsForm(forms.Form):
    """The place of one chapter in the order."""

    naar = forms.IntegerField(min_value=1)


class BevriesForm(forms.ModelForm):
    """The name of a version, and whether the raden get it. `kenmerk` says which draft the person saw."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput)
    kenmerk = forms.CharField(widget=forms.HiddenInput, max_length=64)

    class Meta:
        model = Versie
        fields = ("naam", "voor_raden")
        labels = {"naam": "Naam van de versie", "voor_raden": "Raadsleden en griffiers mogen deze versie lezen"}
        help_texts = {"voor_raden": "Dit kunt u later niet meer wijzigen. Wilt u het toch, bevries dan opnieuw."}

    field_order = ("naam", "voor_raden")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aanvraag"].initial = uuid4


class VergelijkForm(forms.Form):
    """Which two to compare: a version, or the draft of now."""

    oud = forms.ChoiceField(label="Vergelijk")
    nieuw = forms.ChoiceField(label="met")

    def __init__(self, *args: Any, versies: list[Versie], concept: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [(str(versie.nummer), f"Versie {versie.nummer}: {versie.naam}") for versie in versies]
        self.fields["oud"].choices = keuzes
        self.fields["nieuw"].choices = [*([(CONCEPT, "Het concept van nu")] if concept else []), *keuzes]


@dataclass(frozen=True)
class Indelingsrij:
    """One chapter in the order: its number, its place among its own kind, and the places it can take."""

    hoofdstuk: Hoofdstuk
    nummer: str
    plaats: int
    plaatsen: range


def indelingsrijen(hoofdstukken: list[Hoofdstuk]) -> list[Indelingsrij]:
    """The rows of the page on which one changes the order. Chapters and annexes each have their own places."""
    aantal, plaats = Counter(deel.bijlage for deel in hoofdstukken), Counter[bool]()
    rijen = []
    for deel, nummer in zip(hoofdstukken, nummers(hoofdstukken), strict=True):
        plaats[deel.bijlage] += 1
        rijen.append(Indelingsrij(deel, nummer, plaats[deel.bijlage], range(1, aantal[deel.bijlage] + 1)))
    return rijen
