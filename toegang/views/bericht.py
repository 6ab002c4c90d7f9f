"""Messages: reading one in, what it says and what fails, the file, its return message, and the answer on a request."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.acties.bericht import (
    NietBewaard,
    Oordeel,
    beoordeel,
    leg_retour_vast,
    ontvang_bericht,
    verwerk_bericht,
)
from toegang.acties.toewijzingsbericht import beantwoord_verzoek
from toegang.berichtinhoud import Blok, inhoud_van
from toegang.contracten import aanbieder_met
from toegang.forms.bericht import BerichtInlezenForm, BerichtVerwerkenForm, RetourForm, VerzoekForm
from toegang.fouten import Verouderd
from toegang.iwmo.codelijsten import RETOURCODES
from toegang.models import Bericht, Dossier
from toegang.models import Verzoek as Aanvraagverzoek
from toegang.views.pagina import (
    eerst_openen,
    eis_wijzigen,
    gelezen_versie,
    haal_dossier,
    lees,
    open_dossier,
    probeer,
    reden_van_openen,
    toon,
    toon_formulier,
)

REDEN_BERICHT = "Bericht van een aanbieder"


@never_cache
@require_http_methods(["GET", "POST"])
def inlezen(request: Verzoek) -> HttpResponse:
    """Read in a file of an aanbieder. It is kept in the dossier it is about, or not at all."""
    if not rechten.mag_dossiers_lezen(request.pet):
        raise GeenRecht("Alleen een consulent of teamleider leest berichten in.")
    form = BerichtInlezenForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    bevindingen: tuple[Any, ...] = ()
    if form.is_bound and form.is_valid():
        try:
            rij = ontvang_bericht(
                inhoud=form.cleaned_data["bestand"],
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=klok.vandaag(),
            )
        except NietBewaard as fout:
            form.add_error("bestand", str(fout))
            bevindingen = fout.uitslag.bevindingen if fout.uitslag else ()
        except KanNiet as fout:
            form.add_error(None, str(fout))
        else:
            if not reden_van_openen(request, rij.dossier):
                open_dossier(request, rij.dossier, REDEN_BERICHT)
            return redirect("bericht", pk=rij.dossier_id, bericht_pk=rij.pk)
    return render(request, "toegang/berichten_inlezen.html", {"form": form, "bevindingen": bevindingen})


def _haal(request: Verzoek, dossier: Dossier, bericht_pk: int) -> Bericht:
    rijen = Bericht.objects.select_related("verwerking", "retour", "vastgelegd_door__gebruiker")
    rij: Bericht = get_object_or_404(rijen, pk=bericht_pk, dossier=dossier)
    lees(request, dossier, f"bericht: {rij.soort}")
    return rij


@never_cache
@require_http_methods(["GET", "POST"])
def bericht(request: Verzoek, pk: int, bericht_pk: int) -> HttpResponse:
    """What a message says; posting applies or refuses it."""
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    if request.method == "POST":
        eis_wijzigen(request, dossier)
    rij = _haal(request, dossier, bericht_pk)
    form = BerichtVerwerkenForm(request.POST if request.method == "POST" else None)
    status = 200
    if form.is_bound and form.is_valid():
        try:
            verwerking = probeer(
                form,
                lambda: verwerk_bericht(
                    bericht_id=bericht_pk,
                    versie=gelezen_versie(request),
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=klok.vandaag(),
                ),
            )
        except Verouderd as fout:
            form.add_error(None, str(fout))
            dossier, status = haal_dossier(request, pk), 409
        else:
            if verwerking is not None:
                uitkomst = verwerking.get_uitkomst_display()
                messages.success(request, f"Het bericht is {uitkomst}. Retourcode {verwerking.retourcode}.")
                return redirect("bericht", pk=pk, bericht_pk=bericht_pk)
    return _toon(request, dossier, rij, form=form, status=status)


def _toon(
    request: Verzoek,
    dossier: Dossier,
    rij: Bericht,
    *,
    form: BerichtVerwerkenForm,
    retour_form: RetourForm | None = None,
    status: int = 200,
) -> HttpResponse:
    oordeel: Oordeel | None = None
    blokken: list[Blok] = []
    fout = ""
    op = klok.vandaag()
    try:
        blokken = inhoud_van(rij.ontsleuteld(), dossier.client)
        if rij.richting == Bericht.Richting.IN and not rij.is_verwerkt:
            oordeel = beoordeel(rij, op=op)
    except KanNiet as reden:
        fout = str(reden)
    retourcode = rij.verwerking.retourcode if rij.is_verwerkt else ""
    return toon(
        request,
        "bericht.html",
        dossier,
        tab="toewijzingen",
        status=status,
        bericht=rij,
        aanbieder=aanbieder_met(rij.afzender if rij.richting == Bericht.Richting.IN else rij.ontvanger),
        blokken=blokken,
        oordeel=oordeel,
        retour_zin=RETOURCODES.get(retourcode or (oordeel.retourcode if oordeel else ""), ""),
        fout=fout,
        form=form,
        retour_form=retour_form or RetourForm(initial={"dag": op, "retourcode": retourcode or "0200"}),
    )


@never_cache
@require_safe
def bestand(request: Verzoek, pk: int, bericht_pk: int) -> HttpResponse:
    """The file, byte for byte. Its name holds numbers of the message only."""
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    rij = _haal(request, dossier, bericht_pk)
    return HttpResponse(
        rij.ontsleuteld(),
        content_type=rij.mediatype,
        headers={"Content-Disposition": f'attachment; filename="{rij.naam}"'},
    )


@never_cache
@require_POST
def retour(request: Verzoek, pk: int, bericht_pk: int) -> HttpResponse:
    """Register the return message."""
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    rij = _haal(request, dossier, bericht_pk)
    form = RetourForm(request.POST)
    if form.is_valid():
        gedaan = probeer(
            form,
            lambda: leg_retour_vast(
                bericht_id=bericht_pk,
                dag=form.cleaned_data["dag"],
                retourcode=form.cleaned_data["retourcode"],
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=klok.vandaag(),
            ),
        )
        if gedaan is not None:
            messages.success(request, "Het retourbericht is vastgelegd.")
            return redirect("bericht", pk=pk, bericht_pk=bericht_pk)
    return _toon(request, dossier, rij, form=BerichtVerwerkenForm(), retour_form=form)


@never_cache
@require_http_methods(["GET", "POST"])
def verzoek(request: Verzoek, pk: int, verzoek_pk: int) -> HttpResponse:
    """Tell the aanbieder that a request is under study, or refused."""
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    ding = get_object_or_404(Aanvraagverzoek.objects.select_related("bericht"), pk=verzoek_pk, dossier=dossier)
    lees(request, dossier, "dossier: verzoek van een aanbieder")
    form = VerzoekForm(request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {
        "verzoek": ding,
        "aanbieder": aanbieder_met(ding.agb),
        "blokken": inhoud_van(ding.bericht.ontsleuteld(), dossier.client),
        "antwoorden": list(ding.antwoorden.all()),
    }
    try:
        if form.is_bound and form.is_valid():
            gedaan = probeer(
                form,
                lambda: beantwoord_verzoek(
                    verzoek_id=verzoek_pk,
                    antwoord=form.cleaned_data["antwoord"],
                    reden=form.cleaned_data["reden"],
                    versie=gelezen_versie(request),
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=klok.vandaag(),
                ),
            )
            if gedaan is not None:
                messages.success(request, "Het antwoord is gemaakt. Download het bericht en verstuur het.")
                return redirect("toewijzingen", pk=pk)
    except Verouderd as fout:
        dossier = haal_dossier(request, pk)
        return toon_formulier(request, "verzoek_beantwoorden.html", dossier, form, fout=fout, **context)
    return toon_formulier(request, "verzoek_beantwoorden.html", dossier, form, **context)
