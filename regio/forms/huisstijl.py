"""What a functioneel beheerder fills in about the look of a gemeente or region, and about who signs."""

from __future__ import annotations

from typing import Any

from django import forms

from regio.acties.huisstijl import Uiterlijk
from regio.acties.ondertekenaars import Ondertekening
from regio.beelden import Plaatje
from regio.briefpapier import Lettertype
from regio.forms.velden import EenKeer, Kleurveld, dagveld
from regio.logo import GRENS_KB, GeenLogo, maak_logo
from regio.models import Plaats

MEESTE_ADRESREGELS = 6


class Huisstijlformulier(forms.Form):
    """Logo, two colours, the letter and the lines under the name of the sender."""

    logo = forms.FileField(
        label="Logo",
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/svg+xml,image/png"}),
        error_messages={"empty": "Dit bestand is leeg. Kies een ander bestand."},
        help_text=f"Een SVG of PNG van hoogstens {GRENS_KB} kB. Het staat op wit, boven de balk van de brief.",
    )
    zonder_logo = forms.BooleanField(label="Brieven zonder logo", required=False)
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
    lettertype = forms.ChoiceField(
        label="Letter van brieven",
        choices=[(soort.value, soort.uitleg) for soort in Lettertype],
        help_text="Deze letters zitten in het product, zodat een brief er overal hetzelfde uitziet.",
    )
    adresregels = forms.CharField(
        label="Adres onder uw naam in brieven",
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=600,
        required=False,
        help_text="Elke regel apart, bijvoorbeeld bezoekadres, postadres, telefoon en website.",
    )

    def __init__(self, *args: Any, heeft_logo: bool, **kwargs: Any) -> None:
        """`heeft_logo`: there is one that can go."""
        super().__init__(*args, **kwargs)
        if not heeft_logo:
            del self.fields["zonder_logo"]

    def clean_logo(self) -> Plaatje | None:
        """Read it and write it anew. ValidationError with the sentence of `regio.logo`."""
        bestand = self.cleaned_data["logo"]
        if bestand is None:
            return None
        if bestand.size > GRENS_KB * 1024:
            raise forms.ValidationError(f"Dit bestand is te groot. Een logo mag hoogstens {GRENS_KB} kB zijn.")
        try:
            return maak_logo(bestand.read())
        except GeenLogo as fout:
            raise forms.ValidationError(str(fout)) from fout

    def clean_adresregels(self) -> str:
        """Without empty lines; ValidationError when the head of a letter has no room for them."""
        regels = [regel.strip() for regel in self.cleaned_data["adresregels"].splitlines() if regel.strip()]
        if len(regels) > MEESTE_ADRESREGELS or any(len(regel) > 80 for regel in regels):
            raise forms.ValidationError(f"Een brief heeft plaats voor {MEESTE_ADRESREGELS} regels van 80 tekens.")
        return "\n".join(regels)

    def uiterlijk(self) -> Uiterlijk:
        """What the action needs of this form."""
        return Uiterlijk(**self.cleaned_data)


class Wijzigondertekenaar(forms.Form):
    """A slip in the name or function, or the end."""

    naam = forms.CharField(label="Naam onder de brief", max_length=120, help_text="Bijvoorbeeld: A. Voorbeeld.")
    functie = forms.CharField(
        label="Functie onder de naam",
        max_length=80,
        help_text="Bijvoorbeeld: burgemeester, locoburgemeester of waarnemend secretaris.",
    )
    tot = dagveld("Eerste dag waarop dit niet meer geldt", required=False, help_text="Leeg: tot er een ander komt.")


class Ondertekenaarformulier(EenKeer, Wijzigondertekenaar):
    """Somebody who signs from a day on."""

    plaats = forms.ChoiceField(
        label="In welke plaats tekent deze persoon?",
        choices=[("", "Kies een plaats"), *Plaats.choices],
        help_text="Een brief van het college tekenen de burgemeester en de secretaris (Gemeentewet, artikel 59a).",
    )
    van = dagveld("Eerste dag", help_text="Wie tot die dag in deze plaats tekende, stopt dan.")

    field_order = ("plaats", "naam", "functie", "van", "tot")

    def ondertekening(self) -> Ondertekening:
        """What the action needs of this form."""
        return Ondertekening(**{naam: self.cleaned_data[naam] for naam in self.field_order})
