"""What a person types about a client. A form reads; the rules stand in `acties` and in the pure modules."""

from __future__ import annotations

import datetime
from typing import Any, cast

from django import forms

from regio.models import Gemeente, Lidmaatschap, Taak
from toegang import rechten
from toegang.acties.client import Clientgegevens, Meldinggegevens
from toegang.forms.velden import Hoofdletterveld, datumveld, formuliersleutel, keuze
from toegang.models import Melding, Woonplaats


class ClientForm(forms.Form):
    """A new client and the first melding: at most five compulsory fields, and the BSN or what replaces it."""

    aanvraag = formuliersleutel()
    lijkt_op = forms.CharField(required=False, widget=forms.HiddenInput)
    gemeente = forms.ModelChoiceField(Gemeente.objects.none(), label="Voor welke gemeente", empty_label=None)
    achternaam = forms.CharField(label="Achternaam", max_length=200)
    voorvoegsel = forms.CharField(label="Voorvoegsel", max_length=20, required=False, help_text="Bijvoorbeeld: van der")
    voornamen = forms.CharField(label="Voornamen", max_length=200)
    geboortedatum = datumveld("Geboortedatum")
    wijze = forms.ChoiceField(label="Hoe kwam de melding binnen?", choices=[("", "Kies hoe"), *Melding.Wijze.choices])
    gemeld_op = datumveld(
        "Datum van de melding",
        required=False,
        help_text="De dag waarop de melding binnenkwam. Vanaf dan loopt de termijn. Leeg: vandaag.",
    )
    woonplaats = forms.ChoiceField(
        label="Woonplaats",
        required=False,
        help_text="De gemeente waar de cliënt vandaan komt. Leeg: nog niet bekend.",
    )
    melder = forms.ChoiceField(
        label="Wie meldde?", choices=Melding.Melder.choices, initial=Melding.Melder.CLIENT, required=False
    )
    taak = forms.ChoiceField(
        label="Waarvoor?",
        choices=[(Taak.BW, "beschermd wonen"), (Taak.MO, "maatschappelijke opvang")],
        initial=Taak.BW,
        required=False,
    )
    spoed = forms.BooleanField(label="Er is spoed: wachten op het onderzoek kan niet", required=False)
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
        self._op = op
        cast(forms.ChoiceField, self.fields["woonplaats"]).choices = woonplaatsen(pet, op=op)

    def gegevens(self) -> Clientgegevens:
        """What was filled in, as the action wants it."""
        velden = self.cleaned_data
        soort, gemeente = velden["woonplaats"] or Woonplaats.ONBEKEND, None
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

    def dag_van_de_melding(self) -> datetime.date:
        """The day of the melding; an empty field is today."""
        dag: datetime.date | None = self.cleaned_data["gemeld_op"]
        return dag or self._op

    def melding(self) -> Meldinggegevens:
        """How the melding came in, as the action wants it."""
        velden = self.cleaned_data
        return Meldinggegevens(
            wijze=velden["wijze"],
            melder=velden["melder"] or Melding.Melder.CLIENT,
            taak=velden["taak"] or Taak.BW,
            spoed=velden["spoed"],
        )

    def bekeken(self) -> set[int]:
        """The dossiers that were shown as a probable double before this post."""
        return {int(nummer) for nummer in self.cleaned_data["lijkt_op"].split(",") if nummer.isdigit()}


def woonplaatsen(pet: Lidmaatschap, *, op: datetime.date) -> list[Any]:
    """The choices of a woonplaats: the own region first, then outside it or unknown, then the other gemeenten."""
    regio = [(str(g.pk), g.naam_kort) for g in rechten.gemeenten_in_beeld(pet, op=op)]
    andere = [
        (str(g.pk), g.naam_kort)
        for g in Gemeente.objects.bestaand(op=op).exclude(pk__in=[int(pk) for pk, _ in regio]).op_naam()
    ]
    return [
        ("", "Nog niet bekend"),
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


def bekeken_veld() -> forms.BooleanField:
    """Asked after a warning that another dossier has this BSN."""
    return forms.BooleanField(
        label="Is het BSN ook bekend in een ander dossier: ik heb gekeken, en het hoort bij deze cliënt", required=False
    )


class BsnAanvullenForm(forms.Form):
    """The BSN that was to follow."""

    bsn = forms.CharField(
        label="BSN",
        max_length=20,
        help_text="Controleer het met een identiteitsbewijs.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    toch = bekeken_veld()


class EldersForm(forms.Form):
    """Looking in other gemeenten: nothing to fill in, the toestemming stands in the dossier."""


class ZoekForm(forms.Form):
    """A name, a number or a BSN: posted, so that it never stands in an address."""

    wie = forms.CharField(
        label="Achternaam, dossiernummer of BSN",
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
        error_messages={"required": "Vul een achternaam, dossiernummer of BSN in."},
    )
