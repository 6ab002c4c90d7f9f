"""Pages about freezing by two: one controller asks, another looks again and approves or gives back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from financien.acties.berekening import geef_terug, stel_vast, vraag_vaststelling
from financien.models import Vaststelling
from financien.rechten import andere_controllers, eis_lezen, eis_rekenen_voor, mag_vaststellen, vaststellingen_van
from financien.views.scenarios import versienummer
from financien.views.weergave import SCENARIO, Weergave, weergave_van
from financien.wijzigingformulieren import TeruggeefForm, VraagForm
from regio import klok
from regio.fouten import KanNiet
from regio.onderdelen import Bevestiging
from regio.verzoek import Verzoek

GEEN_TWEEDE = (
    "In deze regio is er geen tweede controller. U kunt het vragen, maar niemand kan nog vaststellen. Vraag de "
    "functioneel beheerder om een tweede controller aan te wijzen: van de regio, of van een van de gemeenten."
)


@require_http_methods(["GET", "HEAD", "POST"])
def vragen(request: Verzoek, pk: int) -> HttpResponse:
    """Say what a request does and who can approve it, and make it."""
    op = klok.vandaag()
    weergave = weergave_van(request, SCENARIO, pk)
    scenario = weergave.scenario
    eis_rekenen_voor(request.pet, scenario.regio, scenario.taak, op=op)
    form = VraagForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            vaststelling = vraag_vaststelling(
                scenario=scenario,
                versie=versienummer(request.POST.get("versie")),
                toelichting=form.cleaned_data["toelichting"],
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=op,
            )
        except KanNiet as zin:
            form.add_error(None, str(zin))
            status = 409
        else:
            messages.success(request, "De vaststelling is gevraagd. De andere controllers zien het bij Mijn werk.")
            return redirect("vaststelling", vaststelling.pk)
    anderen = andere_controllers(request.pet, scenario.regio, scenario.taak, op=op)
    gevolgen = [
        "Een andere controller van de regio kijkt de cijfers na en stelt ze vast, of geeft ze terug met een reden.",
        f"Pas daarna is er een berekening {(scenario.laatste_nummer or 0) + 1}, met een hash. Die verandert niet meer.",
        "Wijzigt iemand het scenario voordat er antwoord is, dan moet u opnieuw vragen.",
    ]
    if anderen:
        wie = "; ".join(f"{pet.gebruiker.naam}, {pet}" for pet in anderen)
        gevolgen.append(f"Vaststellen kan een van deze mensen: {wie}.")
    return render(
        request,
        "financien/vaststelling_vragen.html",
        {
            "form": form,
            "versie": scenario.versienummer,
            "weergave": weergave,
            "geen_tweede": "" if anderen else GEEN_TWEEDE,
            "bevestiging": Bevestiging(
                titel=f"Vaststelling vragen van '{scenario.naam}'",
                gevolgen=gevolgen,
                knop="Vaststelling vragen",
                terug=reverse("scenario", args=[pk]),
                definitief=False,
            ),
        },
        status=status,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def beoordelen(request: Verzoek, pk: int) -> HttpResponse:
    """The request with its answer; for another controller the button that freezes."""
    op = klok.vandaag()
    vaststelling, weergave = _van(request, pk)
    fout, status = "", 200
    if request.method == "POST":
        eis_rekenen_voor(request.pet, weergave.scenario.regio, weergave.scenario.taak, op=op)
        try:
            berekening = stel_vast(vaststelling=vaststelling, door=request.pet, op=op)
        except KanNiet as zin:
            fout, status = str(zin), 409
        else:
            messages.success(request, f"Berekening {berekening.nummer} is vastgesteld en bevroren.")
            return redirect("berekening", berekening.pk)
    return render(
        request, "financien/vaststelling.html", _context(request, vaststelling, weergave, fout), status=status
    )


@require_http_methods(["GET", "HEAD", "POST"])
def teruggeven(request: Verzoek, pk: int) -> HttpResponse:
    """Give a request back, or take one's own back, with the reason."""
    op = klok.vandaag()
    vaststelling, weergave = _van(request, pk)
    eis_rekenen_voor(request.pet, weergave.scenario.regio, weergave.scenario.taak, op=op)
    form = TeruggeefForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            geef_terug(vaststelling=vaststelling, reden=form.cleaned_data["reden"], door=request.pet, op=op)
        except KanNiet as zin:
            form.add_error(None, str(zin))
            status = 409
        else:
            messages.success(request, "Het verzoek is teruggegeven.")
            return redirect("vaststelling", pk)
    eigen = not mag_vaststellen(request.pet, vaststelling, op=op)
    return render(
        request,
        "financien/wijziging.html",
        {
            "scenario": weergave.scenario,
            "form": form,
            "titel": "Verzoek intrekken" if eigen else "Verzoek teruggeven",
            "knop": "Verzoek intrekken" if eigen else "Verzoek teruggeven",
            "terug": reverse("vaststelling", args=[pk]),
        },
        status=status,
    )


def _van(request: Verzoek, pk: int) -> tuple[Vaststelling, Weergave]:
    eis_lezen(request.pet)
    vaststelling = get_object_or_404(vaststellingen_van(request.pet, op=klok.vandaag()).met_mensen(), pk=pk)
    return vaststelling, weergave_van(request, SCENARIO, vaststelling.scenario_id)


def _context(request: Verzoek, vaststelling: Vaststelling, weergave: Weergave, fout: str) -> dict[str, object]:
    op = klok.vandaag()
    open_verzoek = not vaststelling.uitkomst
    scenario = weergave.scenario
    return {
        "vaststelling": vaststelling,
        "weergave": weergave,
        "fout": fout,
        "mag_vaststellen": open_verzoek and mag_vaststellen(request.pet, vaststelling, op=op),
        "mag_teruggeven": open_verzoek and weergave.mag_rekenen,
        "is_gewijzigd": open_verzoek and scenario.versienummer != vaststelling.scenarioversie,
        "geen_tweede": GEEN_TWEEDE
        if open_verzoek and not andere_controllers(vaststelling.gevraagd_door, scenario.regio, scenario.taak, op=op)
        else "",
    }
