"""All plans of the region; one plan with its goals and activities; beginning, changing, sharing and closing one."""

from __future__ import annotations

import datetime

from django import forms
from django.contrib import messages
from django.db.models import Count, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.models import Regio
from regio.onderdelen import Leeg, WatNu
from regio.rechten import regios_van
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.plannen.acties.plan import (
    VELDEN,
    begin_plan,
    deel_met_raden,
    heropen_plan,
    laat_doelstelling_vervallen,
    sluit_plan,
    voeg_doelstelling_toe,
    wijzig_doelstelling,
    wijzig_plan,
)
from samenwerking.plannen.forms import DoelstellingForm, PlanForm, RedenForm
from samenwerking.plannen.geschiedenis import lijst_van
from samenwerking.plannen.models import Activiteit, Doelstelling, Plan
from samenwerking.plannen.rechten import (
    BEWERKERS,
    Kan,
    eis_bewaken,
    eis_bewerken,
    eis_lezen,
    eis_meewerken,
    plannen_van,
)
from samenwerking.plannen.samenstellen import activiteiten_in, voortgang_van
from samenwerking.plannen.views.pagina import haal_plan, over_plan, stel_voor
from samenwerking.plannen.views.pagina_basis import tabs
from samenwerking.plannen.voortgang import Kwartaal, te_maken
from samenwerking.plannen.werk import VERSLAGTIJD


class Planfilter(Filter):
    """By kind, and the closed ones too."""

    soort = forms.ChoiceField(label="Soort", choices=[("", "Alle soorten"), *Plan.Soort.choices])
    stand = forms.ChoiceField(label="Stand", choices=[("", "Open en gesloten"), ("open", "Alleen open")])

    def toepassen(self, rijen: QuerySet[Plan]) -> QuerySet[Plan]:
        """The ones that fit."""
        if soort := self.cleaned_data.get("soort"):
            rijen = rijen.filter(soort=soort)
        return rijen.filter(gesloten_op__isnull=True) if self.cleaned_data.get("stand") else rijen


def _regios(request: Verzoek) -> list[Regio]:
    """The regions for which this hat can begin a plan."""
    return list(regios_van(request.pet, op=klok.vandaag())) if request.pet.rol in BEWERKERS else []


@require_safe
def plannen(request: Verzoek) -> HttpResponse:
    """The plans this hat may see, newest first."""
    eis_lezen(request.pet)
    op, regios = klok.vandaag(), _regios(request)
    aantal = Count("activiteiten", filter=Q(activiteiten__soort=Activiteit.Soort.ACTIVITEIT))
    lijst = Lijst(
        request,
        plannen_van(request.pet, op=op).select_related("regio").annotate(aantal=aantal),
        titel="Plannen",
        eenheid=("plan", "plannen"),
        sorteer="-begin",
        filter=Planfilter,
        adres=lambda plan: plan.get_absolute_url(),
        kolommen=[
            Kolom("naam", "Plan", sorteer=alfabetisch("naam")),
            Kolom("soort", "Soort", waarde="get_soort_display"),
            Kolom("begin", "Eerste dag", sorteer="begin", soort="datum"),
            Kolom("einde", "Laatste dag", sorteer="einde", soort="datum"),
            Kolom("aantal", "Activiteiten", waarde="aantal"),
            Kolom("stand", "Stand", waarde=lambda plan: _stand(plan, op)),
            Kolom("regio", "Regio", waarde="regio.naam"),
        ],
        leeg=Leeg(
            "Er is nog geen plan",
            "Begin een uitvoeringsplan of een jaarplan. Daarna voegt u doelstellingen en activiteiten toe."
            if regios
            else "Zodra uw regio een plan met u deelt, staat het hier.",
            "Plan beginnen" if regios else "",
            reverse("plan_nieuw", args=[regios[0].sleutel]) if regios else "",
        ),
    )
    return lijst.antwoord("samenwerking/plannen/plannen.html", {"regios": regios, "tabs": tabs("plannen")})


def _stand(plan: Plan, op: datetime.date) -> str:
    if plan.gesloten_op is not None:
        return "gesloten"
    return "begint nog" if plan.begin > op else "voorbij" if plan.einde < op else "loopt"


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, sleutel: str) -> HttpResponse:
    """Begin a plan."""
    eis_lezen(request.pet)
    op = klok.vandaag()
    regio = get_object_or_404(regios_van(request.pet, op=op), sleutel=sleutel)
    eis_bewerken(request.pet, regio, op=op)
    form = PlanForm(request.POST or None)
    return stel_voor(
        request,
        form,
        lambda: begin_plan(
            regio=regio,
            velden=form.cleaned_data,
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        ),
        wat="Plan beginnen",
        uitleg=f"Een plan van {regio}. Daarna voegt u doelstellingen en activiteiten toe.",
        knop="Plan beginnen",
        terug=reverse("plannen"),
        gelukt="Het plan is begonnen. Voeg nu doelstellingen en activiteiten toe.",
        naar=lambda plan: str(plan.get_absolute_url()),
    )


