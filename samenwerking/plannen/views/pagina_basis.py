"""What these pages share: the tabs, the region one looks at, and a page with one form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from regio import klok
from regio.forms.velden import probeer
from regio.models import Regio
from regio.onderdelen import Tab
from regio.rechten import regios_van
from regio.verzoek import Verzoek
from samenwerking.plannen.rechten_basis import eis_bewerken, eis_lezen, mag_bewerken, regios_met_plannen

TABS_BASIS = [
    ("plannen", "Plannen"),
    ("basistaken", "Basistaken"),
    ("lokale_plannen", "Lokale plannen"),
    ("beloften", "Beloften"),
    ("pilots", "Pilots"),
    ("kennis", "Kennis"),
]


def tabs(actief: str) -> list[Tab]:
    """The tabs of the subject."""
    return [Tab(titel, reverse(naam), naam == actief) for naam, titel in TABS_BASIS]


def tabs_van(ding: int, *namen: tuple[str, str], actief: str) -> list[Tab]:
    """The tabs of one thing: its page and its history."""
    return [Tab(titel, reverse(naam, args=[ding]), naam == actief) for naam, titel in namen]


def haal_regio(request: Verzoek, sleutel: str | None) -> Regio:
    """The region with this key when this hat reads it, else 404; without a key its first one. 403 for other roles."""
    eis_lezen(request.pet)
    regios = regios_met_plannen(request.pet, op=klok.vandaag())
    if sleutel is not None:
        return get_object_or_404(regios, sleutel=sleutel)
    eerste = regios.order_by("naam").first()
    if eerste is None:
        raise Http404("Uw gemeente doet op dit moment aan geen regio mee.")
    return eerste


def haal_regio_om_te_bewerken(request: Verzoek, sleutel: str) -> Regio:
    """The same, for who keeps its lists; else 403."""
    regio = haal_regio(request, sleutel)
    eis_bewerken(request.pet, regio.pk, op=klok.vandaag())
    return regio


def over_regio(request: Verzoek, regio: Regio, tab: str, adres: str) -> dict[str, Any]:
    """What a page about one region shows; `adres` is the name of the same page of another region."""
    op = klok.vandaag()
    anderen = regios_van(request.pet, op=op).exclude(pk=regio.pk).order_by("naam")
    return {
        "regio": regio,
        "tabs": tabs(tab),
        "andere_regios": [(ander, reverse(adres, args=[ander.sleutel])) for ander in anderen],
        "mag_bewerken": mag_bewerken(request.pet, regio.pk, op=op),
    }


def stel_voor(
    request: Verzoek,
    form: forms.Form,
    actie: Callable[[], object],
    *,
    wat: str,
    uitleg: str,
    knop: str,
    terug: str,
    gelukt: str,
    onderwerp: tuple[str, str],
    naar: Callable[[Any], str] | None = None,
    **meer: Any,
) -> HttpResponse:
    """A page with one form: done, go on; refused, the form says why and keeps what was typed. `onderwerp`: name and
    address of the list above it. 422 for an answer that cannot be read, 409 for one that cannot be done."""
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            gemaakt = probeer(form, actie)
            if gemaakt is not None:
                messages.success(request, gelukt)
                return redirect(naar(gemaakt) if naar is not None else terug)
            status = 409
    context = {"form": form, "wat": wat, "uitleg": uitleg, "knop": knop, "terug": terug, "onderwerp": onderwerp, **meer}
    return render(request, "samenwerking/plannen/basisformulier.html", context, status=status)
