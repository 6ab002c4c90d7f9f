"""Naming a version, going back to one, opening a frozen text again, and the package of a frozen version."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.verzoek import Verzoek
from samenwerking.teksten.acties.heropenen import ga_terug, heropen, lees_bericht, wie_bericht_krijgt
from samenwerking.teksten.acties.schrijven import DICHT, document_van
from samenwerking.teksten.acties.versie import benoem_versie
from samenwerking.teksten.boom import loop
from samenwerking.teksten.forms import BenoemForm, RedenForm
from samenwerking.teksten.models import Heropening, Versiepakket
from samenwerking.teksten.rechten import versies_van, wat_kan
from samenwerking.teksten.views.pagina import haal_tekst, moet_kunnen_schrijven, toon
from samenwerking.teksten.views.versie import haal_versie
from samenwerking.teksten.voorstellen import voorstellen_in


@require_http_methods(["GET", "POST"])
def benoemen(request: Verzoek, pk: int) -> HttpResponse:
    """Keep the draft of now under a name."""
    tekst = haal_tekst(request, pk)
    moet_kunnen_schrijven(request, tekst)
    form, status = BenoemForm(request.POST or None), 200
    if request.method == "POST" and form.is_valid():
        try:
            versie = benoem_versie(tekst=tekst, **form.cleaned_data, door=request.pet, op=klok.vandaag())
        except KanNiet as fout:
            form.add_error(None, str(fout))
            status = 409
        else:
            messages.success(request, f"{versie} is bewaard. Het concept gaat gewoon verder.")
            return redirect("versies", pk)
    return toon(request, "benoemen.html", tekst, tab="versies", status=status, form=form)


@require_http_methods(["GET", "POST"])
def terug(request: Verzoek, pk: int, nummer: int) -> HttpResponse:
    """Say what goes from the draft, ask why, and make it what it was in this version."""
    tekst = haal_tekst(request, pk)
    versie = haal_versie(request, pk, nummer)
    kan = wat_kan(request.pet, tekst, op=klok.vandaag())
    if not kan.bevriezen:
        raise GeenRecht(DICHT if kan.heropenen else "Alleen de coördinator gaat terug naar een eerdere versie.")
    form, status = RedenForm(request.POST or None), 200
    if request.method == "POST" and form.is_valid():
        try:
            nieuw = ga_terug(
                versie=versie,
                waarom=form.cleaned_data["reden"],
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=klok.vandaag(),
            )
        except KanNiet as fout:
            form.add_error(None, str(fout))
            status = 409
        else:
            messages.success(request, f"Het concept is weer wat het was in versie {nummer}. Bewaard als {nieuw}.")
            return redirect("tekst", pk)
    document = document_van(tekst)
    opmerkingen = {
        str(merk.attrs["id"]) for deel in loop(document) for merk in deel.merken if merk.soort == "opmerking"
    }
    return toon(
        request,
        "terug.html",
        tekst,
        tab="versies",
        kan=kan,
        status=status,
        form=form,
        versie=versie,
        voorstellen=len(voorstellen_in(document)),
        opmerkingen=len(opmerkingen),
    )


@require_http_methods(["GET", "POST"])
def heropenen(request: Verzoek, pk: int) -> HttpResponse:
    """Ask the reason, say who is told, and let the writing go on."""
    tekst = haal_tekst(request, pk)
    kan = wat_kan(request.pet, tekst, op=klok.vandaag())
    if not (kan.heropenen or kan.bevriezen):
        raise GeenRecht("Alleen de coördinator van deze regio opent een bevroren tekst weer.")
    form, status = RedenForm(request.POST or None), 200
    if request.method == "POST" and form.is_valid():
        try:
            heropen(tekst=tekst, **form.cleaned_data, door=request.pet, op=klok.vandaag())
        except KanNiet as fout:
            form.add_error(None, str(fout))
            status = 409
        else:
            messages.success(request, "De tekst is weer open. De schrijvers en de colleges zien dit in Mijn werk.")
            return redirect("tekst", pk)
    mensen = wie_bericht_krijgt(tekst, op=klok.vandaag()).values("gebruiker").distinct().count()
    return toon(request, "heropenen.html", tekst, tab="versies", kan=kan, status=status, form=form, mensen=mensen)


@require_POST
def bericht_gelezen(request: Verzoek, pk: int, nummer: int) -> HttpResponse:
    """The hat read that this text was opened again."""
    leesbaar = versies_van(request.pet, op=klok.vandaag()).filter(tekst_id=pk)
    heropening = get_object_or_404(
        Heropening.objects.filter(versie__in=leesbaar).select_related("versie__tekst"), versie__nummer=nummer
    )
    if not wie_bericht_krijgt(heropening.versie.tekst, op=klok.vandaag()).filter(pk=request.pet.pk).exists():
        raise GeenRecht("Dit bericht is voor de schrijvers en de colleges van de regio.")
    lees_bericht(heropening=heropening, door=request.pet)
    return redirect("werk")


@require_safe
def pakket(request: Verzoek, pk: int, nummer: int) -> HttpResponse:
    """The package of a frozen version; one that was only named, or that is being made, has none yet (404)."""
    gevonden = versies_van(request.pet, op=klok.vandaag()).filter(tekst_id=pk, nummer=nummer).values("pk")
    ding = Versiepakket.objects.filter(versie__in=gevonden).select_related("versie__tekst").first()
    if ding is None:
        raise Http404
    naam = f"{slugify(ding.versie.tekst.titel)[:80]}-versie-{nummer}.zip"
    return HttpResponse(
        bytes(ding.inhoud),
        content_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{naam}"'},
    )
