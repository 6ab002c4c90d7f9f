"""A Word file that comes in: sending it, seeing what it would bring, taking it over or throwing it away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from regio import klok
from regio.forms.velden import probeer
from regio.fouten import GeenRecht, KanNiet, Vervallen
from regio.verzoek import Verzoek
from samenwerking.teksten.acties.tekst import GEEN_SCHRIJVER
from samenwerking.teksten.acties.woord import (
    NIET_LEEG,
    bewaar_bestand,
    gooi_weg,
    lees_bestand_in,
    lees_bestand_terug,
    neem_in,
    neem_terug,
)
from samenwerking.teksten.forms_woord import (
    BestandForm,
    InleesbesluitForm,
    TerugbesluitForm,
    WoordNieuwForm,
    WoordTerugForm,
)
from samenwerking.teksten.gegevens.weergave import als_data
from samenwerking.teksten.models import Tekst, Woordbestand
from samenwerking.teksten.opmaak import Opmaak
from samenwerking.teksten.rechten import SCHRIJVERS
from samenwerking.teksten.views.pagina import haal_tekst, moet_kunnen_schrijven, toon
from samenwerking.teksten.word.inlezen import Spoor
from samenwerking.teksten.word.soorten import DocxOngeldig
from samenwerking.teksten.word.voorvertoning import deelbeelden, namen_van


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek) -> HttpResponse:
    """Begin a text with a Word file."""
    if request.pet.rol not in SCHRIJVERS:
        raise GeenRecht(GEEN_SCHRIJVER)
    form = WoordNieuwForm(_post(request), request.FILES or None, pet=request.pet, op=klok.vandaag())
    return _stuur_in(
        request,
        form,
        lambda velden: {"doel": Woordbestand.Doel.NIEUW, **velden},
        lambda status: render(request, "samenwerking/teksten/woord_nieuw.html", {"form": form}, status=status),
    )


@require_http_methods(["GET", "POST"])
def vul(request: Verzoek, pk: int) -> HttpResponse:
    """Fill a text in which nothing was written yet."""
    tekst = _schrijfbaar(request, pk)
    form = BestandForm(_post(request), request.FILES or None)
    leeg = tekst.aantal == tekst.aantal_leeg
    if form.is_bound and not leeg:
        form.add_error(None, NIET_LEEG)
    return _stuur_in(
        request,
        form,
        lambda velden: {"doel": Woordbestand.Doel.VUL, "regio": tekst.regio, "tekst": tekst, **velden},
        lambda status: toon(request, "woord_vul.html", tekst, tab="tekst", form=form, leeg=leeg, status=status),
    )


@require_http_methods(["GET", "POST"])
def terug(request: Verzoek, pk: int) -> HttpResponse:
    """A Word file that went out from here and was worked on."""
    tekst = _schrijfbaar(request, pk)
    form = WoordTerugForm(_post(request), request.FILES or None, pet=request.pet, regio=tekst.regio, op=klok.vandaag())
    return _stuur_in(
        request,
        form,
        lambda velden: {"doel": Woordbestand.Doel.TERUG, "regio": tekst.regio, "tekst": tekst, **velden},
        lambda status: toon(request, "woord_terug.html", tekst, tab="tekst", form=form, status=status),
    )


def _post(request: Verzoek) -> Any:
    return request.POST if request.method == "POST" else None


def _schrijfbaar(request: Verzoek, pk: int) -> Tekst:
    tekst = haal_tekst(request, pk)
    moet_kunnen_schrijven(request, tekst)
    return tekst


def _stuur_in(
    request: Verzoek,
    form: forms.Form,
    gegevens: Callable[[dict[str, Any]], dict[str, Any]],
    pagina: Callable[[int], HttpResponse],
) -> HttpResponse:
    """Keep what was sent and go to its preview; or the page again, with why not."""
    if form.is_bound and form.is_valid():
        velden = gegevens(dict(form.cleaned_data))
        bestand = velden.pop("bestand")
        bewaard = probeer(
            form,
            lambda: bewaar_bestand(
                naam=bestand.name,
                inhoud=bestand.read(),
                door=request.pet,
                op=klok.vandaag(),
                op_moment=klok.nu(),
                **velden,
            ),
        )
        if bewaard is not None:
            return redirect("woordbestand", bewaard.aanvraag)
    return pagina(400 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "POST"])
def bestand(request: Verzoek, aanvraag: UUID) -> HttpResponse:
    """What a file would bring, or brought; posting takes it over."""
    ding = _van_mij(request, aanvraag)
    return _terug(request, ding) if ding.doel == Woordbestand.Doel.TERUG else _inlezen(request, ding)


@require_POST
def weg(request: Verzoek, aanvraag: UUID) -> HttpResponse:
    """Throw a file away."""
    ding = _van_mij(request, aanvraag)
    gooi_weg(bestand=ding, door=request.pet)
    messages.success(request, "Het bestand is weggegooid.")
    return redirect("tekst", ding.tekst_id) if ding.tekst_id else redirect("teksten")


def _van_mij(request: Verzoek, aanvraag: UUID) -> Woordbestand:
    """The file, when this hat sent it in itself; for anyone else it does not exist (404)."""
    ding = (
        Woordbestand.objects.van(request.pet, op_moment=klok.nu())
        .select_related("tekst__regio", "regio", "gemeente", "door__gebruiker")
        .filter(aanvraag=aanvraag)
        .first()
    )
    if ding is None:
        raise Vervallen("Dit Word-bestand is weggegooid, of de zeven dagen zijn voorbij. Lees het opnieuw in.")
    return ding


def _inlezen(request: Verzoek, ding: Woordbestand) -> HttpResponse:
    try:
        gelezen = lees_bestand_in(ding)
    except DocxOngeldig as fout:  # a newer release reads more strictly than the one that kept the file
        raise Vervallen(str(fout)) from fout
    form = InleesbesluitForm(_post(request), voorstellen=bool(gelezen.voorstellen), gesprekken=bool(gelezen.gesprekken))
    if form.is_bound and form.is_valid():
        tekst = probeer(
            form,
            lambda: neem_in(
                bestand=ding,
                spoor=Spoor(form.cleaned_data.get("spoor", Spoor.OPEN)),
                opmerkingen=form.cleaned_data.get("opmerkingen", False),
                door=request.pet,
                op=klok.vandaag(),
                op_moment=klok.nu(),
            ),
        )
        if tekst is not None:
            messages.success(request, "Het Word-bestand is overgenomen. Controleer de nummers en de verwijzingen.")
            return redirect("tekst", tekst.pk)
    return render(
        request,
        "samenwerking/teksten/woord_voorbeeld.html",
        {
            "ding": ding,
            "gelezen": gelezen,
            "delen": namen_van(gelezen.document, ding.soort),
            "opmaak": Opmaak(gelezen.document, ding.soort, beeld=lambda naam: als_data(gelezen.beelden.get(naam))),
            "form": form,
        },
        status=400 if form.errors else 200,
    )


def _terug(request: Verzoek, ding: Woordbestand) -> HttpResponse:
    try:
        gekomen = lees_bestand_terug(ding, op=klok.vandaag())
    except (DocxOngeldig, KanNiet) as fout:
        raise Vervallen(str(fout)) from fout
    gezegd = len(gekomen.gelezen.gesprekken) + sum(len(deel) for deel in gekomen.gelezen.antwoorden.values())
    form = TerugbesluitForm(_post(request), stil=bool(gekomen.gelezen.stil), gezegd=bool(gezegd))
    if request.method == "POST" and form.is_valid():
        tekst = probeer(
            form,
            lambda: neem_terug(
                bestand=ding,
                stil=form.cleaned_data.get("stil", False),
                opmerkingen=form.cleaned_data.get("opmerkingen", False),
                door=request.pet,
                op=klok.vandaag(),
                op_moment=klok.nu(),
            ),
        )
        if tekst is not None:
            messages.success(request, "Het Word-bestand is overgenomen. De wijzigingen staan open in de tekst.")
            return redirect("woordbestand", ding.aanvraag)
    beelden = deelbeelden(gekomen.gelezen, gekomen.alles, gekomen.nu, ding.soort)
    return render(
        request,
        "samenwerking/teksten/woord_terugkomst.html",
        {
            "ding": ding,
            "gelezen": gekomen.gelezen,
            "beelden": beelden,
            "namen": namen_van(gekomen.nu, ding.soort),
            "aantal": len(gekomen.gelezen.voorstellen),
            "gezegd": gezegd,
            "aantal_stil": len(gekomen.gelezen.stil),
            "aantal_past": len(gekomen.alles.gelukt),
            "aantal_gemist": len(gekomen.alles.gemist),
            "form": form,
        },
        status=400 if form.errors else 200,
    )
