"""What a client may ask about his data, and keeping and destroying it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.db.models import QuerySet

from regio.models import Gemeente, Lidmaatschap
from regio.notatie import datum
from toegang.acties.clientgegevens import LEEFVELDEN
from toegang.acties.correctie import Reden
from toegang.forms.client import bekeken_veld, woonplaatsen
from toegang.forms.clientgegevens import LeefgegevensForm
from toegang.forms.velden import datumveld, formuliersleutel
from toegang.models import (
    Bewaarplicht,
    Client,
    Dossier,
    Privacyverzoek,
    Vernietigingsverzoek,
    Vernietigingsvoorstel,
    VernietigingsvoorstelEinde,
    VerzoekUitkomst,
    Woonplaats,
)

if TYPE_CHECKING:
    _Dossierkeuze = forms.ModelMultipleChoiceField[Dossier]
    _Voorstelkeuze = forms.ModelMultipleChoiceField[Vernietigingsvoorstel]
else:
    _Dossierkeuze = _Voorstelkeuze = forms.ModelMultipleChoiceField

KIES = ("", "Maak een keuze")


class SleutelForm(forms.Form):
    """Only the key of the form: one button that makes something once."""

    aanvraag = formuliersleutel()


class AfschriftForm(forms.Form):
    """The copy of everything; the BSN only for a reason."""

    aanvraag = formuliersleutel()
    reden_bsn = forms.ChoiceField(
        label="BSN in het afschrift",
        required=False,
        choices=[("", "Nee, laat het BSN weg"), ("client", "Ja, de cliënt vroeg daarom en is gecontroleerd")],
    )

    def reden_in_woorden(self) -> str:
        """As it is recorded; empty for a copy without BSN."""
        return "Afschrift met BSN, gevraagd door de cliënt" if self.cleaned_data["reden_bsn"] else ""


class CorrectieForm(LeefgegevensForm):
    """What is known of the client, to be corrected with a reason."""

    achternaam = forms.CharField(label="Achternaam", max_length=200)
    voorvoegsel = forms.CharField(label="Voorvoegsel", max_length=20, required=False, help_text="Bijvoorbeeld: van der")
    voornamen = forms.CharField(label="Voornamen", max_length=200)
    geboortedatum = datumveld("Geboortedatum")
    woonplaats = forms.ChoiceField(label="Woonplaats", help_text="De gemeente waar de cliënt vandaan komt.")
    reden = forms.ChoiceField(label="Waarom corrigeert u dit?", choices=[KIES, *Reden.choices])

    field_order = ("achternaam", "voorvoegsel", "voornamen", "geboortedatum", "woonplaats", *LEEFVELDEN, "reden")

    def __init__(self, data: Any = None, *, client: Client, pet: Lidmaatschap, op: datetime.date) -> None:
        nu = {naam: getattr(client, naam) for naam in ("achternaam", "voorvoegsel", "voornamen", "geboortedatum")}
        nu["woonplaats"] = str(client.woonplaats_id or client.woonplaats_soort)
        super().__init__(data, client=client, op=op, initial=nu)
        cast(forms.ChoiceField, self.fields["woonplaats"]).choices = woonplaatsen(pet, op=op)

    def waarden(self) -> dict[str, Any]:
        """The fields as the action wants them."""
        waarden = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam not in {"reden", "woonplaats"}}
        soort = self.cleaned_data["woonplaats"]
        gemeente = Gemeente.objects.get(pk=soort) if soort.isdigit() else None
        return {
            **waarden,
            "woonplaats_soort": Woonplaats.GEMEENTE if gemeente is not None else soort,
            "woonplaats": gemeente,
        }


class BsnVerbeterForm(forms.Form):
    """The right BSN instead of a wrong one. The wrong one is not shown, and nothing is filled in before."""

    bsn = forms.CharField(
        label="Het juiste BSN",
        max_length=20,
        help_text="Neem het over van een identiteitsbewijs of uit de Basisregistratie Personen.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    reden = forms.ChoiceField(
        label="Waarom klopte het niet?",
        choices=[KIES, *((reden.value, reden.label) for reden in Reden if reden != Reden.GEWIJZIGD)],
    )
    toch = bekeken_veld()


class VerzoekForm(forms.Form):
    """A request to destroy, as it came in."""

    aanvraag = formuliersleutel()
    ontvangen_op = datumveld("Ontvangen op", help_text="Vanaf deze dag lopen de 3 maanden.")
    wijze = forms.ChoiceField(label="Hoe kwam het binnen?", choices=[KIES, *Vernietigingsverzoek.Wijze.choices])


class PrivacyverzoekForm(forms.Form):
    """A request to see or correct, as it came in."""

    aanvraag = formuliersleutel()
    soort = forms.ChoiceField(
        label="Wat vraagt de cliënt?",
        choices=[KIES, *[(s.value, str(s.label).capitalize()) for s in Privacyverzoek.Soort]],
    )
    omschrijving = forms.CharField(
        label="Wat precies?",
        max_length=500,
        help_text="In gewone woorden: dit staat ook in de brief met het antwoord.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    ontvangen_op = datumveld("Ontvangen op", help_text="Vanaf deze dag loopt de maand.")
    wijze = forms.ChoiceField(label="Hoe kwam het binnen?", choices=[KIES, *Privacyverzoek.Wijze.choices])


class PrivacyantwoordForm(forms.Form):
    """The answer to such a request."""

    aanvraag = formuliersleutel()
    uitkomst = forms.ChoiceField(
        label="Wat antwoordt u?",
        widget=forms.RadioSelect,
        choices=[
            ("toegewezen", "Toewijzen: wij doen wat de cliënt vraagt"),
            ("deels", "Voor een deel toewijzen"),
            ("afgewezen", "Afwijzen: wij doen het niet"),
        ],
    )
    toelichting = forms.CharField(
        label="Uitleg voor de cliënt",
        max_length=1000,
        required=False,
        help_text="Wijst u niet alles toe? Schrijf dan welk deel niet, en waarom. Dit staat in de brief.",
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class UitkomstForm(forms.Form):
    """The answer to a request."""

    aanvraag = formuliersleutel()
    uitkomst = forms.ChoiceField(
        label="Wat beslist u?",
        widget=forms.RadioSelect,
        choices=[
            ("toegewezen", "Toewijzen: ik stel voor om dit dossier te vernietigen"),
            ("afgewezen", "Afwijzen: het dossier blijft"),
        ],
    )
    afwijzing = forms.ChoiceField(
        label="Waarom wijst u af?",
        required=False,
        choices=[("", "Alleen invullen bij afwijzen"), *VerzoekUitkomst.Afwijzing.choices],
    )
    toelichting = forms.CharField(
        label="Uitleg voor de cliënt",
        max_length=500,
        required=False,
        help_text="Alleen bij afwijzen: waarom, in gewone woorden.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class BewaarplichtForm(forms.Form):
    """Why a dossier stays longer."""

    aanvraag = formuliersleutel()
    reden = forms.ChoiceField(label="Waarom blijft het dossier?", choices=[KIES, *Bewaarplicht.Reden.choices])
    sinds = datumveld("Sinds")


class Dossierveld(_Dossierkeuze):
    """Dossiers by number; never a name."""

    def label_from_instance(self, obj: Any) -> str:
        """'2011-000123'."""
        return str(obj.nummer)


class Voorstelveld(_Voorstelkeuze):
    """Proposals by the number of their dossier."""

    def label_from_instance(self, obj: Any) -> str:
        """'Dossier 2011-000123, gesloten op 3 mei 2011: ...'."""
        dossier = obj.dossier
        gesloten = f", gesloten op {datum(dossier.gesloten_op)}" if dossier.gesloten_op else ""
        return f"Dossier {dossier.nummer}{gesloten}: {dossier.get_sluitreden_display()}"


class VoorstelForm(forms.Form):
    """Which dossiers of the list to propose."""

    aanvraag = formuliersleutel()
    dossier = Dossierveld(
        Dossier.objects.none(),
        label="Dossiers",
        error_messages={
            "required": "Kies minstens één dossier.",
            "invalid_choice": "Een van de dossiers staat niet meer op de lijst. Kies opnieuw.",
        },
    )

    def __init__(self, *args: Any, dossiers: QuerySet[Dossier], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ModelMultipleChoiceField[Dossier]", self.fields["dossier"]).queryset = dossiers


class BesluitForm(forms.Form):
    """The second person decides."""

    aanvraag = formuliersleutel()
    voorstel = Voorstelveld(
        Vernietigingsvoorstel.objects.none(),
        label="Deze dossiers vernietigen",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Kies minstens één dossier.",
            "invalid_choice": "Een van de voorstellen is er niet meer. Kies opnieuw.",
        },
    )
    akkoord = forms.BooleanField(
        label="Ik heb gecontroleerd dat deze dossiers weg mogen, en weet dat dit niet ongedaan te maken is",
        required=False,
    )

    def __init__(self, *args: Any, voorstellen: QuerySet[Vernietigingsvoorstel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = cast("forms.ModelMultipleChoiceField[Vernietigingsvoorstel]", self.fields["voorstel"])
        veld.queryset = voorstellen
        veld.initial = [voorstel.pk for voorstel in voorstellen]


class StopForm(forms.Form):
    """Why a proposal stops."""

    reden = forms.ChoiceField(label="Reden", choices=[KIES, *VernietigingsvoorstelEinde.Reden.choices])
