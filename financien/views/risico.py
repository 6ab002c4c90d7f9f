"""Pages about risk: the questions that were asked, asking one, and what came out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_http_methods, require_safe

from financien.acties.risico import vraag_risico
from financien.herkomst import REGIO
from financien.models import Risicouitkomst, Risicovraag
from financien.prognose import PrognoseFout
from financien.prognosebeeld import maak_beeld
from financien.prognoseforms import RisicoForm
from financien.rechten import eis_lezen, eis_prognose_lezen, eis_rekenen_voor, leest_gemeente, mag_lezen, risicos_van
from financien.risico import Risico
from financien.risicoherkomst import herkomst
from financien.risicovraag import Uitkomst, Vraag, lees_uitkomst, lees_vraag
from financien.risicowoorden import fout_in_woorden, kans_in_woorden, weegt_het_meest
from financien.verdelen import naar_euro
from financien.views.prognoseplek import gekozen, plek_van, scenarios_met_startjaar
from regio import klok
from regio.fouten import KanNiet
from regio.lijst import Kolom, Lijst
from regio.models import Opdracht
from regio.onderdelen import Leeg
from regio.verzoek import Verzoek


@dataclass(frozen=True)
class Vak:
    """What a gemeente may expect under one variant: percentages and euros."""

    kans: Decimal
    bij_tekort: Decimal
    hoog: Decimal
    adres: str


@dataclass(frozen=True)
class Regel:
    """One gemeente, with a Vak for each variant."""

    naam: str
    vakken: list[Vak]


@require_safe
def lijst(request: Verzoek, sleutel: str, taak: str) -> HttpResponse:
    """What was asked for this region, newest first."""
    plek = plek_van(request, sleutel, taak)
    vragen = risicos_van(request.pet, op=klok.vandaag()).filter(scenario__regio=plek.regio, scenario__taak=plek.taak)
    overzicht = Lijst(
        request,
        vragen.select_related(
            "scenario", "gevraagd_door__gebruiker", "gevraagd_door__gemeente", "gevraagd_door__regio"
        ).defer("inhoud"),
        titel="Risicoberekeningen",
        eenheid=("risicoberekening", "risicoberekeningen"),
        kolommen=[
            Kolom("nummer", "Berekening", str, sorteer="nummer"),
            Kolom("scenario", "Scenario", lambda rij: rij.scenario.naam),
            Kolom("gevraagd_op", "Gevraagd op", sorteer="gevraagd_op", soort="datum"),
            Kolom("door", "Door", lambda rij: f"{rij.gevraagd_door.gebruiker.naam}, {rij.gevraagd_door}"),
        ],
        sorteer="-gevraagd_op",
        adres=lambda rij: reverse("risico", args=[rij.pk]),
        leeg=Leeg(
            "Er is nog geen risicoberekening",
            "Een controller van de regio vraagt haar aan: hoe groot is de kans op een tekort, en wie draagt het dan?",
        ),
    )
    return overzicht.antwoord("financien/risicos.html", {"plek": plek, "tabs": plek.tabbladen("risico")})


@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: Verzoek, sleutel: str, taak: str) -> HttpResponse:
    """Ask what may go wrong with the forecast of one scenario."""
    op = klok.vandaag()
    eis_lezen(request.pet)  # a college reads, and does not come here
    plek = plek_van(request, sleutel, taak)
    eis_rekenen_voor(request.pet, plek.regio, plek.taak, op=op)
    keuzes = scenarios_met_startjaar(request, plek.regio, plek.taak)
    scenario = gekozen(request, keuzes)
    form = RisicoForm(request.POST or None)
    status, beeld, fout = 200, None, "Er is nog geen scenario met een startjaar."
    if scenario is not None:
        try:
            beeld = maak_beeld(scenario, op=op)
            fout = "" if any(rij.is_spreiding for rij in beeld.aannames) else "Er is nog geen onzekerheid vastgelegd."
        except PrognoseFout as reden:
            fout = str(reden)
    if request.method == "POST" and scenario is not None and form.is_valid():
        try:
            vraag = vraag_risico(
                scenario=scenario,
                aannames=_getal(request.POST.get("versie")),
                **form.cleaned_data,
                door=request.pet,
                op=op,
                nu=klok.nu(),
            )
        except KanNiet as zin:
            form.add_error(None, str(zin))
            status = 409
        else:
            messages.success(request, "De risicoberekening is aangevraagd.")
            return redirect("risico", vraag.pk)
    return render(
        request,
        "financien/risico_nieuw.html",
        {"plek": plek, "form": form, "keuzes": keuzes, "scenario": scenario, "beeld": beeld, "fout": fout},
        status=status,
    )


@require_safe
def uitkomst(request: Verzoek, pk: int) -> HttpResponse:
    """What came out for one year, or how far the worker is."""
    rij = _risico(request, pk)
    vraag = lees_vraag(bytes(rij.inhoud))
    scenario = rij.scenario
    plek = plek_van(request, scenario.regio.sleutel, scenario.taak)
    klaar = {deel.jaar: deel for deel in rij.uitkomsten.all()}
    opdracht = Opdracht.objects.prefetch_related("delen").get(aanvraag=rij.aanvraag)
    delen = sorted(opdracht.delen.all(), key=lambda deel: deel.sleutel)
    peil = reverse("risico", args=[pk])
    if request.htmx:
        antwoord = render(request, "financien/delen/risico_voortgang.html", {"delen": delen, "peil": peil})
        if all(deel.staat in ("klaar", "mislukt") for deel in delen):
            antwoord["HX-Refresh"] = "true"
        return antwoord
    context: dict[str, object] = {
        "plek": plek,
        "tabs": plek.tabbladen("risico"),
        "rij": rij,
        "vraag": vraag,
        "delen": delen,
        "peil": peil,
        "loopt": any(deel.staat in ("wacht", "bezig") for deel in delen),
        "mislukt": any(deel.staat == "mislukt" for deel in delen),
        "jaren": [(jaar, f"{peil}?jaar={jaar}") for jaar in vraag.jaren if jaar in klaar],
        "ziet_alles": mag_lezen(request.pet),
    }
    if klaar:
        jaar = _jaar(request, klaar)
        context |= _gevonden(request, rij, vraag, lees_uitkomst(bytes(klaar[jaar].inhoud)), jaar)
        context["kenmerk_uitkomst"] = klaar[jaar].kenmerk
    return render(request, "financien/risico.html", context)


@require_safe
def getal(request: Verzoek, pk: int, gebied: str, jaar: int, variant: int) -> HttpResponse:
    """How one chance came about: a page of its own, and for htmx the panel beside the table."""
    rij = _risico(request, pk)
    if gebied != REGIO and not leest_gemeente(request.pet, gebied):
        raise Http404
    vraag = lees_vraag(bytes(rij.inhoud))
    inhoud = next((bytes(deel.inhoud) for deel in rij.uitkomsten.all() if deel.jaar == jaar), None)
    if inhoud is None:
        raise Http404
    try:
        uitkomst = herkomst(vraag, lees_uitkomst(inhoud), gebied, jaar, variant)
    except (KeyError, IndexError) as fout:
        raise Http404 from fout
    context = {
        "plek": plek_van(request, rij.scenario.regio.sleutel, rij.scenario.taak),
        "rij": rij,
        "weergave": vraag,
        "herkomst": uitkomst,
        "naam": uitkomst.gebiedsnaam,
        "terug": f"{reverse('risico', args=[pk])}?jaar={jaar}",
    }
    sjabloon = "financien/delen/herkomst.html" if request.htmx else "financien/risico_getal.html"
    antwoord = render(request, sjabloon, context)
    patch_vary_headers(antwoord, ["HX-Request"])
    return antwoord


@require_safe
def inhoud(request: Verzoek, pk: int) -> HttpResponse:
    """The frozen question itself, for who sees each gemeente: whoever takes its SHA-256 finds the hash on the page."""
    rij = _risico(request, pk)
    if not mag_lezen(request.pet):
        raise Http404
    return HttpResponse(
        bytes(rij.inhoud),
        content_type="application/json",
        headers={"Content-Disposition": f'attachment; filename="risicoberekening-{rij.nummer}.json"'},
    )


def _risico(request: Verzoek, pk: int) -> Risicovraag:
    eis_prognose_lezen(request.pet)
    vragen = risicos_van(request.pet, op=klok.vandaag()).select_related(
        "scenario__regio", "gevraagd_door__gebruiker", "gevraagd_door__gemeente", "gevraagd_door__regio"
    )
    return get_object_or_404(vragen.prefetch_related("uitkomsten"), pk=pk)


def _jaar(request: Verzoek, klaar: Mapping[int, Risicouitkomst]) -> int:
    """The year of the address, else the last one that is done. Raises Http404 for one that is not there."""
    gevraagd = request.GET.get("jaar")
    if gevraagd is None:
        return max(klaar)
    for jaar in klaar:
        if str(jaar) == gevraagd:
            return jaar
    raise Http404


def _gevonden(request: Verzoek, rij: Risicovraag, vraag: Vraag, uitkomst: Uitkomst, jaar: int) -> dict[str, object]:
    def adres(gebied: str, variant: int) -> str:
        return reverse("risico_getal", args=[rij.pk, gebied, jaar, variant])

    zichtbaar = [code for code in vraag.gemeenten if leest_gemeente(request.pet, code)]
    return {
        "jaar": jaar,
        "regio": [_vak(uitkomst.regio, adres(REGIO, variant)) for variant in range(len(vraag.delingen))],
        "regiozin": kans_in_woorden("de regio", uitkomst.regio),
        "foutzin": fout_in_woorden(uitkomst.regio, vraag.trekkingen),
        "weegt": weegt_het_meest(uitkomst.invloeden),
        "invloeden": [(deel.wat, naar_euro(deel.spreiding)) for deel in uitkomst.invloeden],
        "regels": [
            Regel(
                vraag.gemeenten[code],
                [
                    _vak(uitkomst.varianten[deling.variant.naam][code], adres(code, variant))
                    for variant, deling in enumerate(vraag.delingen)
                ],
            )
            for code in zichtbaar
        ],
        "onzekerheden": vraag.onzekerheden,
    }


def _vak(risico: Risico, adres: str) -> Vak:
    return Vak(
        kans=risico.kans_als_decimaal,
        bij_tekort=naar_euro(risico.bij_tekort),
        hoog=naar_euro(max(risico.hoog, 0)),
        adres=adres,
    )


def _getal(tekst: str | None) -> int:
    """The version of a form; what is no number is no version that exists."""
    return int(tekst) if tekst is not None and tekst.isdecimal() and len(tekst) < 10 else -1
