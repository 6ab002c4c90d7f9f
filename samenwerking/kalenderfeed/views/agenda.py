"""The page where a person makes the address of a calendar, and the calendar itself, for a program without a session."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.models import Regio
from regio.verzoek import Verzoek
from samenwerking.kalenderfeed.acties.adres import maak_adres, trek_in, zoek_adres
from samenwerking.kalenderfeed.ics import als_ics, kenmerk_van
from samenwerking.kalenderfeed.models import Kalenderadres
from samenwerking.kalenderfeed.punten import punten_van
from samenwerking.kalenderfeed.rechten import kalenderregios, petten_voor

BEWAREN = 15 * 60
"""Seconds that a calendar program may keep what it read."""


@dataclass(frozen=True)
class Kalender:
    """One calendar that a person can have: its name, the key that a form posts, and its address when there is one."""

    naam: str
    uitleg: str
    sleutel: str
    adres: Kalenderadres | None

    @property
    def kort(self) -> str:
        """As a button names it."""
        return f"{self.naam[0].lower()}{self.naam[1:]}"


@never_cache
@require_http_methods(["GET", "POST"])
def kalenderadressen(request: Verzoek) -> HttpResponse:
    """The calendars of this person. Making one shows its address, once."""
    op = klok.vandaag()
    regios = kalenderregios(request.user, op=op)
    if request.method == "POST":
        gevraagd = request.POST.get("regio", "")
        regio = next((een for een in regios if een.sleutel == gevraagd), None)
        if gevraagd and regio is None:
            raise GeenRecht("Voor u is er geen agenda van deze regio.")
        adres, geheim = maak_adres(regio=regio, door=request.pet, op=op)
        volledig = request.build_absolute_uri(reverse("kalender_bestand", args=[geheim]))
        context = {"volledig": volledig, "naam": str(adres)}
        return render(request, "samenwerking/kalenderfeed/gemaakt.html", context)
    return render(
        request,
        "samenwerking/kalenderfeed/adressen.html",
        {"kalenders": _kalenders(request, regios) if petten_voor(request.user, None, op=op) else []},
    )


def _kalenders(request: Verzoek, regios: list[Regio]) -> list[Kalender]:
    mijne = {adres.regio_id: adres for adres in Kalenderadres.objects.geldig().filter(persoon=request.user)}
    eigen = "Vergaderingen van uw eigen organen, en laatste dagen van wat uw gemeente of regio moet doen."
    return [
        Kalender("Mijn agenda", eigen, "", mijne.get(None)),
        *(
            Kalender(
                f"Agenda van {regio}",
                "Laatste dagen van alle gemeenten in deze regio, einde en evaluatie van overeenkomsten.",
                regio.sleutel,
                mijne.get(regio.pk),
            )
            for regio in regios
        ),
    ]


@require_POST
def intrekken(request: Verzoek, pk: int) -> HttpResponse:
    """Stop an address of mine; one of somebody else is left alone."""
    trek_in(adres_id=pk, door=request.pet)
    messages.success(request, "Het adres werkt niet meer.")
    return redirect("kalenderadressen")


@login_not_required
@require_safe
def kalender(request: HttpRequest, geheim: str) -> HttpResponseBase:
    """The file behind the secret address: 404 for an address that never was, 410 for one that stopped or whose person
    left. It opens no session."""
    op, adres = klok.vandaag(), zoek_adres(geheim)
    if adres is None:
        return _kaal("Deze agenda is er niet.", 404)
    punten = punten_van(adres, op=op) if adres.ingetrokken_op is None else None
    if punten is None:
        return _kaal("Deze agenda is gestopt.", 410)
    naam = f"{settings.PRODUCTNAAM}: {adres}"
    inhoud = als_ics(punten, naam=naam, site=settings.SITE_ADRES, product=settings.PRODUCTNAAM, op=op)
    antwoord = HttpResponse(
        inhoud,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'inline; filename="agenda.ics"', "X-Robots-Tag": "noindex, nofollow"},
    )
    antwoord["ETag"] = kenmerk_van(inhoud)
    patch_cache_control(antwoord, private=True, max_age=BEWAREN)
    return get_conditional_response(request, etag=antwoord["ETag"], response=antwoord) or antwoord


def _kaal(zin: str, status: int) -> HttpResponse:
    antwoord = HttpResponse(zin, status=status, content_type="text/plain; charset=utf-8")
    patch_cache_control(antwoord, no_store=True)
    return antwoord
