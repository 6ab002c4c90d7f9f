"""Open data: what was made public, as CSV with a description, and a list of all of it. Nobody needs to log in."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from regio.rijenbestand import als_csv
from samenwerking.monitor.beeld import open_data
from samenwerking.monitor.models import Monitorstand
from samenwerking.monitor.opendata import catalogus_van, datapakket
from samenwerking.monitor.rechten import openbare_standen


def _haal(pk: int) -> Monitorstand:
    return get_object_or_404(openbare_standen().select_related("regio", "opening"), pk=pk)


@login_not_required
@require_safe
def csv(request: HttpRequest, pk: int) -> HttpResponse:
    """The public figures of a frozen quarter: comma, point, ISO dates, UTF-8."""
    stand = _haal(pk)
    koppen, rijen = open_data(stand.gelezen)
    return HttpResponse(
        als_csv(koppen, rijen),
        content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="monitor-{stand.regio.sleutel}-{stand.periode.sleutel}.csv"'
        },
    )


@login_not_required
@require_safe
def beschrijving(request: HttpRequest, pk: int) -> JsonResponse:
    """What the columns of that file mean, each indicator with definition and source, and its hash."""
    stand = _haal(pk)
    adres = request.build_absolute_uri(reverse("opendata_bestand", args=[pk]))
    return _json(datapakket(stand, adres))


@login_not_required
@require_safe
def catalogus(request: HttpRequest) -> JsonResponse:
    """All that is public, newest first, in the terms of DCAT."""
    standen = openbare_standen().defer("inhoud").select_related("regio", "opening")
    return _json(
        catalogus_van(
            standen.order_by("-jaar", "-kwartaal", "regio__naam", "-nummer"),
            lambda naam, pk: request.build_absolute_uri(reverse(naam, args=[pk])),
        )
    )


def _json(inhoud: dict[str, object]) -> JsonResponse:
    return JsonResponse(inhoud, json_dumps_params={"ensure_ascii": False, "indent": 1})
