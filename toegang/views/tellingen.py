"""Counts of a region without people, and the places there are."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.models import Regio
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.cijfers import bw_naar_product_en_doelgroep, wachtlijst_tellingen
from toegang.models import Locatie, Voorziening
from toegang.tellingen import Cel, Telling


@dataclass(frozen=True)
class Tabel:
    """A Telling as a template shows it."""

    titel: str
    uitleg: str
    rijkop: str
    telling: Telling

    @property
    def rijen(self) -> list[tuple[str, tuple[Cel, ...], Cel]]:
        """Name, cells and total of each row."""
        t = self.telling
        return list(zip(t.rijen, t.cellen, t.rijtotalen, strict=True))


def _tabellen(regio: Regio, *, op: datetime.date) -> list[Tabel]:
    per_product, per_groep = bw_naar_product_en_doelgroep(regio, op=op)
    return [
        Tabel(
            "Lopende indicaties per product",
            "Een cliënt met twee producten telt bij elk product mee.",
            "Gemeente",
            per_product,
        ),
        Tabel("Lopende indicaties per doelgroep", "Dezelfde indicaties, naar doelgroep.", "Gemeente", per_groep),
        Tabel(
            "Wachtlijst beschermd wonen",
            "Waar de wachtenden vandaan komen, en wat bij hen het zwaarst weegt.",
            "Woonplaats",
            wachtlijst_tellingen(regio, op=op),
        ),
    ]


@require_safe
def tellingen(request: Verzoek) -> HttpResponse:
    """Per region of this hat: who has a right to what, and who waits, as of today."""
    if not rechten.mag_tellingen_lezen(request.pet):
        raise GeenRecht("Tellingen van de regio zijn er voor wie de regio stuurt of verantwoordt.")
    op = klok.vandaag()
    regios = [(regio, _tabellen(regio, op=op)) for regio in rechten.regios_voor_tellingen(request.pet, op=op)]
    return render(request, "toegang/tellingen.html", {"regios": regios, "op": op, "drempel": settings.TELLING_DREMPEL})


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
        Locatie.objects.filter(voorziening__in=[rij.pk for rij in rijen]).select_related("organisatie", "gemeente")
    )
    return render(
        request,
        "toegang/voorzieningen.html",
        {
            "rijen": rijen,
            "plekken": sum(rij.plekken for rij in rijen),
            "locaties": locatietabel(locaties),
            "bronnen": list({rij.bron.pk: rij.bron for rij in rijen if rij.bron is not None}.values()),
        },
    )
