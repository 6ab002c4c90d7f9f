"""Templates: those of the product, and the copies that a region adapts."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Regio
from regio.rechten import regios_van
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.teksten.acties.sjabloon import (
    GEEN_COORDINATOR,
    haal_deel_weg,
    neem_sjabloon_over,
    verplaats_deel,
    voeg_deel_toe,
    wijzig_deel,
)
from samenwerking.teksten.forms import NieuwSjabloondeelForm, SjabloondeelForm, SjabloonOvernemenForm
from samenwerking.teksten.models import Regiosjabloon, Tekst
from samenwerking.teksten.rechten import mag_bevriezen, ziet_concepten
from samenwerking.teksten.sjabloon import sjablonen as van_product


@require_safe
def sjablonen(request: Verzoek) -> HttpResponse:
    """What a text can begin with, in this region."""
    if not ziet_concepten(request.pet):
        raise GeenRecht("Sjablonen zijn voor wie aan teksten van de regio werkt.")
    regios = regios_van(request.pet, op=klok.vandaag())
    soorten = dict(Tekst.Soort.choices)
    return render(
        request,
        "samenwerking/teksten/sjablonen.html",
        {
            "product": [(deel, soorten[deel.soort]) for deel in van_product()],
            "eigen": Regiosjabloon.objects.filter(regio__in=regios).select_related("regio"),
            "mag_eigen": _eigen_regio(request) is not None,
        },
    )


@require_http_methods(["GET", "POST"])
def overnemen(request: Verzoek) -> HttpResponse:
    """Copy a template of the product for the region of this coördinator."""
    regio = _eigen_regio(request)
    if regio is None:
        raise GeenRecht(GEEN_COORDINATOR)
    form = SjabloonOvernemenForm(request.POST or None, initial={"sleutel": request.GET.get("sleutel", "")})
    if request.method == "POST" and form.is_valid():
        eigen = neem_sjabloon_over(regio=regio, **form.cleaned_data, door=request.pet)
        messages.success(request, "Het sjabloon is van uw regio. Pas hieronder de delen aan.")
        return redirect("sjabloon_eigen", eigen.pk)
    return render(request, "samenwerking/teksten/sjabloon_overnemen.html", {"form": form, "regio": regio})


@require_http_methods(["GET", "POST"])
def eigen(request: Verzoek, pk: int) -> HttpResponse:
    """The parts of a template of the region; its coördinator moves them and takes them out."""
    ding = _haal(request, pk)
    if request.method == "POST":
        return _verander(request, ding)
    context = {"sjabloon": ding, "mag_wijzigen": mag_bevriezen(request.pet, ding.regio_id)}
    return render(request, "samenwerking/teksten/sjabloon_eigen.html", context)


def _verander(request: Verzoek, ding: Regiosjabloon) -> HttpResponse:
    plaats, wat = request.POST.get("plaats", ""), request.POST.get("wat", "")
    if not mag_bevriezen(request.pet, ding.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    if not plaats.isdecimal() or wat not in {"omhoog", "omlaag", "weg"}:
        raise Http404
    welk, versie, door = int(plaats), gelezen_versie(request), request.pet
    try:
        if wat == "weg":
            haal_deel_weg(sjabloon=ding, plaats=welk, versie=versie, door=door)
        else:
            verplaats_deel(sjabloon=ding, plaats=welk, hoger=wat == "omhoog", versie=versie, door=door)
    except KanNiet as fout:
        messages.error(request, str(fout))
    else:
        zin = "Het deel is uit het sjabloon gehaald." if wat == "weg" else "Het deel is verplaatst."
        messages.success(request, f"{zin} Nieuwe teksten beginnen zo.")
    return redirect("sjabloon_eigen", ding.pk)


@require_http_methods(["GET", "POST"])
def deel_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Add a part of the region's own."""
    ding = _haal(request, pk)
    if not mag_bevriezen(request.pet, ding.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    form, status = NieuwSjabloondeelForm(request.POST or None, alleen_uitleg=False), 200
    if request.method == "POST" and form.is_valid():
        try:
            voeg_deel_toe(sjabloon=ding, velden=form.cleaned_data, versie=gelezen_versie(request), door=request.pet)
        except KanNiet as fout:
            form.add_error(None, str(fout))
            status = 409
        else:
            messages.success(request, "Het deel staat onderaan. Zet het met Omhoog op zijn plaats.")
            return redirect("sjabloon_eigen", pk)
    context = {"sjabloon": ding, "form": form, "naam": "Deel toevoegen"}
    return render(request, "samenwerking/teksten/sjabloon_deel.html", context, status=status)


@require_http_methods(["GET", "POST"])
def deel(request: Verzoek, pk: int, plaats: int) -> HttpResponse:
    """Change one part."""
    ding = _haal(request, pk)
    if not mag_bevriezen(request.pet, ding.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    if plaats >= len(ding.delen):
        raise Http404
    nu, status = ding.delen[plaats], 200
    begin = {
        "kop": nu.get("kop", ""),
        "uitleg": "\n".join(nu.get("uitleg", ())),
        "tekst": nu.get("tekst", "").strip(),
        "clausules": " ".join(nu.get("clausules", ())),
    }
    form = SjabloondeelForm(request.POST or None, initial=begin, alleen_uitleg="kop" not in nu)
    if request.method == "POST" and form.is_valid():
        try:
            wijzig_deel(
                sjabloon=ding, plaats=plaats, velden=form.cleaned_data, versie=gelezen_versie(request), door=request.pet
            )
        except KanNiet as fout:
            form.add_error(None, str(fout))
            status = 409
        else:
            messages.success(request, "Het deel is bewaard. Nieuwe teksten beginnen zo.")
            return redirect("sjabloon_eigen", pk)
    context = {"sjabloon": ding, "form": form, "naam": nu.get("kop") or nu.get("sleutel", "")}
    return render(request, "samenwerking/teksten/sjabloon_deel.html", context, status=status)


def _haal(request: Verzoek, pk: int) -> Regiosjabloon:
    """A template of a region of this hat; else it does not exist (404)."""
    if not ziet_concepten(request.pet):
        raise Http404
    regios = regios_van(request.pet, op=klok.vandaag())
    return get_object_or_404(Regiosjabloon.objects.select_related("regio"), pk=pk, regio__in=regios)


def _eigen_regio(request: Verzoek) -> Regio | None:
    regios = regios_van(request.pet, op=klok.vandaag())
    return next((regio for regio in regios if mag_bevriezen(request.pet, regio.pk)), None)
