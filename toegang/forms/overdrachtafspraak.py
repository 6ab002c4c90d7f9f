"""What a region agrees about an overdracht."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django import forms

from toegang.acties.overdrachtafspraak import Factor
from toegang.forms.velden import datumveld, formuliersleutel
from toegang.models import Afwegingsfactor

RUIMTE = 3
"""Empty lines below the list that holds."""

Richting = Afwegingsfactor.Richting
RICHTINGEN = [
    (Richting.VRIJ.value, "Kan beide kanten op"),
    (Richting.VOOR.value, "Pleit voor een regio"),
    (Richting.TEGEN.value, "Pleit tegen een regio"),
]


class OverdrachtafspraakForm(forms.Form):
    """Days for an answer and the whole list from a day on. A line that is emptied is not in the new list."""

    aanvraag = formuliersleutel()
    van = datumveld("Vanaf welke dag geldt dit?", help_text="Wat nu geldt, eindigt de dag ervoor.")
    antwoord_dagen = forms.IntegerField(
        label="Binnen hoeveel dagen antwoordt een gemeente?",
        required=False,
        min_value=1,
        max_value=365,
        error_messages={
            "min_value": "Vul een getal in van 1 tot en met 365.",
            "max_value": "Vul een getal in van 1 tot en met 365.",
            "invalid": "Vul een heel getal in, bijvoorbeeld 14.",
        },
        help_text="De wet noemt geen termijn. Leeg: er is niets afgesproken, en er staat geen uiterste dag.",
    )
    reden = forms.CharField(label="Waarom spreekt de regio dit af?", max_length=300)
    bron = forms.CharField(
        label="Waar staat deze afspraak?",
        max_length=500,
        help_text="Bijvoorbeeld: verslag regionaal overleg 12 maart 2027, punt 4.",
    )

    def __init__(
        self,
        *args: Any,
        factoren: Sequence[Afwegingsfactor],
        dagen: int | None,
        op: datetime.date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["van"].initial = op
        self.fields["antwoord_dagen"].initial = dagen
        self.aantal = len(factoren) + RUIMTE
        for nummer in range(1, self.aantal + 1):
            nu = factoren[nummer - 1] if nummer <= len(factoren) else None
            self.fields[f"tekst_{nummer}"] = forms.CharField(
                label=f"Factor {nummer}", max_length=120, required=False, initial=nu.tekst if nu else ""
            )
            self.fields[f"richting_{nummer}"] = forms.ChoiceField(
                label=f"Wat zegt factor {nummer}?",
                choices=RICHTINGEN,
                required=False,
                initial=nu.richting if nu else Richting.VRIJ.value,
            )

    @property
    def regels(self) -> list[tuple[Any, Any]]:
        """The fields of the list, line by line."""
        return [(self[f"tekst_{nummer}"], self[f"richting_{nummer}"]) for nummer in range(1, self.aantal + 1)]

    def gegevens(self) -> dict[str, Any]:
        """What the action asks."""
        velden = self.cleaned_data
        regels = [
            Factor(velden[f"tekst_{nummer}"], velden[f"richting_{nummer}"] or Richting.VRIJ.value)
            for nummer in range(1, self.aantal + 1)
            if velden[f"tekst_{nummer}"]
        ]
        return {
            "factoren": regels,
            **{naam: velden[naam] for naam in ("van", "antwoord_dagen", "reden", "bron", "aanvraag")},
        }
