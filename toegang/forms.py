"""What a person types about a client. A form reads; the rules stand in `acties` and in the pure modules."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, cast
from uuid import uuid4

from django import forms
from django.db.models import QuerySet

from regio.models import Gemeente, Lidmaatschap
from toegang import rechten
from toegang.acties.client import Clientgegevens
from toegang.acties.indicatie import Besluit, Keuze, producten_voor
from toegang.models import Doelgroep, Dossier, IndicatieEinde, Leveringsvorm, Product, WachtlijstEinde, Woonplaats

if TYPE_CHECKING:
    _Petkeuze = forms.ModelChoiceField[Lidmaatschap]
else:
    _Petkeuze = forms.ModelChoiceField

EEN_DAG = datetime.timedelta(days=1)


REDENEN = (
    ("waarneming", "Ik neem waar voor de behandelaar"),
    ("vraag", "Ik beantwoord een vraag van de cliënt of een betrokkene"),
    ("verdelen", "Ik verdeel het werk of pak dit dossier op"),
    ("meekijken", "Ik kijk mee als tweede paar ogen"),
    ("controle", "Ik controleer de kwaliteit of rechtmatigheid"),
)
"""Why someone who is not its behandelaar opens a dossier: a choice, because free text ends up holding names."""


def _datum(label: str, **anders: Any) -> forms.DateField:
    return forms.DateField(
        label=label, widget=forms.DateInput, error_messages={"invalid": "Vul een datum in, bijvoorbeeld 05-02-2027."},
        **anders,
    )  # fmt: skip


def _aanvraag() -> forms.UUIDField:
    """Makes twice once: the second post of the same form answers with what the first one made."""
    return forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


def _keuze(form: forms.Form, naam: str) -> forms.ModelChoiceField[Any]:
    return cast("forms.ModelChoiceField[Any]", form.fields[naam])


class Hoofdletterveld(forms.CharField):
    """A postcode: '2281 AB' however it was typed."""

    def to_python(self, value: Any) -> str:
        """Capitals, one space before the letters."""
        tekst = "".join(str(value or "").split()).upper()
        return f"{tekst[:4]} {tekst[4:]}" if len(tekst) == 6 else tekst


class ClientForm(forms.Form):
    """A new client: five compulsory fields, and the BSN or what replaces it."""

    aanvraag = _aanvraag()
    gemeente = forms.ModelChoiceField(Gemeente.objects.none(), label="Voor welke gemeente", empty_label=None)
    achternaam = forms.CharField(label="Achternaam", max_length=200)
    voorvoegsel = forms.CharField(label="Voorvoegsel", max_length=20, required=False, help_text="Bijvoorbeeld: van der")
    voornamen = forms.CharField(label="Voornamen", max_length=200)
    geboortedatum = _datum("Geboortedatum")
    woonplaats = forms.ChoiceField(label="Woonplaats", help_text="De gemeente waar de cliënt vandaan komt.")
    gemeld_op = _datum(
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
        veld = _keuze(self, "gemeente")
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


class IndicatieForm(forms.Form):
    """A decision about a product. The rule fills in the responsible gemeente; a person may change it with a reason."""

    aanvraag = _aanvraag()
    product = forms.ModelChoiceField(Product.objects.none(), label="Product", empty_label="Kies een product")
    doelgroep = forms.ChoiceField(label="Doelgroep", choices=[("", "Kies een doelgroep"), *Doelgroep.choices])
    leveringsvorm = forms.ChoiceField(
        label="Hoe krijgt de cliënt de ondersteuning?",
        choices=Leveringsvorm.choices,
        widget=forms.RadioSelect,
        initial=Leveringsvorm.NATURA,
    )
    van = _datum("Begindatum")
    laatste_dag = _datum("Einddatum", required=False, help_text="De laatste dag. Leeg: voor onbepaalde tijd.")
    besluitdatum = _datum("Datum van het besluit")
    eerder_bw_laatste_dag = _datum(
        "Laatste dag van eerder beschermd wonen", required=False, help_text="Als de cliënt dat eerder had."
    )
    eerder_bw_gemeente = forms.ModelChoiceField(
        Gemeente.objects.none(),
        label="Gemeente die eerder beschermd wonen gaf",
        required=False,
        empty_label="Geen of onbekend",
    )
    verantwoordelijke_gemeente = forms.ModelChoiceField(
        Gemeente.objects.none(), label="Verantwoordelijke gemeente", empty_label=None
    )
    reden_afwijking = forms.CharField(
        label="Waarom een andere gemeente?",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Alleen invullen als u een andere gemeente kiest dan uit de regel volgt. Noem geen namen.",
    )

    def __init__(
        self, *args: Any, dossier: Dossier, voorstel: Gemeente | None, op: datetime.date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        producten = producten_voor(dossier.gemeente_id, op=op)
        _keuze(self, "product").queryset = Product.objects.filter(pk__in=[product.pk for product in producten])
        bestaand = Gemeente.objects.bestaand(op=op).op_naam()
        _keuze(self, "verantwoordelijke_gemeente").queryset = bestaand
        _keuze(self, "eerder_bw_gemeente").queryset = bestaand
        self.fields["verantwoordelijke_gemeente"].initial = voorstel
        self.fields["besluitdatum"].initial = op

    def besluit(self) -> Besluit:
        """What the college decided. The last day becomes the first day without a right."""
        velden = self.cleaned_data
        laatste_dag = velden["laatste_dag"]
        return Besluit(
            product=velden["product"],
            van=velden["van"],
            tot=laatste_dag + EEN_DAG if laatste_dag else None,
            doelgroep=velden["doelgroep"],
            leveringsvorm=velden["leveringsvorm"],
            besluitdatum=velden["besluitdatum"],
        )

    def keuze(self) -> Keuze:
        """The responsible gemeente as it was left."""
        return Keuze(self.cleaned_data["verantwoordelijke_gemeente"], self.cleaned_data["reden_afwijking"])


class IndicatieEindeForm(forms.Form):
    """The end of a right."""

    aanvraag = _aanvraag()
    laatste_dag = _datum("Laatste dag met recht")
    reden = forms.ChoiceField(label="Reden", choices=[("", "Kies een reden"), *IndicatieEinde.Reden.choices])
    besluitdatum = _datum("Datum van het besluit")


class WachtlijstForm(forms.Form):
    """Waiting for a place."""

    aanvraag = _aanvraag()
    product = forms.ModelChoiceField(
        Product.objects.none(), label="Product", required=False, empty_label="Nog niet bekend"
    )
    problematiek = forms.ChoiceField(
        label="Voorliggende problematiek", choices=[("", "Kies de problematiek"), *Doelgroep.choices]
    )
    sinds = _datum("Wacht sinds")
    verblijft_in_instelling = forms.BooleanField(
        label="De cliënt verblijft al in een instelling en wil verhuizen", required=False
    )

    def __init__(self, *args: Any, dossier: Dossier, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        producten = producten_voor(dossier.gemeente_id, op=op)
        _keuze(self, "product").queryset = Product.objects.filter(pk__in=[product.pk for product in producten])
        self.fields["sinds"].initial = op


class WachtlijstEindeForm(forms.Form):
    """Why the waiting ends."""

    aanvraag = _aanvraag()
    per = _datum("Wacht niet meer vanaf")
    reden = forms.ChoiceField(label="Reden", choices=[("", "Kies een reden"), *WachtlijstEinde.Reden.choices])


class OpenForm(forms.Form):
    """The reason of who is not the behandelaar."""

    reden = forms.ChoiceField(label="Waarom opent u dit dossier?", choices=REDENEN, widget=forms.RadioSelect)


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

    toestemming_op = _datum("Dag waarop de cliënt toestemming gaf")


class Petveld(_Petkeuze):
    """A choice of hats, by the name of the person."""

    def label_from_instance(self, obj: Any) -> str:
        """'Consulent van Rijswijk (Rijswijk)'."""
        return f"{obj.gebruiker} ({obj.gemeente})"


class ToewijzenForm(forms.Form):
    """Who works on a dossier."""

    behandelaar = Petveld(Lidmaatschap.objects.none(), label="Behandelaar", required=False, empty_label="Niemand")

    def __init__(self, *args: Any, keuzes: QuerySet[Lidmaatschap], dossier: Dossier, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = _keuze(self, "behandelaar")
        veld.queryset = keuzes
        veld.initial = dossier.behandelaar_id


class SluitForm(forms.Form):
    """Why a dossier closes."""

    reden = forms.ChoiceField(label="Reden", choices=[("", "Kies een reden"), *Dossier.Sluitreden.choices])


class ZoekForm(forms.Form):
    """A name, a number or a BSN: posted, so that it never stands in an address."""

    wie = forms.CharField(
        label="Achternaam, dossiernummer of BSN",
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
        error_messages={"required": "Vul een achternaam, dossiernummer of BSN in."},
    )
