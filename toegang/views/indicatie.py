"""Registering an indicatie and ending it."""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.models import Gemeente, Wetstand
from regio.verzoek import Verzoek
from toegang.acties.indicatie import beeindig_indicatie, leg_indicatie_vast
from toegang.acties.verantwoordelijke import WETSTAND, bepaal_verantwoordelijke
from toegang.forms.indicatie import IndicatieEindeForm, IndicatieForm
from toegang.forms.velden import EEN_DAG
from toegang.fouten import Verouderd
from toegang.models import Indicatie
from toegang.views.pagina import (
    eerst_openen,
    eis_wijzigen,
    gelezen_versie,
    haal_dossier,
    lees,
    probeer,
    toon_formulier,
)


@never_cache
@require_http_methods(["GET", "POST"])
def vastleggen(request: Verzoek, pk: int) -> HttpResponse:
    """The decision about a product; the rule proposes which gemeente is responsible, and says why."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    lees(request, dossier, "dossier: indicatie")
    voorstel = bepaal_verantwoordelijke(dossier, op=op)
    gemeente = Gemeente.objects.filter(code=voorstel.gemeente).first() if voorstel.gemeente else None
    form = IndicatieForm(request.POST if request.method == "POST" else None, dossier=dossier, voorstel=gemeente, op=op)
    context: dict[str, Any] = {
        "voorstel": voorstel,
        "gemeente": gemeente,
        "stand": Wetstand.objects.laatste(WETSTAND, op=op),
    }
    try:
        if form.is_bound and form.is_valid():
            indicatie = probeer(
                form,
                lambda: leg_indicatie_vast(
                    dossier_id=pk,
                    besluit=form.besluit(),
                    keuze=form.keuze(),
                    eerder=form.voorgeschiedenis(),
                    versie=gelezen_versie(request),
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=op,
                ),
            )
            if indicatie is not None:
                messages.success(request, f"De indicatie {indicatie.product} is vastgelegd.")
                return redirect("dossier", pk=pk)
    except Verouderd as fout:
        nu = haal_dossier(request, pk)
        return toon_formulier(request, "indicatie_vastleggen.html", nu, form, fout=fout, **context)
    return toon_formulier(request, "indicatie_vastleggen.html", dossier, form, **context)


@never_cache
@require_http_methods(["GET", "POST"])
def beeindigen(request: Verzoek, pk: int, indicatie_pk: int) -> HttpResponse:
    """End a right earlier, with the reason."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    indicatie = get_object_or_404(Indicatie.objects.select_related("product"), pk=indicatie_pk, dossier=dossier)
    lees(request, dossier, "dossier: indicatie beëindigen")
    form = IndicatieEindeForm(
        request.POST if request.method == "POST" else None, initial={"besluitdatum": op, "laatste_dag": op}
    )
    try:
        if form.is_bound and form.is_valid():
            einde = probeer(
                form,
                lambda: beeindig_indicatie(
                    indicatie_id=indicatie_pk,
                    per=_dag_erna(form.cleaned_data["laatste_dag"]),
                    reden=form.cleaned_data["reden"],
                    besluitdatum=form.cleaned_data["besluitdatum"],
                    versie=gelezen_versie(request),
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=op,
                ),
            )
            if einde is not None:
                messages.success(request, f"De indicatie {indicatie.product} is {einde.get_soort_display()}.")
                return redirect("dossier", pk=pk)
    except Verouderd as fout:
        nu = haal_dossier(request, pk)
        return toon_formulier(request, "indicatie_beeindigen.html", nu, form, fout=fout, indicatie=indicatie)
    return toon_formulier(request, "indicatie_beeindigen.html", dossier, form, indicatie=indicatie)


def _dag_erna(laatste_dag: datetime.date) -> datetime.date:
    return laatste_dag + EEN_DAG
