"""The monitor of a region, and the regions beside one another."""

from __future__ import annotations

import datetime

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.models import Regio
from regio.onderdelen import WatNu
from regio.verzoek import Verzoek
from samenwerking.monitor.acties.indicator import begin_monitor
from samenwerking.monitor.beeld import beelden, beloftebeelden
from samenwerking.monitor.geschiedenis import lijst_van
from samenwerking.monitor.landelijk import vergelijk
from samenwerking.monitor.models import Indicator, Monitorstand
from samenwerking.monitor.opbouw import HOEVEEL, maak_stand
from samenwerking.monitor.perioden import Periode, kwartalen_tot, laatste_voorbij, periode_uit
from samenwerking.monitor.rechten import eis_bijhouden, eis_lezen, mag_bijhouden, regios_met_monitor, voor_pet
from samenwerking.monitor.standaard import STANDAARD
from samenwerking.monitor.standinhoud import Standinhoud
from samenwerking.monitor.views.pagina import haal_regio, stel_voor, tabs_van_regio
from toegang.cijfers import gepubliceerd
from toegang.kwartalen import Kwartaal, kwartaal_van


@require_safe
def monitor(request: Verzoek) -> HttpResponse:
    """The monitors of the own regions, and one indicator of every region that made it public."""
    eis_lezen(request.pet)
    op = klok.vandaag()
    regios = list(regios_met_monitor(request.pet, op=op))
    gekozen = request.GET.get("indicator", "")
    if gekozen and gekozen not in {deel.sleutel for deel in STANDAARD}:
        raise Http404("Deze indicator kennen niet alle regio’s.")
    vergelijking = vergelijk(gekozen)
    return render(
        request,
        "samenwerking/monitor/vergelijken.html",
        {
            "regios": regios,
            "vergelijking": vergelijking,
            "keuzes": [(deel.sleutel, deel.naam, deel.sleutel == vergelijking.soort.sleutel) for deel in STANDAARD],
            "tabs": tabs_van_regio(request, regios[0], "monitor") if len(regios) == 1 else [],
        },
    )


def _gekozen(request: Verzoek, op: datetime.date) -> Kwartaal:
    """The quarter of the address; without one the last that has ended."""
    periode = periode_uit(request.GET["kwartaal"]) if "kwartaal" in request.GET else None
    if "kwartaal" not in request.GET:
        return laatste_voorbij(op)
    if periode is None or periode.kwartaal is None or periode.van > op:
        raise Http404("Dit kwartaal is er niet.")
    return Kwartaal(periode.jaar, periode.kwartaal)


@require_safe
def monitor_regio(request: Verzoek, sleutel: str) -> HttpResponse:
    """All indicators of one region in one quarter, as they are known now."""
    regio, op = haal_regio(request, sleutel), klok.vandaag()
    kwartaal = _gekozen(request, op)
    stand = voor_pet(request.pet, maak_stand(regio, kwartaal, op=op))
    vastgelegd = list(Monitorstand.objects.filter(regio=regio).defer("inhoud").select_related("opening")[: 2 * HOEVEEL])
    mag = mag_bijhouden(request.pet, regio, op=op)
    return render(
        request,
        "samenwerking/monitor/regio.html",
        {
            "regio": regio,
            "stand": stand,
            "beelden": beelden(stand),
            "beloften": beloftebeelden(stand),
            "vastgelegd": vastgelegd,
            "gestopt": Indicator.objects.filter(regio=regio, gestopt_op__isnull=False),
            "mag": mag,
            "loopt": stand.periode.tot > op,
            "eerst_geteld": _eerst_geteld(regio, kwartaal, op),
            "keuzes": [
                (Periode(deel.jaar, deel.nummer), deel == kwartaal)
                for deel in kwartalen_tot(kwartaal_van(op), HOEVEEL)[::-1]
            ],
            "tabs": tabs_van_regio(request, regio, "monitor_regio"),
            "stap": _wat_nu(regio, stand, vastgelegd, mag=mag, op=op),
        },
    )


