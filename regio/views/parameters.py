"""The dated values on which terms and rules lean: what each means, what it is now, and what it was."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.acties.parameters import leg_waarde_vast
from regio.forms.beheer import Waardeformulier
from regio.forms.velden import probeer
from regio.fouten import GeenRecht
from regio.parameters import Parametersoort, alle_waarden, soort_met, waarden_van
from regio.rechten import mag_beheren
from regio.verzoek import Verzoek
from regio.wetstermijnen import geldende_termijnen


def _soort(sleutel: str) -> Parametersoort:
    soort = soort_met(sleutel)
    if soort is None:
        raise Http404
    return soort


@require_safe
def parameters(request: Verzoek) -> HttpResponse:
    """Each value as it holds today."""
    op = klok.vandaag()
    return render(
        request,
        "regio/parameters.html",
        {"waarden": alle_waarden(op=op), "termijnen": geldende_termijnen(op=op), "mag": mag_beheren(request.pet)},
    )


@require_safe
def parameter(request: Verzoek, sleutel: str) -> HttpResponse:
    """One value with all there were, newest first."""
    soort = _soort(sleutel)
    return render(
        request,
        "regio/parameter.html",
        {"soort": soort, "waarden": waarden_van(soort, op=klok.vandaag()), "mag": mag_beheren(request.pet)},
    )


@require_http_methods(["GET", "POST"])
def parameter_nieuw(request: Verzoek, sleutel: str) -> HttpResponse:
    """A new value from a day on."""
    if not mag_beheren(request.pet):
        raise GeenRecht("Een waarde legt een functioneel beheerder vast.")
    soort, op = _soort(sleutel), klok.vandaag()
    form = Waardeformulier(
        request.POST if request.method == "POST" else None, soort=soort, regio=request.pet.regio, op=op
    )
    if form.is_bound and form.is_valid():
        nieuw = probeer(form, lambda: leg_waarde_vast(soort=soort, door=request.pet, op=op, **form.keuze()))
        if nieuw is not None:
            messages.success(request, "De waarde is vastgelegd. Wat al besloten is, verandert niet.")
            return redirect("parameter", sleutel=sleutel)
    nu = [waarde for waarde in waarden_van(soort, op=op) if waarde.loopt]
    return render(request, "regio/parameter_nieuw.html", {"soort": soort, "form": form, "nu": nu})
