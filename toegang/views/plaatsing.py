"""A place for the client of a dossier: proposing, answering, ending, absence, and a home to move on to."""

from __future__ import annotations

import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.gebeurtenissen import leg_inzage_vast
from regio.notatie import datum
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.acties.afwezigheid import meld_afwezig, meld_terug
from toegang.acties.plaatsing import beantwoord_voorstel, beeindig_plaatsing, stel_plek_voor
from toegang.acties.woningafspraak import leg_uitkomst_woning_vast, vraag_woning
from toegang.forms.plaatsing import (
    AfwezigForm,
    AntwoordForm,
    PlaatsingEindeForm,
    TerugForm,
    VoorstelForm,
    WoningForm,
    WoningUitkomstForm,
)
from toegang.forms.velden import EEN_DAG
from toegang.models import Afwezigheid, Dossier, Plaatsing, Woningafspraak
from toegang.views.pagina import eerst_openen, eis_wijzigen, gelezen_versie, haal_dossier, lees
from toegang.views.plekformulier import Blad, behandel, gepost

GEEN_PLEK = "In uw regio is nu geen plek vrij, en er komt er ook geen vrij waarvan de dag bekend is."
TE_VEEL = "Er zijn meer vrije plekken dan in deze keuze passen. Zoek de plek onder Vrije plekken."


def plek_kaart(dossier: Dossier, *, op: datetime.date) -> dict[str, Any]:
    """What the card 'Plek' of a dossier shows; it wants `rijen_voor_plek` read."""
    plaatsingen = list(dossier.plaatsingen.all())
    return {
        "plaatsingen": [(plaatsing, plaatsing.stand(op=op)) for plaatsing in plaatsingen],
        "wacht_op_antwoord": any(rij.staat == Plaatsing.Staat.VOORGESTELD for rij in plaatsingen),
        "woningafspraken": list(dossier.woningafspraken.select_related("corporatie")),
    }


def _dossierblad(dossier: Dossier) -> dict[str, Any]:
    """About whom such a page is, and the way back."""
    return {
        "voor": f"{dossier.client.naam}, dossier {dossier.nummer} van {dossier.gemeente}.",
        "terug": reverse("dossier", args=[dossier.pk]),
        "terugnaam": f"Dossier {dossier.nummer}",
    }


def voorstelblad(request: Verzoek, dossier: Dossier, *, voor: str, terug: str, terugnaam: str) -> HttpResponse:
    """The proposal of a place, from the dossier or from the waiting list."""
    op = klok.vandaag()
    form = VoorstelForm(
        gepost(request),
        dossier=dossier,
        op=op,
        gekozen=request.GET.get("plek", ""),
    )
    uitleg = ["De plek is meteen bezet zodra u haar voorstelt. Weigert de aanbieder, dan is zij weer vrij."]
    blad = Blad(
        titel="Plek voorstellen",
        voor=voor,
        knop="Plek voorstellen aan de aanbieder",
        terug=terug,
        terugnaam=terugnaam,
        gelukt="De plek is voorgesteld en vanaf nu bezet. Leg het antwoord van de aanbieder vast zodra u het hebt.",
        uitleg=uitleg,
        let_op=GEEN_PLEK if form.geen else TE_VEEL if form.meer else "",
        dossier=dossier,
        toon_intussen=rechten.mag_dossiers_lezen(request.pet),
    )
    return behandel(
        request,
        form,
        lambda velden: stel_plek_voor(
            dossier_id=dossier.pk,
            voorstel=form.voorstel(),
            versie=gelezen_versie(request),
            aanvraag=velden["aanvraag"],
            door=request.pet,
            op=op,
        ),
        blad,
    )


@never_cache
@require_http_methods(["GET", "POST"])
def voorstellen(request: Verzoek, pk: int) -> HttpResponse:
    """Propose a place for the client of a dossier, also when the client does not wait (spoed)."""
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    lees(request, dossier, "dossier: plek voorstellen")
    return voorstelblad(request, dossier, **_dossierblad(dossier))


