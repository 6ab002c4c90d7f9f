"""Forms about the money of a region: keys, begroting and realisatie, reserve, exploitatie."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from financien.acties.exploitatie import Exploitatiegegevens, leg_exploitatie_vast
from financien.acties.jaarstuk import leg_jaarstuk_vast
from financien.acties.reserve import (
    Afspraakgegevens,
    Potgegevens,
    boek_reserve,
    leg_reserve_vast,
    leg_reserveafspraak_vast,
)
from financien.acties.sleutel import leg_sleutel_vast
from financien.forms_regiogeld import (
    BoekForm,
    ExploitatieForm,
    JaarstukForm,
    PotForm,
    ReserveafspraakForm,
    SleutelForm,
    regels_van,
)
from financien.models import Exploitatie, Reserve, Reserveafspraak, Taakveld, Verdeelsleutel
from financien.models.verdeelsleutel import NAMEN as SLEUTELNAMEN
from financien.regiogeld import sleutels_van
from financien.verdeelsleutels import Sleutelsoort
from financien.views.regiojaar import STUKKEN
from financien.views.regioplek import Plek, plek_van
from regio.fouten import KanNiet
from regio.models import Deelname, Gemeente
from regio.verzoek import Verzoek

LEZEN_EN_POSTEN = ["GET", "HEAD", "POST"]
UITLEG_SLEUTEL = {
    Sleutelsoort.INWONERAANTAL: "Inwoners van de gemeente, gedeeld door de inwoners van alle gemeenten.",
    Sleutelsoort.OBJECTIEF_AANDEEL: "Het objectieve aandeel van de gemeente binnen de regio.",
    Sleutelsoort.GEBRUIK: "Wat inwoners van de gemeente gebruiken. Alleen aantallen, nooit een persoon.",
    Sleutelsoort.GELIJK_DEEL: "Elke gemeente betaalt hetzelfde.",
    Sleutelsoort.COMBINATIE: "Een gewogen mengsel van andere sleutels. De delen zijn samen 100 procent.",
    Sleutelsoort.SOLIDARITEIT_BAND: "Een afwijking binnen de band is voor de gemeente zelf. De rest gaat in de pool.",
    Sleutelsoort.VASTE_PERCENTAGES: "Percentages uit een contract. Samen precies 100.",
}


def _toon(
    request: Verzoek, plek: Plek, form: forms.Form, *, titel: str, uitleg: str, knop: str, terug: str,
    status: int = 200, versie: int | None = None, **extra: Any,
) -> HttpResponse:  # fmt: skip
    context = {
        "plek": plek,
        "form": form,
        "titel": titel,
        "uitleg": uitleg,
        "knop": knop,
        "terug": terug,
        "versie": versie,
        "klasse": "formulier formulier--breed" if "regels" in extra else "formulier",
    }
    return render(request, "financien/regiogeld_formulier.html", context | extra, status=status)


def _probeer(form: forms.Form, doe: Callable[[], object]) -> int:
    """Do what the form asks: 302 when it was done, 409 with the sentence in the form when it cannot be now."""
    try:
        doe()
    except KanNiet as zin:
        form.add_error(None, str(zin))
        return 409
    return 302


def _versie(request: Verzoek) -> int:
    """The version number of a form; what is no number is no version that exists."""
    tekst = request.POST.get("versie", "")
    return int(tekst) if tekst.isdecimal() and len(tekst) < 10 else -1


@require_http_methods(LEZEN_EN_POSTEN)
def sleutel(request: Verzoek, sleutel: str, taak: str, soort: str) -> HttpResponse:
    """A new key, or with ?van= a next version of one."""
    plek = plek_van(request, sleutel, taak, vastleggen=True)
    if soort not in set(Sleutelsoort):
        raise Http404
    deze = Sleutelsoort(soort)
    begin: dict[str, Any] = {"vanaf_jaar": plek.op.year + 1}
    if (van := request.GET.get("van", "")).isdecimal():
        oud = get_object_or_404(Verdeelsleutel, pk=van, regio=plek.regio, taak=plek.taak, soort=soort)
        begin = {
            "naam": oud.naam, "vanaf_jaar": oud.vanaf_jaar, "tot_en_met_jaar": oud.tot_en_met_jaar,
            "bron": oud.bron_id, "procent": oud.procent, "aandelen": oud.aandelen_id,
        }  # fmt: skip
        begin |= {f"g_{rij.gemeente.code}": rij.waarde.normalize() for rij in oud.gewichten.select_related("gemeente")}
        delen = list(oud.delen.all())
        begin |= {f"s_{rij.binnen_id}": (rij.deel * 100).normalize() for rij in delen}
        begin["binnen"] = f"s_{delen[0].binnen_id}" if delen else ""
    form = SleutelForm(
        request.POST or None, initial=begin, soort=deze, regio=plek.regio, taak=plek.taak,
        deelnemers=plek.deelnemers(), sleutels=sleutels_van(plek.regio, plek.taak),
    )  # fmt: skip
    status = 200
    if request.method == "POST" and form.is_valid():
        status = _probeer(
            form,
            lambda: leg_sleutel_vast(
                regio=plek.regio, taak=plek.taak, gegevens=form.gegevens(), aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet, op=plek.op,
            ),
        )  # fmt: skip
        if status == 302:
            messages.success(request, "De verdeelsleutel is vastgelegd. De gewichten staan hieronder.")
            return redirect(plek.adres("regiogeld_sleutels"))
    return _toon(
        request, plek, form, titel=f"Verdeelsleutel {SLEUTELNAMEN[deze]}", uitleg=UITLEG_SLEUTEL[deze],
        knop="Verdeelsleutel vastleggen", terug=plek.adres("regiogeld_sleutels"), status=status,
    )  # fmt: skip


@require_http_methods(LEZEN_EN_POSTEN)
def jaarstuk(request: Verzoek, sleutel: str, taak: str, jaar: int, welk: str) -> HttpResponse:
    """A begroting, begrotingswijziging or realisatie: all its rows in one table."""
    plek = plek_van(request, sleutel, taak, vastleggen=True)
    if welk not in STUKKEN:
        raise Http404
    model = STUKKEN[welk]
    rijen = model._default_manager.filter(regio=plek.regio, taak=plek.taak)
    laatste = rijen.filter(jaar=jaar).order_by("-versie").first()
    voorbeeld = laatste or rijen.filter(jaar__lt=jaar).order_by("-jaar", "-versie").first()
    namen = ("soort", "gemeente", "spoor", "omschrijving", "clienten", "bedrag", "taakveld", "bron")
    begin = list(voorbeeld.regels.order_by("volgnummer").values(*namen)) if voorbeeld is not None else []
    gewoon = Taakveld.objects.gewoon(plek.taak, jaar)
    bekend = set(Taakveld.objects.in_jaar(jaar).values_list("pk", flat=True))
    for regel in begin:  # a code of an earlier year may not exist any more
        if regel["taakveld"] not in bekend:
            regel["taakveld"] = gewoon.pk if gewoon is not None else None
    gemeenten = list(
        Gemeente.objects.filter(
            pk__in=Deelname.objects.filter(regio=plek.regio, taak=plek.taak).values("gemeente")
        ).op_naam()
    )
    form = JaarstukForm(request.POST or None, initial={"bron": voorbeeld.bron_id if voorbeeld else None})
    regels = regels_van(request.POST or None, begin=begin, gemeenten=gemeenten, jaar=jaar)
    status = 200
    if request.method == "POST" and form.is_valid() and regels.is_valid():
        gegevens = regels.gegevens(form.cleaned_data["bron"])
        status = _probeer(
            form,
            lambda: leg_jaarstuk_vast(
                model=model, regio=plek.regio, taak=plek.taak, jaar=jaar, versie=_versie(request), regels=gegevens,
                reden=form.cleaned_data["reden"], bron=form.cleaned_data["bron"],
                aanvraag=form.cleaned_data["aanvraag"], door=request.pet, op=plek.op,
            ),
        )  # fmt: skip
        if status == 302:
            messages.success(request, f"De {welk} van {jaar} is vastgelegd.")
            return redirect(plek.adres("regiogeld_jaar", jaar))
    wat = f"{welk.capitalize()} {jaar}"
    if laatste is not None:
        wat = f"{wat} wijzigen" if welk == "begroting" else f"{wat} bijwerken"
    uitleg = f"Dit wordt versie {laatste.versie + 1 if laatste else 1}. Eerdere versies blijven staan."
    if laatste is None and voorbeeld is not None:
        uitleg += f" De regels van {voorbeeld.jaar} zijn alvast ingevuld: loop elk bedrag na."
    return _toon(
        request, plek, form, titel=wat, uitleg=uitleg, knop=f"{welk.capitalize()} vastleggen",
        terug=plek.adres("regiogeld_jaar", jaar) if laatste else plek.terug, status=status,
        versie=laatste.versie if laatste else 0, regels=regels, gewoon_taakveld=gewoon,
    )  # fmt: skip


@require_http_methods(LEZEN_EN_POSTEN)
def reserveafspraak(request: Verzoek, sleutel: str, taak: str) -> HttpResponse:
    """What the region agreed about its reserves."""
    plek = plek_van(request, sleutel, taak, vastleggen=True)
    nu = Reserveafspraak.objects.filter(regio=plek.regio, taak=plek.taak).first()
    velden = ("tekort_uit_pot", "overschot_naar_pot", "boven", "onder", "benodigd")
    begin: dict[str, Any] = {"tekort_uit_pot": True, "overschot_naar_pot": True}
    if nu is not None:
        begin = {naam: getattr(nu, naam) for naam in velden} | {"bron": nu.bron_id}
    form = ReserveafspraakForm(request.POST or None, initial=begin)
    status = 200
    if request.method == "POST" and form.is_valid():
        schoon = form.cleaned_data
        gegevens = Afspraakgegevens(**{naam: schoon[naam] for naam in (*velden, "bron")})
        status = _probeer(
            form,
            lambda: leg_reserveafspraak_vast(
                regio=plek.regio, taak=plek.taak, gegevens=gegevens, versie=_versie(request), reden=schoon["reden"],
                door=request.pet, op=plek.op,
            ),
        )  # fmt: skip
        if status == 302:
            messages.success(request, "De afspraak over de reserve is vastgelegd.")
            return redirect(plek.adres("regiogeld_reserve"))
    return _toon(
        request, plek, form, titel="Afspraak over de reserve",
        uitleg="Wat de regio afsprak over een tekort, een overschot, het plafond en de bodem. De wet regelt dit niet.",
        knop="Afspraak vastleggen", terug=plek.adres("regiogeld_reserve"), status=status,
        versie=nu.versienummer if nu else 0,
    )  # fmt: skip


@require_http_methods(LEZEN_EN_POSTEN)
def pot(request: Verzoek, sleutel: str, taak: str, pk: int | None = None) -> HttpResponse:
    """A new reserve, or other limits of one."""
    plek = plek_van(request, sleutel, taak, vastleggen=True)
    afspraak = get_object_or_404(Reserveafspraak, regio=plek.regio, taak=plek.taak)
    deze = get_object_or_404(Reserve, pk=pk, afspraak=afspraak) if pk is not None else None
    velden = ("naam", "volgorde", "bodem", "plafond")
    begin = {naam: getattr(deze, naam) for naam in velden} if deze else {"volgorde": afspraak.reserves.count() + 1}
    form = PotForm(request.POST or None, initial=begin)
    status = 200
    if request.method == "POST" and form.is_valid():
        schoon = form.cleaned_data
        status = _probeer(
            form,
            lambda: leg_reserve_vast(
                afspraak=afspraak, gegevens=Potgegevens(**{naam: schoon[naam] for naam in velden}), reserve=deze,
                versie=_versie(request), reden=schoon["reden"], aanvraag=schoon["aanvraag"], door=request.pet,
                op=plek.op,
            ),
        )  # fmt: skip
        if status == 302:
            messages.success(request, "De reserve is vastgelegd.")
            return redirect(plek.adres("regiogeld_reserve"))
    return _toon(
        request, plek, form, titel=f"{deze} wijzigen" if deze else "Nieuwe reserve",
        uitleg="Een tekort komt uit de reserves in deze volgorde, tot aan de bodem van elk.",
        knop="Reserve vastleggen", terug=plek.adres("regiogeld_reserve"), status=status,
        versie=deze.versienummer if deze else 0,
    )  # fmt: skip


@require_http_methods(LEZEN_EN_POSTEN)
def boeking(request: Verzoek, sleutel: str, taak: str, pk: int) -> HttpResponse:
    """One movement of a reserve."""
    plek = plek_van(request, sleutel, taak, vastleggen=True)
    deze = get_object_or_404(Reserve, pk=pk, afspraak__regio=plek.regio, afspraak__taak=plek.taak)
    form = BoekForm(request.POST or None, initial={"jaar": plek.op.year})
    status = 200
    if request.method == "POST" and form.is_valid():
        schoon = form.cleaned_data
        status = _probeer(form, lambda: boek_reserve(reserve=deze, door=request.pet, op=plek.op, **schoon))
        if status == 302:
            messages.success(request, f"De mutatie van {deze} is geboekt.")
            return redirect(plek.adres("regiogeld_reserve"))
    return _toon(
        request, plek, form, titel=f"Boeken in {deze}",
        uitleg="Een boeking blijft staan. Een vergissing verbetert u met een boeking de andere kant op.",
        knop="Mutatie boeken", terug=plek.adres("regiogeld_reserve"), status=status,
    )  # fmt: skip


@require_http_methods(LEZEN_EN_POSTEN)
def exploitatie(request: Verzoek, sleutel: str, taak: str) -> HttpResponse:
    """The costs and places of a regional voorziening; with ?van= a next version of one."""
    plek = plek_van(request, sleutel, taak, vastleggen=True)
    velden = ("naam", "vast", "per_plek", "per_bezette_plek", "tarief")
    begin: dict[str, Any] = {}
    if (van := request.GET.get("van", "")).isdecimal():
        oud = get_object_or_404(Exploitatie, pk=van, regio=plek.regio, taak=plek.taak)
        begin = {naam: getattr(oud, naam) for naam in velden} | {"bron": oud.bron_id}
        begin["plekken"] = "\n".join(
            f"{rij.jaar} {rij.plekken}{f' {rij.bezet:f}'.replace('.', ',') if rij.bezet is not None else ''}"
            for rij in oud.jaren.order_by("jaar")
        )
    form = ExploitatieForm(request.POST or None, initial=begin)
    status = 200
    if request.method == "POST" and form.is_valid():
        schoon = form.cleaned_data
        gegevens = Exploitatiegegevens(**{naam: schoon[naam] for naam in velden})
        status = _probeer(
            form,
            lambda: leg_exploitatie_vast(
                regio=plek.regio, taak=plek.taak, gegevens=gegevens,
                jaren=schoon["plekken"], reden=schoon["reden"], bron=schoon["bron"], aanvraag=schoon["aanvraag"],
                door=request.pet, op=plek.op,
            ),
        )  # fmt: skip
        if status == 302:
            messages.success(request, "De exploitatie is vastgelegd.")
            return redirect(plek.adres("regiogeld_bezetting"))
    return _toon(
        request, plek, form, titel="Exploitatie van een voorziening",
        uitleg="Hieruit volgt hoeveel plekken bezet moeten zijn om uit te komen, ook als er plekken verdwijnen.",
        knop="Exploitatie vastleggen", terug=plek.adres("regiogeld_bezetting"), status=status,
    )  # fmt: skip
