"""The colours of a gemeente as a stylesheet with an address: no inline style, and the browser keeps it."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from regio import klok
from regio.huisstijl import huisstijl_van
from regio.models import Gemeente, Huisstijl, Regio
from regio.schil import stijlblad, stijlkenmerk

JAAR = 365 * 24 * 60 * 60


@login_not_required
@require_safe
def huisstijl(request: HttpRequest, code: str) -> HttpResponse:
    """The sheet of a gemeente (by its code) or a region (by its key): public, it holds colours only."""
    if code.startswith("GM"):
        stijl = huisstijl_van(get_object_or_404(Gemeente, code=code), op=klok.vandaag())
    else:
        stijl = Huisstijl.objects.voor(regio=get_object_or_404(Regio, sleutel=code))
    antwoord = HttpResponse(stijlblad(stijl), content_type="text/css; charset=utf-8")
    if request.GET.get("v") == stijlkenmerk(stijl):
        patch_cache_control(antwoord, public=True, max_age=JAAR, immutable=True)
    else:
        patch_cache_control(antwoord, public=True, max_age=0, must_revalidate=True)
    return antwoord
