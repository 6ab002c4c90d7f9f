"""How it goes: what an owner says, results with evidence, and the report of a quarter."""

from __future__ import annotations

import datetime

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.plannen.acties.planvoortgang import (
    beoordeel_resultaat,
    laat_resultaat_vervallen,
    leg_voortgang_vast,
    meld_stand,
    voeg_resultaat_toe,
    wijzig_resultaat,
)
from samenwerking.plannen.forms import KwartaalForm, OordeelForm, RedenForm, ResultaatForm, StandForm
from samenwerking.plannen.models import Beoogdresultaat, Plan, Voortgangsverslag
from samenwerking.plannen.models.planactiviteit import Stand
from samenwerking.plannen.rechten import activiteiten_van, eis_bewerken, eis_lezen, eis_melden, plannen_van
from samenwerking.plannen.samenstellen import voortgang_van
from samenwerking.plannen.views.pagina import als_bestand, haal_activiteit, haal_plan, over_plan, stel_voor
from samenwerking.plannen.voortgang import Kwartaal

KWARTALEN = 4
"""So many quarters back a report can be made."""


@require_http_methods(["GET", "POST"])
def stand(request: Verzoek, pk: int) -> HttpResponse:
    """Say how an activity stands."""
    ding, op = haal_activiteit(request, pk), klok.vandaag()
    eis_melden(request.pet, ding, op=op)
    begin = {"stand": Stand.LOOPT if ding.stand == Stand.GEPLAND else ding.stand, "dag": op}
    form = StandForm(request.POST or None, initial=begin)
    return stel_voor(
        request,
        form,
        lambda: meld_stand(activiteit=ding, **form.cleaned_data, door=request.pet, op=op),
        plan=ding.plan,
        wat=f"Hoe gaat het? {ding}",
        uitleg=f"Nu staat er: {ding.standnaam}. Iedereen die het plan leest, ziet wat u meldt. Schrijf geen namen van "
        "cliënten.",
        knop="Stand melden",
        terug=ding.get_absolute_url(),
        gelukt="De stand is gemeld. Wat eerder is gemeld, blijft staan.",
    )


@require_http_methods(["GET", "POST"])
def resultaat_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """One more intended result."""
    ding, op = haal_activiteit(request, pk), klok.vandaag()
    eis_bewerken(request.pet, ding.plan.regio, op=op)
    form = ResultaatForm(request.POST or None)
    return stel_voor(
        request,
        form,
        lambda: voeg_resultaat_toe(activiteit=ding, **form.cleaned_data, door=request.pet, op=op),
        plan=ding.plan,
        wat=f"Beoogd resultaat van {ding}",
        uitleg="Later zegt de eigenaar of het is behaald, en waaruit dat blijkt.",
        knop="Resultaat toevoegen",
        terug=ding.get_absolute_url(),
        gelukt="Het resultaat staat bij de activiteit.",
    )


def _haal_resultaat(request: Verzoek, pk: int) -> Beoogdresultaat:
    eis_lezen(request.pet)
    zichtbaar = activiteiten_van(request.pet, op=klok.vandaag()).values("pk")
    return get_object_or_404(
        Beoogdresultaat.objects.filter(activiteit__in=zichtbaar).select_related(
            "activiteit__plan__regio", "activiteit__ouder"
        ),
        pk=pk,
    )


