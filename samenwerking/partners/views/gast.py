"""What a partner sees without an account: what was shared with it, to read, and nothing else of the product.

The secret address opens a visit: a note in the session that names the link. At every page the link is asked anew, so
that what ended or was withdrawn stops at once. A link that does not work says the same whatever the reason.
"""

from __future__ import annotations

import time
from typing import Any

from allauth.core import ratelimit
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import Vervallen
from samenwerking.partners.acties.link import laat_partner_binnen, leg_partnerbezoek_vast
from samenwerking.partners.cijfers import woningjaar, woningjaren
from samenwerking.partners.models import Partnerafspraak, Partnerbezoek, Partnerlink
from samenwerking.partners.rechten import geldige_link
from samenwerking.partners.tafels import tafels_van
from samenwerking.partners.views.pagina import MAP
from samenwerking.plannen.models import Activiteit
from samenwerking.plannen.raad import BINNENKORT
from samenwerking.teksten.acties.gast import GELDT_NIET

BEZOEK = "partnerbezoek"
"""Key in the session: since when (seconds) this browser visits which link."""

MEESTE_JAREN = 3


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def link(request: HttpRequest, geheim: str) -> HttpResponse:
    """The page behind the secret address. A visit begins with the button: a mail program that looks at links beforehand
    is no visitor."""
    if not ratelimit.consume(request, action="gastlink"):
        return render(request, "samenwerking/teksten/gast/te_vaak.html", status=429)
    if request.method == "GET":
        return _veilig(render(request, f"{MAP}/gast/begin.html"))
    try:
        ding = laat_partner_binnen(geheim=geheim, op=klok.vandaag())
    except Vervallen:
        return _geldt_niet(request)
    bezoeken = request.session.get(BEZOEK, {})
    if not request.user.is_authenticated:
        request.session.cycle_key()
        request.session.set_expiry(0)
    request.session[BEZOEK] = {**bezoeken, str(ding.pk): time.time()}
    return redirect("partnergast", ding.pk)


@login_not_required
@never_cache
@require_safe
def gedeeld(request: HttpRequest, pk: int) -> HttpResponse:
    """What was shared, as it is now."""
    ding = _bezoeker(request, pk)
    if ding is None:
        return _geldt_niet(request)
    leg_partnerbezoek_vast(ding, Partnerbezoek.Wat.GELEZEN)
    return _veilig(render(request, f"{MAP}/gast/gedeeld.html", {"link": ding, **_inhoud(ding)}))


def _inhoud(ding: Partnerlink) -> dict[str, Any]:
    """Only the parts that this link names: what is not asked for is not read."""
    op, partner = klok.vandaag(), ding.partner
    afspraken = Partnerafspraak.objects.filter(partner=partner)
    uit: dict[str, Any] = {}
    if Partnerlink.Wat.AFSPRAKEN in ding.deelt:
        uit["afspraken"] = list(afspraken)
    if Partnerlink.Wat.WONINGEN in ding.deelt:
        jaren = woningjaren(afspraken, op=op)[:MEESTE_JAREN]
        uit["jaren"] = [woningjaar(partner.regio, afspraken, jaar, op=op) for jaar in jaren]
    if Partnerlink.Wat.OVERLEG in ding.deelt:
        uit["tafels"] = tafels_van(partner, pet=None, op=op)
    if Partnerlink.Wat.PLANNEN in ding.deelt:
        loopt = Activiteit.objects.voor_anderen(tot=op + BINNENKORT).filter(plan__regio=partner.regio)
        uit["activiteiten"] = list(loopt.select_related("plan").order_by("einde", "naam"))
    return uit


def _bezoeker(request: HttpRequest, pk: int) -> Partnerlink | None:
    """The link of this visit, as long as the visit lasts (a working day) and the link holds."""
    sinds = request.session.get(BEZOEK, {}).get(str(pk))
    if sinds is None or time.time() - sinds > settings.SESSION_COOKIE_AGE:
        return None
    return geldige_link(pk, op=klok.vandaag())


def _geldt_niet(request: HttpRequest) -> HttpResponse:
    return _veilig(render(request, f"{MAP}/gast/geldt_niet.html", {"zin": GELDT_NIET}, status=404))


def _veilig(antwoord: HttpResponse) -> HttpResponse:
    """No search machine keeps the page."""
    antwoord["X-Robots-Tag"] = "noindex, nofollow"
    return antwoord
