"""What a person fills in for the monitor. A form checks the form of an answer; rules stand in the actions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django import forms

from financien.invoer import Deelnemer
from regio.forms.velden import EenKeer, MetVindplaats, dagveld
from regio.models import Bron, Gemeente
from samenwerking.monitor.models import Indicator
from samenwerking.monitor.perioden import EERSTE_JAAR, LAATSTE_JAAR, Periode
from samenwerking.monitor.soorten import Richting, Ritme

if TYPE_CHECKING:
    _Gemeentekeuze = forms.ModelChoiceField[Gemeente]
else:
    _Gemeentekeuze = forms.ModelChoiceField


def _tekst(label: str, lengte: int, **anders: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=lengte, widget=forms.Textarea(attrs={"rows": 3}), **anders)


def getalveld(label: str, **anders: Any) -> forms.DecimalField:
    """A number as people type it: 12,5 or 12.5."""
    return forms.DecimalField(
        label=label,
        max_digits=14,
        decimal_places=2,
        required=False,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={
            "invalid": "Vul een getal in, bijvoorbeeld 12,5.",
            "max_decimal_places": "Vul hoogstens twee cijfers achter de komma in.",
            "max_digits": "Dit getal is te lang.",
            "max_whole_digits": "Dit getal is te lang.",
        },
        **anders,
    )


class BerekendeForm(forms.Form):
    """What a region decides of an indicator that the product computes."""

    richting = forms.ChoiceField(
        label="Wat is goed?",
        choices=[(deel.value, deel.label) for deel in Richting],
        help_text="Bepaalt of een streefwaarde is gehaald.",
    )
    openbaar = forms.BooleanField(
        label="Mag openbaar worden", required=False, help_text="Alleen dan staat zij in de open data van de regio."
    )
    gestopt_op = dagveld("Gestopt op", required=False, help_text="Leeg: de regio volgt deze indicator.")


class _Eigen(forms.Form):
    """What an indicator of the region itself says."""

    naam = forms.CharField(label="Naam", max_length=120, help_text="Bijvoorbeeld: Huisuitzettingen door corporaties.")
    definitie = _tekst("Definitie", 1000, help_text="Wat telt mee en wat niet? Een ander moet hetzelfde kunnen tellen.")
    eenheid = forms.CharField(
        label="Eenheid",
        max_length=60,
        help_text="Bijvoorbeeld: procent, dagen, huishoudens.",
        error_messages={"required": "Vul de eenheid in. Zonder eenheid zegt een streefwaarde niets."},
    )
    decimalen = forms.TypedChoiceField(
        label="Cijfers achter de komma", choices=[(0, "0"), (1, "1"), (2, "2")], coerce=int, initial=0
    )
    herkomst = forms.CharField(
        label="Waar komt de waarde vandaan?", max_length=300, help_text="Bijvoorbeeld: jaarverslag van de corporaties."
    )
    ritme = forms.ChoiceField(
        label="Hoe vaak is er een waarde?",
        choices=[(deel.value, f"per {deel.label}") for deel in Ritme],
        widget=forms.RadioSelect,
        initial=Ritme.KWARTAAL,
    )
    per_gemeente = forms.BooleanField(label="Ook per gemeente", required=False)
    telt_mensen = forms.BooleanField(
        label="Telt mensen of huishoudens",
        required=False,
        help_text="Dan verbergt het product kleine aantallen, en wat daarmee te berekenen is.",
    )


class IndicatorForm(BerekendeForm, _Eigen):
    """All of it, to change."""

    field_order = ("naam", "definitie", "eenheid", "decimalen", "herkomst", "ritme", "per_gemeente", "telt_mensen")


class NieuwForm(EenKeer, _Eigen):
    """All of it, to begin with."""

    richting = forms.ChoiceField(label="Wat is goed?", choices=[(deel.value, deel.label) for deel in Richting])
    openbaar = forms.BooleanField(label="Mag openbaar worden", required=False, initial=True)


class DoelForm(EenKeer):
    """A target."""

    gemeente = _Gemeentekeuze(
        label="Voor", queryset=Gemeente.objects.none(), required=False, empty_label="de hele regio"
    )
    jaar = forms.IntegerField(
        label="Te bereiken in",
        min_value=EERSTE_JAAR,
        max_value=LAATSTE_JAAR,
        error_messages={"invalid": "Vul een jaar in, bijvoorbeeld 2030.", "required": "Vul het streefjaar in."},
    )
    waarde = getalveld("Streefwaarde", help_text="Leeg: de streefwaarde van dit jaar vervalt.")
    toelichting = forms.CharField(
        label="Waaruit blijkt dit?", max_length=300, help_text="Bijvoorbeeld: regiovisie, hoofdstuk 3."
    )

    def __init__(self, *args: Any, indicator: Indicator, gemeenten: Sequence[Deelnemer], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["waarde"].label = f"Streefwaarde ({indicator.eenheid})"
        if indicator.per_gemeente:
            codes = [deel.code for deel in gemeenten]
            self.fields["gemeente"].queryset = Gemeente.objects.filter(code__in=codes).op_naam()  # type: ignore[attr-defined]
        else:
            del self.fields["gemeente"]


class WaardenForm(MetVindplaats):
    """The values of one period, per gemeente, with where one can read them."""

    waarom = forms.CharField(
        label="Waarom een andere waarde?",
        max_length=300,
        required=False,
        help_text="Alleen als er al een waarde stond die u verandert.",
    )

    def __init__(
        self,
        *args: Any,
        indicator: Indicator,
        gemeenten: Sequence[Deelnemer],
        staat: Mapping[str, Decimal],
        bron: Bron | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        if bron is not None:
            for veld, waarde in (("titel", bron.titel), ("uitgever", bron.uitgever), ("adres", bron.vindplaats)):
                self.fields[veld].initial = waarde
        plekken = [(deel.code, deel.naam) for deel in gemeenten] if indicator.per_gemeente else []
        if not (indicator.per_gemeente and indicator.telt_mensen):
            plekken.insert(0, ("", "De hele regio"))
        for code, naam in plekken:
            self.fields[f"waarde_{code or 'regio'}"] = getalveld(
                f"{naam} ({indicator.eenheid})", initial=staat.get(code)
            )
        self.order_fields([f"waarde_{code or 'regio'}" for code, _ in plekken])

    def waarden(self) -> dict[str, Decimal]:
        """What was typed, by gemeentecode; '' is the region."""
        return {
            naam.removeprefix("waarde_").replace("regio", ""): waarde
            for naam, waarde in self.cleaned_data.items()
            if naam.startswith("waarde_") and waarde is not None
        }


class VastlegForm(EenKeer):
    """Which quarter, and why again."""

    periode = forms.ChoiceField(label="Welk kwartaal?")
    waarom = forms.CharField(
        label="Waarom opnieuw?",
        max_length=300,
        required=False,
        help_text="Alleen als dit kwartaal al eens is vastgelegd.",
    )

    def __init__(self, *args: Any, perioden: Sequence[Periode], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["periode"].choices = [(deel.sleutel, deel.naam) for deel in perioden]  # type: ignore[attr-defined]
