"""The choice of mails, and the button that reminds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms

from regio.forms.velden import EenKeer
from samenwerking.berichten.models import Berichtkeuze

if TYPE_CHECKING:
    Modelform = forms.ModelForm[Berichtkeuze]
else:
    Modelform = forms.ModelForm


class KeuzeForm(Modelform):
    """How often, on which day, and whether what is urgent comes at once."""

    class Meta:
        model = Berichtkeuze
        fields = ("hoe_vaak", "weekdag", "spoed")
        labels = {
            "hoe_vaak": "Een overzicht van wat op u wacht",
            "weekdag": "Op welke dag",
            "spoed": "Stuur mij meteen een e-mail als iets dringend is",
        }
        help_texts = {
            "weekdag": "Alleen als u kiest voor een keer per week.",
            "spoed": "De laatste dag is dichtbij, iemand gaf iets terug, of er is een vraag of antwoord voor u.",
        }
        widgets = {"hoe_vaak": forms.RadioSelect, "weekdag": forms.Select}


class HerinnerForm(EenKeer):
    """Nothing to type: the page says who gets it."""
