"""What a person types about a letter. A form checks the form of the answer; rules stand in the actions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast
from uuid import uuid4

from django import forms
from django.utils import timezone

from financien.cijfers import laatste_berekening
from financien.models import Berekening
from regio.models import Lidmaatschap, Regio, Taak
from regio.notatie import datum
from samenwerking.besluiten.bevoegdheid import KEUZES
from samenwerking.brieven.kerntekst import SOORT
from samenwerking.brieven.models import Brief, Gemeentebrief, Vervolgstap
from samenwerking.teksten.models import Regiosjabloon

if TYPE_CHECKING:  # the types know for which model a form is, Django itself does not ask
    Briefmodelform = forms.ModelForm[Brief]
    Stapmodelform = forms.ModelForm[Vervolgstap]
    Lokaalmodelform = forms.ModelForm[Gemeentebrief]
    Stapformset = forms.BaseFormSet["VervolgstapForm"]
    Berekeningveld = forms.ModelChoiceField[Berekening]
else:
    Briefmodelform = Stapmodelform = Lokaalmodelform = forms.ModelForm
    Stapformset = forms.BaseFormSet
    Berekeningveld = forms.ModelChoiceField

MEESTE_STAPPEN = 12
LEGE_STAPPEN = 3
NODIG_BIJ_MAKEN = "Dit kan later, maar is nodig om de brief te maken."


def _schrijfveld(rijen: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rijen, "spellcheck": "true"})


class KeuzeBerekening(Berekeningveld):
    """A frozen calculation, by scenario, number and day."""

    def label_from_instance(self, obj: Berekening) -> str:
        """How a person tells them apart."""
        return f"{obj.scenario.naam}, berekening {obj.nummer} van {datum(timezone.localdate(obj.gemaakt_op))}"


class BriefForm(Briefmodelform):
    """What the letters of a round share beside their text. With which headings the text begins is asked once."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    sjabloon = forms.ChoiceField(
        label="Vorm", choices=Brief.Sjabloon.choices, help_text=Brief._meta.get_field("sjabloon").help_text
    )
    berekening = KeuzeBerekening(
        Berekening.objects.none(),
        required=False,
        label="Bevroren berekening",
        empty_label="Geen ingroeipad in deze brief",
        help_text=Brief._meta.get_field("berekening").help_text,
    )
    bevoegdheden = forms.MultipleChoiceField(
        label="Bevoegdheid",
        choices=KEUZES,
        widget=forms.CheckboxSelectMultiple,
        help_text="Wie waarover beslist. Het artikel komt in de brief.",
    )

    class Meta:
        model = Brief
        fields = (
            "onderwerp", "datum", "reeks", "bevoegdheden", "berekening", "met_tellingen", "woo_categorie",
            "geheim_grond", "geheim_artikel",
        )  # fmt: skip

    field_order = ("onderwerp", "datum", "sjabloon")

    def __init__(self, *args: Any, regio: Regio, begint: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not begint:
            del self.fields["sjabloon"]
        else:
            eigen = Regiosjabloon.objects.filter(regio=regio, soort=SOORT)
            cast(forms.ChoiceField, self.fields["sjabloon"]).choices = [
                *((rij.sleutel, rij.naam) for rij in eigen),
                *Brief.Sjabloon.choices,
            ]
        # beschermd wonen only: maatschappelijke opvang has no ingroeipad, and this letter speaks of one
        keuzes = Berekening.objects.filter(scenario__regio=regio, scenario__taak=Taak.BW)
        veld = cast(KeuzeBerekening, self.fields["berekening"])
        veld.queryset = keuzes.defer("inhoud").select_related("scenario")

    def velden(self) -> dict[str, Any]:
        """What goes to the action: the fields of the letter, without the key of the form."""
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "aanvraag"}


def begin_brief(regio: Regio) -> dict[str, Any]:
    """What a new letter begins with: the calculation that was frozen last."""
    return {"berekening": laatste_berekening(regio, Taak.BW)}


def staat_er(ding: Brief | Gemeentebrief, form: type[BriefForm | LokaalForm]) -> dict[str, Any]:
    """What stands there now, by the names of the fields of the form."""
    return {naam: getattr(ding, naam) for naam in form.Meta.fields}


class VervolgstapForm(Stapmodelform):
    """One step after the letter; a row that is left empty is no step."""

    class Meta:
        model = Vervolgstap
        fields = ("wat", "besluit", "datum", "wanneer", "toezegging")


class Stappenset(Stapformset):
    """Rows of steps. Each may be left or made empty: also one that stood there, that is how it goes away."""

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """Every row may be empty, not only those that were added."""
        kwargs = super().get_form_kwargs(index)
        return kwargs if index is None else {**kwargs, "empty_permitted": True}

    def gekozen(self) -> list[Vervolgstap]:
        """The steps that were filled in, in their order; ask after `is_valid`."""
        return [form.instance for form in self.forms if form.cleaned_data.get("wat")]


_Stappen = forms.formset_factory(
    VervolgstapForm, formset=Stappenset, extra=LEGE_STAPPEN, max_num=MEESTE_STAPPEN, validate_max=True
)


def stappen_van(ronde: Brief | None, invoer: Mapping[str, Any] | None) -> Stappenset:
    """The rows as they stand there with some empty ones, or as a person filled them in."""
    begin = ronde.vervolg.values(*VervolgstapForm.Meta.fields) if ronde is not None and invoer is None else ()
    return cast(Stappenset, _Stappen(invoer, prefix="vervolg", initial=[dict(rij) for rij in begin]))


class LokaalForm(Lokaalmodelform):
    """What the letter of one gemeente says beside the text."""

    class Meta:
        model = Gemeentebrief
        fields = ("zaaknummer", "portefeuillehouder", "team", "secretaris", "burgemeester")
        help_texts = dict.fromkeys(("zaaknummer", "portefeuillehouder", "team"), NODIG_BIJ_MAKEN)


class MakenForm(forms.Form):
    """For which gemeenten the letters are made; the page shows the boxes in its own table."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    gemeenten = forms.TypedMultipleChoiceField(coerce=int, error_messages={"required": "Kies minstens één gemeente."})

    def __init__(self, *args: Any, gemeenten: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = cast(forms.TypedMultipleChoiceField, self.fields["gemeenten"])
        veld.choices = [(nummer, str(nummer)) for nummer in gemeenten]


class BesluitForm(forms.Form):
    """On which day the college decided."""

    besluitdatum = forms.DateField(label="Dag van het collegebesluit")

    def __init__(self, *args: Any, pet: Lidmaatschap, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["besluitdatum"].help_text = f"U legt dit vast namens {pet.orgaan or pet.plaats}."


class TeruggeefForm(BesluitForm):
    """The same, with what must be done about the letter."""

    reden = forms.CharField(
        label="Waarom geeft het college de brief terug?",
        max_length=500,
        widget=_schrijfveld(4),
        help_text="De coördinator van de regio en de beleidsadviseurs van uw gemeente lezen dit.",
    )


class OpzijForm(forms.Form):
    """Why a warning of the controls stays as it is."""

    sleutel = forms.CharField(max_length=32, widget=forms.HiddenInput)
    reden = forms.CharField(label="Waarom blijft het zo?", max_length=300)
