"""The leerjaar: asking and giving approval, and how far each consulent is."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms

from regio.notatie import datum
from toegang.acties.goedkeuring import GEEFT_EEN_RECHT
from toegang.acties.indicatie import producten_voor
from toegang.forms.overdracht import tekstveld
from toegang.forms.velden import EEN_DAG, datumveld, formuliersleutel, keuze
from toegang.goedkeuring import Voornemen
from toegang.leerjaar import Fase
from toegang.models import Beschikking, Doelgroep, Dossier, Leveringsvorm, Melding, Product
from toegang.models.goedkeuring import BESLUITEN

Soort = Beschikking.Soort


def _besluiten(dossier: Dossier) -> list[tuple[str, str]]:
    """What can be decided in this dossier: on each running melding, about each right, and a right of elsewhere."""
    keuzen = [
        (f"melding-{melding.pk}-{soort}", f"{BESLUITEN[soort]} op de melding van {datum(melding.ontvangen_op)}")
        for melding in Melding.objects.lopend().filter(dossier=dossier)
        for soort in (Soort.TOEKENNING, Soort.GEDEELTELIJK, Soort.AFWIJZING, Soort.BUITEN_BEHANDELING)
    ]
    keuzen += [
        (f"indicatie-{recht.pk}-{soort}", f"{BESLUITEN[soort]} van {recht.product} vanaf {datum(recht.van)}")
        for recht in dossier.indicaties.filter(einde__isnull=True).select_related("product")
        for soort in (Soort.HERZIENING, Soort.INTREKKING, Soort.BEEINDIGING)
    ]
    return [*keuzen, (f"elders-0-{Soort.TOEKENNING}", "Indicatie vastleggen die al elders op papier staat")]


class VraagForm(forms.Form):
    """What one wants to decide."""

    aanvraag = formuliersleutel()
    besluit = forms.ChoiceField(label="Welk besluit wilt u nemen?")
    product = forms.ModelChoiceField(
        Product.objects.none(),
        label="Product",
        required=False,
        empty_label="Geen: dit besluit geeft geen recht",
        help_text="Alleen bij een toekenning of herziening.",
    )
    doelgroep = forms.ChoiceField(
        label="Doelgroep", choices=[("", "Kies een doelgroep"), *Doelgroep.choices], required=False
    )
    leveringsvorm = forms.ChoiceField(
        label="Hoe krijgt de cliënt de ondersteuning?",
        choices=Leveringsvorm.choices,
        widget=forms.RadioSelect,
        initial=Leveringsvorm.NATURA,
        required=False,
    )
    van = datumveld("Begindatum", required=False)
    laatste_dag = datumveld("Einddatum", required=False, help_text="De laatste dag. Leeg: voor onbepaalde tijd.")
    toelichting = tekstveld("Waarom wilt u dit besluiten?")

    def __init__(self, *args: Any, dossier: Dossier, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        producten = producten_voor(dossier.gemeente_id, op=op, taak=dossier.taak)
        keuze(self, "product").queryset = Product.objects.filter(pk__in=[product.pk for product in producten])
        self.fields["besluit"] = forms.ChoiceField(
            label="Welk besluit wilt u nemen?", choices=[("", "Kies een besluit"), *_besluiten(dossier)]
        )

    def clean(self) -> dict[str, Any]:
        """A decision that gives a right is asked with the whole of it; of another one nothing of that counts."""
        velden = super().clean() or {}
        soort = velden.get("besluit", "").rpartition("-")[2]
        if soort in GEEFT_EEN_RECHT:
            for naam, zin in (
                ("product", "Kies een product."),
                ("doelgroep", "Kies een doelgroep."),
                ("van", "Vul de begindatum in."),
            ):
                if not velden.get(naam) and naam not in self.errors:
                    self.add_error(naam, zin)
        return velden

    def voornemen(self) -> Voornemen:
        """As the action takes it."""
        velden = self.cleaned_data
        waarop, sleutel, soort = velden["besluit"].split("-")
        melding_id = int(sleutel) if waarop == "melding" else None
        indicatie_id = int(sleutel) if waarop == "indicatie" else None
        if soort not in GEEFT_EEN_RECHT:
            return Voornemen(soort, melding_id, indicatie_id)
        laatste_dag = velden["laatste_dag"]
        return Voornemen(
            soort,
            melding_id,
            indicatie_id,
            product_id=velden["product"].pk,
            van=velden["van"],
            tot=laatste_dag + EEN_DAG if laatste_dag else None,
            doelgroep=velden["doelgroep"],
            leveringsvorm=velden["leveringsvorm"] or Leveringsvorm.NATURA,
        )


class AntwoordForm(forms.Form):
    """Yes, or no with the reason."""

    aanvraag = formuliersleutel()
    akkoord = forms.ChoiceField(
        label="Bent u het ermee eens?",
        choices=[("ja", "Ja, dit besluit kan zo"), ("nee", "Nee, er moet iets anders")],
        widget=forms.RadioSelect,
    )
    toelichting = tekstveld("Toelichting", required=False, help_text="Verplicht als u het er niet mee eens bent.")


class LeerjaarForm(forms.Form):
    """The first day."""

    aanvraag = formuliersleutel()
    van = datumveld("Eerste dag van het leerjaar")


class LeerjaarEindeForm(forms.Form):
    """The last day."""

    laatste_dag = datumveld("Laatste dag van het leerjaar")


class LeerfaseForm(forms.Form):
    """The next stage of one consulent."""

    aanvraag = formuliersleutel()
    fase = forms.ChoiceField(
        label="Fase",
        choices=[(fase.value, f"{fase.tekst.capitalize()}: {fase.betekenis}") for fase in Fase],
        widget=forms.RadioSelect,
    )
    van = datumveld("Vanaf")
