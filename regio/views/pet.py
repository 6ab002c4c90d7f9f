"""Choosing the hat: on whose behalf someone works now."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from regio.models import Lidmaatschap
from regio.verzoek import Verzoek


@require_http_methods(["GET", "POST"])
def kies_pet(request: Verzoek) -> HttpResponse:
    """Show the hats of this person, and take the chosen one. A hat of someone else does not exist here."""
    if request.method == "POST":
        gekozen = next((pet for pet in request.petten if str(pet.pk) == request.POST.get("kies")), None)
        if gekozen is None:
            raise Http404
        request.session["pet"] = gekozen.pk
        request.session.cycle_key()
        return redirect("werk")
    if request.petten:
        return render(request, "regio/kies_pet.html", {"petten": request.petten, "gekozen": request.pet})
    andere = Lidmaatschap.objects.filter(gebruiker=request.user).select_related("gemeente", "regio")
    return render(request, "regio/geen_pet.html", {"andere": andere.order_by("-van", "-pk")[:5]})
