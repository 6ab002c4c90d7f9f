"""The six forms: one table to compare, and a page per form."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from regio.verzoek import Verzoek
from samenwerking.besluiten.rechten_afspraken import eis_lezen
from samenwerking.besluiten.views.plek import tabs
from samenwerking.besluiten.vormen import VORMEN
from samenwerking.besluiten.vormen import vorm as vorm_met


@require_safe
def vormen(request: Verzoek) -> HttpResponse:
    """All forms beside each other."""
    eis_lezen(request.pet)
    return render(request, "samenwerking/besluiten/vormen.html", {"vormen": VORMEN, "tabs": tabs("vormen")})


@require_safe
def vorm(request: Verzoek, code: str) -> HttpResponse:
    """One form with what the law asks of it."""
    eis_lezen(request.pet)
    deze = vorm_met(code)
    if deze is None:
        raise Http404
    return render(request, "samenwerking/besluiten/vorm.html", {"vorm": deze})