@require_http_methods(["GET", "POST"])
def resultaat_wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Other words, as long as nobody judged it."""
    rij, op = _haal_resultaat(request, pk), klok.vandaag()
    eis_bewerken(request.pet, rij.activiteit.plan.regio, op=op)
    form = ResultaatForm(request.POST or None, nieuw=False, initial={"wat": rij.wat})
    return stel_voor(
        request,
        form,
        lambda: wijzig_resultaat(
            resultaat=rij, **form.cleaned_data, versie=gelezen_versie(request), door=request.pet, op=op
        ),
        plan=rij.activiteit.plan,
        wat="Resultaat wijzigen",
        uitleg=f"Bij {rij.activiteit}. Dit kan zolang niemand erover heeft geoordeeld.",
        knop="Wijziging vastleggen",
        terug=rij.activiteit.get_absolute_url(),
        gelukt="Het resultaat is gewijzigd.",
        versie=rij.versienummer,
    )


@require_http_methods(["GET", "POST"])
def resultaat_vervallen(request: Verzoek, pk: int) -> HttpResponse:
    """It is not wanted any more."""
    rij, op = _haal_resultaat(request, pk), klok.vandaag()
    eis_bewerken(request.pet, rij.activiteit.plan.regio, op=op)
    form = RedenForm(request.POST or None)
    return stel_voor(
        request,
        form,
        lambda: laat_resultaat_vervallen(resultaat=rij, reden=form.cleaned_data["reden"], door=request.pet, op=op),
        plan=rij.activiteit.plan,
        wat="Resultaat laten vervallen",
        uitleg=f"{rij.wat}. Bij {rij.activiteit}. Het telt niet meer mee en blijft met uw reden te lezen. Wat in een "
        "verslag staat, verandert niet. U kunt dit niet terugdraaien.",
        knop="Resultaat laten vervallen",
        terug=rij.activiteit.get_absolute_url(),
        gelukt="Het resultaat is vervallen. Het staat met de reden onder de andere resultaten.",
    )


@require_http_methods(["GET", "POST"])
def resultaat_oordeel(request: Verzoek, pk: int) -> HttpResponse:
    """Reached, with evidence; or not, with the reason."""
    rij, op = _haal_resultaat(request, pk), klok.vandaag()
    eis_melden(request.pet, rij.activiteit, op=op)
    form = OordeelForm(request.POST or None, initial={"dag": op})
    return stel_voor(
        request,
        form,
        lambda: beoordeel_resultaat(resultaat=rij, **form.cleaned_data, door=request.pet, op=op),
        plan=rij.activiteit.plan,
        wat="Is dit resultaat behaald?",
        uitleg=f"{rij.wat}. Bij {rij.activiteit}.",
        knop="Oordeel vastleggen",
        terug=rij.activiteit.get_absolute_url(),
        gelukt="Het oordeel staat bij het resultaat.",
    )


# --- the report of a quarter ----------------------------------------------------------------------------------


def _kwartalen(plan: Plan, op: datetime.date) -> list[Kwartaal]:
    """Those of which a report can be made now: the last one first."""
    uit, deze = [], Kwartaal.van(op).vorige
    for _ in range(KWARTALEN):
        if plan.begin <= deze.einde and deze.begin <= plan.einde:
            uit.append(deze)
        deze = deze.vorige
    nu = Kwartaal.van(op)
    if plan.begin <= nu.einde and nu.begin <= plan.einde:
        uit.append(nu)
    return uit


@require_http_methods(["GET", "POST"])
def plan_voortgang(request: Verzoek, pk: int) -> HttpResponse:
    """The plan as it stands now, and freezing that as the report of a quarter."""
    plan, op = haal_plan(request, pk), klok.vandaag()
    if request.method == "POST":
        eis_bewerken(request.pet, plan.regio, op=op)
    samen = over_plan(request, plan, "plan_voortgang")
    kwartalen = _kwartalen(plan, op)
    form = KwartaalForm(request.POST or None, kwartalen=kwartalen)
    return stel_voor(
        request,
        form,
        lambda: leg_voortgang_vast(plan=plan, **form.cleaned_data, door=request.pet, op=op),
        wat=f"Voortgang van {plan}",
        knop="Voortgangsverslag maken",
        terug=reverse("plan_voortgang", args=[pk]),
        gelukt="Het verslag ligt vast. Het verandert niet meer, ook niet als het plan verandert.",
        naar=lambda verslag: str(verslag.get_absolute_url()),
        sjabloon="voortgang.html",
        **{naam: waarde for naam, waarde in samen.items() if naam != "plan"},
        plan=plan,
        voortgang=voortgang_van(plan, op=op),
        verslagen=plan.verslagen.defer("inhoud").select_related("door__gebruiker"),
        kan_maken=samen["kan"].bewerken and bool(kwartalen),
    )


def _haal_verslag(request: Verzoek, pk: int) -> Voortgangsverslag:
    eis_lezen(request.pet)
    rijen = Voortgangsverslag.objects.filter(plan__in=plannen_van(request.pet, op=klok.vandaag()))
    return get_object_or_404(rijen.select_related("plan__regio", "door__gemeente", "door__regio"), pk=pk)


@require_safe
def verslag(request: Verzoek, pk: int) -> HttpResponse:
    """A report as it was frozen."""
    rij = _haal_verslag(request, pk)
    return render(
        request,
        "samenwerking/plannen/verslag.html",
        {**over_plan(request, rij.plan, "plan_voortgang"), "verslag": rij, "voortgang": rij.gelezen},
    )


@require_safe
def verslag_bestand(request: Verzoek, pk: int) -> HttpResponse:
    """The same on paper."""
    rij = _haal_verslag(request, pk)
    inhoud = {"verslag": rij, "voortgang": rij.gelezen, "plan": rij.plan}
    naam = f"voortgang {rij.jaar} kwartaal {rij.kwartaal} {rij.plan}"
    return als_bestand(request, "verslag_papier.html", rij.plan, inhoud, naam=naam, gemaakt_op=rij.op)
