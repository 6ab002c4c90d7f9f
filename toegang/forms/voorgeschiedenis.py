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

KEUZES_TERUGKEERDER = (
    ("", "Niet van toepassing"),
    (Terugkeer.BESTAAND.value, "Telt als bestaande cliënt"),
    (Terugkeer.NIEUW.value, "Telt als nieuwe cliënt"),
)


class VoorgeschiedenisForm(forms.Form):
    """The part of a form about earlier beschermd wonen, and what the rules of the day ask beside it."""

    def vraag_naar_vroeger(self, dossier: Dossier, *, op: datetime.date) -> None:
        """Add the questions, at the end of the form."""
        gemeenten = Gemeente.objects.bestaand(op=op).op_naam()
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
                help_text="Dan is het een bestaande cliënt. Niet nodig als die beschikking in dit dossier staat.",
            )
            if regel.terugkeerder == Terugkeer.VRAAG:
                self.fields["terugkeerder"] = forms.ChoiceField(
                    label="Afspraak over een terugkeerder",
                    choices=KEUZES_TERUGKEERDER,
                    required=False,
                    help_text="Alleen voor wie geen bestaande en geen nieuwe cliënt is. Overleg eerst wie betaalt.",
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

    def voorgeschiedenis(self) -> Voorgeschiedenis:
        """What was answered; a question that was not asked has no answer."""
        velden: dict[str, Any] = self.cleaned_data
        return Voorgeschiedenis(
            eerder_bw_laatste_dag=velden.get("eerder_bw_laatste_dag"),
            eerder_bw_gemeente=velden.get("eerder_bw_gemeente"),
            beschikking_op_peildatum=bool(velden.get("beschikking_op_peildatum")),
            woonadres_bij_instelling=bool(velden.get("woonadres_bij_instelling")),
            gemeente_voor_instelling=velden.get("gemeente_voor_instelling"),
            jeugdhulp_gemeente=velden.get("jeugdhulp_gemeente"),
            terugkeerder=velden.get("terugkeerder", ""),
        )


def _gemeente(gemeenten: Any, label: str, *, leeg: str) -> forms.ModelChoiceField[Gemeente]:
    return forms.ModelChoiceField(gemeenten, label=label, required=False, empty_label=leeg)
