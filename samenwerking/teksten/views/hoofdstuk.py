"""Writing a chapter. A save that comes too late shows both texts; nothing that was typed is lost."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.teksten.acties.hoofdstuk import HoofdstukVeranderd, HoofdstukWeg, wijzig_hoofdstuk
from samenwerking.teksten.forms import HoofdstukForm, HoofdstukNieuwForm
from samenwerking.teksten.inhoud import lees_blokken
from samenwerking.teksten.models import Hoofdstuk, Tekst
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.standaard import uitleg_bij
from samenwerking.teksten.vergelijken import Regel, vergelijk_blokken, vergelijk_woorden
from samenwerking.teksten.views.pagina import haal_tekst, moet_kunnen_schrijven, toon


@require_http_methods(["GET", "POST"])
def hoofdstuk(request: Verzoek, pk: int, hoofdstuk_pk: int) -> HttpResponse:
    """The form of one chapter."""
    tekst = haal_tekst(request, pk)
    moet_kunnen_schrijven(request, tekst)
    ding = tekst.hoofdstukken.filter(pk=hoofdstuk_pk).first()
    if ding is None and not Hoofdstuk.historie.filter(tekst_id=tekst.pk, id=hoofdstuk_pk).exists():
        raise Http404
    # what was typed in a chapter that is gone must still come through, hence a form without an instance
    form = HoofdstukForm(
        request.POST if request.method == "POST" else None,
        initial={"titel": ding.titel, "inhoud": ding.inhoud} if ding else None,
    )
    versie = ding.versienummer if ding else 0
    if request.method == "POST" and form.is_valid():
        versie = gelezen_versie(request)
        try:
            wijzig_hoofdstuk(
                tekst=tekst,
                hoofdstuk_id=hoofdstuk_pk,
                **form.cleaned_data,
                versie=versie,
                door=request.pet,
                op=klok.vandaag(),
            )
        except HoofdstukVeranderd as fout:
            return _verouderd(request, tekst, fout.nu, form)
        except HoofdstukWeg as fout:
            return _weg(request, tekst, form, str(fout))
        messages.success(request, f"'{form.cleaned_data['titel']}' is bewaard.")
        return redirect(f"{reverse('tekst', args=[pk])}#hoofdstuk-{hoofdstuk_pk}")
    if ding is None:
        raise Http404
    if form.is_bound:
        versie = gelezen_versie(request)
    return toon(
        request,
        "hoofdstuk.html",
        tekst,
        tab="tekst",
        form=form,
        hoofdstuk=ding,
        nummer=_nummer(tekst, ding),
        versie=versie,
        uitleg=uitleg_bij(tekst.soort, ding.sleutel),
    )


def _verouderd(request: Verzoek, tekst: Tekst, nu: Hoofdstuk, form: HoofdstukForm) -> HttpResponse:
    """Both texts side by side, and a form to save one text made of the two on the version of now."""
    getypt = form.cleaned_data
    return toon(
        request,
        "verouderd.html",
        tekst,
        tab="tekst",
        status=409,
        form=form,
        hoofdstuk=nu,
        nummer=_nummer(tekst, nu),
        titel=Regel("alinea", vergelijk_woorden(nu.titel, getypt["titel"])),
        regels=vergelijk_blokken(lees_blokken(nu.inhoud), lees_blokken(getypt["inhoud"])),
    )


def _weg(request: Verzoek, tekst: Tekst, form: HoofdstukForm, zin: str) -> HttpResponse:
    """The chapter is gone: what was typed can go on as a new one."""
    nieuw = HoofdstukNieuwForm(initial=form.cleaned_data, met_tekst=True)
    return toon(request, "hoofdstuk_weg.html", tekst, tab="tekst", status=409, form=nieuw, zin=zin)


def _nummer(tekst: Tekst, ding: Hoofdstuk) -> str:
    rij = list(tekst.hoofdstukken.only("pk", "bijlage", "volgorde", "tekst_id"))
    return dict(zip((deel.pk for deel in rij), nummers(rij), strict=True))[ding.pk]


@require_safe
def wijziging(request: Verzoek, pk: int, hoofdstuk_pk: int, versie: int) -> HttpResponse:
    """What one save changed in a chapter, from the history."""
    tekst = haal_tekst(request, pk)
    rijen = Hoofdstuk.historie.filter(tekst_id=tekst.pk, id=hoofdstuk_pk)
    # a move writes history too: the first row with a number is the save that made it
    na = rijen.filter(versienummer=versie).order_by("history_id").select_related("history_user").first()
    if na is None:
        raise Http404
    voor = rijen.filter(versienummer=versie - 1).order_by("-history_id").first()
    return toon(
        request,
        "wijziging.html",
        tekst,
        tab="tekst_geschiedenis",
        na=na,
        voor=voor,
        titelverschil=vergelijk_woorden(voor.titel if voor else "", na.titel),
        regels=vergelijk_blokken(lees_blokken(voor.inhoud) if voor else (), lees_blokken(na.inhoud)),
    )
