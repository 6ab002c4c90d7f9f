"""The leerjaar of a gemeente, and the approval of one decision."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.verzoek import Verzoek
from toegang import rechten_samen as samen
from toegang.acties.goedkeuring import (
    NIET_UW_WERK,
    beantwoord_goedkeuring,
    begin_leerjaar,
    eindig_leerjaar,
    vraag_goedkeuring,
    zet_leerfase,
)
from toegang.forms.goedkeuring import AntwoordForm, LeerfaseForm, LeerjaarEindeForm, LeerjaarForm, VraagForm
from toegang.forms.velden import EEN_DAG
from toegang.goedkeuring import mag_goedkeuren
from toegang.leerjaar import Fase
from toegang.models import Goedkeuringsvraag, Leerfase, Leerjaar
from toegang.views.pagina import eerst_openen, eis_wijzigen, haal_dossier, lees, probeer, toon


@never_cache
@require_http_methods(["GET", "POST"])
def vragen(request: Verzoek, pk: int) -> HttpResponse:
    """Lay before a colleague what one wants to decide; below it what was asked before."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    lees(request, dossier, "dossier: goedkeuring vragen")
    form = VraagForm(request.POST if request.method == "POST" else None, dossier=dossier, op=op)
    if form.is_bound and form.is_valid():
        vraag = probeer(
            form,
            lambda: vraag_goedkeuring(
                dossier_id=pk,
                voornemen=form.voornemen(),
                toelichting=form.cleaned_data["toelichting"],
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=op,
            ),
        )
        if vraag is not None:
            messages.success(request, "De vraag staat bij uw collega's op Mijn werk.")
            return redirect("goedkeuring", pk, vraag.pk)
    eerder = dossier.goedkeuringsvragen.select_related("product", "indicatie__product", "persoon", "antwoord__persoon")
    return toon(request, "goedkeuring_vragen.html", dossier, form=form, eerder=eerder)


@never_cache
@require_http_methods(["GET", "POST"])
def antwoorden(request: Verzoek, pk: int, vraag_pk: int) -> HttpResponse:
    """What a colleague wants to decide, with the answer or the form for it."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    if request.method == "POST":
        eis_wijzigen(request, dossier)  # who reads along does not decide with this gemeente
    vraag = get_object_or_404(
        Goedkeuringsvraag.objects.select_related(
            "product", "indicatie__product", "persoon", "antwoord__persoon", "dossier"
        ),
        pk=vraag_pk,
        dossier=dossier,
    )
    lees(request, dossier, "dossier: goedkeuring")
    mag = not vraag.is_beantwoord and mag_goedkeuren(request.pet, vraag, op=op)
    form = AntwoordForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        antwoord = probeer(
            form,
            lambda: beantwoord_goedkeuring(
                vraag_id=vraag_pk,
                akkoord=form.cleaned_data["akkoord"] == "ja",
                toelichting=form.cleaned_data["toelichting"],
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=op,
            ),
        )
        if antwoord is not None:
            messages.success(request, "Uw antwoord is vastgelegd.")
            return redirect("goedkeuring", pk, vraag_pk)
    return toon(
        request,
        "goedkeuring.html",
        dossier,
        form=form,
        vraag=vraag,
        mag=mag,
        laatste_dag=vraag.tot - EEN_DAG if vraag.tot else None,
    )


@never_cache
@require_safe
def leerjaar(request: Verzoek) -> HttpResponse:
    """Whether a second consulent approves, and how far each consulent is."""
    if not samen.mag_leerjaar_regelen(request.pet):
        raise GeenRecht(NIET_UW_WERK)
    op = klok.vandaag()
    fasen = {
        rij.pet_id: rij
        for rij in Leerfase.objects.filter(pet__gemeente=request.pet.gemeente_id).order_by("van")
        if rij.tot is None or rij.tot > op
    }
    return render(
        request,
        "toegang/leerjaar.html",
        {
            "leerjaren": [
                (rij, rij.loopt(op=op), rij.tot - EEN_DAG if rij.tot else None)
                for rij in Leerjaar.objects.filter(gemeente=request.pet.gemeente_id).order_by("-van")
            ],
            "consulenten": [
                (pet, rij := fasen.get(pet.pk), Fase(rij.fase) if rij else None)
                for pet in samen.consulenten_in_leerjaar(request.pet, op=op)
            ],
            "gemeente": request.pet.gemeente,
            "kan_beginnen": not any(
                rij.tot is None or rij.tot > op for rij in Leerjaar.objects.filter(gemeente=request.pet.gemeente_id)
            ),
        },
    )


@never_cache
@require_http_methods(["GET", "POST"])
def leerjaar_beginnen(request: Verzoek) -> HttpResponse:
    """From a day on a second consulent approves."""
    if not samen.mag_leerjaar_regelen(request.pet):
        raise GeenRecht(NIET_UW_WERK)
    op = klok.vandaag()
    form = LeerjaarForm(request.POST if request.method == "POST" else None, initial={"van": op})
    if form.is_bound and form.is_valid():
        begonnen = probeer(form, lambda: begin_leerjaar(door=request.pet, op=op, **dict(form.cleaned_data)))
        if begonnen is not None:
            messages.success(request, "Vanaf die dag keurt een tweede consulent elk besluit goed.")
            return redirect("leerjaar")
    return render(request, "toegang/leerjaar_formulier.html", {"form": form, "kop": "Leerjaar beginnen"})


@never_cache
@require_http_methods(["GET", "POST"])
def leerjaar_eindigen(request: Verzoek, pk: int) -> HttpResponse:
    """The last day of it."""
    if not samen.mag_leerjaar_regelen(request.pet):
        raise GeenRecht(NIET_UW_WERK)
    op = klok.vandaag()
    rij = get_object_or_404(Leerjaar, pk=pk, gemeente=request.pet.gemeente_id)
    form = LeerjaarEindeForm(request.POST if request.method == "POST" else None, initial={"laatste_dag": op})
    if form.is_bound and form.is_valid():
        tot = form.cleaned_data["laatste_dag"] + EEN_DAG
        gedaan = probeer(form, lambda: eindig_leerjaar(leerjaar_id=rij.pk, tot=tot, door=request.pet, op=op))
        if gedaan is not None:
            messages.success(request, "De laatste dag van het leerjaar is vastgelegd.")
            return redirect("leerjaar")
    return render(request, "toegang/leerjaar_formulier.html", {"form": form, "kop": "Leerjaar beëindigen"})


@never_cache
@require_http_methods(["GET", "POST"])
def leerfase(request: Verzoek, pk: int) -> HttpResponse:
    """The next stage of one consulent of the own gemeente."""
    if not samen.mag_leerjaar_regelen(request.pet):
        raise GeenRecht(NIET_UW_WERK)
    op = klok.vandaag()
    consulent = get_object_or_404(samen.consulenten_in_leerjaar(request.pet, op=op), pk=pk)
    form = LeerfaseForm(request.POST if request.method == "POST" else None, initial={"van": op})
    if form.is_bound and form.is_valid():
        gedaan = probeer(form, lambda: zet_leerfase(pet_id=pk, door=request.pet, op=op, **dict(form.cleaned_data)))
        if gedaan is not None:
            messages.success(request, f"{consulent.gebruiker}: {Fase(gedaan.fase).tekst}.")
            return redirect("leerjaar")
    kop = f"Fase van {consulent.gebruiker}"
    return render(request, "toegang/leerjaar_formulier.html", {"form": form, "kop": kop})
