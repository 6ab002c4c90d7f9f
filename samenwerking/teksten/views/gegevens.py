"""The data fields of a text: what it computes with, what stands in it now, and the list to pick from."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import KanNiet
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.teksten.acties.gegevens import kies_gegevens
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.forms_gegevens import GegevensForm
from samenwerking.teksten.gegevens.kiezer import maak_kiezer
from samenwerking.teksten.gegevens.lezen import waarden_in, waarden_van
from samenwerking.teksten.gegevens.tonen import als_blok, bronzin, dag_erbij
from samenwerking.teksten.gegevens.waarde import Waarde
from samenwerking.teksten.models import Tekstgegevens
from samenwerking.teksten.rechten import wat_kan
from samenwerking.teksten.schema import SLEUTEL
from samenwerking.teksten.views.pagina import haal_tekst, moet_kunnen_schrijven, toon

MEESTE = 300
"""So many keys are asked at once; a text with more asks them in turns."""


@require_http_methods(["GET", "POST"])
def gegevens(request: Verzoek, pk: int) -> HttpResponse:
    """What stands in the text with its source, and the choice of what it computes with."""
    tekst = haal_tekst(request, pk)
    op, status = klok.vandaag(), 200
    kan = wat_kan(request.pet, tekst, op=op)
    gekozen = Tekstgegevens.van(tekst)
    form = None
    if kan.schrijven or request.method == "POST":
        moet_kunnen_schrijven(request, tekst)
        form = GegevensForm(request.POST or None, tekst=tekst, gekozen=gekozen, op=op)
        if request.method == "POST" and form.is_valid():
            try:
                kies_gegevens(
                    tekst=tekst, keuze=form.keuze, versie=gelezen_versie(request), door=request.pet, op=op
                )  # fmt: skip
            except KanNiet as fout:
                form.add_error(None, str(fout))
                status = 409
            else:
                messages.success(request, "De gegevens zijn bewaard. De cijfers in de tekst rekenen er nu mee.")
                return redirect("tekst_gegevens", pk)
            gekozen = Tekstgegevens.van(tekst)
    waarden = list(waarden_in(tekst, document_van(tekst), op=op).values())
    return toon(
        request, "gegevens.html", tekst, tab="", kan=kan, status=status, form=form, versienummer=gekozen.versienummer,
        waarden=[(waarde, bronzin(waarde.bronnen)) for waarde in waarden],
        onbekend=sum(not waarde.bekend for waarde in waarden),
    )  # fmt: skip


@require_safe
def waarden(request: Verzoek, pk: int) -> JsonResponse:
    """The values of now of these keys, or of all keys in the draft when none is named."""
    tekst = haal_tekst(request, pk)
    op = klok.vandaag()
    gevraagd = [sleutel for sleutel in request.GET.getlist("sleutel")[:MEESTE] if SLEUTEL.fullmatch(sleutel)]
    if "sleutel" in request.GET:
        gevonden = waarden_van(tekst, gevraagd, op=op)
    else:
        gevonden = waarden_in(tekst, document_van(tekst), op=op)
    return JsonResponse({"waarden": {sleutel: _als_json(waarde) for sleutel, waarde in gevonden.items()}})


@require_safe
def kiezer(request: Verzoek, pk: int) -> HttpResponse:
    """The list of the picker, as a part of the editor."""
    tekst = haal_tekst(request, pk)
    vraag = {naam: request.GET.get(naam, "")[:80] for naam in ("zoek", "gemeente", "jaar")}
    keuzes = maak_kiezer(tekst, **vraag, op=klok.vandaag())
    return render(request, "samenwerking/teksten/includes/kiezer.html", {"kiezer": keuzes, "tekst": tekst, **vraag})


def _als_json(waarde: Waarde) -> dict[str, Any]:
    """What the editor shows; a block comes as HTML that was made and escaped here."""
    velden = asdict(waarde)
    return {
        **{naam: velden[naam] for naam in ("naam", "waarschuwing", "reden", "adres")},
        "tekst": waarde.tekst,
        "bekend": waarde.bekend,
        "dag": dag_erbij(waarde),
        "bron": bronzin(waarde.bronnen),
        "blok": als_blok(waarde) if waarde.sleutel.startswith("blok:") else "",
    }
