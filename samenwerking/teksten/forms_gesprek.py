"""What a person types about a comment or an invitation. Forms check its form; rules stand in the actions."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, cast
from uuid import uuid4

from django import forms

from samenwerking.teksten.acties.gesprek import InDeel, OpPlek
from samenwerking.teksten.gesprekken import ALLES, GASTEN, OPEN, OPGELOST, REGIO
from samenwerking.teksten.models import Uitnodiging, Versie

Keuzes = Sequence[tuple[str, str]]
WOORDEN = 4000


def _woorden(label: str, hulp: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=WOORDEN,
        help_text=hulp,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Schrijf wat u wilt zeggen."},
    )


class OpmerkingForm(forms.Form):
    """A new comment: on the words chosen in the editor, or on a part with or without words named by typing them."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    nummer = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    van = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    tot = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)
    deel = forms.ChoiceField(label="Bij welk deel?", required=False)
    citaat = forms.CharField(
        label="Om welke woorden gaat het?",
        required=False,
        max_length=1000,
        help_text="Neem ze over uit één alinea. Leeg: uw opmerking gaat over het hele deel.",
    )
    woorden = _woorden("Uw opmerking", "Zet @ voor een naam om iemand te noemen: die ziet het dan in Mijn werk.")

    def __init__(self, *args: Any, delen: Keuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ChoiceField, self.fields["deel"]).choices = delen
        self.fields["deel"].required = bool(delen) and not self.data.get("nummer")  # the editor knows the place

    def clean(self) -> dict[str, Any]:
        """Either a place in the text, or a part."""
        gegevens: dict[str, Any] = super().clean() or {}
        nummer, van, tot = (gegevens.get(naam) for naam in ("nummer", "van", "tot"))
        if nummer is not None and van is not None and tot is not None:
            if van >= tot:
                raise forms.ValidationError("Kies eerst de woorden waar uw opmerking over gaat.")
            gegevens["waar"] = OpPlek(nummer, van, tot)
        elif gegevens.get("deel"):
            gegevens["waar"] = InDeel(gegevens["deel"], gegevens.get("citaat", ""))
        elif "deel" not in self.errors:
            self.add_error("deel", "Kies het deel waar uw opmerking over gaat.")
        return gegevens


class AntwoordForm(forms.Form):
    """An answer in a thread."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    woorden = _woorden("Antwoord")


class GastopmerkingForm(forms.Form):
    """A comment of a guest on a part that is shared."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    deel = forms.CharField(widget=forms.HiddenInput, max_length=40)
    citaat = forms.CharField(
        label="Om welke woorden gaat het?",
        required=False,
        max_length=1000,
        help_text="Selecteer de woorden in de tekst, of neem ze hier over. Leeg: het hele deel.",
    )
    woorden = _woorden("Uw opmerking")


class TaakForm(forms.Form):
    """Who is asked, and before which day."""

    eigenaar = forms.TypedChoiceField(label="Wie", coerce=int)
    uiterlijk = forms.DateField(
        label="Uiterlijk",
        widget=forms.DateInput,
        error_messages={"invalid": "Vul een datum in, bijvoorbeeld 5-2-2027.", "required": "Vul een datum in."},
    )

    def __init__(self, *args: Any, mensen: Keuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.TypedChoiceField, self.fields["eigenaar"]).choices = [("", "Kies een naam"), *mensen]


class Gesprekkeuze(forms.Form):
    """Which threads one wants to see. Nothing is required."""

    stand = forms.ChoiceField(
        label="Toon",
        required=False,
        choices=[(OPEN, "Open"), (OPGELOST, "Opgelost"), (ALLES, "Open en opgelost")],
    )
    van = forms.ChoiceField(label="Van", required=False)
    mijn = forms.BooleanField(label="Alleen wat mij aangaat", required=False)

    def __init__(self, *args: Any, gemeenten: Keuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ChoiceField, self.fields["van"]).choices = [
            ("", "Iedereen"),
            *gemeenten,
            (REGIO, "De regio"),
            (GASTEN, "Gasten"),
        ]


class UitnodigingForm(forms.Form):
    """Who is invited, as what, to read which parts, until when."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    naam = forms.CharField(label="Naam van de persoon", max_length=120)
    organisatie = forms.CharField(
        label="Organisatie",
        max_length=120,
        help_text="Bijvoorbeeld: Cliëntenraad Rijswijk, of de naam van de aanbieder.",
    )
    hoedanigheid = forms.ChoiceField(label="Hoedanigheid", choices=Uitnodiging.Hoedanigheid.choices)
    reden = forms.CharField(
        label="Waarom leest deze persoon mee?",
        max_length=300,
        help_text="Bijvoorbeeld: advies van de cliëntenraad over hoofdstuk 3. De gast leest dit ook.",
    )
    versie = forms.ModelChoiceField(
        Versie.objects.none(),
        label="Welke tekst",
        required=False,
        empty_label="Het concept, zoals het steeds is",
        help_text="Bij een versie leest de gast de tekst zoals die toen is bevroren.",
    )
    mag_opmerken = forms.BooleanField(label="De gast mag opmerkingen maken", required=False, initial=True)
    delen = forms.MultipleChoiceField(
        label="Welke delen",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Kiest u niets, dan leest de gast de hele tekst, ook delen die er later bij komen.",
    )
    laatste_dag = forms.DateField(
        label="Laatste dag waarop de link werkt",
        widget=forms.DateInput,
        error_messages={"invalid": "Vul een datum in, bijvoorbeeld 5-2-2027.", "required": "Vul een datum in."},
    )

    def __init__(self, *args: Any, delen: Keuzes, versies: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.MultipleChoiceField, self.fields["delen"]).choices = delen
        cast("forms.ModelChoiceField[Versie]", self.fields["versie"]).queryset = versies


def vandaag_plus(op: datetime.date, dagen: int) -> datetime.date:
    """A first guess for a day that a person may change."""
    return op + datetime.timedelta(days=dagen)
