"""A page for developers: every component with real content, long names, none and many, and with errors."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from regio import klok
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.models import Gemeente, Wetstand
from regio.onderdelen import Bevestiging, Deel, Leeg, Stap, Tab, WatNu

LANGE_NAAM = "Samenwerkingsovereenkomst beschermd wonen en maatschappelijke opvang Zuid-Holland Zuid"


@dataclass(frozen=True)
class Proeftelling:
    """A count as the rule for small numbers gives it."""

    waarde: int | None
    reden: str = ""


class Gemeentefilter(Filter):
    """Gemeenten by the beginning of their name, province, and whether they still exist."""

    naam = forms.CharField(label="Naam begint met", max_length=60)
    provincie = forms.ChoiceField(label="Provincie")
    opgeheven = forms.BooleanField(label="Alleen opgeheven gemeenten")
    opgeheven_na = forms.DateField(
        label="Opgeheven na", widget=forms.DateInput, error_messages={"invalid": "Vul een datum in."}
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        provincies = Gemeente.objects.exclude(provincie="").order_by("provincie").values_list("provincie", flat=True)
        self.fields["provincie"] = forms.ChoiceField(
            label="Provincie",
            required=False,
            choices=[("", "Alle provincies"), *((naam, naam) for naam in provincies.distinct())],
        )

    def toepassen(self, rijen: QuerySet[Gemeente]) -> QuerySet[Gemeente]:
        """The gemeenten that fit."""
        keuze = self.cleaned_data
        if naam := keuze.get("naam"):
            rijen = rijen.filter(naam_kort__istartswith=naam)
        if provincie := keuze.get("provincie"):
            rijen = rijen.filter(provincie=provincie)
        if keuze.get("opgeheven"):
            rijen = rijen.filter(geldig_tot__isnull=False)
        if na := keuze.get("opgeheven_na"):
            rijen = rijen.filter(geldig_tot__gt=na)
        return rijen


class Proefformulier(forms.Form):
    """One field of each kind."""

    titel = forms.CharField(
        label="Titel van de tekst", max_length=90, help_text="Zoals de raad hem leest. Hoogstens 90 tekens."
    )
    toelichting = forms.CharField(label="Toelichting", widget=forms.Textarea, required=False)
    ingangsdatum = forms.DateField(
        label="Ingangsdatum", help_text="De eerste dag waarop dit geldt.", widget=forms.DateInput
    )
    bedrag = forms.DecimalField(label="Bedrag in euro's", max_digits=12, decimal_places=2, required=False, min_value=0)
    gemeente = forms.ChoiceField(
        label="Gemeente",
        choices=[("", "Kies een gemeente"), ("GM0603", "Rijswijk"), ("GM0518", "Den Haag")],
    )
    taak = forms.ChoiceField(
        label="Taak",
        widget=forms.RadioSelect,
        choices=[("BW", "Beschermd wonen"), ("MO", "Maatschappelijke opvang"), ("VO", "Vrouwenopvang")],
    )
    organen = forms.MultipleChoiceField(
        label="Wie leest mee?",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Zij krijgen bericht als er een nieuwe versie is.",
        choices=[("college", "College van burgemeester en wethouders"), ("raad", "Gemeenteraad")],
    )
    akkoord = forms.BooleanField(
        label="Ik heb de bedragen vergeleken met de bron",
        error_messages={"required": "Vergelijk de bedragen eerst met de bron en zet dan het vinkje."},
    )
    bijlage = forms.FileField(label="Bijlage", required=False)

    def clean(self) -> dict[str, Any]:
        """A rule about two fields together: its message stands above the form."""
        gegevens = super().clean() or {}
        if gegevens.get("taak") == "VO" and gegevens.get("gemeente") == "GM0603":
            raise forms.ValidationError("Rijswijk heeft de vrouwenopvang belegd bij Den Haag.")
        return gegevens


def _stappen(vandaag: datetime.date) -> list[Stap]:
    def eerder(dagen: int) -> datetime.date:
        return vandaag - datetime.timedelta(days=dagen)

    return [
        Stap("Melding", "gedaan", eerder(40)),
        Stap("Onderzoek", "gedaan", eerder(12), "in 28 dagen"),
        Stap("Aanvraag", "nu", vandaag, "wacht op de handtekening van de inwoner"),
        Stap("Beschikking", "straks"),
        Stap("Plaatsing", "straks"),
    ]


def _delen(aantal: int) -> list[Deel]:
    staten: tuple[Literal["klaar", "mislukt", "bezig", "wacht"], ...] = (
        "klaar",
        "klaar",
        "klaar",
        "mislukt",
        "bezig",
        "wacht",
    )
    namen = ("Delft", "Den Haag", "Leidschendam-Voorburg", "Midden-Delfland", "Pijnacker-Nootdorp", "Rijswijk")
    return [
        Deel(
            namen[nummer % len(namen)] if aantal <= len(namen) else f"Brief {nummer + 1}",
            staten[nummer % len(staten)],
            fout="Het college van deze gemeente heeft nog geen adresregels." if nummer % len(staten) == 3 else "",
        )
        for nummer in range(aantal)
    ]


@require_safe
def onderdelen(request: HttpRequest) -> HttpResponse:
    """Every component, with its use; the list on it is the real one, on all gemeenten."""
    vandaag = klok.vandaag()
    hier = reverse("onderdelen")
    lijst = Lijst(
        request,
        Gemeente.objects.all(),
        titel="Gemeenten",
        eenheid=("gemeente", "gemeenten"),
        kolommen=[
            Kolom("naam", "Gemeente", "naam_kort", sorteer=alfabetisch("sorteernaam")),
            Kolom("code", "Code", sorteer="code"),
            Kolom("provincie", "Provincie", sorteer="provincie"),
            Kolom("opgeheven", "Opgeheven op", "geldig_tot", sorteer="geldig_tot", soort="datum"),
        ],
        sorteer="naam",
        filter=Gemeentefilter,
        adres=lambda gemeente: f"{hier}?naam={gemeente.naam_kort}",
        bestandsnaam="gemeenten",
    )
    fout_formulier = Proefformulier(
        {"titel": LANGE_NAAM + ", eerste wijziging", "ingangsdatum": "31-02-2027", "taak": "VO", "gemeente": "GM0603"},
    )
    return lijst.antwoord(
        "regio/onderdelen.html",
        {
            "lange_naam": LANGE_NAAM,
            "dagen": [vandaag + datetime.timedelta(days=over) for over in (-3, -1, 0, 1, 6, 12, 400)],
            "bedragen": [Decimal("1928634.18"), Decimal("-42380.50"), Decimal("0"), Decimal("999.95")],
            "tellingen": [
                Proeftelling(0),
                Proeftelling(1808),
                Proeftelling(None, "minder dan 5"),
                Proeftelling(None, "Met dit getal zou een ander verborgen getal uit te rekenen zijn."),
            ],
            "standen": [
                _stand(vandaag, Wetstand.Status.NIET_IN_WERKING, 3),
                _stand(vandaag, Wetstand.Status.IN_WERKING, 0),
                _stand(vandaag, Wetstand.Status.NIET_IN_WERKING, 300),
                None,
            ],
            "feitenlijst": [
                ("Overeenkomst", LANGE_NAAM),
                ("Loopt", "van 1 januari 2027 tot en met 31 december 2030"),
                ("Deelnemers", "10 gemeenten"),
            ],
            "stap": WatNu(
                "Leg het advies voor aan het college",
                wie="de beleidsadviseur van Rijswijk",
                uiterlijk=vandaag + datetime.timedelta(days=5),
                waarom="artikel 2.1.2 Wmo 2015 en afspraak 4 van de overeenkomst",
                knop="Advies klaarzetten voor het college",
                url="#wat-nu",
                daarna="Het college besluit. De griffier krijgt bericht.",
            ),
            "stappenlijst": _stappen(vandaag),
            "tabs": [
                Tab("Overzicht", "#tabbladen", actief=True),
                Tab("Besluiten", "#tabbladen", aantal=9),
                Tab("Zienswijzen", "#tabbladen", aantal=0),
                Tab("Geschiedenis", "#tabbladen"),
            ],
            "delen": _delen(6),
            "veel_delen": _delen(342),
            "lege_toestand": Leeg(
                "Niets te doen",
                "De eerstvolgende termijn is op 5 februari 2027: het besluit op een aanvraag.",
                "Naar alle dossiers",
                "#lege-staat",
            ),
            "leeg_formulier": Proefformulier(auto_id="leeg_%s"),
            "fout_formulier": fout_formulier,
            "bevestiging": Bevestiging(
                "Versie 3 vaststellen en naar de colleges sturen",
                ["De tekst kan daarna niet meer worden gewijzigd.", "Negen colleges krijgen bericht."],
                "Versie 3 vaststellen",
                "#bevestigen",
            ),
        },
    )


def _stand(vandaag: datetime.date, status: str, dagen: int) -> Wetstand:
    return Wetstand(
        naam="Woonplaatsbeginsel beschermd wonen",
        status=status,
        gecontroleerd_op=vandaag - datetime.timedelta(days=dagen),
        ingangsdatum=vandaag if status == Wetstand.Status.IN_WERKING else None,
    )
