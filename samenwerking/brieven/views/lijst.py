"""The letters this hat may see: rounds for who writes, letters for a college, what was sent for a raad."""

from __future__ import annotations

from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from regio import klok
from regio.lijst import Kolom, Lijst, alfabetisch
from regio.models import Rol
from regio.onderdelen import Leeg
from regio.verzoek import Verzoek
from samenwerking.brieven.models import Briefstap, Gemeentebrief
from samenwerking.brieven.rechten import RAAD, brieven_van, eis_lezen, gemeentebrieven_van, stelt_op


@require_safe
def brieven(request: Verzoek) -> HttpResponse:
    """One list per kind of reader."""
    eis_lezen(request.pet)
    if stelt_op(request.pet):
        return _rondes(request)
    if request.pet.rol in RAAD:
        return redirect("mijn_raad")
    return _college(request)


def _rondes(request: Verzoek) -> HttpResponse:
    mag_maken = request.pet.rol == Rol.COORDINATOR
    lijst = Lijst(
        request,
        brieven_van(request.pet, op=klok.vandaag())
        .select_related("regio")
        .annotate(
            aantal=Count("gemeentebrieven", distinct=True),
            verzonden=Count(
                "gemeentebrieven",
                filter=Q(gemeentebrieven__versies__stap__soort=Briefstap.Soort.VERZONDEN),
                distinct=True,
            ),
        ),
        titel="Raadsinformatiebrieven",
        eenheid=("ronde", "rondes"),
        sorteer="-datum",
        adres=lambda brief: brief.get_absolute_url(),
        kolommen=[
            Kolom("onderwerp", "Onderwerp", sorteer=alfabetisch("onderwerp")),
            Kolom("stand", "Stand", waarde=lambda brief: f"{brief.verzonden} van {brief.aantal} verzonden"),
            Kolom("datum", "Datum van de brief", sorteer="datum"),
            Kolom("regio", "Regio", waarde="regio.naam"),
        ],
        leeg=Leeg(
            "Er is nog geen raadsinformatiebrief",
            "Schrijf samen één kerntekst; elke gemeente krijgt haar eigen brief met haar eigen cijfers."
            if mag_maken
            else "De coördinator van de regio begint een brief; daarna schrijft u hier uw eigen alinea.",
            "Brief beginnen" if mag_maken else "",
            reverse("brief_nieuw") if mag_maken else "",
        ),
    )
    return lijst.antwoord("samenwerking/brieven/lijst.html", {"mag_maken": mag_maken})


def _college(request: Verzoek) -> HttpResponse:
    lijst = Lijst(
        request,
        Gemeentebrief.objects.filter(pk__in=gemeentebrieven_van(request.pet, op=klok.vandaag()).values("pk"))
        .select_related("brief")
        .met_stand(),
        titel="Brieven aan de raad",
        eenheid=("brief", "brieven"),
        sorteer="-datum",
        adres=lambda brief: reverse("briefversie", args=[brief.versie_id]),
        kolommen=[
            Kolom("onderwerp", "Onderwerp", waarde="brief.onderwerp", sorteer=alfabetisch("brief__onderwerp")),
            Kolom("stand", "Stand", waarde=lambda brief: brief.stand.value),
            Kolom("datum", "Datum", waarde="brief.datum", sorteer="brief__datum"),
        ],
        leeg=Leeg("Er ligt geen brief bij uw college", "Zodra de regio een brief voor uw raad maakt, ziet u hem hier."),
    )
    return lijst.antwoord("samenwerking/brieven/lijst.html")
