"""Asking a colleague of another gemeente to look along, stopping that, and giving advice."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.verzoek import Verzoek
from toegang import rechten_samen as samen
from toegang.acties.consultatie import deel_dossier, geef_advies, stop_deling
from toegang.forms.consultatie import AdviesForm, DeelForm, StopForm
from toegang.models import Deling, Toestemming
from toegang.views.pagina import eerst_openen, eis_wijzigen, haal_dossier, lees, probeer, toon


@never_cache
@require_http_methods(["GET", "POST"])
def delen(request: Verzoek, pk: int) -> HttpResponse:
    """Ask one colleague, on a running toestemming."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    toestemmingen = list(
        Toestemming.objects.lopend(op=op)
        .voor(Toestemming.Waarvoor.CONSULTATIE)
        .filter(dossier=dossier)
        .select_related("aan_gemeente")
    )
    if not toestemmingen:
        messages.info(request, "Om een collega te laten meekijken is toestemming van de cliënt nodig.")
        return redirect("toestemming_consultatie", pk)
    lees(request, dossier, "dossier: meekijken vragen")
    form = DeelForm(request.POST if request.method == "POST" else None, toestemmingen=toestemmingen, op=op)
    if form.is_bound and form.is_valid():
        velden = form.cleaned_data
        deling = probeer(
            form,
            lambda: deel_dossier(
                dossier_id=pk,
                toestemming_id=velden["toestemming"].pk,
                collega_id=int(velden["collega"]),
                vraag=velden["vraag"],
                met_advies=bool(velden["met_advies"]),
                laatste_dag=velden["laatste_dag"],
                aanvraag=velden["aanvraag"],
                door=request.pet,
                op=op,
            ),
        )
        if deling is not None:
            messages.success(request, f"{deling.user} leest mee tot en met {deling.laatste_dag:%d-%m-%Y}.")
            return redirect("dossier_samen", pk)
    return toon(request, "dossier_delen.html", dossier, form=form)


@never_cache
@require_http_methods(["GET", "POST"])
def stoppen(request: Verzoek, pk: int, deling_pk: int) -> HttpResponse:
    """Stop at once."""
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    deling = get_object_or_404(
        Deling.objects.select_related("user", "aan_gemeente"), pk=deling_pk, content_object=dossier
    )
    lees(request, dossier, "dossier: meekijken stoppen")
    form = StopForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        einde = probeer(
            form,
            lambda: stop_deling(deling_id=deling_pk, door=request.pet, op=klok.vandaag(), **dict(form.cleaned_data)),
        )
        if einde is not None:
            messages.success(request, f"{deling.user} leest niet meer mee.")
            return redirect("dossier_samen", pk)
    return toon(request, "deling_stoppen.html", dossier, form=form, deling=deling)


@never_cache
@require_http_methods(["GET", "POST"])
def adviseren(request: Verzoek, pk: int) -> HttpResponse:
    """Who was asked writes an advice. Nobody else finds this page."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    vraag = samen.delingen_met(request.pet, op=op).filter(content_object=dossier, met_advies=True)
    deling = get_object_or_404(vraag.select_related("gever__gebruiker"))
    lees(request, dossier, "dossier: advies")
    form = AdviesForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        advies = probeer(
            form,
            lambda: geef_advies(deling_id=deling.pk, door=request.pet, op=op, **dict(form.cleaned_data)),
        )
        if advies is not None:
            messages.success(request, "Uw advies staat in het dossier.")
            return redirect("dossier_samen", pk)
    return toon(request, "advies_geven.html", dossier, form=form, deling=deling)
