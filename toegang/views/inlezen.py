"""Reading what another system hands over: the blank form, a trial, and reading it in."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.gebeurtenissen import leg_inzage_vast
from regio.inlezen import sjabloon, sjabloon_csv
from regio.rijenbestand import VORMEN
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.acties.inlezen import Uitslag, lees_in
from toegang.forms.inlezen import CONTROLEREN, InleesForm
from toegang.inleesblad import Tabel
from toegang.views.pagina import probeer

GETOOND = 100
"""Faults on the page; who has more mends these first."""


@never_cache
@require_http_methods(["GET", "POST"])
def inlezen(request: Verzoek) -> HttpResponse:
    """A file, what is wrong with it cell by cell, or what was read. The file is not kept."""
    op = klok.vandaag()
    _eis(request)
    form = InleesForm(request.POST if request.method == "POST" else None, request.FILES or None, pet=request.pet, op=op)
    uitslag: Uitslag | None = None
    if form.is_bound and form.is_valid():
        velden = form.cleaned_data
        uitslag = probeer(
            form,
            lambda: lees_in(
                inhoud=velden["bestand"].read(),
                tabel=Tabel(velden["tabel"]),
                gemeente=velden["gemeente"],
                proef=velden["wat"] == CONTROLEREN,
                bekeken=velden["bekeken"],
                door=request.pet,
                op=op,
            ),
        )
        if uitslag is not None and uitslag.gezien:
            leg_inzage_vast(
                door=request.pet,
                wat="inlezen: mogelijk dubbel",
                reden="gezocht naar een dubbel dossier",
                dossiers=sorted(uitslag.gezien),
            )
        if uitslag is not None and uitslag.gelezen:
            messages.success(request, _gelezen(uitslag))
            return redirect("inlezen")
    fouten = uitslag.fouten if uitslag is not None else []
    waarschuwingen = uitslag.waarschuwingen if uitslag is not None else []
    return render(
        request,
        "toegang/inlezen.html",
        {
            "form": form,
            "uitslag": uitslag,
            "fouten": fouten[:GETOOND],
            "meer": len(fouten) - GETOOND,
            "waarschuwingen": waarschuwingen[:GETOOND],
            "meer_waarschuwingen": len(waarschuwingen) - GETOOND,
            "tabellen": list(Tabel),
            "vormen": list(VORMEN),
        },
        status=400 if form.errors or fouten else 200,
    )


def _eis(request: Verzoek) -> None:
    if not rechten.gemeenten_voor_inlezen(request.pet, op=klok.vandaag()).exists():
        raise GeenRecht("Alleen een teamleider van de gemeente leest gegevens uit een ander systeem in.")


def _gelezen(uitslag: Uitslag) -> str:
    if not uitslag.nieuw:
        return f"Dit was al ingelezen: alle {uitslag.bekend} rijen waren bekend. Er is niets veranderd."
    nieuw = f"Ingelezen: {uitslag.nieuw} rijen in {uitslag.dossiers} nieuwe dossiers."
    return f"{nieuw} {uitslag.bekend} rijen waren al bekend."


@require_safe
def inlees_sjabloon(request: Verzoek) -> HttpResponse:
    """The blank form of one table."""
    _eis(request)
    tabel, vorm = request.GET.get("tabel", ""), request.GET.get("vorm", "xlsx")
    if tabel not in list(Tabel) or vorm not in VORMEN:
        raise Http404
    blad = Tabel(tabel).blad
    return HttpResponse(
        sjabloon([blad]) if vorm == "xlsx" else sjabloon_csv(blad),
        content_type=VORMEN[vorm],
        headers={"Content-Disposition": f'attachment; filename="sjabloon-{tabel}.{vorm}"'},
    )
