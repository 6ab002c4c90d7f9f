"""What a person types about a client. A form reads; the rules stand in `acties` and in the pure modules."""

from __future__ import annotations

import datetime
from typing import Any, cast

from django import forms

from regio.models import Gemeente, Lidmaatschap
from toegang import rechten
from toegang.acties.client import Clientgegevens
from toegang.forms.velden import Hoofdletterveld, datumveld, formuliersleutel, keuze
from toegang.models import Woonplaats


class ClientForm(forms.Form):
    """A new client: five compulsory fields, and the BSN or what replaces it."""

    aanvraag = formuliersleutel()
    gemeente = forms.ModelChoiceField(Gemeente.objects.none(), label="Voor welke gemeente", empty_label=None)
    achternaam = forms.CharField(label="Achternaam", max_length=200)
    voorvoegsel = forms.CharField(label="Voorvoegsel", max_length=20, required=False, help_text="Bijvoorbeeld: van der")
    voornamen = forms.CharField(label="Voornamen", max_length=200)
    geboortedatum = datumveld("Geboortedatum")
    woonplaats = forms.ChoiceField(label="Woonplaats", help_text="De gemeente waar de cliënt vandaan komt.")
    gemeld_op = datumveld(
        "Datum van de melding", help_text="De dag waarop de melding binnenkwam. Vanaf dan loopt de termijn."
    )
    bsn = forms.CharField(
        label="BSN",
        max_length=20,
        required=False,
        help_text="Geen BSN? Vul dan postcode en huisnummer in, of kruis aan dat het volgt.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    postcode = Hoofdletterveld(
        label="Postcode", max_length=8, required=False, help_text="Als de cliënt geen BSN heeft."
    )
    huisnummer = forms.CharField(label="Huisnummer", max_length=12, required=False)
    bsn_volgt = forms.BooleanField(label="Het BSN volgt zo snel mogelijk (spoed, of geen adres)", required=False)

    def __init__(self, *args: Any, pet: Lidmaatschap, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gemeenten = list(rechten.gemeenten_voor_registratie(pet, op=op))
        veld = keuze(self, "gemeente")
        veld.queryset = Gemeente.objects.filter(pk__in=[gemeente.pk for gemeente in gemeenten]).op_naam()
        veld.initial = pet.gemeente_id
        if len(gemeenten) == 1:
            veld.widget = forms.HiddenInput()
        self.fields["gemeld_op"].initial = op
        cast(forms.ChoiceField, self.fields["woonplaats"]).choices = _woonplaatsen(pet, op=op)

    def gegevens(self) -> Clientgegevens:
        """What was filled in, as the action wants it."""
        velden = self.cleaned_data
        soort, gemeente = velden["woonplaats"], None
        if soort.isdigit():
            soort, gemeente = Woonplaats.GEMEENTE, Gemeente.objects.get(pk=soort)
        return Clientgegevens(
            voornamen=velden["voornamen"],
            voorvoegsel=velden["voorvoegsel"],
            achternaam=velden["achternaam"],
            geboortedatum=velden["geboortedatum"],
            woonplaats_soort=soort,
            woonplaats=gemeente,
            bsn=velden["bsn"],
            postcode=velden["postcode"],
            huisnummer=velden["huisnummer"],
            bsn_volgt=velden["bsn_volgt"],
        )


def _woonplaatsen(pet: Lidmaatschap, *, op: datetime.date) -> list[Any]:
    regio = [(str(g.pk), g.naam_kort) for g in rechten.gemeenten_in_beeld(pet, op=op)]
    andere = [
        (str(g.pk), g.naam_kort)
        for g in Gemeente.objects.bestaand(op=op).exclude(pk__in=[int(pk) for pk, _ in regio]).op_naam()
    ]
    return [
        ("", "Kies een woonplaats"),
        ("Uw regio", regio),
        ("Anders", [(Woonplaats.BUITEN_REGIO, "Buiten de regio"), (Woonplaats.ONBEKEND, "Onbekend")]),
        ("Andere gemeenten", andere),
    ]


class BsnTonenForm(forms.Form):
    """What the BSN is needed for."""

    REDENEN = (
        ("identiteit", "Identiteit vaststellen"),
        ("bericht", "Bericht aan aanbieder, CAK of CIZ"),
        ("vraag", "Vraag van de cliënt"),
        ("controle", "Controleren of het klopt"),
    )
    reden = forms.ChoiceField(label="Waarvoor hebt u het BSN nodig?", choices=[("", "Kies een reden"), *REDENEN])

    def reden_in_woorden(self) -> str:
        """As it is recorded."""
        return dict(self.REDENEN)[self.cleaned_data["reden"]]


class BsnAanvullenForm(forms.Form):
    """The BSN that was to follow."""

    bsn = forms.CharField(
        label="BSN",
        max_length=20,
        help_text="Controleer het met een identiteitsbewijs.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )


class EldersForm(forms.Form):
    """Looking in other gemeenten needs the toestemming of the client."""

    toestemming_op = datumveld("Dag waarop de cliënt toestemming gaf")


class ZoekForm(forms.Form):
    """A name, a number or a BSN: posted, so that it never stands in an address."""

    wie = forms.CharField(
        label="Achternaam, dossiernummer of BSN",
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
        error_messages={"required": "Vul een achternaam, dossiernummer of BSN in."},
    )
