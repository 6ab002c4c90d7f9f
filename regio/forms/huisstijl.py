"""What a functioneel beheerder fills in about the look of a gemeente or region."""

from __future__ import annotations

from django import forms

from regio.acties.huisstijl import Uiterlijk
from regio.forms.velden import Kleurveld

MEESTE_ADRESREGELS = 6


class Huisstijlformulier(forms.Form):
    """Two colours and the lines under the name of the sender."""

    accentkleur = Kleurveld(
        label="Accentkleur",
        max_length=7,
        help_text="De kleur van de balk boven de pagina en van lijnen in brieven. Schrijf als #1f4e5f.",
    )
    accent_tekst = Kleurveld(
        label="Kleur van tekst op de accentkleur",
        max_length=7,
        help_text="Meestal wit (#ffffff) of zwart (#000000). Wij rekenen uit of iedereen het kan lezen.",
    )
    adresregels = forms.CharField(
        label="Adres onder uw naam in brieven",
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=600,
        required=False,
        help_text="Elke regel apart, bijvoorbeeld bezoekadres, postadres, telefoon en website.",
    )

    def clean_adresregels(self) -> str:
        """Without empty lines; ValidationError when the head of a letter has no room for them."""
        regels = [regel.strip() for regel in self.cleaned_data["adresregels"].splitlines() if regel.strip()]
        if len(regels) > MEESTE_ADRESREGELS or any(len(regel) > 80 for regel in regels):
            raise forms.ValidationError(f"Een brief heeft plaats voor {MEESTE_ADRESREGELS} regels van 80 tekens.")
        return "\n".join(regels)

    def uiterlijk(self) -> Uiterlijk:
        """What the action needs of this form."""
        return Uiterlijk(**self.cleaned_data)
