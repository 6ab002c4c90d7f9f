"""What a region agreed on messages: AGB codes, codes of products, and which gemeente stands in the header."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable

from regio.models import Deelname, Gemeente, Organisatie, Parameter, Regio, Taak
from toegang.iwmo.gemeenten import gemeentecodes
from toegang.iwmo.regels import Omgeving
from toegang.models import Aanbiedercode, Contractproduct, Indicatie, Product

PARAMETER_AFZENDER = "iwmo-afzender"
"""Who stands in the header: 'verantwoordelijk' (IV046) or 'uitvoerend'; `<key>-<region>` is for one region."""

UITVOEREND = "uitvoerend"


def regio_van(gemeente: Gemeente | int, *, op: datetime.date, taak: str = Taak.BW) -> Regio | None:
    """The region in which this gemeente takes part for a taak on that day."""
    deelnames = Deelname.objects.lopend(op=op).filter(gemeente=gemeente, taak=taak)
    return Regio.objects.filter(pk__in=deelnames.values("regio_id")).first()


def afzender_van(indicatie: Indicatie, *, op: datetime.date) -> Gemeente:
    """The gemeente in the header: the one responsible by law (IV046), unless the region agreed on the executing one."""
    regio = regio_van(indicatie.verantwoordelijke_gemeente_id, op=op, taak=indicatie.product.taak)
    sleutels = [PARAMETER_AFZENDER] if regio is None else [f"{PARAMETER_AFZENDER}-{regio.sleutel}", PARAMETER_AFZENDER]
    waarden = dict(
        Parameter.objects.lopend(op=op).filter(sleutel__in=sleutels).values_list("sleutel", "waarde").order_by()
    )
    keuze = next((waarden[sleutel] for sleutel in sleutels if sleutel in waarden), "")
    return indicatie.uitvoerende_gemeente if keuze == UITVOEREND else indicatie.verantwoordelijke_gemeente


def cijfers(gemeente: Gemeente) -> str:
    """'0603': how messages write a gemeente."""
    return gemeente.code.removeprefix("GM")


def aanbieders_van(regio: Regio | None, *, op: datetime.date) -> list[Organisatie]:
    """The aanbieders that can get a message of this region on that day."""
    codes = Aanbiedercode.objects.lopend(op=op).filter(regio=regio)
    return list(Organisatie.objects.filter(pk__in=codes.values("organisatie_id")).order_by("naam"))


def agb_van(organisatie: Organisatie, regio: Regio | None, *, op: datetime.date) -> str | None:
    """The AGB code of an aanbieder in a region on that day."""
    rij = Aanbiedercode.objects.lopend(op=op).filter(regio=regio, organisatie=organisatie).first()
    return rij.agb if rij is not None else None


def aanbieder_met(agb: str) -> str:
    """The name of the aanbieder with this AGB code, else the code itself."""
    rij = Aanbiedercode.objects.filter(agb=agb).select_related("organisatie").order_by("-van").first()
    return str(rij.organisatie) if rij is not None else f"aanbieder {agb}"


def productcode(product: Product, regio: Regio | None, *, op: datetime.date) -> Contractproduct | None:
    """How a product is written in messages in the contract period of that day."""
    rij: Contractproduct | None = (
        Contractproduct.objects.lopend(op=op).filter(regio=regio, product=product).select_related("product").first()
    )
    return rij


def zonder_productcode(indicaties: Iterable[Indicatie], regio: Regio | None, *, op: datetime.date) -> list[Product]:
    """The products of these indicaties that cannot be assigned yet: no code on the first day that is possible."""
    codes: dict[int, list[Contractproduct]] = defaultdict(list)
    for code in Contractproduct.objects.filter(regio=regio):
        codes[code.product_id].append(code)
    mist = {
        rij.product_id: rij.product
        for rij in indicaties
        if not any(code.loopt(op=max(rij.van, op)) for code in codes[rij.product_id])
    }
    return list(mist.values())


def omgeving(regio: Regio | None, *, op: datetime.date) -> Omgeving:
    """What the rules need from outside a message: the day, the gemeenten, and the codes that the region agreed on."""
    eigen = Contractproduct.objects.lopend(op=op).filter(regio=regio).values_list("code", "categorie").order_by()
    return Omgeving(op=op, gemeenten=gemeentecodes(), catalogus=dict(eigen))
