"""After the indicatie: goals and how they go, how the client lives, and the list for the CAK."""

from __future__ import annotations

import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.gebeurtenissen import leg_inzage_vast
from regio.notatie import datum
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.acties.opvolging import cak_regels, evalueer, leg_woonafspraak_vast, meld_aan_cak, stel_doel
from toegang.cak import Regel
from toegang.forms.opvolging import CakForm, DoelForm, EvaluatieForm, WoonafspraakForm
from toegang.fouten import Verouderd
from toegang.models import Doel, Indicatie
from toegang.views.pagina import (
    eerst_openen,
    eis_wijzigen,
    gelezen_versie,
    haal_dossier,
    lees,
    probeer,
    toon,
    toon_formulier,
)
from toegang.werk_opvolging import dagen_vooruit_achttien
from toegang.zwaarte import Trede, let_op_achttien, richtingen


@never_cache
@require_safe
def opvolging(request: Verzoek, pk: int) -> HttpResponse:
    """Goals, steps up and down, and how the client lives."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    lees(request, dossier, "dossier: opvolging")
    doelen = list(dossier.doelen.select_related("leefgebied").prefetch_related("evaluaties"))
    indicaties = sorted(dossier.indicaties.select_related("product"), key=lambda rij: rij.van)
    treden = richtingen([Trede(rij.van, rij.product.zwaarte) for rij in indicaties])
    return toon(
        request,
        "opvolging.html",
        dossier,
        tab="opvolging",
        lopende_doelen=[doel for doel in doelen if doel.evalueren_op is not None],
        afgeronde_doelen=[doel for doel in doelen if doel.evalueren_op is None],
        stappen=list(zip(indicaties, treden, strict=True)),
        woonafspraken=list(dossier.woonafspraken.all()),
        achttien=let_op_achttien(dossier.client.geboortedatum, op=op, dagen_vooruit=dagen_vooruit_achttien(op=op)),
        op=op,
    )


@never_cache
@require_http_methods(["GET", "POST"])
def doel_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Agree on a goal."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    lees(request, dossier, "dossier: doel")
    form = DoelForm(request.POST if request.method == "POST" else None, dossier=dossier, op=op)
    try:
        if form.is_bound and form.is_valid():
            velden = form.cleaned_data
            doel = probeer(
                form,
                lambda: stel_doel(dossier_id=pk, versie=gelezen_versie(request), door=request.pet, op=op, **velden),
            )
            if doel is not None:
                messages.success(
                    request, f"Het doel is vastgelegd. U bekijkt het opnieuw op {datum(velden['evalueren_op'])}."
                )
                return redirect("opvolging", pk=pk)
    except Verouderd as fout:
        return toon_formulier(request, "doel_nieuw.html", haal_dossier(request, pk), form, fout=fout)
    return toon_formulier(request, "doel_nieuw.html", dossier, form)


@never_cache
@require_http_methods(["GET", "POST"])
def doel_bekijken(request: Verzoek, pk: int, doel_pk: int) -> HttpResponse:
    """Record how a goal stands."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    doel = get_object_or_404(Doel.objects.select_related("leefgebied"), pk=doel_pk, dossier=dossier)
    lees(request, dossier, "dossier: doel")
    form = EvaluatieForm(request.POST if request.method == "POST" else None)
    try:
        if form.is_bound and form.is_valid():
            velden = form.cleaned_data
            evaluatie = probeer(
                form,
                lambda: evalueer(doel_id=doel_pk, versie=gelezen_versie(request), door=request.pet, op=op, **velden),
            )
            if evaluatie is not None:
                messages.success(request, "Vastgelegd hoe het met dit doel staat.")
                return redirect("opvolging", pk=pk)
    except Verouderd as fout:
        return toon_formulier(request, "doel_bekijken.html", haal_dossier(request, pk), form, fout=fout, doel=doel)
    return toon_formulier(request, "doel_bekijken.html", dossier, form, doel=doel)


@never_cache
@require_http_methods(["GET", "POST"])
def woonafspraak(request: Verzoek, pk: int) -> HttpResponse:
    """Record how the client lives from a day on."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    lees(request, dossier, "dossier: wonen")
    form = WoonafspraakForm(request.POST if request.method == "POST" else None, initial={"van": op})
    try:
        if form.is_bound and form.is_valid():
            velden = form.cleaned_data
            afspraak = probeer(
                form,
                lambda: leg_woonafspraak_vast(
                    dossier_id=pk, versie=gelezen_versie(request), door=request.pet, op=op, **velden
                ),
            )
            if afspraak is not None:
                messages.success(request, "Vastgelegd hoe de cliënt woont.")
                return redirect("opvolging", pk=pk)
    except Verouderd as fout:
        return toon_formulier(request, "woonafspraak.html", haal_dossier(request, pk), form, fout=fout)
    return toon_formulier(request, "woonafspraak.html", dossier, form)


@never_cache
@require_http_methods(["GET", "POST"])
def cak(request: Verzoek) -> HttpResponse:
    """Which begins and ends the CAK must still be told; posting records which ones it was told."""
    op = klok.vandaag()
    if not rechten.mag_dossiers_lezen(request.pet):
        raise GeenRecht("De lijst voor het CAK is er voor consulenten en teamleiders van de gemeente.")
    getoond = cak_regels(rechten.eigen_gemeenten(request.pet, op=op), op=op)
    form = CakForm(
        request.POST if request.method == "POST" else None,
        keuzes=[(_sleutel(regel), f"{indicatie.dossier.nummer}: {regel.soort}") for regel, indicatie in getoond],
    )
    if form.is_bound and form.is_valid():
        gekozen = [_lees_sleutel(tekst) for tekst in form.cleaned_data["regels"]]
        meldingen = probeer(form, lambda: meld_aan_cak(regels=gekozen, door=request.pet, op=op))
        if meldingen is not None:
            een = len(meldingen) == 1
            messages.success(
                request, f"{len(meldingen)} {'regel is' if een else 'regels zijn'} doorgegeven aan het CAK."
            )
            return redirect("cak")
    if getoond:
        leg_inzage_vast(
            door=request.pet,
            wat="lijst voor het CAK",
            reden="werklijst",
            dossiers=sorted({indicatie.dossier_id for _, indicatie in getoond}),
        )
    rijen = [
        (_sleutel(regel), regel, indicatie, _te_laat(regel, op), _eerder(regel, indicatie))
        for regel, indicatie in getoond
    ]
    return render(
        request,
        "toegang/cak.html",
        {"form": form, "rijen": rijen},
        status=400 if form.errors else 200,
    )


def _te_laat(regel: Regel, op: datetime.date) -> int:
    """Days after the last day, 0 when it is in time."""
    return max((op - regel.uiterlijk).days, 0) if regel.uiterlijk is not None else 0


def _eerder(regel: Regel, indicatie: Indicatie) -> datetime.date | None:
    """The day that the CAK was last told, when this one came in its place; None when it was told nothing yet."""
    gemeld = [rij for rij in indicatie.cakmeldingen.all() if rij.soort == regel.soort]
    return max(gemeld, key=lambda rij: (rij.doorgegeven_op, rij.pk)).dag if gemeld else None


def _sleutel(regel: Regel) -> str:
    return f"{regel.sleutel}_{regel.soort}_{regel.dag.isoformat()}"


def _lees_sleutel(tekst: str) -> tuple[int, str, datetime.date]:
    nummer, soort, dag = tekst.split("_")
    return int(nummer), soort, datetime.date.fromisoformat(dag)
