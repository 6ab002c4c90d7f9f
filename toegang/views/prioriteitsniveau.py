"""The levels of priority on the waiting list of a region."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Regio
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.acties.prioriteitsniveau import WIE, beeindig_niveau, niveaus_van, voeg_niveau_toe
from toegang.forms.wachtlijst import NiveauForm
from toegang.models import Prioriteitsniveau
from toegang.views.pagina import probeer


def _regio(request: Verzoek) -> Regio:
    regio = rechten.regio_voor_deeltoetsen(request.pet, op=klok.vandaag())
    if regio is None:
        raise GeenRecht(WIE)
    return regio


@require_http_methods(["GET", "POST"])
def prioriteitsniveaus(request: Verzoek) -> HttpResponse:
    """What the region uses now, what it used before, and a form to add a level."""
    regio, op = _regio(request), klok.vandaag()
    form = NiveauForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        gemaakt = probeer(form, lambda: voeg_niveau_toe(regio=regio, **form.cleaned_data, door=request.pet, op=op))
        if gemaakt is not None:
            messages.success(request, f"De prioriteit '{gemaakt.naam}' is er vanaf vandaag.")
            return redirect("prioriteitsniveaus")
    rijen = Prioriteitsniveau.objects.filter(regio=regio).select_related("vastgelegd_door__gebruiker")
    return render(
        request,
        "toegang/prioriteitsniveaus.html",
        {"regio": regio, "nu": niveaus_van(regio, op=op)[::-1], "rijen": rijen, "form": form},
    )


@require_POST
def prioriteitsniveau_beeindigen(request: Verzoek, pk: int) -> HttpResponse:
    """Give a level no more."""
    rij = get_object_or_404(Prioriteitsniveau.objects.select_related("regio"), pk=pk, regio=_regio(request))
    try:
        beeindig_niveau(niveau=rij, door=request.pet, op=klok.vandaag())
    except KanNiet as reden:
        messages.error(request, str(reden))
    else:
        messages.success(request, "Deze prioriteit wordt niet meer gegeven. Wie haar heeft, houdt haar.")
    return redirect("prioriteitsniveaus")
