"""The places of the region: which are free, and the list itself, kept by the coördinator."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar

from django import forms
from django.db.models import Count, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.lijst import Filter, Kolom, Lijst
from regio.models import Gemeente
from regio.notatie import datum
from regio.onderdelen import Leeg, Tab
from regio.templatetags.opmaak import moment
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.acties.plek import NIET_VAN_U, beeindig_plek, sluit_locatie, voeg_locatie_toe, voeg_plekken_toe
from toegang.forms.plek import LaatsteDagForm, LocatieForm, PlekkenForm
from toegang.forms.velden import keuze
from toegang.models import Doelgroep, Locatie, Plaatsing, Plek, PlekBezet, Product
from toegang.models.plek import ZONDER_EINDE, PlekQuerySet, geschikt
from toegang.views.plekformulier import Blad, behandel, gepost

VRIJ, NU, VOORSTEL, BEZET, ALLE = "", "nu", "voorstel", "bezet", "alle"


class PlekFilter(Filter):
    """By what is free, gemeente, product and doelgroep."""

    toestand = forms.ChoiceField(
        label="Toestand",
        choices=[
            (VRIJ, "Vrij of komt vrij"), (NU, "Nu vrij"), (VOORSTEL, "Wacht op antwoord"), (BEZET, "Bezet"),
            (ALLE, "Alle plekken"),
        ],
    )  # fmt: skip
    gemeente = forms.ModelChoiceField(Gemeente.objects.none(), label="Gemeente", empty_label="Alle gemeenten")
    product = forms.ModelChoiceField(Product.objects.none(), label="Product", empty_label="Alle producten")
    doelgroep = forms.ChoiceField(label="Doelgroep", choices=[("", "Alle doelgroepen"), *Doelgroep.choices])

    op: ClassVar[datetime.date]
    plekken: ClassVar[PlekQuerySet]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        alle = self.plekken.order_by()
        keuze(self, "gemeente").queryset = Gemeente.objects.filter(pk__in=alle.values("locatie__gemeente")).op_naam()
        keuze(self, "product").queryset = Product.objects.filter(pk__in=alle.values("product"))

    def toepassen(self, rijen: QuerySet[Any]) -> QuerySet[Any]:
        """The places that fit; without a choice those one can give."""
        gekozen = self.cleaned_data
        rijen = _in_toestand(rijen, gekozen.get("toestand", VRIJ), op=self.op)
        if gemeente := gekozen.get("gemeente"):
            rijen = rijen.filter(locatie__gemeente=gemeente)
        if product := gekozen.get("product"):
            rijen = rijen.filter(product=product)
        if doelgroep := gekozen.get("doelgroep"):
            rijen = rijen.filter(geschikt(doelgroep))
        return rijen


def _in_toestand(rijen: QuerySet[Any], toestand: str, *, op: datetime.date) -> QuerySet[Any]:
    claims = PlekBezet.objects.all()
    if toestand == VOORSTEL:
        return rijen.filter(pk__in=claims.filter(staat=Plaatsing.Staat.VOORGESTELD).values("plek"))
    if toestand == BEZET:
        nu = claims.filter(Q(tot__isnull=True) | Q(tot__gt=op), staat=Plaatsing.Staat.GEACCEPTEERD, van__lte=op)
        return rijen.filter(pk__in=nu.values("plek"))
    if toestand == NU:
        return rijen.filter(vrij_vanaf__lte=op)
    return rijen if toestand == ALLE else rijen.filter(vrij_vanaf__lt=ZONDER_EINDE)


def tabs(request: Verzoek, hier: str) -> list[Tab]:
    """What there is to see about places, for this hat."""
    namen = [("vrije_plekken", "Vrije plekken"), ("voorzieningen", "Aantallen en locaties")]
    if not rechten.mag_plekken_lezen(request.pet):
        return []
    if rechten.mag_plekken_beheren(request.pet):
        namen.append(("locaties", "Lijst bijhouden"))
    return [Tab(titel, reverse(naam), naam == hier) for naam, titel in namen]


@require_safe
def vrije_plekken(request: Verzoek) -> HttpResponse:
    """The places of the region: free, proposed or taken, by which gemeente. Nobody's name."""
    if not rechten.mag_plekken_lezen(request.pet):
        raise GeenRecht("De lijst van plekken is er voor wie mensen plaatst en voor de coördinator.")
    op = klok.vandaag()
    plekken = rechten.plekken_voor(request.pet, op=op)

    class EigenFilter(PlekFilter):
        pass

    EigenFilter.op, EigenFilter.plekken = op, plekken
    beheert = rechten.mag_plekken_beheren(request.pet)
    lijst = Lijst(
        request,
        plekken.met_vrij_vanaf(op=op).met_hoofd(),
        titel="Vrije plekken",
        eenheid=("plek", "plekken"),
        kolommen=[
            Kolom("aanbieder", "Aanbieder", waarde="locatie.organisatie", sorteer="locatie__organisatie__naam"),
            Kolom("plek", "Locatie en plek", waarde=lambda rij: f"{rij.locatie.naam}, {rij.kenmerk}"),
            Kolom("gemeente", "Gemeente", waarde="locatie.gemeente", sorteer="locatie__gemeente__sorteernaam"),
            Kolom("product", "Product"),
            Kolom("doelgroepen", "Geschikt voor"),
            Kolom("vrij_vanaf", "Vrij vanaf", waarde=vrij_vanaf, sorteer="vrij_vanaf", soort="datum"),
            Kolom("stand", "Stand", waarde=lambda rij: stand(rij, op=op), sjabloon="toegang/delen/plekstand.html"),
            *(
                [Kolom("voorstel", "Actie", waarde=vrij_vanaf, sjabloon="toegang/delen/plek_stelvoor.html")]
                if rechten.mag_wachtlijst_lezen(request.pet)
                else []
            ),
            *([Kolom("einde", "Actie", waarde="pk", sjabloon="toegang/delen/plekactie.html")] if beheert else []),
        ],
        sorteer="vrij_vanaf",
        filter=EigenFilter,
        leeg=Leeg(
            "Geen plek is vrij",
            "Alle plekken zijn bezet zonder bekende laatste dag, of er staat nog geen plek op de lijst.",
            "Lijst bijhouden" if beheert else "",
            reverse("locaties") if beheert else "",
        ),
        bestandsnaam="plekken",
    )
    return lijst.antwoord("toegang/vrije_plekken.html", {"tabs": tabs(request, "vrije_plekken")})


