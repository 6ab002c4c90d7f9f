"""Counting a region as it really is, before anything is hidden. Only `acties/telling.py` and its tests call this.

The counts come from the views and functions that look over the wall (docs/muur.md): groups, and never a person. Each is
one query over a covering index, so a region counts in milliseconds at national size.
"""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from regio.models import Gemeente, Regio, Taak
from regio.termijnen import bereken
from regio.wetstermijnen import termijn
from toegang.beslistermijn import Stilstand, beslistermijn
from toegang.models import Doelgroep, Melding, Product
from toegang.stromen import Stroom

BUITEN_REGIO = "Buiten regio"
ONBEKEND = "Onbekend"
ANDER_PRODUCT = "Ander product"
"""Of an indicatie that began under another list of products than the region has now."""

AANTAL = "Aantal"
BINNEN, LATER = "Binnen zes weken", "Later of nog niet klaar"
OP_TIJD, TE_LAAT = "Binnen twee weken", "Later of nog niet besloten"
AANGENOMEN, GEWEIGERD = "Aangenomen", "Geweigerd"
EIGEN_WONING, ELDERS = "Eigen woning", "Ergens anders"
TERUG, NIET_TERUG = "Kwam terug", "Kwam niet terug"
GEZINNEN = "Gezinnen"
LEEFTIJDEN = ((0, "Jonger dan 27"), (27, "27 t/m 39"), (40, "40 t/m 54"), (55, "55 t/m 66"), (67, "67 of ouder"))
"""At which age a group begins. Ours: no source groups BW by age."""

LANGSTE_ONDERZOEK = datetime.timedelta(days=70)
"""No term of six weken, lengthened by feestdagen, lasts longer: meldingen older than this are not due any more."""


@dataclass(frozen=True)
class Ruw:
    """Counts by row and column, nothing hidden; missing is 0."""

    rijen: tuple[str, ...]
    kolommen: tuple[str, ...]
    aantallen: Counter[tuple[str, str]] = field(default_factory=Counter)


def gemeenten_van(regio: Regio, *, op: datetime.date, taak: str = Taak.BW) -> dict[int, str]:
    """The gemeenten that take part in the region for that taak on that day: id and short name, by name."""
    return {g.pk: g.naam_kort for g in Gemeente.objects.in_regio(regio, op=op, taak=taak).op_naam()}


# --- a right to beschermd wonen ------------------------------------------------------------------------------


def naar_product_en_doelgroep(regio: Regio, *, op: datetime.date) -> tuple[Ruw, Ruw]:
    """Indicaties that give a right on that day, per gemeente: by product from light to heavy, and by doelgroep."""
    gemeenten = gemeenten_van(regio, op=op)
    producten = dict(Product.objects.van_regio(regio).values_list("pk", "naam"))
    per_product: Counter[tuple[str, str]] = Counter()
    per_groep: Counter[tuple[str, str]] = Counter()
    for gemeente_id, product_id, doelgroep, aantal in _vraag(
        """
        SELECT gemeente_id, product_id, doelgroep, count(*) FROM telling_indicatie
        WHERE gemeente_id = ANY(%s) AND van <= %s AND (tot IS NULL OR tot > %s)
        GROUP BY gemeente_id, product_id, doelgroep
        """,
        list(gemeenten), op, op,
    ):  # fmt: skip
        per_product[gemeenten[gemeente_id], producten.get(product_id, ANDER_PRODUCT)] += aantal
        per_groep[gemeenten[gemeente_id], str(Doelgroep(doelgroep).label)] += aantal
    kolommen = list(dict.fromkeys(producten.values()))
    if any(kolom == ANDER_PRODUCT for _, kolom in per_product):
        kolommen.append(ANDER_PRODUCT)
    rijen = tuple(gemeenten.values())
    return Ruw(rijen, tuple(kolommen), per_product), Ruw(rijen, _DOELGROEPEN, per_groep)


