"""One indicator: what it means, how it goes, what is aimed at, and typing what no row gives."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.onderdelen import Tab
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.monitor.acties.indicator import VELDEN, stel_doel, voeg_indicator_toe, vul_in, wijzig_indicator
from samenwerking.monitor.beeld import Regelbeeld
from samenwerking.monitor.cijfers import doelwoorden
from samenwerking.monitor.forms import BerekendeForm, DoelForm, IndicatorForm, NieuwForm, WaardenForm
from samenwerking.monitor.geschiedenis import lijst_van
from samenwerking.monitor.kennis import Kennis
from samenwerking.monitor.models import Indicator, Meting, Streefwaarde
from samenwerking.monitor.opbouw import als_getypt, geldende, geldende_doelen, maak_stand
from samenwerking.monitor.perioden import Periode, laatste_voorbij, periode_bij, periode_uit
from samenwerking.monitor.rechten import eis_bijhouden, mag_bijhouden
from samenwerking.monitor.views.pagina import haal_indicator, haal_om_bij_te_houden, haal_regio, stel_voor
from toegang.kwartalen import Kwartaal, kwartaal_van

MEESTE = 40
"""So many typed values the page shows; the rest is in the history."""


def _tabs(rij: Indicator, actief: str) -> list[Tab]:
    namen = [("indicator", "Indicator"), ("indicator_geschiedenis", "Geschiedenis")]
    return [Tab(titel, reverse(naam, args=[rij.pk]), naam == actief) for naam, titel in namen]


def _terug(rij: Indicator) -> str:
    return reverse("indicator", args=[rij.pk])


@require_safe
def indicator(request: Verzoek, pk: int) -> HttpResponse:
    """Definition, source, trend, comparison, targets and what was typed."""
    rij, op = haal_indicator(request, pk), klok.vandaag()
    kwartaal = laatste_voorbij(op)
    if "kwartaal" in request.GET:
        gekozen = periode_uit(request.GET["kwartaal"])
        if gekozen is None or gekozen.kwartaal is None or gekozen.van > op:
            raise Http404("Dit kwartaal is er niet.")
        kwartaal = Kwartaal(gekozen.jaar, gekozen.kwartaal)
    stand = maak_stand(rij.regio, kwartaal, op=op, indicatoren=[rij])
    doelen = Streefwaarde.objects.filter(indicator=rij).select_related("gemeente").order_by("pk")
    metingen = Meting.objects.filter(indicator=rij).select_related(
        "gemeente", "bron", "door__gebruiker", "door__gemeente", "door__regio"
    )
    return render(
        request,
        "samenwerking/monitor/indicator.html",
        {
            "indicator": rij,
            "beeld": Regelbeeld(stand.regels[0], stand),
            "stand": stand,
            "doelen": [
                (deel, doelwoorden(deel.waarde, rij.decimalen))
                for deel in sorted(
                    geldende_doelen(doelen).values(), key=lambda een: (een.jaar, str(een.gemeente or ""))
                )
                if deel.waarde is not None
            ],
            "metingen": [] if rij.telt_mensen else metingen.order_by("-jaar", "-kwartaal", "-pk")[:MEESTE],
            "mag": mag_bijhouden(request.pet, rij.regio, op=op),
            "nu": kwartaal != kwartaal_van(op),
            "tabs": _tabs(rij, "indicator"),
        },
    )


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, sleutel: str) -> HttpResponse:
    """An indicator of the region itself."""
    regio, op = haal_regio(request, sleutel), klok.vandaag()
    eis_bijhouden(request.pet, regio, op=op)
    form = NieuwForm(request.POST or None)
    return stel_voor(
        request,
        form,
        lambda: voeg_indicator_toe(
            regio=regio,
            velden={naam: form.cleaned_data[naam] for naam in VELDEN if naam in form.cleaned_data},
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        ),
        wat="Indicator toevoegen",
        uitleg=f"Een indicator van {regio} zelf. De waarden vult u in, met de bron erbij.",
        knop="Indicator toevoegen",
        terug=reverse("monitor_regio", args=[regio.sleutel]),
        gelukt="De indicator staat in de monitor. Vul de eerste waarde in en leg een streefwaarde vast.",
        naar=lambda gemaakt: str(gemaakt.get_absolute_url()),
    )


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Change what it says, or stop with it."""
    rij, op = haal_om_bij_te_houden(request, pk), klok.vandaag()
    soort = BerekendeForm if rij.berekend else IndicatorForm
    form = soort(request.POST or None, initial={naam: getattr(rij, naam) for naam in VELDEN})
    return stel_voor(
        request,
        form,
        lambda: wijzig_indicator(
            indicator=rij,
            velden=form.cleaned_data,
            versie=gelezen_versie(request),
            door=request.pet,
            op=op,
        ),
        wat=f"Wijzigen: {rij}",
        uitleg="Wat al is vastgelegd in een momentopname verandert niet.",
        knop="Indicator wijzigen",
        terug=_terug(rij),
        gelukt="De indicator is gewijzigd.",
        versie=rij.versienummer,
    )


