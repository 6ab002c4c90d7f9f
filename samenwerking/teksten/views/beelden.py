"""Pictures of a text: handing one in, and showing one to who may read the text or the version."""

from __future__ import annotations

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST, require_safe

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.verzoek import Verzoek
from samenwerking.teksten.acties.beeld import voeg_beeld_toe
from samenwerking.teksten.acties.tekst import NIET_HIER
from samenwerking.teksten.boom import loop
from samenwerking.teksten.forms_gegevens import AfbeeldingForm
from samenwerking.teksten.models import Afbeelding
from samenwerking.teksten.rechten import schrijver_van, versies_van
from samenwerking.teksten.schrijfrecht import Recht
from samenwerking.teksten.views.pagina import haal_tekst


@require_POST
def toevoegen(request: Verzoek, pk: int) -> JsonResponse:
    """Keep a picture; the editor then puts it in the text under this key. A refusal is a sentence."""
    tekst = haal_tekst(request, pk)
    if schrijver_van(request.pet, tekst, op=klok.vandaag()).meest < Recht.VOORSTELLEN:
        raise GeenRecht(NIET_HIER)
    form = AfbeeldingForm(request.POST, request.FILES)
    if not form.is_valid():
        return JsonResponse({"zin": next(iter(form.errors["bestand"]))}, status=400)
    try:
        beeld = voeg_beeld_toe(
            tekst=tekst,
            plaatje=form.plaatje,
            naam=str(form.cleaned_data["bestand"].name),
            door=request.pet,
            op=klok.vandaag(),
        )
    except KanNiet as fout:
        return JsonResponse({"zin": str(fout)}, status=409)
    beeld.refresh_from_db(fields=["kenmerk"])
    return JsonResponse({"bestand": beeld.kenmerk, "breed": beeld.breed, "hoog": beeld.hoog}, status=201)


@require_safe
def afbeelding(request: Verzoek, pk: int, kenmerk: str) -> HttpResponse:
    """A picture of a draft."""
    return _antwoord(get_object_or_404(Afbeelding, tekst=haal_tekst(request, pk), kenmerk=kenmerk))


@require_safe
def versie_afbeelding(request: Verzoek, pk: int, nummer: int, kenmerk: str) -> HttpResponse:
    """A picture of a version that this hat may read; one that stands in the draft only does not exist here."""
    versie = get_object_or_404(versies_van(request.pet, op=klok.vandaag()), tekst_id=pk, nummer=nummer)
    namen = {deel.attrs["bestand"] for deel in loop(versie.gelezen.document) if deel.soort == "afbeelding"}
    if kenmerk not in namen:
        raise Http404
    return _antwoord(get_object_or_404(Afbeelding, tekst_id=pk, kenmerk=kenmerk))


def _antwoord(beeld: Afbeelding) -> HttpResponse:
    """The bytes under their own kind; a browser may keep them for an hour, a proxy may not."""
    einde = "png" if beeld.mediatype == "image/png" else "jpg"
    return HttpResponse(
        bytes(beeld.inhoud),
        content_type=beeld.mediatype,
        headers={
            "Content-Disposition": f'inline; filename="afbeelding-{beeld.kenmerk[:12]}.{einde}"',
            "Cache-Control": "private, max-age=3600",
            "X-Content-Type-Options": "nosniff",
        },
    )
