"""What a person types before a college decides, and with a paper. Rules stand in the actions."""

from __future__ import annotations

from django import forms

from regio.forms.velden import EenKeer
from samenwerking.besluiten.models import Collegeadvies, Standpunt, Stuk
from toegang.upload import GRENS_MB, te_groot


class _OverVersie(EenKeer):
    kenmerk = forms.CharField(widget=forms.HiddenInput)


class StandpuntForm(_OverVersie):
    """Two fields and a tick: one choice is enough when there is nothing to explain."""

    soort = forms.ChoiceField(
        label="Wat vindt u van deze tekst?",
        choices=[keuze for keuze in Standpunt.Soort.choices if keuze[0] != Standpunt.Soort.INGETROKKEN],
        widget=forms.RadioSelect,
    )
    reden = forms.CharField(
        label="Waarom",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Nodig als u tegen bent of een voorbehoud hebt.",
    )
    vrijgegeven = forms.BooleanField(
        label="De andere colleges mogen dit zien",
        required=False,
        help_text="Zonder vinkje zien alleen uw eigen college en de coördinator het.",
    )


class StandpuntIntrekkenForm(_OverVersie):
    """Take it back: one button."""


class AdviesForm(_OverVersie):
    """What the officials advise."""

    strekking = forms.ChoiceField(
        label="Advies aan het college", choices=Collegeadvies.Strekking.choices, widget=forms.RadioSelect
    )
    tekst = forms.CharField(label="Waarom", max_length=6000, widget=forms.Textarea(attrs={"rows": 6}))
    kanttekeningen = forms.CharField(
        label="Kanttekeningen en risico’s", required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )


class StukForm(EenKeer):
    """A paper with a step."""

    titel = forms.CharField(
        label="Titel van het stuk",
        max_length=200,
        help_text="Ook wie een geheim stuk niet mag openen, leest deze titel. Zet er niets geheims in.",
    )
    openbaarheid = forms.ChoiceField(
        label="Wie mag het lezen",
        choices=[
            (Stuk.Openbaarheid.OPENBAAR, "openbaar: iedereen die deze besluiten volgt"),
            (Stuk.Openbaarheid.INTERN, "intern: uw college, uw beleidsadviseurs en het orgaan waar het voor is"),
            (Stuk.Openbaarheid.GEHEIM, "geheim: alleen het orgaan waar het voor is"),
        ],
        initial=Stuk.Openbaarheid.INTERN,
        widget=forms.RadioSelect,
    )
    grond = forms.CharField(
        label="Grond van de geheimhouding",
        required=False,
        max_length=300,
        help_text="Alleen bij geheim: wie legde de geheimhouding op, op welke dag en op welk artikel?",
    )
    bestand = forms.FileField(
        label="Bestand",
        help_text=f"PDF, hoogstens {GRENS_MB} MB.",
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf"}),
    )

    def clean_bestand(self) -> object:
        """Too large: the sentence beside the field."""
        bestand = self.cleaned_data["bestand"]
        if bestand.size > GRENS_MB * 1024 * 1024:
            raise forms.ValidationError(te_groot(bestand.size))
        return bestand


class IntrekForm(forms.Form):
    """Why a paper goes."""

    reden = forms.CharField(label="Waarom trekt u het in?", max_length=300)
