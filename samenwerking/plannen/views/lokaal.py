"""The local plans: what each gemeente does itself, and what it leaves to the region."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.models import Gemeente, Regio
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.besluiten.rechten_afspraken import gemeenten_in
from samenwerking.plannen.acties.lokaal import (
    PLANVELDEN,
    PUNTVELDEN,
    schrijf_lokaal_plan,
    voeg_punt_toe,
    wijzig_punt,
)
from samenwerking.plannen.forms_basis import LokaalplanForm, PuntForm
from samenwerking.plannen.geschiedenis_basis import lijst_van
from samenwerking.plannen.models import Lokaalplan, Lokaalpunt
from samenwerking.plannen.rechten_basis import (
    eis_kolom_vullen,
    eis_lezen,
    lokale_punten_van,
    mag_kolom_vullen,
    ziet_namen,
)
from samenwerking.plannen.views.pagina_basis import haal_regio, over_regio, stel_voor


@require_safe
def plannen(request: Verzoek, sleutel: str | None = None) -> HttpResponse:
    """All gemeenten of the region, with how much their plan holds."""
    regio, op = haal_regio(request, sleutel), klok.vandaag()
    aanwezig = {plan.gemeente_id: plan for plan in Lokaalplan.objects.filter(regio=regio).prefetch_related("punten")}
    rijen = []
    for gemeente in gemeenten_in(regio, op=op):
        plan = aanwezig.get(gemeente.pk)
        punten = [punt for punt in plan.punten.all() if punt.vervallen_op is None] if plan is not None else []
        lokaal = sum(punt.schaal == Lokaalpunt.Schaal.LOKAAL for punt in punten)
        rijen.append((gemeente, plan, lokaal, len(punten) - lokaal))
    return render(
        request,
        "samenwerking/plannen/lokale_plannen.html",
        {**over_regio(request, regio, "lokale_plannen", "lokale_plannen_regio"), "rijen": rijen},
    )


def _haal(request: Verzoek, sleutel: str, code: str) -> tuple[Regio, Gemeente, Lokaalplan | None]:
    regio = haal_regio(request, sleutel)
    gemeente = get_object_or_404(gemeenten_in(regio, op=klok.vandaag()), code=code)
    return regio, gemeente, Lokaalplan.objects.filter(regio=regio, gemeente=gemeente).first()


@require_safe
def plan(request: Verzoek, sleutel: str, code: str) -> HttpResponse:
    """The plan of one gemeente: local, regional, and the criterion of each."""
    regio, gemeente, ding = _haal(request, sleutel, code)
    punten = list(ding.punten.all()) if ding is not None else []
    groepen = [
        (titel, [punt for punt in punten if punt.schaal == schaal and punt.vervallen_op is None])
        for schaal, titel in (("lokaal", f"Wat {gemeente} zelf doet"), ("regionaal", "Wat de regio samen doet"))
    ]
    context = {
        "regio": regio,
        "gemeente": gemeente,
        "plan": ding,
        "groepen": groepen,
        "vervallen": [punt for punt in punten if punt.vervallen_op is not None],
        "mag": mag_kolom_vullen(request.pet, gemeente.pk, regio, op=klok.vandaag()),
    }
    if ding is None or not ziet_namen(request.pet):
        return render(request, "samenwerking/plannen/lokaal_plan.html", context)
    return lijst_van(request, ding).antwoord("samenwerking/plannen/lokaal_plan.html", context)


@require_http_methods(["GET", "POST"])
def plan_schrijven(request: Verzoek, sleutel: str, code: str) -> HttpResponse:
    """The starting point of the own gemeente."""
    regio, gemeente, ding = _haal(request, sleutel, code)
    op = klok.vandaag()
    eis_kolom_vullen(request.pet, gemeente, regio, op=op)
    begin = {naam: getattr(ding, naam) for naam in PLANVELDEN} if ding is not None else {}
    form = LokaalplanForm(request.POST or None, initial=begin)
    adres = reverse("lokaalplan", args=[regio.sleutel, gemeente.code])
    return stel_voor(
        request,
        form,
        lambda: schrijf_lokaal_plan(
            regio=regio,
            gemeente=gemeente,
            velden=form.cleaned_data,
            versie=gelezen_versie(request),
            door=request.pet,
            op=op,
        ),
        wat=f"Lokaal plan van {gemeente}",
        uitleg="Begin met het uitgangspunt. Daarna zegt u per onderwerp wie het doet, en waarom.",
        knop="Uitgangspunt vastleggen",
        terug=adres,
        gelukt="Het uitgangspunt is vastgelegd.",
        onderwerp=("Lokale plannen", reverse("lokale_plannen_regio", args=[regio.sleutel])),
        versie=ding.versienummer if ding is not None else 0,
    )


@require_http_methods(["GET", "POST"])
def punt_nieuw(request: Verzoek, sleutel: str, code: str) -> HttpResponse:
    """One more point."""
    regio, gemeente, _ = _haal(request, sleutel, code)
    op = klok.vandaag()
    eis_kolom_vullen(request.pet, gemeente, regio, op=op)
    ding = get_object_or_404(Lokaalplan.objects.select_related("regio", "gemeente"), regio=regio, gemeente=gemeente)
    form = PuntForm(request.POST or None)
    return stel_voor(
        request,
        form,
        lambda: voeg_punt_toe(
            plan=ding, velden=form.cleaned_data, aanvraag=form.cleaned_data["aanvraag"], door=request.pet, op=op
        ),
        wat=f"Punt toevoegen: {gemeente}",
        uitleg="Doet uw gemeente dit zelf, of de regio samen? Het criterium zegt waarom.",
        knop="Punt toevoegen",
        terug=ding.get_absolute_url(),
        gelukt="Het punt staat in het lokale plan.",
        onderwerp=("Lokaal plan", ding.get_absolute_url()),
    )


@require_http_methods(["GET", "POST"])
def punt_wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Other words, another scale, or an end."""
    eis_lezen(request.pet)
    op = klok.vandaag()
    punten = lokale_punten_van(request.pet, op=op).select_related("plan__regio", "plan__gemeente")
    punt = get_object_or_404(punten, pk=pk)
    eis_kolom_vullen(request.pet, punt.plan.gemeente, punt.plan.regio, op=op)
    begin = {naam: getattr(punt, naam) for naam in PUNTVELDEN} | {"vervalt": punt.vervallen_op is not None}
    form = PuntForm(request.POST or None, nieuw=False, initial=begin)
    return stel_voor(
        request,
        form,
        lambda: wijzig_punt(
            punt=punt,
            velden=form.cleaned_data,
            vervalt=form.cleaned_data["vervalt"],
            versie=gelezen_versie(request),
            door=request.pet,
            op=op,
        ),
        wat=f"Wijzigen: {punt}",
        uitleg=f"Een punt van het lokale plan van {punt.plan.gemeente}.",
        knop="Wijziging vastleggen",
        terug=punt.plan.get_absolute_url(),
        gelukt="Het punt is gewijzigd.",
        onderwerp=("Lokaal plan", punt.plan.get_absolute_url()),
        versie=punt.versienummer,
    )
