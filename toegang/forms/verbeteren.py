"""Putting right a step of the procedure: what it is now, field by field, and why."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.text import capfirst

from toegang.acties.stapcorrectie import DOELEN, velden_van
from toegang.forms.melding import STAPFORMS
from toegang.forms.velden import datumveld, formuliersleutel
from toegang.models import Aanvraag, Melding, Rechtsmiddel, Stapcorrectie

LABELS = {
    ("melding", "ontvangen_op"): "Wanneer kwam de melding binnen?",
    ("melding", "wijze"): "Hoe kwam de melding binnen?",
    ("melding", "melder"): "Wie meldde?",
    ("op_aanvraag", "ontvangen_op"): "Wanneer kwam de aanvraag binnen?",
    ("op_aanvraag", "wijze"): "Hoe kwam de aanvraag?",
    ("stap", "op"): "Op welke dag?",
    ("verslag", "verstrekt_op"): "Op welke dag kreeg de cliënt het verslag?",
}
"""A question where the name of the field alone says too little."""


class VerbeterForm(forms.Form):
    """The fields of one step that can be put right. `vast` leaves out those on which a decision rests."""

    aanvraag = formuliersleutel()
    reden = forms.ChoiceField(
        label="Waarom verbetert u dit?", choices=[("", "Kies een reden"), *Stapcorrectie.Reden.choices]
    )

    def __init__(self, *args: Any, soort: str, rij: Any, vast: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.namen: list[str] = []
        for naam in velden_van(soort, rij):
            if vast and naam not in DOELEN[soort].vrij:
                continue
            veld = self._veld(soort, naam, rij)
            if veld is not None:
                veld.initial = getattr(rij, naam)
                self.fields[naam] = veld
                self.namen.append(naam)
        self.order_fields([*self.namen, "reden"])

    def _veld(self, soort: str, naam: str, rij: Any) -> forms.Field | None:
        label = LABELS.get((soort, naam)) or Stapcorrectie.Veld(naam).label.capitalize()
        if isinstance(getattr(rij, naam), datetime.date):
            return datumveld(label)
        keuzes = _keuzes(soort, naam, rij)
        return forms.ChoiceField(label=label, choices=keuzes) if keuzes else None

    def waarden(self) -> dict[str, Any]:
        """What was filled in, as the action wants it."""
        return {naam: self.cleaned_data[naam] for naam in self.namen}


def _keuzes(soort: str, naam: str, rij: Any) -> Sequence[tuple[str, str]]:
    """What may stand there; nothing for what the product wrote itself, such as how a letter went out."""
    if soort == "melding":
        return cast(Sequence[tuple[str, str]], (Melding.Wijze if naam == "wijze" else Melding.Melder).choices)
    if soort == "rechtsmiddel":
        return [(waarde, str(capfirst(tekst))) for waarde, tekst in Rechtsmiddel.Behandeling.choices]
    if soort == "op_aanvraag":
        return [
            (waarde, tekst)
            for waarde, tekst in Aanvraag.Wijze.choices
            if rij.verslag_id or waarde != Aanvraag.Wijze.VERSLAG
        ]
    form = STAPFORMS.get(rij.soort)
    veld = form.base_fields.get("wijze") if form else None
    keuzes = [(waarde, tekst) for waarde, tekst in getattr(veld, "choices", ()) if waarde]
    return keuzes if rij.wijze in dict(keuzes) else []
