"""The letters this hat may see: rounds for who writes, letters for a college, what was sent for a raad."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.lijst import Kolom, Lijst, alfabetisch
from regio.models import Rol
from regio.onderdelen import Leeg
from samenwerking.brieven.models import Briefversie, Gemeentebrief
from samenwerking.brieven.rechten import RAAD, brieven_van, gemeentebrieven_van, stelt_op, versies_van
from samenwerking.brieven.stand import stand_van


def woord_van(brief: Gemeentebrief) -> str:
    """The state of a letter that was fetched with its state, in words."""
    return stand_van(versie=brief.versie_id, bestand=brief.bestand_id, stap=brief.stap_soort).value


@require_safe
def brieven(request: HttpRequest) -> HttpResponse:
    """One list per kind of reader."""
    if stelt_op(request.pet):
        return _rondes(request)
    if request.pet.rol == Rol.COLLEGELID:
        return _college(request)
    if request.pet.rol in RAAD:
        return _raad(request)
    raise GeenRecht("Raadsinformatiebrieven zijn voor beleid, college en raad.")


def _rondes(request: HttpRequest) -> HttpResponse:
    mag_maken = request.pet.rol == Rol.COORDINATOR
    lijst = Lijst(
        request,
        brieven_van(request.pet, op=klok.vandaag()).select_related("regio"),
        titel="Raadsinformatiebrieven",
        eenheid=("ronde", "rondes"),
        sorteer="-datum",
        adres=lambda brief: brief.get_absolute_url(),
        kolommen=[
            Kolom("onderwerp", "Onderwerp", sorteer=alfabetisch("onderwerp")),
            Kolom("datum", "Datum", sorteer="datum"),
            Kolom("regio", "Regio", waarde="regio.naam"),
        ],
        leeg=Leeg(
            "Er is nog geen raadsinformatiebrief",
            "Schrijf één kerntekst; elke gemeente krijgt haar eigen brief met haar eigen cijfers."
            if mag_maken
            else "De coördinator van de regio begint een brief; daarna vult u hier uw eigen deel in.",
            "Brief beginnen",
            reverse("brief_nieuw") if mag_maken else "",
        ),
    )
    return lijst.antwoord("samenwerking/brieven/lijst.html", {"mag_maken": mag_maken})


def _college(request: HttpRequest) -> HttpResponse:
    lijst = Lijst(
        request,
        Gemeentebrief.objects.filter(
            pk__in=gemeentebrieven_van(request.pet, op=klok.vandaag()).values("pk")
        ).met_stand(),
        titel="Brieven aan de raad",
        eenheid=("brief", "brieven"),
        sorteer="-datum",
        adres=lambda brief: reverse("briefversie", args=[brief.versie_id]),
        kolommen=[
            Kolom("onderwerp", "Onderwerp", waarde="brief.onderwerp", sorteer=alfabetisch("brief__onderwerp")),
            Kolom("stand", "Stand", waarde=woord_van),
            Kolom("datum", "Datum", waarde="brief.datum", sorteer="brief__datum"),
        ],
        leeg=Leeg("Er ligt geen brief bij uw college", "Zodra de regio een brief voor uw raad maakt, ziet u hem hier."),
    )
    return lijst.antwoord("samenwerking/brieven/lijst.html")


def _raad(request: HttpRequest) -> HttpResponse:
    lijst = Lijst(
        request,
        versies_van(request.pet, op=klok.vandaag())
        .defer("inhoud")
        .select_related("gemeentebrief__brief__regio", "stap"),
        titel="Brieven van uw college",
        eenheid=("brief", "brieven"),
        sorteer="-verzonden",
        adres=lambda versie: versie.get_absolute_url(),
        kolommen=[
            Kolom(
                "onderwerp",
                "Onderwerp",
                waarde="gemeentebrief.brief.onderwerp",
                sorteer=alfabetisch("gemeentebrief__brief__onderwerp"),
            ),
            Kolom("verzonden", "Verzonden op", waarde=_verzonden, sorteer="stap__op"),
            Kolom("regio", "Regio", waarde="gemeentebrief.brief.regio.naam"),
        ],
        leeg=Leeg(
            "Uw raad heeft nog geen brief over beschermd wonen gekregen",
            "Zodra het college een brief verzendt, leest u hem hier en kunt u de pdf downloaden.",
        ),
    )
    return lijst.antwoord("samenwerking/brieven/lijst.html")


def _verzonden(versie: Briefversie) -> object:
    return versie.stap.op.date()
