"""What a functioneel beheerder fills in about people, and about the status of a law."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.validators import URLValidator

from regio.acties.bronnen import Vindplaats
from regio.forms.velden import EenKeer, MetVindplaats
from regio.models import Gemeente, Parameter, Regio, Rol, Wetstand
from regio.parameters import Parametersoort


class Rolformulier(EenKeer):
    """A role in one of the places of this beheerder, for a period."""

    rol = forms.ChoiceField(label="Rol", choices=[("", "Kies een rol"), *Rol.choices])
    plaats = forms.ChoiceField(label="Werkt voor")
    van = forms.DateField(label="Eerste dag in deze rol", widget=forms.DateInput)
    tot = forms.DateField(
        label="Eerste dag waarop de rol niet meer geldt",
        help_text="Leeg: tot u de rol beëindigt.",
        widget=forms.DateInput,
        required=False,
    )

    def __init__(self, *args: Any, plaatsen: Sequence[Gemeente | Regio], op: datetime.date, **kwargs: Any) -> None:
        """`plaatsen`: what this beheerder may choose from. One place needs no choice."""
        super().__init__(*args, **kwargs)
        self._plaatsen = {_sleutel(plaats): plaats for plaats in plaatsen}
        keuzes = [(sleutel, _naam(plaats)) for sleutel, plaats in self._plaatsen.items()]
        veld = self.fields["plaats"]
        if isinstance(veld, forms.ChoiceField):
            veld.choices = keuzes if len(keuzes) == 1 else [("", "Kies een gemeente of regio"), *keuzes]
        if len(keuzes) == 1:
            veld.initial = keuzes[0][0]
        self.fields["van"].initial = op

    def keuze(self) -> dict[str, Any]:
        """What the action needs of this form."""
        gegevens = self.cleaned_data
        return {
            "rol": Rol(gegevens["rol"]),
            "plaats": self._plaatsen[gegevens["plaats"]],
            "van": gegevens["van"],
            "tot": gegevens["tot"],
            "aanvraag": gegevens["aanvraag"],
        }


def _sleutel(plaats: Gemeente | Regio) -> str:
    return f"regio-{plaats.sleutel}" if isinstance(plaats, Regio) else plaats.code


def _naam(plaats: Gemeente | Regio) -> str:
    return f"{plaats} (regio)" if isinstance(plaats, Regio) else str(plaats)


class Persoonformulier(Rolformulier):
    """A new person with a first role."""

    naam = forms.CharField(label="Naam", max_length=120, help_text="Zoals collega's deze persoon kennen.")
    email = forms.EmailField(
        label="E-mailadres van het werk",
        max_length=200,
        help_text="Hiermee logt deze persoon in. Is het adres al bekend, dan krijgt die persoon de rol erbij.",
    )
    field_order = ("naam", "email", "rol", "plaats", "van", "tot")

    def keuze(self) -> dict[str, Any]:
        """What the action needs of this form."""
        return super().keuze() | {"naam": self.cleaned_data["naam"], "email": self.cleaned_data["email"]}


class Eindeformulier(forms.Form):
    """The day on which a role ends."""

    tot = forms.DateField(
        label="Eerste dag waarop de rol niet meer geldt",
        help_text="Kies vandaag om de rol meteen te beëindigen.",
        widget=forms.DateInput,
    )


class Controleformulier(EenKeer):
    """What someone found about the status of a law, and where."""

    status = forms.ChoiceField(label="Wat is de stand?", choices=Wetstand.Status.choices, widget=forms.RadioSelect)
    ingangsdatum = forms.DateField(
        label="Ingangsdatum",
        help_text="Leeg: niet bekend.",
        widget=forms.DateInput,
        required=False,
    )
    titel = forms.CharField(label="Waar hebt u dit gelezen?", max_length=300, help_text="De titel van het stuk.")
    uitgever = forms.CharField(label="Van wie is dat stuk?", max_length=200, help_text="Bijvoorbeeld: Tweede Kamer.")
    adres = forms.URLField(
        label="Webadres",
        max_length=500,
        assume_scheme="https",
        help_text="Waar een ander het kan nalezen.",
        validators=[URLValidator(schemes=["https", "http"])],
    )
    toelichting = forms.CharField(
        label="Toelichting",
        widget=forms.Textarea,
        max_length=4000,
        required=False,
        help_text="Wat betekent dit voor de gemeenten? Deze tekst staat bij de wet voor iedereen die inlogt.",
    )
    field_order = ("status", "ingangsdatum", "titel", "uitgever", "adres", "toelichting")

    def keuze(self) -> dict[str, Any]:
        """What the action needs of this form."""
        gegevens = self.cleaned_data
        return {
            "status": Wetstand.Status(gegevens["status"]),
            "ingangsdatum": gegevens["ingangsdatum"],
            "vindplaats": Vindplaats(gegevens["titel"], gegevens["uitgever"], gegevens["adres"]),
            "toelichting": gegevens["toelichting"],
            "aanvraag": gegevens["aanvraag"],
        }


class Waardeformulier(MetVindplaats):
    """A value from a day on, why, and where it stands. `regio` only for a value that may differ per region."""

    plaats = forms.ChoiceField(label="Voor wie geldt de waarde?", widget=forms.RadioSelect)
    waarde = forms.CharField(label="Nieuwe waarde", max_length=200)
    van = forms.DateField(
        label="Vanaf welke dag?",
        widget=forms.DateInput,
        help_text="De waarde die nu geldt, stopt op die dag. Zij blijft te lezen in de geschiedenis.",
    )
    reden = forms.CharField(label="Waarom wordt de waarde zo?", max_length=300)
    zekerheid = forms.ChoiceField(
        label="Hoe zeker is dit?",
        choices=[
            (Parameter.Zekerheid.BEVESTIGD, "bevestigd: ik las het zelf in de bron"),
            (Parameter.Zekerheid.TE_VERIFIEREN, "te verifiëren: iemand moet dit nog nakijken"),
        ],
        widget=forms.RadioSelect,
    )
    field_order = ("plaats", "waarde", "van", "reden", "titel", "uitgever", "adres", "zekerheid")

    def __init__(
        self, *args: Any, soort: Parametersoort, regio: Regio | None, op: datetime.date, **kwargs: Any
    ) -> None:
        """`regio`: the region for which this beheerder may set a value of its own."""
        super().__init__(*args, **kwargs)
        self._regio = regio if soort.per_regio else None
        plaatsen = [("", "iedereen zonder eigen waarde" if soort.per_regio else "iedereen")]
        if self._regio is not None:
            plaatsen.insert(0, (self._regio.sleutel, f"gemeenten van {self._regio}"))
        if len(plaatsen) == 1:
            del self.fields["plaats"]
        else:
            self.fields["plaats"] = forms.ChoiceField(
                label="Voor wie geldt de waarde?", choices=plaatsen, widget=forms.RadioSelect, required=False,
                initial=plaatsen[0][0],
            )  # fmt: skip
            self.order_fields(self.field_order)
        if soort.keuzes:
            self.fields["waarde"] = forms.ChoiceField(
                label="Nieuwe waarde", choices=soort.keuzes, widget=forms.RadioSelect
            )
            self.order_fields(self.field_order)
        else:
            self.fields["waarde"].help_text = f"Een aantal {soort.eenheid}."
            self.fields["waarde"].widget.attrs["inputmode"] = "numeric"
        self.fields["van"].initial = op

    def keuze(self) -> dict[str, Any]:
        """What the action needs of this form."""
        gegevens = self.cleaned_data
        return {
            "regio": self._regio if gegevens.get("plaats") else None,
            "waarde": gegevens["waarde"].strip(),
            "van": gegevens["van"],
            "reden": gegevens["reden"],
            "vindplaats": self.vindplaats(),
            "zekerheid": Parameter.Zekerheid(gegevens["zekerheid"]),
            "aanvraag": gegevens["aanvraag"],
        }