def naar_leeftijd(regio: Regio, *, op: datetime.date) -> Ruw:
    """The same indicaties of the whole region by the age of the client on that day."""
    namen = [naam for _, naam in LEEFTIJDEN]
    aantallen: Counter[tuple[str, str]] = Counter()
    for groep, aantal in _vraag(
        "SELECT groep, aantal FROM telling_leeftijd(%s, %s, %s)",
        list(gemeenten_van(regio, op=op)), op, [vanaf for vanaf, _ in LEEFTIJDEN],
    ):  # fmt: skip
        aantallen[namen[groep - 1] if groep > 0 else ONBEKEND, AANTAL] += aantal
    extra = (ONBEKEND,) if (ONBEKEND, AANTAL) in aantallen else ()
    return Ruw((*namen, *extra), (AANTAL,), aantallen)


def naar_herkomst(regio: Regio, *, op: datetime.date) -> Ruw:
    """The same indicaties of the whole region by where the client comes from."""
    gemeenten = gemeenten_van(regio, op=op)
    return _per_herkomst(gemeenten, _vraag("SELECT * FROM telling_herkomst(%s, %s)", list(gemeenten), op))


def stromen(regio: Regio, *, van: datetime.date, tot: datetime.date) -> dict[str, Stroom]:
    """Clients who came, moved on and left in a period, per gemeente that takes part at its end."""
    gemeenten = gemeenten_van(regio, op=tot)
    return {
        gemeenten[gemeente_id]: Stroom(*aantallen)
        for gemeente_id, *aantallen in _vraag("SELECT * FROM telling_stroom(%s, %s, %s)", list(gemeenten), van, tot)
    }


def onderzoeken(regio: Regio, *, van: datetime.date, tot: datetime.date) -> Ruw:
    """Onderzoeken of which the six weken (Wmo 2015 art. 2.3.2 lid 1) ended in the period: in time, or not.

    A melding that ended without onderzoek before its term does not count, nor one that was decided upon elsewhere.
    """
    gemeenten = gemeenten_van(regio, op=tot)
    aantallen: Counter[tuple[str, str]] = Counter()
    for gemeente_id, gemeld, klaar, gestopt, aantal in _vraag(
        """
        SELECT gemeente_id, van, tot, gestopt, count(*) FROM telling_onderzoek
        WHERE gemeente_id = ANY(%s) AND taak = %s AND van >= %s AND van < %s GROUP BY 1, 2, 3, 4
        """,
        list(gemeenten), Taak.BW, van - LANGSTE_ONDERZOEK, tot,
    ):  # fmt: skip
        uiterlijk = bereken(termijn("onderzoek", op=gemeld), gemeld).laatste_dag
        if (
            uiterlijk is not None
            and van <= uiterlijk < tot
            and not (klaar is None and gestopt is not None and gestopt <= uiterlijk)
        ):
            op_tijd = klaar is not None and klaar <= uiterlijk
            aantallen[gemeenten[gemeente_id], BINNEN if op_tijd else LATER] += aantal
    return Ruw(tuple(gemeenten.values()), (BINNEN, LATER), aantallen)


def beslissingen(regio: Regio, *, van: datetime.date, tot: datetime.date) -> Ruw:
    """Aanvragen of which the two weken (Wmo 2015 art. 2.3.5 lid 2) ended in the period: decided in time, or not.

    The term stands still as long as Awb art. 4:15 says; one that stands still at the end is not counted yet.
    """
    gemeenten = gemeenten_van(regio, op=tot)
    aantallen: Counter[tuple[str, str]] = Counter()
    for gemeente_id, ontvangen, besloten, gestopt, stil, aantal in _vraag(
        """
        SELECT gemeente_id, van, tot, gestopt, stil::text, count(*) FROM telling_beslissing
        WHERE gemeente_id = ANY(%s) AND taak = %s AND van < %s GROUP BY 1, 2, 3, 4, 5
        """,
        list(gemeenten), Taak.BW, tot,
    ):  # fmt: skip
        uiterlijk = beslistermijn(ontvangen, _stilstanden(stil)).laatste_dag
        if (
            uiterlijk is not None
            and van <= uiterlijk < tot
            and not (besloten is None and gestopt is not None and gestopt <= uiterlijk)
        ):
            op_tijd = besloten is not None and besloten <= uiterlijk
            aantallen[gemeenten[gemeente_id], OP_TIJD if op_tijd else TE_LAAT] += aantal
    return Ruw(tuple(gemeenten.values()), (OP_TIJD, TE_LAAT), aantallen)


