"""The letter of one gemeente while it is written."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.onderdelen import Tab, WatNu
from regio.views.versie import gelezen_versie
from samenwerking.brieven.acties.brief import wijzig_lokaal
from samenwerking.brieven.forms import LokaalForm
from samenwerking.brieven.geschiedenis import lijst_van
from samenwerking.brieven.inhoud import ontbreekt
from samenwerking.brieven.models import Gemeentebrief
from samenwerking.brieven.opmaak import brief_deel
from samenwerking.brieven.rechten import gemeentebrieven_van, stelt_op, wat_kan
from samenwerking.brieven.samenstellen import stel_samen, verzamel
from samenwerking.brieven.stand import Stand, stand_van
from samenwerking.teksten.acties.verouderd import Verouderd

TABS = [
    ("gemeentebrief", "Brief"),
    ("gemeentebrief_versies", "Versies"),
    ("gemeentebrief_geschiedenis", "Geschiedenis"),
]


def haal(request: HttpRequest, pk: int) -> Gemeentebrief:
    """The letter with its state, when this hat works on it; else it does not exist (404)."""
    if not stelt_op(request.pet):
        return get_object_or_404(Gemeentebrief.objects.none(), pk=pk)
    zichtbaar = gemeentebrieven_van(request.pet, op=klok.vandaag())
    brieven = Gemeentebrief.objects.filter(pk__in=zichtbaar.values("pk")).met_stand()
    return get_object_or_404(brieven.select_related("brief__regio", "brief__berekening"), pk=pk)


def _basis(request: HttpRequest, eigen: Gemeentebrief, tab: str) -> dict[str, object]:
    return {
        "eigen": eigen,
        "ronde": eigen.brief,
        "stand": stand_van(versie=eigen.versie_id, bestand=eigen.bestand_id, stap=eigen.stap_soort),
        "kan": wat_kan(request.pet, eigen),
        "tabs": [Tab(titel, reverse(naam, args=[eigen.pk]), naam == tab) for naam, titel in TABS],
    }


@require_safe
def gemeentebrief(request: HttpRequest, pk: int) -> HttpResponse:
    """The letter as it would be now, with the figures of today, and what is missing."""
    eigen = haal(request, pk)
    inhoud = stel_samen(
        eigen, verzamel(eigen.brief, op=klok.vandaag()), nummer=(eigen.versie_nummer or 0) + 1, vastgelegd_op=klok.nu()
    )
    context = _basis(request, eigen, "gemeentebrief")
    mist = ontbreekt(inhoud)
    return render(
        request,
        "samenwerking/brieven/eigen.html",
        {
            **context,
            "mist": mist,
            "voorbeeld": brief_deel(inhoud),
            "stap": _wat_nu(eigen, context["stand"], mist, mag_lokaal=wat_kan(request.pet, eigen).lokaal),
        },
    )


def _wat_nu(eigen: Gemeentebrief, stand: object, mist: list[str], *, mag_lokaal: bool) -> WatNu:
    if mist:
        return WatNu(
            stap="Vul aan wat ontbreekt",
            wie=f"Een beleidsadviseur van {eigen.gemeente}, of de coördinator",
            uiterlijk=eigen.brief.datum,
            waarom=mist[0],
            knop="Eigen deel invullen",
            url=reverse("gemeentebrief_wijzigen", args=[eigen.pk]) if mag_lokaal else "",
            daarna="De coördinator maakt de brief.",
        )
    if stand is Stand.VERZONDEN:
        return WatNu(stap="De brief is verzonden", wie="Niemand hoeft nu iets te doen.")
    if stand in (Stand.BIJ_COLLEGE, Stand.WORDT_GEMAAKT):
        return WatNu(
            stap="Het college besluit",
            wie=f"Het college van {eigen.gemeente}",
            uiterlijk=eigen.brief.datum,
            waarom="Gemeentewet artikel 169, tweede lid",
            daarna="De raad leest de brief.",
        )
    return WatNu(
        stap="Maak de brief",
        wie="De coördinator van de regio",
        uiterlijk=eigen.brief.datum,
        knop="Naar alle brieven",
        url=reverse("brief", args=[eigen.brief_id]),
        daarna=f"Het college van {eigen.gemeente} stelt de brief vast.",
    )


@require_http_methods(["GET", "POST"])
def wijzigen(request: HttpRequest, pk: int) -> HttpResponse:
    """Fill in the part of this gemeente. A save that comes too late keeps what was typed."""
    eigen = haal(request, pk)
    if not wat_kan(request.pet, eigen).lokaal:
        raise GeenRecht("Alleen een beleidsadviseur van deze gemeente of de coördinator vult dit deel in.")
    velden = LokaalForm.Meta.fields
    form = LokaalForm(request.POST or None, initial={naam: getattr(eigen, naam) for naam in velden})
    versie, status, nu = eigen.versienummer, 200, None
    if request.method == "POST" and form.is_valid():
        try:
            wijzig_lokaal(
                brief=eigen,
                velden=form.cleaned_data,
                versie=gelezen_versie(request),
                door=request.pet,
                op=klok.vandaag(),
            )
        except Verouderd as fout:
            form.add_error(None, f"{fout} Hieronder staat uw tekst, daaronder wat er nu staat. Bewaar daarna opnieuw.")
            nu, status = eigen, 409
        else:
            messages.success(request, f"Het deel van {eigen.gemeente} is bewaard.")
            return redirect("gemeentebrief", pk)
    elif request.method == "POST":
        versie = gelezen_versie(request)
    return render(
        request,
        "samenwerking/brieven/lokaal.html",
        {**_basis(request, eigen, ""), "form": form, "versie": versie, "nu": nu},
        status=status,
    )


@require_safe
def versies(request: HttpRequest, pk: int) -> HttpResponse:
    """The frozen versions of this letter, newest first."""
    eigen = haal(request, pk)
    rijen = eigen.versies.defer("inhoud").select_related("stap", "bestand", "door__gebruiker", "door__regio")
    return render(
        request,
        "samenwerking/brieven/versies.html",
        {**_basis(request, eigen, "gemeentebrief_versies"), "versies": rijen.defer("inhoud", "bestand__inhoud")},
    )


@require_safe
def geschiedenis(request: HttpRequest, pk: int) -> HttpResponse:
    """What happened to this letter."""
    eigen = haal(request, pk)
    return lijst_van(request, eigen).antwoord(
        "samenwerking/brieven/geschiedenis.html", _basis(request, eigen, "gemeentebrief_geschiedenis")
    )
