"""The progress of background work."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from regio.models import Opdracht


@require_safe
def opdracht(request: HttpRequest, pk: int) -> HttpResponse:
    """The parts of one Opdracht, for who asked for it; the page asks again while parts are open."""
    rij = get_object_or_404(Opdracht.objects.prefetch_related("delen"), pk=pk, aangevraagd_door=request.pet)
    delen = list(rij.delen.all())
    klaar = sum(1 for deel in delen if deel.staat == "klaar")
    return render(
        request,
        "regio/opdracht_delen.html" if request.htmx else "regio/opdracht.html",
        {
            "opdracht": rij,
            "delen": delen,
            "klaar": klaar,
            "loopt": any(deel.staat in ("wacht", "bezig") for deel in delen),
        },
    )