def _stilstanden(stil: str | None) -> list[Stilstand]:
    def dag(woord: str | None) -> datetime.date | None:
        return None if woord is None else datetime.date.fromisoformat(woord)

    return [
        Stilstand(datetime.date.fromisoformat(van), dag(tot), "", dag(uiterlijk))
        for van, tot, uiterlijk in json.loads(stil or "[]")
    ]


# --- where clients go ----------------------------------------------------------------------------------------


def overdrachten(regio: Regio, *, van: datetime.date, tot: datetime.date) -> Ruw:
    """Requests of these gemeenten to take over a client that got their answer in the period: yes, or no."""
    return _twee_kolommen(
        regio, "SELECT gemeente_id, aangenomen, count(*) FROM telling_overdracht", (AANGENOMEN, GEWEIGERD), "tot",
        van=van, tot=tot,
    )  # fmt: skip


def overdrachtdagen(regio: Regio, *, van: datetime.date, tot: datetime.date) -> dict[int, int]:
    """How many of those waited how many days for that answer."""
    return dict(
        _vraag(
            """
            SELECT tot - van, count(*) FROM telling_overdracht
            WHERE gemeente_id = ANY(%s) AND taak = %s AND tot >= %s AND tot < %s GROUP BY 1
            """,
            list(gemeenten_van(regio, op=tot)), Taak.BW, van, tot,
        )
    )  # fmt: skip


def vertrekken(regio: Regio, *, van: datetime.date, tot: datetime.date) -> Ruw:
    """Clients who left a place for beschermd wonen in the period and took no other: to a home of their own, or not."""
    return _twee_kolommen(
        regio, "SELECT gemeente_id, eigen_woning, count(*) FROM telling_vertrek", (EIGEN_WONING, ELDERS), "van",
        van=van, tot=tot,
    )  # fmt: skip


def terugkeer(regio: Regio, *, van: datetime.date, tot: datetime.date) -> Ruw:
    """Of who had no right any more in the year before the period: whether one began again within twelve months.

    Their year is over at the end of the period, so nobody is counted too early.
    """
    gemeenten = gemeenten_van(regio, op=tot)
    eerder = van.replace(year=van.year - 1)
    aantallen: Counter[tuple[str, str]] = Counter()
    for gemeente_id, terug, aantal in _vraag(
        "SELECT * FROM telling_terugkeer(%s, %s, %s)", list(gemeenten), eerder, van
    ):
        aantallen[gemeenten[gemeente_id], TERUG if terug else NIET_TERUG] += aantal
    return Ruw(tuple(gemeenten.values()), (TERUG, NIET_TERUG), aantallen)


def _twee_kolommen(
    regio: Regio, vraag: str, kolommen: tuple[str, str], dag: str, *, van: datetime.date, tot: datetime.date
) -> Ruw:
    gemeenten = gemeenten_van(regio, op=tot)
    aantallen: Counter[tuple[str, str]] = Counter()
    waar = f" WHERE gemeente_id = ANY(%s) AND taak = %s AND {dag} >= %s AND {dag} < %s GROUP BY 1, 2"
    for gemeente_id, ja, aantal in _vraag(vraag + waar, list(gemeenten), Taak.BW, van, tot):
        aantallen[gemeenten[gemeente_id], kolommen[0] if ja else kolommen[1]] += aantal
    return Ruw(tuple(gemeenten.values()), kolommen, aantallen)


# --- who waits -----------------------------------------------------------------------------------------------


def wachtlijst(regio: Regio, *, op: datetime.date, taak: str = Taak.BW) -> Ruw:
    """Who waits on that day: where they come from by main problem (tables 11 and 12 of the Haagse regio, 2019)."""
    gemeenten = gemeenten_van(regio, op=op, taak=taak)
    aantallen: Counter[tuple[str, str]] = Counter()
    for soort, woonplaats_id, problematiek, aantal in _vraag(
        """
        SELECT woonplaats_soort, woonplaats_id, problematiek, count(*) FROM telling_wachtlijst
        WHERE gemeente_id = ANY(%s) AND taak = %s AND van <= %s AND (tot IS NULL OR tot > %s)
        GROUP BY woonplaats_soort, woonplaats_id, problematiek
        """,
        list(gemeenten), taak, op, op,
    ):  # fmt: skip
        rij = ONBEKEND if soort == "onbekend" else gemeenten.get(woonplaats_id, BUITEN_REGIO)
        aantallen[rij, str(Doelgroep(problematiek).label)] += aantal
    return Ruw((*gemeenten.values(), BUITEN_REGIO, ONBEKEND), _DOELGROEPEN, aantallen)


