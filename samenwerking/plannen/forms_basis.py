"""What a person fills in about basistaken, local plans, promises and pilots. Rules stand in the actions."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet

from regio.forms.velden import EenKeer, dagveld
from regio.models import Gemeente, Lidmaatschap, Regio
from samenwerking.besluiten.forms_vormkeuze import tekstveld
from samenwerking.plannen.beloftestaat import EERSTE_JAAR, LAATSTE_JAAR
from samenwerking.plannen.bewerkers import bewerkers_in
from samenwerking.plannen.models import Basisstand, Belofteindicator, Lokaalpunt, Pilotbesluit
from samenwerking.plannen.schaal import Criterium

if TYPE_CHECKING:
    Petkeuze = forms.ModelChoiceField[Lidmaatschap]
else:
    Petkeuze = forms.ModelChoiceField

GEEN_ADRES = "Dit is geen webadres. Schrijf het zoals in uw browser, bijvoorbeeld https://www.voorbeeld.nl/besluit."
VERVALT = "Wat erover is vastgelegd, blijft te lezen."


class Persoon(Petkeuze):
    """A person with the place and role in which that person works."""

    def label_from_instance(self, obj: Lidmaatschap) -> str:
        """'Demo Beleidsadviseur Rijswijk, beleidsadviseur van Rijswijk'."""
        return f"{obj.gebruiker.naam}, {obj.get_rol_display()} van {obj.plaats}"


def adresveld(label: str) -> forms.URLField:
    """A web address, or nothing; what is none gets a sentence with an example."""
    return forms.URLField(
        label=label, max_length=500, required=False, assume_scheme="https", error_messages={"invalid": GEEN_ADRES}
    )


def jaarveld(label: str, **anders: Any) -> forms.IntegerField:
    """A year."""
    zin = f"Vul een jaar in van {EERSTE_JAAR} tot en met {LAATSTE_JAAR}."
    return forms.IntegerField(
        label=label,
        min_value=EERSTE_JAAR,
        max_value=LAATSTE_JAAR,
        error_messages={"invalid": zin, "min_value": zin, "max_value": zin},
        **anders,
    )


def waardeveld(label: str, **anders: Any) -> forms.DecimalField:
    """A figure with at most two digits behind the comma."""
    return forms.DecimalField(
        label=label,
        max_digits=12,
        decimal_places=2,
        localize=True,
        error_messages={"invalid": "Vul een getal in, bijvoorbeeld 62,5."},
        **anders,
    )


class Wijzigbaar(EenKeer):
    """A form that begins something, or changes it: only a change can end it."""

    def __init__(self, *args: Any, nieuw: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if nieuw:
            self.fields.pop("vervalt", None)
        else:
            del self.fields["aanvraag"]


class TaakForm(Wijzigbaar):
    """A task of the basistakenpakket."""

    naam = forms.CharField(label="Naam van de taak", max_length=160)
    omschrijving = tekstveld("Wat houdt de taak in?", verplicht=False, lengte=2000, rijen=3)
    herkomst = forms.CharField(
        label="Waar staat dat gemeenten dit doen?", max_length=300, required=False,
        help_text="Bijvoorbeeld het regionaal plan, met hoofdstuk en jaar.",
    )  # fmt: skip
    volgorde = forms.IntegerField(label="Plaats in de lijst", min_value=0, max_value=999, initial=0)
    vervalt = forms.BooleanField(label="Deze taak vervalt", required=False, help_text=VERVALT)


class StandForm(forms.Form):
    """What a gemeente has in place."""

    stand = forms.ChoiceField(label="Hoe staat het ervoor?", choices=Basisstand.Stand.choices, widget=forms.RadioSelect)
    sinds = dagveld("Sinds wanneer?", required=False, help_text="Nodig als de taak geregeld is.")
    bewijs = forms.CharField(
        label="Waaruit blijkt dat?", max_length=300, required=False,
        help_text="Nodig als de taak geregeld is. Bijvoorbeeld: contract met de welzijnsorganisatie van 1 maart 2026.",
    )  # fmt: skip
    adres = adresveld("Webadres van het bewijs")
    plan = tekstveld(
        "Wat gaat u doen?", "Voor wat nog niet of deels geregeld is.", verplicht=False, lengte=2000, rijen=3
    )
    plan_klaar = dagveld("Wanneer is het klaar?", required=False)


class LokaalplanForm(forms.Form):
    """Where a gemeente starts from."""

    uitgangspunt = tekstveld("Waar gaat uw gemeente van uit?", lengte=3000)
    herkomst = forms.CharField(label="Waar staat het plan?", max_length=300, required=False)


class PuntForm(Wijzigbaar):
    """One function, who does it, and why there."""

    wat = forms.CharField(label="Wat?", max_length=300, help_text="Bijvoorbeeld: nachtopvang.")
    schaal = forms.ChoiceField(
        label="Wie doet het?", choices=Lokaalpunt.Schaal.choices, widget=forms.RadioSelect, initial="lokaal"
    )
    criterium = forms.ChoiceField(label="Waarom daar?", choices=[(een.value, een.tekst) for een in Criterium])
    toelichting = forms.CharField(label="Toelichting", max_length=500, required=False)
    vervalt = forms.BooleanField(label="Dit punt vervalt", required=False, help_text=VERVALT)


class StipForm(forms.Form):
    """The stip op de horizon."""

    jaar = jaarveld("In welk jaar?")
    beeld = tekstveld("Hoe is het dan?", "Een lege regel begint een nieuwe alinea.", lengte=4000, rijen=8)
    herkomst = forms.CharField(label="Waar staat dit?", max_length=300, required=False)


class BelofteForm(Wijzigbaar):
    """A promise, and who answers for it."""

    nummer = forms.IntegerField(label="Nummer", min_value=0, max_value=999, initial=0)
    naam = forms.CharField(label="Naam van de belofte", max_length=160)
    inhoud = tekstveld("Wat merkt een inwoner daarvan?", lengte=2000, rijen=3)
    herkomst = forms.CharField(label="Waar staat de belofte?", max_length=300, required=False)
    functie = forms.CharField(
        label="Wie antwoordt ervoor?", max_length=160,
        help_text="Een functie, bijvoorbeeld: portefeuillehouder zorg van Zevenaar.",
    )  # fmt: skip
    vervalt = forms.BooleanField(label="Deze belofte vervalt", required=False, help_text=VERVALT)
    field_order = ("nummer", "naam", "inhoud", "herkomst", "functie", "pet", "vervalt")

    def __init__(self, *args: Any, regio: Regio, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pet"] = Persoon(
            bewerkers_in(regio, op=op),
            label="Wie houdt de waarden bij?",
            required=False,
            empty_label="De coördinator van de regio",
            help_text="Deze persoon ziet op Mijn werk welke waarde ontbreekt.",
        )
        self.order_fields(self.field_order)


class IndicatorForm(Wijzigbaar):
    """How a promise is measured."""

    naam = forms.CharField(label="Indicator", max_length=200)
    definitie = tekstveld("Hoe wordt dit gemeten?", verplicht=False, lengte=2000, rijen=3)
    richting = forms.ChoiceField(
        label="Wat is beter?", choices=Belofteindicator.Richting.choices, widget=forms.RadioSelect, initial="hoger"
    )
    streefwaarde = waardeveld("Streefwaarde", required=False)
    eenheid = forms.CharField(
        label="Eenheid", max_length=60, required=False, help_text="Bijvoorbeeld: procent, dagen of woningen."
    )
    streefjaar = jaarveld("Streefjaar", required=False)
    is_voorbeeld = forms.BooleanField(
        label="Deze streefwaarde is een voorbeeld", required=False, help_text="Nog niet door de regio afgesproken."
    )
    vervalt = forms.BooleanField(label="Deze indicator vervalt", required=False, help_text=VERVALT)


class WaardeForm(EenKeer):
    """The value over a year."""

    jaar = jaarveld("Over welk jaar?")
    waarde = waardeveld("Waarde")
    bron = forms.CharField(label="Bron", max_length=300, help_text="Waar komt deze waarde vandaan?")
    is_voorbeeld = forms.BooleanField(label="Deze waarde is een voorbeeld", required=False)
    toelichting = forms.CharField(
        label="Toelichting", max_length=500, required=False, help_text="Nodig als u een eerdere waarde verbetert."
    )


class PilotForm(EenKeer):
    """A pilot."""

    naam = forms.CharField(label="Naam", max_length=160)
    doel = tekstveld("Wat wilt u ermee bereiken?", lengte=3000, rijen=3)
    maat = tekstveld("Wat meet u, en wanneer is het gelukt?", lengte=2000, rijen=3)
    begin = dagveld("Eerste dag")
    einde = dagveld("Laatste dag")
    partners = forms.CharField(
        label="Welke organisaties doen mee?", max_length=300, required=False, help_text="Geen namen van mensen."
    )
    herkomst = forms.CharField(label="Waar staat de pilot?", max_length=300, required=False)
    field_order = ("naam", "doel", "maat", "begin", "einde", "gemeenten", "partners", "trekker", "herkomst")

    def __init__(
        self,
        *args: Any,
        regio: Regio,
        gemeenten: QuerySet[Gemeente],
        op: datetime.date,
        nieuw: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeenten"] = forms.ModelMultipleChoiceField(
            gemeenten,
            label="Welke gemeenten doen mee?",
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": "Kies minstens één gemeente die meedoet."},
        )
        self.fields["trekker"] = Persoon(
            bewerkers_in(regio, op=op),
            label="Wie trekt de pilot?",
            required=False,
            empty_label="De coördinator van de regio",
            help_text="Deze persoon ziet op Mijn werk wanneer de evaluatie of het besluit nodig is.",
        )
        if not nieuw:
            del self.fields["aanvraag"]
        self.order_fields(self.field_order)


class EvaluatieForm(EenKeer):
    """What came of a pilot."""

    dag = dagveld("Op welke dag?")
    gemeten = tekstveld("Wat is gemeten?", lengte=2000, rijen=3)
    uitkomst = tekstveld("Wat leerde de regio ervan?", lengte=4000)
    bron = forms.CharField(label="Waar staat de evaluatie?", max_length=300, required=False)
    adres = adresveld("Webadres")


class PilotbesluitForm(EenKeer):
    """To stop, go on or widen."""

    wat = forms.ChoiceField(label="Wat is besloten?", choices=Pilotbesluit.Wat.choices, widget=forms.RadioSelect)
    dag = dagveld("Op welke dag?")
    wie = forms.CharField(
        label="Wie besloot dat?", max_length=200, help_text="Bijvoorbeeld: de colleges van de deelnemende gemeenten."
    )
    reden = tekstveld("Waarom?", lengte=2000, rijen=3)
