"""A place for a client: the proposal, the answer, the end, absence, and a home to move on to."""

from __future__ import annotations

import datetime
from collections import defaultdict
from typing import Any, cast

from django import forms

from regio.models import Organisatie
from regio.notatie import datum
from toegang.acties.plaatsing import Voorstel, plekken_voor_dossier, rechten_voor_plek
from toegang.forms.velden import EEN_DAG, datumveld, formuliersleutel, keuze
from toegang.models import Afwezigheid, Dossier, Plaatsing, PlaatsingAntwoord, PlaatsingEinde, Plek, Woningafspraak
from toegang.models.plek import ZONDER_EINDE

HOEVEEL = 300
"""More places than this do not fit in one choice; the page says so, and 'Vrije plekken' finds the others."""


class Plekveld(forms.TypedChoiceField):
    """A place from the list. A place that was taken meanwhile is no wrong choice: the action says who was first."""

    def valid_value(self, value: Any) -> bool:
        """Whether it is a number at all; the action looks whether it is a place of the region."""
        return str(value).isascii() and str(value).isdigit() and len(str(value)) < 19


class VoorstelForm(forms.Form):
    """Which place, from when, and on what ground."""

    aanvraag = formuliersleutel()
    plek = Plekveld(label="Plek", coerce=int)
    van = datumveld("Begindatum")
    laatste_dag = datumveld("Laatste dag", required=False, help_text="Leeg: nog niet bekend.")
    grond = forms.ChoiceField(label="Waarop is de plaatsing gebaseerd?", choices=Plaatsing.Grond.choices)
    reden = forms.CharField(
        label="Reden",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Alleen bij spoed of overbrugging: waarom krijgt de cliënt deze plek zonder indicatie ervoor?",
    )

    def __init__(self, *args: Any, dossier: Dossier, op: datetime.date, gekozen: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        vrij = (
            plekken_voor_dossier(dossier, op=op)
            .met_vrij_vanaf(op=op)
            .filter(vrij_vanaf__lt=ZONDER_EINDE)
            .select_related("locatie__organisatie", "locatie__gemeente", "product")
            .order_by("vrij_vanaf", "locatie__organisatie__naam", "locatie__naam", "kenmerk", "pk")[: HOEVEEL + 1]
        )
        plekken = [plek for plek in vrij if plek.tot is None or plek.vrij_vanaf < plek.tot]
        self.meer = len(plekken) > HOEVEEL
        self.geen = not plekken
        veld = cast(Plekveld, self.fields["plek"])
        veld.choices = [("", "Kies een plek"), *_per_gemeente(plekken[:HOEVEEL], dossier, op=op)]
        veld.initial = gekozen if gekozen.isdigit() else ""
        begin = next((recht.van for recht in rechten_voor_plek(dossier, op=op)), None)
        self.fields["van"].initial = max(begin, op) if begin is not None else op

    def voorstel(self) -> Voorstel:
        """The proposal as it was filled in; the last day becomes the first day without the place."""
        velden = self.cleaned_data
        return Voorstel(
            plek_id=velden["plek"],
            van=velden["van"],
            tot=velden["laatste_dag"] + EEN_DAG if velden["laatste_dag"] else None,
            grond=velden["grond"],
            reden=velden["reden"],
        )


def _per_gemeente(
    plekken: list[Plek], dossier: Dossier, *, op: datetime.date
) -> list[tuple[str, list[tuple[int, str]]]]:
    """Groups of choices: the own gemeente first, in each the soonest place first."""
    groepen: dict[tuple[bool, str], list[tuple[int, str]]] = defaultdict(list)
    for plek in plekken:
        gemeente = plek.locatie.gemeente
        wanneer = "nu vrij" if plek.vrij_vanaf <= op else f"vrij vanaf {datum(plek.vrij_vanaf)}"
        groepen[gemeente.pk != dossier.gemeente_id, f"{gemeente}: {plek.product}"].append(
            (plek.pk, f"{plek}, {wanneer} ({plek.doelgroepen})")
        )
    return [(naam, keuzes) for (_, naam), keuzes in sorted(groepen.items(), key=lambda groep: groep[0])]


class AntwoordForm(forms.Form):
    """What the aanbieder says to the proposal, or that it is withdrawn."""

    aanvraag = formuliersleutel()
    uitkomst = forms.ChoiceField(
        label="Wat antwoordt de aanbieder?",
        choices=[(waarde, tekst.capitalize()) for waarde, tekst in PlaatsingAntwoord.Uitkomst.choices],
        widget=forms.RadioSelect,
    )
    gegeven_op = datumveld("Datum van het antwoord")
    reden = forms.CharField(
        label="Reden",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Nodig als het voorstel niet doorgaat.",
    )


class PlaatsingEindeForm(forms.Form):
    """The client leaves the place."""

    aanvraag = formuliersleutel()
    laatste_dag = datumveld(
        "Laatste dag op deze plek", help_text="Kwam de cliënt niet? Kies de dag voor de begindatum."
    )
    bestemming = forms.ChoiceField(
        label="Waar gaat de cliënt naartoe?",
        choices=[("", "Kies een bestemming"), *PlaatsingEinde.Bestemming.choices],
    )
    toelichting = forms.CharField(
        label="Toelichting",
        max_length=300,
        required=False,
        help_text="Nodig als u 'anders' kiest, of 'andere gemeente' zonder overdracht.",
    )


class AfwezigForm(forms.Form):
    """The client is away for a while."""

    aanvraag = formuliersleutel()
    reden = forms.ChoiceField(label="Reden", choices=[("", "Kies een reden"), *Afwezigheid.Reden.choices])
    van = datumveld("Eerste dag weg")
    tot = datumveld("Eerste dag terug", required=False, help_text="Leeg: nog niet bekend.")


class TerugForm(forms.Form):
    """The client is back."""

    tot = datumveld("Eerste dag terug")


class WoningForm(forms.Form):
    """A home to move on to."""

    aanvraag = formuliersleutel()
    soort = forms.ChoiceField(label="Wat is gevraagd?", choices=[("", "Kies wat"), *Woningafspraak.Soort.choices])
    corporatie = forms.ModelChoiceField(
        Organisatie.objects.none(), label="Woningcorporatie", required=False, empty_label="Geen of nog niet bekend"
    )
    aangevraagd_op = datumveld("Datum van de aanvraag")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuze(self, "corporatie").queryset = Organisatie.objects.filter(soort=Organisatie.Soort.CORPORATIE)


class WoningUitkomstForm(forms.Form):
    """What came of it."""

    uitkomst = forms.ChoiceField(label="Uitkomst", choices=[("", "Kies de uitkomst"), *Woningafspraak.Uitkomst.choices])
    uitkomst_op = datumveld("Datum van de uitkomst")