@require_safe
def plan(request: Verzoek, pk: int) -> HttpResponse:
    """Goals with their activities, how they stand, and what comes next."""
    ding, op = haal_plan(request, pk), klok.vandaag()
    rijen = activiteiten_in(ding)
    doelen = list(ding.doelstellingen.all())
    delen: dict[int, list[Activiteit]] = {}
    for rij in rijen:
        if rij.ouder_id is not None:
            delen.setdefault(rij.ouder_id, []).append(rij)
    groepen: list[tuple[Doelstelling | None, list[tuple[Activiteit, list[Activiteit]]]]] = []
    hele = [rij for rij in rijen if not rij.is_deelstap]
    weg = {doel.pk: doel for doel in doelen if doel.vervallen_op is not None}
    for doel in [*(doel for doel in doelen if doel.vervallen_op is None), None]:
        van_dit = [
            (rij, delen.get(rij.pk, []))
            for rij in hele
            if (rij.doelstelling_id if rij.doelstelling_id not in weg else None) == (doel.pk if doel else None)
        ]
        if doel is not None or van_dit:
            groepen.append((doel, van_dit))
    samen = over_plan(request, ding, "plan")
    return render(
        request,
        "samenwerking/plannen/plan.html",
        {
            **samen,
            "groepen": groepen,
            "vervallen_doelen": list(weg.values()),
            "voorbeeld": any(rij.dagen_zijn_voorbeeld for rij in hele),
            "telling": voortgang_van(ding, op=op).telling,
            "op": op,
            "stap": _wat_nu(ding, hele, samen["kan"], op),
        },
    )


