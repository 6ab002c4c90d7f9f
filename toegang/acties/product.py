"""The products of a region: adding one, and giving one no longer. What was given stays as it is."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db import transaction
from django.utils.text import slugify

from regio.fouten import GeenRecht
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Regio, Taak
from toegang import rechten
from toegang.fouten import KanNietBij
from toegang.models import Product

WIE = "De producten van een regio houdt haar coördinator bij."


@transaction.atomic
def voeg_product_toe(
    *, regio: Regio, naam: str, zwaarte: int, reden: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Product:
    """A product of beschermd wonen that can be given in this region from now on.

    A region that uses the general list keeps it and has this beside it. The same `aanvraag` twice answers with the
    first one. Raises GeenRecht, KanNietBij with the field that is wrong.
    """
    _eis(door, regio, op=op)
    bestaand: Product | None = Product.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    naam = naam.strip()
    Regio.objects.select_for_update(of=("self",)).get(pk=regio.pk)  # two people who add the same
    lijst = Product.objects.van_regio(regio, taak=Taak.BW)
    sleutel = f"{regio.sleutel}-{slugify(naam)}"[:60]
    if lijst.filter(naam__iexact=naam).exists() or Product.objects.filter(sleutel=sleutel).exists():
        raise KanNietBij("naam", "Een product met deze naam staat of stond al op de lijst. Kies een andere naam.")
    eigen = lijst.filter(regio=regio, aanvulling=False).exists()
    product: Product = Product.objects.create(
        sleutel=sleutel,
        naam=naam,
        taak=Taak.BW,
        regio=regio,
        zwaarte=zwaarte,
        aanvulling=not eigen,
        reden=reden.strip(),
        aanvraag=aanvraag,
    )
    leg_vast("product_toegevoegd", product, door=door, regio=regio, zwaarte=zwaarte)
    return product


@transaction.atomic
def stop_product(*, product: Product, reden: str, door: Lidmaatschap, op: datetime.date) -> Product:
    """Give a product of the own list no longer, from today on. Twice is once. Raises GeenRecht, KanNietBij."""
    if product.regio is None:
        raise GeenRecht("Dit product staat op de algemene lijst. Die geldt voor meer regio's.")
    _eis(door, product.regio, op=op)
    rij: Product = Product.objects.select_for_update(of=("self",)).select_related("regio").get(pk=product.pk)
    if rij.gestopt_op is not None:
        return rij
    if not reden.strip():
        raise KanNietBij("reden", "Schrijf op waarom uw regio dit product niet meer geeft.")
    rij.gestopt_op, rij.reden_einde = op, reden.strip()
    rij.save(update_fields=["gestopt_op", "reden_einde"])
    leg_vast("product_gestopt", rij, door=door, regio=rij.regio, per=op)
    return rij


def _eis(door: Lidmaatschap, regio: Regio, *, op: datetime.date) -> None:
    if not rechten.mag_deeltoetsen_wijzigen(door, regio, op=op):
        raise GeenRecht(WIE)
