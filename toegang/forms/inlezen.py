"""A file from another system."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms

from regio.inlezen import MEESTE_BYTES
from regio.models import Gemeente, Lidmaatschap
from toegang import rechten
from toegang.forms.velden import keuze
from toegang.inleesblad import Tabel

CONTROLEREN, INLEZEN = "controleren", "inlezen"


class InleesForm(forms.Form):
    """Which table, for which gemeente, which file; and whether to keep it."""

    gemeente = forms.ModelChoiceField(Gemeente.objects.none(), label="Voor welke gemeente", empty_label=None)
    tabel = forms.ChoiceField(
        label="Wat leest u in?",
        choices=[
            (Tabel.INDICATIES.value, "Lopende indicaties"),
            (Tabel.WACHTLIJST.value, "Wie op de wachtlijst staat"),
        ],
        widget=forms.RadioSelect,
        initial=Tabel.INDICATIES.value,
    )
    bestand = forms.FileField(label="Bestand", help_text="Een xlsx- of csv-bestand van ten hoogste 25 MB.")
    wat = forms.ChoiceField(
        label="Wat doen we ermee?",
        choices=[
            (CONTROLEREN, "Alleen controleren: er verandert niets"),
            (INLEZEN, "Controleren en inlezen: alle rijen, of bij een fout geen enkele"),
        ],
        widget=forms.RadioSelect,
        initial=CONTROLEREN,
    )

    bekeken = forms.BooleanField(
        label="Ik heb de waarschuwingen bekeken: elke rij is een andere persoon dan in het genoemde dossier",
        required=False,
        help_text="Alleen nodig als er bij het controleren waarschuwingen zijn.",
    )

    def __init__(self, *args: Any, pet: Lidmaatschap, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = keuze(self, "gemeente")
        veld.queryset = rechten.gemeenten_voor_inlezen(pet, op=op)
        veld.initial = pet.gemeente_id

    def clean_bestand(self) -> Any:
        """The file, when it is not larger than what is read."""
        bestand = self.cleaned_data["bestand"]
        if bestand.size > MEESTE_BYTES:
            raise forms.ValidationError("Dit bestand is groter dan 25 MB. Deel het op.")
        return bestand
