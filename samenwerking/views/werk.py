"""The landing page: what is asked of this hat, by when."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from regio import klok
from regio.models import Rol
from regio.verzoek import Verzoek
from samenwerking.besluiten.rechten_college import mag_standpunt_geven
from samenwerking.mijnwerk import HIER_KOMT, verdeel
from samenwerking.verzamelen import werk_van

PER_GROEP = 50
"""Rows of a group on the page; the rest is one click away."""


@require_safe
def mijn_werk(request: Verzoek) -> HttpResponse:
    """What all apps ask of this hat, in three groups."""
    op = klok.vandaag()
    werk = verdeel(werk_van(request.pet, op=op), op=op)
    hoogstens = None if "alles" in request.GET else PER_GROEP
    groepen = [
        (sleutel, titel, regels[:hoogstens], len(regels))
        for sleutel, titel, regels in [
            ("te-laat", "Te laat", werk.te_laat),
            ("deze-week", "Deze week", werk.deze_week),
            ("later", "Later", werk.later),
        ]
        if regels
    ]
    return render(
        request,
        "samenwerking/werk.html",
        {
            "werk": werk,
            "groepen": groepen,
            "hier_komt": HIER_KOMT[Rol(request.pet.rol)],
            "zit_in_college": mag_standpunt_geven(request.pet),
        },
    )
