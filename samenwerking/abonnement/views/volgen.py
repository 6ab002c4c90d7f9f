"""Asking for a mail at each new letter to a raad, confirming it, and stopping."""

from __future__ import annotations

from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.models import Gemeente
from regio.verzoek import Verzoek
from samenwerking.abonnement.acties.volgen import bevestig, stop, stop_persoon, volg, vraag_aan, zoek
from samenwerking.abonnement.forms import AdresForm
from samenwerking.abonnement.models import Abonnement
from samenwerking.abonnement.sleutel import BEVESTIGEN, GELDIG, STOPPEN
from samenwerking.berichten.acties.versturen import verstuurt_post
from samenwerking.brieven.rechten_raad import hoort_bij_de_raad, mag_openbaar_maken, openbare_gemeenten
from samenwerking.brieven.views.raad import bezoek

MAP = "samenwerking/abonnement"


@login_not_required
@never_cache
@require_safe
def volgen(request: HttpRequest, code: str) -> HttpResponse:
    """Who is of the raad says yes or no; the public types an address, that gets a mail to confirm."""
    wie = bezoek(request, code)
    if isinstance(wie, HttpResponse):
        return wie
    if wie.pet is None or not wie.van_de_raad:
        return _formulier(request, wie.gemeente, AdresForm())
    volgers = Abonnement.objects.bevestigd().filter(gemeente=wie.gemeente)
    return render(
        request,
        f"{MAP}/volgen_met_login.html",
        {
            "gemeente": wie.gemeente,
            "adres": wie.pet.gebruiker.email,
            "volgt": volgers.filter(persoon=wie.pet.gebruiker_id).exists(),
            "verstuurt": verstuurt_post(),
            "aantal": volgers.count() if mag_openbaar_maken(wie.pet, wie.gemeente) else None,
        },
    )


@login_not_required
@never_cache
@require_POST
def aanvragen(request: HttpRequest, code: str) -> HttpResponse:
    """Somebody of the public typed an address. The answer is the same for every address."""
    gemeente, form = get_object_or_404(openbare_gemeenten(), code=code), AdresForm(request.POST)
    if not verstuurt_post() or not form.is_valid():
        return _formulier(request, gemeente, form)
    adres = form.cleaned_data["adres"]
    if not ratelimit.consume(request, action="volgen", key=adres.lower()):
        return render(request, f"{MAP}/te_vaak.html", status=429)
    vraag_aan(gemeente=gemeente, adres=adres, op=klok.vandaag())
    return render(request, f"{MAP}/gevraagd.html", {"gemeente": gemeente, "adres": adres, "dagen": GELDIG.days})


def _formulier(request: HttpRequest, gemeente: Gemeente, form: AdresForm) -> HttpResponse:
    context = {"gemeente": gemeente, "form": form, "verstuurt": verstuurt_post(), "dagen": GELDIG.days}
    return render(request, f"{MAP}/volgen.html", context, status=422 if form.errors else 200)


@require_POST
def zelf(request: Verzoek, code: str) -> HttpResponse:
    """Who is logged in and of the raad says yes or no."""
    gemeente, op = get_object_or_404(Gemeente, code=code), klok.vandaag()
    if not hoort_bij_de_raad(request.pet, gemeente, op=op):
        raise Http404
    if "stop" in request.POST:
        stop_persoon(gemeente=gemeente, door=request.pet)
        messages.success(request, "U krijgt geen e-mail meer over brieven aan deze raad.")
    else:
        volg(gemeente=gemeente, door=request.pet, op=op)
        messages.success(request, "U krijgt een e-mail bij elke nieuwe brief aan deze raad.")
    return redirect("raad_volgen", code)


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def bevestigen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The page behind the link to confirm. It is confirmed with the button: a mail program that looks at links
    beforehand confirms nothing."""
    if request.method == "POST":
        abonnement = bevestig(sleutel)
    else:
        abonnement = zoek(sleutel, BEVESTIGEN)
    if abonnement is None:
        return render(request, f"{MAP}/werkt_niet.html", status=404)
    return render(request, f"{MAP}/bevestigen.html", {"abonnement": abonnement, "gemeente": abonnement.gemeente})


@csrf_exempt  # a mail program posts here by itself (RFC 8058); the key in the address says who asks
@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def stoppen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The page behind the link to stop. Who stopped already reads the same."""
    if request.method == "POST":
        stop(sleutel)
        return render(request, f"{MAP}/gestopt.html")
    abonnement = zoek(sleutel, STOPPEN)
    if abonnement is None:
        return render(request, f"{MAP}/gestopt.html")
    return render(request, f"{MAP}/stoppen.html", {"gemeente": abonnement.gemeente})
