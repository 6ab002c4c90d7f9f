"""What the region agreed about an overdracht: days to answer and the factors, dated and with their source."""

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
from toegang import rechten_samen as samen
from toegang.acties.overdrachtafspraak import ALLEEN_COORDINATOR, leg_overdrachtafspraak_vast
from toegang.afspraken import algemene_dagen, factoren_van
from toegang.forms.overdrachtafspraak import OverdrachtafspraakForm
from toegang.models import Afwegingsfactor, Overdrachtafspraak
from toegang.views.pagina import probeer


def _regio(request: Verzoek) -> Regio:
    regio = rechten.regio_voor_overgang(request.pet, op=klok.vandaag())
    if regio is None:
        raise GeenRecht("Deze pagina is voor wie in de regio over toegang of geld gaat.")
    return regio


@require_safe
def overdrachtafspraken(request: Verzoek) -> HttpResponse:
    """What holds now, what comes, and what was; and the general list while the region has none."""
    regio, op = _regio(request), klok.vandaag()
    factoren = list(Afwegingsfactor.objects.filter(regio=regio).select_related("bron"))
    afspraken = [
        (
            afspraak,
            "geldt nu" if afspraak.loopt(op=op) else "gaat nog in" if afspraak.van > op else "voorbij",
            [factor for factor in factoren if factor.van == afspraak.van],
        )
        for afspraak in Overdrachtafspraak.objects.filter(regio=regio).select_related(
            "bron", "vastgelegd_door__gebruiker"
        )
    ]
    eigen = any(staat == "geldt nu" for _, staat, _ in afspraken)
    return render(
        request,
        "toegang/overdrachtafspraken.html",
        {
            "regio": regio,
            "afspraken": afspraken,
            "algemeen": [] if eigen else factoren_van(regio, op=op),
            "dagen": None if eigen else algemene_dagen(op=op),
            "mag_wijzigen": samen.mag_overdrachtafspraak_wijzigen(request.pet, regio),
        },
    )


@require_http_methods(["GET", "POST"])
def overdrachtafspraak_nieuw(request: Verzoek) -> HttpResponse:
    """An agreement from a day on; the form begins with what holds."""
    regio, op = _regio(request), klok.vandaag()
    if not samen.mag_overdrachtafspraak_wijzigen(request.pet, regio):
        raise GeenRecht(ALLEEN_COORDINATOR)
    vorige = Overdrachtafspraak.objects.filter(regio=regio).first()
    form = OverdrachtafspraakForm(
        request.POST if request.method == "POST" else None,
        factoren=factoren_van(regio, op=max(op, vorige.van) if vorige is not None else op),
        dagen=vorige.antwoord_dagen if vorige is not None else algemene_dagen(op=op),
        op=op,
    )
    if form.is_bound and form.is_valid():
        afspraak = probeer(
            form,
            lambda: leg_overdrachtafspraak_vast(regio=regio, **form.gegevens(), door=request.pet, op=op),
        )
        if afspraak is not None:
            messages.success(request, "De afspraak is vastgelegd. Wat al verzonden is, verandert niet.")
            return redirect("overdrachtafspraken")
    return render(request, "toegang/overdrachtafspraak_nieuw.html", {"regio": regio, "form": form, "vorige": vorige})
