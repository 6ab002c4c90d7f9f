"""Who pays during the transition: the rules of the region, dated and with their source."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.models import Regio
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.acties.overgangsregel import leg_overgangsregel_vast
from toegang.forms.overgang import OvergangsregelForm
from toegang.models import Overgangsregel
from toegang.views.pagina import probeer


def _regio(request: Verzoek) -> Regio:
    regio = rechten.regio_voor_overgang(request.pet, op=klok.vandaag())
    if regio is None:
        raise GeenRecht("Deze pagina is voor wie in de regio over toegang of geld gaat.")
    return regio


@require_safe
def overgangsregels(request: Verzoek) -> HttpResponse:
    """The rule that holds now, the one that comes, and those before."""
    regio, op = _regio(request), klok.vandaag()
    regels = [
        (regel, "geldt nu" if regel.loopt(op=op) else "gaat nog in" if regel.van > op else "voorbij")
        for regel in Overgangsregel.objects.filter(regio=regio).select_related("bron", "vastgelegd_door__gebruiker")
    ]
    mag = rechten.mag_overgang_wijzigen(request.pet, regio)
    return render(request, "toegang/overgangsregels.html", {"regio": regio, "regels": regels, "mag_wijzigen": mag})


@require_http_methods(["GET", "POST"])
def overgangsregel_nieuw(request: Verzoek) -> HttpResponse:
    """A rule that holds from a day on."""
    regio, op = _regio(request), klok.vandaag()
    if not rechten.mag_overgang_wijzigen(request.pet, regio):
        raise GeenRecht("De regels van de overgang wijzigt de regionaal coördinator.")
    vorige = Overgangsregel.objects.filter(regio=regio).first()
    form = OvergangsregelForm(request.POST if request.method == "POST" else None, vorige=vorige, op=op)
    if form.is_bound and form.is_valid():
        regel = probeer(
            form,
            lambda: leg_overgangsregel_vast(
                regio=regio, **form.gegevens(), aanvraag=form.cleaned_data["aanvraag"], door=request.pet, op=op
            ),
        )
        if regel is not None:
            messages.success(request, "De regel is vastgelegd. Wat al besloten is, verandert niet.")
            return redirect("overgangsregels")
    return render(request, "toegang/overgangsregel_nieuw.html", {"regio": regio, "form": form, "vorige": vorige})
