"""Which days do not count as working days in law: the Algemene termijnenwet (Atw), article 3.

The feestdagen are computed. The days that a besluit equates with them cannot be computed and stand here as
data.
"""

from collections.abc import Collection
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from regio.datums import weekdag

# Atw art. 3 lid 3, published in the Staatscourant; every new besluit is a new day here. Taken from secondary
# sources: check them against the Staatscourant before a release.
GELIJKGESTELDE_DAGEN = frozenset(
    {
        date(2023, 4, 28),
        date(2023, 5, 19),
        date(2024, 5, 10),
        date(2024, 12, 27),
        date(2025, 5, 30),
        date(2026, 1, 2),
        date(2026, 5, 15),
        date(2027, 5, 7),
        date(2028, 4, 28),
        date(2028, 5, 26),
    }
)
GELIJKGESTELD_TOT_EN_MET = 2028  # the last year whose besluiten are in the list

_DAG = timedelta(days=1)


@cache
def feestdagen(jaar: int) -> MappingProxyType[date, str]:
    """The algemeen erkende feestdagen of a year by name, with Goede Vrijdag (Atw art. 3 lid 1 and 2).

    Raises ValueError before 2014, the first year in which the birthday of the Koning was on 27 april.
    """
    if jaar < 2014:
        raise ValueError(f"De feestdagen van {jaar} zijn niet bekend: termijnen zijn te berekenen vanaf 2014.")
    pasen = _eerste_paasdag(jaar)
    koningsdag = date(jaar, 4, 27)
    if koningsdag.weekday() == 6:  # a Sunday: celebrated on the Saturday before
        koningsdag -= _DAG
    return MappingProxyType(
        {
            date(jaar, 1, 1): "Nieuwjaarsdag",
            pasen - 2 * _DAG: "Goede Vrijdag",
            pasen + _DAG: "tweede paasdag",
            koningsdag: "Koningsdag",
            pasen + 39 * _DAG: "Hemelvaartsdag",
            date(jaar, 5, 5): "Bevrijdingsdag",
            pasen + 50 * _DAG: "tweede pinksterdag",
            date(jaar, 12, 25): "eerste kerstdag",
            date(jaar, 12, 26): "tweede kerstdag",
        }
    )


def vrije_dag(dag: date, gelijkgesteld: Collection[date] = GELIJKGESTELDE_DAGEN) -> str | None:
    """Why a day is no working day ('Hemelvaartsdag', 'een zaterdag'), or None when it is one.

    Raises ValueError before 2014.
    """
    if naam := feestdagen(dag.year).get(dag):
        return naam
    if dag in gelijkgesteld:
        return "een dag die bij besluit gelijk is gesteld met een feestdag"
    return f"een {weekdag(dag)}" if dag.weekday() >= 5 else None


def _eerste_paasdag(jaar: int) -> date:
    """Easter in the Gregorian calendar, by the method in Meeus, Astronomical Algorithms, chapter 8."""
    a = jaar % 19
    b, c = divmod(jaar, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    maand, dag = divmod(h + m - 7 * n + 114, 31)
    return date(jaar, maand, dag + 1)
