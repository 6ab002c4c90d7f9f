"""What a person says when a Word file comes in. A form checks the form of the answer; rules stand in the actions."""

from __future__ import annotations

import datetime
from typing import Any, cast
from uuid import uuid4

from django import forms

from regio.models import Gemeente, Lidmaatschap, Regio
from regio.rechten import regios_van
from samenwerking.teksten.controles import Rechtsvorm
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.rechten import gemeenten_voor
from samenwerking.teksten.word.inlezen import Spoor
from samenwerking.teksten.word.soorten import GRENS

BEWAARD = "Wij bewaren het bestand zeven dagen. Alleen u ziet het."
_SPOREN = [
    (Spoor.OPEN.value, "Als open voorstellen overnemen"),
    (Spoor.AANGENOMEN.value, "Doorvoeren: de tekst zoals die na alle wijzigingen luidt"),
    (Spoor.WEGGELATEN.value, "Weglaten: de tekst zoals die voor de wijzigingen luidde"),
]


class BestandForm(forms.Form):
    """A Word file."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    bestand = forms.FileField(
        label="Word-bestand",
        help_text=f"Een .docx van ten hoogste 25 MB. {BEWAARD}",
        widget=forms.FileInput(attrs={"accept": ".docx"}),
    )

    def clean_bestand(self) -> Any:
        """The file, when it is not larger than what is read."""
        bestand = self.cleaned_data["bestand"]
        if bestand.size > GRENS:
            raise forms.ValidationError("Dit bestand is groter dan 25 MB. Haal de afbeeldingen eruit of deel het op.")
        return bestand


class WoordNieuwForm(BestandForm):
    """A file that begins a text."""

    soort = forms.ChoiceField(
        label="Soort",
        choices=Tekst.LOSSE_SOORTEN,
        help_text="De soort bepaalt hoe de tekst nummert: een overeenkomst in artikelen, een visie in hoofdstukken.",
    )
    rechtsvorm = forms.ChoiceField(
        label="Rechtsvorm",
        required=False,
        choices=[("", "Geen, of nog niet gekozen"), *((vorm.value, vorm.naam) for vorm in Rechtsvorm)],
        help_text="De naam op de kaft zegt er niets over. Bij een vorm hoort inhoud die de wet eist: zie Controles.",
    )
    titel = forms.CharField(
        label="Titel",
        max_length=200,
        required=False,
        help_text="Laat leeg om de titel uit het bestand te nemen.",
    )

    field_order = ("regio", "bestand", "soort", "rechtsvorm", "titel")

    def __init__(self, *args: Any, pet: Lidmaatschap, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        regios = list(regios_van(pet, op=op))
        een = len(regios) == 1
        self.fields["regio"] = forms.ModelChoiceField(
            Regio.objects.filter(pk__in=[regio.pk for regio in regios]),
            label="Regio",
            empty_label=None,
            initial=regios[0].pk if een else None,
            widget=forms.HiddenInput if een else forms.Select,
        )
        self.order_fields(self.field_order)


class WoordTerugForm(BestandForm):
    """A file of ours that comes back, and in whose name. Who works for one gemeente has nothing to choose."""

    gemeente = forms.ModelChoiceField(
        Gemeente.objects.none(),
        label="Namens welke gemeente?",
        empty_label=None,
        help_text="Alle wijzigingen in het bestand worden voorstellen van deze gemeente.",
    )

    field_order = ("bestand", "gemeente")

    def __init__(self, *args: Any, pet: Lidmaatschap, regio: Regio, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = cast("forms.ModelChoiceField[Gemeente]", self.fields["gemeente"])
        veld.queryset = gemeenten_voor(pet, regio, op=op)
        if pet.gemeente_id is not None:
            veld.initial = pet.gemeente_id
            veld.widget = forms.HiddenInput()
        self.order_fields(self.field_order)


class InleesbesluitForm(forms.Form):
    """What becomes of the tracked changes and comments of the file; what is not in it is not asked."""

    spoor = forms.ChoiceField(
        label="Bijgehouden wijzigingen", choices=_SPOREN, widget=forms.RadioSelect, initial=Spoor.OPEN.value
    )
    opmerkingen = forms.BooleanField(
        label="Ook de opmerkingen overnemen",
        required=False,
        initial=True,
        help_text="De opmerkingen komen bij dezelfde woorden te staan, met de naam van wie ze in Word schreef.",
    )

    def __init__(self, *args: Any, voorstellen: bool, gesprekken: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, is_er in (("spoor", voorstellen), ("opmerkingen", gesprekken)):
            if not is_er:
                del self.fields[naam]


class TerugbesluitForm(forms.Form):
    """Whether what was changed without tracking becomes a proposal too, and what was said comes along."""

    stil = forms.BooleanField(
        label="Ook de wijzigingen zonder bijhouden als voorstel overnemen",
        required=False,
        initial=True,
        help_text="Zonder vinkje blijven die buiten de tekst.",
    )
    opmerkingen = forms.BooleanField(
        label="Ook de nieuwe opmerkingen en antwoorden overnemen",
        required=False,
        initial=True,
        help_text="De opmerkingen komen bij dezelfde woorden te staan, met de naam van wie ze in Word schreef.",
    )

    def __init__(self, *args: Any, stil: bool, gezegd: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, is_er in (("stil", stil), ("opmerkingen", gezegd)):
            if not is_er:
                del self.fields[naam]