def _eerst_geteld(regio: Regio, kwartaal: Kwartaal, op: datetime.date) -> tuple[datetime.date, Periode] | None:
    """The first day of which the region published who has a right or waits, when the quarter was over before it."""
    standen = gepubliceerd(regio, op=op).filter(van__isnull=True)
    eerste: datetime.date | None = standen.order_by("peildatum").values_list("peildatum", flat=True).first()
    if eerste is None or eerste <= kwartaal.tot:
        return None
    toen = kwartaal_van(eerste)
    return eerste, Periode(toen.jaar, toen.nummer)


def _wat_nu(regio: Regio, stand: Standinhoud, vastgelegd: list[Monitorstand], *, mag: bool, op: datetime.date) -> WatNu:
    if not stand.regels:
        return WatNu(
            "Begin met de monitor",
            wie="De coördinator of een beleidsadviseur",
            waarom="Dan staan hier de indicatoren die het product kent. De regio voegt haar eigen toe.",
            knop="Monitor beginnen" if mag else "",
            url=reverse("monitor_beginnen", args=[regio.sleutel]) if mag else "",
        )
    if stand.periode.tot > op:
        return WatNu(
            "Dit kwartaal loopt nog", waarom="Wat hier staat, verandert nog. Vastleggen kan als het voorbij is."
        )
    deze = [rij for rij in vastgelegd if (rij.jaar, rij.kwartaal) == (stand.jaar, stand.kwartaal)]
    te_typen = [regel for regel in stand.zonder_waarde if not regel.berekend]
    if deze:
        return WatNu(
            f"Vastgelegd als momentopname {deze[0].nummer}",
            waarom="Een gedrukt rapport verwijst daarnaar. Klopte er iets niet, leg dan een nieuwe momentopname vast.",
            knop="Momentopname openen",
            url=deze[0].get_absolute_url(),
        )
    if te_typen:
        return WatNu(
            "Vul in wat ontbreekt",
            wie="De coördinator en de beleidsadviseurs",
            waarom=f"Van {len(te_typen)} indicatoren kent het product de waarde niet: {te_typen[0].naam} en verder."
            if len(te_typen) > 1
            else f"Het product kent de waarde niet van: {te_typen[0].naam}.",
            knop="Waarde invullen" if mag else "",
            url=f"{reverse('waarden_invullen', args=[te_typen[0].nummer])}" if mag else "",
            daarna="Daarna legt u het kwartaal vast.",
        )
    return WatNu(
        "Leg het kwartaal vast",
        wie="De coördinator of een beleidsadviseur",
        waarom="Dan is een gedrukt rapport altijd terug te vinden.",
        knop="Kwartaal vastleggen" if mag else "",
        url=reverse("monitor_vastleggen", args=[regio.sleutel]) if mag else "",
    )


@require_http_methods(["GET", "POST"])
def beginnen(request: Verzoek, sleutel: str) -> HttpResponse:
    """Take over the indicators that the product knows."""
    regio, op = haal_regio(request, sleutel), klok.vandaag()
    eis_bijhouden(request.pet, regio, op=op)
    return stel_voor(
        request,
        forms.Form(request.POST or None),
        lambda: begin_monitor(regio=regio, door=request.pet, op=op),
        wat="Monitor beginnen",
        uitleg=f"{regio} volgt daarna {len(STANDAARD)} indicatoren. Een deel berekent het product; de rest vult "
        f"u in, met "
        "de bron erbij. Met een indicator die u niet wilt, stopt u later.",
        knop="Monitor beginnen",
        terug=reverse("monitor_regio", args=[regio.sleutel]),
        gelukt="De indicatoren staan in de monitor.",
    )


@require_safe
def geschiedenis(request: Verzoek, sleutel: str) -> HttpResponse:
    """What happened in the monitor of a region."""
    regio = haal_regio(request, sleutel)
    dingen = [regio, *Indicator.objects.filter(regio=regio), *Monitorstand.objects.filter(regio=regio).defer("inhoud")]
    return lijst_van(request, *dingen).antwoord(
        "samenwerking/monitor/geschiedenis.html",
        {
            "regio": regio,
            "kop": f"Monitor van {regio}",
            "tabs": tabs_van_regio(request, regio, "monitor_geschiedenis"),
        },
    )
