"""What a person fills in about the choice of a form and in the NvO-toets. Rules stand in the actions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet

from regio.forms.velden import EenKeer, dagveld
from regio.models import Regio
from samenwerking.besluiten.models import Overeenkomst
from samenwerking.besluiten.nvo import WAARDENAMEN, Waarde
from samenwerking.besluiten.overwegingen import OVERWEGINGEN
from samenwerking.besluiten.vormen import VORMEN
from samenwerking.besluiten.wegen import Punt
from samenwerking.teksten.models import Tekst, Versie

if TYPE_CHECKING:
    Veelkeuze = forms.ModelMultipleChoiceField[Versie]
    Eenkeuze = forms.ModelChoiceField[Versie]
else:
    Veelkeuze, Eenkeuze = forms.ModelMultipleChoiceField, forms.ModelChoiceField

ALINEAS = "Een lege regel begint een nieuwe alinea."


def tekstveld(
    label: str, hulp: str = "", *, verplicht: bool = True, lengte: int = 6000, rijen: int = 4
) -> forms.CharField:
    """A field of more lines."""
    return forms.CharField(
        label=label,
        max_length=lengte,
        required=verplicht,
        help_text=hulp,
        widget=forms.Textarea(attrs={"rows": rijen}),
    )


def versienaam(versie: Versie) -> str:
    """'Regiovisie: versie 2, voor de colleges'."""
    return f"{versie.tekst.titel}: versie {versie.nummer}, {versie.naam}"


def versies_van_regio(regio_id: int) -> QuerySet[Versie]:
    """The frozen versions to choose from, without their bytes."""
    return Versie.objects.filter(tekst__regio=regio_id).defer("inhoud").select_related("tekst")


class Versies(Veelkeuze):
    """More versions, each with the title of its text."""

    def label_from_instance(self, obj: Versie) -> str:
        """As a list names it."""
        return versienaam(obj)


class EenVersie(Eenkeuze):
    """One version, with the title of its text."""

    def label_from_instance(self, obj: Versie) -> str:
        """As a list names it."""
        return versienaam(obj)


class VormkeuzeForm(EenKeer):
    """The question to the gemeenten."""

    vraag = forms.CharField(
        label="Vraag aan de gemeenten",
        max_length=300,
        help_text="Bijvoorbeeld: Welke vorm past bij de samenwerking vanaf 2028?",
    )
    toelichting = tekstveld("Toelichting", f"Waarom u dit nu vraagt. {ALINEAS}", verplicht=False)
    uiterlijk = dagveld("Antwoord uiterlijk op", help_text="De beleidsadviseurs zien deze dag in Mijn werk.")


class WegingForm(EenKeer):
    """How one gemeente looks at it: per consideration the forms that fit, those that do not, and why."""

    in_delen = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [(vorm.code, vorm.naam) for vorm in VORMEN]
        for deze in OVERWEGINGEN:
            for naam, label in (("past", "Deze vormen passen"), ("past_niet", "Deze vormen passen niet")):
                self.fields[f"{naam}_{deze.code}"] = forms.MultipleChoiceField(
                    label=label, choices=keuzes, required=False, widget=forms.CheckboxSelectMultiple
                )
            self.fields[f"reden_{deze.code}"] = tekstveld("Waarom?", verplicht=False, lengte=3000, rijen=3)
        self.fields["toelichting"] = tekstveld("Tot slot: wat wilt u nog zeggen?", verplicht=False)

    @staticmethod
    def begin(punten: Mapping[str, Punt], toelichting: str) -> dict[str, Any]:
        """What stood there in the version before."""
        uit: dict[str, Any] = {"toelichting": toelichting}
        for code, punt in punten.items():
            uit |= {f"past_{code}": sorted(punt.past), f"past_niet_{code}": sorted(punt.past_niet)}
            uit[f"reden_{code}"] = punt.reden
        return uit

    def punten(self) -> dict[str, Punt]:
        """What was filled in, by consideration."""
        antwoord = self.cleaned_data
        return {
            deze.code: Punt(
                frozenset(antwoord[f"past_{deze.code}"]),
                frozenset(antwoord[f"past_niet_{deze.code}"]),
                antwoord[f"reden_{deze.code}"],
            )
            for deze in OVERWEGINGEN
        }

    @property
    def groepen(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The considerations with their fields, for the page."""
        return [
            (deze, [self[f"{naam}_{deze.code}"] for naam in ("past", "past_niet", "reden")]) for deze in OVERWEGINGEN
        ]


class SluitForm(forms.Form):
    """How it ended, in words."""

    uitkomst = tekstveld(
        "Wat is de uitkomst?",
        f"Schrijf op wat de gemeenten afspraken, of dat er geen keuze is gemaakt. Het programma kiest niet. {ALINEAS}",
    )
    voor_raden = forms.BooleanField(
        label="Raadsleden en griffiers mogen deze vormkeuze lezen",
        required=False,
        help_text="Dan lezen zij ook wat elke gemeente schreef. Dit kunt u later niet meer wijzigen.",
    )


class OordeelForm(EenKeer):
    """One judgment with what shows it."""

    waarde = forms.ChoiceField(
        label="Uw oordeel",
        choices=[(waarde.value, WAARDENAMEN[waarde]) for waarde in Waarde],
        widget=forms.RadioSelect,
    )
    toelichting = tekstveld("Toelichting", "Waarom u dit vindt.")
    open_punten = tekstveld(
        "Open punten", "Wat moet er nog gebeuren? Eén punt per regel.", verplicht=False, lengte=3000
    )
    peildatum = dagveld("Peildatum", help_text="De dag waarop dit zo is.")
    adressen = tekstveld(
        "Bewijs ergens anders",
        "Een webadres dat met https:// begint, of een zaaknummer. Eén per regel.",
        verplicht=False,
        lengte=3000,
        rijen=3,
    )

    field_order = (
        "waarde", "toelichting", "versies", "teksten", "overeenkomsten", "adressen", "open_punten", "peildatum",
    )  # fmt: skip

    def __init__(self, *args: Any, regio: Regio, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["versies"] = Versies(
            versies_van_regio(regio.pk),
            label="Bewijs: bevroren versies",
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["teksten"] = forms.ModelMultipleChoiceField(
            Tekst.objects.filter(regio=regio),
            label="Bewijs: teksten en plannen",
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["overeenkomsten"] = forms.ModelMultipleChoiceField(
            Overeenkomst.objects.filter(regio=regio),
            label="Bewijs: overeenkomsten",
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        self.order_fields(self.field_order)

    def clean_adressen(self) -> list[str]:
        """One per line; only what begins with http becomes a link."""
        regels = [regel.strip() for regel in self.cleaned_data["adressen"].splitlines() if regel.strip()]
        if any(len(regel) > 500 for regel in regels):
            raise forms.ValidationError("Een adres heeft ten hoogste 500 tekens.")
        return regels
