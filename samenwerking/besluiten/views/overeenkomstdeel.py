"""What is recorded beside an overeenkomst: how far she is, her evaluations, where she was published."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.forms.velden import probeer
from regio.verzoek import Verzoek
from samenwerking.besluiten.acties.overeenkomst import (
    leg_vindplaats_vast,
    plan_evaluatie,
    rond_evaluatie_af,
    zet_stand,
)
from samenwerking.besluiten.forms_register import EvaluatieForm, EvaluatiemomentForm, StandForm, VindplaatsForm
from samenwerking.besluiten.models import Addendum, Evaluatiemoment, Overeenkomst
from samenwerking.besluiten.rechten_afspraken import eis_opstellen, overeenkomsten_van
from samenwerking.besluiten.views.overeenkomst import basis, haal


def stel_voor(
    request: Verzoek,
    ding: Overeenkomst,
    form: forms.Form,
    actie: Callable[[], object],
    *,
    wat: str,
    knop: str,
    gelukt: str,
    naar: str = "",
    **meer: Any,
) -> HttpResponse:
    """A form about a part of her: done, back to the page; refused, the form says why."""
    eis_opstellen(request.pet, ding.regio_id, op=klok.vandaag())
    if request.method == "POST" and form.is_valid() and probeer(form, actie) is not None:
        messages.success(request, gelukt)
        return redirect(naar or ding)
    context = {**basis(request, ding, ""), "form": form, "wat": wat, "knop": knop, "naar": naar, **meer}
    return render(request, "samenwerking/besluiten/overeenkomst_deel.html", context)


@require_http_methods(["GET", "POST"])
def stand(request: Verzoek, pk: int) -> HttpResponse:
    """How far she is."""
    ding = haal(request, pk)
    form = StandForm(request.POST or None)
    return stel_voor(
        request,
        ding,
        form,
        lambda: zet_stand(overeenkomst=ding, **form.cleaned_data, door=request.pet, op=klok.vandaag()),
        wat="Stand vastleggen",
        knop="Stand vastleggen",
        gelukt="De stand is vastgelegd.",
    )


@require_http_methods(["GET", "POST"])
def evaluatie_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """A day before which she must be evaluated."""
    ding = haal(request, pk)
    form = EvaluatiemomentForm(request.POST or None)
    return stel_voor(
        request,
        ding,
        form,
        lambda: plan_evaluatie(overeenkomst=ding, **form.cleaned_data, door=request.pet, op=klok.vandaag()),
        wat="Evaluatie plannen",
        knop="Evaluatie plannen",
        gelukt="De evaluatie staat gepland. Drie maanden vooraf staat zij op Mijn werk.",
    )


@require_http_methods(["GET", "POST"])
def evaluatie(request: Verzoek, pk: int) -> HttpResponse:
    """What became of a planned evaluation."""
    zichtbaar = Evaluatiemoment.objects.filter(overeenkomst__in=overeenkomsten_van(request.pet, op=klok.vandaag()))
    moment = get_object_or_404(zichtbaar.select_related("overeenkomst__regio", "afloop"), pk=pk)
    ding = haal(request, moment.overeenkomst_id)
    if hasattr(moment, "afloop"):
        messages.info(request, f"Deze evaluatie is al vastgelegd: {moment.afloop.get_soort_display()}.")
        return redirect(ding)
    form = EvaluatieForm(request.POST or None)
    return stel_voor(
        request,
        ding,
        form,
        lambda: rond_evaluatie_af(moment=moment, **form.cleaned_data, door=request.pet, op=klok.vandaag()),
        wat=f"Evaluatie: {moment.wat}",
        knop="Evaluatie vastleggen",
        gelukt="De evaluatie is vastgelegd.",
    )


@require_http_methods(["GET", "POST"])
def vindplaats(request: Verzoek, pk: int) -> HttpResponse:
    """Where a gemeente published her."""
    return _vindplaats(request, haal(request, pk), None)


@require_http_methods(["GET", "POST"])
def addendum_vindplaats(request: Verzoek, pk: int) -> HttpResponse:
    """Where a gemeente published an addendum."""
    zichtbaar = Addendum.objects.filter(overeenkomst__in=overeenkomsten_van(request.pet, op=klok.vandaag()))
    deze = get_object_or_404(zichtbaar, pk=pk)
    return _vindplaats(request, haal(request, deze.overeenkomst_id), deze)


def _vindplaats(request: Verzoek, ding: Overeenkomst, deze: Addendum | None) -> HttpResponse:
    form = VindplaatsForm(request.POST or None, overeenkomst=ding)
    return stel_voor(
        request,
        ding,
        form,
        lambda: leg_vindplaats_vast(
            overeenkomst=ding, addendum=deze, **form.cleaned_data, door=request.pet, op=klok.vandaag()
        ),
        wat=f"Bekendmaking van {deze}" if deze is not None else "Bekendmaking vastleggen",
        knop="Bekendmaking vastleggen",
        gelukt="De bekendmaking is vastgelegd.",
        naar=deze.get_absolute_url() if deze is not None else "",
    )
