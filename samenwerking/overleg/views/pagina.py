"""What the pages of overleggen share: finding one for this hat, its head and tabs, and a page with one form."""

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
from regio.onderdelen import Tab
from regio.verzoek import Verzoek
from samenwerking.besluiten.rechten_afspraken import ziet_samenwerking
from samenwerking.besluiten.views.plek import tabs as tabs_van_samenwerking
from samenwerking.overleg.models import Bijeenkomst, Overleg
from samenwerking.overleg.rechten import bijeenkomsten_van, eis_lezen, overleggen_van, wat_kan
from samenwerking.overleg.soorten import GEEN_BESLUIT


def tabs(request: Verzoek) -> list[Tab]:
    """The tabs of the subject, for who sees the rest of it too."""
    return tabs_van_samenwerking("overleggen") if ziet_samenwerking(request.pet) else []


def haal_overleg(request: Verzoek, pk: int) -> Overleg:
    """The overleg, when this hat may see it; else it does not exist (404). 403 for roles that see none."""
    eis_lezen(request.pet)
    return get_object_or_404(overleggen_van(request.pet, op=klok.vandaag()).select_related("regio"), pk=pk)


def haal_bijeenkomst(request: Verzoek, pk: int) -> Bijeenkomst:
    """The meeting, when this hat may see it; else it does not exist (404). 403 for roles that see none."""
    eis_lezen(request.pet)
    rijen = bijeenkomsten_van(request.pet, op=klok.vandaag())
    return get_object_or_404(rijen.select_related("overleg__regio", "deling", "vaststelling__in_bijeenkomst"), pk=pk)


def over_overleg(request: Verzoek, overleg: Overleg, actief: str = "") -> dict[str, Any]:
    """What every page of an overleg shows."""
    namen = [("overleg", "Overleg"), ("overleg_geschiedenis", "Geschiedenis")]
    return {
        "overleg": overleg,
        "kan": wat_kan(request.pet, overleg, op=klok.vandaag()),
        "tabs": [Tab(titel, reverse(naam, args=[overleg.pk]), naam == actief) for naam, titel in namen],
    }


def over_bijeenkomst(request: Verzoek, bijeenkomst: Bijeenkomst, actief: str = "") -> dict[str, Any]:
    """What every page of a meeting shows."""
    kan = wat_kan(request.pet, bijeenkomst.overleg, op=klok.vandaag())
    namen = [("bijeenkomst", "Bijeenkomst")]
    if kan.voorbereiden and bijeenkomst.vervallen_op is None and not bijeenkomst.is_vastgesteld:
        namen += [("agenda", "Agenda maken"), ("notulen", "Notuleren"), ("presentie", "Aanwezigheid")]
    namen.append(("bijeenkomst_geschiedenis", "Geschiedenis"))
    return {
        "bijeenkomst": bijeenkomst,
        "overleg": bijeenkomst.overleg,
        "kan": kan,
        "mag": kan.voorbereiden and bijeenkomst.vervallen_op is None and not bijeenkomst.is_vastgesteld,
        "geen_besluit": GEEN_BESLUIT,
        "tabs": [Tab(titel, reverse(naam, args=[bijeenkomst.pk]), naam == actief) for naam, titel in namen],
    }


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
    return render(request, "samenwerking/overleg/formulier.html", context, status=status)
