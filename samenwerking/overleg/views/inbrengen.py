"""Putting a point forward from the page of what it is about: an activity, a partner."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.fouten import GeenRecht
from regio.rechten import regios_van
from regio.verzoek import Verzoek
from samenwerking.overleg.acties.agenda import breng_punt_in
from samenwerking.overleg.forms import OnderwerpForm
from samenwerking.overleg.onderwerpen import SOORTEN
from samenwerking.overleg.rechten import eis_deelnemen, overleggen_om_in_te_brengen
from samenwerking.overleg.views.pagina import stel_voor

INBRENGEN = {"activiteit": "plannen__activiteiten", "partner": "ketenpartners"}
"""The things whose page has the button, and how a region finds them."""


@require_http_methods(["GET", "POST"])
def onderwerp_inbrengen(request: Verzoek, soort: str, pk: int) -> HttpResponse:
    """Put a point forward about something of the region, from the page of that thing."""
    eis_deelnemen(request.pet)
    op = klok.vandaag()
    if soort not in INBRENGEN:
        raise Http404
    verwijzing = dict(SOORTEN[soort].lees(request.pet, {pk}, op)).get(pk)
    if verwijzing is None:
        raise Http404
    regio = get_object_or_404(regios_van(request.pet, op=op), **{INBRENGEN[soort]: pk})
    overleggen = overleggen_om_in_te_brengen(request.pet, regio.pk, op=op)
    if not overleggen.exists():
        raise GeenRecht("Een punt brengt in wie aan een overleg van deze regio deelneemt.")
    form = OnderwerpForm(request.POST or None, overleggen=overleggen)
    return stel_voor(
        request,
        form,
        lambda: breng_punt_in(
            overleg=form.cleaned_data["overleg"],
            velden={"titel": "", **form.cleaned_data},
            onderwerp=f"{soort}-{pk}",
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        ),
        wat=f"Op een agenda zetten: {verwijzing.titel}",
        uitleg="De secretaris zet het punt op een agenda. Tot die tijd kunt u het wijzigen of intrekken.",
        knop="Punt inbrengen",
        terug=verwijzing.url,
        gelukt="Het punt is ingebracht. De secretaris ziet het bij het maken van de agenda.",
    )
