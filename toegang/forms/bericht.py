"""Assigning to an aanbieder, changing that, and messages that come in."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from django import forms

from regio.models import Organisatie
from toegang.acties.toewijzing import IN_TOTAAL, Hoeveel, Opdracht, Wijziging
from toegang.contracten import aanbieders_van, productcode, regio_van, zonder_productcode
from toegang.forms.velden import datumveld, formuliersleutel, keuze
from toegang.iwmo.codelijsten import EENHEDEN, FREQUENTIES, REDENEN_AFWIJZING, REDENEN_WIJZIGING, RETOURCODES
from toegang.iwmo.lezen import GRENS
from toegang.models import Dossier, Indicatie, Leveringsvorm, Toewijzing, Toewijzingversie, Verzoek, Verzoekantwoord

KIES_REDEN = ("", "Kies een reden")
_HOOGSTE_BUDGET = Decimal("999999.99")
"""Euro: the schema has room for eight digits of cents."""


def _centen(euro: Decimal | None) -> int | None:
    return int(euro * 100) if euro is not None else None


def _budgetveld(**anders: Any) -> forms.DecimalField:
    return forms.DecimalField(
        label="Budget in euro", min_value=Decimal("0.01"), max_value=_HOOGSTE_BUDGET, decimal_places=2, localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}), **anders,
    )  # fmt: skip


class ToewijzingForm(forms.Form):
    """What is assigned to which aanbieder. The code of the product follows from what the region agreed."""

    aanvraag = formuliersleutel()
    indicatie = forms.ModelChoiceField(Indicatie.objects.none(), label="Indicatie", empty_label="Kies een indicatie")
    aanbieder = forms.ModelChoiceField(Organisatie.objects.none(), label="Aanbieder", empty_label="Kies een aanbieder")
    ingang = datumveld("Ingangsdatum")
    eind = datumveld("Laatste dag", required=False, help_text="Nodig als het recht een einddatum heeft, en per week.")
    volume = forms.IntegerField(
        label="Hoeveel",
        min_value=0,
        max_value=99_999_999,
        required=False,
        help_text="Een heel getal. Twee en een half uur is 150 minuten.",
    )
    eenheid = forms.ChoiceField(label="Eenheid", choices=[("", "Kies een eenheid"), *EENHEDEN.items()], required=False)
    frequentie = forms.ChoiceField(
        label="Hoe vaak", choices=[("", "Kies hoe vaak"), *FREQUENTIES.items()], required=False
    )
    budget = _budgetveld(required=False, help_text="Alleen als u geen omvang maar een budget toewijst.")
    verzoek = forms.ModelChoiceField(
        Verzoek.objects.none(),
        label="Verzoek van de aanbieder",
        required=False,
        empty_label="Geen verzoek",
        help_text="Kies het verzoek als u dat hiermee inwilligt.",
    )

    def __init__(self, *args: Any, dossier: Dossier, op: datetime.date, gekozen: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        regio = regio_van(dossier.gemeente_id, op=op)
        indicaties = (
            dossier.indicaties.niet_voorbij(op=op).filter(leveringsvorm=Leveringsvorm.NATURA).select_related("product")
        )
        keuze(self, "indicatie").queryset = indicaties
        self.zonder_code = zonder_productcode(indicaties, regio, op=op)
        keuze(self, "aanbieder").queryset = Organisatie.objects.filter(
            pk__in=[organisatie.pk for organisatie in aanbieders_van(regio, op=op)]
        ).order_by("naam")
        keuze(self, "verzoek").queryset = Verzoek.objects.filter(dossier=dossier).open()
        eerste = next((rij for rij in indicaties if str(rij.pk) == gekozen), None) or next(iter(indicaties), None)
        if eerste is not None:
            ingang = max(eerste.van, op)
            code = productcode(eerste.product, regio, op=ingang)
            self.initial = {
                "indicatie": eerste,
                "ingang": ingang,
                "eind": eerste.laatste_dag,
                "eenheid": code.eenheid if code else "",
                "frequentie": code.frequentie if code else "",
                **self.initial,
            }

    def opdracht(self) -> Opdracht:
        """What was filled in, as the action wants it."""
        velden = self.cleaned_data
        omvang = velden["volume"] is not None
        return Opdracht(
            indicatie_id=velden["indicatie"].pk,
            aanbieder=velden["aanbieder"],
            ingang=velden["ingang"],
            eind=velden["eind"],
            hoeveel=Hoeveel(
                volume=velden["volume"],
                eenheid=velden["eenheid"] if omvang else "",
                frequentie=velden["frequentie"] if omvang else "",
                budget=_centen(velden["budget"]),
            ),
            verzoek_id=velden["verzoek"].pk if velden["verzoek"] else None,
        )


class ToewijzingWijzigenForm(forms.Form):
    """What may change under the same number: the last day, a budget, or a volume in total."""

    aanvraag = formuliersleutel()
    reden = forms.ChoiceField(label="Waarom wijzigt de toewijzing?", choices=[KIES_REDEN, *REDENEN_WIJZIGING.items()])
    eind = datumveld(
        "Laatste dag",
        required=False,
        help_text="Bij 'verwijderd' vervalt de toewijzing alsof zij nooit is verstuurd. Dat kan niet als er al "
        "declaraties zijn goedgekeurd (regel TR385). Dit product kent geen declaraties: vraag het na bij wie ze "
        "betaalt.",
    )
    volume = forms.IntegerField(label="Hoeveel in totaal", min_value=0, max_value=99_999_999, required=False)
    budget = _budgetveld(required=False)
    overlegd = forms.BooleanField(label="Ik heb met de aanbieder overlegd over de andere laatste dag", required=False)
    verzoek = forms.ModelChoiceField(
        Verzoek.objects.none(), label="Verzoek van de aanbieder", required=False, empty_label="Geen verzoek"
    )

    def __init__(
        self, *args: Any, toewijzing: Toewijzing, laatste: Toewijzingversie, dossier: Dossier, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["eind"].initial = laatste.eind
        keuze(self, "verzoek").queryset = Verzoek.objects.filter(dossier=dossier).open().filter(agb=toewijzing.agb)
        if laatste.frequentie == IN_TOTAAL:
            self.fields["volume"].initial = laatste.volume
        else:
            del self.fields["volume"]
        if laatste.budget is not None:
            self.fields["budget"].initial = Decimal(laatste.budget) / 100
        else:
            del self.fields["budget"]

    def wijziging(self) -> Wijziging:
        """What was filled in, as the action wants it."""
        velden = self.cleaned_data
        return Wijziging(
            reden=velden["reden"],
            eind=velden["eind"],
            volume=velden.get("volume"),
            budget=_centen(velden.get("budget")),
            overlegd=velden["overlegd"],
            verzoek_id=velden["verzoek"].pk if velden["verzoek"] else None,
        )


class BerichtMakenForm(forms.Form):
    """To which aanbieder, and in the name of which gemeente, the toewijzingen go."""

    aanvraag = formuliersleutel()
    aanbieder = forms.IntegerField(widget=forms.HiddenInput)
    afzender = forms.IntegerField(widget=forms.HiddenInput)


class BerichtInlezenForm(forms.Form):
    """A file from the backoffice."""

    aanvraag = formuliersleutel()
    bestand = forms.FileField(
        label="Bericht",
        help_text="Een WMO305, WMO307, WMO315 of WMO317 als XML-bestand, hoogstens 25 MB.",
        widget=forms.FileInput(attrs={"accept": ".xml,application/xml,text/xml"}),
        error_messages={"required": "Kies een bestand.", "empty": "Dit bestand is leeg. Kies een ander bestand."},
    )

    def clean_bestand(self) -> bytes:
        """The bytes; a file that is too large is not read."""
        bestand = self.cleaned_data["bestand"]
        if bestand.size > GRENS:
            raise forms.ValidationError("Het bestand is groter dan 25 MB. Een bericht mag dat niet zijn.")
        return bytes(bestand.read())


class BerichtVerwerkenForm(forms.Form):
    """Apply it, or refuse it."""

    aanvraag = formuliersleutel()


class RetourForm(forms.Form):
    """The return message that was sent by the backoffice, or that came in."""

    aanvraag = formuliersleutel()
    dag = datumveld("Datum van het retourbericht")
    retourcode = forms.ChoiceField(
        label="Retourcode", choices=[(code, f"{code}: {zin}") for code, zin in RETOURCODES.items()]
    )


class VerzoekForm(forms.Form):
    """The answer on a request, other than granting it."""

    aanvraag = formuliersleutel()
    antwoord = forms.ChoiceField(
        label="Wat antwoordt u?",
        choices=[
            (Verzoekantwoord.Antwoord.IN_ONDERZOEK, "Het verzoek is in onderzoek"),
            (Verzoekantwoord.Antwoord.AFGEWEZEN, "Het verzoek is afgewezen"),
        ],
        widget=forms.RadioSelect,
    )
    reden = forms.ChoiceField(
        label="Reden van de afwijzing",
        choices=[KIES_REDEN, *REDENEN_AFWIJZING.items()],
        required=False,
        help_text="Alleen bij een afwijzing.",
    )
