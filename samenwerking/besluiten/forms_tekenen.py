"""What a person types about signing, a step that stands still and a gemeente that drops out."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.db.models import QuerySet

from regio.forms.velden import EenKeer, dagveld
from regio.models import Gebruiker
from samenwerking.besluiten.acties.tekenbevoegd import Scan
from samenwerking.besluiten.forms import Vastlegform
from samenwerking.besluiten.models import Tekenbevoegdheid
from toegang.upload import GRENS_MB, te_groot

WELKE = f"PDF, JPEG of PNG, hoogstens {GRENS_MB} MB."


def _scan_van(form: forms.Form) -> Scan | None:
    bestand = form.cleaned_data.get("scan")
    return Scan(bestand.name, bestand.read()) if bestand is not None else None


class _MetScan(forms.Form):
    def clean_scan(self) -> Any:
        """Not larger than a stuk may be: that is said before it is read."""
        bestand = self.cleaned_data.get("scan")
        if bestand is not None and bestand.size > GRENS_MB * 1024 * 1024:
            raise forms.ValidationError(te_groot(bestand.size))
        return bestand

    @property
    def als_scan(self) -> Scan | None:
        """The file as it was sent."""
        return _scan_van(self)


class BevoegdheidForm(_MetScan, EenKeer):
    """Who may sign for a gemeente, on what ground, from when, and the paper it follows from."""

    grond = forms.ChoiceField(label="Waarom mag deze persoon tekenen?", choices=Tekenbevoegdheid.Grond.choices)
    naam = forms.CharField(label="Naam", max_length=120, help_text="Zoals die onder het stuk komt te staan.")
    functie = forms.CharField(label="Functie", max_length=120, help_text="Bijvoorbeeld: burgemeester, of wethouder.")
    gebruiker = forms.ModelChoiceField(
        Gebruiker.objects.none(),
        label="Account in dit programma",
        required=False,
        empty_label="Geen: tekent alleen op papier",
        help_text="Kies het account van deze persoon. Alleen dan kan hij of zij hier zelf tekenen.",
    )
    stuk = forms.CharField(
        label="Waaruit blijkt het?",
        max_length=300,
        help_text="Het benoemingsbesluit, of het besluit waarmee de burgemeester iemand aanwijst, met het nummer.",
    )
    van = dagveld("Eerste dag")
    tot = dagveld("Eerste dag waarop het niet meer geldt", required=False, help_text="Leeg: geen einde bekend.")
    scan = forms.FileField(label="Scan van dat stuk", required=False, help_text=WELKE)

    def __init__(self, *args: Any, mensen: QuerySet[Gebruiker], **kwargs: Any) -> None:
        """Only people of this gemeente."""
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField[Gebruiker]", self.fields["gebruiker"]).queryset = mensen


class BevoegdheidEindeForm(forms.Form):
    """From when it no longer holds."""

    tot = dagveld("Eerste dag waarop het niet meer geldt")


class TekenForm(forms.Form):
    """The words that were read, and that one signs them."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput)
    kenmerk = forms.CharField(widget=forms.HiddenInput)
    akkoord = forms.BooleanField(
        label="Ik heb deze tekst gelezen en onderteken hem namens mijn gemeente",
        error_messages={"required": "Zet een vinkje als u deze tekst wilt ondertekenen."},
    )


class PapierForm(_MetScan, Vastlegform):
    """Who signed on paper, when, and the scan of the sheet."""

    bevoegdheid = forms.ModelChoiceField(
        Tekenbevoegdheid.objects.none(), label="Wie heeft getekend", empty_label=None, widget=forms.RadioSelect
    )
    scan = forms.FileField(label="Scan van het getekende blad", help_text=WELKE)
    field_order = ("bevoegdheid", "datum", "scan", "toelichting")

    def __init__(self, *args: Any, bevoegden: QuerySet[Tekenbevoegdheid], **kwargs: Any) -> None:
        """Only who was registered for this gemeente."""
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField[Tekenbevoegdheid]", self.fields["bevoegdheid"]).queryset = bevoegden


class StilForm(forms.Form):
    """Since when a step stands still, and why."""

    van = dagveld("Staat stil sinds")
    reden = forms.CharField(label="Waarom", max_length=400, help_text="De andere gemeenten lezen dit.")
    afwijking_grond = forms.CharField(
        label="Afwijking: artikel of afspraak",
        required=False,
        max_length=200,
        help_text="Alleen als hier een termijn van de wet loopt die toch stilstond.",
    )


class VerderForm(forms.Form):
    """From when it goes on."""

    tot = dagveld("Loopt weer vanaf")


class VertrekForm(forms.Form):
    """From when a gemeente takes no more steps, and why."""

    per = dagveld("Doet niet meer mee vanaf")
    reden = forms.CharField(label="Waarom", max_length=400, help_text="De andere gemeenten lezen dit.")
