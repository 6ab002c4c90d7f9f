"""Contracts and subsidies: the list, one contract with its prices, and the decision about its end."""

from __future__ import annotations

import datetime

from django import forms
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.models import Organisatie
from regio.onderdelen import Leeg, WatNu
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.parameters import contract_dagen
from samenwerking.partners.acties.contract import (
    REGELVELDEN,
    besluit_over_verlenging,
    leg_contract_vast,
    voeg_regel_toe,
    wijzig_contract,
    wijzig_regel,
)
from samenwerking.partners.cijfers import doorlopende_plekken, woorden_van
from samenwerking.partners.contracttermijn import Waarom, Waarschuwing
from samenwerking.partners.forms import einde
from samenwerking.partners.forms_inkoop import ContractForm, RegelForm, VerlengForm
from samenwerking.partners.models import Contractregel, Partnercontract, Verlengingsbesluit
from samenwerking.partners.rechten import contracten_van, eis_bijhouden, eis_prijzen
from samenwerking.partners.views.pagina import MAP, haal_contract, haal_partner, over_partner, stel_voor, tabs
from samenwerking.partners.werk import waarschuwing_bij


class Contractfilter(Filter):
    """By kind; ended ones only when asked for."""

    soort = forms.ChoiceField(label="Soort", choices=[("", "Contracten en subsidies"), *Partnercontract.Soort.choices])
    voorbij = forms.BooleanField(label="Ook geëindigde")

    def toepassen(self, rijen: QuerySet[Partnercontract]) -> QuerySet[Partnercontract]:
        """The ones that fit."""
        if soort := self.cleaned_data.get("soort"):
            rijen = rijen.filter(soort=soort)
        if self.cleaned_data.get("voorbij"):
            return rijen
        return rijen.filter(Q(tot__isnull=True) | Q(tot__gt=klok.vandaag()))


@require_safe
def contracten(request: Verzoek) -> HttpResponse:
    """The contracts of the region, what ends first on top."""
    eis_prijzen(request.pet)
    lijst = Lijst(
        request,
        contracten_van(request.pet, op=klok.vandaag()).select_related("partner__organisatie", "partner__regio"),
        titel="Contracten en subsidies",
        eenheid=("contract", "contracten"),
        sorteer="einde",
        filter=Contractfilter,
        adres=lambda contract: contract.get_absolute_url(),
        bestandsnaam="contracten",
        kolommen=[
            Kolom("titel", "Contract", sorteer=alfabetisch("titel")),
            Kolom(
                "partner",
                "Partner",
                waarde="partner.organisatie.naam",
                sorteer=alfabetisch("partner__organisatie__naam"),
            ),
            Kolom("soort", "Soort", waarde="get_soort_display"),
            Kolom("categorie", "Aanbieder", waarde="partner.get_categorie_display"),
            Kolom("van", "Van", soort="datum", sorteer="van"),
            Kolom("einde", "Laatste dag", waarde="laatste_dag", soort="datum", sorteer="tot"),
            Kolom("beslissen", "Beslissen voor", waarde="beslissen_voor", soort="datum"),
            Kolom("bedrag", "Bedrag per jaar", waarde="bedrag_per_jaar", soort="euro"),
            Kolom("regio", "Regio", waarde="partner.regio.naam"),
        ],
        leeg=Leeg("Er is geen contract", "Een contract of subsidie legt u vast op de pagina van de partner."),
    )
    return lijst.antwoord(f"{MAP}/contracten.html", {"tabs": tabs(request, "partnercontracten")})


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Record a contract or subsidy."""
    partner, op = haal_partner(request, pk, wijzigen=True), klok.vandaag()
    form = ContractForm(request.POST or None, partner=partner)
    return stel_voor(
        request,
        form,
        lambda: leg_contract_vast(
            partner=partner, velden=form.velden(), aanvraag=form.cleaned_data["aanvraag"], door=request.pet, op=op
        ),
        wat=f"Contract of subsidie: {partner}",
        uitleg="AGB-codes en productcodes voor berichten staan bij Codes van aanbieders en producten.",
        knop="Contract of subsidie vastleggen",
        terug=partner.get_absolute_url(),
        gelukt="Het contract is vastgelegd. Voeg nu de prijzen toe.",
        naar=lambda contract: str(contract.get_absolute_url()),
        partner=partner,
    )


@require_safe
def contract(request: Verzoek, pk: int) -> HttpResponse:
    """One contract: its days, its prices, and what its end means."""
    ding, op = haal_contract(request, pk), klok.vandaag()
    besluiten = list(ding.verlengingsbesluiten.select_related("door__gebruiker"))
    loopt_af = bool(besluiten) and besluiten[0].uitkomst == Verlengingsbesluit.Uitkomst.LOOPT_AF
    samen = over_partner(request, ding.partner)
    aanbieder = ding.partner.organisatie.soort == Organisatie.Soort.AANBIEDER
    dagen = contract_dagen(ding.partner.regio, op=op)
    vraagt = waarschuwing_bij(ding, loopt_af=loopt_af, op=op, dagen=dagen)
    lopend = ""
    if aanbieder and ding.tot is not None and ding.tot > op and (vraagt is not None or loopt_af):
        lopend = woorden_van(doorlopende_plekken([(ding.partner, ding.tot)])[ding.partner_id, ding.tot])
    return render(
        request,
        f"{MAP}/contract.html",
        {
            **samen,
            "contract": ding,
            "regels": list(ding.regels.select_related("product")),
            "besluiten": besluiten,
            "stap": _wat_nu(ding, vraagt, mag=bool(samen["mag"]), dagen=dagen, op=op),
            "lopend": lopend,
            "loopt_af": loopt_af,
            "voorbij": ding.tot is not None and ding.tot <= op,
        },
    )


def _wat_nu(ding: Partnercontract, wat: Waarschuwing | None, *, mag: bool, dagen: int, op: datetime.date) -> WatNu:
    adres = reverse("contract_verlengen", args=[ding.pk]) if mag else ""
    if wat is None:
        if ding.tot is not None and ding.tot <= op:
            return WatNu("Dit contract is geëindigd.")
        return WatNu("U hoeft niets te doen.", daarna=f"Vanaf {dagen} dagen vooraf staat dit contract op Mijn werk.")
    if wat.waarom is Waarom.BESLIS:
        return WatNu(
            "Beslis of het contract wordt verlengd", wie="de coördinator, voor de gemeenten", uiterlijk=wat.uiterlijk,
            waarom="Deze dag staat in het contract.", knop="Besluit vastleggen" if mag else "", url=adres,
        )  # fmt: skip
    return WatNu(
        "Het contract eindigt: zorg dat er iets voor in de plaats komt", wie="de coördinator, voor de gemeenten",
        uiterlijk=wat.uiterlijk, waarom="Dit is de laatste dag van het contract.",
        knop="Besluit vastleggen" if mag else "", url=adres,
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Mend a contract."""
    ding, op = haal_contract(request, pk, wijzigen=True), klok.vandaag()
    velden = (
        "soort", "titel", "kenmerk", "van", "laatste_dag", "verlenging", "beslissen_voor", "bedrag_per_jaar", "gunning",
        "toelichting",
    )  # fmt: skip
    form = ContractForm(
        request.POST or None, partner=ding.partner, nieuw=False, initial={naam: getattr(ding, naam) for naam in velden}
    )
    return stel_voor(
        request,
        form,
        lambda: wijzig_contract(
            contract=ding, velden=form.velden(), versie=gelezen_versie(request), door=request.pet, op=op
        ),
        wat=f"Wijzigen: {ding.titel}",
        uitleg=f"Met {ding.partner}. Is er besloten over de verlenging, leg dat dan vast als besluit.",
        knop="Wijzigingen bewaren",
        terug=ding.get_absolute_url(),
        gelukt="De wijzigingen zijn bewaard.",
        versie=ding.versienummer,
        partner=ding.partner,
    )


