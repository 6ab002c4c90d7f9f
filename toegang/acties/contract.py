"""What a region agreed with its aanbieders for messages: an AGB code or a product code begins, and ends."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Organisatie, Regio
from regio.notatie import datum
from toegang import rechten_contract as rechten
from toegang.fouten import KanNietBij
from toegang.iwmo.codelijsten import NIET_PER_DAG
from toegang.models import Aanbiedercode, Contractproduct, EindeContract, Product

NIET_VAN_U = "Alleen de coördinator van de regio houdt de codes van aanbieders en producten bij."
PER_DAG = "1"
Code = TypeVar("Code", Aanbiedercode, Contractproduct)
_AGB = re.compile(r"[0-9]{8}")
_CODE = re.compile(r"\S{1,5}")


@dataclass(frozen=True)
class Aanbiederafspraak:
    """Under which AGB code an aanbieder gets messages, and since when."""

    aanbieder: Organisatie
    agb: str
    van: datetime.date
    gecontroleerd_op: datetime.date | None = None


@dataclass(frozen=True)
class Productafspraak:
    """How a product is written in messages, in a contract period."""

    product: Product
    categorie: str
    code: str
    eenheid: str
    frequentie: str
    van: datetime.date
    tot: datetime.date | None = None


@transaction.atomic
def voeg_aanbiedercode_toe(
    *, afspraak: Aanbiederafspraak, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Aanbiedercode:
    """The aanbieder gets messages of this region under this code. The same `aanvraag` twice answers with the first.

    Raises GeenRecht, KanNietBij with the field that is wrong.
    """
    regio = _zet_vast(door, op=op)
    bestaand: Aanbiedercode | None = Aanbiedercode.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    if not _AGB.fullmatch(afspraak.agb):
        raise KanNietBij("agb", "Een AGB-code bestaat uit acht cijfers.")
    if afspraak.gecontroleerd_op is not None and afspraak.gecontroleerd_op > op:
        raise KanNietBij("gecontroleerd_op", "Deze dag is nog niet geweest.")
    in_regio = Aanbiedercode.objects.filter(regio=regio).select_related("organisatie")
    if eigen := _dan_al(in_regio.filter(organisatie=afspraak.aanbieder), afspraak.van, None):
        raise KanNietBij("aanbieder", f"{eigen.organisatie} heeft dan al code {eigen.agb}. Beëindig die eerst.")
    if ander := _dan_al(in_regio.filter(agb=afspraak.agb), afspraak.van, None):
        raise KanNietBij("agb", f"Deze code is dan van {ander.organisatie}. Controleer de code.")
    rij: Aanbiedercode = Aanbiedercode.objects.create(
        regio=regio,
        organisatie=afspraak.aanbieder,
        agb=afspraak.agb,
        van=afspraak.van,
        gecontroleerd_op=afspraak.gecontroleerd_op,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    leg_vast("aanbiedercode_vastgelegd", rij, door=door, regio=regio, organisatie=afspraak.aanbieder.pk, van=rij.van)
    return rij


@transaction.atomic
def voeg_contractproduct_toe(
    *, afspraak: Productafspraak, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Contractproduct:
    """The product is written in messages with this code. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNietBij with the field that is wrong.
    """
    regio = _zet_vast(door, op=op)
    bestaand: Contractproduct | None = Contractproduct.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    product = afspraak.product
    if not Product.objects.van_regio(regio, taak=product.taak).te_kiezen().filter(pk=product.pk).exists():
        raise KanNietBij("product", "Dit product staat niet op de lijst van de regio.")
    if not _CODE.fullmatch(afspraak.code):
        raise KanNietBij("code", "Een productcode heeft een tot vijf tekens, zonder spatie.")
    if afspraak.eenheid in NIET_PER_DAG and afspraak.frequentie == PER_DAG:
        raise KanNietBij("frequentie", "Deze eenheid gaat per week, per maand of in totaal; per dag kan niet.")
    if afspraak.tot is not None and afspraak.tot <= afspraak.van:
        raise KanNietBij("laatste_dag", "De laatste dag ligt voor de eerste dag.")
    if eerder := _dan_al(Contractproduct.objects.filter(regio=regio, product=product), afspraak.van, afspraak.tot):
        raise KanNietBij("product", f"{product} heeft dan al code {eerder.code}. Beëindig die eerst.")
    rij: Contractproduct = Contractproduct.objects.create(
        regio=regio,
        product=product,
        categorie=afspraak.categorie,
        code=afspraak.code,
        eenheid=afspraak.eenheid,
        frequentie=afspraak.frequentie,
        van=afspraak.van,
        tot=afspraak.tot,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    leg_vast(
        "contractproduct_vastgelegd", rij, door=door, regio=regio, product=product.pk, code=rij.code, van=rij.van,
        tot=rij.tot,
    )  # fmt: skip
    return rij


@transaction.atomic
def beeindig_aanbiedercode(
    *, code_id: int, per: datetime.date, reden: str, door: Lidmaatschap, op: datetime.date
) -> Aanbiedercode:
    """From `per` on the aanbieder gets no message under this code. The same day twice changes nothing.

    What was assigned under it stays as it is. Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong).
    """
    _zet_vast(door, op=op)
    rij: Aanbiedercode = rechten.aanbiedercodes_voor(door, op=op).select_for_update().get(pk=code_id)
    _beeindig(rij, per=per, reden=reden, door=door, op=op)
    return rij


@transaction.atomic
def beeindig_contractproduct(
    *, code_id: int, per: datetime.date, reden: str, door: Lidmaatschap, op: datetime.date
) -> Contractproduct:
    """From `per` on the product is not assigned with this code. The same day twice changes nothing.

    What was assigned with it stays as it is. Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong).
    """
    _zet_vast(door, op=op)
    rij: Contractproduct = rechten.contractproducten_voor(door, op=op).select_for_update().get(pk=code_id)
    _beeindig(rij, per=per, reden=reden, door=door, op=op)
    return rij


def _zet_vast(door: Lidmaatschap, *, op: datetime.date) -> Regio:
    regio = rechten.regio_van_contracten(door, op=op)
    if regio is None or not rechten.mag_contracten_beheren(door):
        raise GeenRecht(NIET_VAN_U)
    return Regio.objects.select_for_update().get(pk=regio.pk)


def _dan_al(rijen: QuerySet[Code], van: datetime.date, tot: datetime.date | None) -> Code | None:
    """The first of these that holds on a day of the period."""
    rijen = rijen.filter(Q(tot__isnull=True) | Q(tot__gt=van))
    return (rijen.filter(van__lt=tot) if tot is not None else rijen).order_by("van").first()


def _beeindig(
    rij: Aanbiedercode | Contractproduct, *, per: datetime.date, reden: str, door: Lidmaatschap, op: datetime.date
) -> None:
    if rij.tot == per and rij.einde_reden == reden:
        return
    if reden not in EindeContract.values:
        raise KanNietBij("reden", "Kies waarom de code niet meer geldt.")
    if rij.tot is not None and rij.tot <= op:
        raise KanNiet(f"Deze code geldt al niet meer sinds {datum(rij.tot)}.")
    if per <= rij.van:
        raise KanNietBij("laatste_dag", f"De code geldt vanaf {datum(rij.van)}. Kies die dag of een latere.")
    if per <= op:
        raise KanNietBij("laatste_dag", "Deze dag is al voorbij. Kies vandaag of een latere dag.")
    if rij.tot is not None and per > rij.tot:
        raise KanNietBij("laatste_dag", f"De afspraak stopt al op {datum(rij.tot)}. Kies een eerdere dag.")
    rij.tot, rij.einde_reden = per, reden
    rij.save(update_fields=["tot", "einde_reden"])
    leg_vast("code_beeindigd", rij, door=door, regio=rij.regio, per=per, reden=reden)
