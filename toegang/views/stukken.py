"""The files of a dossier: letters that went out, documents that came in."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from regio.verzoek import Verzoek
from toegang.models import Dossierstuk
from toegang.views.pagina import eerst_openen, haal_dossier, lees, toon


@never_cache
@require_safe
def stukken(request: Verzoek, pk: int) -> HttpResponse:
    """The list of files."""
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    lees(request, dossier, "dossier: stukken")
    rijen = dossier.stukken.defer("inhoud", "hash").select_related("vastgelegd_door__gebruiker")
    return toon(request, "stukken.html", dossier, tab="dossier_stukken", stukken=rijen)


@never_cache
@require_safe
def stuk(request: Verzoek, pk: int, stuk_pk: int) -> HttpResponse:
    """One file, as it was kept."""
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    ding = get_object_or_404(Dossierstuk, pk=stuk_pk, dossier=dossier)
    lees(request, dossier, f"stuk: {ding.get_soort_display()}")
    return HttpResponse(
        ding.ontsleuteld(),
        content_type=ding.mediatype,
        headers={"Content-Disposition": f'attachment; filename="{ding.naam}"'},
    )
