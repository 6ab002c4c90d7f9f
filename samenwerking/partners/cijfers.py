"""What a page of a partner asks of toegang: published counts, and places that stay taken. Never a person."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable

from django.conf import settings
from django.db.models import Count, Q, QuerySet, Sum

from regio.models import Regio
from samenwerking.partners.models import Ketenpartner, Partnerafspraak, Woningaantal
from samenwerking.partners.woningen import Jaar, jaarrij
from samenwerking.teksten.rechten import gemeenten_in
from toegang.models import Gepubliceerdetelling, PlekBezet, Tabel
from toegang.tellen import EIGEN_WONING
from toegang.tellingen import Cel


def woningjaar(regio: Regio, afspraken: QuerySet[Partnerafspraak], jaar: int, *, op: datetime.date) -> Jaar:
    """The homes that these agreements name for a year, beside who got one and who left, as published by that day."""
    afgesproken = dict(
        Woningaantal.objects.filter(afspraak__in=afspraken, jaar=jaar)
        .order_by()
        .values_list("gemeente__naam_kort")
        .annotate(Sum("aantal"))
    )
    gemeenten = [gemeente.naam_kort for gemeente in gemeenten_in(regio, op=op).op_naam()]
    return jaarrij(jaar, gemeenten, afgesproken, _naar_woning(regio, jaar, op=op), _uitstroom(regio, jaar, op=op))


def woningjaren(afspraken: QuerySet[Partnerafspraak], *, op: datetime.date) -> list[int]:
    """The years that are named, newest first, this year always among them."""
    jaren = Woningaantal.objects.filter(afspraak__in=afspraken).order_by().values_list("jaar", flat=True).distinct()
    return sorted({*jaren, op.year}, reverse=True)


def _naar_woning(regio: Regio, jaar: int, *, op: datetime.date) -> dict[str, Cel]:
    """Per gemeente how many clients left for a home of their own in that year, when that was published."""
    heel_jaar = Gepubliceerdetelling.objects.filter(
        regio=regio,
        tabel=Tabel.VERTREK,
        van=datetime.date(jaar, 1, 1),
        peildatum=datetime.date(jaar + 1, 1, 1),
    ).first()
    if heel_jaar is None or heel_jaar.peildatum > op:
        return {}
    blad = heel_jaar.blad
    plaats = blad.kolommen.index(EIGEN_WONING)
    return {naam: cellen[plaats] for naam, cellen in zip(blad.rijen, blad.cellen, strict=True)}


def _uitstroom(regio: Regio, jaar: int, *, op: datetime.date) -> dict[str, list[Cel]]:
    """Per gemeente what its quarters of that year showed. Only what was published: nothing is counted here."""
    kwartalen = Gepubliceerdetelling.objects.filter(
        regio=regio, tabel=Tabel.STROMEN, van__year=jaar, peildatum__lte=op
    ).order_by("van")
    uit: dict[str, list[Cel]] = defaultdict(list)
    for rij in kwartalen:
        blad = rij.blad
        plaats = blad.kolommen.index("Uitstroom")
        for naam, cellen in zip(blad.rijen, blad.cellen, strict=True):
            uit[naam].append(cellen[plaats])
    return uit


def doorlopende_plekken(
    contracten: Iterable[tuple[Ketenpartner, datetime.date]],
) -> dict[tuple[int, datetime.date], Cel]:
    """Per partner and end of its contract: how many people still have a place there after it, small numbers hidden.

    A place is found by the view over the wall that names nobody (docs/muur.md): which places of the aanbieder in this
    region are taken on the first day after the contract.
    """
    uit: dict[tuple[int, datetime.date], Cel] = {}
    gevraagd = {(partner.pk, tot): (partner, tot) for partner, tot in contracten}
    if not gevraagd:
        return uit
    vragen = {
        f"n{nummer}": Count(
            "plek_id",
            filter=Q(
                plek__locatie__organisatie=partner.organisatie_id, plek__locatie__voorziening__regio=partner.regio_id
            )
            & Q(van__lt=tot)
            & (Q(tot__isnull=True) | Q(tot__gt=tot)),
        )
        for nummer, (partner, tot) in enumerate(gevraagd.values())
    }
    geteld = PlekBezet.objects.filter(staat="geaccepteerd").aggregate(**vragen)
    for nummer, sleutel in enumerate(gevraagd):
        aantal = geteld[f"n{nummer}"]
        drempel = settings.TELLING_DREMPEL
        uit[sleutel] = Cel(aantal, None) if aantal >= drempel else Cel(None, f"minder dan {drempel}")
    return uit


def woorden_van(cel: Cel) -> str:
    """'12 mensen', or 'minder dan 5 mensen'."""
    return f"{cel.waarde if cel.waarde is not None else cel.reden} mensen"
