"""What a controller fills in on the pages about inputs, and to have a table checked."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile

from financien.acties.geldinvoer import Bronopgave
from regio.acties.bronnen import Vindplaats
from regio.forms.velden import dagveld
from regio.inlezen import MEESTE_BYTES
from regio.models import Bron

CONTROLEREN, VASTLEGGEN = "controleren", "vastleggen"
GEPLAKT = "geplakt"


def eis_tabelbestand(bestand: UploadedFile[Any]) -> UploadedFile[Any]:
    """A workbook or a text of at most 25 MB, told by what is in it. Raises ValidationError with a Dutch sentence."""
    if (bestand.size or 0) > MEESTE_BYTES:
        raise forms.ValidationError("Dit bestand is groter dan 25 MB. Deel het op.")
    begin = bestand.read(2048)
    bestand.seek(0)
    if not begin.startswith(b"PK\x03\x04") and (b"\x00" in begin or begin.startswith(b"%PDF-")):
        raise forms.ValidationError("Dit is geen xlsx- of csv-bestand. Sla uw tabel op als xlsx of csv en kies dat.")
    return bestand


class InvoerForm(forms.Form):
    """A file with its source and the reason. To have it checked the file is enough."""

    bestand = forms.FileField(
        label="Bestand",
        help_text="Een xlsx- of csv-bestand van ten hoogste 25 MB. Wij bewaren het niet: na een controle kiest u het "
        "opnieuw.",
    )
    titel = forms.CharField(
        label="Titel van het stuk", max_length=300, help_text="Bijvoorbeeld: Septembercirculaire gemeentefonds 2026."
    )
    uitgever = forms.CharField(label="Van wie is dat stuk?", max_length=200, help_text="Bijvoorbeeld: Rijksoverheid.")
    datum = dagveld("Wanneer verscheen het?", required=False, help_text="Leeg: de dag is niet bekend.")
    adres = forms.CharField(
        label="Waar staat het?", max_length=500, help_text="Een webadres, of het zaaknummer in uw eigen archief."
    )
    zekerheid = forms.ChoiceField(
        label="Hoe zeker zijn de cijfers?",
        choices=[("", "Kies hoe zeker"), *(Bron._meta.get_field("zekerheid").choices or [])],
        help_text="'Voorbeeld, geen rijkscijfer' staat daarna bij elk bedrag, in elk bestand en in elke brief.",
    )
    reden = forms.CharField(label="Waarom legt u dit vast?", max_length=200, help_text="Staat straks bij deze versie.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.legt_vast = self.is_bound and self.data.get("wat") == VASTLEGGEN

    def full_clean(self) -> None:
        """In a trial only the file is asked; the page goes on showing what recording will ask."""
        verplicht = {naam: veld.required for naam, veld in self.fields.items()}
        for naam, veld in self.fields.items():
            veld.required = veld.required and (self.legt_vast or naam == "bestand")
        super().full_clean()
        for naam, veld in self.fields.items():
            veld.required = verplicht[naam]

    def clean_bestand(self) -> UploadedFile[Any]:
        """The file, when it is one that can be read."""
        return eis_tabelbestand(self.cleaned_data["bestand"])

    def vindplaats(self) -> Vindplaats:
        """Where it was read; in a trial what is not filled in yet is empty, and no source is known by that."""
        return Vindplaats(*(self.cleaned_data[naam].strip() for naam in ("titel", "uitgever", "adres")))

    def bron(self) -> Bronopgave:
        """The source as filled in; only when this form records."""
        return Bronopgave(self.vindplaats(), self.cleaned_data["datum"], self.cleaned_data["zekerheid"])


class ControleForm(forms.Form):
    """A table and what to compare it with. Nothing of it is kept."""

    tabel = forms.CharField(
        label="Uw tabel",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Plak per regel een gemeente en een bedrag of percentage. Een regel 'Totaal' mag erbij staan.",
    )
    bestand = forms.FileField(
        label="Of kies een bestand",
        required=False,
        help_text="Een xlsx- of csv-bestand van ten hoogste 25 MB. Wij bewaren het niet.",
    )
    soort = forms.ChoiceField(
        label="Wat staat erin?",
        choices=[("bedragen", "Bedragen in euro’s"), ("percentages", "Percentages")],
        widget=forms.RadioSelect,
        initial="bedragen",
    )
    totaal = forms.DecimalField(
        label="Welk bedrag is verdeeld?",
        required=False,
        localize=True,
        max_digits=15,
        decimal_places=2,
        help_text="In euro’s, alleen bij bedragen. Leeg: het totaal dat in uw tabel staat.",
    )
    vergelijk = forms.ChoiceField(
        label="Waarmee vergelijken we?", help_text="De gewichten waarnaar het bedrag verdeeld hoort te zijn."
    )
    gewichten = forms.CharField(
        label="Uw eigen gewichten",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Alleen bij 'eigen gewichten': per regel een gemeente en een getal.",
    )

    def __init__(self, *args: Any, keuzes: list[Any], **kwargs: Any) -> None:
        """`keuzes`: what one may compare with, in groups; the pasted weights are always one of them."""
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["vergelijk"]).choices = [
            ("", "Maak een keuze"),
            (GEPLAKT, "Eigen gewichten, hieronder geplakt"),
            *keuzes,
        ]

    def clean_bestand(self) -> UploadedFile[Any] | None:
        """The file, when there is one and it can be read."""
        bestand = self.cleaned_data["bestand"]
        return eis_tabelbestand(bestand) if bestand else None

    def clean(self) -> dict[str, Any]:
        """One table: pasted or uploaded; and weights when those are to be the pasted ones."""
        velden = super().clean() or self.cleaned_data
        geplakt, bestand = (velden.get("tabel") or "").strip(), velden.get("bestand")
        if not geplakt and not bestand and "bestand" not in self.errors:
            self.add_error("tabel", "Plak een tabel, of kies hieronder een bestand.")
        if geplakt and bestand:
            self.add_error("bestand", "Kies een van de twee: de geplakte tabel of dit bestand.")
        if velden.get("vergelijk") == GEPLAKT and not (velden.get("gewichten") or "").strip():
            self.add_error("gewichten", "Plak per regel een gemeente en een getal.")
        return velden
