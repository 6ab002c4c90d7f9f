"""The search field: what someone types can be a name, so it is posted and never stands in an address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django import forms
from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.module_loading import import_string
from django.utils.safestring import SafeString
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.treffers import als_html, merk
from regio.verzoek import Verzoek
from regio.werk import ZOEK_HOEVEEL, Vondst

VERST = 1000
"""Nobody reads further; who looks for something types another word."""

MEERVOUD = {
    "gemeente": "Gemeenten",
    "wet": "Wetten",
    "bron": "Bronnen",
    "persoon": "Mensen",
    "dossier": "Dossiers",
    "scenario": "Scenario’s",
    "bevroren berekening": "Bevroren berekeningen",
    "overleg": "Overleggen",
    "indicator": "Indicatoren",
    "momentopname": "Momentopnamen van de monitor",
}
"""The kinds that do not say themselves in which group they stand."""


class ZoekForm(forms.Form):
    """At least two characters: one letter finds everything and says nothing."""

    q = forms.CharField(
        label="Waar zoekt u naar?",
        min_length=2,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
        error_messages={
            "required": "Vul in waar u naar zoekt.",
            "min_length": "Vul minstens twee tekens in.",
            "max_length": "Vul hoogstens honderd tekens in.",
        },
    )


class VerderForm(ZoekForm):
    """The same words, from a place in one group on."""

    groep = forms.CharField(required=False, max_length=80)
    vanaf = forms.IntegerField(required=False, min_value=0, max_value=VERST)


@dataclass(frozen=True)
class Regel:
    """One thing with the words marked in it."""

    vondst: Vondst
    titel: SafeString
    fragment: SafeString


@dataclass(frozen=True)
class Groep:
    """Things of one kind; `verder` is where the next page begins, None on the last."""

    naam: str
    regels: tuple[Regel, ...]
    verder: int | None


@never_cache
@require_http_methods(["GET", "POST"])
def zoeken(request: Verzoek) -> HttpResponse:
    """The form, and after a post what was found, by kind. No redirect: the words would travel in it."""
    form = VerderForm(request.POST if request.method == "POST" else None)
    groepen: list[Groep] = []
    gezocht, welke, vanaf = "", "", 0
    if form.is_bound and form.is_valid():
        gezocht, welke = form.cleaned_data["q"], form.cleaned_data["groep"]
        vanaf = (form.cleaned_data["vanaf"] or 0) if welke else 0
        vondsten = [
            vondst
            for naam in settings.ZOEKEN
            for vondst in import_string(naam)(request.pet, gezocht, op=klok.vandaag(), vanaf=vanaf)
        ]
        groepen = [groep for groep in _groepen(vondsten, gezocht, vanaf) if not welke or groep.naam == welke]
    return render(
        request,
        "samenwerking/zoeken.html",
        {
            "form": ZoekForm(request.POST if request.method == "POST" else None),
            "groepen": groepen,
            "aantal": sum(len(groep.regels) for groep in groepen),
            "meer": any(groep.verder for groep in groepen),
            "gezocht": gezocht,
            "vanaf": vanaf,
        },
    )


def _groepen(vondsten: Iterable[Vondst], gezocht: str, vanaf: int) -> list[Groep]:
    per_naam: dict[str, list[Vondst]] = {}
    for vondst in vondsten:
        naam = vondst.groep or MEERVOUD.get(vondst.soort, vondst.soort.capitalize())
        per_naam.setdefault(naam, []).append(vondst)
    return [
        Groep(
            naam,
            tuple(
                Regel(vondst, als_html(merk(vondst.titel, gezocht)), als_html(vondst.fragment))
                for vondst in alle[:ZOEK_HOEVEEL]
            ),
            vanaf + ZOEK_HOEVEEL if len(alle) > ZOEK_HOEVEEL and vanaf + ZOEK_HOEVEEL <= VERST else None,
        )
        for naam, alle in per_naam.items()
    ]
