"""What a person fills in about partners, contacts and agreements. Rules stand in the actions."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django import forms

from regio.forms.velden import EenKeer, dagveld
from regio.models import Gemeente, Organisatie, Regio
from samenwerking.besluiten.forms_vormkeuze import tekstveld
from samenwerking.besluiten.models import Overeenkomst
from samenwerking.partners.acties.afspraak import Aantal, veld_van
from samenwerking.partners.models import Contact, Ketenpartner, Partnerafspraak, Partnerlink
from samenwerking.teksten.models import Tekst

if TYPE_CHECKING:
    _Eencontact = forms.ModelChoiceField[Contact]
else:
    _Eencontact = forms.ModelChoiceField

EEN_DAG = datetime.timedelta(days=1)
CATEGORIEKEUZES = [("", "Niet van toepassing"), *Ketenpartner.Categorie.choices]


def einde(form: forms.Form) -> datetime.date | None:
    """The first day after the last day that was typed; None without one."""
    dag: datetime.date | None = form.cleaned_data.get("laatste_dag")
    return dag + EEN_DAG if dag is not None else None


def kvkveld() -> forms.CharField:
    """Eight figures; with spaces and dots they can be read too."""
    return forms.CharField(
        label="KvK-nummer",
        required=False,
        max_length=12,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        help_text="Acht cijfers. Leeg: niet bekend, of de organisatie heeft er geen.",
    )


class _MetKvk(forms.Form):
    def clean_kvk(self) -> str:
        """Only the figures. ValidationError when it are not eight."""
        nummer = str(self.cleaned_data["kvk"]).replace(" ", "").replace(".", "")
        if nummer and not (len(nummer) == 8 and nummer.isascii() and nummer.isdigit()):
            raise forms.ValidationError("Een KvK-nummer heeft acht cijfers, bijvoorbeeld 01234567.")
        return nummer


class PartnerForm(_MetKvk, EenKeer):
    """A new partner."""

    naam = forms.CharField(label="Naam", max_length=200, help_text="Zoals de organisatie zelf haar naam schrijft.")
    soort = forms.ChoiceField(label="Wat voor organisatie is het?", choices=Organisatie.Soort.choices)
    kvk = kvkveld()
    categorie = forms.ChoiceField(
        label="Kernaanbieder of sectorvreemd?", choices=CATEGORIEKEUZES, required=False,
        help_text="Alleen voor een zorgaanbieder. Sectorvreemd: beschermd wonen is niet het hoofdwerk.",
    )  # fmt: skip
    toelichting = tekstveld("Waarvoor werkt de regio met deze partner?", verplicht=False, lengte=3000, rijen=3)
    toch = forms.BooleanField(
        label="Dit is een andere organisatie dan die met bijna dezelfde naam",
        required=False,
        help_text="Alleen als het product vraagt of u dezelfde bedoelt.",
    )


class PartnerwijzigForm(_MetKvk, forms.Form):
    """What changes of a partner; what kind of organisation it is does not."""

    naam = forms.CharField(label="Naam", max_length=200, help_text="Ook andere regio's zien deze naam.")
    kvk = kvkveld()
    categorie = forms.ChoiceField(label="Kernaanbieder of sectorvreemd?", choices=CATEGORIEKEUZES, required=False)
    toelichting = tekstveld("Waarvoor werkt de regio met deze partner?", verplicht=False, lengte=3000, rijen=3)


class ContactForm(EenKeer):
    """Who one speaks there: as little as is needed."""

    functie = forms.CharField(label="Functie", max_length=120, help_text="Bijvoorbeeld: accountmanager wonen.")
    naam = forms.CharField(label="Naam", max_length=120, required=False, help_text="Alleen als u die nodig hebt.")
    email = forms.EmailField(label="E-mailadres", required=False, help_text="Het liefst een adres van de afdeling.")
    telefoon = forms.CharField(label="Telefoonnummer", max_length=30, required=False)
    van = dagveld("Contact vanaf")
    laatste_dag = dagveld("Contact tot en met", required=False, help_text="Leeg: deze persoon is nu contact.")

    def __init__(self, *args: Any, nieuw: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not nieuw:
            del self.fields["aanvraag"]

    def velden(self) -> dict[str, Any]:
        """What was filled in, as the action wants it."""
        return {naam: self.cleaned_data[naam] for naam in ("functie", "naam", "email", "telefoon", "van")} | {
            "tot": einde(self)
        }


class AfspraakForm(EenKeer):
    """An agreement with a partner."""

    soort = forms.ChoiceField(label="Soort afspraak", choices=Partnerafspraak.Soort.choices)
    titel = forms.CharField(label="Titel", max_length=200)
    inhoud = tekstveld("Wat is afgesproken?", verplicht=False)
    van = dagveld("Eerste dag")
    laatste_dag = dagveld("Laatste dag", required=False, help_text="Leeg: er is geen einde afgesproken.")
    voor_raden = forms.BooleanField(
        label="Ook voor de colleges en de raden van de regio", required=False,
        help_text="Zij lezen de afspraak en de aantallen woningen. Prijzen en contacten zien zij niet.",
    )  # fmt: skip
    field_order = ("soort", "titel", "inhoud", "van", "laatste_dag", "overeenkomst", "tekst", "voor_raden")

    def __init__(self, *args: Any, regio: Regio, nieuw: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["overeenkomst"] = forms.ModelChoiceField(
            Overeenkomst.objects.filter(regio=regio), label="Overeenkomst in het register", required=False,
            empty_label="Staat er niet in",
        )  # fmt: skip
        self.fields["tekst"] = forms.ModelChoiceField(
            Tekst.objects.filter(regio=regio), label="Tekst in dit product", required=False, empty_label="Geen tekst"
        )
        if not nieuw:
            del self.fields["aanvraag"]
        self.order_fields(self.field_order)

    def velden(self) -> dict[str, Any]:
        """What was filled in, as the action wants it."""
        namen = ("soort", "titel", "inhoud", "van", "overeenkomst", "tekst", "voor_raden")
        return {naam: self.cleaned_data[naam] for naam in namen} | {"tot": einde(self)}


class WoningenForm(forms.Form):
    """A year, and a number for each gemeente that this person fills in."""

    def __init__(
        self, *args: Any, gemeenten: list[Gemeente], regio: Regio, jaar: int, aantallen: dict[int, int], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.gemeenten, self.regio, self.jaar = gemeenten, regio, jaar
        for gemeente in gemeenten:
            self.fields[veld_van(gemeente.pk)] = forms.IntegerField(
                label=f"Woningen in {gemeente.naam_kort}",
                required=False,
                min_value=0,
                max_value=100_000,
                initial=aantallen.get(gemeente.pk),
                show_hidden_initial=True,
            )

    def clean(self) -> dict[str, Any]:
        """What was emptied, or is about a gemeente that is not in the region (any more), is said and not lost."""
        schoon = super().clean() or {}
        vreemd = [naam for naam in self.data if naam.startswith("aantal_") and naam not in self.fields]
        if vreemd:
            self.add_error(
                None,
                f"U vulde een gemeente in die niet meedoet in {self.regio}, of die u niet invult. Er is niets bewaard.",
            )
        for aantal_veld in self.changed_data:
            if aantal_veld in schoon and schoon[aantal_veld] is None:
                self.add_error(aantal_veld, "Vul een aantal in. Zijn er geen woningen afgesproken, vul dan 0 in.")
        return schoon

    def aantallen(self) -> list[Aantal]:
        """The gemeenten of which something was typed, with what stood there when the form was opened."""
        uit = []
        for gemeente in self.gemeenten:
            naam = veld_van(gemeente.pk)
            if naam in self.changed_data:
                was = str(self.data.get(f"initial-{naam}", ""))
                uit.append(Aantal(gemeente, int(was) if was.isdigit() else None, self.cleaned_data[naam]))
        return uit


class Contactkeuze(_Eencontact):
    """A contact by function, with its name."""

    def label_from_instance(self, obj: Contact) -> str:
        """'Accountmanager wonen' or with a name."""
        return str(obj)


class LinkForm(EenKeer):
    """What a partner sees, who gets the link, and until when."""

    deelt = forms.MultipleChoiceField(
        label="Wat mag de partner zien?",
        choices=Partnerlink.Wat.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies wat de partner mag zien."},
        help_text="Contacten, prijzen, contracten en andere partners ziet de partner nooit.",
    )
    laatste_dag = dagveld("Laatste dag waarop de link werkt")
    field_order = ("contact", "deelt", "laatste_dag")

    def __init__(self, *args: Any, partner: Ketenpartner, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contact"] = Contactkeuze(
            Contact.objects.lopend(op=op).filter(partner=partner), label="Wie krijgt de link?",
            empty_label="Kies een contact",
        )  # fmt: skip
        self.order_fields(self.field_order)
