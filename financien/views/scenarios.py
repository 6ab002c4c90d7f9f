"""Pages about scenarios: the list, making, changing, what was frozen, and what happened to one."""

from __future__ import annotations

from dataclasses import fields

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from financien.acties.scenario import Keuze, maak_scenario, wijzig_scenario
from financien.forms import NieuwScenarioForm, WijzigScenarioForm
from financien.geschiedenis import geschiedenis_van
from financien.models import Ingroeipad, Scenario
from financien.rechten import (
    eis_lezen,
    eis_rekenen_voor,
    mag_invoer_lezen,
    prognosenaam,
    prognoseplekken,
    rekenplekken,
    scenarios_van,
    ziet_regio,
)
from financien.views.weergave import SCENARIO, scenario_van, weergave_van
from financien.wetstanden import wetstanden
from regio import klok
from regio.fouten import KanNiet
from regio.lijst import Kolom, Lijst
from regio.models import Regio, Taak
from regio.onderdelen import Leeg
from regio.verzoek import Verzoek


@require_safe
def lijst(request: Verzoek) -> HttpResponse:
    """The scenarios of the region or regions of this hat."""
    op = klok.vandaag()
    eis_lezen(request.pet)
    met_pad = set(Ingroeipad.objects.values_list("taak", flat=True).distinct())
    overzicht = Lijst(
        request,
        scenarios_van(request.pet, op=op).select_related("regio").met_stand(),
        titel="Scenario’s",
        eenheid=("scenario", "scenario’s"),
        kolommen=[
            Kolom("naam", "Scenario", sorteer="naam"),
            Kolom("regio", "Regio", sorteer="regio__naam"),
            Kolom("taak", "Taak", "get_taak_display", sorteer="taak"),
            Kolom(
                "startjaar", "Start", lambda scenario: str(scenario.startjaar or "nog onbekend"), sorteer="startjaar"
            ),
            Kolom("stand", "Bevroren", bevroren_in_woorden),
        ],
        sorteer="naam",
        adres=lambda scenario: reverse("scenario", args=[scenario.pk]),
        leeg=Leeg(
            "Er zijn nog geen scenario’s",
            "Een controller van de regio maakt een scenario: een keuze van macrobudget, verdelingen en ingroeipad.",
        ),
    )
    return overzicht.antwoord(
        "financien/scenarios.html",
        {
            "plekken": [
                (regio, Taak(taak), reverse("scenario_nieuw", args=[regio.sleutel, taak]))
                for regio, taak in rekenplekken(request.pet, op=op)
                if taak in met_pad
            ],
            "prognoses": [
                (prognosenaam(regio, taak), reverse("prognose", args=[regio.sleutel, taak]))
                for regio, taak in prognoseplekken(request.pet, op=op)
            ],
            "standen": wetstanden(op=op),
            "ziet_invoer": mag_invoer_lezen(request.pet),
        },
    )


def bevroren_in_woorden(scenario: Scenario) -> str:
    """What stands in the list about freezing."""
    if scenario.laatste_nummer is None:
        return "nog niet"
    gewijzigd = " (daarna gewijzigd)" if scenario.is_gewijzigd_na_bevriezen else ""
    return f"berekening {scenario.laatste_nummer}{gewijzigd}"


@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: Verzoek, sleutel: str, taak: str) -> HttpResponse:
    """Make a scenario for a region of this controller."""
    op = klok.vandaag()
    eis_lezen(request.pet)
    regio = get_object_or_404(Regio, sleutel=sleutel)
    if taak not in Taak.values or not ziet_regio(request.pet, regio, taak, op=op):
        raise Http404
    eis_rekenen_voor(request.pet, regio, taak, op=op)
    form = NieuwScenarioForm(request.POST or None, taak=taak)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            scenario = maak_scenario(
                regio=regio,
                taak=taak,
                keuze=form.keuze(),
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=op,
            )
        except KanNiet as zin:
            form.add_error(None, str(zin))
            status = 409
        else:
            messages.success(request, "Het scenario is gemaakt.")
            return redirect("scenario", scenario.pk)
    return render(
        request,
        "financien/scenario_nieuw.html",
        {"form": form, "regio": regio, "taak": Taak(taak), "terug": reverse("scenarios")},
        status=status,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Change what a scenario computes with; a stale form is refused and shows both values."""
    op = klok.vandaag()
    scenario = scenario_van(request, pk)
    eis_rekenen_voor(request.pet, scenario.regio, scenario.taak, op=op)
    staat_nu = {veld.name: getattr(scenario, veld.name) for veld in fields(Keuze)}
    form = WijzigScenarioForm(request.POST or None, taak=scenario.taak, initial=staat_nu)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            wijzig_scenario(
                scenario=scenario,
                versie=versienummer(request.POST.get("versie")),
                keuze=form.keuze(),
                reden=form.cleaned_data["reden"],
                door=request.pet,
                op=op,
            )
        except KanNiet as zin:
            form.add_error(None, str(zin))
            status = 409
        else:
            messages.success(request, "Het scenario is gewijzigd. Bevroren berekeningen blijven zoals ze waren.")
            return redirect("scenario", scenario.pk)
    return render(
        request,
        "financien/scenario_wijzigen.html",
        {"form": form, "scenario": scenario, "terug": reverse("scenario", args=[pk])},
        status=status,
    )


@require_safe
def berekeningen(request: Verzoek, pk: int) -> HttpResponse:
    """The frozen calculations of a scenario, newest first."""
    weergave = weergave_van(request, SCENARIO, pk, reken=False)
    overzicht = Lijst(
        request,
        weergave.scenario.berekeningen.defer("inhoud").select_related(
            "gemaakt_door__gebruiker", "gemaakt_door__gemeente", "gemaakt_door__regio"
        ),
        titel="Bevroren berekeningen",
        eenheid=("berekening", "berekeningen"),
        kolommen=[
            Kolom("nummer", "Berekening", str, sorteer="nummer"),
            Kolom("gemaakt_op", "Bevroren op", sorteer="gemaakt_op", soort="datum"),
            Kolom("door", "Vastgesteld door", lambda rij: f"{rij.gemaakt_door.gebruiker.naam}, {rij.gemaakt_door}"),
            Kolom("versie", "Versie van het scenario", lambda rij: str(rij.scenarioversie)),
            Kolom("hash", "Hash (begin)", lambda rij: rij.kenmerk[:12]),
        ],
        sorteer="-nummer",
        adres=lambda rij: reverse("berekening", args=[rij.pk]),
        leeg=Leeg("Er is nog geen berekening bevroren", "Brieven en teksten kunnen dit scenario nog niet gebruiken."),
    )
    return overzicht.antwoord(
        "financien/berekeningen.html", {"weergave": weergave, "tabs": weergave.tabbladen("berekeningen")}
    )


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What happened to a scenario, when, by whom and why."""
    weergave = weergave_van(request, SCENARIO, pk, reken=False)
    return render(
        request,
        "financien/geschiedenis.html",
        {
            "weergave": weergave,
            "tabs": weergave.tabbladen("geschiedenis"),
            "regels": geschiedenis_van(weergave.scenario),
        },
    )


def versienummer(tekst: str | None) -> int:
    """The version number of a form; what is no number is no version that exists."""
    return int(tekst) if tekst is not None and tekst.isdecimal() and len(tekst) < 10 else 0
