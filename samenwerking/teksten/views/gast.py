"""What a guest sees: one text, or the parts of it that were shared, and nothing else of the product.

A guest has no account and no hat. The secret address opens a visit: a note in the session that names the invitation.
At every page and every form the invitation is asked anew, so that what ended or was withdrawn stops at once. A link
that does not work says the same whatever the reason.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from allauth.core import ratelimit
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from regio import klok
from regio.fouten import GeenRecht, KanNiet, KanNietBij, Vervallen
from samenwerking.teksten.acties.gast import GELDT_NIET, laat_binnen, leg_bezoek_vast
from samenwerking.teksten.acties.gesprek import InDeel, antwoord, begin_gesprek
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.forms_gesprek import AntwoordForm, GastopmerkingForm
from samenwerking.teksten.gesprekken import gesprekken_van_gast
from samenwerking.teksten.models import Bezoek, Uitnodiging
from samenwerking.teksten.opmaak import Opmaak
from samenwerking.teksten.rechten import geldige_uitnodiging
from samenwerking.teksten.voorstellen import wijs_af

BEZOEK = "gastbezoek"
"""Key in the session: since when (seconds) this browser visits which invitation."""

MAP = "samenwerking/teksten/gast"


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def link(request: HttpRequest, geheim: str) -> HttpResponse:
    """The page behind the secret address. A visit begins with the button: a mail program that looks at links beforehand
    is no visitor."""
    if not ratelimit.consume(request, action="gastlink"):
        return render(request, f"{MAP}/te_vaak.html", status=429)
    if request.method == "GET":
        return _veilig(render(request, f"{MAP}/begin.html"))
    try:
        uitnodiging = laat_binnen(geheim=geheim, op=klok.vandaag())
    except Vervallen:
        return geldt_niet(request)
    bezoeken = request.session.get(BEZOEK, {})
    if not request.user.is_authenticated:
        request.session.cycle_key()
        request.session.set_expiry(0)
    request.session[BEZOEK] = {**bezoeken, str(uitnodiging.pk): time.time()}
    return redirect("gast_tekst", uitnodiging.pk)


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def tekst(request: HttpRequest, pk: int) -> HttpResponse:
    """The shared parts, to read; and a comment on one of them."""
    uitnodiging = _bezoeker(request, pk)
    if uitnodiging is None:
        return geldt_niet(request, getypt=request.POST.get("woorden", ""))
    form = None
    if request.method == "POST":
        form = GastopmerkingForm(request.POST, auto_id=f"{request.POST.get('deel', '')}_%s")
        if form.is_valid():
            velden = form.cleaned_data
            gelukt = _probeer(
                form,
                lambda: begin_gesprek(
                    tekst=uitnodiging.content_object,
                    waar=InDeel(_gedeeld(uitnodiging, velden["deel"]), velden["citaat"]),
                    woorden=velden["woorden"],
                    aanvraag=velden["aanvraag"],
                    door=uitnodiging,
                    op=klok.vandaag(),
                ),
            )
            if gelukt is not None:
                leg_bezoek_vast(uitnodiging, Bezoek.Wat.OPGEMERKT)
                return redirect(f"{request.path}#gesprek-{gelukt.pk}")
    else:
        leg_bezoek_vast(uitnodiging, Bezoek.Wat.GELEZEN)
    return _blad(request, uitnodiging, form, status=400 if form is not None else 200)


@login_not_required
@never_cache
@require_POST
def reactie(request: HttpRequest, pk: int, gesprek_pk: int) -> HttpResponse:
    """An answer of the guest in a thread that the guest sees."""
    uitnodiging = _bezoeker(request, pk)
    if uitnodiging is None:
        return geldt_niet(request, getypt=request.POST.get("woorden", ""))
    if not uitnodiging.content_object.gesprekken.filter(pk=gesprek_pk).exists():
        raise Vervallen(GELDT_NIET)
    form = AntwoordForm(request.POST, auto_id=f"g{gesprek_pk}_%s")
    if form.is_valid():
        gelukt = _probeer(
            form,
            lambda: antwoord(gesprek_id=gesprek_pk, **form.cleaned_data, door=uitnodiging, op=klok.vandaag()),
        )
        if gelukt is not None:
            leg_bezoek_vast(uitnodiging, Bezoek.Wat.GEANTWOORD)
            return redirect(f"{_adres(pk)}#gesprek-{gesprek_pk}")
    return _blad(request, uitnodiging, form, gesprek_pk=gesprek_pk, status=400)


def geldt_niet(request: HttpRequest, *, getypt: str = "") -> HttpResponse:
    """The page for a link that lets nobody in; what was typed meanwhile stands there to be copied."""
    return _veilig(render(request, f"{MAP}/geldt_niet.html", {"zin": GELDT_NIET, "getypt": getypt}, status=404))


def _bezoeker(request: HttpRequest, pk: int) -> Uitnodiging | None:
    """The invitation of this visit, as long as the visit lasts (a working day) and the invitation holds."""
    sinds = request.session.get(BEZOEK, {}).get(str(pk))
    if sinds is None or time.time() - sinds > settings.SESSION_COOKIE_AGE:
        return None
    return geldige_uitnodiging(pk, op=klok.vandaag())


def _gedeeld(uitnodiging: Uitnodiging, deel: str) -> str:
    if not uitnodiging.deelt(deel):
        raise GeenRecht("Dit deel is niet met u gedeeld.")
    return deel


def _probeer(form: Any, doe: Callable[[], Any]) -> Any:
    try:
        return doe()
    except KanNietBij as fout:
        form.add_error(fout.veld if fout.veld in form.fields else None, str(fout))
    except KanNiet as fout:
        form.add_error(None, str(fout))
    return None


def _blad(
    request: HttpRequest, uitnodiging: Uitnodiging, form: Any, *, gesprek_pk: int = 0, status: int = 200
) -> HttpResponse:
    ding = uitnodiging.content_object
    document = _document(uitnodiging)
    opmaak = Opmaak(document, ding.soort)
    gesprekken = gesprekken_van_gast(uitnodiging, document, ding.soort)
    delen = []
    for regel, deel in zip(opmaak.inhoudsopgave(), document.inhoud, strict=True):
        if uitnodiging.deelt(deel.id):
            fout = form if form is not None and not gesprek_pk and form.data.get("deel") == deel.id else None
            leeg = GastopmerkingForm(initial={"deel": deel.id}, auto_id=f"{deel.id}_%s")
            delen.append((regel, opmaak.deel(deel), gesprekken.pop(deel.id, []), fout or leeg, fout is not None))
    return _veilig(
        render(
            request,
            f"{MAP}/tekst.html",
            {
                "uitnodiging": uitnodiging,
                "tekst": ding,
                "delen": delen,
                "los": [regel for regels in gesprekken.values() for regel in regels if regel.eigen],
                "form": form,
                "fout_bij": gesprek_pk,
                "hele_tekst": not uitnodiging.delen,
            },
            status=status,
        )
    )


def _document(uitnodiging: Uitnodiging) -> Knoop:
    """The version that was shared, or the draft of now without what is only proposed."""
    if uitnodiging.versie is not None:
        return uitnodiging.versie.gelezen.document
    return wijs_af(document_van(uitnodiging.content_object))


def _adres(pk: int) -> str:
    return reverse("gast_tekst", args=[pk])


def _veilig(antwoord: HttpResponse) -> HttpResponse:
    """No search machine keeps the page. Where a link in the text leads learns no address of ours: the middleware."""
    antwoord["X-Robots-Tag"] = "noindex, nofollow"
    return antwoord
