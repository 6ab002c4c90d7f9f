"""What a controller fills in about the money of a region. The rules stand in the actions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast
from uuid import uuid4

from django import forms

from financien.acties.jaarstuk import Regelgegevens
from financien.acties.sleutel import Sleutelgegevens
from financien.invoer import Deelnemer
from financien.jaarstaat import NAMEN, SPOREN, Regelsoort
from financien.models import Aandelen, Reservemutatie, Taakveld, Verdeelsleutel
from financien.models.macrobudget import EERSTE_JAAR, LAATSTE_JAAR
from financien.reserve import BovenPlafond, OnderBodem
from financien.verdeelsleutels import Sleutelsoort
from regio.models import Bron, Gemeente, Inwonertal, Regio, Taak
from regio.notatie import datum

if TYPE_CHECKING:
    Regelbasis = forms.BaseFormSet["RegelForm"]
else:
    Regelbasis = forms.BaseFormSet

LEGE_REGELS = 6
MEESTE_REGELS = 120
DUIZENDTALLEN = re.compile(r"-?\d{1,3}(\.\d{3})+")


class EuroField(forms.DecimalField):
    """An amount as people here write it: 1.200.000 or 1.200.000,50 or 1200000,50."""

    def __init__(self, **kwargs: Any) -> None:
        vast: dict[str, Any] = {"max_digits": 15, "decimal_places": 2}
        vast["widget"] = forms.TextInput(attrs={"inputmode": "decimal"})
        super().__init__(**(vast | kwargs))

    def to_python(self, value: Any) -> Any:
        """Points between thousands go, a comma becomes a point."""
        if isinstance(value, str):
            kaal = value.replace("€", "").replace("\N{NO-BREAK SPACE}", "").replace(" ", "").replace("−", "-")
            if "," in kaal or DUIZENDTALLEN.fullmatch(kaal):
                kaal = kaal.replace(".", "").replace(",", ".")
            value = kaal
        return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        """As it is typed here, with a comma."""
        return f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else value


class Aanvraagform(forms.Form):
    """The hidden number makes that sending twice is sending once."""

    aanvraag = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


def _reden(hulp: str = "Staat straks in de geschiedenis.") -> forms.CharField:
    return forms.CharField(label="Waarom legt u dit zo vast?", max_length=100, help_text=hulp)


def _jaar(label: str, **kwargs: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=EERSTE_JAAR, max_value=LAATSTE_JAAR, **kwargs)


def _bron(hulp: str) -> forms.ModelChoiceField[Bron]:
    return forms.ModelChoiceField(Bron.objects.all(), label="Bron", empty_label="Kies een bron", help_text=hulp)


# --- sharing a tekort -----------------------------------------------------------------------------------------


class VerdeelForm(forms.Form):
    """An amount and two keys. It is asked with GET: the address is the question."""

    bedrag = EuroField(label="Tekort in euro", min_value=Decimal("0.01"), help_text="Bijvoorbeeld 1.200.000.")
    a = forms.ModelChoiceField(Verdeelsleutel.objects.none(), label="Eerste sleutel", empty_label="Kies een sleutel")
    b = forms.ModelChoiceField(Verdeelsleutel.objects.none(), label="Tweede sleutel", empty_label="Kies een sleutel")
    ontstaat = forms.ModelChoiceField(
        Verdeelsleutel.objects.none(),
        label="Waar ontstaat het tekort?",
        required=False,
        empty_label="niet nodig zonder band",
        help_text="Alleen nodig als u een sleutel met een band kiest: naar welke sleutel het tekort bij elke "
        "gemeente ontstaat.",
    )

    def __init__(self, *args: Any, sleutels: Sequence[Verdeelsleutel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rijen = Verdeelsleutel.objects.filter(pk__in=[sleutel.pk for sleutel in sleutels]).select_related("bron")
        for naam in ("a", "b", "ontstaat"):
            veld = cast("forms.ModelChoiceField[Verdeelsleutel]", self.fields[naam])
            veld.queryset = rijen.exclude(soort=Sleutelsoort.SOLIDARITEIT_BAND) if naam == "ontstaat" else rijen


# --- keys -----------------------------------------------------------------------------------------------------


class SleutelForm(Aanvraagform):
    """One version of a key; which fields there are follows from its soort."""

    naam = forms.CharField(
        label="Naam", max_length=120, help_text="Een bestaande naam maakt een volgende versie van die sleutel."
    )
    vanaf_jaar = _jaar("Geldt vanaf jaar")
    tot_en_met_jaar = _jaar("Geldt tot en met jaar", required=False, help_text="Leeg: de sleutel geldt nog.")

    def __init__(
        self, *args: Any, soort: Sleutelsoort, regio: Regio, taak: str, deelnemers: Sequence[Deelnemer],
        sleutels: Sequence[Verdeelsleutel], **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.soort, self.deelnemers = soort, deelnemers
        self.andere = {f"s_{ander.pk}": ander for ander in sleutels if ander.soort != Sleutelsoort.SOLIDARITEIT_BAND}
        match soort:
            case Sleutelsoort.INWONERAANTAL:
                self.fields["inwoners"] = forms.ChoiceField(
                    label="Peildatum en bron van de inwoners", choices=_peildata(deelnemers)
                )
            case Sleutelsoort.OBJECTIEF_AANDEEL:
                self.fields["aandelen"] = forms.ModelChoiceField(
                    Aandelen.objects.filter(taak=taak, soort=Aandelen.Soort.OBJECTIEF),
                    label="Objectieve verdeling",
                    empty_label="Kies een versie",
                )
            case Sleutelsoort.GEBRUIK:
                if taak == Taak.BW:
                    self.fields["uit_tellingen"] = forms.BooleanField(
                        label="Neem de gepubliceerde tellingen van dit programma", required=False,
                        help_text="Lopende indicaties per gemeente op de laatste peildatum. Alleen aantallen. "
                        "Anders vult u hieronder zelf het gebruik in.",
                    )  # fmt: skip
                self._per_gemeente("gebruik (cliënten, dagen of euro’s)", verplicht=False)
            case Sleutelsoort.VASTE_PERCENTAGES:
                self._per_gemeente("procent", verplicht=True)
            case Sleutelsoort.COMBINATIE:
                for naam, ander in self.andere.items():
                    self.fields[naam] = EuroField(
                        label=f"Deel van '{ander.naam}' in procenten", required=False, min_value=0, max_value=100,
                        decimal_places=6,
                    )  # fmt: skip
            case Sleutelsoort.SOLIDARITEIT_BAND:
                self.fields["procent"] = EuroField(
                    label="Band in procenten van de eigen begroting", min_value=0, max_value=100, decimal_places=4,
                    help_text="Wijken de kosten van een gemeente minder af, dan is dat voor haarzelf.",
                )  # fmt: skip
                self.fields["binnen"] = forms.ChoiceField(
                    label="Sleutel voor wat buiten de band valt",
                    choices=[(naam, str(ander)) for naam, ander in self.andere.items()],
                )
        if soort not in (Sleutelsoort.INWONERAANTAL, Sleutelsoort.OBJECTIEF_AANDEEL):
            self.fields["bron"] = _bron("De afspraak of de tabel waarin deze sleutel staat.")
            self.fields["bron"].required = soort is not Sleutelsoort.GEBRUIK
        self.fields["reden"] = _reden()

    def _per_gemeente(self, eenheid: str, *, verplicht: bool) -> None:
        for deelnemer in self.deelnemers:
            self.fields[f"g_{deelnemer.code}"] = EuroField(
                label=f"{deelnemer.naam}: {eenheid}", required=verplicht, min_value=0, max_digits=20, decimal_places=6
            )

    def gegevens(self) -> Sleutelgegevens:
        """What was filled in; only after the form was found valid."""
        schoon = self.cleaned_data
        bron, peildatum = schoon.get("bron"), None
        if self.soort is Sleutelsoort.INWONERAANTAL:
            rij = Inwonertal.objects.select_related("bron").get(pk=int(schoon["inwoners"]))
            bron, peildatum = rij.bron, rij.peildatum
        delen = [(ander, schoon[naam] / 100) for naam, ander in self.andere.items() if schoon.get(naam)]
        if self.soort is Sleutelsoort.SOLIDARITEIT_BAND:
            delen = [(self.andere[schoon["binnen"]], Decimal(1))]
        return Sleutelgegevens(
            naam=schoon["naam"],
            soort=self.soort,
            vanaf_jaar=schoon["vanaf_jaar"],
            tot_en_met_jaar=schoon["tot_en_met_jaar"],
            reden=schoon["reden"],
            bron=bron,
            peildatum=peildatum,
            aandelen=schoon.get("aandelen"),
            procent=schoon.get("procent"),
            uit_tellingen=bool(schoon.get("uit_tellingen")),
            waarden={
                deelnemer.code: schoon[f"g_{deelnemer.code}"]
                for deelnemer in self.deelnemers
                if schoon.get(f"g_{deelnemer.code}") is not None
            },
            delen=delen,
        )


def _peildata(deelnemers: Sequence[Deelnemer]) -> list[tuple[str, str]]:
    """The days and sources of which every gemeente has a number of inwoners; one row stands for all of them."""
    codes = [deelnemer.code for deelnemer in deelnemers]
    rijen = (
        Inwonertal.objects.filter(gemeente__code__in=codes).select_related("bron").order_by("-peildatum", "bron", "pk")
    )
    tellen: dict[tuple[Any, int], list[Inwonertal]] = {}
    for rij in rijen:
        tellen.setdefault((rij.peildatum, rij.bron_id), []).append(rij)
    return [
        (str(groep[0].pk), f"{datum(groep[0].peildatum)}, {groep[0].bron.titel}")
        for groep in tellen.values()
        if len(groep) == len(codes)
    ]


# --- begroting and realisatie ---------------------------------------------------------------------------------


class JaarstukForm(Aanvraagform):
    """What is said of the version as a whole."""

    bron = _bron("Het besluit of de administratie waaruit dit komt.")
    reden = _reden()


class RegelForm(forms.Form):
    """One amount in a table: every field names itself aloud, because the column head is far away."""

    soort = forms.ChoiceField(required=False)
    gemeente = forms.ChoiceField(required=False)
    spoor = forms.ChoiceField(required=False)
    omschrijving = forms.CharField(max_length=200, required=False)
    clienten = forms.IntegerField(min_value=0, required=False)
    bedrag = EuroField(required=False)
    taakveld = forms.ChoiceField(required=False)
    bron = forms.ChoiceField(required=False)

    def __init__(self, *args: Any, keuzes: Mapping[str, Sequence[tuple[str, str]]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nummer = str(self.prefix or "").rsplit("-", 1)[-1]
        for naam, veld in self.fields.items():
            if naam in keuzes:
                cast("forms.ChoiceField", veld).choices = [("", "-"), *keuzes[naam]]
            volgnummer = int(nummer) + 1 if nummer.isdecimal() else nummer
            veld.widget.attrs["aria-label"] = f"Regel {volgnummer}: {'cliënten' if naam == 'clienten' else naam}"

    def clean(self) -> dict[str, Any]:
        """A row with an amount says what it is."""
        schoon = cast("dict[str, Any]", super().clean())
        if schoon.get("bedrag") is not None and not schoon.get("soort"):
            self.add_error("soort", "Kies wat dit bedrag is.")
        if schoon.get("bedrag") is None and schoon.get("omschrijving") and "bedrag" not in self.errors:
            self.add_error("bedrag", "Vul het bedrag in, of maak de regel leeg.")
        return schoon


class Regelset(Regelbasis):
    """The rows; one without an amount is left out, that is how a row goes away."""

    def gegevens(self, bron: Bron) -> list[Regelgegevens]:
        """The rows that were filled in; a row without a source has that of the version."""
        ingevuld = [form.cleaned_data for form in self.forms if form.cleaned_data.get("bedrag") is not None]
        gemeenten = Gemeente.objects.in_bulk([int(rij["gemeente"]) for rij in ingevuld if rij["gemeente"]])
        bronnen = Bron.objects.in_bulk([int(rij["bron"]) for rij in ingevuld if rij["bron"]])
        velden = Taakveld.objects.in_bulk([int(rij["taakveld"]) for rij in ingevuld if rij["taakveld"]])
        return [
            Regelgegevens(
                soort=Regelsoort(rij["soort"]),
                bedrag=rij["bedrag"],
                bron=bronnen[int(rij["bron"])] if rij["bron"] else bron,
                gemeente=gemeenten[int(rij["gemeente"])] if rij["gemeente"] else None,
                spoor=rij["spoor"],
                omschrijving=rij["omschrijving"],
                clienten=rij["clienten"],
                taakveld=velden[int(rij["taakveld"])] if rij["taakveld"] else None,
            )
            for rij in ingevuld
        ]


_Regels = forms.formset_factory(
    RegelForm, formset=Regelset, extra=LEGE_REGELS, max_num=MEESTE_REGELS, validate_max=True
)


def regels_van(
    invoer: Mapping[str, Any] | None, *, begin: Sequence[Mapping[str, Any]], gemeenten: Sequence[Gemeente], jaar: int
) -> Regelset:
    """The rows as they stand in the version before this one with some empty ones, or as a person filled them in."""
    keuzes = {
        "soort": [(soort.value, naam) for soort, naam in NAMEN.items()],
        "gemeente": [(str(gemeente.pk), gemeente.naam_kort) for gemeente in gemeenten],
        "spoor": [(spoor.value, naam) for spoor, naam in SPOREN.items()],
        "taakveld": [(str(veld.pk), str(veld)) for veld in Taakveld.objects.in_jaar(jaar)],
        "bron": [(str(pk), titel) for pk, titel in Bron.objects.values_list("pk", "titel")],
    }
    return cast(
        "Regelset",
        _Regels(invoer, prefix="regel", initial=[dict(rij) for rij in begin], form_kwargs={"keuzes": keuzes}),
    )


# --- afrekening, reserve, occupancy ---------------------------------------------------------------------------


class AfrekenForm(Aanvraagform):
    """By which key the year is settled."""

    sleutel = forms.ModelChoiceField(
        Verdeelsleutel.objects.none(), label="Verdeelsleutel", empty_label="Kies een sleutel",
        help_text="Alleen sleutels die in dit jaar gelden.",
    )  # fmt: skip
    reden = forms.CharField(
        label="Toelichting", max_length=200, help_text="Bijvoorbeeld het besluit waarin de sleutel staat."
    )

    def __init__(self, *args: Any, sleutels: Sequence[Verdeelsleutel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = cast("forms.ModelChoiceField[Verdeelsleutel]", self.fields["sleutel"])
        veld.queryset = Verdeelsleutel.objects.filter(pk__in=[sleutel.pk for sleutel in sleutels])


class ReserveafspraakForm(forms.Form):
    """What the region agreed about its reserves."""

    tekort_uit_pot = forms.BooleanField(label="Een tekort komt eerst uit de reserve", required=False)
    overschot_naar_pot = forms.BooleanField(label="Een overschot gaat eerst naar de reserve", required=False)
    boven = forms.ChoiceField(
        label="Wat boven het plafond uitkomt", choices=[(keuze.name, keuze.value) for keuze in BovenPlafond]
    )
    onder = forms.ChoiceField(
        label="Als de reserve onder de bodem staat", choices=[(keuze.name, keuze.value) for keuze in OnderBodem]
    )
    benodigd = EuroField(
        label="Benodigd weerstandsvermogen", required=False, min_value=Decimal("0.01"),
        help_text="Wat de risico’s vragen. Er is geen landelijke norm: de regio kiest het bedrag.",
    )  # fmt: skip
    bron = _bron("Het besluit waarin deze afspraak staat.")
    reden = _reden()


class PotForm(Aanvraagform):
    """One reserve."""

    naam = forms.CharField(label="Naam", max_length=120)
    volgorde = forms.IntegerField(label="Volgorde van gebruik", min_value=1, max_value=20)
    bodem = EuroField(label="Bodem", min_value=0, help_text="Onder dit bedrag gaat er niets uit.")
    plafond = EuroField(label="Plafond", required=False, min_value=0, help_text="Leeg: er is geen plafond.")
    reden = _reden()


class BoekForm(Aanvraagform):
    """One movement of a reserve."""

    soort = forms.ChoiceField(
        label="Wat boekt u?",
        choices=[keuze for keuze in Reservemutatie.Soort.choices if keuze[0] != Reservemutatie.Soort.AFREKENING],
    )
    jaar = _jaar("Jaar")
    bedrag = EuroField(
        label="Bedrag in euro", min_value=0, help_text="Altijd positief; de soort zegt of het eraf gaat."
    )
    bron = _bron("Het besluit waarin dit staat.")
    reden = _reden()


class ExploitatieForm(Aanvraagform):
    """The costs of a regional voorziening per year."""

    naam = forms.CharField(
        label="Voorziening", max_length=120, help_text="Een bestaande naam maakt een volgende versie."
    )
    vast = EuroField(label="Vaste kosten per jaar", min_value=0, help_text="Die blijven als er plekken verdwijnen.")
    per_plek = EuroField(label="Kosten per plek per jaar", min_value=0, help_text="Bezet of leeg, zoals huur.")
    per_bezette_plek = EuroField(label="Kosten per bezette plek per jaar", min_value=0, help_text="Zoals begeleiding.")
    tarief = EuroField(label="Opbrengst per bezette plek per jaar", min_value=Decimal("0.01"))
    plekken = forms.CharField(
        label="Plekken per jaar",
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Per regel: jaar, plekken en (als het bekend is) gemiddeld bezet. Bijvoorbeeld: 2026 40 36,5",
    )
    bron = _bron("De begroting of offerte waaruit dit komt.")
    reden = _reden()

    def clean_plekken(self) -> dict[int, tuple[int, Decimal | None]]:
        """Years with their places; a line that cannot be read is named."""
        jaren: dict[int, tuple[int, Decimal | None]] = {}
        for nummer, regel in enumerate(self.cleaned_data["plekken"].splitlines(), 1):
            if not regel.strip():
                continue
            delen = re.fullmatch(r"\s*(20\d\d)[\s;:]+(\d{1,5})(?:[\s;:]+(\d{1,5}(?:[.,]\d{1,2})?))?\s*", regel)
            if delen is None:
                raise forms.ValidationError(f"Regel {nummer}: schrijf een jaar en het aantal plekken, zoals 2026 40.")
            if int(delen[1]) in jaren:
                raise forms.ValidationError(f"Regel {nummer}: {delen[1]} staat er twee keer.")
            bezet = Decimal(delen[3].replace(",", ".")) if delen[3] else None
            jaren[int(delen[1])] = (int(delen[2]), bezet)
        return jaren
