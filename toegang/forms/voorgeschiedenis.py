"""Questions about before, in each form that decides on a right: only those that a rule in force can use."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms

from regio.models import Gemeente
from regio.notatie import datum
from toegang.acties.verantwoordelijke import Voorgeschiedenis, geldende_overgangsregel, geldende_regels
from toegang.betaler import Terugkeer
from toegang.forms.velden import datumveld
from toegang.models import Dossier
from toegang.overgangsrecht import Navraag

KEUZES_TERUGKEERDER = (
    ("", "Niet van toepassing"),
    (Terugkeer.BESTAAND.value, "Telt als bestaande cliënt"),
    (Terugkeer.NIEUW.value, "Telt als nieuwe cliënt"),
)


class VoorgeschiedenisForm(forms.Form):
    """The part of a form about earlier beschermd wonen, and what the rules of the day ask beside it."""

    def vraag_naar_vroeger(self, dossier: Dossier, *, op: datetime.date, nieuw: bool = True) -> None:
        """Add the questions, at the end of the form.

        At a vervolg (not `nieuw`) nobody comes in anew, so the two questions that make a new client are not asked.
        """
        gemeenten = Gemeente.objects.bestaand(op=op).op_naam()
        if nieuw:
            self.fields["eerder_aanvraag"] = _navraag(
                "Vroeg de cliënt eerder beschermd wonen aan in uw regio?",
                "Voor deze melding, ook bij een andere gemeente van de regio. Vraag het de cliënt.",
            )
            self.fields["eerder_aanvraag_op"] = datumveld(
                "Wanneer was die aanvraag?", required=False, help_text="Alleen bij ja: de laatste keer."
            )
            self.fields["eerder_bw"] = _navraag(
                "Had de cliënt eerder beschermd wonen?", "Bij welke gemeente ook. Vul bij ja de twee vragen hierna in."
            )
        self.fields["eerder_bw_laatste_dag"] = datumveld(
            "Laatste dag van eerder beschermd wonen",
            required=False,
            help_text="Als de cliënt dat eerder had, bij welke gemeente ook. Bij een lopend recht: de einddatum.",
        )
        self.fields["eerder_bw_gemeente"] = _gemeente(
            gemeenten, "Gemeente die eerder beschermd wonen gaf", leeg="Geen of onbekend"
        )
        regel = geldende_overgangsregel(dossier.gemeente, op=op)
        if regel is not None and regel.peildatum is not None:
            self.fields["beschikking_op_peildatum"] = forms.BooleanField(
                label=f"Die beschikking liep al op {datum(regel.peildatum)}",
                required=False,
                help_text="Liep zij toen al, dan is het een bestaande cliënt. Niet nodig als zij in dit dossier staat.",
            )
            self.fields["terugkeerder"] = forms.ChoiceField(
                label="Afspraak over wie betaalt",
                choices=KEUZES_TERUGKEERDER,
                required=False,
                help_text=(
                    "Alleen als het niet bekend is, of als het geen bestaande en geen nieuwe cliënt is. Overleg eerst."
                ),
            )
        regels = geldende_regels(op=op)
        if regels.instelling_kijkt_terug:
            self.fields["woonadres_bij_instelling"] = forms.BooleanField(
                label="De cliënt staat ingeschreven bij een instelling", required=False
            )
            self.fields["gemeente_voor_instelling"] = _gemeente(
                gemeenten, "Waar de cliënt woonde voor de instelling", leeg="Niet bekend"
            )
        if regels.maanden_na_achttien is not None:
            self.fields["jeugdhulp_gemeente"] = _gemeente(
                gemeenten, "Gemeente die jeugdhulp met verblijf gaf", leeg="Geen of onbekend"
            )

    @staticmethod
    def _eerder_bw(velden: dict[str, Any]) -> Navraag:
        """The answer; where it was not asked (a vervolg), a last day that was filled in says yes."""
        zonder = Navraag.JA if velden.get("eerder_bw_laatste_dag") else Navraag.WEET_NIET
        return Navraag(velden.get("eerder_bw", zonder))

    def voorgeschiedenis(self) -> Voorgeschiedenis:
        """What was answered; what was not asked stays unknown, so that nobody counts as a new client by silence."""
        velden: dict[str, Any] = self.cleaned_data
        return Voorgeschiedenis(
            eerder_aanvraag=Navraag(velden.get("eerder_aanvraag", Navraag.WEET_NIET)),
            eerder_aanvraag_op=velden.get("eerder_aanvraag_op"),
            eerder_bw=self._eerder_bw(velden),
            eerder_bw_laatste_dag=velden.get("eerder_bw_laatste_dag"),
            eerder_bw_gemeente=velden.get("eerder_bw_gemeente"),
            beschikking_op_peildatum=bool(velden.get("beschikking_op_peildatum")),
            woonadres_bij_instelling=bool(velden.get("woonadres_bij_instelling")),
            gemeente_voor_instelling=velden.get("gemeente_voor_instelling"),
            jeugdhulp_gemeente=velden.get("jeugdhulp_gemeente"),
            terugkeerder=velden.get("terugkeerder", ""),
        )


def _navraag(label: str, uitleg: str) -> forms.ChoiceField:
    keuzes = [(Navraag.JA.value, "Ja"), (Navraag.NEE.value, "Nee"), (Navraag.WEET_NIET.value, "Weet niet")]
    return forms.ChoiceField(label=label, choices=keuzes, widget=forms.RadioSelect, help_text=uitleg)


def _gemeente(gemeenten: Any, label: str, *, leeg: str) -> forms.ModelChoiceField[Gemeente]:
    return forms.ModelChoiceField(gemeenten, label=label, required=False, empty_label=leeg)
