"""What a person types about a procedure. A form checks the form of the answer; rules stand in the actions."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, cast
from uuid import uuid4

from django import forms

from regio.forms.velden import dagveld
from regio.models import Gemeente, Orgaan
from samenwerking.besluiten.procedure import Stap, Uitkomst
from samenwerking.besluiten.procedures import PROCEDURES
from samenwerking.teksten.models import Versie


def _aanvraag() -> forms.UUIDField:
    """The same form sent twice makes one thing."""
    return forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


class Versiekeuze(forms.ModelChoiceField):  # type: ignore[type-arg]  # the class takes no argument at run time
    """A version with the title of its text."""

    def label_from_instance(self, obj: Versie) -> str:
        """'SOK 2027, Versie 2: concept'."""
        return f"{obj.tekst.titel}, {obj}"


class ProcedureForm(forms.Form):
    """Which version goes which way, for which gemeenten, and when it should hold."""

    aanvraag = _aanvraag()
    versie = Versiekeuze(label="Versie", queryset=Versie.objects.none())
    soort = forms.ChoiceField(
        label="Procedure",
        choices=[(code, een.naam) for code, een in PROCEDURES.items()],
        help_text=(
            "De rechtsvorm bepaalt de procedure, niet de naam op de kaft. Bij een regeling: kies wie haar treffen "
            "(Wgr, artikel 1, eerste lid). Meestal zijn dat de colleges."
        ),
    )
    register = forms.ChoiceField(
        label="Wat wordt dit in het register van overeenkomsten?",
        required=False,
        help_text="Als de procedure slaagt, komt dit vanzelf in het register: partijen, ingangsdatum en tekst.",
    )
    gemeenten = forms.ModelMultipleChoiceField(
        label="Gemeenten", queryset=Gemeente.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    wens = dagveld(
        "Gewenste ingangsdatum", help_text="De route rekent terug van deze dag. Leeg: niet bekend.", required=False
    )
    bestuursdag = dagveld(
        "Vergadering van het bestuur",
        help_text="Alleen bij de begroting van een lichaam: de dag waarop het bestuur haar vaststelt.",
        required=False,
    )
    publiceert = forms.ModelChoiceField(
        label="Gemeente die bekendmaakt",
        queryset=Gemeente.objects.none(),
        required=False,
        help_text="Bij een regeling: die van de plaats van vestiging, of die de regeling noemt (Wgr, artikel 26).",
    )
    werkdagen_definitief = forms.IntegerField(
        label="Werkdagen voor de definitieve tekst", min_value=0, max_value=120, initial=10,
        help_text="Wat u samen afspreekt voor het antwoord op de zienswijzen. Geen wettelijke termijn.",
    )  # fmt: skip
    werkdagen_bekendmaken = forms.IntegerField(
        label="Werkdagen voor de bekendmaking", min_value=0, max_value=60, initial=5,
        help_text="Hoeveel werkdagen het Gemeenteblad nodig heeft. Geen wettelijke termijn.",
    )  # fmt: skip

    def __init__(self, *args: Any, versies: Any, gemeenten: Any, register: Any, **kwargs: Any) -> None:
        """Only what this region has can be chosen."""
        super().__init__(*args, **kwargs)
        cast(forms.ChoiceField, self.fields["register"]).choices = register
        keuzes: dict[str, Any] = {"versie": versies, "gemeenten": gemeenten, "publiceert": gemeenten}
        for naam, rijen in keuzes.items():
            cast("forms.ModelChoiceField[Any]", self.fields[naam]).queryset = rijen


class Vastlegform(forms.Form):
    """What is asked of anything that is recorded at a step."""

    aanvraag = _aanvraag()
    kenmerk = forms.CharField(widget=forms.HiddenInput)
    datum = dagveld("Op welke dag")
    toelichting = forms.CharField(
        label="Toelichting", required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 3})
    )
    correctie_reden = forms.CharField(label="Reden van de correctie", required=False, max_length=400)
    afwijking_grond = forms.CharField(
        label="Afwijking: artikel of afspraak",
        required=False,
        max_length=200,
        help_text="Alleen als het anders ging dan de procedure zegt. Bijvoorbeeld: Wgr, artikel 1, derde lid.",
    )
    afwijking_reden = forms.CharField(label="Afwijking: reden", required=False, max_length=400)

    def __init__(self, *args: Any, corrigeert: bool, **kwargs: Any) -> None:
        """`corrigeert`: something is recorded here already, so a reason is asked."""
        super().__init__(*args, **kwargs)
        if corrigeert:
            self.fields["correctie_reden"].required = True
        else:
            del self.fields["correctie_reden"]

    @property
    def bij(self) -> dict[str, Any]:
        """What goes with what is recorded."""
        namen = ("toelichting", "afwijking_grond", "afwijking_reden", "correctie_reden", "aanvraag")
        return {naam: self.cleaned_data[naam] for naam in namen if naam in self.cleaned_data}


class HandelingForm(Vastlegform):
    """An act."""

    vindplaats = forms.CharField(
        label="Vindplaats",
        required=False,
        max_length=500,
        help_text="Waar het te vinden is: het nummer van het Gemeenteblad of het zaaknummer.",
    )
    field_order = ("datum", "vindplaats", "toelichting")

    def __init__(self, *args: Any, met_vindplaats: bool = False, **kwargs: Any) -> None:
        """A publication says where it stands."""
        super().__init__(*args, **kwargs)
        self.fields["vindplaats"].required = met_vindplaats


class BesluitForm(Vastlegform):
    """A decision of an organ."""

    uitkomst = forms.ChoiceField(label="Uitkomst", widget=forms.RadioSelect)
    punten = forms.CharField(
        label="Punten van de zienswijze",
        required=False,
        max_length=20000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Een lege regel begint een nieuw punt. Elk punt krijgt later een antwoord.",
    )
    stemmen_voor = forms.IntegerField(label="Stemmen voor", required=False, min_value=0, max_value=100)
    stemmen_tegen = forms.IntegerField(label="Stemmen tegen", required=False, min_value=0, max_value=100)
    field_order = ("uitkomst", "datum", "punten", "stemmen_voor", "stemmen_tegen", "toelichting")

    def __init__(self, *args: Any, stap: Stap, **kwargs: Any) -> None:
        """Only the outcomes that this organ can reach at this step."""
        super().__init__(*args, **kwargs)
        cast(forms.ChoiceField, self.fields["uitkomst"]).choices = [
            (een.value, een.naam.capitalize()) for een in stap.uitkomsten
        ]
        if Uitkomst.ZIENSWIJZE not in stap.uitkomsten:
            del self.fields["punten"]

    def clean(self) -> dict[str, Any]:
        """Votes come in pairs."""
        schoon = super().clean() or {}
        if (schoon.get("stemmen_voor") is None) != (schoon.get("stemmen_tegen") is None):
            self.add_error("stemmen_tegen", "Vul de stemmen voor én tegen in, of geen van beide.")
        return schoon

    @property
    def stemmen(self) -> tuple[int, int] | None:
        """For and against, when they were counted."""
        voor, tegen = self.cleaned_data.get("stemmen_voor"), self.cleaned_data.get("stemmen_tegen")
        return (voor, tegen) if voor is not None and tegen is not None else None

    @property
    def punten_los(self) -> list[str]:
        """The points, one by one."""
        ruw = str(self.cleaned_data.get("punten") or "").replace("\r\n", "\n")
        return [punt.strip() for punt in ruw.split("\n\n") if punt.strip()]


class VersieInForm(forms.Form):
    """A newer version, and why."""

    versie = forms.ModelChoiceField(label="Nieuwe versie", queryset=Versie.objects.none())
    reden = forms.CharField(label="Waarom", max_length=400, help_text="De gemeenten lezen dit bij de nieuwe versie.")

    def __init__(self, *args: Any, versies: Any, **kwargs: Any) -> None:
        """Only newer versions of the same text."""
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField[Any]", self.fields["versie"]).queryset = versies


class EindeForm(forms.Form):
    """How it ended."""

    gelukt = forms.ChoiceField(
        label="Hoe eindigt de procedure",
        choices=[("ja", "De tekst geldt"), ("nee", "De gemeenten stoppen ermee")],
        widget=forms.RadioSelect,
    )
    datum = dagveld("Vanaf welke dag")
    reden = forms.CharField(label="Toelichting", max_length=400)


class AntwoordForm(forms.Form):
    """The answer of the gemeenten together to one point."""

    tekst = forms.CharField(label="Antwoord", max_length=4000, widget=forms.Textarea(attrs={"rows": 3}))
    leidt_tot_wijziging = forms.BooleanField(label="De tekst wijzigt door dit punt", required=False)


class VergaderingenForm(forms.Form):
    """A series of meetings of one organ."""

    orgaan = forms.ModelChoiceField(label="Wie vergadert", queryset=Orgaan.objects.none())
    eerste = dagveld("Eerste vergadering")
    laatste = dagveld("Laatste vergadering", help_text="Bij één vergadering: dezelfde dag.")
    om_de_weken = forms.IntegerField(label="Om de hoeveel weken", min_value=1, max_value=26, initial=1)
    inleverdagen = forms.IntegerField(
        label="Stukken inleveren, dagen vooraf", min_value=0, max_value=90, initial=14,
        help_text="Zoveel dagen vóór de vergadering is de laatste dag om stukken in te leveren.",
    )  # fmt: skip

    def __init__(self, *args: Any, organen: Sequence[Orgaan], **kwargs: Any) -> None:
        """Only the organs whose calendar this hat keeps."""
        super().__init__(*args, **kwargs)
        veld = cast("forms.ModelChoiceField[Any]", self.fields["orgaan"])
        veld.queryset = Orgaan.objects.filter(pk__in=[een.pk for een in organen])
        veld.empty_label = None
        if organen:
            self.initial.setdefault("orgaan", organen[0].pk)


class RecesForm(forms.Form):
    """Days without meetings."""

    naam = forms.CharField(label="Naam", max_length=60, help_text="Bijvoorbeeld: zomerreces.")
    van = dagveld("Eerste dag")
    laatste_dag = dagveld("Laatste dag")

    def clean(self) -> dict[str, Any]:
        """In the right order; the end is the day after the last one."""
        schoon = super().clean() or {}
        van, laatste = schoon.get("van"), schoon.get("laatste_dag")
        if van is not None and laatste is not None:
            if laatste < van:
                self.add_error("laatste_dag", "De laatste dag ligt niet vóór de eerste.")
            schoon["tot"] = laatste + datetime.timedelta(days=1)
        return schoon
