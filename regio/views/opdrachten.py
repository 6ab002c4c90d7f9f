"""The progress of background work."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from regio.models import Opdracht
from regio.opdrachten import bladzijde_van
from regio.verzoek import Verzoek


@require_safe
def opdracht(request: Verzoek, pk: int) -> HttpResponse:
    """The parts of one Opdracht, for who asked for it; the page asks again while parts are open."""
    rij = get_object_or_404(Opdracht.objects.prefetch_related("delen"), pk=pk, aangevraagd_door=request.pet)
    delen = list(rij.delen.all())
    return render(
        request,
        "regio/opdracht_delen.html" if request.htmx else "regio/opdracht.html",
        {
            "opdracht": rij,
            "delen": delen,
            "loopt": any(deel.staat in ("wacht", "bezig") for deel in delen),
            "verder": bladzijde_van(rij),
            "mislukt": any(deel.staat == "mislukt" for deel in delen),
        },
    )
