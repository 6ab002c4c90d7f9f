"""A text as a Word file: the draft of now, or a frozen version."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from regio import klok
from regio.verzoek import Verzoek
from samenwerking.teksten.acties.schrijven import concept_van
from samenwerking.teksten.gegevens.weergave import Weergave, weergave_van_concept, weergave_van_versie
from samenwerking.teksten.inhoud import Tekstinhoud
from samenwerking.teksten.rechten import versies_van
from samenwerking.teksten.views.pagina import haal_tekst
from samenwerking.teksten.word.schrijven import maak_docx

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
def concept(request: Verzoek, pk: int) -> HttpResponse:
    """The draft of now, without what is only proposed: what goes out is what stands."""
    tekst = haal_tekst(request, pk)
    inhoud = concept_van(tekst)
    weergave = weergave_van_concept(tekst, inhoud.document, op=klok.vandaag())
    return _antwoord(inhoud, weergave, herkomst=f"{tekst.pk}", naam=f"{tekst.titel} concept")


@require_safe
def versie(request: Verzoek, pk: int, nummer: int) -> HttpResponse:
    """A frozen version, when this hat may read it; else it does not exist (404)."""
    ding = get_object_or_404(
        versies_van(request.pet, op=klok.vandaag()).select_related("tekst"), tekst_id=pk, nummer=nummer
    )
    return _antwoord(
        ding.gelezen, weergave_van_versie(ding), herkomst=f"{pk}/{nummer}", naam=f"{ding.tekst.titel} versie {nummer}"
    )


def _antwoord(inhoud: Tekstinhoud, weergave: Weergave, *, herkomst: str, naam: str) -> HttpResponse:
    docx = maak_docx(inhoud.document, soort=inhoud.soort, titel=inhoud.titel, herkomst=herkomst, **weergave.voor_word())
    return HttpResponse(
        docx,
        content_type=WORD,
        headers={"Content-Disposition": f'attachment; filename="{slugify(naam)[:100]}.docx"'},
    )
