"""One activity: what it is, how it goes, its results with evidence, its gemeenten, what it waits for."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.fouten import KanNiet
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.besluiten.rechten import procedures_van
from samenwerking.plannen.acties.planactiviteit import (
    VELDEN,
    laat_wachten,
    verwijs,
    verwijs_niet_meer,
    voeg_activiteit_toe,
    wacht_niet_meer,
    wijzig_activiteit,
    zeg_kolom,
)
from samenwerking.plannen.besprekingen import besproken
from samenwerking.plannen.forms import ActiviteitForm, KolomForm, VerwijsForm, WachtForm
from samenwerking.plannen.geschiedenis import lijst_van
from samenwerking.plannen.models import Activiteit, Activiteitverwijzing, Afhankelijkheid, Betrokkenheid
from samenwerking.plannen.rechten import (
    activiteiten_van,
    eis_bewerken,
    eis_kolom,
    eis_lezen,
    eis_meewerken,
    gemeenten_in,
    mag_kolom,
    mag_melden,
)
from samenwerking.plannen.samenstellen import functie
from samenwerking.plannen.views.pagina import haal_activiteit, haal_plan, in_raad, over_plan, stel_voor
from samenwerking.teksten.rechten import teksten_van


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Add an activity, a part of one, or a step that follows."""
    plan, op = haal_plan(request, pk), klok.vandaag()
    eis_bewerken(request.pet, plan.regio, op=op)
    begin = {"gemeenten": gemeenten_in(plan.regio, op=op), "ouder": request.GET.get("ouder", "")}
    if begin["ouder"]:
        begin["soort"] = Activiteit.Soort.DEELSTAP.value
    form = ActiviteitForm(request.POST or None, plan=plan, op=op, initial=begin)
    return stel_voor(
        request,
        form,
        lambda: voeg_activiteit_toe(
            plan=plan,
            soort=form.cleaned_data["soort"],
            velden=form.velden(),
            begin=form.cleaned_data["begin"],
            einde=form.cleaned_data["einde"],
            gemeenten=list(form.cleaned_data["gemeenten"]),
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        ),
        plan=plan,
        wat="Activiteit toevoegen",
        uitleg="Daarna voegt u de beoogde resultaten toe, en waarop de activiteit wacht.",
        knop="Activiteit toevoegen",
        terug=plan.get_absolute_url(),
        gelukt="De activiteit staat in het plan.",
        naar=lambda activiteit: str(activiteit.get_absolute_url()),
    )


@require_safe
def activiteit(request: Verzoek, pk: int) -> HttpResponse:
    """Everything about one activity, as far as this hat may read it."""
    ding, op = haal_activiteit(request, pk), klok.vandaag()
    raad = in_raad(request)
    teksten = teksten_van(request.pet, op=op)
    procedures = procedures_van(request.pet, op=op)
    verwijzingen = ding.verwijzingen.filter(Q(tekst__in=teksten) | Q(procedure__in=procedures))
    wie = ding.wie
    gezien = ding.standen.select_related("door__gebruiker", "door__gemeente", "door__regio")
    schuiven = ding.verschuivingen.select_related("om", "door__gebruiker", "door__gemeente", "door__regio")
    samen = over_plan(request, ding.plan)
    resultaten = list(ding.resultaten.prefetch_related("oordelen__door__gemeente", "oordelen__door__regio"))
    return render(
        request,
        "samenwerking/plannen/activiteit.html",
        {
            **samen,
            "activiteit": ding,
            "op": op,
            "te_laat": ding.plan.gesloten_op is None and ding.is_te_laat(op=op),
            "wie": functie(wie) if raad or wie is None else f"{wie.gebruiker.naam}, {functie(wie)}",
            "mag_melden": ding.plan.gesloten_op is None and mag_melden(request.pet, ding, op=op),
            "deelstappen": ding.deelstappen.met_stand().order_by("volgorde", "pk"),
            "resultaten": [rij for rij in resultaten if rij.vervallen_op is None],
            "vervallen_resultaten": [rij for rij in resultaten if rij.vervallen_op is not None],
            "betrokken": [
                (rij, ding.plan.gesloten_op is None and mag_kolom(request.pet, rij, op=op))
                for rij in ding.betrokken.select_related("gemeente", "activiteit__plan")
            ],
            "wacht_op": ding.wacht_op.select_related("eerst"),
            "wachtenden": ding.wachtenden.select_related("activiteit"),
            "verwijzingen": verwijzingen.select_related("tekst", "procedure__tekst"),
            "besproken": besproken(request.pet, "activiteit", ding, regio_id=ding.plan.regio_id, op=op),
            "standen": gezien,
            "verschuivingen": schuiven,
            "functie": functie,
        },
    )


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Other words, owner, costs or gemeenten."""
    ding, op = haal_activiteit(request, pk), klok.vandaag()
    eis_bewerken(request.pet, ding.plan.regio, op=op)
    begin = {naam: getattr(ding, naam) for naam in VELDEN} | {
        "gemeenten": list(ding.betrokken.values_list("gemeente_id", flat=True))
    }
    form = ActiviteitForm(request.POST or None, plan=ding.plan, op=op, activiteit=ding, initial=begin)
    return stel_voor(
        request,
        form,
        lambda: wijzig_activiteit(
            activiteit=ding,
            velden=form.velden(),
            gemeenten=list(form.cleaned_data["gemeenten"]),
            versie=gelezen_versie(request),
            door=request.pet,
            op=op,
        ),
        plan=ding.plan,
        wat=f"Wijzigen: {ding}",
        uitleg="De dagen wijzigt u met Verschuiven: dan ziet u eerst wat er meeschuift.",
        knop="Wijziging vastleggen",
        terug=ding.get_absolute_url(),
        gelukt="De activiteit is gewijzigd.",
        versie=ding.versienummer,
    )


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What happened with it."""
    eis_meewerken(request.pet)
    ding = haal_activiteit(request, pk)
    return lijst_van(request, ding).antwoord(
        "samenwerking/plannen/activiteit_geschiedenis.html", {**over_plan(request, ding.plan), "activiteit": ding}
    )


