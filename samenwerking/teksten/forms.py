"""What a person types about a text. A form checks the form of the answer; rules stand in the actions."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, cast
from urllib.parse import urlencode
from uuid import uuid4

from django import forms

from regio.models import Lidmaatschap, Regio
from regio.rechten import regios_van
from samenwerking.teksten.controles import Rechtsvorm
from samenwerking.teksten.models import Regiosjabloon, Tekst, Versie, Voorstel
from samenwerking.teksten.rechtsvorm import Vorm
from samenwerking.teksten.sjabloon import sjablonen
from samenwerking.teksten.sjabloon import sjabloon as sjabloon_met
from samenwerking.teksten.voorstellijst import Regel

CONCEPT = "concept"
"""Stands in an address for the draft as it is now, beside the numbers of versions."""

IN_REGEL, NAAST, WAS_WORDT = "regel", "naast", "waswordt"
MANIEREN = [(IN_REGEL, "in de tekst"), (NAAST, "naast elkaar"), (WAS_WORDT, "als was-wordt-tabel")]


def _alle_sjablonen() -> list[tuple[str, str]]:
    """The templates of the product, by name; those of letters too."""
    return [(deel.sleutel, deel.naam) for deel in sjablonen()]


def _titel(label: str, hulp: str) -> forms.CharField:
    return forms.CharField(label=label, max_length=200, help_text=hulp)


def _aanvraag() -> forms.UUIDField:
    """The same form sent twice makes one thing."""
    return forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


class TekstForm(forms.Form):
    """What stands on the cover of a text."""

    titel = _titel("Titel", "Zoals colleges en raden hem lezen. Bijvoorbeeld: Regiovisie beschermd wonen 2027-2032.")
    streefdatum = forms.DateField(
        label="Concept klaar op",
        required=False,
        widget=forms.DateInput,
        help_text="De dag waarop de hele tekst geschreven moet zijn. De schrijvers zien deze dag in Mijn werk.",
        error_messages={"invalid": "Vul een datum in, bijvoorbeeld 5-2-2027."},
    )


class OmslagForm(TekstForm):
    """What can change later: also the legal form, of which the law asks contents."""

    rechtsvorm = forms.ChoiceField(
        label="Rechtsvorm",
        required=False,
        choices=[("", "Geen, of nog niet gekozen"), *((vorm.value, vorm.naam) for vorm in Rechtsvorm)],
        help_text="De naam op de kaft zegt er niets over. Bij een vorm hoort inhoud die de wet eist: zie Controles.",
    )

    field_order = ("titel", "rechtsvorm", "streefdatum")


class TekstNieuwForm(TekstForm):
    """A new text. Who works for one region does not have to choose it."""

    aanvraag = _aanvraag()
    soort = forms.ChoiceField(
        label="Soort",
        choices=Tekst.LOSSE_SOORTEN,
        help_text="De soort bepaalt hoe de tekst nummert: een overeenkomst in artikelen, een visie in hoofdstukken.",
    )

    sjabloon = forms.ChoiceField(
        label="Sjabloon",
        required=False,
        help_text="Een sjabloon geeft de tekst met artikelen of hoofdstukken die u aanpast. Laat een jurist meelezen.",
    )

    field_order = ("regio", "soort", "sjabloon", "titel", "streefdatum")

    def __init__(self, *args: Any, pet: Lidmaatschap, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        regios = list(regios_van(pet, op=op))
        een = len(regios) == 1
        self.fields["regio"] = forms.ModelChoiceField(
            Regio.objects.filter(pk__in=[regio.pk for regio in regios]),
            label="Regio",
            empty_label=None,
            help_text="De gemeenten die deze tekst samen schrijven.",
            initial=regios[0].pk if een else None,
            widget=forms.HiddenInput if een else forms.Select,
        )
        namen = dict(Tekst.LOSSE_SOORTEN)
        groepen: dict[str, list[tuple[str, str]]] = {}
        for sjabloon in sjablonen():
            if sjabloon.soort not in namen:
                continue
            groepen.setdefault(str(namen[sjabloon.soort]), []).append((sjabloon.sleutel, sjabloon.naam))
        eigen = Regiosjabloon.objects.filter(regio__in=[regio.pk for regio in regios], soort__in=namen)
        eigen = eigen.select_related("regio")
        self.eigen = {deel.sleutel: deel for deel in eigen}
        for deel in self.eigen.values():
            groepen.setdefault(f"Van {deel.regio}", []).append((deel.sleutel, deel.naam))
        cast(forms.ChoiceField, self.fields["sjabloon"]).choices = [("", "Zonder sjabloon"), *sorted(groepen.items())]
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        """A template belongs to one kind of text."""
        gegevens: dict[str, Any] = super().clean() or {}
        gekozen = gegevens.get("sjabloon")
        if not gekozen:
            return gegevens
        eigen = self.eigen.get(gekozen)
        if eigen is not None and eigen.regio != gegevens.get("regio"):
            self.add_error("sjabloon", "Dit sjabloon hoort bij een andere regio.")
        soort = eigen.soort if eigen is not None else sjabloon_met(gekozen).soort
        if gegevens.get("soort") and soort != gegevens["soort"]:
            self.add_error("sjabloon", "Dit sjabloon hoort bij een andere soort tekst. Kies er een van deze soort.")
        return gegevens


class BevriesForm(forms.Form):
    """The name of a version, and whether the raden get it. `kenmerk` says which draft the person saw."""

    aanvraag = _aanvraag()
    kenmerk = forms.CharField(widget=forms.HiddenInput, max_length=64)
    naam = forms.CharField(
        label="Naam van de versie", max_length=120, help_text="Bijvoorbeeld: Concept voor de colleges."
    )
    waarom = forms.CharField(
        label="Waarom bevriest u deze versie?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Bijvoorbeeld: voor besluitvorming in de colleges in maart.",
    )
    voor_raden = forms.BooleanField(
        label="Raadsleden en griffiers mogen deze versie lezen",
        required=False,
        help_text="Dit kunt u later niet meer wijzigen. Wilt u het toch, bevries dan opnieuw.",
    )


class BenoemForm(forms.Form):
    """A version to find back: its name and why."""

    aanvraag = _aanvraag()
    naam = forms.CharField(
        label="Naam van de versie", max_length=120, help_text="Bijvoorbeeld: Na het overleg van 3 maart."
    )
    waarom = forms.CharField(
        label="Waarom bewaart u deze versie?", max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )


class EigenClausuleForm(forms.Form):
    """A variant of a clause that a region writes itself, in the plain lines of the library."""

    naam = forms.CharField(label="Naam van deze variant", max_length=120)
    kop = forms.CharField(label="Opschrift van het artikel", max_length=200)
    betekenis = forms.CharField(
        label="Wat betekent dit voor een gemeente?", max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
    grond = forms.CharField(
        label="Wetsartikelen",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Elk op een eigen regel, bijvoorbeeld: Wgr 1 lid 4.",
    )
    tekst = forms.CharField(
        label="Tekst",
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text="Begin een lid met 1. en een onderdeel met a. Wat iemand moet invullen: [invullen: dag].",
    )


class NieuwOnderwerpForm(EigenClausuleForm):
    """A clause about a subject that the library does not have."""

    vormen = forms.MultipleChoiceField(
        label="Voor welke rechtsvormen",
        choices=[(vorm.value, vorm.naam) for vorm in Vorm],
        widget=forms.CheckboxSelectMultiple,
        initial=[vorm.value for vorm in Vorm],
    )

    field_order = ("kop", "naam", "vormen", "betekenis", "grond", "tekst")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kop"].label = "Onderwerp, en opschrift van het artikel"


class SjabloonOvernemenForm(forms.Form):
    """A template of the product to copy for the region."""

    aanvraag = _aanvraag()
    sleutel = forms.ChoiceField(label="Sjabloon", choices=lambda: _alle_sjablonen())
    naam = forms.CharField(label="Naam in uw regio", max_length=120)


class SjabloondeelForm(forms.Form):
    """One part of a template of the region. A part that is one clause has guidance only."""

    kop = forms.CharField(label="Opschrift", max_length=200)
    uitleg = forms.CharField(
        label="Wat hoort hier",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Elk punt op een eigen regel. Schrijvers zien dit naast de tekst; het komt nooit in de tekst zelf.",
    )
    tekst = forms.CharField(
        label="Tekst",
        required=False,
        max_length=40_000,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text="§ begint een paragraaf, - een opsomming, [invullen: dag] wat iemand moet invullen.",
    )
    clausules = forms.CharField(
        label="Clausules",
        required=False,
        max_length=500,
        help_text="De codes in de volgorde van de tekst, met een spatie ertussen. Bijvoorbeeld: A3 A4 D2:inwoners.",
    )

    def __init__(self, *args: Any, alleen_uitleg: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if alleen_uitleg:
            for veld in ("kop", "tekst", "clausules"):
                del self.fields[veld]


class NieuwSjabloondeelForm(SjabloondeelForm):
    """A part that the region adds: a chapter, or an annex."""

    soort = forms.ChoiceField(
        label="Wat is het", choices=[("hoofdstuk", "Hoofdstuk"), ("bijlage", "Bijlage")], initial="hoofdstuk"
    )

    field_order = ("soort", "kop", "uitleg", "tekst", "clausules")


class RedenForm(forms.Form):
    """Why a frozen text is opened again, or why the draft goes back to a version."""

    aanvraag = _aanvraag()
    reden = forms.CharField(label="Reden", max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


Keuzes = list[tuple[str, str]]
Groepen = list[tuple[str, Keuzes]]


class VergelijkForm(forms.Form):
    """Which two to compare: a version, the draft of now, or of another text a version ('12:3': text 12, version 3)."""

    def __init__(
        self,
        *args: Any,
        versies: Sequence[Versie],
        concept: bool,
        andere: Sequence[Versie] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        eigen: Keuzes = [(str(versie.nummer), str(versie)) for versie in versies]
        met_concept = [(CONCEPT, "Het concept van nu"), *eigen] if concept else eigen
        groepen: dict[str, Keuzes] = {}
        for versie in andere:
            groep = f"{versie.tekst.regio}: {versie.tekst.titel}"
            groepen.setdefault(groep, []).append((sleutel_van(versie), str(versie)))
        overig = list(groepen.items())
        self.fields["oud"] = forms.ChoiceField(label="Vergelijk", choices=_keuzes(eigen, overig))
        self.fields["nieuw"] = forms.ChoiceField(label="met", choices=_keuzes(met_concept, overig))
        self.fields["manier"] = forms.ChoiceField(label="Toon", choices=MANIEREN, required=False)
        self.namen = dict(met_concept) | {
            sleutel_van(versie): f"{versie.tekst.titel}, {str(versie)[0].lower()}{str(versie)[1:]}" for versie in andere
        }


def sleutel_van(versie: Versie) -> str:
    """How an address names a version of another text."""
    return f"{versie.tekst_id}:{versie.nummer}"


def _keuzes(eigen: Keuzes, overig: Groepen) -> Any:
    return [("Deze tekst", eigen), *overig] if overig else eigen


class Voorstelfilter(forms.Form):
    """Which proposals of a text to show: of one gemeente, in one part, open or decided."""

    van = forms.ChoiceField(label="Gemeente", required=False)
    deel = forms.ChoiceField(label="Deel", required=False)
    staat = forms.ChoiceField(
        label="Stand",
        required=False,
        choices=[("", "Open"), ("besloten", "Besloten"), *Voorstel.Staat.choices[1:], ("alle", "Alle")],
    )

    def __init__(self, *args: Any, regels: Sequence[Regel], **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "filter_%s", **kwargs})
        plaatsen = sorted({(regel.rij.plaats, regel.van) for regel in regels})
        delen = {regel.deel: regel.waar or "zonder titel" for regel in reversed(regels) if regel.deel}
        cast(forms.ChoiceField, self.fields["van"]).choices = [("", "Alle"), *((code, naam) for naam, code in plaatsen)]
        cast(forms.ChoiceField, self.fields["deel"]).choices = [("", "De hele tekst"), *reversed(delen.items())]

    def past(self, regel: Regel) -> bool:
        """Whether this proposal is asked for."""
        keuze = self.cleaned_data
        staat = keuze.get("staat", "")
        past_bij_staat = {"": regel.open, "alle": True, "besloten": not regel.open}.get(staat, regel.rij.staat == staat)
        return (
            bool(past_bij_staat)
            and keuze.get("van", "") in {"", regel.van}
            and keuze.get("deel", "") in {"", regel.deel}
        )

    def adres(self) -> str:
        """What is chosen, as it stands in the address."""
        return urlencode({naam: waarde for naam, waarde in self.cleaned_data.items() if waarde})
