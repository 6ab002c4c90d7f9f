"""Sending an overdracht, its steps, and the dossier of the receiver."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django import forms

from toegang.acties.overdracht import Overdrachtgegevens, Stapgegevens
from toegang.forms.velden import datumveld, formuliersleutel
from toegang.models import Afwegingsfactor, Client, Onderdeel, Toestemming
from toegang.overdracht import Stapsoort, Weigergrond

VOOR = (("", "Speelt niet"), ("daar", "Pleit voor de andere gemeente"), ("hier", "Pleit voor onze gemeente"))


def tekstveld(label: str, *, rijen: int = 4, **anders: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=4000, widget=forms.Textarea(attrs={"rows": rijen}), **anders)


class OverdrachtForm(forms.Form):
    """What is told: one text for each part that the client allowed; and why the other region suits better."""

    aanvraag = formuliersleutel()

    def __init__(
        self,
        *args: Any,
        toestemming: Toestemming,
        client: Client,
        factoren: Sequence[Afwegingsfactor],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.delen = [Onderdeel(deel) for deel in toestemming.omvang if deel != Onderdeel.IDENTITEIT]
        self.factoren = {f"factor-{factor.sleutel}": factor for factor in factoren}
        for deel in self.delen:
            self.fields[deel.value] = tekstveld(str(deel.label).capitalize(), required=False)
        self.fields["contact"] = forms.CharField(
            label="Wie kan de andere gemeente bellen of mailen?",
            max_length=200,
            help_text="Uw naam met telefoonnummer of e-mailadres.",
        )
        for naam, factor in self.factoren.items():
            self.fields[naam] = forms.ChoiceField(label=factor.tekst.capitalize(), choices=VOOR, required=False)
        self.fields["reden"] = tekstveld(
            "Waarom heeft de cliënt daar de beste kans?", help_text="Dit blijft in uw eigen dossier."
        )

    @property
    def vertelvelden(self) -> list[Any]:
        """The fields of what is told."""
        return [self[deel.value] for deel in self.delen]

    @property
    def factorvelden(self) -> list[Any]:
        """The fields of the weighing."""
        return [self[naam] for naam in self.factoren]

    def gegevens(self) -> Overdrachtgegevens:
        """As the action takes it."""
        velden = self.cleaned_data
        return Overdrachtgegevens(
            samenvatting={deel.value: velden.get(deel.value, "") for deel in self.delen},
            contact=velden["contact"],
            reden=velden["reden"],
            factoren={factor.sleutel: velden.get(naam, "") for naam, factor in self.factoren.items()},
        )


class StapForm(forms.Form):
    """One step. Each kind shows only what belongs to it."""

    aanvraag = formuliersleutel()

    def __init__(self, *args: Any, soort: Stapsoort, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.soort = soort
        match soort:
            case Stapsoort.GEWEIGERD:
                self.fields["gronden"] = forms.MultipleChoiceField(
                    label="Waarom neemt uw gemeente de cliënt niet over?",
                    choices=[(grond.value, grond.tekst.capitalize()) for grond in Weigergrond],
                    widget=forms.CheckboxSelectMultiple,
                    help_text="Alleen te weinig binding is volgens de wet geen grond (Wmo 2015, artikel 1.2.1).",
                )
                self.fields["toelichting"] = tekstveld("Leg dit uit aan de andere gemeente")
                self.fields["toch"] = forms.BooleanField(
                    label="Ik weet dat alleen te weinig binding geen grond is, en weiger toch", required=False
                )
            case Stapsoort.GEACCEPTEERD | Stapsoort.VERZET:
                self.fields["overdrachtsdatum"] = datumveld("Op welke dag komt de cliënt?")
                self.fields["betaler_tot"] = datumveld(
                    "Tot en met welke dag betaalt de oude gemeente?",
                    help_text="Ten minste tot de dag ervoor: er valt geen dag tussen.",
                )
                self.fields["toelichting"] = tekstveld(
                    "Wat is verder afgesproken?",
                    required=False,
                    help_text="Aanbieder of wachtplek, wie contact houdt met de cliënt, vervoer.",
                )
            case Stapsoort.AANGEKOMEN:
                self.fields["dag"] = datumveld("Op welke dag kwam de cliënt aan?")
                self.fields["dag"].initial = op
            case _:
                self.fields["toelichting"] = tekstveld(_VRAAG[soort], help_text=_HULP.get(soort, ""))

    def gegevens(self) -> Stapgegevens:
        """As the action takes it."""
        velden = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "aanvraag"}
        return Stapgegevens(**velden)


_VRAAG = {
    Stapsoort.VRAAG: "Wat wilt u nog weten?",
    Stapsoort.AANGEVULD: "Uw antwoord",
    Stapsoort.GEESCALEERD: "Wat vraagt u?",
    Stapsoort.INGETROKKEN: "Waarom stopt de overdracht?",
    Stapsoort.TERUGGEKOPPELD: "Hoe verliep de overdracht tussen de gemeenten?",
}
_HULP = {
    Stapsoort.VRAAG: "De andere gemeente leest dit. Vraag alleen wat u nodig hebt om te antwoorden.",
    Stapsoort.AANGEVULD: "Vertel alleen waarvoor de cliënt toestemming gaf. De andere gemeente leest dit.",
    Stapsoort.TERUGGEKOPPELD: "Schrijf hier niets over de cliënt zelf.",
}


class NeemOverForm(forms.Form):
    """The dossier of the receiver: the BSN may follow."""

    bsn = forms.CharField(
        label="BSN",
        max_length=20,
        required=False,
        help_text="Vraag het bij het eerste contact en controleer het. Weet u het nog niet, laat dit dan leeg.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )


class AfsluitForm(forms.Form):
    """Nothing to fill in: the page says what will happen."""

    aanvraag = formuliersleutel()