# --- gemeenten ------------------------------------------------------------------------------------------------


@require_http_methods(["GET", "POST"])
def betrokkenheid(request: Verzoek, pk: int) -> HttpResponse:
    """What the own gemeente does."""
    eis_lezen(request.pet)
    op = klok.vandaag()
    rijen = Betrokkenheid.objects.filter(activiteit__in=activiteiten_van(request.pet, op=op).values("pk"))
    rij = get_object_or_404(rijen.select_related("activiteit__plan__regio", "gemeente"), pk=pk)
    eis_kolom(request.pet, rij, op=op)
    form = KolomForm(request.POST or None, initial={"stand": rij.stand, "toelichting": rij.toelichting})
    return stel_voor(
        request,
        form,
        lambda: zeg_kolom(rij=rij, **form.cleaned_data, versie=gelezen_versie(request), door=request.pet, op=op),
        plan=rij.activiteit.plan,
        wat=f"Wat doet {rij.gemeente}?",
        uitleg=f"Bij {rij.activiteit}. Alle gemeenten van de regio lezen dit.",
        knop="Vastleggen wat de gemeente doet",
        terug=rij.activiteit.get_absolute_url(),
        gelukt=f"Wat {rij.gemeente} doet, staat bij de activiteit.",
        versie=rij.versienummer,
    )


# --- what it waits for, what belongs to it --------------------------------------------------------------------


@require_http_methods(["GET", "POST"])
def wachten(request: Verzoek, pk: int) -> HttpResponse:
    """It begins after another one ended."""
    ding, op = haal_activiteit(request, pk), klok.vandaag()
    eis_bewerken(request.pet, ding.plan.regio, op=op)
    form = WachtForm(request.POST or None, activiteit=ding)
    return stel_voor(
        request,
        form,
        lambda: laat_wachten(activiteit=ding, eerst=form.cleaned_data["eerst"], door=request.pet, op=op),
        plan=ding.plan,
        wat=f"Laten wachten: {ding}",
        uitleg="Schuift de andere activiteit naar achteren, dan schuift deze mee als dat nodig is.",
        knop="Wachten vastleggen",
        terug=ding.get_absolute_url(),
        gelukt="De afhankelijkheid staat bij de activiteit.",
    )


@require_POST
def wacht_niet(request: Verzoek, pk: int) -> HttpResponse:
    """It waits no longer."""
    eis_lezen(request.pet)
    op = klok.vandaag()
    rijen = Afhankelijkheid.objects.filter(activiteit__in=activiteiten_van(request.pet, op=op).values("pk"))
    rij = get_object_or_404(rijen.select_related("activiteit__plan__regio"), pk=pk)
    try:
        wacht_niet_meer(rij=rij, door=request.pet, op=op)
    except KanNiet as fout:
        messages.error(request, str(fout))
    return redirect(rij.activiteit)


@require_http_methods(["GET", "POST"])
def verwijzing_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """A text or procedure belongs to it."""
    ding, op = haal_activiteit(request, pk), klok.vandaag()
    eis_bewerken(request.pet, ding.plan.regio, op=op)
    form = VerwijsForm(
        request.POST or None,
        teksten=teksten_van(request.pet, op=op).filter(regio=ding.plan.regio_id).order_by("titel"),
        procedures=procedures_van(request.pet, op=op)
        .filter(tekst__regio=ding.plan.regio_id)
        .select_related("tekst")
        .order_by("tekst__titel"),
    )
    return stel_voor(
        request,
        form,
        lambda: verwijs(activiteit=ding, **form.cleaned_data, door=request.pet, op=op),
        plan=ding.plan,
        wat=f"Tekst of procedure bij {ding}",
        uitleg="Wie de tekst of procedure mag openen, ziet de verwijzing. Anderen niet.",
        knop="Tekst of procedure erbij zetten",
        terug=ding.get_absolute_url(),
        gelukt="De verwijzing staat bij de activiteit.",
    )


@require_POST
def verwijzing_weg(request: Verzoek, pk: int) -> HttpResponse:
    """It does not belong to it any more."""
    eis_lezen(request.pet)
    op = klok.vandaag()
    rijen = Activiteitverwijzing.objects.filter(activiteit__in=activiteiten_van(request.pet, op=op).values("pk"))
    rij = get_object_or_404(rijen.select_related("activiteit__plan__regio"), pk=pk)
    try:
        verwijs_niet_meer(rij=rij, door=request.pet, op=op)
    except KanNiet as fout:
        messages.error(request, str(fout))
    return redirect(reverse("activiteit", args=[rij.activiteit_id]))
