"""What the pages of plans share: finding one for this hat, its head and tabs, a page with one form, a file."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import slugify

from regio import klok
from regio.briefpapier import PdfNietMogelijk
from regio.forms.velden import probeer
from regio.onderdelen import Tab
from regio.verzoek import Verzoek
from samenwerking.besluiten.papier import Omslag, druk
from samenwerking.plannen.models import Activiteit, Plan
from samenwerking.plannen.rechten import activiteiten_van, eis_lezen, plannen_van, wat_kan
from samenwerking.teksten.rechten import RAAD

TABS = [
    ("plan", "Plan"),
    ("tijdspad", "Tijdspad"),
    ("plan_voortgang", "Voortgang"),
    ("plan_geschiedenis", "Geschiedenis"),
]


def haal_plan(request: Verzoek, pk: int) -> Plan:
    """The plan, when this hat may see it; else it does not exist (404). 403 for roles that see none."""
    eis_lezen(request.pet)
    return get_object_or_404(plannen_van(request.pet, op=klok.vandaag()).select_related("regio"), pk=pk)


def haal_activiteit(request: Verzoek, pk: int) -> Activiteit:
    """The activity, when this hat may see its plan; else it does not exist (404). 403 for roles that see none."""
    eis_lezen(request.pet)
    return get_object_or_404(activiteiten_van(request.pet, op=klok.vandaag()).met_stand().met_wie(), pk=pk)


def in_raad(request: Verzoek) -> bool:
    """Whether someone of a raad looks: then no person is named."""
    return request.pet.rol in RAAD


def over_plan(request: Verzoek, plan: Plan, actief: str = "") -> dict[str, Any]:
    """What every page of a plan shows."""
    namen = TABS[:-1] if in_raad(request) else TABS
    return {
        "plan": plan,
        "kan": wat_kan(request.pet, plan, op=klok.vandaag()),
        "in_raad": in_raad(request),
        "tabs": [Tab(titel, reverse(naam, args=[plan.pk]), naam == actief) for naam, titel in namen],
    }


def stel_voor(
    request: Verzoek,
    form: forms.Form,
    actie: Callable[[], object],
    *,
    plan: Plan | None = None,
    wat: str,
    knop: str,
    terug: str,
    gelukt: str,
    naar: Callable[[Any], str] | None = None,
    sjabloon: str = "formulier.html",
    **meer: Any,
) -> HttpResponse:
    """A page with one form: done, go on; refused, the form says why and keeps what was typed (409)."""
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            gemaakt = probeer(form, actie)
            if gemaakt is not None:
                messages.success(request, gelukt)
                return redirect(naar(gemaakt) if naar is not None else terug)
            status = 409
    context = {"form": form, "plan": plan, "wat": wat, "knop": knop, "terug": terug, **meer}
    return render(request, f"samenwerking/plannen/{sjabloon}", context, status=status)


def als_bestand(
    request: Verzoek,
    sjabloon: str,
    plan: Plan,
    inhoud: Mapping[str, Any],
    *,
    naam: str,
    gemaakt_op: datetime.datetime,
) -> HttpResponse:
    """A sheet of the plan in the look of its region, that sends it."""
    omslag = Omslag.van(plan.regio, gemaakt_op=gemaakt_op)
    try:
        bestand = druk(f"samenwerking/plannen/{sjabloon}", omslag, inhoud)
    except PdfNietMogelijk as fout:
        return HttpResponse(str(fout), status=503, content_type="text/plain; charset=utf-8")
    return HttpResponse(
        bestand,
        content_type="application/pdf",
        headers={
            "Content-Disposition": f'attachment; filename="{slugify(naam)[:80]}.pdf"',
            "Cache-Control": "private, no-store",
        },
    )
