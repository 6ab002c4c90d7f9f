"""The stip, the promises of a region, one promise with its indicators, and the value of each year."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.onderdelen import Leeg
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.plannen.acties.beloften import (
    BELOFTEVELDEN,
    INDICATORVELDEN,
    STIPVELDEN,
    doe_belofte,
    leg_waarde_vast,
    voeg_indicator_toe,
    wijzig_belofte,
    wijzig_indicator,
    zet_stip,
)
from samenwerking.plannen.beeld_basis import beloften_met_stand
from samenwerking.plannen.forms_basis import BelofteForm, IndicatorForm, StipForm, WaardeForm
from samenwerking.plannen.geschiedenis_basis import lijst_van
from samenwerking.plannen.models import Belofte, Belofteindicator, Horizon
from samenwerking.plannen.rechten_basis import (
    beloften_van,
    eis_bewerken,
    eis_geschiedenis,
    eis_lezen,
    indicatoren_van,
    mag_bewerken,
    ziet_namen,
)
from samenwerking.plannen.views.pagina_basis import (
    haal_regio,
    haal_regio_om_te_bewerken,
    over_regio,
    stel_voor,
    tabs_van,
)

_TABS = (("belofte", "Belofte"), ("belofte_geschiedenis", "Geschiedenis"))


@require_safe
def beloften(request: Verzoek, sleutel: str | None = None) -> HttpResponse:
    """The stip and all promises, each with how it stands."""
    regio, op = haal_regio(request, sleutel), klok.vandaag()
    samen = over_regio(request, regio, "beloften", "beloften_regio")
    rijen = list(Belofte.objects.filter(regio=regio))
    leeg = Leeg(
        "Er zijn nog geen beloften",
        "Een belofte zegt wat inwoners gaan merken. Met een indicator en een streefjaar ziet iedereen of het lukt.",
        "Eerste belofte vastleggen" if samen["mag_bewerken"] else "",
        reverse("belofte_nieuw", args=[regio.sleutel]) if samen["mag_bewerken"] else "",
    )
    return render(
        request,
        "samenwerking/plannen/beloften.html",
        {
            **samen,
            "stip": Horizon.objects.filter(regio=regio).first(),
            "beelden": beloften_met_stand([rij for rij in rijen if rij.vervallen_op is None], op=op),
            "vervallen": [rij for rij in rijen if rij.vervallen_op is not None],
            "leeg": leeg,
        },
    )


@require_http_methods(["GET", "POST"])
def stip(request: Verzoek, sleutel: str) -> HttpResponse:
    """The stip op de horizon."""
    regio, op = haal_regio_om_te_bewerken(request, sleutel), klok.vandaag()
    rij = Horizon.objects.filter(regio=regio).first()
    begin = {naam: getattr(rij, naam) for naam in STIPVELDEN} if rij is not None else {}
    form = StipForm(request.POST or None, initial=begin)
    terug = reverse("beloften_regio", args=[regio.sleutel])
    return stel_voor(
        request,
        form,
        lambda: zet_stip(
            regio=regio, velden=form.cleaned_data, versie=gelezen_versie(request), door=request.pet, op=op
        ),
        wat="Stip op de horizon",
        uitleg=f"Waar wil {regio} naartoe, en wanneer is het zover?",
        knop="Stip vastleggen",
        terug=terug,
        gelukt="De stip op de horizon is vastgelegd.",
        onderwerp=("Beloften", terug),
        versie=rij.versienummer if rij is not None else 0,
    )


@require_http_methods(["GET", "POST"])
def belofte_nieuw(request: Verzoek, sleutel: str) -> HttpResponse:
    """One more promise."""
    regio, op = haal_regio_om_te_bewerken(request, sleutel), klok.vandaag()
    hoeveel = Belofte.objects.filter(regio=regio).count()
    form = BelofteForm(request.POST or None, regio=regio, op=op, initial={"nummer": hoeveel + 1})
    terug = reverse("beloften_regio", args=[regio.sleutel])
    return stel_voor(
        request,
        form,
        lambda: doe_belofte(
            regio=regio, velden=form.cleaned_data, aanvraag=form.cleaned_data["aanvraag"], door=request.pet, op=op
        ),
        wat="Belofte vastleggen",
        uitleg=f"Wat belooft {regio} aan inwoners? Daarna kiest u hoe u het meet.",
        knop="Belofte vastleggen",
        terug=terug,
        gelukt="De belofte is vastgelegd. Kies nu hoe u haar meet.",
        onderwerp=("Beloften", terug),
        naar=lambda belofte: str(belofte.get_absolute_url()),
    )


def _haal(request: Verzoek, pk: int) -> Belofte:
    eis_lezen(request.pet)
    rijen = beloften_van(request.pet, op=klok.vandaag())
    return get_object_or_404(rijen.select_related("regio", "pet__gebruiker", "pet__gemeente", "pet__regio"), pk=pk)


def _haal_indicator(request: Verzoek, pk: int) -> Belofteindicator:
    eis_lezen(request.pet)
    rijen = indicatoren_van(request.pet, op=klok.vandaag()).select_related("belofte__regio")
    indicator = get_object_or_404(rijen, pk=pk)
    eis_bewerken(request.pet, indicator.belofte.regio_id, op=klok.vandaag())
    return indicator


@require_safe
def belofte(request: Verzoek, pk: int) -> HttpResponse:
    """One promise: who answers for it, how it is measured, and the values over the years."""
    ding, op = _haal(request, pk), klok.vandaag()
    [beeld] = beloften_met_stand([ding], op=op)
    return render(
        request,
        "samenwerking/plannen/belofte.html",
        {
            "belofte": ding,
            "indicatoren": [(een, sorted(een.waarden.items())) for een in beeld.indicatoren],
            "vervallen": ding.indicatoren.filter(vervallen_op__isnull=False),
            "tabs": tabs_van(ding.pk, *_TABS, actief="belofte") if ziet_namen(request.pet) else [],
            "namen": ziet_namen(request.pet),
            "mag_bewerken": mag_bewerken(request.pet, ding.regio_id, op=op),
        },
    )


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What happened with it."""
    eis_geschiedenis(request.pet)
    ding = _haal(request, pk)
    return lijst_van(request, ding).antwoord(
        "samenwerking/plannen/belofte_geschiedenis.html",
        {"belofte": ding, "tabs": tabs_van(ding.pk, *_TABS, actief="belofte_geschiedenis")},
    )


