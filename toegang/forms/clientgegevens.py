"""Address, contact and who acts for a client."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms

from regio.models import Gemeente
from toegang.acties.clientgegevens import Leefgegevens, Vertegenwoordiging
from toegang.forms.velden import EEN_DAG, Hoofdletterveld, datumveld, formuliersleutel, keuze
from toegang.models import Adressoort, Client, Geslacht, RedenGeenBerichten, Vertegenwoordiger


class LeefgegevensForm(forms.Form):
    """Where a client lives, how to reach this person, and what a message may hold. Nothing is compulsory."""

    adressoort = forms.ChoiceField(label="Soort adres", choices=Adressoort.choices)
    straat = forms.CharField(label="Straat", max_length=80, required=False)
    huisnummer = forms.CharField(label="Huisnummer", max_length=12, required=False)
    postcode = Hoofdletterveld(label="Postcode", max_length=8, required=False)
    plaats = forms.CharField(label="Plaats", max_length=80, required=False)
    adresgemeente = forms.ModelChoiceField(
        Gemeente.objects.none(),
        label="Gemeente van dit adres",
        required=False,
        empty_label="Nog niet bekend",
        help_text="Dit kan een andere gemeente zijn dan waar de cliënt vandaan komt.",
    )
    geheimhouding = forms.BooleanField(
        label="Het adres is geheim", required=False, help_text="De cliënt vroeg de gemeente om geheimhouding."
    )
    telefoon = forms.CharField(
        label="Telefoon", max_length=20, required=False, widget=forms.TextInput(attrs={"type": "tel"})
    )
    email = forms.EmailField(
        label="E-mailadres",
        required=False,
        error_messages={"invalid": "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl."},
    )
    geslacht = forms.ChoiceField(
        label="Geslacht", choices=Geslacht.choices, help_text="Alleen nodig voor een bericht aan een aanbieder."
    )
    geen_berichtenverkeer = forms.BooleanField(
        label="Geen berichten over deze cliënt aan aanbieders sturen",
        required=False,
        help_text="Als een bericht de cliënt in gevaar kan brengen. De aanbieder krijgt dan een brief of telefoontje.",
    )
    reden_geen_berichten = forms.ChoiceField(
        label="Waarom geen berichten?", choices=[("", "Kies een reden"), *RedenGeenBerichten.choices], required=False
    )

    def __init__(self, *args: Any, client: Client, op: datetime.date, **kwargs: Any) -> None:
        begin = {naam: getattr(client, naam) for naam in LeefgegevensForm.base_fields}
        super().__init__(*args, **{**kwargs, "initial": {**begin, **kwargs.get("initial", {})}})
        keuze(self, "adresgemeente").queryset = Gemeente.objects.bestaand(op=op).op_naam()

    def gegevens(self) -> Leefgegevens:
        """What was filled in, as the action wants it."""
        return Leefgegevens(**self.cleaned_data)


class VertegenwoordigerForm(forms.Form):
    """Who acts for the client."""

    aanvraag = formuliersleutel()
    soort = forms.ChoiceField(label="Soort", choices=[("", "Kies een soort"), *Vertegenwoordiger.Soort.choices])
    naam = forms.CharField(label="Naam", max_length=200, help_text="Van de persoon of het kantoor.")
    telefoon = forms.CharField(
        label="Telefoon", max_length=20, required=False, widget=forms.TextInput(attrs={"type": "tel"})
    )
    email = forms.EmailField(
        label="E-mailadres",
        required=False,
        error_messages={"invalid": "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl."},
    )
    van = datumveld("Eerste dag")
    laatste_dag = datumveld("Laatste dag", required=False, help_text="Leeg: het geldt nog.")

    def __init__(
        self, *args: Any, rij: Vertegenwoordiger | None = None, op: datetime.date | None = None, **kwargs: Any
    ) -> None:
        begin: dict[str, Any] = {"van": op} if op else {}
        if rij is not None:
            begin = {naam: getattr(rij, naam) for naam in ("soort", "naam", "telefoon", "email", "van", "laatste_dag")}
        super().__init__(*args, **{**kwargs, "initial": begin})

    def gegevens(self) -> Vertegenwoordiging:
        """What was filled in, as the action wants it."""
        velden = self.cleaned_data
        return Vertegenwoordiging(
            soort=velden["soort"],
            naam=velden["naam"],
            telefoon=velden["telefoon"],
            email=velden["email"],
            van=velden["van"],
            tot=velden["laatste_dag"] + EEN_DAG if velden["laatste_dag"] else None,
        )
