"""Deciding on an indicatie, and ending it earlier.

A decision that is made here is a beschikking (`acties.beschikking`), which makes or ends the indicatie in the same
transaction. `leg_indicatie_vast` and `beeindig_indicatie` are for a decision that was put on paper elsewhere: before
this product came, by an import, or by a centrumgemeente with a system of its own.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import F

from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Deelname, Functie, Gemeente, Lidmaatschap, Mandaat, Regio, Taak
from regio.notatie import datum
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.acties.verantwoordelijke import (
    NIETS_BEKEND,
    Recht,
    Voorgeschiedenis,
    bepaal_betalers,
    bepaal_clientsoort,
    bepaal_verantwoordelijke,
    bewaar_betalers,
    geldende_overgangsregel,
)
from toegang.fouten import KanNietBij
from toegang.goedkeuring import Voornemen, eis_goedkeuring
from toegang.models import Beschikking, Dossier, Indicatie, IndicatieEinde, Melding, Product
from toegang.overgangsrecht import Navraag
from toegang.verantwoordelijkheid import Grondslag
from toegang.verloop import Verloop, verlopen_van
from toegang.zonder_gat import eis_geen_gat


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


@dataclass(frozen=True)
class Einde:
    """The decision that a right stops: `per` is the first day without it."""

    per: datetime.date
    soort: str
    reden: str
    besluitdatum: datetime.date


@transaction.atomic
def leg_indicatie_vast(
    *,
    dossier_id: int,
    besluit: Besluit,
    keuze: Keuze,
    eerder: Voorgeschiedenis = NIETS_BEKEND,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Indicatie:
    """Register a right of before: its decision is on paper elsewhere. The same `aanvraag` twice answers with the first.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(dossier_id)
    bestaand = Indicatie.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    controleer_besluit(dossier, besluit, op=op)
    eis_versie(dossier, versie)
    eis_van_papier(dossier, besluit)
    eis_vrij(dossier, besluit)
    eis_goedkeuring(dossier, Voornemen.voor(Beschikking.Soort.TOEKENNING, besluit), door=door, op=op)
    indicatie = maak_indicatie(
        dossier=dossier, besluit=besluit, keuze=keuze, eerder=eerder, aanvraag=aanvraag, door=door, op=op
    )
    bewaar(dossier)
    return indicatie


