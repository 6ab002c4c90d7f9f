"""A next melding, and the steps that follow one: per kind of step a form with what that step needs."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, cast

from django import forms

from toegang.acties.client import Meldinggegevens
from toegang.acties.melding import NA_EEN_AANVRAAG, Stapgegevens, Upload
from toegang.forms.velden import datumveld, formuliersleutel
from toegang.models import Melding, MeldingEinde, Meldingstap
from toegang.upload import GRENS_MB, te_groot

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    _Bestand = UploadedFile[bytes]


class MeldingForm(forms.Form):
    """A melding in a dossier that is there already."""

    aanvraag = formuliersleutel()
    soort = forms.ChoiceField(
        label="Waar gaat het om?",
        choices=[
            (Melding.Soort.HERINDICATIE, "herindicatie: het recht loopt af of wordt opnieuw bekeken"),
            (Melding.Soort.HERZIENING, "veranderde omstandigheden"),
            (Melding.Soort.NIEUW, "een andere, nieuwe vraag"),
        ],
        widget=forms.RadioSelect,
    )
    ontvangen_op = datumveld("Datum van de melding", help_text="Vanaf deze dag lopen de 6 weken van het onderzoek.")
    wijze = forms.ChoiceField(label="Hoe kwam de melding binnen?", choices=[("", "Kies hoe"), *Melding.Wijze.choices])
    melder = forms.ChoiceField(label="Wie meldde?", choices=Melding.Melder.choices, initial=Melding.Melder.CLIENT)
    spoed = forms.BooleanField(label="Er is spoed: wachten op het onderzoek kan niet", required=False)

    def __init__(self, *args: Any, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ontvangen_op"].initial = op

    def gegevens(self) -> Meldinggegevens:
        """How it came in, as the action wants it."""
        velden = self.cleaned_data
        return Meldinggegevens(wijze=velden["wijze"], melder=velden["melder"], spoed=velden["spoed"])


class BevestigForm(forms.Form):
    """Nothing to fill in: the letter is made from what is known."""

    aanvraag = formuliersleutel()


class Stapform(forms.Form):
    """The day of a step; each kind adds what it needs."""

    soort = ""
    titel = ""
    uitleg = ""
    knop = "Vastleggen"

    aanvraag = formuliersleutel()
    op = datumveld("Op welke dag?")

    def __init__(self, *args: Any, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["op"].initial = op

    def gegevens(self) -> Stapgegevens:
        """What was filled in, as the action wants it."""
        velden = self.cleaned_data
        bestand: _Bestand | None = velden.get("stuk")
        return Stapgegevens(
            soort=self.soort,
            op=velden["op"],
            wijze=velden.get("wijze", ""),
            toelichting=velden.get("toelichting", ""),
            later=velden.get("later"),
            stuk=Upload(self.titel_van_het_stuk, bestand.read()) if bestand else None,
        )

    titel_van_het_stuk = "Ontvangen stuk"


def _stukveld(label: str, help_text: str = "") -> forms.FileField:
    hulp = f"PDF, JPEG of PNG, hoogstens {GRENS_MB} MB."
    return forms.FileField(
        label=label,
        required=False,
        allow_empty_file=True,
        help_text=f"{help_text} {hulp}".strip(),
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
    )


class _MetStuk(Stapform):
    """A step with which something may be handed in. A file that is too large is not read at all."""

    def clean_stuk(self) -> _Bestand | None:
        """Too large: the sentence beside the field."""
        bestand: _Bestand | None = self.cleaned_data["stuk"]
        if bestand is not None and bestand.size is not None and bestand.size > GRENS_MB * 1024 * 1024:
            raise forms.ValidationError(te_groot(bestand.size))
        return bestand


class IdentiteitForm(Stapform):
    """Which document was looked at (Wmo 2015 art. 2.3.4); no copy is kept."""

    soort = Meldingstap.Soort.IDENTITEIT
    titel = "Identiteit vaststellen"
    uitleg = (
        "Bekijk het identiteitsbewijs en leg vast welk document u zag. Bewaar geen kopie en schrijf geen nummer op."
    )
    knop = "Identiteit vastleggen"
    wijze = forms.ChoiceField(
        label="Welk document zag u?",
        choices=[
            ("", "Kies een document"),
            ("paspoort", "paspoort"),
            ("identiteitskaart", "identiteitskaart"),
            ("rijbewijs", "rijbewijs"),
            ("vreemdelingendocument", "vreemdelingendocument"),
        ],
    )


class OndersteuningForm(Stapform):
    """How the client heard of gratis, independent cliëntondersteuning (Wmo 2015 art. 2.3.2 lid 3)."""

    soort = Meldingstap.Soort.CLIENTONDERSTEUNING
    titel = "Wijzen op cliëntondersteuning"
    uitleg = (
        "De cliënt kan gratis en onafhankelijk hulp krijgen bij de melding en het onderzoek. Zeg dat voor het begint."
    )
    knop = "Vastleggen dat u dit zei"
    wijze = forms.ChoiceField(
        label="Hoe hoorde de cliënt het?",
        choices=[
            ("", "Kies hoe"),
            ("in een gesprek", "in een gesprek"),
            ("telefonisch", "telefonisch"),
            ("per brief of e-mail", "per brief of e-mail"),
        ],
    )
    toelichting = forms.CharField(
        label="Wat wil de cliënt?", required=False, widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )


class PlanForm(_MetStuk):
    """What the client handed in (Wmo 2015 art. 2.3.2 lid 2 and 5)."""

    soort = Meldingstap.Soort.PERSOONLIJK_PLAN
    titel = "Persoonlijk plan ontvangen"
    uitleg = "Het persoonlijk plan hoort bij het onderzoek. Ook een plan dat na de 7 dagen komt, kunt u nog meenemen."
    knop = "Persoonlijk plan vastleggen"
    titel_van_het_stuk = "Persoonlijk plan"
    stuk = _stukveld("Het plan", "Leeg laten kan, bijvoorbeeld bij een plan op papier.")
    toelichting = forms.CharField(
        label="Toelichting", required=False, widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )


class GesprekForm(Stapform):
    """A talk with the client and who came along."""

    soort = Meldingstap.Soort.GESPREK
    titel = "Gesprek vastleggen"
    uitleg = "Leg vast dat u de cliënt sprak. Wat u bespreekt, schrijft u op in het onderzoek."
    knop = "Gesprek vastleggen"
    wijze = forms.ChoiceField(
        label="Hoe sprak u de cliënt?",
        choices=[
            ("", "Kies hoe"),
            ("thuis of waar de cliënt verblijft", "thuis of waar de cliënt verblijft"),
            ("op het gemeentehuis", "op het gemeentehuis"),
            ("telefonisch of met beeld", "telefonisch of met beeld"),
        ],
    )
    toelichting = forms.CharField(
        label="Wie waren erbij?", required=False, widget=forms.Textarea(attrs={"rows": 2}), max_length=2000
    )


class UitstelForm(Stapform):
    """A later day that was agreed with the client: it moves no term."""

    soort = Meldingstap.Soort.UITSTEL
    titel = "Een latere dag afspreken"
    uitleg = (
        "U kunt met de cliënt een latere dag afspreken. De 6 weken van het onderzoek schuiven daardoor niet op: na de "
        "laatste dag blijft het onderzoek te laat."
    )
    knop = "Afspraak vastleggen"
    later = datumveld("De afgesproken dag")
    toelichting = forms.CharField(
        label="Waarom?", required=False, widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )


class MededelingForm(Stapform):
    """The applicant was told that the decision comes later (Awb art. 4:14): it moves no term."""

    soort = Meldingstap.Soort.MEDEDELING
    titel = "Zeggen dat het besluit later komt"
    uitleg = (
        "Lukt het niet op tijd te besluiten? Zeg dat de cliënt en noem een redelijke nieuwe dag (Awb, artikel 4:14). "
        "De termijn zelf schuift niet op."
    )
    knop = "Mededeling vastleggen"
    later = datumveld("De nieuwe dag")
    toelichting = forms.CharField(
        label="Waarom?", required=False, widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )


class OpmerkingForm(_MetStuk):
    """What the client says about the verslag."""

    soort = Meldingstap.Soort.OPMERKING
    titel = "Opmerking bij het verslag"
    uitleg = "Wat de cliënt van het verslag vindt, hoort bij het dossier. Het verslag zelf verandert er niet door."
    knop = "Opmerking vastleggen"
    titel_van_het_stuk = "Opmerkingen bij het verslag"
    toelichting = forms.CharField(
        label="Wat merkte de cliënt op?", required=False, widget=forms.Textarea(attrs={"rows": 5}), max_length=5000
    )
    stuk = _stukveld("Of het stuk dat de cliënt stuurde")


STAPFORMS: dict[str, type[Stapform]] = {
    str(form.soort): form
    for form in (
        IdentiteitForm,
        OndersteuningForm,
        PlanForm,
        GesprekForm,
        UitstelForm,
        MededelingForm,
        OpmerkingForm,
    )
}
"""The form of each kind of step; confirming has a page of its own, because it makes a letter."""


class MeldingSluitForm(forms.Form):
    """Why a melding ends without a decision."""

    aanvraag = formuliersleutel()
    reden = forms.ChoiceField(label="Reden")
    per = datumveld("Per welke dag?")

    def __init__(self, *args: Any, op: datetime.date, na_aanvraag: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        redenen = [
            (reden.value, reden.label)
            for reden in MeldingEinde.Reden
            if reden != MeldingEinde.Reden.DOSSIER_GESLOTEN and (not na_aanvraag or reden in NA_EEN_AANVRAAG)
        ]
        cast(forms.ChoiceField, self.fields["reden"]).choices = [("", "Kies een reden"), *redenen]
        self.fields["per"].initial = op
