"""The places and locations of a region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.models import Locatie, Voorziening
from toegang.views.plek import tabs as plekken_tabs


@dataclass(frozen=True)
class Locatietabel:
    """Locations of each aanbieder by gemeente, with totals."""

    gemeenten: Sequence[str]
    rijen: Sequence[tuple[str, Sequence[int], int]]
    totalen: Sequence[int]
    totaal: int


def locatietabel(locaties: Sequence[Locatie]) -> Locatietabel:
    """Count the locations as the Haagse regio published them (2019, table 9): most locations first."""
    aantallen = Counter((str(locatie.organisatie), str(locatie.gemeente)) for locatie in locaties)
    per_aanbieder: Counter[str] = Counter()
    per_gemeente: Counter[str] = Counter()
    for (aanbieder, gemeente), aantal in aantallen.items():
        per_aanbieder[aanbieder] += aantal
        per_gemeente[gemeente] += aantal
    gemeenten = [naam for naam, _ in sorted(per_gemeente.items(), key=lambda paar: (-paar[1], paar[0]))]
    aanbieders = sorted(per_aanbieder.items(), key=lambda paar: (-paar[1], paar[0]))
    return Locatietabel(
        gemeenten,
        [(naam, [aantallen[naam, gemeente] for gemeente in gemeenten], totaal) for naam, totaal in aanbieders],
        [per_gemeente[gemeente] for gemeente in gemeenten],
        len(locaties),
    )


@require_safe
def voorzieningen(request: Verzoek) -> HttpResponse:
    """The places and locations of the region."""
    if not rechten.mag_voorzieningen_lezen(request.pet):
        raise GeenRecht("Het overzicht van plekken is er voor wie aan beschermd wonen werkt of erover beslist.")
    rijen: list[Voorziening] = list(
        rechten.voorzieningen_voor(request.pet, op=klok.vandaag()).select_related(
            "regio", "product", "organisatie", "gemeente", "bron"
        )
    )
    locaties = list(
        Locatie.objects.filter(voorziening__in=[rij.pk for rij in rijen])
        .filter(Q(tot__isnull=True) | Q(tot__gt=klok.vandaag()))
        .select_related("organisatie", "gemeente")
    )
    return render(
        request,
        "toegang/voorzieningen.html",
        {
            "rijen": rijen,
            "plekken": sum(rij.plekken for rij in rijen),
            "locaties": locatietabel(locaties),
            "tabs": plekken_tabs(request, "voorzieningen"),
            "bronnen": list({rij.bron.pk: rij.bron for rij in rijen if rij.bron is not None}.values()),
        },
    )
