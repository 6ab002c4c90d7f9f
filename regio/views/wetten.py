"""The status of the laws on which much here depends: who looked, when, and what it said."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.acties.wetstand import leg_controle_vast
from regio.forms.beheer import Controleformulier
from regio.fouten import GeenRecht, KanNiet
from regio.models import Wetstand
from regio.rechten import mag_wet_controleren
from regio.verzoek import Verzoek


def _stand(sleutel: str) -> Wetstand:
    stand = Wetstand.objects.laatste(sleutel, op=klok.vandaag())
    if stand is None:
        raise Http404
    return stand


@require_safe
def wetten(request: Verzoek) -> HttpResponse:
    """Each law with what was found last."""
    standen = Wetstand.objects.actueel(op=klok.vandaag())
    return render(request, "regio/wetten.html", {"standen": standen, "mag": mag_wet_controleren(request.pet)})


@require_safe
def wet(request: Verzoek, sleutel: str) -> HttpResponse:
    """One law with every check of it, newest first."""
    controles = Wetstand.objects.filter(sleutel=sleutel).select_related("bron", "gecontroleerd_door__gebruiker")
    return render(
        request,
        "regio/wet.html",
        {"stand": _stand(sleutel), "controles": controles, "mag": mag_wet_controleren(request.pet)},
    )


@require_http_methods(["GET", "POST"])
def wet_controle(request: Verzoek, sleutel: str) -> HttpResponse:
    """Record what was found today; it starts from what the last check said."""
    if not mag_wet_controleren(request.pet):
        raise GeenRecht("De stand van een wet legt een functioneel beheerder of controller vast.")
    vorige = _stand(sleutel)
    form = Controleformulier(
        request.POST or None,
        initial={
            "status": vorige.status,
            "ingangsdatum": vorige.ingangsdatum,
            "titel": vorige.bron.titel,
            "uitgever": vorige.bron.uitgever,
            "adres": vorige.bron.vindplaats if vorige.bron.vindplaats.startswith("http") else "",
            "toelichting": vorige.toelichting,
        },
    )
    if request.method == "POST" and form.is_valid():
        try:
            stand = leg_controle_vast(sleutel=sleutel, door=request.pet, op=klok.vandaag(), **form.keuze())
        except KanNiet as reden:
            form.add_error(None, str(reden))
        else:
            messages.success(request, f"De controle van {stand.naam} is vastgelegd.")
            return redirect(reverse("wet", args=[sleutel]))
    return render(request, "regio/wet_controle.html", {"form": form, "vorige": vorige})