def vrij_vanaf(plek: Plek) -> datetime.date | None:
    """The day from which a place can be given; None when that is not known."""
    return plek.vrij_vanaf if plek.vrij_vanaf < ZONDER_EINDE else None


def stand(plek: Plek, *, op: datetime.date) -> str:
    """'vrij', 'voorgesteld door Rijswijk op ...', 'bezet door Rijswijk', and whether the place itself ends."""
    claims = [claim for claim in plek.bezettingen.all() if claim.tot is None or claim.tot > op]
    delen = []
    for claim in claims:
        if claim.is_voorstel:
            delen.append(f"voorgesteld door {claim.gemeente} op {moment(claim.sinds)}")
        else:
            begin = f" vanaf {datum(claim.van)}" if claim.van > op else ""
            delen.append(f"bezet door {claim.gemeente}{begin}")
    if plek.laatste_dag is not None:
        delen.append(f"de plek is er tot en met {datum(plek.laatste_dag)}")
    return "; ".join(delen) or ("vrij" if plek.van <= op else "nog niet open")


# --- the list itself ------------------------------------------------------------------------------------------


def _eis_beheer(request: Verzoek) -> None:
    if not rechten.mag_plekken_beheren(request.pet):
        raise GeenRecht(NIET_VAN_U)


def _haal_locatie(request: Verzoek, pk: int) -> Locatie:
    _eis_beheer(request)
    vraag = rechten.locaties_in_beheer(request.pet, op=klok.vandaag())
    return get_object_or_404(vraag.select_related("voorziening", "organisatie", "gemeente"), pk=pk)


@require_safe
def locaties(request: Verzoek) -> HttpResponse:
    """The locaties of the region with how many places each has."""
    _eis_beheer(request)
    op = klok.vandaag()
    er_nu = Q(plekken__tot__isnull=True) | Q(plekken__tot__gt=op)
    lijst = Lijst(
        request,
        rechten.locaties_in_beheer(request.pet, op=op)
        .select_related("organisatie", "gemeente")
        .annotate(aantal=Count("plekken", filter=er_nu)),
        titel="Locaties",
        eenheid=("locatie", "locaties"),
        kolommen=[
            Kolom("aanbieder", "Aanbieder", waarde="organisatie", sorteer="organisatie__naam"),
            Kolom("naam", "Locatie"),
            Kolom("gemeente", "Gemeente", sorteer="gemeente__sorteernaam"),
            Kolom("aantal", "Plekken", soort="getal", sorteer="aantal"),
            Kolom("tot", "Gesloten per", soort="datum"),
            Kolom("acties", "Actie", waarde="pk", sjabloon="toegang/delen/locatieactie.html"),
        ],
        sorteer="aanbieder",
        leeg=Leeg("Er staat nog geen locatie op de lijst", "", "Locatie toevoegen", reverse("locatie_nieuw")),
        bestandsnaam="locaties",
    )
    return lijst.antwoord("toegang/locaties.html", {"tabs": tabs(request, "locaties")})