@require_http_methods(["GET", "POST"])
def verlengen(request: Verzoek, pk: int) -> HttpResponse:
    """Record what was decided about the end."""
    ding, op = haal_contract(request, pk, wijzigen=True), klok.vandaag()
    form = VerlengForm(request.POST or None, initial={"dag": op})
    return stel_voor(
        request,
        form,
        lambda: besluit_over_verlenging(
            contract=ding,
            nieuwe_tot=einde(form),
            **{
                naam: form.cleaned_data[naam]
                for naam in ("uitkomst", "beslissen_voor", "dag", "toelichting", "aanvraag")
            },
            door=request.pet,
            op=op,
        ),
        wat=f"Besluit over verlenging: {ding.titel}",
        uitleg=f"Met {ding.partner}. In het contract staat over verlenging: {ding.verlenging or 'niets'}.",
        knop="Besluit vastleggen",
        terug=ding.get_absolute_url(),
        gelukt="Het besluit over de verlenging is vastgelegd.",
        partner=ding.partner,
    )


@require_http_methods(["GET", "POST"])
def regel_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """A price."""
    ding, op = haal_contract(request, pk, wijzigen=True), klok.vandaag()
    form = RegelForm(request.POST or None, regio=ding.partner.regio)
    return stel_voor(
        request,
        form,
        lambda: voeg_regel_toe(
            contract=ding, velden=form.velden(), aanvraag=form.cleaned_data["aanvraag"], door=request.pet, op=op
        ),
        wat=f"Prijs toevoegen: {ding.titel}",
        uitleg=f"Wat {ding.partner} volgens dit contract krijgt. De tarieven om mee te rekenen staan bij Financiën.",
        knop="Prijs toevoegen",
        terug=ding.get_absolute_url(),
        gelukt="De prijs staat bij het contract.",
        partner=ding.partner,
    )


@require_http_methods(["GET", "POST"])
def regel_wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Another price or volume."""
    eis_prijzen(request.pet)
    op = klok.vandaag()
    rijen = Contractregel.objects.filter(contract__in=contracten_van(request.pet, op=op))
    regel = get_object_or_404(
        rijen.select_related("contract__partner__organisatie", "contract__partner__regio", "product"), pk=pk
    )
    partner = regel.contract.partner
    eis_bijhouden(request.pet, partner.regio_id, op=op)
    form = RegelForm(
        request.POST or None, regio=partner.regio, nieuw=False,
        initial={naam: getattr(regel, naam) for naam in REGELVELDEN},
    )  # fmt: skip
    return stel_voor(
        request,
        form,
        lambda: wijzig_regel(
            regel=regel, velden=form.velden(), versie=gelezen_versie(request), door=request.pet, op=op
        ),
        wat=f"Prijs wijzigen: {regel}",
        uitleg=f"{regel.contract}, met {partner}. Wat er stond, blijft in de geschiedenis.",
        knop="Prijs bewaren",
        terug=regel.contract.get_absolute_url(),
        gelukt="De prijs is bewaard.",
        versie=regel.versienummer,
        partner=partner,
    )
