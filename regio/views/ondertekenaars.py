"""Functioneel beheer of who signs the letters of a college, and since when."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from regio import klok, rechten
from regio.acties.ondertekenaars import voeg_ondertekenaar_toe, wijzig_ondertekenaar
from regio.forms.huisstijl import Ondertekenaarformulier, Wijzigondertekenaar
from regio.forms.velden import probeer
from regio.models import Gemeente, Ondertekenaar, Plaats
from regio.verzoek import Verzoek
from regio.views.huisstijlen import haal_plaats, tabs


@require_http_methods(["GET", "POST"])
def ondertekenaars(request: Verzoek, code: str) -> HttpResponse:
    """Who signs now, who did and who will; and a form for the next."""
    gemeente, vandaag = haal_plaats(request, code), klok.vandaag()
    if not isinstance(gemeente, Gemeente):
        raise Http404("Een regio heeft geen college.")
    form = Ondertekenaarformulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        rij = probeer(
            form,
            lambda: voeg_ondertekenaar_toe(
                gemeente=gemeente,
                ondertekening=form.ondertekening(),
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=vandaag,
            ),
        )
        if rij is not None:
            messages.success(request, f"{rij.naam} is vastgelegd als ondertekenaar.")
            return redirect(reverse("beheer_ondertekenaars", args=[code]))
    rijen = list(Ondertekenaar.objects.filter(gemeente=gemeente))
    nu = {rij.plaats for rij in rijen if rij.loopt(op=vandaag)}
    return render(
        request,
        "regio/beheer_ondertekenaars.html",
        {
            "plaats": gemeente,
            "code": code,
            "form": form,
            "rijen": [(rij, rij.loopt(op=vandaag), rij.van > vandaag) for rij in rijen],
            "mist": [soort.value for soort in Plaats if soort not in nu],
            "tabs": tabs(gemeente, code, "beheer_ondertekenaars"),
        },
    )


@require_http_methods(["GET", "POST"])
def ondertekenaar(request: Verzoek, pk: int) -> HttpResponse:
    """Put a slip right, or set the end."""
    rechten.eis_beheren(request.pet)
    vandaag = klok.vandaag()
    gemeenten = rechten.gemeenten_in_beheer(request.pet, op=vandaag)
    rij = get_object_or_404(Ondertekenaar.objects.filter(gemeente__in=gemeenten).select_related("gemeente"), pk=pk)
    form = Wijzigondertekenaar(request.POST or None, initial={"naam": rij.naam, "functie": rij.functie, "tot": rij.tot})
    if request.method == "POST" and form.is_valid():
        velden = form.cleaned_data
        gewijzigd = probeer(
            form,
            lambda: wijzig_ondertekenaar(
                ondertekenaar=rij,
                naam=velden["naam"],
                functie=velden["functie"],
                tot=velden["tot"],
                door=request.pet,
                op=vandaag,
            ),
        )
        if gewijzigd is not None:
            messages.success(request, f"De ondertekening door {gewijzigd.naam} is bewaard.")
            return redirect(reverse("beheer_ondertekenaars", args=[rij.gemeente.code]))
    return render(request, "regio/beheer_ondertekenaar.html", {"rij": rij, "plaats": rij.gemeente, "form": form})
