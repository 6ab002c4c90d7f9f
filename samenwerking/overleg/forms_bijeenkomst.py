"""The forms of one meeting that have a row per point or per seat: the agenda, the notes, who was there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import QuerySet

from regio.forms.velden import EenKeer, dagveld
from regio.models import Lidmaatschap
from samenwerking.overleg.acties.agenda import Plek
from samenwerking.overleg.acties.notulen import Aantekening, Nieuweactie
from samenwerking.overleg.models import Agendapunt, Presentie
from samenwerking.overleg.onderwerpen import Wachtend, Wijzer
from samenwerking.overleg.tafel import Plaats


@dataclass(frozen=True)
class Rij:
    """One row of a form: what it is about, and its fields by name."""

    ding: Any
    titel: str
    velden: dict[str, forms.BoundField]

    @property
    def veld(self) -> dict[str, forms.BoundField]:
        """The fields, short for a template."""
        return self.velden


class AgendaForm(EenKeer):
    """Where each point comes and how long it lasts; which go off, and what is added."""

    def __init__(
        self,
        *args: Any,
        punten: Sequence[Agendapunt],
        open_punten: Sequence[Agendapunt],
        wachtend: Sequence[Wachtend],
        wijzer: Wijzer,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.punten, self.wijzer = punten, wijzer
        for nummer, punt in enumerate(punten, start=1):
            over = f"van {wijzer.titel(punt)}"
            self.fields[f"volgorde_{punt.pk}"] = forms.IntegerField(
                label=f"Volgorde {over}", min_value=0, max_value=999, initial=nummer
            )
            self.fields[f"minuten_{punt.pk}"] = forms.IntegerField(
                label=f"Minuten {over}", min_value=1, max_value=480, required=False, initial=punt.minuten
            )
            self.fields[f"eraf_{punt.pk}"] = forms.BooleanField(
                label=f"Haal {wijzer.titel(punt)} van de agenda", required=False
            )
        self.fields["ingebracht"] = _keuzes(
            "Ingebrachte punten", [(f"punt-{punt.pk}", _ingebracht(punt, wijzer)) for punt in open_punten]
        )
        for soort, label in (
            ("actie", "Acties die nu klaar moeten zijn"),
            ("procedure", "Procedures die lopen"),
            ("tekst", "Teksten waaraan wordt geschreven"),
            ("scenario", "Scenario's die zijn gewijzigd"),
            ("brief", "Brieven die nog weg moeten"),
            ("activiteit", "Activiteiten die te laat zijn of stilliggen"),
            ("partner", "Ketenpartners van wie een contract een besluit vraagt"),
        ):
            deze = [
                (w.sleutel, f"{w.titel} ({w.waarom[0].lower()}{w.waarom[1:]})") for w in wachtend if w.soort == soort
            ]
            self.fields[f"wacht_{soort}"] = _keuzes(label, deze)
        for naam in [naam for naam, veld in self.fields.items() if getattr(veld, "choices", None) == []]:
            del self.fields[naam]

    @property
    def rijen(self) -> list[Rij]:
        """The points with their fields."""
        return [
            Rij(
                punt,
                self.wijzer.titel(punt),
                {naam: self[f"{naam}_{punt.pk}"] for naam in ("volgorde", "minuten", "eraf")},
            )
            for punt in self.punten
        ]

    @property
    def keuzes(self) -> list[forms.BoundField]:
        """What can be added, in groups."""
        return [veld for veld in self if veld.name == "ingebracht" or veld.name.startswith("wacht_")]

    def plekken(self) -> list[Plek]:
        """What was filled in about the points."""
        antwoord = self.cleaned_data
        return [
            Plek(punt.pk, antwoord[f"volgorde_{punt.pk}"], antwoord[f"minuten_{punt.pk}"], antwoord[f"eraf_{punt.pk}"])
            for punt in self.punten
        ]

    def erbij(self) -> list[str]:
        """The keys of what is to be added."""
        return [sleutel for veld in self.keuzes for sleutel in self.cleaned_data[veld.name]]


def _keuzes(label: str, keuzes: list[tuple[str, str]]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, choices=keuzes, required=False, widget=forms.CheckboxSelectMultiple)


def _ingebracht(punt: Agendapunt, wijzer: Wijzer) -> str:
    return f"{wijzer.titel(punt)}, ingebracht door {punt.door.gebruiker.naam} ({punt.door.plaats})"


class NotulenForm(EenKeer):
    """What was said and agreed at each point, and one new action at each of them at a time."""

    def __init__(
        self, *args: Any, punten: Sequence[Agendapunt], eigenaren: QuerySet[Lidmaatschap], wijzer: Wijzer, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.punten, self.wijzer = punten, wijzer
        self.eigenaren = {str(pet.pk): pet for pet in eigenaren}
        namen = [("", "Kies een persoon")] + [
            (sleutel, f"{pet.gebruiker.naam}, {pet.get_rol_display()} van {pet.plaats}")
            for sleutel, pet in self.eigenaren.items()
        ]
        for punt in punten:
            self.fields[f"versie_{punt.pk}"] = forms.IntegerField(widget=forms.HiddenInput, initial=punt.versienummer)
            self.fields[f"bespreking_{punt.pk}"] = _veld("Wat is besproken?", punt.bespreking, 20000, 4)
            self.fields[f"afspraken_{punt.pk}"] = _veld("Wat is afgesproken?", punt.afspraken, 10000, 3)
            self.fields[f"afspraken_{punt.pk}"].help_text = "Elke regel is een afspraak."
            self.fields[f"wat_{punt.pk}"] = forms.CharField(label="Nieuwe actie: wat?", max_length=300, required=False)
            self.fields[f"eigenaar_{punt.pk}"] = forms.ChoiceField(label="Wie doet het?", choices=namen, required=False)
            self.fields[f"uiterlijk_{punt.pk}"] = dagveld("Uiterlijk op", required=False)

    @property
    def rijen(self) -> list[Rij]:
        """The points with their fields."""
        namen = ("versie", "bespreking", "afspraken", "wat", "eigenaar", "uiterlijk")
        return [
            Rij(punt, self.wijzer.titel(punt), {naam: self[f"{naam}_{punt.pk}"] for naam in namen})
            for punt in self.punten
        ]

    def aantekeningen(self) -> list[Aantekening]:
        """What was filled in. An action is one as soon as any of its three fields is filled in."""
        antwoord = self.cleaned_data
        uit = []
        for punt in self.punten:
            wat, wie, dag = (antwoord[f"{naam}_{punt.pk}"] for naam in ("wat", "eigenaar", "uiterlijk"))
            uit.append(
                Aantekening(
                    punt.pk,
                    antwoord[f"versie_{punt.pk}"],
                    antwoord[f"bespreking_{punt.pk}"].replace("\r\n", "\n"),
                    antwoord[f"afspraken_{punt.pk}"].replace("\r\n", "\n"),
                    Nieuweactie(wat, self.eigenaren.get(wie), dag) if wat or wie or dag else None,
                )
            )
        return uit


def _veld(label: str, begin: str, lengte: int, rijen: int) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=lengte, required=False, initial=begin, widget=forms.Textarea(attrs={"rows": rijen})
    )


class PresentieForm(forms.Form):
    """Per seat how it was taken, and by whom."""

    def __init__(self, *args: Any, plaatsen: Sequence[Plaats], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.plaatsen = [plaats for plaats in plaatsen if not plaats.zetel.weg or plaats.presentie is not None]
        for plaats in self.plaatsen:
            sleutel, al = plaats.zetel.sleutel, plaats.presentie
            self.fields[f"stand_{sleutel}"] = forms.ChoiceField(
                label="Aanwezigheid",
                choices=[("", "Nog niet ingevuld"), *Presentie.Stand.choices],
                required=False,
                initial=al.stand if al is not None else "",
            )
            self.fields[f"wie_{sleutel}"] = forms.CharField(
                label="Wie zat er?",
                max_length=160,
                required=False,
                initial=al.wie if al is not None else "",
            )

    @property
    def rijen(self) -> list[Rij]:
        """The seats with their fields."""
        return [
            Rij(
                plaats,
                plaats.zetel.naam,
                {naam: self[f"{naam}_{plaats.zetel.sleutel}"] for naam in ("stand", "wie")},
            )
            for plaats in self.plaatsen
        ]

    def standen(self) -> dict[str, tuple[str, str]]:
        """What was filled in, by seat."""
        antwoord = self.cleaned_data
        return {
            plaats.zetel.sleutel: (antwoord[f"stand_{plaats.zetel.sleutel}"], antwoord[f"wie_{plaats.zetel.sleutel}"])
            for plaats in self.plaatsen
        }
