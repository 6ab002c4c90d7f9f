"""What a person fills in about contracts and purchases. Rules stand in the actions."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Q, QuerySet

from financien.forms_regiogeld import EuroField
from financien.models import Tarief
from regio.forms.velden import EenKeer, dagveld
from regio.models import Gemeente, Regio
from samenwerking.besluiten.forms_vormkeuze import tekstveld
from samenwerking.partners.acties.contract import REGELVELDEN, VELDEN
from samenwerking.partners.acties.inkoop import VELDEN as INKOOPVELDEN
from samenwerking.partners.forms import einde
from samenwerking.partners.inkoopstappen import STAPPEN
from samenwerking.partners.models import Gunning, Inkooptraject, Ketenpartner, Partnercontract, Verlengingsbesluit
from samenwerking.teksten.rechten import gemeenten_in
from toegang.models import Product

if TYPE_CHECKING:
    _Eengunning = forms.ModelChoiceField[Gunning]
else:
    _Eengunning = forms.ModelChoiceField


class Gunningkeuze(_Eengunning):
    """A gunning by its purchase and perceel."""

    def label_from_instance(self, obj: Gunning) -> str:
        """'Inkoop beschermd wonen, perceel 1: groepswonen'."""
        return f"{obj.perceel.traject}, {obj.perceel}"


class ContractForm(EenKeer):
    """A contract with a partner, or a subsidy to it."""

    soort = forms.ChoiceField(label="Soort", choices=Partnercontract.Soort.choices)
    titel = forms.CharField(label="Titel", max_length=200)
    kenmerk = forms.CharField(
        label="Kenmerk", max_length=80, required=False, help_text="Het nummer in uw eigen archief."
    )
    van = dagveld("Eerste dag")
    laatste_dag = dagveld("Laatste dag", required=False, help_text="Leeg: er is geen einde afgesproken.")
    verlenging = forms.CharField(
        label="Hoe kan het verlengd worden?", max_length=200, required=False,
        help_text="Bijvoorbeeld: twee keer een jaar.",
    )  # fmt: skip
    beslissen_voor = dagveld(
        "Beslissen over verlenging, uiterlijk op", required=False, help_text="Op Mijn werk komt op tijd een regel."
    )
    bedrag_per_jaar = EuroField(
        label="Bedrag per jaar",
        required=False,
        help_text="Het plafond, of de subsidie. Leeg: er is geen bedrag per jaar.",
    )
    toelichting = tekstveld("Toelichting", verplicht=False, lengte=3000, rijen=3)
    field_order = (
        "soort", "titel", "kenmerk", "van", "laatste_dag", "verlenging", "beslissen_voor", "bedrag_per_jaar", "gunning",
        "toelichting",
    )  # fmt: skip

    def __init__(self, *args: Any, partner: Ketenpartner, nieuw: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gunningen = Gunning.objects.filter(partner=partner).select_related("perceel__traject")
        self.fields["gunning"] = Gunningkeuze(
            gunningen, label="Volgt uit welke gunning?", required=False, empty_label="Geen inkooptraject in dit product"
        )
        if not nieuw:
            del self.fields["aanvraag"]
        self.order_fields(self.field_order)

    def velden(self) -> dict[str, Any]:
        """What was filled in, as the action wants it."""
        return {naam: self.cleaned_data[naam] for naam in VELDEN if naam != "tot"} | {"tot": einde(self)}


class VerlengForm(EenKeer):
    """What was decided about the end."""

    uitkomst = forms.ChoiceField(
        label="Wat is besloten?", choices=Verlengingsbesluit.Uitkomst.choices, widget=forms.RadioSelect
    )
    laatste_dag = dagveld("Nieuwe laatste dag", required=False, help_text="Alleen als het contract wordt verlengd.")
    beslissen_voor = dagveld(
        "Opnieuw beslissen, uiterlijk op", required=False, help_text="Leeg: er is daarna geen verlenging meer mogelijk."
    )
    dag = dagveld("Op welke dag is dit besloten?")
    toelichting = forms.CharField(label="Toelichting", max_length=300, required=False)


class RegelForm(EenKeer):
    """A price under a contract."""

    omschrijving = forms.CharField(
        label="Omschrijving", max_length=200, required=False, help_text="Verplicht als u geen product kiest."
    )
    prijs = EuroField(label="Prijs per eenheid")
    eenheid = forms.ChoiceField(label="Eenheid", choices=Tarief.Eenheid.choices)
    volume = forms.IntegerField(
        label="Volume", required=False, min_value=0, max_value=100_000_000,
        help_text="Zoveel eenheden per jaar. Leeg: er is geen volume afgesproken.",
    )  # fmt: skip
    field_order = ("product", *REGELVELDEN[1:])

    def __init__(self, *args: Any, regio: Regio, nieuw: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["product"] = forms.ModelChoiceField(
            producten_van(regio), label="Product", required=False, empty_label="Geen product van de lijst"
        )
        if not nieuw:
            del self.fields["aanvraag"]
        self.order_fields(self.field_order)

    def velden(self) -> dict[str, Any]:
        """What was filled in, as the action wants it."""
        return {naam: self.cleaned_data[naam] for naam in REGELVELDEN}


def producten_van(regio: Regio) -> QuerySet[Product]:
    """What the region can contract: its products of beschermd wonen and of opvang."""
    lijsten = [Product.objects.van_regio(regio, taak=taak) for taak in ("BW", "MO")]
    sleutels = {pk for lijst in lijsten for pk in lijst.values_list("pk", flat=True)}
    return Product.objects.filter(Q(pk__in=sleutels))


class InkoopForm(EenKeer):
    """A purchase: its form, its gemeenten and its days."""

    titel = forms.CharField(label="Titel", max_length=200)
    vorm = forms.ChoiceField(
        label="Vorm", choices=Inkooptraject.Vorm.choices, widget=forms.RadioSelect,
        help_text="Vraag een jurist welke vorm kan en welke termijnen gelden: het product rekent die niet uit.",
    )  # fmt: skip
    doel = tekstveld("Wat wordt ingekocht, en waarom?", verplicht=False, lengte=3000, rijen=4)

    def __init__(self, *args: Any, regio: Regio, op: datetime.date, nieuw: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeenten"] = forms.ModelMultipleChoiceField(
            gemeenten_in(regio, op=op).op_naam(),
            label="Welke gemeenten doen mee?",
            widget=forms.CheckboxSelectMultiple,
            error_messages={
                "required": "Kies de gemeenten die meedoen.",
                "invalid_choice": f"Een gemeente die u koos, doet niet mee in {regio}.",
            },
        )
        for veld, naam in STAPPEN:
            self.fields[veld] = dagveld(naam.capitalize(), required=False, help_text="Leeg: nog niet gepland.")
        if not nieuw:
            del self.fields["aanvraag"]
        self.order_fields(("titel", "vorm", "doel", "gemeenten", *(veld for veld, _ in STAPPEN)))

    def velden(self) -> dict[str, Any]:
        """What was filled in, as the action wants it."""
        return {naam: self.cleaned_data[naam] for naam in INKOOPVELDEN}

    def gemeenten(self) -> list[Gemeente]:
        """The gemeenten that were chosen."""
        return list(self.cleaned_data["gemeenten"])


class PerceelForm(EenKeer):
    """One more perceel."""

    naam = forms.CharField(label="Naam van het perceel", max_length=160)
    omvang = forms.CharField(
        label="Omvang",
        max_length=200,
        required=False,
        help_text="Bijvoorbeeld: 40 plekken, in elke gemeente 2.",
    )


class GunForm(EenKeer):
    """Who got it, and on which day."""

    dag = dagveld("Dag van de gunning")
    toelichting = forms.CharField(label="Toelichting", max_length=300, required=False)
    field_order = ("partner", "dag", "toelichting")

    def __init__(self, *args: Any, regio: Regio, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partner"] = forms.ModelChoiceField(
            Ketenpartner.objects.filter(regio=regio).select_related("organisatie"), label="Aan welke partner?",
            empty_label="Kies een partner", help_text="Staat de partner er niet bij? Voeg die eerst toe.",
        )  # fmt: skip
        self.order_fields(self.field_order)
