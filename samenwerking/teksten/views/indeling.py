"""The order of the chapters: adding, moving, removing."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from regio import klok
from regio.fouten import KanNiet
from regio.onderdelen import Bevestiging
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.teksten.acties.hoofdstuk import verplaats_hoofdstuk, verwijder_hoofdstuk, voeg_hoofdstuk_toe
from samenwerking.teksten.forms import HoofdstukNieuwForm, PlaatsForm, indelingsrijen
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.views.pagina import haal_tekst, moet_kunnen_schrijven, toon


@require_http_methods(["GET", "POST"])
def indeling(request: Verzoek, pk: int) -> HttpResponse:
    """The chapters in their order. A post adds one."""
    tekst = haal_tekst(request, pk)
    if request.method == "POST":
        moet_kunnen_schrijven(request, tekst)
    form = HoofdstukNieuwForm(request.POST or None, met_tekst=bool(request.POST.get("inhoud")))
    if request.method == "POST" and form.is_valid():
        nieuw = voeg_hoofdstuk_toe(tekst=tekst, **form.cleaned_data, door=request.pet, op=klok.vandaag())
        messages.success(request, f"'{nieuw.titel}' is toegevoegd.")
        return redirect(f"{reverse('indeling', args=[pk])}#hoofdstuk-{nieuw.pk}")
    return _toon(request, tekst, form=form)


@require_POST
def verplaatsen(request: Verzoek, pk: int, hoofdstuk_pk: int) -> HttpResponse:
    """Give a chapter another place."""
    tekst = haal_tekst(request, pk)
    moet_kunnen_schrijven(request, tekst)
    form = PlaatsForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Kies een plaats uit de lijst.")
        return redirect("indeling", pk)
    try:
        verplaats_hoofdstuk(
            tekst=tekst,
            hoofdstuk_id=hoofdstuk_pk,
            naar=form.cleaned_data["naar"],
            versie=gelezen_versie(request),
            door=request.pet,
            op=klok.vandaag(),
        )
    except KanNiet as fout:
        return _toon(request, haal_tekst(request, pk), form=HoofdstukNieuwForm(), fout=str(fout), status=409)
    return redirect(f"{reverse('indeling', args=[pk])}#hoofdstuk-{hoofdstuk_pk}")


@require_http_methods(["GET", "POST"])
def verwijderen(request: Verzoek, pk: int, hoofdstuk_pk: int) -> HttpResponse:
    """Say what will happen, then take the chapter out of the draft."""
    tekst = haal_tekst(request, pk)
    moet_kunnen_schrijven(request, tekst)
    if request.method == "POST":
        try:
            verwijder_hoofdstuk(
                tekst=tekst,
                hoofdstuk_id=hoofdstuk_pk,
                versie=gelezen_versie(request),
                door=request.pet,
                op=klok.vandaag(),
            )
        except KanNiet as fout:
            return _toon(request, haal_tekst(request, pk), form=HoofdstukNieuwForm(), fout=str(fout), status=409)
        messages.success(request, "Het hoofdstuk is uit het concept gehaald.")
        return redirect("indeling", pk)
    hoofdstuk = tekst.hoofdstukken.filter(pk=hoofdstuk_pk).first()
    if hoofdstuk is None:
        raise Http404
    bevestiging = Bevestiging(
        titel=f"'{hoofdstuk.titel}' verwijderen",
        gevolgen=[
            f"Het hoofdstuk verdwijnt uit het concept '{tekst.titel}', voor alle gemeenten van {tekst.regio}.",
            "De hoofdstukken erna krijgen een ander nummer.",
            "In bevroren versies blijft het staan. In Geschiedenis kunt u de tekst teruglezen en kopiëren.",
        ],
        knop="Hoofdstuk verwijderen",
        terug=reverse("indeling", args=[pk]),
        definitief=False,
    )
    return toon(
        request,
        "verwijderen.html",
        tekst,
        tab="indeling",
        bevestiging=bevestiging,
        versie=hoofdstuk.versienummer,
    )


def _toon(
    request: Verzoek, tekst: Tekst, *, form: HoofdstukNieuwForm, fout: str = "", status: int = 200
) -> HttpResponse:
    rijen = indelingsrijen(list(tekst.hoofdstukken.all()))
    return toon(request, "indeling.html", tekst, tab="indeling", form=form, rijen=rijen, fout=fout, status=status)
