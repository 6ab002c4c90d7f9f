"""Making the agenda, writing during the meeting, and who was there: forms with a row per point or seat."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from regio import klok
from regio.forms.velden import probeer
from regio.fouten import KanNiet
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.overleg.acties.agenda import maak_agenda
from samenwerking.overleg.acties.notulen import Bewaard, bewaar_notulen, leg_presentie_vast, schuif_door
from samenwerking.overleg.forms_bijeenkomst import AgendaForm, NotulenForm, PresentieForm
from samenwerking.overleg.models import Agendapunt, Bijeenkomst
from samenwerking.overleg.onderwerpen import wachtend_voor, wijzer_voor
from samenwerking.overleg.rechten import bijeenkomsten_van, eigenaren_in, eis_deelnemen, eis_voorbereiden
from samenwerking.overleg.tafel import plaatsen_van
from samenwerking.overleg.tijdplan import plan
from samenwerking.overleg.views.bijeenkomst import aanvraag_van
from samenwerking.overleg.views.pagina import haal_bijeenkomst, over_bijeenkomst


def _punten(ding: Bijeenkomst) -> list[Agendapunt]:
    rijen = Agendapunt.objects.filter(bijeenkomst=ding).select_related(
        "door__gebruiker", "door__gemeente", "door__regio"
    )
    return list(rijen.op_volgorde())


def _toon(request: Verzoek, naam: str, ding: Bijeenkomst, *, status: int, **context: Any) -> HttpResponse:
    return render(
        request,
        f"samenwerking/overleg/{naam}.html",
        {**over_bijeenkomst(request, ding, naam), **context},
        status=status,
    )


@require_http_methods(["GET", "POST"])
def agenda(request: Verzoek, pk: int) -> HttpResponse:
    """Order and time the points, and add what is open or waits."""
    ding, op = haal_bijeenkomst(request, pk), klok.vandaag()
    eis_voorbereiden(request.pet, ding.overleg, op=op)
    punten = _punten(ding)
    open_punten = list(
        Agendapunt.objects.open()
        .filter(overleg=ding.overleg)
        .select_related("door__gebruiker", "door__gemeente", "door__regio")
        .order_by("op")
    )
    form = AgendaForm(
        request.POST or None,
        punten=punten,
        open_punten=open_punten,
        wachtend=wachtend_voor(request.pet, ding, op=op),
        wijzer=wijzer_voor(request.pet, [*punten, *open_punten], op=op),
    )
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            gemaakt = probeer(
                form,
                lambda: maak_agenda(
                    bijeenkomst=ding,
                    plekken=form.plekken(),
                    erbij=form.erbij(),
                    versie=gelezen_versie(request),
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=op,
                ),
            )
            if gemaakt is not None:
                messages.success(request, "De agenda is bewaard.")
                return redirect("agenda", ding.pk)
            status = 409
    tijdplan = plan(ding.begin, ding.einde, [punt.minuten for punt in punten])
    rijen = list(zip(form.rijen, tijdplan.tijden, strict=True))
    return _toon(
        request, "agenda", ding, status=status, form=form, rijen=rijen, tijdplan=tijdplan, versie=ding.versienummer
    )


@require_http_methods(["GET", "POST"])
def notulen(request: Verzoek, pk: int) -> HttpResponse:
    """Write what is said and agreed. What someone else wrote meanwhile is shown beside it, and nothing is lost."""
    ding, op = haal_bijeenkomst(request, pk), klok.vandaag()
    eis_voorbereiden(request.pet, ding.overleg, op=op)
    punten = _punten(ding)
    wijzer = wijzer_voor(request.pet, punten, op=op)
    met: dict[str, Any] = {"punten": punten, "eigenaren": eigenaren_in(ding.overleg.regio, op=op), "wijzer": wijzer}
    form = NotulenForm(request.POST or None, **met)
    status, anders = 200, set[int]()
    if request.method == "POST":
        status = 422
        if form.is_valid():
            bewaard = probeer(form, lambda: _bewaar(request, ding, form))
            if bewaard is not None and not bewaard.verouderd:
                messages.success(request, _zin(bewaard))
                return redirect("notulen", ding.pk)
            status = 409
            if bewaard is not None:
                anders = set(bewaard.verouderd)
                met["punten"] = punten = _punten(ding)
                form = NotulenForm(_met_nieuwe_versies(request, punten), **met)
                form.is_valid()
                form.add_error(
                    None,
                    "Iemand anders schreef bij een punt terwijl u schreef. Hieronder staat wat er nu staat, naast uw "
                    "tekst. Bewaart u nu opnieuw, dan vervangt uw tekst wat er staat.",
                )
    acties = {punt.pk: list(punt.acties.met_wie()) for punt in punten}
    rijen = [(rij, rij.ding.pk in anders, acties[rij.ding.pk], uuid4()) for rij in form.rijen]
    return _toon(request, "notulen", ding, status=status, form=form, rijen=rijen, te_vroeg=ding.datum > op)


def _bewaar(request: Verzoek, ding: Bijeenkomst, form: NotulenForm) -> Bewaard:
    return bewaar_notulen(
        bijeenkomst=ding,
        aantekeningen=form.aantekeningen(),
        aanvraag=form.cleaned_data["aanvraag"],
        door=request.pet,
        op=klok.vandaag(),
    )


def _met_nieuwe_versies(request: Verzoek, punten: list[Agendapunt]) -> Any:
    """What was posted, now read beside the newest words; an action that was made stands there no more."""
    invoer = request.POST.copy()
    for punt in punten:
        invoer[f"versie_{punt.pk}"] = str(punt.versienummer)
    return invoer


def _zin(bewaard: Bewaard) -> str:
    acties = {0: "", 1: " De actie staat op Mijn werk van wie haar doet."}.get(
        bewaard.acties, " De acties staan op Mijn werk van wie ze doen."
    )
    return f"Bewaard.{acties}"


@require_http_methods(["GET", "POST"])
def presentie(request: Verzoek, pk: int) -> HttpResponse:
    """Who was there, who was not, and who came instead."""
    ding, op = haal_bijeenkomst(request, pk), klok.vandaag()
    eis_voorbereiden(request.pet, ding.overleg, op=op)
    form = PresentieForm(request.POST or None, plaatsen=plaatsen_van(ding))
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            vast = probeer(
                form,
                lambda: leg_presentie_vast(
                    bijeenkomst=ding,
                    standen=form.standen(),
                    versie=gelezen_versie(request),
                    door=request.pet,
                    op=op,
                ),
            )
            if vast is not None:
                messages.success(request, "De aanwezigheid is vastgelegd.")
                return redirect(ding)
            status = 409
    return _toon(request, "presentie", ding, status=status, form=form, versie=ding.versienummer)


@require_POST
def doorschuiven(request: Verzoek, pk: int) -> HttpResponse:
    """A point comes back on a next agenda."""
    eis_deelnemen(request.pet)
    op = klok.vandaag()
    zichtbaar = Agendapunt.objects.filter(bijeenkomst__in=bijeenkomsten_van(request.pet, op=op))
    punt = get_object_or_404(zichtbaar.select_related("overleg__regio", "bijeenkomst__overleg__regio"), pk=pk)
    eis_voorbereiden(request.pet, punt.overleg, op=op)
    try:
        schuif_door(punt=punt, aanvraag=aanvraag_van(request), door=request.pet, op=op)
    except KanNiet as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, "Het punt komt terug: het staat bij de open punten van dit overleg.")
    return redirect("bijeenkomst", punt.bijeenkomst_id)