@never_cache
@require_http_methods(["GET", "POST"])
def beantwoorden(request: Verzoek, pk: int) -> HttpResponse:
    """What the aanbieder says; for who keeps the dossier and for who keeps the waiting list."""
    op = klok.vandaag()
    plaatsing = get_object_or_404(
        rechten.plaatsingen_voor(request.pet, op=op).met_hoofd().select_related("op_naam", "gemeente"), pk=pk
    )
    dossier = plaatsing.op_naam.als_dossier()
    leg_inzage_vast(door=request.pet, wat="plaatsing: antwoord", reden="werklijst", dossiers=[dossier.pk])
    form = AntwoordForm(gepost(request), initial={"gegeven_op": op})
    leest = rechten.mag_dossiers_lezen(request.pet)
    vorige = dossier.plaatsingen.wonend(op=op).exclude(pk=pk).select_related("plek__locatie__organisatie").first()
    blad = Blad(
        titel="Antwoord van de aanbieder",
        voor=f"{plaatsing.op_naam.naam}, {plaatsing.gemeente}. {plaatsing.plek}, vanaf {datum(plaatsing.van)}.",
        knop="Antwoord vastleggen",
        terug=reverse("dossier", args=[dossier.pk]) if leest else reverse("wachtlijst"),
        terugnaam=f"Dossier {dossier.nummer}" if leest else "Wachtlijst",
        gelukt="Het antwoord is vastgelegd.",
        uitleg=["Neemt de aanbieder de cliënt aan, dan stopt het wachten op deze plek vanzelf."],
        let_op=(
            f"De cliënt woont nu op {vorige.plek}. Die plaatsing stopt op de dag waarop deze begint."
            if vorige is not None
            else ""
        ),
        dossier=dossier,
        toon_intussen=leest,
    )
    return behandel(
        request,
        form,
        lambda velden: beantwoord_voorstel(
            plaatsing_id=pk, versie=gelezen_versie(request), door=request.pet, op=op, **velden
        ),
        blad,
    )


def _dag(tekst: str) -> datetime.date | None:
    """A day in an address; None when it is none."""
    try:
        return parse_date(tekst)
    except ValueError:  # looks like a day, but there is no such day
        return None


@never_cache
@require_http_methods(["GET", "POST"])
def beeindigen(request: Verzoek, pk: int, plaatsing_pk: int) -> HttpResponse:
    """The client leaves the place."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    plaatsing = get_object_or_404(dossier.plaatsingen.met_hoofd(), pk=plaatsing_pk)
    lees(request, dossier, "dossier: einde plaatsing")
    # 'Mijn werk' fills in the day on which the aanbieder stopped or the right ended
    dag = _dag(request.GET.get("laatste_dag", "")) or op
    form = PlaatsingEindeForm(gepost(request), initial={"laatste_dag": dag})
    blad = Blad(
        titel="Plaatsing beëindigen",
        knop="Plaatsing beëindigen",
        gelukt="Het einde van de plaatsing is vastgelegd. De plek is daarna vrij.",
        uitleg=[
            f"{plaatsing.plek}, sinds {datum(plaatsing.van)}.",
            "De indicatie blijft lopen. Is die ook niet meer nodig, beëindig haar dan in het dossier.",
            "Gaat de cliënt naar een andere gemeente? Dan stopt de plek pas na de aankomst daar.",
        ],
        eerst=("Overdracht aan een andere gemeente beginnen", reverse("dossier_samen", args=[pk])),
        dossier=dossier,
        soort="gevaar",
        **_dossierblad(dossier),
    )
    return behandel(
        request,
        form,
        lambda velden: beeindig_plaatsing(
            plaatsing_id=plaatsing.pk,
            per=velden.pop("laatste_dag") + EEN_DAG,
            versie=gelezen_versie(request),
            door=request.pet,
            op=op,
            **velden,
        ),
        blad,
    )


@never_cache
@require_http_methods(["GET", "POST"])
def afwezig(request: Verzoek, pk: int, plaatsing_pk: int) -> HttpResponse:
    """The client is away for a while."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    plaatsing = get_object_or_404(dossier.plaatsingen.met_hoofd(), pk=plaatsing_pk)
    lees(request, dossier, "dossier: afwezigheid")
    form = AfwezigForm(gepost(request), initial={"van": op})
    blad = Blad(
        titel="Afwezig melden",
        knop="Afwezig melden",
        gelukt="De afwezigheid is vastgelegd. De plek blijft bezet.",
        uitleg=[f"{plaatsing.plek}. De plek blijft bezet zolang de cliënt weg is."],
        dossier=dossier,
        **_dossierblad(dossier),
    )
    return behandel(
        request,
        form,
        lambda velden: meld_afwezig(
            plaatsing_id=plaatsing.pk, versie=gelezen_versie(request), door=request.pet, op=op, **velden
        ),
        blad,
    )