def wachtdagen(regio: Regio, *, op: datetime.date, taak: str = Taak.BW) -> dict[int, int]:
    """How many people wait how many days on that day."""
    return dict(
        _vraag(
            """
            SELECT %s::date - van, count(*) FROM telling_wachtlijst
            WHERE gemeente_id = ANY(%s) AND taak = %s AND van <= %s AND (tot IS NULL OR tot > %s) GROUP BY 1
            """,
            op, list(gemeenten_van(regio, op=op, taak=taak)), taak, op, op,
        )
    )  # fmt: skip


# --- maatschappelijke opvang ---------------------------------------------------------------------------------


def meldingen(regio: Regio, *, van: datetime.date, tot: datetime.date) -> Ruw:
    """Meldingen for opvang in a period by how they came in (table 2)."""
    gemeenten = gemeenten_van(regio, op=van, taak=Taak.MO)
    aantallen: Counter[tuple[str, str]] = Counter()
    for wijze, aantal in _vraag(
        """
        SELECT wijze, count(*) FROM telling_melding
        WHERE gemeente_id = ANY(%s) AND taak = %s AND van >= %s AND van < %s GROUP BY wijze
        """,
        list(gemeenten), Taak.MO, van, tot,
    ):  # fmt: skip
        aantallen[str(Melding.Wijze(wijze).label), AANTAL] += aantal
    rijen = [str(label) for label in Melding.Wijze.labels]
    anders = str(Melding.Wijze.ANDERS.label)
    return Ruw(tuple(rij for rij in rijen if rij != anders or aantallen[anders, AANTAL]), (AANTAL,), aantallen)


def passen(regio: Regio, *, van: datetime.date, tot: datetime.date) -> Ruw:
    """Clients who got a pas for the nachtopvang in a period, each once, by where they come from (tables 3 and 4)."""
    gemeenten = gemeenten_van(regio, op=van, taak=Taak.MO)
    return _per_herkomst(gemeenten, _vraag("SELECT * FROM telling_pas(%s, %s, %s)", list(gemeenten), van, tot))


def gezinnen(regio: Regio, *, van: datetime.date, tot: datetime.date) -> Ruw:
    """Families that asked for opvang in a period (table 7)."""
    ((aantal,),) = _vraag(
        "SELECT count(*) FROM telling_gezin WHERE gemeente_id = ANY(%s) AND van >= %s AND van < %s",
        list(gemeenten_van(regio, op=van, taak=Taak.MO)), van, tot,
    )  # fmt: skip
    return Ruw((GEZINNEN,), (AANTAL,), Counter({(GEZINNEN, AANTAL): aantal}))


def eerste_jaar_opvang(regio: Regio, *, op: datetime.date) -> int | None:
    """The year of the oldest melding, pas or family for opvang in the region; None when there are none."""
    gemeenten = list(gemeenten_van(regio, op=op, taak=Taak.MO))
    ((eerste,),) = _vraag(
        """
        SELECT min(van) FROM (
            SELECT min(van) AS van FROM telling_melding WHERE gemeente_id = ANY(%s) AND taak = %s
            UNION ALL SELECT min(van) FROM telling_gezin WHERE gemeente_id = ANY(%s)
        ) alles
        """,
        gemeenten, Taak.MO, gemeenten,
    )  # fmt: skip
    return eerste.year if eerste is not None else None


_DOELGROEPEN = tuple(str(label) for label in Doelgroep.labels)


def _per_herkomst(gemeenten: dict[int, str], rijen: Sequence[tuple[Any, ...]]) -> Ruw:
    aantallen: Counter[tuple[str, str]] = Counter()
    for soort, woonplaats_id, aantal in rijen:
        aantallen[ONBEKEND if soort == "onbekend" else gemeenten.get(woonplaats_id, BUITEN_REGIO), AANTAL] += aantal
    extra = tuple(naam for naam in (BUITEN_REGIO, ONBEKEND) if aantallen[naam, AANTAL])
    return Ruw((*gemeenten.values(), *extra), (AANTAL,), aantallen)


def _vraag(sql: str, *waarden: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return list(cursor.fetchall())
