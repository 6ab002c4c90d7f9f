"""Where the figures came from: open to everyone who logs in, because every figure leads here."""

from __future__ import annotations

from dataclasses import dataclass

from django import forms
from django.db.models import Count, Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from regio.brontabellen import Rooster, leg_uit
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.models import Bron, Brontabel
from regio.onderdelen import Leeg


class Bronfilter(Filter):
    """Sources by a word in the title, and by how certain they are."""

    titel = forms.CharField(label="Woord in de titel", max_length=80)
    zekerheid = forms.ChoiceField(
        label="Zekerheid", choices=[("", "Alle"), *(Bron._meta.get_field("zekerheid").choices or [])]
    )
    met_tabellen = forms.BooleanField(label="Alleen bronnen met tabellen")

    def toepassen(self, rijen: QuerySet[Bron]) -> QuerySet[Bron]:
        """The sources that fit."""
        keuze = self.cleaned_data
        if titel := keuze.get("titel"):
            rijen = rijen.filter(titel__icontains=titel)
        if zekerheid := keuze.get("zekerheid"):
            rijen = rijen.filter(zekerheid=zekerheid)
        if keuze.get("met_tabellen"):
            rijen = rijen.filter(Exists(Brontabel.objects.filter(bron=OuterRef("pk"))))
        return rijen


@dataclass(frozen=True)
class Tabelblad:
    """A printed table with its sums."""

    tabel: Brontabel
    rooster: Rooster


@require_safe
def bronnen(request: HttpRequest) -> HttpResponse:
    """All sources."""
    return Lijst(
        request,
        Bron.objects.annotate(aantal_tabellen=Count("tabellen")),
        titel="Bronnen",
        eenheid=("bron", "bronnen"),
        sorteer="titel",
        filter=Bronfilter,
        bestandsnaam="bronnen",
        adres=lambda bron: reverse("bron", args=[bron.sleutel]),
        leeg=Leeg("Er zijn nog geen bronnen", "Bronnen komen mee met de gegevens die worden geladen."),
        kolommen=[
            Kolom("titel", "Titel", sorteer=alfabetisch("titel")),
            Kolom("uitgever", "Uitgever", sorteer=alfabetisch("uitgever")),
            Kolom("datum", "Verschenen op", sorteer="datum", soort="datum"),
            Kolom("zekerheid", "Zekerheid", "get_zekerheid_display", sorteer="zekerheid"),
            Kolom("tabellen", "Tabellen", "aantal_tabellen", sorteer="aantal_tabellen", soort="getal"),
        ],
    ).antwoord("regio/bronnen.html")


@require_safe
def bron(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One source, with its tables as they were printed."""
    rij = get_object_or_404(Bron, sleutel=sleutel)
    return render(
        request,
        "regio/bron.html",
        {
            "bron": rij,
            "is_webadres": rij.vindplaats.startswith(("https://", "http://")),
            "tabelbladen": [
                Tabelblad(tabel, leg_uit(list(tabel.cijfers.all())))
                for tabel in rij.tabellen.prefetch_related("cijfers")
            ],
        },
    )