@never_cache
@require_http_methods(["GET", "POST"])
def terug(request: Verzoek, pk: int, afwezigheid_pk: int) -> HttpResponse:
    """The client is back."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    afwezigheid = get_object_or_404(Afwezigheid, pk=afwezigheid_pk, dossier=dossier)
    lees(request, dossier, "dossier: afwezigheid")
    form = TerugForm(gepost(request), initial={"tot": op})
    blad = Blad(
        titel="Terug melden",
        knop="Terug melden",
        gelukt="De cliënt is terug op de plek.",
        uitleg=[f"Weg sinds {datum(afwezigheid.van)}: {afwezigheid.get_reden_display()}."],
        dossier=dossier,
        **_dossierblad(dossier),
    )
    return behandel(
        request,
        form,
        lambda velden: meld_terug(
            afwezigheid_id=afwezigheid.pk, versie=gelezen_versie(request), door=request.pet, op=op, **velden
        ),
        blad,
    )


@never_cache
@require_http_methods(["GET", "POST"])
def woning(request: Verzoek, pk: int) -> HttpResponse:
    """A home to move on to was asked for."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    lees(request, dossier, "dossier: woning")
    form = WoningForm(gepost(request), initial={"aangevraagd_op": op})
    blad = Blad(
        titel="Woning vragen",
        knop="Aanvraag van een woning vastleggen",
        gelukt="De aanvraag van een woning is vastgelegd.",
        uitleg=["Voor als de cliënt straks zelfstandig gaat wonen. U legt hier vast wat u al hebt gevraagd."],
        dossier=dossier,
        **_dossierblad(dossier),
    )
    return behandel(
        request,
        form,
        lambda velden: vraag_woning(dossier_id=pk, versie=gelezen_versie(request), door=request.pet, op=op, **velden),
        blad,
    )


@never_cache
@require_http_methods(["GET", "POST"])
def woning_uitkomst(request: Verzoek, pk: int, woning_pk: int) -> HttpResponse:
    """What came of it."""
    op = klok.vandaag()
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    afspraak = get_object_or_404(Woningafspraak.objects.select_related("corporatie"), pk=woning_pk, dossier=dossier)
    lees(request, dossier, "dossier: woning")
    form = WoningUitkomstForm(gepost(request), initial={"uitkomst_op": op})
    blad = Blad(
        titel="Uitkomst van de woningaanvraag",
        knop="Uitkomst vastleggen",
        gelukt="De uitkomst is vastgelegd.",
        uitleg=[f"Gevraagd op {datum(afspraak.aangevraagd_op)}: {afspraak.get_soort_display()}."],
        dossier=dossier,
        **_dossierblad(dossier),
    )
    return behandel(
        request,
        form,
        lambda velden: leg_uitkomst_woning_vast(
            woningafspraak_id=afspraak.pk, versie=gelezen_versie(request), door=request.pet, op=op, **velden
        ),
        blad,
    )
