"""Aanvraag, its clock, the decision and what follows it. One form per kind of decision asks only what it needs."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.utils.text import capfirst

from regio.models import Organisatie, Wetstand
from toegang.acties.beslissing import GEEFT_RECHT, Beslissing
from toegang.acties.indicatie import Besluit, producten_voor
from toegang.acties.verantwoordelijke import WETSTAND
from toegang.forms.velden import EEN_DAG, datumveld, formuliersleutel, keuze
from toegang.forms.voorgeschiedenis import VoorgeschiedenisForm
from toegang.models import (
    Aanvraag,
    Beschikking,
    Doelgroep,
    Dossier,
    Indicatie,
    IndicatieEinde,
    Leveringsvorm,
    Melding,
    Onderzoek,
    Opschorting,
    Product,
    Rechtsmiddel,
    RechtsmiddelUitkomst,
)

Soort = Beschikking.Soort
TIJDELIJK = "tijdelijk"
"""The kind of decision at spoed, in the address of its page."""

OP_EEN_MELDING = (Soort.TOEKENNING, Soort.GEDEELTELIJK, Soort.AFWIJZING, Soort.BUITEN_BEHANDELING)


class AanvraagForm(forms.Form):
    """When the aanvraag came in, and how."""

    aanvraag = formuliersleutel()
    ontvangen_op = datumveld("Wanneer kwam de aanvraag binnen?", help_text="Vanaf die dag lopen de 2 weken.")

    def __init__(self, *args: Any, met_verslag: bool, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wijze"] = forms.ChoiceField(
            label="Hoe kwam de aanvraag?",
            widget=forms.RadioSelect,
            choices=[
                (waarde, tekst.capitalize())
                for waarde, tekst in Aanvraag.Wijze.choices
                if met_verslag or waarde != Aanvraag.Wijze.VERSLAG
            ],
            initial=Aanvraag.Wijze.VERSLAG if met_verslag else None,
        )
        self.fields["ontvangen_op"].initial = op


class OpschortingForm(forms.Form):
    """From when the term stands still, and why."""

    aanvraag = formuliersleutel()
    reden = forms.ChoiceField(
        label="Waarom staat de termijn stil?", choices=Opschorting.Reden.choices, widget=forms.RadioSelect
    )
    van = datumveld("Eerste dag dat de termijn stilstaat", help_text="Bij aanvullen: de dag na uw bericht.")
    uiterlijk = datumveld(
        "De cliënt heeft tijd tot en met",
        required=False,
        help_text="Verplicht bij aanvullen. Komt er niets, dan loopt de termijn daarna vanzelf weer.",
    )


class OpschortingEindeForm(forms.Form):
    """When the term runs again."""

    tot = datumveld(
        "Eerste dag dat de termijn weer loopt", help_text="Bij aanvullen: de dag waarop de aanvraag compleet was."
    )


class OntvangenForm(forms.Form):
    """Something came in on a day."""

    aanvraag = formuliersleutel()
    ontvangen_op = datumveld("Ontvangen op")


class RechtsmiddelForm(OntvangenForm):
    """Bezwaar or beroep."""

    soort = forms.ChoiceField(label="Wat kwam er?", choices=Rechtsmiddel.Soort.choices, widget=forms.RadioSelect)
    behandeling = forms.ChoiceField(
        label="Hoe wordt een bezwaar behandeld?",
        choices=[(waarde, capfirst(tekst)) for waarde, tekst in Rechtsmiddel.Behandeling.choices],
        initial=Rechtsmiddel.Behandeling.COLLEGE,
        widget=forms.RadioSelect,
        help_text="Zonder commissie beslist het college in 6 weken, met een commissie in 12. Schrijf de cliënt dat een "
        "commissie adviseert.",
    )
    field_order = ("soort", "ontvangen_op", "behandeling")


class VerdaagForm(forms.Form):
    """The decision on a bezwaar is put off."""

    aanvraag = formuliersleutel()
    medegedeeld_op = datumveld("Wanneer schreef u dat de cliënt?")
    tot_en_met = datumveld("Tot en met welke dag?")


class UitkomstForm(forms.Form):
    """How it ended."""

    aanvraag = formuliersleutel()
    uitkomst = forms.ChoiceField(
        label="Uitkomst", choices=RechtsmiddelUitkomst.Uitkomst.choices, widget=forms.RadioSelect
    )
    besluitdatum = datumveld("Datum van het besluit of de uitspraak")


class BeslisForm(VoorgeschiedenisForm):
    """A decision of one kind, on a melding or about a right."""

    aanvraag = formuliersleutel()

    def __init__(
        self,
        *args: Any,
        soort: str,
        dossier: Dossier,
        op: datetime.date,
        melding: Melding | None = None,
        indicatie: Indicatie | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.tijdelijk = soort == TIJDELIJK
        self.soort = Soort.TOEKENNING.value if self.tijdelijk else soort
        self.geeft_recht = self.soort in {*GEEFT_RECHT, Soort.HERZIENING}
        self._vaste_velden(op)
        if self.soort in {Soort.AFWIJZING, Soort.GEDEELTELIJK}:
            self._grond()
        if self.soort in {Soort.INTREKKING, Soort.BEEINDIGING}:
            self._einde(op)
        if self.geeft_recht:
            self._recht(dossier, op=op, melding=melding, indicatie=indicatie)
        self.order_fields(VOLGORDE)

    def _vaste_velden(self, op: datetime.date) -> None:
        self.fields["motivering"] = forms.CharField(
            label="Waarom neemt het college dit besluit?",
            max_length=20000,
            widget=forms.Textarea(attrs={"rows": 8}),
            help_text="Dit staat in de brief aan de cliënt. Schrijf aan de cliënt: u en wij.",
        )
        self.fields["besluitdatum"] = datumveld("Datum van het besluit", initial=op)
        self.fields["bekendgemaakt_op"] = datumveld(
            "Datum van de brief", initial=op, help_text="De dag waarop u de brief verstuurt. Vanaf dan kan bezwaar."
        )

    def _grond(self) -> None:
        label = "Waarom niet alles?" if self.soort == Soort.GEDEELTELIJK else "Op welke grond?"
        self.fields["afwijzing"] = forms.ChoiceField(
            label=label, choices=[("", "Kies een grond"), *Beschikking.Afwijzing.choices]
        )

    def _redenen(self) -> list[tuple[str, str]]:
        uit_de_wet = self.soort != Soort.BEEINDIGING
        return [
            (reden.value, reden.label)
            for reden in IndicatieEinde.Reden
            if (reden in IndicatieEinde.INTREKKINGSGRONDEN) == uit_de_wet and reden != IndicatieEinde.Reden.VERVOLG
        ]

    def _einde(self, op: datetime.date) -> None:
        self.fields["laatste_dag"] = datumveld("Laatste dag met recht", initial=op)
        self.fields["reden"] = forms.ChoiceField(label="Reden", choices=[("", "Kies een reden"), *self._redenen()])

    def _recht(
        self, dossier: Dossier, *, op: datetime.date, melding: Melding | None, indicatie: Indicatie | None
    ) -> None:
        taak = indicatie.product.taak if indicatie else melding.taak if melding else "BW"
        producten = producten_voor(dossier.gemeente_id, op=op, taak=taak)
        self.fields["product"] = forms.ModelChoiceField(
            Product.objects.filter(pk__in=[product.pk for product in producten]),
            label="Product",
            empty_label="Kies een product",
            initial=indicatie.product_id if indicatie else None,
        )
        onderzoek = Onderzoek.objects.filter(melding=melding).first() if melding else None
        self.fields["doelgroep"] = forms.ChoiceField(
            label="Doelgroep",
            choices=Doelgroep.choices,
            initial=indicatie.doelgroep if indicatie else onderzoek.doelgroep if onderzoek else Doelgroep.ONBEKEND,
        )
        self.fields["leveringsvorm"] = forms.ChoiceField(
            label="Hoe krijgt de cliënt de ondersteuning?",
            choices=Leveringsvorm.choices,
            widget=forms.RadioSelect,
            initial=indicatie.leveringsvorm if indicatie else Leveringsvorm.NATURA,
        )
        if self.soort == Soort.HERZIENING:
            self.fields["reden"] = forms.ChoiceField(
                label="Waarom verandert het recht?", choices=[("", "Kies een reden"), *self._redenen()]
            )
            self.fields["van"] = datumveld("Vanaf wanneer geldt de verandering?", initial=op)
        else:
            self.fields["van"] = datumveld("Begindatum", initial=op)
        self.fields["laatste_dag"] = datumveld(
            "Einddatum",
            required=self.tijdelijk,
            initial=indicatie.laatste_dag if indicatie else None,
            help_text="De laatste dag van het tijdelijke recht." if self.tijdelijk else "Leeg: voor onbepaalde tijd.",
        )
        self.fields["resultaat"] = forms.CharField(
            label="Wat moet de ondersteuning opleveren?",
            max_length=5000,
            widget=forms.Textarea(attrs={"rows": 4}),
            help_text="Dit staat in de brief.",
        )
        self.fields["aanbieder"] = forms.ModelChoiceField(
            Organisatie.objects.filter(soort=Organisatie.Soort.AANBIEDER),
            label="Aanbieder",
            required=False,
            empty_label="Nog niet bekend",
        )
        self.fields["opnieuw_bekijken_op"] = datumveld("Wanneer kijkt u opnieuw?", required=False)
        stand = Wetstand.objects.laatste(WETSTAND, op=op)
        if stand is not None and stand.status == Wetstand.Status.IN_WERKING:
            self.fields["reden_afwijking"] = forms.CharField(
                label="Waarom toch uw gemeente?",
                max_length=500,
                required=False,
                widget=forms.Textarea(attrs={"rows": 3}),
                help_text="Alleen als uit de regel een andere gemeente volgt. Noem geen namen.",
            )
        if taak == "BW":
            vervolg = indicatie is not None or (melding is not None and melding.soort != Melding.Soort.NIEUW)
            self.vraag_naar_vroeger(dossier, op=op, nieuw=not vervolg)
        if indicatie is None:
            keuze(self, "product").initial = producten[0].pk if len(producten) == 1 else None

    def beslissing(self) -> Beslissing:
        """What the college decided. The last day becomes the first day without a right."""
        velden = self.cleaned_data
        laatste_dag = velden.get("laatste_dag")
        tot = laatste_dag + EEN_DAG if laatste_dag else None
        besluit = None
        if self.geeft_recht:
            besluit = Besluit(
                product=velden["product"],
                van=velden["van"],
                tot=tot,
                doelgroep=velden["doelgroep"],
                leveringsvorm=velden["leveringsvorm"],
                besluitdatum=velden["besluitdatum"],
            )
        return Beslissing(
            soort=self.soort,
            tijdelijk=self.tijdelijk,
            besluitdatum=velden["besluitdatum"],
            bekendgemaakt_op=velden["bekendgemaakt_op"],
            motivering=velden["motivering"],
            afwijzing=velden.get("afwijzing", ""),
            resultaat=velden.get("resultaat", ""),
            opnieuw_bekijken_op=velden.get("opnieuw_bekijken_op"),
            aanbieder=velden.get("aanbieder"),
            besluit=besluit,
            eerder=self.voorgeschiedenis(),
            reden_afwijking=velden.get("reden_afwijking", ""),
            per=velden.get("van") if self.soort == Soort.HERZIENING else tot,
            reden=velden.get("reden", ""),
        )


VOLGORDE = [
    "afwijzing", "product", "doelgroep", "leveringsvorm", "reden", "van", "laatste_dag", "resultaat", "motivering",
    "aanbieder", "opnieuw_bekijken_op", "besluitdatum", "bekendgemaakt_op",
]  # fmt: skip
