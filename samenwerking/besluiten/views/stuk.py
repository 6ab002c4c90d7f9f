"""Papers of a step: adding one, opening one after the check of who may, withdrawing one."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.forms.velden import probeer
from regio.fouten import GeenRecht
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente
from regio.verzoek import Verzoek
from samenwerking.besluiten.acties.stuk import GEEN_VASTLEGGER, trek_stuk_in, voeg_stuk_toe
from samenwerking.besluiten.adressen import adres_van
from samenwerking.besluiten.forms_college import IntrekForm, StukForm
from samenwerking.besluiten.models import Procedure, Stuk
from samenwerking.besluiten.procedure import Plek, Stap
from samenwerking.besluiten.rechten_college import genoemde_stukken, mag_stuk_lezen, mag_stuk_toevoegen
from samenwerking.besluiten.views.pagina import haal_procedure, toon


@require_http_methods(["GET", "POST"])
def toevoegen(request: Verzoek, pk: int, stap: str, code: str = "") -> HttpResponse:
    """Add a PDF to this step, and say who may read it."""
    ding = haal_procedure(request, pk)
    deze, gemeente = _stap(ding, stap, code)
    if not mag_stuk_toevoegen(request.pet, ding, deze, gemeente.pk if gemeente else None):
        raise GeenRecht(GEEN_VASTLEGGER)
    plek = Plek(stap, code)
    form, status = StukForm(request.POST or None, request.FILES or None), 200
    if request.method == "POST":
        status = 400
        if form.is_valid():
            velden = dict(form.cleaned_data)
            inhoud = velden.pop("bestand").read()
            gelukt = probeer(
                form,
                lambda: voeg_stuk_toe(
                    procedure_id=ding.pk, plek=plek, inhoud=inhoud, **velden, door=request.pet, op=klok.vandaag()
                ),
            )
            if gelukt is not None:
                messages.success(request, f"Het stuk '{gelukt}' staat bij deze stap.")
                return redirect(adres_van(ding, plek))
    return toon(
        request, "stuk_nieuw.html", ding, form=form, stap=deze, gemeente=gemeente, terug=adres_van(ding, plek),
        status=status,
    )  # fmt: skip


@never_cache
@require_safe
def lezen(request: Verzoek, pk: int, stuk: int) -> HttpResponse:
    """The file itself. Who opens a secret paper is recorded."""
    ding = haal_procedure(request, pk)
    rij = get_object_or_404(genoemde_stukken(request.pet, ding).select_related("procedure__tekst__regio"), pk=stuk)
    if not mag_stuk_lezen(request.pet, rij, ding.regels.stap(rij.stap)):
        raise GeenRecht("Dit stuk is niet voor u. Alleen het orgaan waar het voor is, opent het.")
    if rij.openbaarheid == Stuk.Openbaarheid.GEHEIM:
        leg_vast("geheim stuk geopend", rij, door=request.pet, gemeente=rij.gemeente, regio=ding.tekst.regio)
    return HttpResponse(
        bytes(rij.inhoud),
        content_type=rij.mediatype,
        headers={"Content-Disposition": f'attachment; filename="{rij.naam}"'},
    )


@require_http_methods(["GET", "POST"])
def intrekken(request: Verzoek, pk: int, stuk: int) -> HttpResponse:
    """Take a paper away that should not stand there."""
    ding = haal_procedure(request, pk)
    rij = get_object_or_404(genoemde_stukken(request.pet, ding).select_related("gemeente"), pk=stuk)
    deze = ding.regels.stap(rij.stap)
    if not mag_stuk_toevoegen(request.pet, ding, deze, rij.gemeente_id):
        raise GeenRecht(GEEN_VASTLEGGER)
    terug = adres_van(ding, Plek(rij.stap, rij.gemeente.code if rij.gemeente else ""))
    form = IntrekForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        trek_stuk_in(stuk_id=rij.pk, reden=form.cleaned_data["reden"], door=request.pet)
        messages.success(request, "Het stuk is ingetrokken. Niemand kan het nog openen.")
        return redirect(terug)
    return toon(
        request, "stuk_intrekken.html", ding, form=form, stuk=rij, stap=deze, terug=terug,
        status=400 if form.errors else 200,
    )  # fmt: skip


def _stap(ding: Procedure, code: str, gemeente: str) -> tuple[Stap, Gemeente | None]:
    try:
        stap = ding.regels.stap(code)
    except KeyError as fout:
        raise Http404 from fout
    if stap.wie.per_gemeente != bool(gemeente):
        raise Http404
    return stap, get_object_or_404(
        Gemeente, code=gemeente, pk__in=ding.partijen.values("gemeente")
    ) if gemeente else None
