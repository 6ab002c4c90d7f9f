"""What a person chooses for the figures of a text, and the picture that someone hands in."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms

from financien.models import Scenario, Verdeelsleutel
from regio.beelden import GRENS_MB, GeenAfbeelding, Plaatje, maak_plaatje
from regio.models import Taak
from samenwerking.teksten.acties.gegevens import Keuze, gemeenten_voor, scenarios_voor, sleutels_voor
from samenwerking.teksten.models import Tekst, Tekstgegevens

_DAG = "Vul een datum in, bijvoorbeeld 5-2-2027."


def _dag(label: str) -> forms.DateField:
    return forms.DateField(label=label, required=False, widget=forms.DateInput, error_messages={"invalid": _DAG})


class GegevensForm(forms.Form):
    """Scenario, key, year and days of one text."""

    jaar = forms.IntegerField(
        label="Jaar waarvoor de tekst rekent",
        required=False,
        min_value=2015,
        max_value=2100,
        help_text="Voor het budget, de bijdragen en de begroting.",
    )
    per_gemeente = forms.BooleanField(
        label="Bedragen en aandelen per gemeente tonen",
        required=False,
        help_text="Wie deze tekst leest, ziet dan ook wat de andere gemeenten krijgen en bijdragen.",
    )
    citeertitel = forms.CharField(
        label="Korte titel", required=False, max_length=120, help_text="Leeg: de titel van de tekst."
    )
    ingang = _dag("Dag waarop de afspraken ingaan")
    einde = _dag("Dag waarop de afspraken eindigen")
    evaluatie = _dag("Dag waarop de eerste evaluatie klaar is")

    field_order = (
        "scenario_bw",
        "scenario_opvang",
        "jaar",
        "verdeelsleutel",
        "gemeente",
        "per_gemeente",
        "citeertitel",
        "ingang",
        "einde",
        "evaluatie",
    )

    def __init__(self, *args: Any, tekst: Tekst, gekozen: Tekstgegevens, op: datetime.date, **kwargs: Any) -> None:
        kwargs["initial"] = {naam: getattr(gekozen, naam) for naam in self.field_order}
        super().__init__(*args, **kwargs)
        for naam, taak, wat in (
            ("scenario_bw", Taak.BW, "beschermd wonen"),
            ("scenario_opvang", Taak.MO, "opvang"),
        ):
            al = Scenario.objects.filter(pk=getattr(gekozen, f"{naam}_id"))
            self.fields[naam] = forms.ModelChoiceField(
                (scenarios_voor(tekst.regio, taak) | al.distinct()),
                label=f"Rekent voor {wat} met scenario",
                required=False,
                empty_label="Geen",
                help_text="U kiest uit scenario’s die een controller heeft bevroren.",
            )
        sleutels = {sleutel.pk for sleutel in sleutels_voor(tekst.regio)} | {gekozen.verdeelsleutel_id or 0}
        self.fields["verdeelsleutel"] = forms.ModelChoiceField(
            Verdeelsleutel.objects.filter(pk__in=sleutels),
            label="Verdeelsleutel",
            required=False,
            empty_label="Geen",
        )
        self.fields["gemeente"] = forms.ModelChoiceField(
            gemeenten_voor(tekst.regio, op=op),
            label="Deze tekst is van één gemeente",
            required=False,
            empty_label="Nee, van de hele regio",
            help_text="Voor velden over ‘de gemeente’, bijvoorbeeld in een lokaal plan.",
        )
        self.order_fields(self.field_order)

    @property
    def keuze(self) -> Keuze:
        """The answer as the action takes it."""
        return Keuze(**self.cleaned_data)


class AfbeeldingForm(forms.Form):
    """A picture; what it shows in words stands in the text, not here."""

    bestand = forms.FileField(
        label="Afbeelding",
        error_messages={"required": "Kies een afbeelding.", "empty": "Dit bestand is leeg. Kies een ander bestand."},
        widget=forms.ClearableFileInput(attrs={"accept": "image/png,image/jpeg,image/webp"}),
        help_text=f"Een PNG, JPEG of WebP van hoogstens {GRENS_MB} MB.",
    )

    plaatje: Plaatje

    def clean_bestand(self) -> Any:
        """Read it and make it anew."""
        bestand = self.cleaned_data["bestand"]
        try:
            # one byte over the limit is enough to know that it is too large
            self.plaatje = maak_plaatje(bestand.read(GRENS_MB * 1024 * 1024 + 1))
        except GeenAfbeelding as fout:
            raise forms.ValidationError(str(fout)) from fout
        return bestand