@require_http_methods(["GET", "POST"])
def belofte_wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Other words, who answers for it, or an end."""
    ding, op = _haal(request, pk), klok.vandaag()
    eis_bewerken(request.pet, ding.regio_id, op=op)
    begin = {naam: getattr(ding, naam) for naam in BELOFTEVELDEN} | {"vervalt": ding.vervallen_op is not None}
    form = BelofteForm(request.POST or None, regio=ding.regio, op=op, nieuw=False, initial=begin)
    return stel_voor(
        request,
        form,
        lambda: wijzig_belofte(
            belofte=ding,
            velden=form.cleaned_data,
            vervalt=form.cleaned_data["vervalt"],
            versie=gelezen_versie(request),
            door=request.pet,
            op=op,
        ),
        wat=f"Wijzigen: {ding}",
        uitleg="De indicatoren en hun waarden blijven staan.",
        knop="Wijziging vastleggen",
        terug=ding.get_absolute_url(),
        gelukt="De belofte is gewijzigd.",
        onderwerp=("Beloften", reverse("beloften_regio", args=[ding.regio.sleutel])),
        versie=ding.versienummer,
    )


@require_http_methods(["GET", "POST"])
def indicator_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """How it is measured."""
    ding, op = _haal(request, pk), klok.vandaag()
    eis_bewerken(request.pet, ding.regio_id, op=op)
    form = IndicatorForm(request.POST or None)
    return stel_voor(
        request,
        form,
        lambda: voeg_indicator_toe(
            belofte=ding, velden=form.cleaned_data, aanvraag=form.cleaned_data["aanvraag"], door=request.pet, op=op
        ),
        wat=f"Indicator toevoegen: {ding}",
        uitleg="Waaraan ziet u dat deze belofte wordt gehouden? Een streefwaarde heeft een eenheid en een jaar.",
        knop="Indicator toevoegen",
        terug=ding.get_absolute_url(),
        gelukt="De indicator is toegevoegd. Leg nu de eerste waarde vast.",
        onderwerp=("Belofte", ding.get_absolute_url()),
    )


@require_http_methods(["GET", "POST"])
def indicator_wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Another target or words, or an end."""
    indicator, op = _haal_indicator(request, pk), klok.vandaag()
    begin = {naam: getattr(indicator, naam) for naam in INDICATORVELDEN}
    form = IndicatorForm(
        request.POST or None, nieuw=False, initial=begin | {"vervalt": indicator.vervallen_op is not None}
    )
    return stel_voor(
        request,
        form,
        lambda: wijzig_indicator(
            indicator=indicator,
            velden=form.cleaned_data,
            vervalt=form.cleaned_data["vervalt"],
            versie=gelezen_versie(request),
            door=request.pet,
            op=op,
        ),
        wat=f"Wijzigen: {indicator}",
        uitleg=f"Een indicator van de belofte ‘{indicator.belofte}’. De waarden blijven staan.",
        knop="Wijziging vastleggen",
        terug=indicator.belofte.get_absolute_url(),
        gelukt="De indicator is gewijzigd.",
        onderwerp=("Belofte", indicator.belofte.get_absolute_url()),
        versie=indicator.versienummer,
    )


@require_http_methods(["GET", "POST"])
def waarde(request: Verzoek, pk: int) -> HttpResponse:
    """The value over a year."""
    indicator, op = _haal_indicator(request, pk), klok.vandaag()
    form = WaardeForm(request.POST or None, initial={"jaar": op.year - 1})
    eenheid = f" in {indicator.eenheid}" if indicator.eenheid else ""
    return stel_voor(
        request,
        form,
        lambda: leg_waarde_vast(indicator=indicator, **form.cleaned_data, door=request.pet, op=op),
        wat=f"Waarde vastleggen: {indicator}",
        uitleg=f"Vul de waarde{eenheid} in, met de bron. Een eerdere waarde van hetzelfde jaar blijft te lezen.",
        knop="Waarde vastleggen",
        terug=indicator.belofte.get_absolute_url(),
        gelukt="De waarde is vastgelegd.",
        onderwerp=("Belofte", indicator.belofte.get_absolute_url()),
    )
