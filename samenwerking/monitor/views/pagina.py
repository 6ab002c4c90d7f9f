"""What the pages of the monitor share: finding things for this hat, its tabs, and a page with one form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from regio import klok
from regio.forms.velden import probeer
from regio.models import Regio
from regio.onderdelen import Tab
from regio.verzoek import Verzoek
from samenwerking.monitor.models import Indicator, Monitorstand
from samenwerking.monitor.rechten import eis_bijhouden, eis_lezen, indicatoren_van, regios_met_monitor, standen_van
from toegang.rechten import mag_tellingen_lezen


def haal_regio(request: Verzoek, sleutel: str) -> Regio:
    """The region, when this hat reads all of its monitor; else it does not exist (404). 403 for roles that see none."""
    eis_lezen(request.pet)
    return get_object_or_404(regios_met_monitor(request.pet, op=klok.vandaag()), sleutel=sleutel)


def haal_indicator(request: Verzoek, pk: int) -> Indicator:
    """The indicator, when this hat reads its region."""
    eis_lezen(request.pet)
    return get_object_or_404(indicatoren_van(request.pet, op=klok.vandaag()).select_related("regio"), pk=pk)


def haal_stand(request: Verzoek, pk: int) -> Monitorstand:
    """A frozen quarter: of the own region, or a public one."""
    eis_lezen(request.pet)
    rijen = standen_van(request.pet, op=klok.vandaag()).select_related(
        "regio", "opening", "door__gebruiker", "door__gemeente", "door__regio"
    )
    return get_object_or_404(rijen, pk=pk)


def haal_om_bij_te_houden(request: Verzoek, pk: int) -> Indicator:
    """The same, for who keeps it."""
    rij = haal_indicator(request, pk)
    eis_bijhouden(request.pet, rij.regio, op=klok.vandaag())
    return rij


def tabs_van_regio(request: Verzoek, regio: Regio, actief: str) -> list[Tab]:
    """The tabs of the monitor of a region."""
    tabs = [
        Tab("Monitor", reverse("monitor_regio", args=[regio.sleutel]), actief == "monitor_regio"),
        Tab("Regio’s vergelijken", reverse("monitor"), actief == "monitor"),
    ]
    if mag_tellingen_lezen(request.pet):
        tabs.append(Tab("Tellingen", reverse("tellingen")))
    adres = reverse("monitor_geschiedenis", args=[regio.sleutel])
    return [*tabs, Tab("Geschiedenis", adres, actief == "monitor_geschiedenis")]


def stel_voor(
    request: Verzoek,
    form: forms.Form,
    actie: Callable[[], object],
    *,
    wat: str,
    knop: str,
    terug: str,
    gelukt: str,
    naar: Callable[[Any], str] | None = None,
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
    context = {"form": form, "wat": wat, "knop": knop, "terug": terug, **meer}
    return render(request, "samenwerking/monitor/formulier.html", context, status=status)