@require_http_methods(["GET", "POST"])
def locatie_nieuw(request: Verzoek) -> HttpResponse:
    """A house of an aanbieder."""
    _eis_beheer(request)
    op = klok.vandaag()
    form = LocatieForm(gepost(request), pet=request.pet, op=op)
    blad = Blad(
        titel="Locatie toevoegen",
        voor="Een huis of gebouw van een aanbieder in uw regio.",
        knop="Locatie toevoegen",
        terug=reverse("locaties"),
        terugnaam="Locaties",
        gelukt="De locatie staat op de lijst. Voeg nu haar plekken toe.",
    )
    return behandel(request, form, lambda velden: voeg_locatie_toe(door=request.pet, op=op, **velden), blad)


@require_http_methods(["GET", "POST"])
def plekken_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Places in one locatie."""
    locatie = _haal_locatie(request, pk)
    op = klok.vandaag()
    form = PlekkenForm(gepost(request), locatie=locatie, op=op)
    blad = Blad(
        titel="Plekken toevoegen",
        voor=f"{locatie.organisatie}, {locatie}.",
        knop="Plekken toevoegen",
        terug=reverse("locaties"),
        terugnaam="Locaties",
        gelukt="De plekken staan op de lijst.",
        uitleg=["Elke plek is voor één persoon om te wonen. Dagbesteding hoort hier niet."],
    )
    return behandel(
        request,
        form,
        lambda velden: voeg_plekken_toe(
            locatie_id=pk, kenmerken=velden["kenmerken"], nieuw=form.nieuw(), aanvraag=velden["aanvraag"],
            door=request.pet, op=op,
        ),
        blad,
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def locatie_sluiten(request: Verzoek, pk: int) -> HttpResponse:
    """A locatie closes, with every place in it."""
    locatie = _haal_locatie(request, pk)
    op = klok.vandaag()
    form = LaatsteDagForm(gepost(request))
    blad = Blad(
        titel="Locatie sluiten",
        voor=f"{locatie.organisatie}, {locatie}.",
        knop="Locatie sluiten",
        terug=reverse("locaties"),
        terugnaam="Locaties",
        gelukt="De locatie sluit na deze dag.",
        uitleg=["Alle plekken van deze locatie stoppen op dezelfde dag."],
        let_op=_wie_er_woont(PlekBezet.objects.filter(plek__locatie=locatie), op=op),
        soort="gevaar",
    )
    return behandel(
        request, form, lambda _: sluit_locatie(locatie_id=pk, per=form.per(), door=request.pet, op=op), blad
    )


@require_http_methods(["GET", "POST"])
def plek_einde(request: Verzoek, pk: int) -> HttpResponse:
    """A place is no longer there."""
    _eis_beheer(request)
    op = klok.vandaag()
    plek = get_object_or_404(rechten.plekken_in_beheer(request.pet, op=op).met_hoofd(), pk=pk)
    form = LaatsteDagForm(gepost(request))
    blad = Blad(
        titel="Plek beëindigen",
        voor=f"{plek}, {plek.locatie.gemeente}.",
        knop="Plek beëindigen",
        terug=reverse("vrije_plekken"),
        terugnaam="Vrije plekken",
        gelukt="De plek is er na deze dag niet meer.",
        let_op=_wie_er_woont(PlekBezet.objects.filter(plek=plek), op=op),
        soort="gevaar",
    )
    return behandel(request, form, lambda _: beeindig_plek(plek_id=pk, per=form.per(), door=request.pet, op=op), blad)


def _wie_er_woont(claims: QuerySet[PlekBezet], *, op: datetime.date) -> str:
    """Which gemeenten must find another place."""
    lopend = claims.filter(Q(tot__isnull=True) | Q(tot__gt=op)).select_related("gemeente")
    namen = sorted({str(claim.gemeente) for claim in lopend})
    if not namen:
        return ""
    return f"Hier wonen mensen van {', '.join(namen)}. Overleg met deze gemeenten: zij zoeken een andere plek."
