"""What a person fills in about the register of overeenkomsten. Rules stand in the actions."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.db.models import Q

from financien.models import Verdeelsleutel
from regio.forms.velden import EenKeer, dagveld
from regio.models import Bron, Gemeente, Mandaat, Regio, Taak
from samenwerking.besluiten.forms_vormkeuze import ALINEAS, EenVersie, tekstveld, versies_van_regio
from samenwerking.besluiten.models import (
    Addendum,
    Evaluatie,
    Overeenkomst,
    Overeenkomststand,
    Partij,
    Partijwijziging,
)
from samenwerking.besluiten.models.vormkeuze import VORMKEUZES
from samenwerking.besluiten.rechten_afspraken import gemeenten_in
from samenwerking.besluiten.toetreden import ZINNEN, Stap

if TYPE_CHECKING:
    Veelmandaten = forms.ModelMultipleChoiceField[Mandaat]
else:
    Veelmandaten = forms.ModelMultipleChoiceField

WAAR = Overeenkomst.Waar.choices


class Mandaten(Veelmandaten):
    """Mandates of the register of regio."""

    def label_from_instance(self, obj: Mandaat) -> str:
        """'Rijswijk aan Den Haag: inkoop beschermd wonen'."""
        return f"{obj.gever} aan {obj.nemer}: {obj.get_functie_display()} {obj.get_taak_display()}"


class OvereenkomstForm(EenKeer):
    """What stands in the register of one overeenkomst."""

    titel = forms.CharField(label="Titel", max_length=200, help_text="Zoals hij op het stuk staat.")
    rechtsvorm = forms.ChoiceField(
        label="Rechtsvorm",
        required=False,
        choices=[("", "Niet bekend, of nog niet gekozen"), *VORMKEUZES],
        help_text="De titel zegt er niets over: een 'samenwerkingsovereenkomst' kan een centrumregeling zijn.",
    )
    taken = forms.MultipleChoiceField(label="Taken", choices=Taak.choices, widget=forms.CheckboxSelectMultiple)
    toegang = forms.ChoiceField(label="Wie doet de toegang?", choices=WAAR, initial="onbekend")
    inkoop = forms.ChoiceField(label="Wie doet de inkoop?", choices=WAAR, initial="onbekend")
    financiering = forms.ChoiceField(label="Wie betaalt?", choices=WAAR, initial="onbekend")
    ingangsdatum = dagveld("Ingangsdatum", required=False, help_text="Leeg: nog niet bekend.")
    tot = dagveld(
        "Eerste dag waarop zij niet meer geldt",
        required=False,
        help_text="Geldt zij tot en met 31-12-2029, vul dan 1-1-2030 in. Leeg: er is geen einde afgesproken.",
    )
    opzegtermijn = forms.IntegerField(
        label="Opzegtermijn in maanden", required=False, min_value=0, max_value=120, help_text="Leeg: niet bekend."
    )
    verlenging = forms.ChoiceField(
        label="Wat gebeurt er na het einde?", choices=Overeenkomst.Verlenging.choices, initial="onbekend"
    )
    toelichting = tekstveld("Toelichting", f"Ook wat onzeker is. {ALINEAS}", verplicht=False)
    vervangt_anders = forms.CharField(
        label="Wat vervangt zij nog meer?",
        max_length=300,
        required=False,
        help_text="Een afspraak die niet in dit register staat.",
    )

    field_order = (
        "titel", "rechtsvorm", "gemeenten", "organen", "taken", "toegang", "inkoop", "financiering", "stand", "per",
        "ingangsdatum", "tot", "opzegtermijn", "verlenging", "verdeelsleutel", "mandaten", "tekstversie", "vervangt",
        "vervangt_anders", "bron", "toelichting", "voor_raden",
    )  # fmt: skip

    def __init__(
        self,
        *args: Any,
        regio: Regio,
        op: datetime.date,
        deelt: bool,
        zelf: Overeenkomst | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        gemeenten = gemeenten_in(regio, op=op)
        self.fields["verdeelsleutel"] = forms.ModelChoiceField(
            Verdeelsleutel.objects.filter(regio=regio),
            label="Verdeelsleutel",
            required=False,
            empty_label="Geen, of niet bekend",
            help_text="Een vastgelegde versie uit Regionaal geld. Zij verandert niet meer.",
        )
        mandaten = Mandaat.objects.filter(
            Q(tot__isnull=True) | Q(tot__gt=op), Q(gever__in=gemeenten), Q(nemer__in=gemeenten)
        )
        if zelf is not None:
            mandaten = mandaten | Mandaat.objects.filter(overeenkomsten=zelf)
        ids = mandaten.values_list("pk", flat=True)
        self.fields["mandaten"] = Mandaten(
            Mandaat.objects.filter(pk__in=list(ids))
            .select_related("gever", "nemer")
            .order_by("gever__sorteernaam", "pk"),
            label="Mandaten die hierbij horen",
            required=False,
            widget=forms.CheckboxSelectMultiple,
            help_text="Uit het register van mandaten. De functioneel beheerder legt een nieuw mandaat vast.",
        )
        self.fields["tekstversie"] = EenVersie(
            versies_van_regio(regio.pk),
            label="Bevroren tekst",
            required=False,
            empty_label="Geen, of elders",
        )
        anderen = Overeenkomst.objects.filter(regio=regio)
        self.fields["vervangt"] = forms.ModelChoiceField(
            anderen.exclude(pk=zelf.pk) if zelf is not None else anderen,
            label="Vervangt",
            required=False,
            empty_label="Geen andere in dit register",
        )
        self.fields["bron"] = forms.ModelChoiceField(
            Bron.objects.all(), label="Bron", required=False, empty_label="Het stuk zelf"
        )
        if deelt:
            self.fields["voor_raden"] = forms.BooleanField(
                label="Raadsleden en griffiers mogen dit lezen", required=False
            )
        if zelf is not None:
            del self.fields["aanvraag"]  # a change carries the version number
        self.order_fields(self.field_order)


class OvereenkomstNieuwForm(OvereenkomstForm):
    """Also who takes part and how far it is. Later that changes by steps of its own."""

    organen = forms.MultipleChoiceField(
        label="Welke organen doen mee?",
        choices=Partij.Orgaan.choices,
        initial=[Partij.Orgaan.COLLEGE],
        widget=forms.CheckboxSelectMultiple,
    )
    stand = forms.ChoiceField(label="Hoe ver is het?", choices=Overeenkomststand.Stand.choices)
    per = dagveld("Sinds wanneer?")

    def __init__(self, *args: Any, regio: Regio, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, regio=regio, op=op, **kwargs)
        self.fields["gemeenten"] = forms.ModelMultipleChoiceField(
            gemeenten_in(regio, op=op), label="Welke gemeenten doen mee?", widget=forms.CheckboxSelectMultiple
        )
        self.order_fields(self.field_order)

    def partijen(self) -> list[tuple[Gemeente, str]]:
        """Each organ of each gemeente."""
        return [
            (gemeente, orgaan) for gemeente in self.cleaned_data["gemeenten"] for orgaan in self.cleaned_data["organen"]
        ]


class StandForm(EenKeer):
    """How far she is."""

    stand = forms.ChoiceField(label="Hoe ver is het nu?", choices=Overeenkomststand.Stand.choices)
    per = dagveld("Sinds wanneer?")
    toelichting = forms.CharField(label="Toelichting", max_length=300, required=False)


class EvaluatiemomentForm(EenKeer):
    """A day before which she must be evaluated."""

    wat = forms.CharField(label="Wat wordt geëvalueerd?", max_length=200)
    uiterlijk = dagveld("Uiterlijk op")


class EvaluatieForm(forms.Form):
    """What became of it."""

    soort = forms.ChoiceField(label="Wat is ermee gebeurd?", choices=Evaluatie.Soort.choices, widget=forms.RadioSelect)
    dag = dagveld("Op welke dag?")
    uitkomst = tekstveld("Uitkomst", "Of waarom de evaluatie niet meer nodig is.")


class VindplaatsForm(EenKeer):
    """Where a gemeente published it."""

    gemeente = forms.ModelChoiceField(Gemeente.objects.none(), label="Gemeente", empty_label="Kies een gemeente")
    datum = dagveld("Bekendgemaakt op")
    plaats = forms.CharField(
        label="Vindplaats", max_length=500, help_text="Bijvoorbeeld: Gemeenteblad 2026, 12345, of een webadres."
    )
    reden = forms.CharField(
        label="Waarom verbetert u dit?",
        max_length=300,
        required=False,
        help_text="Alleen als van deze gemeente al een vindplaats vastligt.",
    )

    def __init__(self, *args: Any, overeenkomst: Overeenkomst, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = cast("forms.ModelChoiceField[Gemeente]", self.fields["gemeente"])
        veld.queryset = Gemeente.objects.filter(pk__in=overeenkomst.partijen.values("gemeente_id")).op_naam()


class AddendumForm(EenKeer):
    """What it changes."""

    titel = forms.CharField(label="Titel", max_length=200)
    artikelen = tekstveld(
        "Welke artikelen veranderen?", "Eén per regel. Bijvoorbeeld: artikel 7, tweede lid.", lengte=3000, rijen=3
    )
    inhoud = tekstveld("Wat verandert er?")
    ingangsdatum = dagveld("Ingangsdatum", required=False, help_text="Leeg: afgesproken, maar nog niet van kracht.")

    field_order = ("titel", "artikelen", "inhoud", "ingangsdatum", "tekstversie", "vervangt")

    def __init__(self, *args: Any, overeenkomst: Overeenkomst, zelf: Addendum | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tekstversie"] = EenVersie(
            versies_van_regio(overeenkomst.regio_id),
            label="Bevroren tekst",
            required=False,
            empty_label="Geen, of elders",
        )
        eerdere = overeenkomst.addenda.all()
        self.fields["vervangt"] = forms.ModelChoiceField(
            eerdere.filter(nummer__lt=zelf.nummer) if zelf is not None else eerdere,
            label="Vervangt",
            required=False,
            empty_label="Geen eerder addendum",
        )
        if zelf is not None:
            del self.fields["aanvraag"]
        self.order_fields(self.field_order)

    def clean_artikelen(self) -> list[str]:
        """One per line."""
        regels = [regel.strip() for regel in self.cleaned_data["artikelen"].splitlines() if regel.strip()]
        if not regels:
            raise forms.ValidationError("Noem ten minste één artikel.")
        if any(len(regel) > 80 for regel in regels):
            raise forms.ValidationError("Noem per regel één artikel, in ten hoogste 80 tekens.")
        return regels


class PartijwijzigingForm(EenKeer):
    """A gemeente wants to join or leave."""

    soort = forms.ChoiceField(
        label="Wat wil de gemeente?", choices=Partijwijziging.Soort.choices, widget=forms.RadioSelect
    )
    gemeente = forms.ModelChoiceField(Gemeente.objects.none(), label="Gemeente", empty_label="Kies een gemeente")
    orgaan = forms.ChoiceField(label="Orgaan", choices=Partij.Orgaan.choices)
    gevraagd_op = dagveld("Gevraagd op")
    per = dagveld("Per welke dag?", help_text="De eerste dag van de nieuwe toestand.")
    grond = forms.CharField(
        label="Op grond van welk artikel van de overeenkomst?",
        max_length=200,
        help_text="Bijvoorbeeld: artikel 12, eerste lid.",
    )
    gevolgen = tekstveld(
        "Welke gevolgen moeten worden bepaald?",
        "Bijvoorbeeld: kosten, cliënten, contracten, mensen, reserve.",
    )

    def __init__(self, *args: Any, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = cast("forms.ModelChoiceField[Gemeente]", self.fields["gemeente"])
        veld.queryset = Gemeente.objects.bestaand(op=op).op_naam()


class StapForm(forms.Form):
    """The next step of joining or leaving."""

    dag = dagveld("Op welke dag?")
    toelichting = tekstveld("Toelichting", "Wat is er besproken, bepaald of besloten?")

    field_order = ("soort", "dag", "toelichting")

    def __init__(self, *args: Any, stappen: tuple[Stap, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort"] = forms.ChoiceField(
            label="Welke stap?", choices=[(stap.value, ZINNEN[stap]) for stap in stappen], widget=forms.RadioSelect
        )
        self.order_fields(self.field_order)
