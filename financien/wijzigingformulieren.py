"""Forms of named changes and of freezing by two. The rules stand in the actions."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import uuid4

from django import forms

from financien.acties.wijziging import Waarde
from financien.invoer import Wijzigingsoort
from financien.models import Ingroeipad, Macrobudget
from financien.models.ingroeipad import SLEUTELS
from financien.models.macrobudget import EERSTE_JAAR, LAATSTE_JAAR
from regio.models import Bron, Gemeente

PROCENT = (Wijzigingsoort.INDEX, Wijzigingsoort.VOLUME, Wijzigingsoort.PRIJS)
GETALLEN = {
    Wijzigingsoort.INDEX: ("Percentage per jaar", "Bijvoorbeeld 2,5. Elk jaar komt het boven op het jaar ervoor."),
    Wijzigingsoort.VOLUME: ("Percentage per jaar", "Bijvoorbeeld -3 als er elk jaar minder cliënten zijn."),
    Wijzigingsoort.PRIJS: ("Percentage per jaar", "Bijvoorbeeld 4,1 voor een hogere prijs van de zorg."),
    Wijzigingsoort.UITNAME: (
        "Bedrag per jaar, in euro’s",
        "Wat er voor heel Nederland meer uit het macrobudget gaat. Een minteken maakt de uitname lager.",
    ),
    Wijzigingsoort.INWONERS: ("Aantal inwoners", "Het aantal waarmee u wilt rekenen."),
}
MET_JAAR = (*PROCENT, Wijzigingsoort.UITNAME)


class WijzigingForm(forms.Form):
    """One named change of one soort: its value, its name, and why."""

    naam = forms.CharField(
        label="Naam van de wijziging",
        max_length=120,
        help_text="Zo herkent een ander haar: Een jaar later.",
    )
    reden = forms.CharField(label="Waarom deze wijziging?", max_length=200)
    bron = forms.ModelChoiceField(
        Bron.objects.order_by("titel", "pk"),
        label="Bron",
        required=False,
        empty_label="geen bron",
        help_text="Waar de waarde vandaan komt.",
    )
    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    def __init__(self, *args: Any, soort: Wijzigingsoort, taak: str, gemeenten: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.soort = soort
        velden = self._velden(taak, gemeenten)
        self.fields |= velden
        self.order_fields([*velden, "naam", "reden", "bron"])

    def _velden(self, taak: str, gemeenten: list[int]) -> dict[str, forms.Field]:
        soort, velden = self.soort, dict[str, forms.Field]()
        if soort in (Wijzigingsoort.INWONERS, Wijzigingsoort.REGIO_INDELING):
            velden["gemeente"] = forms.ModelChoiceField(
                Gemeente.objects.filter(pk__in=gemeenten).order_by("sorteernaam"),
                label="Gemeente",
                empty_label="Kies een gemeente",
            )
        if soort in GETALLEN:
            label, uitleg = GETALLEN[soort]
            heel = soort is Wijzigingsoort.INWONERS
            velden["getal"] = forms.DecimalField(
                label=label,
                help_text=uitleg,
                localize=True,
                max_digits=16,
                decimal_places=0 if heel else 2,
                min_value=Decimal(0) if heel else Decimal("-99.99") if soort in PROCENT else None,
                max_value=Decimal(1000) if soort in PROCENT else None,
            )
        if soort in MET_JAAR or soort is Wijzigingsoort.STARTJAAR:
            velden["jaar"] = forms.IntegerField(
                label="Vanaf welk jaar" if soort in MET_JAAR else "Startjaar van het ingroeipad",
                min_value=EERSTE_JAAR,
                max_value=LAATSTE_JAAR,
                required=soort in MET_JAAR,
                help_text="" if soort in MET_JAAR else "Leeg: het startjaar is onbekend.",
            )
        if soort is Wijzigingsoort.SLEUTEL:
            velden["keuze"] = forms.ChoiceField(
                label="Sleutel", choices=[(sleutel.value, naam) for sleutel, naam in SLEUTELS.items()]
            )
        if soort is Wijzigingsoort.REGIO_INDELING:
            velden["keuze"] = forms.CharField(
                label="Naam van de nieuwe regio",
                max_length=60,
                required=False,
                help_text="Leeg: de gemeente staat alleen. Gemeenten met dezelfde naam komen samen in die regio.",
            )
        if soort is Wijzigingsoort.PAD:
            velden["ingroeipad"] = forms.ModelChoiceField(
                Ingroeipad.objects.filter(taak=taak), label="Ingroeipad", empty_label="Kies een versie"
            )
        if soort is Wijzigingsoort.MACROBUDGET:
            velden["macrobudget"] = forms.ModelChoiceField(
                Macrobudget.objects.filter(taak=taak), label="Macrobudget", empty_label="Kies een versie"
            )
        return velden

    def clean_getal(self) -> Decimal:
        """A change of nothing is no change."""
        getal: Decimal = self.cleaned_data["getal"]
        if getal == 0 and self.soort is not Wijzigingsoort.INWONERS:
            raise forms.ValidationError("Vul een ander getal in dan nul: met nul verandert er niets.")
        return getal

    def waarde(self) -> Waarde:
        """What was filled in; only after the form was found valid."""
        namen = ("jaar", "getal", "gemeente", "keuze", "macrobudget", "ingroeipad")
        return Waarde(**{naam: self.cleaned_data[naam] for naam in namen if naam in self.fields})


class IntrekkenForm(forms.Form):
    """Why a change is taken back."""

    reden = forms.CharField(label="Waarom trekt u deze wijziging in?", max_length=200)


class AfleidenForm(forms.Form):
    """A new scenario on the base of this one."""

    naam = forms.CharField(label="Naam van het nieuwe scenario", max_length=120)
    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


class VraagForm(forms.Form):
    """What the other controller should know; the hidden number makes that asking twice is asking once."""

    toelichting = forms.CharField(
        label="Toelichting voor de andere controller",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Wat u controleerde, en waar de ander op moet letten.",
    )
    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


class TeruggeefForm(forms.Form):
    """Why a request is given back."""

    reden = forms.CharField(
        label="Waarom geeft u het verzoek terug?", max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )
