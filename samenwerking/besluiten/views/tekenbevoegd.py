"""Who signs for each gemeente of the region: the list, a new one, its end, and the scan it follows from."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.forms.velden import probeer
from regio.fouten import GeenRecht
from regio.models import Gebruiker, Gemeente, Lidmaatschap
from regio.verzoek import Verzoek
from samenwerking.besluiten.acties.tekenbevoegd import (
    GEEN_BIJHOUDER,
    beeindig_tekenbevoegdheid,
    leg_tekenbevoegdheid_vast,
)
from samenwerking.besluiten.forms_tekenen import BevoegdheidEindeForm, BevoegdheidForm
from samenwerking.besluiten.models import Tekenbevoegdheid
from samenwerking.besluiten.rechten import ziet_procedures
from samenwerking.besluiten.rechten_tekenen import (
    TEKENAARS,
    gemeenten_met_tekenaars,
    mag_bevoegdheid_bijhouden,
    tekenbestanden_van,
)
from samenwerking.besluiten.views.plek import tabs


@dataclass(frozen=True)
class Rij:
    """A gemeente with who signs for it, and who did before."""

    gemeente: Gemeente
    lopend: list[Tekenbevoegdheid]
    eerder: list[Tekenbevoegdheid]
    mag: bool


def _moet_zien(request: Verzoek) -> None:
    if not ziet_procedures(request.pet):
        raise GeenRecht("Besluiten van de regio zijn voor beleid, bestuur en raad.")


@require_safe
def tekenbevoegden(request: Verzoek) -> HttpResponse:
    """Per gemeente of the region who may sign."""
    _moet_zien(request)
    op = klok.vandaag()
    gemeenten = list(gemeenten_met_tekenaars(request.pet, op=op).order_by("sorteernaam"))
    per: dict[int, list[Tekenbevoegdheid]] = {gemeente.pk: [] for gemeente in gemeenten}
    for rij in Tekenbevoegdheid.objects.filter(gemeente__in=per).select_related("gebruiker"):
        per[rij.gemeente_id].append(rij)
    return render(
        request,
        "samenwerking/besluiten/tekenbevoegden.html",
        {
            "tabs": tabs("procedures"),
            "rijen": [
                Rij(
                    gemeente,
                    [rij for rij in per[gemeente.pk] if rij.tot is None or rij.tot > op],
                    [rij for rij in per[gemeente.pk] if rij.tot is not None and rij.tot <= op],
                    mag_bevoegdheid_bijhouden(request.pet, gemeente.pk),
                )
                for gemeente in gemeenten
            ],
            "scans": set(tekenbestanden_van(request.pet, op=op).values_list("pk", flat=True)),
            "vandaag": op,
        },
    )


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, code: str) -> HttpResponse:
    """Record that a person may sign."""
    _moet_zien(request)
    op = klok.vandaag()
    gemeente = get_object_or_404(gemeenten_met_tekenaars(request.pet, op=op), code=code)
    if not mag_bevoegdheid_bijhouden(request.pet, gemeente.pk):
        raise GeenRecht(GEEN_BIJHOUDER)
    hier = Lidmaatschap.objects.lopend(op=op).filter(gemeente=gemeente, rol__in=TEKENAARS)
    mensen = Gebruiker.objects.filter(pk__in=hier.values("gebruiker")).exclude(pk=request.pet.gebruiker_id)
    form = BevoegdheidForm(request.POST or None, request.FILES or None, mensen=mensen.order_by("naam", "pk"))
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            velden = {naam: waarde for naam, waarde in form.cleaned_data.items() if naam != "scan"}
            scan = form.als_scan
            if probeer(
                form,
                lambda: leg_tekenbevoegdheid_vast(gemeente=gemeente, scan=scan, **velden, door=request.pet, op=op),
            ):
                messages.success(request, f"{velden['naam']} mag namens {gemeente} tekenen.")
                return redirect("tekenbevoegden")
    return render(
        request,
        "samenwerking/besluiten/tekenbevoegde_nieuw.html",
        {"form": form, "gemeente": gemeente},
        status=status,
    )


@require_http_methods(["GET", "POST"])
def einde(request: Verzoek, pk: int) -> HttpResponse:
    """From when a person no longer signs."""
    _moet_zien(request)
    op = klok.vandaag()
    rijen = Tekenbevoegdheid.objects.filter(gemeente__in=gemeenten_met_tekenaars(request.pet, op=op))
    rij = get_object_or_404(rijen.select_related("gemeente"), pk=pk)
    if not mag_bevoegdheid_bijhouden(request.pet, rij.gemeente_id):
        raise GeenRecht(GEEN_BIJHOUDER)
    form, status = BevoegdheidEindeForm(request.POST or None), 200
    if request.method == "POST":
        status = 422
        if form.is_valid() and _beeindig(request, rij, form):
            messages.success(request, f"{rij} tekent niet meer namens {rij.gemeente}.")
            return redirect("tekenbevoegden")
    return render(
        request, "samenwerking/besluiten/tekenbevoegde_einde.html", {"form": form, "bevoegdheid": rij}, status=status
    )


def _beeindig(request: Verzoek, rij: Tekenbevoegdheid, form: BevoegdheidEindeForm) -> Tekenbevoegdheid | None:
    return probeer(
        form,
        lambda: beeindig_tekenbevoegdheid(
            bevoegdheid_id=rij.pk, **form.cleaned_data, door=request.pet, op=klok.vandaag()
        ),
    )


@require_safe
def scan(request: Verzoek, pk: int) -> HttpResponse:
    """A scan, for who may open it; else it does not exist (404)."""
    _moet_zien(request)
    ding = get_object_or_404(tekenbestanden_van(request.pet, op=klok.vandaag()), pk=pk)
    einde = {"application/pdf": "pdf", "image/png": "png"}.get(ding.mediatype, "jpg")
    return HttpResponse(
        bytes(ding.inhoud),
        content_type=ding.mediatype,
        headers={"Content-Disposition": f'attachment; filename="scan-{ding.pk}.{einde}"'},
    )
