"""What other apps may know about people: counts, with small ones hidden, never a name.

The counts come from the two views that look over the wall (docs/muur.md). Numbers about the same people that go out
together come from one Telling, else one could be computed from the other (`tellingen`).
"""

from __future__ import annotations

import datetime
from collections import Counter

from django.conf import settings
from django.db import connection

from regio.models import Gemeente, Regio, Taak
from toegang.models import Doelgroep, Product
from toegang.tellingen import Telling, maak_telling, maak_twee_tellingen

BUITEN_REGIO = "Buiten regio"
ONBEKEND = "Onbekend"
ANDER_PRODUCT = "Ander product"
"""Of an indicatie that began under another list of products than the region has now."""


def bw_tellingen(regio: Regio, *, op: datetime.date) -> Telling:
    """Indicaties that give a right on that day: gemeenten of the region by product, small counts hidden.

    Rows are the short names of the gemeenten, columns the names of the products from light to heavy. The answer is safe
    beside the same indicaties by doelgroep, which the region can see too.
    """
    return bw_naar_product_en_doelgroep(regio, op=op)[0]


def bw_naar_product_en_doelgroep(regio: Regio, *, op: datetime.date) -> tuple[Telling, Telling]:
    """The indicaties of `bw_tellingen` twice, by product and by doelgroep, with the same totals of the rows."""
    gemeenten = _gemeenten(regio, op=op)
    producten = _producten(regio)
    per_product: Counter[tuple[str, str]] = Counter()
    per_groep: Counter[tuple[str, str]] = Counter()
    for gemeente_id, product_id, doelgroep, aantal in _tel_indicaties(gemeenten, op=op):
        per_product[gemeenten[gemeente_id], producten.get(product_id, ANDER_PRODUCT)] += aantal
        per_groep[gemeenten[gemeente_id], Doelgroep(doelgroep).label] += aantal
    kolommen = list(dict.fromkeys(producten.values()))
    if any(kolom == ANDER_PRODUCT for _, kolom in per_product):
        kolommen.append(ANDER_PRODUCT)
    return maak_twee_tellingen(
        list(gemeenten.values()),
        kolommen,
        per_product,
        [str(groep) for groep in Doelgroep.labels],
        per_groep,
        drempel=settings.TELLING_DREMPEL,
    )


def wachtlijst_tellingen(regio: Regio, *, op: datetime.date) -> Telling:
    """Who waits for beschermd wonen on that day: where they come from by main problem, small counts hidden.

    Rows are the gemeenten of the region, 'Buiten regio' and 'Onbekend', as the Haagse regio published it (2019, tables
    11 and 12).
    """
    gemeenten = _gemeenten(regio, op=op)
    aantallen: Counter[tuple[str, str]] = Counter()
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT woonplaats_soort, woonplaats_id, problematiek, count(*) FROM telling_wachtlijst
            WHERE gemeente_id = ANY(%s) AND taak = %s AND van <= %s AND (tot IS NULL OR tot > %s)
            GROUP BY woonplaats_soort, woonplaats_id, problematiek
            """,
            [list(gemeenten), Taak.BW, op, op],
        )
        for soort, woonplaats_id, problematiek, aantal in cursor.fetchall():
            rij = ONBEKEND if soort == "onbekend" else gemeenten.get(woonplaats_id, BUITEN_REGIO)
            aantallen[rij, Doelgroep(problematiek).label] += aantal
    return maak_telling(
        [*gemeenten.values(), BUITEN_REGIO, ONBEKEND],
        [str(groep) for groep in Doelgroep.labels],
        aantallen,
        drempel=settings.TELLING_DREMPEL,
    )


def _tel_indicaties(gemeenten: dict[int, str], *, op: datetime.date) -> list[tuple[int, int, str, int]]:
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT gemeente_id, product_id, doelgroep, count(*) FROM telling_indicatie
            WHERE gemeente_id = ANY(%s) AND van <= %s AND (tot IS NULL OR tot > %s)
            GROUP BY gemeente_id, product_id, doelgroep
            """,
            [list(gemeenten), op, op],
        )
        return list(cursor.fetchall())


def _gemeenten(regio: Regio, *, op: datetime.date) -> dict[int, str]:
    return {
        gemeente.pk: gemeente.naam_kort for gemeente in Gemeente.objects.in_regio(regio, op=op, taak=Taak.BW).op_naam()
    }


def _producten(regio: Regio) -> dict[int, str]:
    return dict(Product.objects.van_regio(regio).values_list("pk", "naam"))
