"""What a person fills in about overleggen. A form checks the form of an answer; rules stand in the actions."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet

from regio.forms.velden import EenKeer, dagveld
from regio.models import Gemeente, Lidmaatschap, Organisatie, Regio
from samenwerking.besluiten.forms_vormkeuze import tekstveld
from samenwerking.overleg.models import Actieafloop, Agendapunt, Bijeenkomst, Deelnemer, Overleg, Vertegenwoordiging
from samenwerking.overleg.models.overleg import LEDENROLLEN, WEKEN, WERKDAGEN
from samenwerking.overleg.rechten import eigenaren_in
from samenwerking.overleg.ritme import Voorstel
from samenwerking.overleg.soorten import SOORTKEUZES
from toegang.upload import GRENS_MB, te_groot

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    Eenpet = forms.ModelChoiceField[Lidmaatschap]
    _Bestand = UploadedFile[bytes]
else:
    Eenpet = forms.ModelChoiceField


class Persoonkeuze(Eenpet):
    """A person with the place and role in which that person works."""

    def label_from_instance(self, obj: Lidmaatschap) -> str:
        """'Demo Beleidsadviseur Rijswijk, beleidsadviseur van Rijswijk'."""
        return f"{obj.gebruiker.naam}, {obj.get_rol_display()} van {obj.plaats}"


def tijdveld(label: str, **anders: Any) -> forms.TimeField:
    """A time of day; what cannot be read gets a sentence with an example."""
    return forms.TimeField(
        label=label,
        required=False,
        input_formats=["%H:%M", "%H.%M"],
        widget=forms.TimeInput(format="%H:%M", attrs={"inputmode": "numeric", "placeholder": "09:30"}),
        error_messages={"invalid": "Vul een tijd in, bijvoorbeeld 09:30."},
        **anders,
    )


class OverlegForm(EenKeer):
    """The series."""

    naam = forms.CharField(label="Naam", max_length=160, help_text="Bijvoorbeeld: Bestuurlijk overleg beschermd wonen.")
    soort = forms.ChoiceField(label="Soort overleg", choices=SOORTKEUZES)
    doel = tekstveld("Waar is dit overleg voor?", verplicht=False, lengte=3000, rijen=3)
    maat = forms.ChoiceField(label="Ritme", choices=Overleg.Maat.choices, widget=forms.RadioSelect, initial="maanden")
    om_de = forms.IntegerField(
        label="Om de hoeveel weken of maanden?",
        min_value=1,
        max_value=52,
        initial=1,
        help_text="Vier keer per jaar: 3.",
    )
    weekdag = forms.TypedChoiceField(label="Op welke dag?", choices=WERKDAGEN, coerce=int, initial=3)
    week = forms.TypedChoiceField(
        label="In welke week van de maand?",
        choices=WEKEN,
        coerce=int,
        initial=1,
        help_text="Telt alleen bij een ritme in maanden.",
    )
    bij_reces = forms.ChoiceField(label="In een reces", choices=Overleg.Bijreces.choices, initial="alle")
    begin = dagveld("Vanaf welke dag?", help_text="Vanaf deze dag telt het ritme.")
    gestopt_op = dagveld("Gestopt op", required=False, help_text="Leeg: het overleg loopt.")
    tijd = tijdveld("Begintijd")
    minuten = forms.IntegerField(label="Duur in minuten", min_value=5, max_value=600, initial=90)
    plaats = forms.CharField(label="Plaats", max_length=200, required=False)
    link = forms.URLField(label="Link voor wie online meedoet", max_length=500, required=False, assume_scheme="https")

    def __init__(self, *args: Any, nieuw: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["gestopt_op" if nieuw else "aanvraag"]


class DeelnemerForm(EenKeer):
    """One more seat: a person, a role, or an organisation."""

    taak = forms.ChoiceField(label="Taak aan tafel", choices=Deelnemer.Taak.choices, initial="lid")
    rol = forms.ChoiceField(
        label="Of een rol",
        required=False,
        choices=[("", "Geen rol"), *((rol.value, rol.label) for rol in LEDENROLLEN)],
        help_text="Wie deze rol heeft, zit aan tafel: ook na een wisseling van mensen.",
    )
    functie = forms.CharField(
        label="Wie zit er namens die organisatie?", max_length=120, required=False,
        help_text="Een functie, bijvoorbeeld: accountmanager.",
    )  # fmt: skip
    van = dagveld("Vanaf welke dag?")
    field_order = ("taak", "pet", "rol", "gemeente", "organisatie", "functie", "van")

    def __init__(
        self, *args: Any, regio: Regio, gemeenten: QuerySet[Gemeente], op: datetime.date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pet"] = Persoonkeuze(
            eigenaren_in(regio, op=op), label="Een persoon", required=False, empty_label="Geen persoon"
        )
        self.fields["gemeente"] = forms.ModelChoiceField(
            gemeenten, label="De rol van welke gemeente?", required=False, empty_label="Elke gemeente van de regio"
        )
        self.fields["organisatie"] = forms.ModelChoiceField(
            Organisatie.objects.all(), label="Of een organisatie", required=False, empty_label="Geen organisatie"
        )
        self.order_fields(self.field_order)


class TotForm(forms.Form):
    """When it ends."""

    tot = dagveld("Eerste dag waarop dit niet meer geldt")


class PlanForm(EenKeer):
    """Which days of the rhythm, and a day of one's own."""

    datum = dagveld("Een andere dag", required=False, help_text="Buiten het ritme om.")
    field_order = ("dagen", "datum")

    def __init__(self, *args: Any, voorstellen: Sequence[Voorstel], woorden: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dagen"] = forms.TypedMultipleChoiceField(
            label="Dagen volgens het ritme",
            choices=[(v.dag.isoformat(), woord) for v, woord in zip(voorstellen, woorden, strict=True)],
            initial=[v.dag.isoformat() for v in voorstellen if not v.waarom_niet],
            coerce=datetime.date.fromisoformat,
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        if not voorstellen:
            del self.fields["dagen"]
        self.order_fields(self.field_order)

    def gekozen(self) -> list[datetime.date]:
        """All days that were chosen."""
        dagen = list(self.cleaned_data.get("dagen", []))
        return [*dagen, self.cleaned_data["datum"]] if self.cleaned_data["datum"] else dagen


class BijeenkomstForm(forms.Form):
    """Day, time and place of one meeting."""

    datum = dagveld("Datum")
    begin = tijdveld("Begintijd")
    einde = tijdveld("Eindtijd")
    plaats = forms.CharField(label="Plaats", max_length=200, required=False)
    link = forms.URLField(label="Link voor wie online meedoet", max_length=500, required=False, assume_scheme="https")


class VervalForm(forms.Form):
    """Why it does not take place."""

    reden = forms.CharField(label="Waarom gaat de bijeenkomst niet door?", max_length=300)


class PuntForm(EenKeer):
    """A point that someone puts forward, or changes."""

    titel = forms.CharField(label="Titel", max_length=200)
    soort = forms.ChoiceField(
        label="Wat vraagt u?", choices=Agendapunt.Soort.choices, widget=forms.RadioSelect, initial="bespreken"
    )
    toelichting = tekstveld("Toelichting", verplicht=False, lengte=4000)
    minuten = forms.IntegerField(label="Hoeveel minuten?", min_value=1, max_value=480, required=False)
    besloten = forms.BooleanField(
        label="Niet voor de raden", required=False,
        help_text="Dit punt blijft weg als de bijeenkomst met de raden wordt gedeeld.",
    )  # fmt: skip

    def __init__(self, *args: Any, punt: Agendapunt | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if punt is not None:
            del self.fields["aanvraag"]
            self.fields["titel"].required = False
            self.fields[
                "titel"
            ].help_text = (
                "Leeg: wie het onderwerp mag openen, leest de titel daarvan. Anderen lezen alleen wat voor ding het is."
            )


class OnderwerpForm(PuntForm):
    """A point about something: for which overleg, and what is asked. Its title comes from what it is about."""

    field_order = ("overleg", "soort", "toelichting", "minuten", "besloten")

    def __init__(self, *args: Any, overleggen: QuerySet[Overleg], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["titel"]
        self.fields["overleg"] = forms.ModelChoiceField(overleggen, label="Bij welk overleg?", empty_label=None)
        self.order_fields(self.field_order)


class StukForm(EenKeer):
    """A paper."""

    titel = forms.CharField(label="Titel", max_length=200)
    bestand = forms.FileField(
        label="Bestand",
        allow_empty_file=True,
        help_text=f"Een PDF van hoogstens {GRENS_MB} MB, zonder wachtwoord.",
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf"}),
    )
    waarom_vertrouwelijk = forms.CharField(
        label="Waarom is het vertrouwelijk?",
        max_length=300,
        required=False,
        help_text="Leeg: niet vertrouwelijk. Van een vertrouwelijk stuk ziet iedereen de titel; alleen wie aan tafel "
        "zit, opent het.",
    )
    field_order = ("titel", "bestand", "agendapunt", "waarom_vertrouwelijk")

    def __init__(self, *args: Any, bijeenkomst: Bijeenkomst, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agendapunt"] = forms.ModelChoiceField(
            bijeenkomst.punten.op_volgorde(), label="Bij welk punt?", required=False, empty_label="Bij geen punt"
        )
        self.order_fields(self.field_order)

    def clean_bestand(self) -> _Bestand:
        """Too large: it is not read at all."""
        bestand: _Bestand = self.cleaned_data["bestand"]
        if bestand.size is not None and bestand.size > GRENS_MB * 1024 * 1024:
            raise forms.ValidationError(te_groot(bestand.size))
        return bestand


class ActieForm(EenKeer):
    """Who does what by when."""

    wat = forms.CharField(label="Wat gebeurt er?", max_length=300)
    uiterlijk = dagveld("Uiterlijk op")
    field_order = ("wat", "eigenaar", "organisatie", "uiterlijk")

    def __init__(self, *args: Any, regio: Regio, op: datetime.date, nieuw: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["eigenaar"] = Persoonkeuze(
            eigenaren_in(regio, op=op),
            label="Wie doet het?",
            empty_label="Kies een persoon",
            help_text="Deze persoon ziet de actie op Mijn werk.",
        )
        self.fields["organisatie"] = forms.ModelChoiceField(
            Organisatie.objects.all(),
            label="Doet een organisatie van buiten het?",
            required=False,
            empty_label="Nee",
            help_text="Dan bewaakt de persoon hierboven dat het gebeurt.",
        )
        if not nieuw:
            del self.fields["aanvraag"]
        self.order_fields(self.field_order)


class AfrondForm(forms.Form):
    """How it ended."""

    soort = forms.ChoiceField(
        label="Hoe is het afgelopen?", choices=Actieafloop.Soort.choices, widget=forms.RadioSelect, initial="gedaan"
    )
    dag = dagveld("Op welke dag?")
    toelichting = forms.CharField(label="Toelichting", max_length=300, required=False)


class VaststelForm(forms.Form):
    """In which meeting the verslag was adopted."""

    def __init__(self, *args: Any, bijeenkomst: Bijeenkomst, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["in_bijeenkomst"] = forms.ModelChoiceField(
            Bijeenkomst.objects.die_doorgaan()
            .filter(overleg=bijeenkomst.overleg_id, datum__gt=bijeenkomst.datum)
            .select_related("overleg"),
            label="In welke bijeenkomst is het vastgesteld?",
            empty_label=None,
        )


class VertegenwoordigerForm(EenKeer):
    """Who speaks for the region elsewhere."""

    overleg = forms.CharField(label="Welk overleg?", max_length=200, help_text="De naam van het overleg van anderen.")
    niveau = forms.ChoiceField(label="Niveau", choices=Vertegenwoordiging.Niveau.choices)
    functie = forms.CharField(
        label="Of een functie", max_length=160, required=False,
        help_text="Bijvoorbeeld: portefeuillehouder zorg van Rijswijk.",
    )  # fmt: skip
    plaatsvervanger = forms.CharField(label="Plaatsvervanger", max_length=160, required=False)
    toelichting = forms.CharField(label="Toelichting", max_length=400, required=False)
    van = dagveld("Vanaf welke dag?")
    field_order = ("overleg", "niveau", "pet", "functie", "plaatsvervanger", "toelichting", "van")

    def __init__(self, *args: Any, regio: Regio, op: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pet"] = Persoonkeuze(
            eigenaren_in(regio, op=op), label="Een persoon", required=False, empty_label="Geen persoon"
        )
        self.order_fields(self.field_order)
