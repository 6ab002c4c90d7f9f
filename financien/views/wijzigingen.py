"""Pages about the named changes of a scenario: what there is, adding, taking back, and a scenario on its base."""

from __future__ import annotations

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from financien.acties.wijziging import leid_scenario_af, trek_wijziging_in, voeg_wijziging_toe
from financien.invoer import Invoer, Wijziging, Wijzigingsoort
from financien.models import Scenario, Scenariowijziging
from financien.rechten import eis_rekenen_voor
from financien.verzamelen import waarde_in_woorden
from financien.views.scenarios import versienummer
from financien.views.weergave import SCENARIO, scenario_van, weergave_van
from financien.wijzigingen import LABELS, zonder_gevolg
from financien.wijzigingformulieren import AfleidenForm, IntrekkenForm, WijzigingForm
from regio import klok
from regio.fouten import KanNiet
from regio.models import Deelname
from regio.onderdelen import Leeg
from regio.verzoek import Verzoek


@require_safe
def lijst(request: Verzoek, pk: int) -> HttpResponse:
    """The changes of a scenario, in the order in which they are applied, and what each does not do."""
    weergave = weergave_van(request, SCENARIO, pk)
    invoer = weergave.door.invoer if weergave.door is not None else None
    wie = [f"toegevoegd_door__{deel}" for deel in ("gebruiker", "gemeente", "regio")]
    rijen = weergave.scenario.wijzigingen.geldend().select_related(
        "bron", "gemeente", "macrobudget", "ingroeipad", *wie
    )
    volgorde = list(Wijzigingsoort)
    return render(
        request,
        "financien/wijzigingen.html",
        {
            "weergave": weergave,
            "tabs": weergave.tabbladen("wijzigingen"),
            "rijen": [
                (rij, LABELS[Wijzigingsoort(rij.soort)], waarde_in_woorden(rij), _zonder_gevolg(invoer, rij))
                for rij in sorted(rijen, key=lambda rij: (volgorde.index(Wijzigingsoort(rij.soort)), rij.pk))
            ],
            "soorten": [
                (LABELS[soort], reverse("wijziging_toevoegen", args=[pk, soort.value])) for soort in Wijzigingsoort
            ],
            "leeg": Leeg(
                "Dit scenario heeft geen wijzigingen",
                "Het rekent met de versies en het startjaar van het scenario zelf. Een controller kan wijzigen, "
                "zoals een later startjaar, een hogere uitname of een gemeente die uit de regio gaat.",
            ),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def toevoegen(request: Verzoek, pk: int, soort: str) -> HttpResponse:
    """Add one change; what it does to the amounts shows on the page of the figures."""
    if soort not in set(Wijzigingsoort):
        raise Http404
    op, deze = klok.vandaag(), Wijzigingsoort(soort)
    scenario = scenario_van(request, pk)
    eis_rekenen_voor(request.pet, scenario.regio, scenario.taak, op=op)
    leden = Deelname.objects.lopend(op=op).filter(regio=scenario.regio_id, taak=scenario.taak)
    form = WijzigingForm(
        request.POST or None,
        soort=deze,
        taak=scenario.taak,
        gemeenten=list(leden.values_list("gemeente_id", flat=True)),
    )
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            wijziging = voeg_wijziging_toe(
                scenario=scenario,
                versie=versienummer(request.POST.get("versie")),
                soort=deze,
                naam=form.cleaned_data["naam"],
                waarde=form.waarde(),
                reden=form.cleaned_data["reden"],
                bron=form.cleaned_data["bron"],
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=op,
            )
        except KanNiet as zin:
            form.add_error(None, str(zin))
            status = 409
        else:
            messages.success(request, f"De wijziging '{wijziging.naam}' is toegevoegd.")
            return redirect("scenario_wijzigingen", pk)
    return _formulier(
        request,
        scenario,
        form,
        titel=f"Wijziging toevoegen: {LABELS[deze]}",
        knop="Wijziging toevoegen",
        terug="scenario_wijzigingen",
        status=status,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def intrekken(request: Verzoek, pk: int, wijziging: int) -> HttpResponse:
    """Take one change back, with the reason."""
    op = klok.vandaag()
    scenario = scenario_van(request, pk)
    eis_rekenen_voor(request.pet, scenario.regio, scenario.taak, op=op)
    rij = get_object_or_404(scenario.wijzigingen.select_related("scenario"), pk=wijziging)
    form = IntrekkenForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            trek_wijziging_in(
                wijziging=rij,
                versie=versienummer(request.POST.get("versie")),
                reden=form.cleaned_data["reden"],
                door=request.pet,
                op=op,
            )
        except KanNiet as zin:
            form.add_error(None, str(zin))
            status = 409
        else:
            messages.success(request, f"De wijziging '{rij.naam}' is ingetrokken.")
            return redirect("scenario_wijzigingen", pk)
    return _formulier(
        request,
        scenario,
        form,
        titel=f"Wijziging intrekken: {rij.naam}",
        knop="Wijziging intrekken",
        terug="scenario_wijzigingen",
        status=status,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def afleiden(request: Verzoek, pk: int) -> HttpResponse:
    """Make a new scenario that starts as this one."""
    op = klok.vandaag()
    scenario = scenario_van(request, pk)
    eis_rekenen_voor(request.pet, scenario.regio, scenario.taak, op=op)
    form = AfleidenForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            nieuw = leid_scenario_af(
                basis=scenario,
                naam=form.cleaned_data["naam"],
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=op,
            )
        except KanNiet as zin:
            form.add_error(None, str(zin))
            status = 409
        else:
            messages.success(request, "Het scenario is gemaakt. Voeg nu toe wat er anders is.")
            return redirect("scenario_wijzigingen", nieuw.pk)
    return _formulier(
        request,
        scenario,
        form,
        titel="Nieuw scenario op basis van dit scenario",
        knop="Scenario maken",
        terug="scenario",
        status=status,
    )


def _zonder_gevolg(invoer: Invoer | None, rij: Scenariowijziging) -> str:
    if invoer is None:
        return ""
    wijziging = Wijziging(Wijzigingsoort(rij.soort), rij.naam, "", rij.reden, "")
    return zonder_gevolg(invoer, wijziging)


def _formulier(
    request: Verzoek, scenario: Scenario, form: Form, *, titel: str, knop: str, terug: str, status: int
) -> HttpResponse:
    return render(
        request,
        "financien/wijziging.html",
        {"scenario": scenario, "form": form, "titel": titel, "knop": knop, "terug": reverse(terug, args=[scenario.pk])},
        status=status,
    )