def maak_indicatie(
    *,
    dossier: Dossier,
    besluit: Besluit,
    keuze: Keuze,
    eerder: Voorgeschiedenis,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    melding: Melding | None = None,
    beschikking: Beschikking | None = None,
) -> Indicatie:
    """The indicatie of a decision that may be made, who is responsible, and who pays. The dossier is locked.

    Raises KanNietBij when something about responsibility or payment is still to be filled in.
    """
    if (eerder.eerder_bw_laatste_dag is None) != (eerder.eerder_bw_gemeente is None):
        raise KanNietBij(
            "eerder_bw_gemeente", "Vul bij eerder beschermd wonen de laatste dag en de gemeente in, of geen van beide."
        )
    if eerder.eerder_bw is Navraag.JA and eerder.eerder_bw_laatste_dag is None:
        raise KanNietBij("eerder_bw_laatste_dag", "Vul de laatste dag van dat beschermd wonen in.")
    if eerder.eerder_bw_laatste_dag is not None and eerder.eerder_bw in {Navraag.NEE, Navraag.WEET_NIET}:
        raise KanNietBij("eerder_bw", "U vulde een laatste dag van eerder beschermd wonen in. Kies dan ja.")
    if (eerder.eerder_aanvraag is Navraag.JA) != (eerder.eerder_aanvraag_op is not None):
        raise KanNietBij("eerder_aanvraag_op", "Vul de dag van die aanvraag alleen in als u ja kiest, en dan altijd.")
    if eerder.beschikking_op_peildatum and eerder.eerder_bw_laatste_dag is None:
        raise KanNietBij("eerder_bw_laatste_dag", "Vul in tot en met welke dag die beschikking loopt of liep.")
    gemeld_op = melding.ontvangen_op if melding is not None else dossier.gemeld_op
    uitkomst = bepaal_verantwoordelijke(dossier, op=op, taak=besluit.product.taak, gemeld_op=gemeld_op, eerder=eerder)
    wijkt_af = uitkomst.gemeente != keuze.gemeente.code
    if wijkt_af and not keuze.reden_afwijking.strip():
        raise KanNietBij("reden_afwijking", "U kiest een andere gemeente dan uit de regel volgt. Schrijf op waarom.")
    regel = geldende_overgangsregel(dossier.gemeente, op=besluit.besluitdatum)
    recht = Recht(besluit.product, besluit.van, besluit.tot, besluit.besluitdatum)
    soort = bepaal_clientsoort(
        dossier,
        regel=regel,
        recht=recht,
        gemeld_op=gemeld_op,
        eerder=eerder,
        vervolg=melding is not None and melding.soort != Melding.Soort.NIEUW,
    )
    betalers = bepaal_betalers(
        dossier, regel=regel, recht=recht, verantwoordelijk=keuze.gemeente, soort=soort, eerder=eerder
    )
    indicatie = Indicatie.objects.create(
        dossier=dossier,
        gemeente=dossier.gemeente,
        beschikking=beschikking,
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
        feiten=uitkomst.als_rij() | (eerder.antwoorden() if besluit.product.taak == Taak.BW else {}),
        clientsoort=soort.soort,
        clientsoort_uitleg=soort.uitleg,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar_betalers(indicatie, betalers)
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
    return list(Product.objects.van_regio(regio, taak=taak).te_kiezen())


def controleer_besluit(dossier: Dossier, besluit: Besluit, *, op: datetime.date) -> None:
    """Raises KanNietBij for days that cannot be, and for a product of another region."""
    if besluit.tot is not None and besluit.tot <= besluit.van:
        raise KanNietBij("laatste_dag", "De einddatum ligt voor de begindatum.")
    if besluit.besluitdatum > op:
        raise KanNietBij("besluitdatum", "Het besluit kan niet in de toekomst liggen.")
    if besluit.besluitdatum < dossier.gemeld_op:
        raise KanNietBij("besluitdatum", f"Het besluit ligt voor de melding van {datum(dossier.gemeld_op)}.")
    if besluit.van < dossier.gemeld_op:
        raise KanNietBij("van", f"De indicatie begint voor de melding van {datum(dossier.gemeld_op)}.")
    if besluit.product.taak != dossier.taak:
        raise KanNietBij("product", f"Dit dossier gaat over {dossier.get_taak_display()}. Kies een product daarvan.")
    if besluit.product not in producten_voor(dossier.gemeente, op=op, taak=dossier.taak):
        raise KanNietBij("product", "Dit product staat niet op de lijst van uw regio.")


def eis_van_papier(dossier: Dossier, besluit: Besluit) -> None:
    """Raises KanNiet when a melding runs here that this decision would answer.

    Such a melding gets a beschikking on its aanvraag (Wmo 2015 art. 2.3.5): a mere row would stop its clock.
    """
    for verloop in verlopen_van(dossier):
        ontvangen = verloop.melding.ontvangen_op
        if verloop.loopt and besluit.besluitdatum >= ontvangen and not verloop.kwam_van_papier(besluit.besluitdatum):
            raise KanNiet(
                f"De procedure van de melding van {datum(ontvangen)} loopt hier. Besluit op de aanvraag, op het "
                "tabblad Procedure: dan krijgt de cliënt een beschikking."
            )


def mag_van_papier(verlopen: Sequence[Verloop]) -> bool:
    """Whether a right of before can still be registered: no melding waits for a decision made here."""
    return all(not deel.loopt or deel.kwam_van_papier(deel.melding.ontvangen_op) for deel in verlopen)


def eis_vrij(dossier: Dossier, besluit: Besluit, *, behalve: frozenset[int] = frozenset()) -> None:
    """Raises KanNietBij when the product runs already in this period; `behalve` are rights that this decision ends."""
    # an indicatie that was withdrawn from its first day stands in nobody's way
    andere = dossier.indicaties.niet_voorbij(op=besluit.van).filter(product=besluit.product).exclude(loopt_tot=F("van"))
    if besluit.tot is not None:
        andere = andere.filter(van__lt=besluit.tot)
    bestaand = andere.exclude(pk__in=behalve).order_by("van").first()
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
    """Register that a right stops on `per` (the first day without it), decided on paper elsewhere.

    A reason of the closed list of Wmo 2015 art. 2.3.10 makes it an intrekking. The same `aanvraag` twice answers with
    the first one. Raises GeenRecht, KanNiet, Verouderd.
    """
    dossier = zet_vast(Indicatie.objects.values_list("dossier_id", flat=True).get(pk=indicatie_id))
    bestaand = IndicatieEinde.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    indicatie = Indicatie.objects.select_related("einde").get(pk=indicatie_id)
    einde = Einde(per, soort_einde(reden), reden, besluitdatum)
    controleer_einde(indicatie, einde, op=op)
    eis_versie(dossier, versie)
    eis_goedkeuring(dossier, Voornemen(einde.soort, indicatie_id=indicatie.pk), door=door, op=op)
    rij = maak_einde(indicatie=indicatie, einde=einde, aanvraag=aanvraag, door=door)
    bewaar(dossier)
    return rij


def soort_einde(reden: str) -> str:
    """Intrekking for a reason of the closed list, else beëindiging."""
    intrekking = reden in IndicatieEinde.INTREKKINGSGRONDEN
    return IndicatieEinde.Soort.INTREKKING if intrekking else IndicatieEinde.Soort.BEEINDIGING


def controleer_einde(indicatie: Indicatie, einde: Einde, *, op: datetime.date) -> None:
    """Raises KanNiet when this right cannot stop on that day."""
    if indicatie.is_beeindigd:
        raise KanNiet("Deze indicatie is al beëindigd.")
    if einde.reden == IndicatieEinde.Reden.VERHUISD:
        eis_geen_gat(indicatie.dossier, per=einde.per)
    if einde.per < indicatie.van:
        raise KanNietBij("laatste_dag", f"De indicatie begint op {datum(indicatie.van)}. Kies een latere dag.")
    if indicatie.tot is not None and einde.per >= indicatie.tot:
        raise KanNietBij("laatste_dag", "De indicatie loopt dan al niet meer. Kies een eerdere dag.")
    if einde.besluitdatum > op:
        raise KanNietBij("besluitdatum", "Het besluit kan niet in de toekomst liggen.")
    if einde.besluitdatum < indicatie.besluitdatum:
        raise KanNietBij("besluitdatum", f"De indicatie zelf is van {datum(indicatie.besluitdatum)}.")


def maak_einde(
    *, indicatie: Indicatie, einde: Einde, aanvraag: UUID, door: Lidmaatschap, beschikking: Beschikking | None = None
) -> IndicatieEinde:
    """Let a right stop, in a dossier that is locked."""
    rij = IndicatieEinde.objects.create(
        indicatie=indicatie,
        dossier_id=indicatie.dossier_id,
        gemeente_id=indicatie.gemeente_id,
        beschikking=beschikking,
        per=einde.per,
        soort=einde.soort,
        reden=einde.reden,
        besluitdatum=einde.besluitdatum,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    indicatie.loopt_tot = einde.per
    indicatie.save(update_fields=["loopt_tot"])
    leg_vast(
        "indicatie_beeindigd",
        indicatie.dossier,
        door=door,
        gemeente=indicatie.dossier.gemeente,
        indicatie=indicatie.pk,
        product=indicatie.product_id,
        per=einde.per,
        wijze=einde.soort,
        reden=einde.reden,
    )
    return rij
