"""Opvang: testing a melding, the pas, the family."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms

from regio.models import Gemeente
from toegang.forms.velden import EEN_DAG, datumveld, formuliersleutel, keuze
from toegang.models import Doelgroep, Huishoudlid, HuishoudlidEinde, NachtopvangpasEinde, Opvangtoets

WEKEN = 6
"""A pas is proposed for so many weeks; the consulent chooses."""


class ToetsForm(forms.Form):
    """Whether this client gets opvang here, and why (not)."""

    aanvraag = formuliersleutel()
    getoetst_op = datumveld("Getoetst op")
    uitkomst = forms.ChoiceField(label="Uitkomst", choices=Opvangtoets.Uitkomst.choices, widget=forms.RadioSelect)
    reden = forms.ChoiceField(
        label="Reden", required=False, choices=[("", "Kies een reden"), *Opvangtoets.Reden.choices],
        help_text="Alleen als u opvang weigert.",
    )  # fmt: skip
    beste_gemeente = forms.ModelChoiceField(
        Gemeente.objects.none(),
        label="Gemeente met meer kans op herstel",
        required=False,
        empty_label="Kies een gemeente",
        help_text="Alleen als een andere gemeente beter past, bijvoorbeeld omdat daar een netwerk is dat steunt.",
    )
    toelichting = forms.CharField(
        label="Toelichting", required=False, widget=forms.Textarea, max_length=4000,
        help_text="Schrijf wat nodig is om het besluit te begrijpen, niet meer.",
    )  # fmt: skip

    def __init__(self, *args: Any, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["getoetst_op"].initial = op
        keuze(self, "beste_gemeente").queryset = Gemeente.objects.filter(geldig_tot__isnull=True).op_naam()


class PasForm(forms.Form):
    """From when to when the client may sleep in the nachtopvang."""

    aanvraag = formuliersleutel()
    van = datumveld("Geldig vanaf")
    tot_en_met = datumveld("Geldig tot en met")

    def __init__(self, *args: Any, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["van"].initial = op
        self.fields["tot_en_met"].initial = op + WEKEN * 7 * EEN_DAG - EEN_DAG


class PasEindeForm(forms.Form):
    """Why a pas stops before its time."""

    aanvraag = formuliersleutel()
    per = datumveld("Pas geldt niet meer vanaf")
    reden = forms.ChoiceField(label="Reden", choices=[("", "Kies een reden"), *NachtopvangpasEinde.Reden.choices])


class NachtopvangWachtForm(forms.Form):
    """Waiting for a place in the nachtopvang."""

    aanvraag = formuliersleutel()
    problematiek = forms.ChoiceField(label="Wat het zwaarst weegt", choices=Doelgroep.choices, initial="onbekend")
    sinds = datumveld("Wacht sinds")


class GezinForm(forms.Form):
    """A family asks for opvang."""

    aanvraag = formuliersleutel()
    aangevraagd_op = datumveld("Opvang gevraagd op")


class LidForm(forms.Form):
    """Someone of the family beside the client."""

    aanvraag = formuliersleutel()
    relatie = forms.ChoiceField(label="Wie is dit?", choices=[("", "Kies de relatie"), *Huishoudlid.Relatie.choices])
    geboortedatum = datumveld("Geboortedatum")


class LidEindeForm(forms.Form):
    """Why someone no longer belongs to the family."""

    aanvraag = formuliersleutel()
    per = datumveld("Hoort er niet meer bij vanaf")
    reden = forms.ChoiceField(label="Reden", choices=[("", "Kies een reden"), *HuishoudlidEinde.Reden.choices])
