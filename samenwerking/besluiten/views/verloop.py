"""A step that stands still, and a gemeente that drops out of a procedure."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.forms.velden import probeer
from regio.fouten import GeenRecht
from regio.verzoek import Verzoek
from samenwerking.besluiten.acties.besluit import GEEN_VASTLEGGER
from samenwerking.besluiten.acties.procedure import GEEN_COORDINATOR
from samenwerking.besluiten.acties.verloop import laat_verder_gaan, laat_vertrekken, waarom_niet_stil, zet_stil
from samenwerking.besluiten.adressen import adres_van
from samenwerking.besluiten.beeld import beeld_van
from samenwerking.besluiten.forms_tekenen import StilForm, VerderForm, VertrekForm
from samenwerking.besluiten.models import Stilstand
from samenwerking.besluiten.procedure import Aard, Plek
from samenwerking.besluiten.rechten import mag_beginnen, mag_vastleggen
from samenwerking.besluiten.views.pagina import haal_procedure, toon


@require_http_methods(["GET", "POST"])
def stil(request: Verzoek, pk: int, stap: str, code: str = "") -> HttpResponse:
    """Let a step stand still, or set it going again."""
    ding, op, plek = haal_procedure(request, pk), klok.vandaag(), Plek(stap, code)
    beeld = beeld_van(ding, op=op)
    cel, gemeente = beeld.stand.cellen.get(plek), beeld.gemeenten.get(code)
    if cel is None or cel.stap.aard is Aard.DAG:
        raise Http404
    if not mag_vastleggen(request.pet, ding, cel.stap, gemeente.pk if gemeente else None):
        raise GeenRecht(GEEN_VASTLEGGER)
    rijen = list(Stilstand.objects.filter(procedure=ding, stap=stap, gemeente=gemeente))
    staat_stil = any(rij.tot is None for rij in rijen)
    form = VerderForm(request.POST or None) if staat_stil else StilForm(request.POST or None)
    status = 200
    if request.method == "POST":
        status = 422
        actie = laat_verder_gaan if staat_stil else zet_stil
        gedaan = None
        if form.is_valid():
            velden = form.cleaned_data
            gedaan = probeer(form, lambda: actie(procedure_id=pk, plek=plek, **velden, door=request.pet, op=op))
        if gedaan is not None:
            messages.success(request, "De stap loopt weer." if staat_stil else "De stap staat stil. De route telt mee.")
            return redirect(adres_van(ding, plek))
    return toon(
        request, "stap_stil.html", ding, status=status, form=form, cel=cel, gemeente=gemeente, staat_stil=staat_stil,
        rijen=rijen, waarom_niet=waarom_niet_stil(cel.stap), terug=adres_van(ding, plek),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def vertrek(request: Verzoek, pk: int, code: str) -> HttpResponse:
    """A gemeente takes no more steps."""
    ding, op = haal_procedure(request, pk), klok.vandaag()
    beeld = beeld_van(ding, op=op)
    gemeente = beeld.gemeenten.get(code)
    if gemeente is None:
        raise Http404
    if not mag_beginnen(request.pet, ding.tekst.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    form, status = VertrekForm(request.POST or None), 200
    if request.method == "POST":
        status = 422
        weg = None
        if form.is_valid():
            velden = form.cleaned_data
            weg = probeer(
                form, lambda: laat_vertrekken(procedure_id=pk, gemeente=code, **velden, door=request.pet, op=op)
            )
        if weg is not None:
            messages.success(request, f"{gemeente} doet niet meer mee in deze procedure.")
            return redirect("procedure", pk)
    return toon(request, "procedure_vertrek.html", ding, status=status, form=form, gemeente=gemeente)
