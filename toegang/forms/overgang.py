"""What a region agrees on who pays during the transition."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms

from regio.models import Bron
from toegang.betaler import Duur, NieuwBetaalt, Terugkeer
from toegang.forms.velden import EEN_DAG, datumveld, formuliersleutel
from toegang.models import Overgangsregel


class OvergangsregelForm(forms.Form):
    """A rule from a day on; the rule that runs ends on that day."""

    aanvraag = formuliersleutel()
    van = datumveld("Vanaf welke dag geldt de regel?", help_text="De regel die nu geldt, eindigt de dag ervoor.")
    peildatum = datumveld(
        "Peildatum",
        required=False,
        help_text="Wie op deze dag een lopende beschikking had, is een bestaande cliënt. Leeg: de overgang is nog niet "
        "begonnen, en de centrumgemeente betaalt.",
    )
    duur = forms.ChoiceField(
        label="Hoe lang betaalt de centrumgemeente voor een bestaande cliënt?",
        choices=[(duur.value, duur.tekst.capitalize()) for duur in Duur],
        widget=forms.RadioSelect,
        initial=Duur.BESCHIKKING.value,
    )
    duur_laatste_dag = datumveld(
        "Laatste dag dat de centrumgemeente betaalt", required=False, help_text="Alleen bij een vaste dag."
    )
    nieuw_betaalt = forms.ChoiceField(
        label="Wie betaalt voor een nieuwe cliënt?",
        choices=[(wie.value, wie.tekst.capitalize()) for wie in NieuwBetaalt],
        widget=forms.RadioSelect,
        initial=NieuwBetaalt.VERANTWOORDELIJK.value,
    )
    venster_dagen = forms.IntegerField(
        label="Venster van een nieuwe cliënt, in dagen",
        min_value=1,
        max_value=3650,
        initial=365,
        error_messages={"min_value": "Het venster duurt minstens 1 dag."},
        help_text="Zo lang voor de melding geen aanvraag en geen beschermd wonen in de regio.",
    )
    terugkeerder = forms.ChoiceField(
        label="En wie niet bestaand en niet nieuw is?",
        choices=[(regel.value, regel.tekst.capitalize()) for regel in Terugkeer],
        widget=forms.RadioSelect,
        initial=Terugkeer.VRAAG.value,
    )
    bron = forms.ModelChoiceField(
        Bron.objects.all(), label="Bron", empty_label="Kies een bron", help_text="Waar deze afspraak staat."
    )
    toelichting = forms.CharField(label="Toelichting", max_length=300, required=False)

    def __init__(self, *args: Any, vorige: Overgangsregel | None, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["van"].initial = op
        if vorige is None:
            return
        for naam in ("peildatum", "duur", "nieuw_betaalt", "venster_dagen", "terugkeerder"):
            self.fields[naam].initial = getattr(vorige, naam)
        self.fields["bron"].initial = vorige.bron_id
        if vorige.duur_tot is not None:
            self.fields["duur_laatste_dag"].initial = vorige.duur_tot - EEN_DAG

    def gegevens(self) -> dict[str, Any]:
        """What the action asks; the last day becomes the first day after it."""
        velden = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "aanvraag"}
        laatste = velden.pop("duur_laatste_dag")
        return {**velden, "duur_tot": laatste + EEN_DAG if laatste else None}
