"""What the pages of partners share: finding things for this hat, tabs, and a page with one form."""

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
from regio.rechten import regios_van
from regio.verzoek import Verzoek
from samenwerking.partners.models import Inkooptraject, Ketenpartner, Partnerafspraak, Partnercontract
from samenwerking.partners.rechten import (
    afspraken_van,
    contracten_van,
    eis_bijhouden,
    eis_lezen,
    eis_prijzen,
    mag_bijhouden,
    partners_van,
    trajecten_van,
    ziet_prijzen,
)

MAP = "samenwerking/partners"


def tabs(request: Verzoek, actief: str) -> list[Tab]:
    """The tabs of the subject, for this hat."""
    namen = [("partners", "Ketenpartners"), ("inkooptrajecten", "Inkooptrajecten")]
    if ziet_prijzen(request.pet):
        namen.append(("partnercontracten", "Contracten"))
    rijen = [Tab(titel, reverse(naam), naam == actief) for naam, titel in namen]
    regios = list(regios_van(request.pet, op=klok.vandaag()))
    if len(regios) == 1:
        rijen.append(Tab("Woningen", reverse("woningen", args=[regios[0].sleutel]), actief == "woningen"))
    return rijen


def haal_regio(request: Verzoek, sleutel: str) -> Regio:
    """The region, when this hat works for it (404) and keeps its partners (403)."""
    eis_lezen(request.pet)
    regio = get_object_or_404(regios_van(request.pet, op=klok.vandaag()), sleutel=sleutel)
    eis_bijhouden(request.pet, regio.pk, op=klok.vandaag())
    return regio


def regios_om_bij_te_houden(request: Verzoek) -> list[Regio]:
    """The regions of which this hat keeps the partners."""
    op = klok.vandaag()
    return [regio for regio in regios_van(request.pet, op=op) if mag_bijhouden(request.pet, regio.pk, op=op)]


def haal_partner(request: Verzoek, pk: int, *, wijzigen: bool = False) -> Ketenpartner:
    """The partner, when this hat may see it; else it does not exist (404). 403 for roles that see or keep none."""
    eis_lezen(request.pet)
    op = klok.vandaag()
    partner = get_object_or_404(partners_van(request.pet, op=op).select_related("organisatie", "regio"), pk=pk)
    if wijzigen:
        eis_bijhouden(request.pet, partner.regio_id, op=op)
    return partner


def haal_afspraak(request: Verzoek, pk: int, *, wijzigen: bool = False) -> Partnerafspraak:
    """The agreement, as `haal_partner`."""
    eis_lezen(request.pet)
    op = klok.vandaag()
    rijen = afspraken_van(request.pet, op=op).select_related(
        "partner__organisatie", "partner__regio", "overeenkomst", "tekst"
    )
    afspraak: Partnerafspraak = get_object_or_404(rijen, pk=pk)
    if wijzigen:
        eis_bijhouden(request.pet, afspraak.partner.regio_id, op=op)
    return afspraak


def haal_contract(request: Verzoek, pk: int, *, wijzigen: bool = False) -> Partnercontract:
    """The contract, as `haal_partner`; 403 for who sees no prices."""
    eis_prijzen(request.pet)
    op = klok.vandaag()
    rijen = contracten_van(request.pet, op=op).select_related(
        "partner__organisatie", "partner__regio", "gunning__perceel__traject"
    )
    contract: Partnercontract = get_object_or_404(rijen, pk=pk)
    if wijzigen:
        eis_bijhouden(request.pet, contract.partner.regio_id, op=op)
    return contract


def haal_traject(request: Verzoek, pk: int, *, wijzigen: bool = False) -> Inkooptraject:
    """The purchase, as `haal_partner`."""
    eis_lezen(request.pet)
    op = klok.vandaag()
    traject = get_object_or_404(trajecten_van(request.pet, op=op).select_related("regio"), pk=pk)
    if wijzigen:
        eis_bijhouden(request.pet, traject.regio_id, op=op)
    return traject


def over_partner(request: Verzoek, partner: Ketenpartner, actief: str = "") -> dict[str, Any]:
    """What every page of a partner shows."""
    namen = [("partner", "Partner")]
    if ziet_prijzen(request.pet):
        namen.append(("partner_geschiedenis", "Geschiedenis"))
    return {
        "partner": partner,
        "mag": mag_bijhouden(request.pet, partner.regio_id, op=klok.vandaag()),
        "tabs": [Tab(titel, reverse(naam, args=[partner.pk]), naam == actief) for naam, titel in namen],
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
    """A page with one form: done, go on; refused, the form says why and keeps what was typed."""
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
    return render(request, f"{MAP}/formulier.html", context, status=status)
