"""Agreements with a partner, and the homes of the region beside the uitstroom."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.rechten import regios_van
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.besluiten.rechten_afspraken import overeenkomsten_van
from samenwerking.partners.acties.afspraak import leg_afspraak_vast, spreek_woningen_af, wijzig_afspraak
from samenwerking.partners.cijfers import woningjaar, woningjaren
from samenwerking.partners.forms import AfspraakForm, WoningenForm
from samenwerking.partners.models import Woningaantal
from samenwerking.partners.rechten import afspraken_van, eis_lezen, gemeenten_voor
from samenwerking.partners.views.pagina import MAP, haal_afspraak, haal_partner, over_partner, stel_voor, tabs
from samenwerking.teksten.rechten import teksten_van


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Record an agreement."""
    partner, op = haal_partner(request, pk, wijzigen=True), klok.vandaag()
    form = AfspraakForm(request.POST or None, regio=partner.regio, initial={"van": op})
    return stel_voor(
        request,
        form,
        lambda: leg_afspraak_vast(
            partner=partner, velden=form.velden(), aanvraag=form.cleaned_data["aanvraag"], door=request.pet, op=op
        ),
        wat=f"Afspraak met {partner}",
        uitleg="Staat de afspraak als overeenkomst of tekst in dit product? Kies die dan.",
        knop="Afspraak vastleggen",
        terug=partner.get_absolute_url(),
        gelukt="De afspraak is vastgelegd. Spreek nu per gemeente woningen af, als dat erbij hoort.",
        naar=lambda afspraak: str(afspraak.get_absolute_url()),
        partner=partner,
    )


@require_safe
def afspraak(request: Verzoek, pk: int) -> HttpResponse:
    """One agreement with its homes."""
    ding, op = haal_afspraak(request, pk), klok.vandaag()
    aantallen: dict[int, list[Woningaantal]] = {}
    for rij in ding.woningaantallen.select_related("gemeente"):
        aantallen.setdefault(rij.jaar, []).append(rij)
    eigen = gemeenten_voor(request.pet, ding.partner.regio, op=op).exists()
    return render(
        request,
        f"{MAP}/afspraak.html",
        {
            **over_partner(request, ding.partner),
            "afspraak": ding,
            "jaren": [(jaar, rijen, sum(rij.aantal for rij in rijen)) for jaar, rijen in aantallen.items()],
            "vult_in": eigen,
            "leest_overeenkomst": ding.overeenkomst_id is not None
            and overeenkomsten_van(request.pet, op=op).filter(pk=ding.overeenkomst_id).exists(),
            "leest_tekst": ding.tekst_id is not None
            and teksten_van(request.pet, op=op).filter(pk=ding.tekst_id).exists(),
            "loopt": ding.loopt(op=op),
        },
    )


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Change an agreement."""
    ding, op = haal_afspraak(request, pk, wijzigen=True), klok.vandaag()
    velden = ("soort", "titel", "inhoud", "van", "laatste_dag", "overeenkomst", "tekst", "voor_raden")
    form = AfspraakForm(
        request.POST or None, regio=ding.partner.regio, nieuw=False,
        initial={naam: getattr(ding, naam) for naam in velden},
    )  # fmt: skip
    return stel_voor(
        request,
        form,
        lambda: wijzig_afspraak(
            afspraak=ding, velden=form.velden(), versie=gelezen_versie(request), door=request.pet, op=op
        ),
        wat=f"Wijzigen: {ding.titel}",
        uitleg=f"Afspraak met {ding.partner}.",
        knop="Wijzigingen bewaren",
        terug=ding.get_absolute_url(),
        gelukt="De wijzigingen zijn bewaard.",
        versie=ding.versienummer,
        partner=ding.partner,
    )


@require_http_methods(["GET", "POST"])
def woningen_afspreken(request: Verzoek, pk: int) -> HttpResponse:
    """The homes of one year: each gemeente its own, the coördinator all of them."""
    ding, op = haal_afspraak(request, pk, wijzigen=True), klok.vandaag()
    regio = ding.partner.regio
    gemeenten = list(gemeenten_voor(request.pet, regio, op=op).order_by("sorteernaam"))
    if not gemeenten:
        raise GeenRecht("Alleen een gemeente van de regio en de coördinator vullen woningen in.")
    jaar = _jaar(request, max(op.year, ding.van.year))
    staat = dict(ding.woningaantallen.filter(jaar=jaar).values_list("gemeente_id", "aantal"))
    form = WoningenForm(request.POST or None, gemeenten=gemeenten, regio=regio, jaar=jaar, aantallen=staat)
    adres = reverse("woningen_afspreken", args=[pk])
    laatste = ding.laatste_dag.year if ding.laatste_dag is not None else op.year + 5
    return stel_voor(
        request,
        form,
        lambda: (spreek_woningen_af(afspraak=ding, jaar=jaar, aantallen=form.aantallen(), door=request.pet, op=op),),
        wat=f"Woningen in {jaar}",
        uitleg=f"{ding.titel}, met {ding.partner}. Woningen voor wie uit beschermd wonen of opvang verhuist.",
        knop="Woningen vastleggen",
        terug=ding.get_absolute_url(),
        gelukt=f"De woningen van {jaar} zijn vastgelegd.",
        partner=ding.partner,
        andere_jaren=[(ander, f"{adres}?jaar={ander}") for ander in range(ding.van.year, laatste + 1) if ander != jaar][
            -12:
        ],
    )


@require_safe
def woningen(request: Verzoek, sleutel: str) -> HttpResponse:
    """Per gemeente what was agreed with all partners in a year, beside who really left."""
    eis_lezen(request.pet)
    op = klok.vandaag()
    regio = get_object_or_404(regios_van(request.pet, op=op), sleutel=sleutel)
    afspraken = afspraken_van(request.pet, op=op).filter(partner__regio=regio)
    jaar = _jaar(request, op.year)
    adres = reverse("woningen", args=[sleutel])
    return render(
        request,
        f"{MAP}/woningen.html",
        {
            "regio": regio,
            "jaar": woningjaar(regio, afspraken, jaar, op=op),
            "jaren": [(ander, f"{adres}?jaar={ander}") for ander in woningjaren(afspraken, op=op)],
            "afspraken": list(
                afspraken.filter(woningaantallen__jaar=jaar).distinct().select_related("partner__organisatie")
            ),
            "tabs": tabs(request, "woningen"),
        },
    )


def _jaar(request: Verzoek, anders: int) -> int:
    """The year that was asked for; what is no year counts as nothing asked."""
    tekst = request.GET.get("jaar", "")
    return int(tekst) if tekst.isascii() and tekst.isdigit() and 2015 <= int(tekst) <= 2100 else anders
