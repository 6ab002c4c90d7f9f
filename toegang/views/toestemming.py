"""Toestemming, overdracht and meekijken of one dossier on one page; recording and withdrawing a toestemming."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.verzoek import Verzoek
from toegang.acties.toestemming import geef_toestemming, trek_toestemming_in
from toegang.forms.toestemming import IntrekForm, ToestemmingForm
from toegang.goedkeuring import is_leerjaar
from toegang.models import Advies, Deling, Dossier, Overdracht, OverdrachtOntvangst, Toestemming
from toegang.overdracht import VOOR_HET_JA, Stapsoort
from toegang.views.pagina import eerst_openen, eis_wijzigen, haal_dossier, lees, probeer, toon


def samen_van(dossier: Dossier) -> dict[str, Any]:
    """What two gemeenten do in this dossier, for its own page and the card on the page of the dossier."""
    op = klok.vandaag()
    delingen = list(
        Deling.objects.filter(content_object=dossier)
        .select_related("user", "aan_gemeente", "einde")
        .prefetch_related(Prefetch("adviezen", Advies.objects.select_related("vastgelegd_door__gebruiker")))
        .order_by("-van", "-pk")
    )
    overdrachten = list(Overdracht.objects.filter(dossier=dossier).met_hoofd())
    return {
        "delingen": [(deling, deling.loopt(op=op)) for deling in delingen],
        "overdrachten": [(rij, Stapsoort(vars(rij)["laatste_soort"]).tekst) for rij in overdrachten],
        "leerjaar": (leerjaar := is_leerjaar(dossier.gemeente_id, op=op)),
        "vragen": list(dossier.goedkeuringsvragen.select_related("product", "indicatie__product", "antwoord"))
        if leerjaar
        else [],
        "ontvangsten": list(OverdrachtOntvangst.objects.filter(dossier=dossier).select_related("van_gemeente")),
    }


@never_cache
@require_safe
def overzicht(request: Verzoek, pk: int) -> HttpResponse:
    """Which toestemming there is, who reads along, and which overdracht runs."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    lees(request, dossier, "dossier: samenwerken")
    toestemmingen = [
        (rij, rij.loopt(op=op)) for rij in dossier.toestemmingen.select_related("aan_gemeente", "intrekking")
    ]
    lopend = {rij.waarvoor for rij, loopt in toestemmingen if loopt}
    return toon(
        request,
        "samen.html",
        dossier,
        toestemmingen=toestemmingen,
        mag_overdragen=Toestemming.Waarvoor.OVERDRACHT in lopend,
        mag_delen=Toestemming.Waarvoor.CONSULTATIE in lopend,
        **samen_van(dossier),
    )


@never_cache
@require_http_methods(["GET", "POST"])
def geven(request: Verzoek, pk: int, waarvoor: Toestemming.Waarvoor) -> HttpResponse:
    """Record a toestemming for one purpose."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    lees(request, dossier, "dossier: toestemming")
    form = ToestemmingForm(
        request.POST if request.method == "POST" else None, waarvoor=waarvoor, eigen_id=dossier.gemeente_id, op=op
    )
    if form.is_bound and form.is_valid():
        gegeven = probeer(
            form,
            lambda: geef_toestemming(
                dossier_id=pk,
                gegevens=form.gegevens(),
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=op,
            ),
        )
        if gegeven is not None:
            messages.success(request, "De toestemming is vastgelegd.")
            return redirect(
                {
                    Toestemming.Waarvoor.OVERDRACHT: "overdracht_maken",
                    Toestemming.Waarvoor.CONSULTATIE: "dossier_delen",
                }.get(waarvoor, "dossier_samen"),
                pk,
            )
    return toon(request, "toestemming_geven.html", dossier, form=form, waarvoor=waarvoor.label)


@never_cache
@require_http_methods(["GET", "POST"])
def intrekken(request: Verzoek, pk: int, toestemming_pk: int) -> HttpResponse:
    """The client takes it back: what will stop stands on the page."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    rij = get_object_or_404(Toestemming.objects.select_related("aan_gemeente"), pk=toestemming_pk, dossier=dossier)
    lees(request, dossier, "dossier: toestemming intrekken")
    form = IntrekForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        gedaan = probeer(
            form,
            lambda: trek_toestemming_in(
                toestemming_id=toestemming_pk, door=request.pet, op=op, **dict(form.cleaned_data)
            ),
        )
        if gedaan is not None:
            messages.success(request, "De toestemming is ingetrokken. Er wordt niets meer gedeeld.")
            return redirect("dossier_samen", pk)
    return toon(
        request,
        "toestemming_intrekken.html",
        dossier,
        form=form,
        toestemming=rij,
        delingen=[deling for deling in rij.delingen.select_related("user") if deling.loopt(op=op)],
        overdrachten=[
            deze for deze in rij.overdrachten.select_related("naar_gemeente") if deze.stand().laatste in VOOR_HET_JA
        ],
    )
