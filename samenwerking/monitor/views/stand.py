"""Freezing a quarter, reading what was frozen, its report on paper, and making it public."""

from __future__ import annotations

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.briefpapier import PdfNietMogelijk
from regio.models import Regio
from regio.verzoek import Verzoek
from samenwerking.monitor.acties.stand import leg_stand_vast, maak_openbaar
from samenwerking.monitor.forms import VastlegForm
from samenwerking.monitor.models import Monitorstand
from samenwerking.monitor.opbouw import HOEVEEL
from samenwerking.monitor.papier import inhoud_van, rapport
from samenwerking.monitor.perioden import Periode, kwartalen_tot, laatste_voorbij, periode_uit
from samenwerking.monitor.rechten import eis_bijhouden, eis_openbaar_maken, leest_alles, mag_openbaar_maken, voor_pet
from samenwerking.monitor.standinhoud import Standinhoud
from samenwerking.monitor.views.pagina import haal_regio, haal_stand, stel_voor


@require_http_methods(["GET", "POST"])
def vastleggen(request: Verzoek, sleutel: str) -> HttpResponse:
    """Which quarter, and what that does."""
    regio, op = haal_regio(request, sleutel), klok.vandaag()
    eis_bijhouden(request.pet, regio, op=op)
    perioden = [Periode(deel.jaar, deel.nummer) for deel in kwartalen_tot(laatste_voorbij(op), HOEVEEL)[::-1]]
    form = VastlegForm(request.POST or None, perioden=perioden, initial={"periode": request.GET.get("kwartaal")})
    return stel_voor(
        request,
        form,
        lambda: leg_stand_vast(
            regio=regio,
            periode=periode_uit(form.cleaned_data["periode"]) or perioden[0],
            waarom=form.cleaned_data["waarom"],
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        ),
        wat="Kwartaal vastleggen",
        uitleg="Alle indicatoren worden bevroren zoals zij nu zijn. Daarna verandert er niets meer aan: een "
        "verbetering is "
        "een nieuwe momentopname, en de oude blijft te vinden. Colleges en raden van de regio lezen "
        "haar; openbaar wordt "
        "zij pas als de coördinator dat doet.",
        knop="Kwartaal vastleggen",
        terug=reverse("monitor_regio", args=[regio.sleutel]),
        gelukt="Het kwartaal is vastgelegd. U kunt het rapport als pdf openen.",
        naar=lambda stand: str(stand.get_absolute_url()),
    )


def _leesbaar(request: Verzoek, stand: Monitorstand) -> Standinhoud:
    """All of it for who works for the region; of another region only what is public."""
    alles = leest_alles(request.pet, stand.regio, op=klok.vandaag())
    return voor_pet(request.pet, stand.gelezen) if alles else stand.gelezen.openbaar()


@require_safe
def monitorstand(request: Verzoek, pk: int) -> HttpResponse:
    """A frozen quarter: the same figures as on paper."""
    stand = haal_stand(request, pk)
    inhoud = _leesbaar(request, stand)
    eigen = leest_alles(request.pet, stand.regio, op=klok.vandaag())
    zelfde = Monitorstand.objects.filter(regio=stand.regio, jaar=stand.jaar, kwartaal=stand.kwartaal).defer("inhoud")
    if not eigen:
        zelfde = zelfde.filter(opening__isnull=False)
    return render(
        request,
        "samenwerking/monitor/stand.html",
        {
            **inhoud_van(stand, inhoud),
            "eigen": eigen,
            "mag_openbaar": mag_openbaar_maken(request.pet, stand.regio) and not stand.is_openbaar,
            "andere": zelfde.exclude(pk=stand.pk).order_by("-nummer"),
        },
    )


@require_http_methods(["GET", "POST"])
def openbaar(request: Verzoek, pk: int) -> HttpResponse:
    """What making public does, before it is done."""
    stand = haal_stand(request, pk)
    eis_openbaar_maken(request.pet, stand.regio)
    aantal = len(stand.gelezen.openbaar().regels)
    return stel_voor(
        request,
        forms.Form(request.POST or None),
        lambda: maak_openbaar(stand=stand, door=request.pet, op=klok.vandaag()),
        wat=f"Openbaar maken: {stand}",
        uitleg=f"Iedereen kan daarna {aantal} van de {len(stand.gelezen.regels)} indicatoren lezen en als open data "
        "ophalen, ook andere regio’s. Dit is niet terug te draaien: wat eenmaal is opgehaald, blijft "
        "bij wie het ophaalde.",
        knop="Openbaar maken",
        terug=stand.get_absolute_url(),
        gelukt="De momentopname is openbaar.",
    )


@require_safe
def pdf(request: Verzoek, pk: int) -> HttpResponse:
    """The report of a quarter, accessible, with the figures of the page."""
    stand = haal_stand(request, pk)
    return als_antwoord(stand, _leesbaar(request, stand), stand.regio)


def als_antwoord(stand: Monitorstand, inhoud: Standinhoud, regio: Regio) -> HttpResponse:
    """The file, or that this server cannot make one."""
    try:
        bestand = rapport(stand, inhoud)
    except PdfNietMogelijk as fout:
        return HttpResponse(str(fout), status=503, content_type="text/plain; charset=utf-8")
    naam = f"monitor-{regio.sleutel}-{stand.jaar}-k{stand.kwartaal}-opname-{stand.nummer}.pdf"
    return HttpResponse(
        bestand,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{naam}"'},
    )