@require_http_methods(["GET", "POST"])
def doel(request: Verzoek, pk: int) -> HttpResponse:
    """A target for a year, or dropping it."""
    rij, op = haal_om_bij_te_houden(request, pk), klok.vandaag()
    form = DoelForm(request.POST or None, indicator=rij, gemeenten=Kennis(rij.regio, op=op).gemeenten)
    return stel_voor(
        request,
        form,
        lambda: stel_doel(indicator=rij, door=request.pet, op=op, **{"gemeente": None, **form.cleaned_data}),
        wat=f"Streefwaarde: {rij}",
        uitleg=f"Wat wil {rij.regio} bereiken, en in welk jaar? Een nieuwe waarde voor hetzelfde jaar vervangt "
        f"de oude; "
        "beide blijven in de geschiedenis.",
        knop="Streefwaarde vastleggen",
        terug=_terug(rij),
        gelukt="De streefwaarde is vastgelegd.",
    )


@require_http_methods(["GET", "POST"])
def waarden(request: Verzoek, pk: int) -> HttpResponse:
    """The values of one period, with their source."""
    rij, op = haal_om_bij_te_houden(request, pk), klok.vandaag()
    if rij.berekend:
        raise Http404("Deze indicator berekent het product.")
    periode = _periode(request, rij)
    metingen = list(Meting.objects.filter(indicator=rij).select_related("gemeente", "bron").order_by("pk"))
    form = WaardenForm(
        request.POST or None,
        indicator=rij,
        gemeenten=Kennis(rij.regio, op=op).gemeenten,
        staat={
            code: als_getypt(meting.waarde, rij.decimalen)
            for code, meting in geldende(metingen).get(periode, {}).items()
        },
        bron=metingen[-1].bron if metingen else None,
    )
    return stel_voor(
        request,
        form,
        lambda: vul_in(
            indicator=rij,
            periode=periode,
            waarden=form.waarden(),
            bron=form.vindplaats(),
            waarom=form.cleaned_data["waarom"],
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        ),
        wat=f"Waarden over {periode.naam}: {rij}",
        uitleg=f"{rij.definitie} Weet u een waarde niet, laat het veld dan leeg.",
        knop="Waarden vastleggen",
        terug=_terug(rij),
        gelukt=f"De waarden over {periode.naam} zijn vastgelegd.",
        perioden=_eerdere(rij),
        gekozen=periode,
    )


def _eerdere(rij: Indicator) -> list[Periode]:
    """The last periods that have ended, newest first."""
    kwartaal = laatste_voorbij(klok.vandaag())
    uit: list[Periode] = []
    while len(uit) < 8:
        periode = periode_bij(rij.ritme, kwartaal)
        if periode not in uit:
            uit.append(periode)
        kwartaal = kwartaal.vorige
    return uit


def _periode(request: Verzoek, rij: Indicator) -> Periode:
    """The period of the address; without one the last that has ended."""
    if "periode" not in request.GET:
        return periode_bij(rij.ritme, laatste_voorbij(klok.vandaag()))
    periode = periode_uit(request.GET["periode"])
    if periode is None:
        raise Http404("Deze periode is er niet.")
    return periode


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What happened with one indicator."""
    rij = haal_indicator(request, pk)
    return lijst_van(request, rij).antwoord(
        "samenwerking/monitor/geschiedenis.html",
        {"regio": rij.regio, "kop": rij.naam, "tabs": _tabs(rij, "indicator_geschiedenis")},
    )
