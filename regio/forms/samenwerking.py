"""What a functioneel beheerder fills in about mandates and about who takes part in a region."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, cast

from django import forms

from regio.acties.deelnames import Afspraak
from regio.acties.mandaten import Mandaatbesluit
from regio.forms.velden import EenKeer, MetVindplaats, dagveld
from regio.models import Deelname, Functie, Gemeente, Regio, Taak
from regio.models.gemeente import GemeenteQuerySet

TAKEN = [("", "Kies een taak"), *Taak.choices]


def _gemeenteveld(label: str, **anders: Any) -> forms.ModelChoiceField[Gemeente]:
    return forms.ModelChoiceField(
        Gemeente.objects.none(), label=label, to_field_name="code", empty_label="Kies een gemeente", **anders
    )


def _kies_uit(form: forms.Form, naam: str, gemeenten: GemeenteQuerySet) -> None:
    """The gemeenten of a field; when there is one, it is chosen."""
    veld = cast("forms.ModelChoiceField[Gemeente]", form.fields[naam])
    veld.queryset = gemeenten.op_naam()
    if gemeenten.count() == 1:
        veld.initial, veld.empty_label = gemeenten.get().code, None


class Mandaatformulier(EenKeer):
    """A mandate as a college decided it."""

    gever = _gemeenteveld("Welke gemeente geeft het mandaat?")
    nemer = _gemeenteveld("Aan welke gemeente?")
    taak = forms.ChoiceField(label="Voor welke taak?", choices=TAKEN)
    functie = forms.ChoiceField(
        label="Wat mag die gemeente doen?",
        choices=[("", "Kies een functie"), *Functie.choices],
        help_text="Alleen toegang en wachtlijst openen dossiers. Voor elke functie legt u een eigen mandaat vast.",
    )
    van = dagveld("Eerste dag van het mandaat")
    tot = dagveld(
        "Eerste dag waarop het mandaat niet meer geldt", required=False, help_text="Leeg: tot u het beëindigt."
    )
    grondslag = forms.CharField(
        label="Hoe heet het mandaatbesluit?",
        max_length=300,
        help_text="Bijvoorbeeld: Mandaatbesluit beschermd wonen 2026. Of de regeling waaruit het mandaat volgt.",
    )
    besluitdatum = dagveld("Wanneer is het besloten?")
    vindplaats = forms.CharField(
        label="Waar staat het besluit?",
        max_length=500,
        help_text="Het webadres van de bekendmaking, of het zaaknummer in uw eigen archief.",
    )

    def __init__(self, *args: Any, gevers: GemeenteQuerySet, op: datetime.date, **kwargs: Any) -> None:
        """`gevers`: the gemeenten this beheerder keeps."""
        super().__init__(*args, **kwargs)
        _kies_uit(self, "gever", gevers)
        _kies_uit(self, "nemer", Gemeente.objects.bestaand(op=op))
        self.fields["van"].initial = op

    def besluit(self) -> Mandaatbesluit:
        """What the action needs of this form."""
        velden = {naam: self.cleaned_data[naam] for naam in self.fields if naam != "aanvraag"}
        return Mandaatbesluit(**velden | {"taak": Taak(velden["taak"]), "functie": Functie(velden["functie"])})


class Regioformulier(MetVindplaats):
    """A new region for one taak, with its centrumgemeente."""

    naam = forms.CharField(label="Naam van de regio", max_length=120)
    taak = forms.ChoiceField(label="Voor welke taak?", choices=TAKEN)
    centrum = _gemeenteveld("Wat is de centrumgemeente?")
    van = dagveld("Eerste dag van de regio voor deze taak")
    field_order = ("naam", "taak", "centrum", "van", "titel", "uitgever", "adres")

    def __init__(self, *args: Any, gemeenten: GemeenteQuerySet, op: datetime.date, **kwargs: Any) -> None:
        """`gemeenten`: those this beheerder keeps."""
        super().__init__(*args, **kwargs)
        _kies_uit(self, "centrum", gemeenten)
        self.fields["van"].initial = op

    def keuze(self) -> dict[str, Any]:
        """What the action needs of this form."""
        velden = {naam: self.cleaned_data[naam] for naam in ("naam", "centrum", "van", "aanvraag")}
        return velden | {"taak": Taak(self.cleaned_data["taak"]), "vindplaats": self.vindplaats()}


class Deelnameformulier(MetVindplaats):
    """A gemeente in this region, for one taak and a period."""

    gemeente = _gemeenteveld("Welke gemeente?")
    taak = forms.ChoiceField(label="Voor welke taak?", choices=TAKEN)
    rol = forms.ChoiceField(
        label="Als wat?", choices=Deelname.Rol.choices, initial=Deelname.Rol.REGIO, widget=forms.RadioSelect
    )
    van = dagveld("Eerste dag van de deelname")
    tot = dagveld(
        "Eerste dag waarop de deelname niet meer geldt", required=False, help_text="Leeg: tot u die beëindigt."
    )
    field_order = ("gemeente", "taak", "rol", "van", "tot", "titel", "uitgever", "adres")

    def __init__(self, *args: Any, gemeenten: GemeenteQuerySet, op: datetime.date, **kwargs: Any) -> None:
        """`gemeenten`: all of them for the beheerder of the region, the own ones for another."""
        super().__init__(*args, **kwargs)
        _kies_uit(self, "gemeente", gemeenten)
        self.fields["van"].initial = op

    def afspraak(self, regio: Regio) -> Afspraak:
        """What the action needs of this form."""
        velden = {naam: self.cleaned_data[naam] for naam in ("gemeente", "van", "tot")}
        rol, taak = Deelname.Rol(self.cleaned_data["rol"]), Taak(self.cleaned_data["taak"])
        return Afspraak(regio=regio, taak=taak, rol=rol, **velden)


class Einddag(forms.Form):
    """The day on which something ends."""

    tot = dagveld("Eerste dag waarop dit niet meer geldt", help_text="Kies vandaag om meteen te stoppen.")


class Antwoord(forms.Form):
    """Yes or no to what the other side asked."""

    antwoord = forms.ChoiceField(
        label="Wat is uw antwoord?",
        choices=[("akkoord", "Akkoord"), ("afgewezen", "Niet akkoord")],
        widget=forms.RadioSelect,
    )

    @property
    def akkoord(self) -> bool:
        """Whether the answer is yes."""
        return bool(self.cleaned_data["antwoord"] == "akkoord")


def plaatskeuze(plaatsen: Sequence[Gemeente | Regio]) -> dict[str, Gemeente | Regio]:
    """Each place by what stands for it in an address: the code of a gemeente, the key of a region."""
    return {plaats.sleutel if isinstance(plaats, Regio) else plaats.code: plaats for plaats in plaatsen}
