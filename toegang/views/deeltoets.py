"""The sub-tests of a region."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.fouten import GeenRecht
from regio.models import Gebeurtenis, Regio
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.acties.deeltoets import beeindig_deeltoets, voeg_deeltoets_toe
from toegang.forms.onderzoek import DeeltoetsEindeForm, DeeltoetsForm
from toegang.models import Deeltoets
from toegang.views.pagina import probeer
from toegang.views.plekformulier import Blad, behandel, gepost

WAT = {"deeltoets_toegevoegd": "toegevoegd", "deeltoets_beeindigd": "niet meer gesteld"}


def _regio(request: Verzoek) -> Regio:
    regio = rechten.regio_voor_deeltoetsen(request.pet, op=klok.vandaag())
    if regio is None:
        raise GeenRecht("De deeltoetsen houdt de regionaal coördinator bij.")
    return regio


@require_http_methods(["GET", "POST"])
def deeltoetsen(request: Verzoek) -> HttpResponse:
    """What the region asks in each onderzoek, and a form to add a question."""
    regio, op = _regio(request), klok.vandaag()
    form = DeeltoetsForm(request.POST if request.method == "POST" else None, initial={"van": op})
    if form.is_bound and form.is_valid():
        gemaakt = probeer(form, lambda: voeg_deeltoets_toe(regio=regio, **form.cleaned_data, door=request.pet, op=op))
        if gemaakt is not None:
            messages.success(request, "De vraag staat in elk onderzoek dat vanaf die dag wordt bewaard.")
            return redirect("deeltoetsen")
    rijen = [(rij, rij.tot is None) for rij in Deeltoets.objects.van_regio(regio).select_related("bron")]
    gebeurd = Gebeurtenis.objects.filter(
        model=Deeltoets._meta.label_lower, object_id__in=[rij.pk for rij, _ in rijen]
    ).select_related("persoon")
    vragen = {rij.pk: rij.vraag for rij, _ in rijen}
    geschiedenis = [(rij, WAT[rij.soort], vragen[rij.object_id]) for rij in gebeurd.order_by("-moment", "-pk")]
    return render(
        request,
        "toegang/deeltoetsen.html",
        {"regio": regio, "rijen": rijen, "form": form, "geschiedenis": geschiedenis},
    )


@require_http_methods(["GET", "POST"])
def deeltoets_beeindigen(request: Verzoek, pk: int) -> HttpResponse:
    """Ask a question no longer, with the reason."""
    regio = _regio(request)
    rij = get_object_or_404(Deeltoets.objects.select_related("regio"), pk=pk, regio=regio)
    blad = Blad(
        titel="Vraag niet meer stellen",
        voor=rij.vraag,
        knop="Niet meer stellen",
        terug=reverse("deeltoetsen"),
        terugnaam="Deeltoetsen",
        gelukt="De vraag staat vanaf morgen niet meer in een nieuw onderzoek.",
        uitleg=["Antwoorden die er al zijn blijven staan. Onderzoeken van na vandaag stellen de vraag niet meer."],
    )
    return behandel(
        request,
        DeeltoetsEindeForm(gepost(request)),
        lambda velden: beeindig_deeltoets(deeltoets=rij, door=request.pet, op=klok.vandaag(), **velden),
        blad,
    )
