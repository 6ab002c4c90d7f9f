"""An addendum, and a gemeente that joins or leaves."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.forms.velden import probeer
from regio.onderdelen import Stap as Lijnstap
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.besluiten.acties.addendum import VELDEN, maak_addendum, wijzig_addendum
from samenwerking.besluiten.acties.partijwijziging import gedaan, vraag_partijwijziging, zet_wijzigstap
from samenwerking.besluiten.forms_register import AddendumForm, PartijwijzigingForm, StapForm
from samenwerking.besluiten.models import Addendum, Overeenkomst, Partijwijziging
from samenwerking.besluiten.rechten_afspraken import bewaakt, eis_opstellen, overeenkomsten_van
from samenwerking.besluiten.toetreden import ZINNEN, Soort, Stap, grond, kan_nu
from samenwerking.besluiten.views.overeenkomst import addendumwoord, basis, haal, nieuwste_vindplaatsen, procedures_over
from samenwerking.besluiten.views.overeenkomstdeel import stel_voor
from samenwerking.besluiten.vormen import vorm
from samenwerking.teksten.rechten import ziet_concepten


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Record an addendum."""
    ding = haal(request, pk)
    form = AddendumForm(request.POST or None, overeenkomst=ding)
    return stel_voor(
        request,
        ding,
        form,
        lambda: maak_addendum(
            overeenkomst=ding,
            velden=form.cleaned_data,
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=klok.vandaag(),
        ),
        wat="Addendum opnemen",
        knop="Addendum opnemen",
        gelukt="Het addendum staat in het register.",
    )


def _haal(request: Verzoek, pk: int) -> Addendum:
    zichtbaar = Addendum.objects.filter(overeenkomst__in=overeenkomsten_van(request.pet, op=klok.vandaag()))
    return get_object_or_404(
        zichtbaar.select_related("overeenkomst", "tekstversie__tekst", "vervangt").defer("tekstversie__inhoud"), pk=pk
    )


@require_safe
def addendum(request: Verzoek, pk: int) -> HttpResponse:
    """What it changes, and where it was published."""
    deze = _haal(request, pk)
    ding = haal(request, deze.overeenkomst_id)
    vindplaatsen = nieuwste_vindplaatsen(deze.vindplaatsen.all())
    bekend = {rij.gemeente_id for rij in vindplaatsen}
    partijen = {partij.gemeente for partij in ding.partijen.select_related("gemeente")}
    procedures = procedures_over(request, ding, doel__addendum=deze)
    return render(
        request,
        "samenwerking/besluiten/addendum.html",
        {
            **basis(request, ding, ""),
            "addendum": deze,
            "vindplaatsen": vindplaatsen,
            "zonder": sorted((wie for wie in partijen if wie.pk not in bekend), key=lambda wie: wie.sorteernaam),
            "ziet_concept": ziet_concepten(request.pet),
            "volgers": deze.vervangen_door.all(),
            "woord": addendumwoord(deze, ding, min((rij.datum for rij in vindplaatsen), default=None)),
            "procedures": procedures,
            "begin_sleutel": _begin_sleutel(
                request, ding, f"a-{deze.pk}", kan=deze.ingangsdatum is None and not procedures.lopend().exists()
            ),
        },
    )


