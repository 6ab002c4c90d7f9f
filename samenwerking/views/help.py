"""The manual behind the Help link. Open to all: who cannot log in needs it most."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenwerking.handleiding import BEGIN, lees


@login_not_required
@require_safe
def help_bladzijde(request: HttpRequest, naam: str = BEGIN) -> HttpResponse:
    """One page of the manual."""
    bladzijde = lees(naam)
    if bladzijde is None:
        raise Http404
    return render(request, "samenwerking/help.html", {"bladzijde": bladzijde, "is_begin": naam == BEGIN})
