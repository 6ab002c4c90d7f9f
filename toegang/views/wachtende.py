"""One who waits: what is asked, what happens meanwhile, and a place. Without the dossier."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.gebeurtenissen import leg_inzage_vast
from regio.notatie import datum
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.acties.prioriteitsniveau import niveaus_voor
from toegang.acties.wachtlijst import geef_prioriteit, overbrug, stop_overbrugging
from toegang.forms.wachtlijst import OverbruggingEindeForm, OverbruggingForm, PrioriteitForm
from toegang.models import Overbrugging, Plaatsing, Wachtlijstplaats
from toegang.views.pagina import gelezen_versie
from toegang.views.plaatsing import voorstelblad
from toegang.views.plekformulier import Blad, behandel, gepost


def haal_wachtende(request: Verzoek, pk: int, wat: str) -> Wachtlijstplaats:
    """Who waits, when this hat may see it; else it does not exist (404). Leaves an Inzage."""
    op = klok.vandaag()
    vraag = rechten.wachtlijst_voor(request.pet, op=op).met_hoofd().select_related("einde")
    plaats = get_object_or_404(vraag, pk=pk)
    leg_inzage_vast(door=request.pet, wat=wat, reden="werklijst", dossiers=[plaats.dossier_id])
    return plaats


def _voor(plaats: Wachtlijstplaats) -> str:
    product = f" op {plaats.product}" if plaats.product is not None else ""
    return f"{plaats.op_naam.naam}, {plaats.gemeente}, wacht sinds {datum(plaats.sinds)}{product}."


def _blad(plaats: Wachtlijstplaats) -> dict[str, Any]:
    return {
        "voor": _voor(plaats),
        "terug": reverse("wachtende", args=[plaats.pk]),
        "terugnaam": f"Wachtende {plaats.op_naam.nummer}",
    }


@never_cache
@require_safe
def wachtende(request: Verzoek, pk: int) -> HttpResponse:
    """Name, product, doelgroep, priority, what bridges the waiting, and where the client lives now."""
    op = klok.vandaag()
    plaats = haal_wachtende(request, pk, "wachtlijst: een wachtende")
    plaatsingen = Plaatsing.objects.filter(dossier_id=plaats.dossier_id).met_hoofd()
    return render(
        request,
        "toegang/wachtende.html",
        {
            "plaats": plaats,
            "client": plaats.op_naam,
            "dagen": plaats.dagen(op=op),
            "besluiten": plaats.prioriteitsbesluiten.select_related("vastgelegd_door__gebruiker"),
            "overbruggingen": [(rij, rij.loopt(op=op)) for rij in plaats.overbruggingen.all()],
            "woont": plaatsingen.wonend(op=op).first(),
            "voorstel": plaatsingen.open_voorstellen().first(),
            "eerder": plaatsingen.filter(staat=Plaatsing.Staat.VERVALLEN),
            "opent": rechten.mag_dossiers_lezen(request.pet),
        },
    )


@never_cache
@require_http_methods(["GET", "POST"])
def plek(request: Verzoek, pk: int) -> HttpResponse:
    """Propose a place for who waits."""
    plaats = haal_wachtende(request, pk, "wachtlijst: plek voorstellen")
    return voorstelblad(request, plaats.op_naam.als_dossier(), **_blad(plaats))


@never_cache
@require_http_methods(["GET", "POST"])
def prioriteit(request: Verzoek, pk: int) -> HttpResponse:
    """Another priority, with the reason."""
    op = klok.vandaag()
    plaats = haal_wachtende(request, pk, "wachtlijst: prioriteit")
    niveaus = niveaus_voor(plaats.gemeente_id, op=op, taak=plaats.taak)
    form = PrioriteitForm(gepost(request), niveaus=niveaus, initial={"prioriteit": plaats.prioriteit})
    blad = Blad(
        titel="Prioriteit wijzigen",
        knop="Prioriteit vastleggen",
        gelukt="De prioriteit is vastgelegd.",
        uitleg=[f"De prioriteit is nu {plaats.prioriteit_woord}. De reden is later na te lezen."],
        dossier=plaats.op_naam.als_dossier(),
        toon_intussen=rechten.mag_dossiers_lezen(request.pet),
        **_blad(plaats),
    )
    return behandel(
        request,
        form,
        lambda velden: geef_prioriteit(plaats_id=pk, versie=gelezen_versie(request), door=request.pet, op=op, **velden),
        blad,
    )


@never_cache
@require_http_methods(["GET", "POST"])
def overbruggen(request: Verzoek, pk: int) -> HttpResponse:
    """What the client gets while waiting."""
    op = klok.vandaag()
    plaats = haal_wachtende(request, pk, "wachtlijst: overbrugging")
    form = OverbruggingForm(gepost(request), initial={"van": op})
    blad = Blad(
        titel="Overbrugging vastleggen",
        knop="Overbrugging vastleggen",
        gelukt="De overbrugging is vastgelegd.",
        uitleg=["Wachten haalt de plicht van het college niet weg. Leg vast wat de cliënt intussen krijgt."],
        dossier=plaats.op_naam.als_dossier(),
        toon_intussen=rechten.mag_dossiers_lezen(request.pet),
        **_blad(plaats),
    )
    return behandel(
        request,
        form,
        lambda _: overbrug(plaats_id=pk, versie=gelezen_versie(request), door=request.pet, op=op, **form.velden()),
        blad,
    )


@never_cache
@require_http_methods(["GET", "POST"])
def overbrugging_stoppen(request: Verzoek, pk: int, overbrugging_pk: int) -> HttpResponse:
    """It stops."""
    op = klok.vandaag()
    plaats = haal_wachtende(request, pk, "wachtlijst: overbrugging")
    overbrugging = get_object_or_404(Overbrugging, pk=overbrugging_pk, plaats=plaats)
    form = OverbruggingEindeForm(gepost(request), initial={"laatste_dag": op})
    blad = Blad(
        titel="Overbrugging stoppen",
        knop="Overbrugging stoppen",
        gelukt="De overbrugging stopt na deze dag.",
        uitleg=[f"{overbrugging.wat}, vanaf {datum(overbrugging.van)}."],
        let_op="De plicht van het college blijft zolang de cliënt wacht.",
        dossier=plaats.op_naam.als_dossier(),
        toon_intussen=rechten.mag_dossiers_lezen(request.pet),
        **_blad(plaats),
    )
    return behandel(
        request,
        form,
        lambda _: stop_overbrugging(
            overbrugging_id=overbrugging.pk, tot=form.tot(), versie=gelezen_versie(request), door=request.pet, op=op
        ),
        blad,
    )
