"""Codes for messages: which AGB code an aanbieder has in the region, and which code a product."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar

from django import forms
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.lijst import Filter, Kolom, Lijst
from regio.notatie import datum
from regio.onderdelen import Leeg, Tab
from regio.verzoek import Verzoek
from toegang import rechten_contract as rechten
from toegang.acties.contract import (
    NIET_VAN_U,
    beeindig_aanbiedercode,
    beeindig_contractproduct,
    voeg_aanbiedercode_toe,
    voeg_contractproduct_toe,
)
from toegang.forms.contract import AanbiedercodeForm, ContractproductForm, EindeContractForm
from toegang.models import Aanbiedercode, Contractproduct
from toegang.views.plekformulier import Blad, behandel, gepost

BLIJFT = "Toewijzingen die met deze code zijn gemaakt, blijven zoals zij zijn."


class CodeFilter(Filter):
    """What holds now or later, or also what is over."""

    toestand = forms.ChoiceField(label="Toestand", choices=[("", "Geldt nu of later"), ("alle", "Ook wat voorbij is")])

    op: ClassVar[datetime.date]

    def toepassen(self, rijen: QuerySet[Any]) -> QuerySet[Any]:
        """Without a choice: what still matters."""
        alle = self.cleaned_data.get("toestand") == "alle"
        return rijen if alle else rijen.filter(Q(tot__isnull=True) | Q(tot__gt=self.op))


def _filter(op: datetime.date) -> type[CodeFilter]:
    class EigenFilter(CodeFilter):
        pass

    EigenFilter.op = op
    return EigenFilter


def _eis_lezen(request: Verzoek) -> None:
    if not rechten.mag_contracten_lezen(request.pet):
        raise GeenRecht("De codes zijn er voor wie zorg toewijst en voor de coördinator.")


def _eis_beheer(request: Verzoek) -> None:
    if not rechten.mag_contracten_beheren(request.pet):
        raise GeenRecht(NIET_VAN_U)


def _tabs(hier: str) -> list[Tab]:
    namen = [("aanbiedercodes", "AGB-codes van aanbieders"), ("contractproducten", "Productcodes")]
    return [Tab(titel, reverse(naam), naam == hier) for naam, titel in namen]


def _geldt(rij: Aanbiedercode | Contractproduct) -> str:
    """'vanaf 1 januari 2026', and until when and why."""
    if rij.laatste_dag is None:
        return f"vanaf {datum(rij.van)}"
    waarom = f": {rij.get_einde_reden_display()}" if rij.einde_reden else ""
    return f"{datum(rij.van)} tot en met {datum(rij.laatste_dag)}{waarom}"


def _antwoord(request: Verzoek, lijst: Lijst, hier: str, nieuw: str, knop: str) -> HttpResponse:
    return lijst.antwoord(
        "toegang/contracten.html",
        {
            "tabs": _tabs(hier),
            "regio": rechten.regio_van_contracten(request.pet, op=klok.vandaag()),
            "beheert": rechten.mag_contracten_beheren(request.pet),
            "nieuw": nieuw,
            "nieuw_knop": knop,
        },
    )


@require_safe
def aanbiedercodes(request: Verzoek) -> HttpResponse:
    """The AGB codes of the region."""
    _eis_lezen(request)
    op = klok.vandaag()
    beheert = rechten.mag_contracten_beheren(request.pet)
    lijst = Lijst(
        request,
        rechten.aanbiedercodes_voor(request.pet, op=op).select_related("organisatie"),
        titel="AGB-codes van aanbieders",
        eenheid=("AGB-code", "AGB-codes"),
        kolommen=[
            Kolom("aanbieder", "Aanbieder", waarde="organisatie", sorteer="organisatie__naam"),
            Kolom("agb", "AGB-code", sorteer="agb"),
            Kolom("geldt", "Geldt", waarde=_geldt),
            Kolom("gecontroleerd_op", "Gecontroleerd op", soort="datum"),
            *([Kolom("acties", "Actie", waarde="pk", sjabloon="toegang/delen/agbactie.html")] if beheert else []),
        ],
        sorteer="aanbieder",
        filter=_filter(op),
        leeg=Leeg(
            "Van geen enkele aanbieder is een AGB-code vastgelegd",
            "Zonder AGB-code kan een consulent geen zorg toewijzen aan een aanbieder.",
            "AGB-code vastleggen" if beheert else "",
            reverse("aanbiedercode_nieuw") if beheert else "",
        ),
        bestandsnaam="agb-codes",
    )
    return _antwoord(request, lijst, "aanbiedercodes", reverse("aanbiedercode_nieuw"), "AGB-code vastleggen")


@require_safe
def contractproducten(request: Verzoek) -> HttpResponse:
    """The product codes of the region."""
    _eis_lezen(request)
    op = klok.vandaag()
    beheert = rechten.mag_contracten_beheren(request.pet)
    lijst = Lijst(
        request,
        rechten.contractproducten_voor(request.pet, op=op).select_related("product"),
        titel="Productcodes",
        eenheid=("productcode", "productcodes"),
        kolommen=[
            Kolom("product", "Product", sorteer="product__naam"),
            Kolom("code", "Code", sorteer="code"),
            Kolom("categorie", "Categorie", waarde=lambda rij: f"{rij.categorie}: {rij.get_categorie_display()}"),
            Kolom("eenheid", "Eenheid", waarde="get_eenheid_display"),
            Kolom("frequentie", "Hoe vaak", waarde="get_frequentie_display"),
            Kolom("geldt", "Geldt", waarde=_geldt),
            *([Kolom("acties", "Actie", waarde="pk", sjabloon="toegang/delen/codeactie.html")] if beheert else []),
        ],
        sorteer="product",
        filter=_filter(op),
        leeg=Leeg(
            "Van geen enkel product is een code vastgelegd",
            "Zonder productcode kan een consulent het product niet toewijzen.",
            "Productcode vastleggen" if beheert else "",
            reverse("contractproduct_nieuw") if beheert else "",
        ),
        bestandsnaam="productcodes",
    )
    return _antwoord(request, lijst, "contractproducten", reverse("contractproduct_nieuw"), "Productcode vastleggen")


@require_http_methods(["GET", "POST"])
def aanbiedercode_nieuw(request: Verzoek) -> HttpResponse:
    """An aanbieder gets messages under a code."""
    _eis_beheer(request)
    op = klok.vandaag()
    form = AanbiedercodeForm(gepost(request), op=op)
    blad = Blad(
        titel="AGB-code vastleggen",
        voor=f"Voor berichten van {rechten.regio_van_contracten(request.pet, op=op)} aan een aanbieder.",
        knop="AGB-code vastleggen",
        terug=reverse("aanbiedercodes"),
        terugnaam="AGB-codes van aanbieders",
        gelukt="De AGB-code is vastgelegd. Consulenten kunnen nu zorg toewijzen aan deze aanbieder.",
    )
    return behandel(
        request,
        form,
        lambda velden: voeg_aanbiedercode_toe(
            afspraak=form.afspraak(), aanvraag=velden["aanvraag"], door=request.pet, op=op
        ),
        blad,
    )


@require_http_methods(["GET", "POST"])
def contractproduct_nieuw(request: Verzoek) -> HttpResponse:
    """A product gets a code."""
    _eis_beheer(request)
    op = klok.vandaag()
    regio = rechten.regio_van_contracten(request.pet, op=op)
    form = ContractproductForm(gepost(request), regio=regio, op=op)
    blad = Blad(
        titel="Productcode vastleggen",
        voor=f"Hoe {regio} een product in berichten schrijft.",
        knop="Productcode vastleggen",
        terug=reverse("contractproducten"),
        terugnaam="Productcodes",
        gelukt="De productcode is vastgelegd. Consulenten kunnen dit product nu toewijzen.",
    )
    return behandel(
        request,
        form,
        lambda velden: voeg_contractproduct_toe(
            afspraak=form.afspraak(), aanvraag=velden["aanvraag"], door=request.pet, op=op
        ),
        blad,
    )


@require_http_methods(["GET", "POST"])
def aanbiedercode_einde(request: Verzoek, pk: int) -> HttpResponse:
    """A code of an aanbieder no longer holds."""
    _eis_beheer(request)
    op = klok.vandaag()
    rij = get_object_or_404(rechten.aanbiedercodes_voor(request.pet, op=op).select_related("organisatie"), pk=pk)
    form = EindeContractForm(gepost(request))
    blad = Blad(
        titel="AGB-code beëindigen",
        voor=f"{rij.organisatie}, code {rij.agb}, vanaf {datum(rij.van)}.",
        knop="AGB-code beëindigen",
        terug=reverse("aanbiedercodes"),
        terugnaam="AGB-codes van aanbieders",
        gelukt="De AGB-code geldt na deze dag niet meer.",
        uitleg=[BLIJFT, "Een nieuwe toewijzing aan deze aanbieder kan daarna alleen met een nieuwe code."],
        soort="gevaar",
    )
    return behandel(
        request,
        form,
        lambda velden: beeindig_aanbiedercode(
            code_id=pk, per=form.per(), reden=velden["reden"], door=request.pet, op=op
        ),
        blad,
    )


@require_http_methods(["GET", "POST"])
def contractproduct_einde(request: Verzoek, pk: int) -> HttpResponse:
    """A code of a product no longer holds."""
    _eis_beheer(request)
    op = klok.vandaag()
    rij = get_object_or_404(rechten.contractproducten_voor(request.pet, op=op).select_related("product"), pk=pk)
    form = EindeContractForm(gepost(request))
    blad = Blad(
        titel="Productcode beëindigen",
        voor=f"{rij.product}, code {rij.code}, vanaf {datum(rij.van)}.",
        knop="Productcode beëindigen",
        terug=reverse("contractproducten"),
        terugnaam="Productcodes",
        gelukt="De productcode geldt na deze dag niet meer.",
        uitleg=[BLIJFT, "Daarna kan het product alleen met een nieuwe code worden toegewezen."],
        soort="gevaar",
    )
    return behandel(
        request,
        form,
        lambda velden: beeindig_contractproduct(
            code_id=pk, per=form.per(), reden=velden["reden"], door=request.pet, op=op
        ),
        blad,
    )
