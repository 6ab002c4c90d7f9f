"""Deciding on an indicatie, and ending it earlier."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from uuid import UUID

from django.db import transaction
from django.db.models import F

from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Deelname, Functie, Gemeente, Lidmaatschap, Mandaat, Parameter, Regio, Taak, Wetstand
from regio.notatie import datum
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.fouten import KanNietBij
from toegang.models import Dossier, Indicatie, IndicatieEinde, Product
from toegang.overgangsrecht import Gebruik, Soort, soort_client
from toegang.verantwoordelijkheid import Feiten, Grondslag, Regels, Uitkomst, bepaal

WETSTAND = "woonplaatsbeginsel"
PARAMETER_INSTELLING = "woonplaats-instelling-kijkt-terug"
PARAMETER_ACHTTIEN = "woonplaats-maanden-na-achttien"
PARAMETER_VENSTER = "nieuwe-client-dagen"
PARAMETER_PEILDATUM = "bestaande-client-peildatum"
PARAMETER_ZONDER = "woonplaats-zonder-woonadres-beslist-mens"


@dataclass(frozen=True)
class Besluit:
    """What the college decides. `tot` is the first day without a right; None is for onbepaalde tijd."""

    product: Product
    van: datetime.date
    tot: datetime.date | None
    doelgroep: str
    leveringsvorm: str
    besluitdatum: datetime.date


@dataclass(frozen=True)
class Keuze:
    """The responsible gemeente as the person left it, and why it differs from what the rule says (if it does)."""

    gemeente: Gemeente
    reden_afwijking: str = ""


def geldende_regels(*, op: datetime.date) -> Regels:
    """The rules of responsibility as they stand on that day: the newest Wetstand, and what a beheerder switched on."""
    stand = Wetstand.objects.laatste(WETSTAND, op=op)
    if stand is None or stand.status != Wetstand.Status.IN_WERKING:
        return Regels()
    waarden = dict(
        Parameter.objects.lopend(op=op)
        .filter(sleutel__in=[PARAMETER_INSTELLING, PARAMETER_ACHTTIEN, PARAMETER_ZONDER])
        .values_list("sleutel", "waarde")
    )
    maanden = waarden.get(PARAMETER_ACHTTIEN, "")
    return Regels(
        ingangsdatum=stand.ingangsdatum,
        instelling_kijkt_terug=waarden.get(PARAMETER_INSTELLING) == "ja",
        maanden_na_achttien=int(maanden) if maanden.isdigit() else None,
        zonder_woonadres_beslist_mens=waarden.get(PARAMETER_ZONDER) == "ja",
    )


def feiten_van(dossier: Dossier, *, taak: str = Taak.BW) -> Feiten:
    """What the dossier itself says about responsibility. The gemeente of a dossier is where the client turned to."""
    client = dossier.client
    return Feiten(
        gemeld_op=dossier.gemeld_op,
        gemeente_van_melding=dossier.gemeente.code,
        taak=taak,
        woonadres_gemeente=client.woonplaats.code if client.woonplaats is not None else None,
    )


def bepaal_verantwoordelijke(
    dossier: Dossier,
    *,
    op: datetime.date,
    taak: str = Taak.BW,
    eerder_bw_laatste_dag: datetime.date | None = None,
    eerder_bw_gemeente: Gemeente | None = None,
) -> Uitkomst:
    """Which gemeente is responsible by the rules, from the dossier and what the client said about earlier BW."""
    feiten = replace(
        feiten_van(dossier, taak=taak),
        eerder_bw_laatste_dag=eerder_bw_laatste_dag,
        eerder_bw_gemeente=eerder_bw_gemeente.code if eerder_bw_gemeente is not None else None,
    )
    return bepaal(feiten, geldende_regels(op=op))


def bepaal_clientsoort(
    dossier: Dossier,
    *,
    op: datetime.date,
    eerder_bw_laatste_dag: datetime.date | None = None,
    eerder_bw_gemeente: Gemeente | None = None,
) -> Soort:
    """Existing or new client, from the indicaties in this dossier and what the client said about the region.

    Other gemeenten of the region are behind the wall, so the client is the source for what happened there.
    """
    waarden = dict(
        Parameter.objects.lopend(op=op)
        .filter(sleutel__in=[PARAMETER_VENSTER, PARAMETER_PEILDATUM])
        .values_list("sleutel", "waarde")
    )
    eigen = [Gebruik(rij.van, rij.loopt_tot) for rij in dossier.indicaties.all()]
    gebruik = list(eigen)
    if eerder_bw_laatste_dag and eerder_bw_gemeente and _zelfde_regio(dossier.gemeente, eerder_bw_gemeente, op=op):
        gebruik.append(Gebruik(eerder_bw_laatste_dag, eerder_bw_laatste_dag + datetime.timedelta(days=1)))
    peildatum = waarden.get(PARAMETER_PEILDATUM)
    return soort_client(
        gemeld_op=dossier.gemeld_op,
        peildatum=datetime.date.fromisoformat(peildatum) if peildatum else None,
        venster_dagen=int(waarden.get(PARAMETER_VENSTER, "365")),
        beschikkingen=eigen,
        gebruik=gebruik,
    )


def _zelfde_regio(een: Gemeente, ander: Gemeente, *, op: datetime.date) -> bool:
    deelnames = Deelname.objects.lopend(op=op).filter(taak=Taak.BW)
    return deelnames.filter(gemeente=ander, regio_id__in=deelnames.filter(gemeente=een).values("regio_id")).exists()


@transaction.atomic
def leg_indicatie_vast(
    *,
    dossier_id: int,
    besluit: Besluit,
    keuze: Keuze,
    eerder_bw_laatste_dag: datetime.date | None = None,
    eerder_bw_gemeente: Gemeente | None = None,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Indicatie:
    """Register the decision of the college. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(dossier_id)
    bestaand = Indicatie.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    _controleer(dossier, besluit, op=op)
    eis_versie(dossier, versie)
    _eis_vrij(dossier, besluit)
    if (eerder_bw_laatste_dag is None) != (eerder_bw_gemeente is None):
        raise KanNietBij(
            "eerder_bw_gemeente", "Vul bij eerder beschermd wonen de laatste dag en de gemeente in, of geen van beide."
        )
    uitkomst = bepaal_verantwoordelijke(
        dossier,
        op=op,
        taak=besluit.product.taak,
        eerder_bw_laatste_dag=eerder_bw_laatste_dag,
        eerder_bw_gemeente=eerder_bw_gemeente,
    )
    wijkt_af = uitkomst.gemeente != keuze.gemeente.code
    if wijkt_af and not keuze.reden_afwijking.strip():
        raise KanNietBij("reden_afwijking", "U kiest een andere gemeente dan uit de regel volgt. Schrijf op waarom.")
    soort = bepaal_clientsoort(
        dossier, op=op, eerder_bw_laatste_dag=eerder_bw_laatste_dag, eerder_bw_gemeente=eerder_bw_gemeente
    )
    indicatie = Indicatie.objects.create(
        dossier=dossier,
        gemeente=dossier.gemeente,
        product=besluit.product,
        van=besluit.van,
        tot=besluit.tot,
        loopt_tot=besluit.tot,
        doelgroep=besluit.doelgroep,
        leveringsvorm=besluit.leveringsvorm,
        besluitdatum=besluit.besluitdatum,
        gemeente_van_melding=dossier.gemeente,
        verantwoordelijke_gemeente=keuze.gemeente,
        uitvoerende_gemeente_id=_uitvoerder(keuze.gemeente, besluit),
        grondslag=Grondslag.AFSPRAAK if wijkt_af else uitkomst.grondslag,
        artikel=uitkomst.artikel,
        uitleg=uitkomst.uitleg,
        reden_afwijking=keuze.reden_afwijking.strip() if wijkt_af else "",
        regelversie=uitkomst.regelversie,
        feiten=uitkomst.feiten.als_rij(),
        clientsoort=soort.soort,
        clientsoort_uitleg=soort.uitleg,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast(
        "indicatie_vastgelegd",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        indicatie=indicatie.pk,
        product=besluit.product.pk,
        van=besluit.van,
        tot=besluit.tot,
        verantwoordelijk=keuze.gemeente.pk,
        wijkt_af=wijkt_af,
    )
    return indicatie


def producten_voor(gemeente: Gemeente | int, *, op: datetime.date, taak: str = Taak.BW) -> list[Product]:
    """The products of the region of a gemeente, from light to heavy."""
    regio = Regio.objects.filter(
        pk__in=Deelname.objects.lopend(op=op).filter(gemeente=gemeente, taak=taak).values("regio_id")
    ).first()
    return list(Product.objects.van_regio(regio, taak=taak))


def _controleer(dossier: Dossier, besluit: Besluit, *, op: datetime.date) -> None:
    if besluit.tot is not None and besluit.tot <= besluit.van:
        raise KanNietBij("laatste_dag", "De einddatum ligt voor de begindatum.")
    if besluit.besluitdatum > op:
        raise KanNietBij("besluitdatum", "Het besluit kan niet in de toekomst liggen.")
    if besluit.besluitdatum < dossier.gemeld_op:
        raise KanNietBij("besluitdatum", f"Het besluit ligt voor de melding van {datum(dossier.gemeld_op)}.")
    if besluit.van < dossier.gemeld_op:
        raise KanNietBij("van", f"De indicatie begint voor de melding van {datum(dossier.gemeld_op)}.")
    if besluit.product not in producten_voor(dossier.gemeente, op=op, taak=besluit.product.taak):
        raise KanNietBij("product", "Dit product staat niet op de lijst van uw regio.")


def _eis_vrij(dossier: Dossier, besluit: Besluit) -> None:
    # an indicatie that was withdrawn from its first day stands in nobody's way
    andere = dossier.indicaties.niet_voorbij(op=besluit.van).filter(product=besluit.product).exclude(loopt_tot=F("van"))
    if besluit.tot is not None:
        andere = andere.filter(van__lt=besluit.tot)
    bestaand = andere.order_by("van").first()
    if bestaand is not None:
        tot = f"tot en met {datum(bestaand.laatste_dag)}" if bestaand.laatste_dag else "voor onbepaalde tijd"
        raise KanNietBij(
            "van",
            f"Voor dit product is er al een indicatie vanaf {datum(bestaand.van)} {tot}. Kies een andere periode.",
        )


def _uitvoerder(gemeente: Gemeente, besluit: Besluit) -> int:
    """Who carries it out: the mandataris for access on the day of the decision, else the gemeente itself."""
    mandaat = (
        Mandaat.objects.lopend(op=besluit.besluitdatum)
        .filter(gever=gemeente, taak=besluit.product.taak, functie=Functie.TOEGANG)
        .first()
    )
    return mandaat.nemer_id if mandaat is not None else gemeente.pk


@transaction.atomic
def beeindig_indicatie(
    *,
    indicatie_id: int,
    per: datetime.date,
    reden: str,
    besluitdatum: datetime.date,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> IndicatieEinde:
    """Decide that a right stops on `per` (the first day without it), before the indicatie itself ends.

    A reason of the closed list of Wmo 2015 art. 2.3.10 makes it an intrekking. The same `aanvraag` twice answers with
    the first one. Raises GeenRecht, KanNiet, Verouderd.
    """
    dossier = zet_vast(Indicatie.objects.values_list("dossier_id", flat=True).get(pk=indicatie_id))
    bestaand = IndicatieEinde.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    indicatie = Indicatie.objects.select_related("einde").get(pk=indicatie_id)
    if indicatie.is_beeindigd:
        raise KanNiet("Deze indicatie is al beëindigd.")
    if per < indicatie.van:
        raise KanNietBij("laatste_dag", f"De indicatie begint op {datum(indicatie.van)}. Kies een latere dag.")
    if indicatie.tot is not None and per >= indicatie.tot:
        raise KanNietBij("laatste_dag", "De indicatie loopt dan al niet meer. Kies een eerdere dag.")
    if besluitdatum > op:
        raise KanNietBij("besluitdatum", "Het besluit kan niet in de toekomst liggen.")
    if besluitdatum < indicatie.besluitdatum:
        raise KanNietBij("besluitdatum", f"De indicatie zelf is van {datum(indicatie.besluitdatum)}.")
    eis_versie(dossier, versie)
    soort = (
        IndicatieEinde.Soort.INTREKKING
        if reden in IndicatieEinde.INTREKKINGSGRONDEN
        else IndicatieEinde.Soort.BEEINDIGING
    )
    einde = IndicatieEinde.objects.create(
        indicatie=indicatie,
        dossier=dossier,
        gemeente=dossier.gemeente,
        per=per,
        soort=soort,
        reden=reden,
        besluitdatum=besluitdatum,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    indicatie.loopt_tot = per
    indicatie.save(update_fields=["loopt_tot"])
    bewaar(dossier)
    leg_vast(
        "indicatie_beeindigd",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        indicatie=indicatie.pk,
        product=indicatie.product_id,
        per=per,
        wijze=soort,
        reden=reden,
    )
    return einde
