"""Address, contact and who acts for a client."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.verzoek import Verzoek
from toegang.acties.clientgegevens import leg_vertegenwoordiger_vast, wijzig_leefgegevens, wijzig_vertegenwoordiger
from toegang.forms.clientgegevens import LeefgegevensForm, VertegenwoordigerForm
from toegang.fouten import Verouderd
from toegang.models import Vertegenwoordiger
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
def gegevens(request: Verzoek, pk: int) -> HttpResponse:
    """Where the client lives and how to reach this person."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    lees(request, ding, "dossier: gegevens van de cliënt")
    op = klok.vandaag()
    form = LeefgegevensForm(request.POST if request.method == "POST" else None, client=ding.client, op=op)
    fout = None
    if form.is_bound and form.is_valid():
        try:
            gedaan = probeer(
                form,
                lambda: wijzig_leefgegevens(
                    dossier_id=pk,
                    gegevens=form.gegevens(),
                    versie=gelezen_versie(request),
                    door=request.pet,
                    op=op,
                ),
            )
        except Verouderd as verouderd:
            fout, ding = verouderd, haal_dossier(request, pk)
        else:
            if gedaan is not None:
                messages.success(request, "De gegevens zijn bewaard.")
                return redirect("dossier", pk=pk)
    return toon_formulier(request, "client_gegevens.html", ding, form, fout=fout)


@never_cache
@require_http_methods(["GET", "POST"])
def vertegenwoordiger_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Someone acts for the client."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    lees(request, ding, "dossier: vertegenwoordiger")
    op = klok.vandaag()
    form = VertegenwoordigerForm(request.POST if request.method == "POST" else None, op=op)
    fout = None
    if form.is_bound and form.is_valid():
        try:
            rij = probeer(
                form,
                lambda: leg_vertegenwoordiger_vast(
                    dossier_id=pk,
                    gegevens=form.gegevens(),
                    versie=gelezen_versie(request),
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=op,
                ),
            )
        except Verouderd as verouderd:
            fout, ding = verouderd, haal_dossier(request, pk)
        else:
            if rij is not None:
                messages.success(request, "De vertegenwoordiger is vastgelegd.")
                return redirect("dossier", pk=pk)
    return toon_formulier(request, "vertegenwoordiger.html", ding, form, fout=fout, nieuw=True)


@never_cache
@require_http_methods(["GET", "POST"])
def vertegenwoordiger(request: Verzoek, pk: int, vertegenwoordiger_pk: int) -> HttpResponse:
    """Change who acts for the client, or the last day."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    rij = get_object_or_404(Vertegenwoordiger, pk=vertegenwoordiger_pk, dossier=ding)
    lees(request, ding, "dossier: vertegenwoordiger")
    form = VertegenwoordigerForm(request.POST if request.method == "POST" else None, rij=rij)
    fout = None
    if form.is_bound and form.is_valid():
        try:
            gewijzigd = probeer(
                form,
                lambda: wijzig_vertegenwoordiger(
                    vertegenwoordiger_id=vertegenwoordiger_pk,
                    gegevens=form.gegevens(),
                    versie=gelezen_versie(request),
                    door=request.pet,
                    op=klok.vandaag(),
                ),
            )
        except Verouderd as verouderd:
            fout, ding = verouderd, haal_dossier(request, pk)
        else:
            if gewijzigd is not None:
                messages.success(request, "De gegevens van de vertegenwoordiger zijn bewaard.")
                return redirect("dossier", pk=pk)
    return toon_formulier(request, "vertegenwoordiger.html", ding, form, fout=fout, nieuw=False)