def _wat_nu(ding: Plan, hele: list[Activiteit], kan: Kan, op: datetime.date) -> WatNu:
    if ding.gesloten_op is not None:
        return WatNu(stap="Dit plan is gesloten", wie="Niemand hoeft nu iets te doen.", waarom=ding.gesloten_reden)
    if not hele:
        return WatNu(
            stap="Voeg de eerste activiteit toe",
            wie="Een beleidsadviseur of de coördinator",
            knop="Activiteit toevoegen" if kan.bewerken else "",
            url=reverse("activiteit_nieuw", args=[ding.pk]) if kan.bewerken else "",
        )
    gemaakt = frozenset(Kwartaal(rij.jaar, rij.kwartaal) for rij in ding.verslagen.defer("inhoud"))
    kwartaal = te_maken(ding.begin, ding.einde, gemaakt, op=op)
    if kwartaal is not None:
        return WatNu(
            stap=f"Maak het voortgangsverslag over het {kwartaal}",
            wie="De coördinator of een beleidsadviseur",
            uiterlijk=kwartaal.einde + VERSLAGTIJD,
            waarom="Vier weken na het kwartaal lezen de gemeenten het. Geen wettelijke termijn.",
            knop="Voortgang openen",
            url=reverse("plan_voortgang", args=[ding.pk]),
        )
    open_ = sorted((rij for rij in hele if not rij.is_klaar), key=lambda rij: (rij.einde, rij.pk))
    if open_:
        return WatNu(
            stap=f"Moet als eerste klaar zijn: {open_[0]}",
            wie="De eigenaar van de activiteit meldt hoe het gaat.",
            uiterlijk=open_[0].einde,
            knop="Activiteit openen",
            url=open_[0].get_absolute_url(),
        )
    return WatNu(stap="Alle activiteiten zijn klaar", wie="De coördinator sluit het plan.")


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Other words or another period."""
    ding, op = haal_plan(request, pk), klok.vandaag()
    eis_bewerken(request.pet, ding.regio, op=op)
    form = PlanForm(request.POST or None, nieuw=False, initial={naam: getattr(ding, naam) for naam in VELDEN})
    return stel_voor(
        request,
        form,
        lambda: wijzig_plan(
            plan=ding, velden=form.cleaned_data, versie=gelezen_versie(request), door=request.pet, op=op
        ),
        plan=ding,
        wat=f"Wijzigen: {ding}",
        uitleg="Activiteiten blijven op hun dagen liggen.",
        knop="Wijziging vastleggen",
        terug=ding.get_absolute_url(),
        gelukt="Het plan is gewijzigd. Wat er stond, blijft in de geschiedenis.",
        versie=ding.versienummer,
    )


@require_POST
def delen(request: Verzoek, pk: int) -> HttpResponse:
    """Let the raden read it, or no longer."""
    ding, delen_ja = haal_plan(request, pk), request.POST.get("delen") == "ja"
    deel_met_raden(plan=ding, delen=delen_ja, door=request.pet, op=klok.vandaag())
    messages.success(
        request,
        "De raden lezen dit plan. Wat loopt, staat op de pagina van elke raad die meedoet."
        if delen_ja
        else "De raden lezen dit plan niet meer.",
    )
    return redirect(ding)


@require_http_methods(["GET", "POST"])
def sluiten(request: Verzoek, pk: int) -> HttpResponse:
    """Nothing is asked in it any more."""
    ding, op = haal_plan(request, pk), klok.vandaag()
    eis_bewaken(request.pet, ding)
    form = RedenForm(request.POST or None)
    return stel_voor(
        request,
        form,
        lambda: sluit_plan(plan=ding, reden=form.cleaned_data["reden"], door=request.pet, op=op),
        plan=ding,
        wat=f"Sluiten: {ding}",
        uitleg="Het plan blijft te lezen. Er verandert niets meer in, en niemand krijgt er nog werk van. "
        "U kunt het later heropenen.",
        knop="Plan sluiten",
        terug=ding.get_absolute_url(),
        gelukt="Het plan is gesloten.",
    )


@require_POST
def heropenen(request: Verzoek, pk: int) -> HttpResponse:
    """Work goes on in it."""
    ding = haal_plan(request, pk)
    heropen_plan(plan=ding, door=request.pet, op=klok.vandaag())
    messages.success(request, "Het plan is weer open.")
    return redirect(ding)


@require_http_methods(["GET", "POST"])
def doelstelling_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """One more goal."""
    ding, op = haal_plan(request, pk), klok.vandaag()
    eis_bewerken(request.pet, ding.regio, op=op)
    form = DoelstellingForm(request.POST or None)
    return stel_voor(
        request,
        form,
        lambda: voeg_doelstelling_toe(plan=ding, **form.cleaned_data, door=request.pet, op=op),
        plan=ding,
        wat="Doelstelling toevoegen",
        uitleg="Daarna kiest u bij elke activiteit voor welke doelstelling zij is.",
        knop="Doelstelling toevoegen",
        terug=ding.get_absolute_url(),
        gelukt="De doelstelling staat in het plan.",
    )


def _haal_doelstelling(request: Verzoek, pk: int) -> Doelstelling:
    eis_lezen(request.pet)
    rijen = Doelstelling.objects.filter(plan__in=plannen_van(request.pet, op=klok.vandaag()))
    return get_object_or_404(rijen.select_related("plan__regio"), pk=pk)


@require_http_methods(["GET", "POST"])
def doelstelling_wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Other words."""
    rij, op = _haal_doelstelling(request, pk), klok.vandaag()
    eis_bewerken(request.pet, rij.plan.regio, op=op)
    begin = {"naam": rij.naam, "omschrijving": rij.omschrijving}
    form = DoelstellingForm(request.POST or None, nieuw=False, initial=begin)
    return stel_voor(
        request,
        form,
        lambda: wijzig_doelstelling(
            doel=rij, **form.cleaned_data, versie=gelezen_versie(request), door=request.pet, op=op
        ),
        plan=rij.plan,
        wat=f"Wijzigen: {rij}",
        uitleg="De activiteiten blijven bij deze doelstelling.",
        knop="Wijziging vastleggen",
        terug=rij.plan.get_absolute_url(),
        gelukt="De doelstelling is gewijzigd.",
        versie=rij.versienummer,
    )


@require_http_methods(["GET", "POST"])
def doelstelling_vervallen(request: Verzoek, pk: int) -> HttpResponse:
    """It is not aimed at any more."""
    rij, op = _haal_doelstelling(request, pk), klok.vandaag()
    eis_bewerken(request.pet, rij.plan.regio, op=op)
    form = RedenForm(request.POST or None)
    return stel_voor(
        request,
        form,
        lambda: laat_doelstelling_vervallen(doel=rij, reden=form.cleaned_data["reden"], door=request.pet, op=op),
        plan=rij.plan,
        wat=f"Laten vervallen: {rij}",
        uitleg="De doelstelling blijft met uw reden te lezen. Dit kan als er geen activiteit meer voor in het plan "
        "staat. U kunt dit niet terugdraaien.",
        knop="Doelstelling laten vervallen",
        terug=rij.plan.get_absolute_url(),
        gelukt="De doelstelling is vervallen. Zij staat met de reden onderaan het plan.",
    )


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What happened in the plan and its activities."""
    eis_meewerken(request.pet)
    ding = haal_plan(request, pk)
    nummers = list(ding.activiteiten.values_list("pk", flat=True))
    ook = Q(model=Activiteit._meta.label_lower, object_id__in=nummers)
    return lijst_van(request, ding, ook=ook).antwoord(
        "samenwerking/plannen/plan_geschiedenis.html", over_plan(request, ding, "plan_geschiedenis")
    )
