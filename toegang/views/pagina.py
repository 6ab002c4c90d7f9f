"""What the pages about one dossier share: finding it, opening it with a reason, its head and tabs, a refused change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import BadRequest
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse

from regio import klok
from regio.fouten import GeenRecht, KanNiet, Vervallen
from regio.gebeurtenissen import leg_inzage_vast
from regio.notatie import datum
from regio.onderdelen import Tab
from regio.verzoek import Verzoek
from toegang import rechten
from toegang import rechten_samen as samen
from toegang.acties.client import OokBekend
from toegang.acties.voorbeeld import MetStuk, druk_voorbeeld
from toegang.forms.dossier import REDENEN
from toegang.fouten import KanNietBij, Verouderd
from toegang.geschiedenis import geschiedenis_van
from toegang.models import Dossier, VernietigdDossier

T = TypeVar("T")
BEHANDELAAR = "behandelaar"
MEELEZER = "collegiale consultatie"


def haal_dossier(request: Verzoek, pk: int) -> Dossier:
    """The dossier, when this hat may open it; else it does not exist (404). What was destroyed here says so."""
    dossiers = rechten.dossiers_voor(request.pet, op=klok.vandaag()).met_hoofd().select_related("client__bsn")
    ding = dossiers.filter(pk=pk).first()
    if ding is None:
        raise _niet_gevonden(request, pk)
    return ding


def _niet_gevonden(request: Verzoek, pk: int) -> Http404:
    """For who could have opened it: that it was destroyed, from the register, which names no client."""
    eigen = rechten.eigen_gemeenten(request.pet, op=klok.vandaag()) if rechten.mag_dossiers_lezen(request.pet) else ()
    weg = VernietigdDossier.objects.filter(dossier_id=pk, gemeente_id__in=eigen).select_related("besluit").first()
    if weg is None:
        return Http404()
    return Vervallen(
        f"Dossier {weg.nummer} is vernietigd op {datum(weg.besluit.besloten_op)}: {weg.besluit.get_grond_display()}. "
        "Alles over deze cliënt is weg. Dat is niet terug te draaien."
    )


def reden_van_openen(request: Verzoek, dossier: Dossier) -> str:
    """Why this person reads this dossier now: its behandelaar, or the reason given in this session; else empty."""
    if dossier.behandelaar_id == request.pet.pk:
        return BEHANDELAAR
    if samen.leest_mee(request.pet, dossier, op=klok.vandaag()):
        return MEELEZER
    return str(request.session.get("geopend", {}).get(f"{request.pet.pk}:{dossier.pk}", ""))


def open_dossier(request: Verzoek, dossier: Dossier, reden: str) -> None:
    """Remember for this session why this person opened it."""
    request.session["geopend"] = {**request.session.get("geopend", {}), f"{request.pet.pk}:{dossier.pk}": reden}


def lees(request: Verzoek, dossier: Dossier, wat: str) -> None:
    """Leave an Inzage: this dossier is shown on this page, for the reason with which it was opened."""
    reden = reden_van_openen(request, dossier)
    zin = dict(REDENEN).get(reden, reden)
    leg_inzage_vast(door=request.pet, wat=wat, reden=zin, dossiers=[dossier.pk])


def eerst_openen(request: Verzoek, dossier: Dossier) -> HttpResponseRedirect | None:
    """Send who did not open the dossier yet to the page that asks why."""
    return None if reden_van_openen(request, dossier) else redirect("dossier", pk=dossier.pk)


def eis_wijzigen(request: Verzoek, dossier: Dossier) -> None:
    """Refuse a form (403) to who may only read: a button would promise what the action refuses."""
    if not rechten.mag_dossier_wijzigen(request.pet, dossier, op=klok.vandaag()):
        raise GeenRecht("U kunt dit dossier lezen, maar niet wijzigen.")


def gelezen_versie(request: Verzoek) -> int:
    """The version number that the form was opened with; a form of ours always has one."""
    try:
        return int(request.POST.get("versie", ""))
    except ValueError as fout:
        raise BadRequest("Dit formulier is niet volledig. Open de pagina opnieuw.") from fout


def probeer(form: forms.Form, actie: Callable[[], T]) -> T | None:
    """What the action made, or nothing: then the form says why, beside the field where that is known.

    Verouderd goes on to the view, which answers 409.
    """
    try:
        return actie()
    except Verouderd:
        raise
    except KanNietBij as fout:
        form.add_error(fout.veld if fout.veld in form.fields else None, str(fout))
    except KanNiet as fout:
        form.add_error(None, str(fout))
    return None


def bsn_met_inzage(request: Verzoek, actie: Callable[[], T]) -> T:
    """Do what records a BSN. A sentence that names another dossier leaves an Inzage of that one too."""
    try:
        return actie()
    except OokBekend as fout:
        leg_inzage_vast(
            door=request.pet,
            wat="cliënt: BSN ook bekend",
            reden="gezocht naar een dubbel dossier",
            dossiers=[ding.pk for ding in fout.dossiers],
        )
        raise


def voorbeeld_van(
    request: Verzoek, dossier: Dossier, form: forms.Form, wat: str, doe: Callable[[], MetStuk]
) -> HttpResponse | None:
    """The letter as it would be, when that button was pressed; nothing when the form has to say something first.

    It is read like any file of the dossier: with an Inzage. A stale form is left to the step itself, which answers 409.
    """
    if "voorbeeld" not in request.POST or not form.is_valid():
        return None
    try:
        pdf = probeer(form, lambda: druk_voorbeeld(doe))
    except Verouderd:
        return None
    if pdf is None:
        return None
    lees(request, dossier, f"voorbeeld van een brief: {wat}")
    return HttpResponse(
        pdf,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="voorbeeld-{wat}-dossier-{dossier.nummer}.pdf"'},
    )


def toon(
    request: Verzoek, sjabloon: str, dossier: Dossier, *, tab: str = "", status: int = 200, **context: Any
) -> HttpResponse:
    """A page of one opened dossier, with its head and tabs."""
    tabs = [
        ("dossier", "Dossier"),
        ("dossier_procedure", "Procedure"),
        ("opvolging", "Opvolging"),
        ("dossier_stukken", "Stukken"),
        ("dossier_geschiedenis", "Geschiedenis"),
    ]
    return render(
        request,
        f"toegang/{sjabloon}",
        {
            "dossier": dossier,
            "client": dossier.client,
            "mag_wijzigen": rechten.mag_dossier_wijzigen(request.pet, dossier, op=klok.vandaag()) and dossier.is_open,
            "leest_mee": samen.deling_van(request.pet, dossier, op=klok.vandaag()),
            "tabs": [Tab(titel, reverse(naam, args=[dossier.pk]), naam == tab) for naam, titel in tabs],
            **context,
        },
        status=status,
    )


def toon_formulier(
    request: Verzoek,
    sjabloon: str,
    dossier: Dossier,
    form: forms.Form,
    *,
    fout: Verouderd | None = None,
    **context: Any,
) -> HttpResponse:
    """A form about a dossier. After a stale post: what was typed, what happened meanwhile, and 409.

    The form then carries the new version: who reads what changed can send it again.
    """
    intussen = []
    if fout is not None:
        form.add_error(None, str(fout))
        intussen = geschiedenis_van(dossier, hoeveel=max(dossier.versie - gelezen_versie(request), 1))
    return toon(
        request, sjabloon, dossier, form=form, intussen=intussen, status=409 if fout is not None else 200, **context
    )
