"""The form of the onderzoek: seven subjects, the Wlz, the sub-tests of the region, the outcome. Saved in parts."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField

from regio.notatie import datum
from toegang.acties.onderzoek import VELDEN, Deelantwoord, Onderzoeksgegevens
from toegang.forms.velden import datumveld, formuliersleutel
from toegang.models import Deeltoets, Deeltoetsantwoord, Doelgroep, Onderzoek


def _onderwerp(letter: str, label: str, hulp: str) -> forms.CharField:
    return forms.CharField(
        label=f"{letter}. {label}",
        required=False,
        max_length=20000,
        help_text=hulp,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


@dataclass(frozen=True)
class Groep:
    """Fields that stand together under one heading."""

    titel: str
    uitleg: str
    velden: Sequence[BoundField]


class OnderzoekForm(forms.Form):
    """What the consulent and the client found out. Saving asks nothing; finishing asks that all of it is there."""

    in_delen = True
    """No field says that it is not compulsory: that would be true today and not on the last day."""

    behoeften = _onderwerp(
        "a",
        "Behoeften, persoonskenmerken en voorkeuren",
        "Wat is er nodig en wat wil de cliënt? Geloof en cultuur alleen als de cliënt dat wil.",
    )
    eigen_kracht = _onderwerp("b", "Eigen kracht en gebruikelijke hulp", "Wat lukt zelf of met huisgenoten?")
    netwerk = _onderwerp("c", "Mantelzorg en sociaal netwerk", "Wie kan helpen? Is er nog een huis?")
    mantelzorger = _onderwerp("d", "Ondersteuning van de mantelzorger", "Wat heeft de mantelzorger nodig?")
    algemeen = _onderwerp("e", "Algemene voorzieningen en activiteiten", "Bijvoorbeeld inloop of outreach.")
    samenwerking = _onderwerp(
        "f",
        "Samenwerking met zorg, wonen, werk en inkomen",
        "Bijvoorbeeld behandeling, schulden, dagbesteding, onderwijs of jeugdhulp.",
    )
    bijdrage = _onderwerp("g", "Bijdrage in de kosten", "Wat hebt u de cliënt verteld over de bijdrage en het CAK?")
    doelgroep = forms.ChoiceField(label="Doelgroep", choices=Doelgroep.choices)
    wlz = forms.ChoiceField(
        label="Hoe staat het met de Wlz?",
        choices=Onderzoek.Wlz.choices,
        help_text="Is er blijvend permanent toezicht of 24 uur per dag zorg in de nabijheid nodig? Dan past de Wlz.",
    )
    wlz_aangevraagd_op = datumveld("Dag van de Wlz-aanvraag", required=False)
    wlz_besluitdatum = datumveld(
        "Datum van het Wlz-besluit", required=False, help_text="Nodig als de Wlz-zorg is toegekend of afgewezen."
    )
    uitkomst = forms.ChoiceField(
        label="Uitkomst", required=False, choices=[("", "Nog niet bekend"), *Onderzoek.Uitkomst.choices]
    )
    conclusie = forms.CharField(
        label="Conclusie",
        required=False,
        max_length=20000,
        help_text="In gewone taal: de cliënt leest dit in het verslag.",
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def __init__(
        self, *args: Any, onderzoek: Onderzoek | None, deeltoetsen: Sequence[Deeltoets], **kwargs: Any
    ) -> None:
        begin = {naam: getattr(onderzoek, naam) for naam in VELDEN} if onderzoek else {"wlz": "niet_bekeken"}
        begin.setdefault("doelgroep", Doelgroep.ONBEKEND)
        antwoorden = {rij.deeltoets_id: rij for rij in onderzoek.deeltoetsen.all()} if onderzoek else {}
        for deeltoets in deeltoetsen:
            rij = antwoorden.get(deeltoets.pk)
            begin[f"toets_{deeltoets.pk}"] = rij.antwoord if rij else Deeltoetsantwoord.Antwoord.ONBEKEND
            begin[f"waarom_{deeltoets.pk}"] = rij.toelichting if rij else ""
        super().__init__(*args, **{**kwargs, "initial": begin})
        self._deeltoetsen = list(deeltoetsen)
        for deeltoets in self._deeltoetsen:
            self.fields[f"toets_{deeltoets.pk}"] = forms.ChoiceField(
                label=deeltoets.vraag,
                required=False,
                choices=Deeltoetsantwoord.Antwoord.choices,
                help_text=deeltoets.uitleg,
            )
            self.fields[f"waarom_{deeltoets.pk}"] = forms.CharField(
                label="Waarom?", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 2})
            )

    def groepen(self) -> list[Groep]:
        """The fields under their headings, for the page."""
        namen = list(self.fields)
        eigen = [naam for naam in namen if naam.startswith(("toets_", "waarom_"))]
        groepen = [
            Groep(
                "De zeven onderwerpen",
                "Bewaren kan altijd. Om af te ronden vult u ze alle zeven in: speelt iets niet, schrijf dat dan op.",
                [self[naam] for naam in namen[:7]],
            ),
            Groep(
                "Wlz en doelgroep",
                "Beschermd wonen gaat door tot de Wlz begint: niemand valt tussen twee wetten.",
                [self[naam] for naam in ("wlz", "wlz_aangevraagd_op", "wlz_besluitdatum", "doelgroep")],
            ),
        ]
        if eigen:
            groepen.append(
                Groep(
                    "Deeltoetsen van uw regio",
                    "Deze vragen stelt uw regio. Zij helpen bij de keuze en zijn geen wet.",
                    [self[naam] for naam in eigen],
                )
            )
        groepen.append(Groep("Uitkomst", "", [self["uitkomst"], self["conclusie"]]))
        return groepen

    def getoond(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """What stands there, under the same headings, for who only reads."""
        return [
            (groep.titel, [(str(veld.label), self._waarde(veld)) for veld in groep.velden]) for groep in self.groepen()
        ]

    def _waarde(self, veld: BoundField) -> str:
        waarde = self.initial.get(veld.name)
        if isinstance(waarde, datetime.date):
            return datum(waarde)
        keuzes = dict(getattr(self.fields[veld.name], "choices", ()))
        return str(keuzes.get(waarde, waarde)) if waarde not in (None, "") else "niets ingevuld"

    def gegevens(self) -> Onderzoeksgegevens:
        """What was filled in, as the action wants it."""
        velden = self.cleaned_data
        return Onderzoeksgegevens(
            **{naam: velden[naam] for naam in VELDEN},
            deeltoetsen={
                deeltoets.pk: Deelantwoord(
                    velden[f"toets_{deeltoets.pk}"] or Deeltoetsantwoord.Antwoord.ONBEKEND,
                    velden[f"waarom_{deeltoets.pk}"],
                )
                for deeltoets in self._deeltoetsen
            },
        )


class VerslagForm(forms.Form):
    """Nothing to fill in: the verslag says what stands in the onderzoek."""

    aanvraag = formuliersleutel()


class DeeltoetsEindeForm(forms.Form):
    """Why a question is asked no longer."""

    reden = forms.CharField(
        label="Waarom stelt uw regio deze vraag niet meer?",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Bijvoorbeeld: wie het besloot en wanneer. Collega's lezen het bij de vraag terug.",
    )


class DeeltoetsForm(forms.Form):
    """A question that the region wants to be asked in each onderzoek."""

    vraag = forms.CharField(label="Vraag", max_length=200)
    uitleg = forms.CharField(label="Uitleg", max_length=300, required=False)
    van = datumveld("Vanaf welke dag?")
