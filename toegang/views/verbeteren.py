"""'Verbeter deze stap': one page for each step of the procedure that was recorded wrongly."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.verzoek import Verzoek
from toegang.acties.stapcorrectie import DOELEN, verbeter_stap, waarom_vast
from toegang.forms.verbeteren import VerbeterForm
from toegang.views.aanvraag import begin, data, verwerk
from toegang.views.pagina import gelezen_versie

UITLEG = (
    "Vul in wat het had moeten zijn. Wat er stond blijft te zien, met uw naam en de reden. De termijnen worden opnieuw "
    "berekend.",
    "Brieven die al zijn gemaakt, veranderen niet mee. Staat de oude dag in een brief? Laat de cliënt dan weten wat er "
    "klopt.",
)


@never_cache
@require_http_methods(["GET", "POST"])
def verbeteren(request: Verzoek, pk: int, soort: str, rij_pk: int) -> HttpResponse:
    """What the step is now, and why; or why it can no longer change."""
    if soort not in DOELEN:
        raise Http404
    doel = DOELEN[soort]
    dossier = begin(request, pk, "stap verbeteren")
    if isinstance(dossier, HttpResponse):
        return dossier
    rij: Any = get_object_or_404(doel.model._default_manager.all(), pk=rij_pk, dossier=dossier)
    zin = waarom_vast(soort, rij)
    form = VerbeterForm(data(request), soort=soort, rij=rij, vast=bool(zin))
    if not form.namen:
        form = VerbeterForm(None, soort=soort, rij=rij, vast=True)
    return verwerk(
        request,
        dossier,
        form,
        lambda: verbeter_stap(
            soort=soort,
            rij_id=rij_pk,
            waarden=form.waarden(),
            reden=form.cleaned_data["reden"],
            versie=gelezen_versie(request),
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=klok.vandaag(),
        ),
        klaar="De stap is verbeterd. De termijnen zijn opnieuw berekend.",
        sjabloon="stap_verbeteren.html",
        titel="Verbeter deze stap",
        wat=f"{doel.titel}: {rij}" if soort == "stap" else str(rij),
        uitleg=UITLEG,
        vast=zin,
        kan=bool(form.namen),
        knop="Stap verbeteren",
    )
