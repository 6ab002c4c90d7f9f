"""What a person fills in about plans. A form checks the form of an answer; rules stand in the actions."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Q, QuerySet

from financien.forms_regiogeld import EuroField
from regio.forms.velden import EenKeer, dagveld
from regio.models import Gemeente, Lidmaatschap
from samenwerking.besluiten.forms_vormkeuze import tekstveld
from samenwerking.besluiten.models import Procedure
from samenwerking.plannen.models import Activiteit, Betrokkenheid, Plan
from samenwerking.plannen.models.planactiviteit import Stand
from samenwerking.plannen.rechten import eigenaren_in, gemeenten_in
from samenwerking.plannen.voortgang import Kwartaal
from samenwerking.teksten.models import Tekst

if TYPE_CHECKING:
    Eenpet = forms.ModelChoiceField[Lidmaatschap]
else:
    Eenpet = forms.ModelChoiceField


class Persoonkeuze(Eenpet):
    """A person with the role and place in which that person works."""

    def label_from_instance(self, obj: Lidmaatschap) -> str:
        """'Demo Beleidsadviseur Rijswijk, beleidsadviseur van Rijswijk'."""
        return f"{obj.gebruiker.naam}, {obj.get_rol_display()} van {obj.plaats}"


class PlanForm(EenKeer):
    """A plan."""

    naam = forms.CharField(label="Naam", max_length=160)
    soort = forms.ChoiceField(
        label="Soort plan",
        choices=Plan.Soort.choices,
        widget=forms.RadioSelect,
        initial="uitvoeringsplan",
        help_text="Een jaarplan loopt van 1 januari tot en met 31 december.",
    )
    begin = dagveld("Eerste dag")
    einde = dagveld("Laatste dag")
    toelichting = tekstveld("Toelichting", verplicht=False, lengte=4000)

    def __init__(self, *args: Any, nieuw: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not nieuw:
            del self.fields["aanvraag"]


class RedenForm(forms.Form):
    """Why."""

    reden = forms.CharField(label="Waarom?", max_length=300)


class DoelstellingForm(EenKeer):
    """What the plan wants to reach."""

    naam = forms.CharField(label="Doelstelling", max_length=160)
    omschrijving = tekstveld("Wat willen we bereiken?", verplicht=False, lengte=3000)

    def __init__(self, *args: Any, nieuw: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not nieuw:
            del self.fields["aanvraag"]


class ActiviteitForm(EenKeer):
    """An activity, a part of one, or a step that follows on all of them."""

    naam = forms.CharField(label="Naam", max_length=200)
    nummer = forms.CharField(label="Nummer", max_length=10, required=False, help_text="Bijvoorbeeld: 5.3.")
    begin = dagveld("Eerste dag")
    einde = dagveld("Laatste dag")
    dagen_zijn_voorbeeld = forms.BooleanField(
        label="De dagen zijn een voorbeeld",
        required=False,
        help_text="Dan staat erbij dat de bron de dagen niet noemt.",
    )
    toelichting = tekstveld("Toelichting", verplicht=False)
    kosten = EuroField(
        label="Kosten in euro", min_value=Decimal(0), max_digits=12, decimal_places=2, required=False,
        help_text="Leeg: niet bekend.",
    )  # fmt: skip
    kosten_toelichting = forms.CharField(label="Waaruit betaald?", max_length=200, required=False)
    field_order = (
        "soort", "ouder", "doelstelling", "nummer", "naam", "begin", "einde", "dagen_zijn_voorbeeld", "eigenaar",
        "gemeenten", "toelichting", "kosten", "kosten_toelichting",
    )  # fmt: skip

    def __init__(
        self, *args: Any, plan: Plan, op: datetime.date, activiteit: Activiteit | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if activiteit is None:
            self.fields["soort"] = forms.ChoiceField(
                label="Wat voegt u toe?",
                choices=Activiteit.Soort.choices,
                widget=forms.RadioSelect,
                initial="activiteit",
                help_text="Een deelstap is deel van een activiteit. Een vervolgstap staat los in het tijdspad.",
            )
        else:
            for naam in ("aanvraag", "begin", "einde"):
                del self.fields[naam]
        hele = plan.activiteiten.filter(soort=Activiteit.Soort.ACTIVITEIT).order_by("volgorde", "pk")
        if activiteit is not None:
            hele = hele.filter(deelstappen=activiteit)
        self.fields["ouder"] = forms.ModelChoiceField(
            hele,
            label="Deel van welke activiteit?",
            required=False,
            empty_label="Van geen activiteit",
            help_text="Alleen bij een deelstap.",
        )
        self.fields["doelstelling"] = forms.ModelChoiceField(
            plan.doelstellingen.filter(
                Q(vervallen_op__isnull=True) | Q(pk=activiteit.doelstelling_id if activiteit is not None else None)
            ),
            label="Voor welke doelstelling?",
            required=False,
            empty_label="Geen",
        )
        self.fields["eigenaar"] = Persoonkeuze(
            eigenaren_in(plan.regio, op=op),
            label="Wie doet het?",
            required=False,
            empty_label="Nog niemand",
            help_text="Deze persoon meldt hoe het gaat en ziet het op Mijn werk.",
        )
        self.fields["gemeenten"] = forms.ModelMultipleChoiceField(
            gemeenten_in(plan.regio, op=op)
            if activiteit is None
            else (
                gemeenten_in(plan.regio, op=op)
                | Gemeente.objects.filter(pk__in=activiteit.betrokken.values("gemeente"))
            ),
            label="Welke gemeenten doen mee?",
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        if activiteit is not None:
            for naam in ("doelstelling",) if activiteit.is_deelstap else ("ouder",):
                del self.fields[naam]
        self.order_fields(self.field_order)

    def velden(self) -> dict[str, Any]:
        """The answers by the names of the action; what was not asked is empty."""
        return {"ouder": None, "doelstelling": None} | {
            naam: waarde
            for naam, waarde in self.cleaned_data.items()
            if naam not in ("soort", "begin", "einde", "gemeenten", "aanvraag")
        }


class SchuifForm(forms.Form):
    """To which day."""

    begin = dagveld("Nieuwe eerste dag")
    einde = dagveld("Nieuwe laatste dag", required=False, help_text="Leeg: de activiteit duurt even lang als nu.")
    reden = forms.CharField(
        label="Waarom verschuift de activiteit?", max_length=300, required=False,
        help_text="Dit staat bij elke verschuiving in de geschiedenis.",
    )  # fmt: skip
    gezien = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)


class StandForm(EenKeer):
    """How it goes."""

    stand = forms.ChoiceField(label="Hoe staat het ervoor?", choices=Stand.choices, widget=forms.RadioSelect)
    dag = dagveld("Sinds welke dag?")
    toelichting = tekstveld(
        "Hoe gaat het?", "Bij stilgelegd en vervallen: schrijf waarom.", verplicht=False, lengte=3000
    )


class WachtForm(forms.Form):
    """What it waits for."""

    def __init__(self, *args: Any, activiteit: Activiteit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["eerst"] = forms.ModelChoiceField(
            Activiteit.objects.filter(plan=activiteit.plan_id).exclude(pk=activiteit.pk).op_volgorde(),
            label="Wat moet eerst klaar zijn?",
            empty_label="Kies een activiteit",
        )


class ResultaatForm(EenKeer):
    """What an activity must bring."""

    wat = forms.CharField(
        label="Wat moet er zijn als de activiteit klaar is?",
        max_length=400,
        help_text="Bijvoorbeeld: inzicht in hoeveel mensen het per gemeente gaat.",
    )

    def __init__(self, *args: Any, nieuw: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not nieuw:
            del self.fields["aanvraag"]


class OordeelForm(EenKeer):
    """Whether a result was reached."""

    behaald = forms.TypedChoiceField(
        label="Is het behaald?",
        choices=[("ja", "Ja"), ("nee", "Nee")],
        widget=forms.RadioSelect,
        coerce=lambda antwoord: antwoord == "ja",
        empty_value=None,
    )
    bewijs = tekstveld(
        "Waaruit blijkt dat?", "Verplicht bij ja: welk stuk, van welke dag, en waar het te lezen is.",
        verplicht=False, lengte=2000, rijen=3,
    )  # fmt: skip
    toelichting = tekstveld("Waarom niet?", "Verplicht bij nee.", verplicht=False, lengte=2000, rijen=3)
    dag = dagveld("Vastgesteld op")


class KolomForm(forms.Form):
    """What the own gemeente does."""

    stand = forms.ChoiceField(
        label="Wat doet uw gemeente?", choices=Betrokkenheid.Stand.choices, widget=forms.RadioSelect
    )
    toelichting = tekstveld("Toelichting", "Bij ‘doet niet mee’: schrijf waarom.", verplicht=False, lengte=2000)


class VerwijsForm(forms.Form):
    """A text or a procedure."""

    def __init__(self, *args: Any, teksten: QuerySet[Tekst], procedures: QuerySet[Procedure], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tekst"] = forms.ModelChoiceField(
            teksten, label="Een tekst", required=False, empty_label="Geen tekst"
        )
        self.fields["procedure"] = forms.ModelChoiceField(
            procedures, label="Of een procedure", required=False, empty_label="Geen procedure"
        )


class KwartaalForm(EenKeer):
    """Of which quarter."""

    def __init__(self, *args: Any, kwartalen: list[Kwartaal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kwartaal"] = forms.TypedChoiceField(
            label="Over welk kwartaal?",
            choices=[(f"{een.jaar}-{een.nummer}", str(een)) for een in kwartalen],
            coerce=lambda sleutel: Kwartaal(*(int(deel) for deel in sleutel.split("-"))),
        )