def _begin_sleutel(request: Verzoek, ding: Overeenkomst, sleutel: str, *, kan: bool) -> str:
    """What the form of a new procedure is opened with, for who may begin one here; else nothing."""
    return sleutel if kan and bewaakt(request.pet, ding.regio_id) else ""


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Change it."""
    deze = _haal(request, pk)
    ding = haal(request, deze.overeenkomst_id)
    begin = {naam: getattr(deze, naam) for naam in VELDEN} | {"artikelen": "\n".join(deze.artikelen)}
    form = AddendumForm(request.POST or None, initial=begin, overeenkomst=ding, zelf=deze)
    return stel_voor(
        request,
        ding,
        form,
        lambda: wijzig_addendum(
            addendum=deze,
            velden=form.cleaned_data,
            versie=gelezen_versie(request),
            door=request.pet,
            op=klok.vandaag(),
        ),
        wat=f"Addendum {deze.nummer} wijzigen",
        knop="Wijziging vastleggen",
        gelukt="Het addendum is gewijzigd.",
        naar=deze.get_absolute_url(),
        versie=deze.versienummer,
    )


@require_http_methods(["GET", "POST"])
def partijwijziging_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """A gemeente wants to join or leave."""
    ding = haal(request, pk)
    form = PartijwijzigingForm(request.POST or None, op=klok.vandaag())
    return stel_voor(
        request,
        ding,
        form,
        lambda: vraag_partijwijziging(overeenkomst=ding, **form.cleaned_data, door=request.pet, op=klok.vandaag()),
        wat="Toetreding of uittreding vastleggen",
        knop="Vraag vastleggen",
        gelukt="De vraag is vastgelegd. Leg hierna de stappen vast.",
        uitleg=_grond(ding.rechtsvorm),
    )


def _grond(rechtsvorm: str) -> str:
    deze = vorm(rechtsvorm)
    if deze is None:
        return (
            "De rechtsvorm is niet bekend. Onder de Wgr regelt artikel 9, eerste lid, dit; daarbuiten de overeenkomst."
        )
    return f"Waar dit geregeld moet zijn: {grond(binnen_wgr=deze.binnen_wgr)}."


@require_http_methods(["GET", "POST"])
def partijwijziging(request: Verzoek, pk: int) -> HttpResponse:
    """How far joining or leaving is, and the next step."""
    op = klok.vandaag()
    zichtbaar = Partijwijziging.objects.filter(overeenkomst__in=overeenkomsten_van(request.pet, op=op))
    wijziging = get_object_or_404(
        zichtbaar.select_related("overeenkomst__regio", "gemeente", "door__gebruiker").prefetch_related(
            "stappen__door__gebruiker"
        ),
        pk=pk,
    )
    ding = haal(request, wijziging.overeenkomst_id)
    if request.method == "POST":
        eis_opstellen(request.pet, ding.regio_id, op=op)
    nu = kan_nu(Soort(wijziging.soort), gedaan(wijziging))
    samen = basis(request, ding, "")
    loopt = wijziging.doelen.filter(procedure__einde__isnull=True).exists()
    mag_besluiten = bewaakt(request.pet, ding.regio_id) and not loopt
    kan = tuple(stap for stap in nu if stap is not Stap.BESLOTEN or mag_besluiten)
    form = StapForm(request.POST or None, stappen=kan) if samen["mag"] and kan else None
    if request.method == "POST" and form is not None and form.is_valid():
        rij = probeer(form, lambda: zet_wijzigstap(wijziging=wijziging, **form.cleaned_data, door=request.pet, op=op))
        if rij is not None:
            messages.success(request, "De stap is vastgelegd.")
            return redirect(wijziging)
    return render(
        request,
        "samenwerking/besluiten/partijwijziging.html",
        {
            **samen,
            "wijziging": wijziging,
            "stappen": list(wijziging.stappen.all()),
            "lijn": _lijn(wijziging),
            "open": bool(nu),
            "wacht_op_gevolgen": bool(nu) and Stap.BESLOTEN not in nu,
            "form": form,
            "grond": _grond(ding.rechtsvorm),
            "procedures": procedures_over(request, ding, doel__partijwijziging=wijziging),
            "begin_sleutel": _begin_sleutel(request, ding, f"w-{wijziging.pk}", kan=bool(nu) and not loopt),
        },
    )


def _lijn(wijziging: Partijwijziging) -> list[Lijnstap]:
    """The steps in their order; after a withdrawal what did not come is left out."""
    gezet = {Stap(stap.soort): stap for stap in wijziging.stappen.all()}
    lijn = [Lijnstap("gevraagd", "gedaan", wijziging.gevraagd_op)]
    if Stap.INGETROKKEN in gezet:
        lijn += [Lijnstap(stap.get_soort_display(), "gedaan", stap.dag) for stap in wijziging.stappen.all()]
        return lijn
    eerste = True
    for soort in (Stap.BESPROKEN, Stap.GEVOLGEN, Stap.BESLOTEN):
        if soort in gezet:
            lijn.append(Lijnstap(gezet[soort].get_soort_display(), "gedaan", gezet[soort].dag))
        else:
            lijn.append(Lijnstap(ZINNEN[soort], "nu" if eerste else "straks"))
            eerste = False
    return lijn
