"""The search field: what someone types can be a name, so it is posted and never stands in an address."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.module_loading import import_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.verzoek import Verzoek

GROEPEN = {
    "regio": "Gemeenten, wetten, bronnen en mensen",
    "toegang": "Dossiers en plekken",
    "financien": "Geld",
    "samenwerking": "Teksten en brieven",
}
"""What each app finds, in words of the reader."""


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


@never_cache
@require_http_methods(["GET", "POST"])
def zoeken(request: Verzoek) -> HttpResponse:
    """The form, and after a post what was found, grouped by app. No redirect: the words would travel in it."""
    form = ZoekForm(request.POST if request.method == "POST" else None)
    groepen, aantal, gezocht = [], 0, ""
    if form.is_bound and form.is_valid():
        gezocht = form.cleaned_data["q"]
        for naam in settings.ZOEKEN:
            vondsten = import_string(naam)(request.pet, gezocht, op=klok.vandaag())
            aantal += len(vondsten)
            if vondsten:
                groepen.append((GROEPEN[naam.partition(".")[0]], vondsten))
    return render(
        request,
        "samenwerking/zoeken.html",
        {"form": form, "groepen": groepen, "aantal": aantal, "gezocht": gezocht},
    )
