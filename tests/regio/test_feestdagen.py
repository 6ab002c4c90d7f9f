"""The feestdagen of the Algemene termijnenwet, article 3."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regio.feestdagen import GELIJKGESTELD_TOT_EN_MET, GELIJKGESTELDE_DAGEN, feestdagen, vrije_dag

# Published calendars of these years; 2019 has Koningsdag on a Saturday, 2025 moved it away from a Sunday.
KALENDER = """
2024  01-01 29-03 01-04 27-04 05-05 09-05 20-05 25-12 26-12
2025  01-01 18-04 21-04 26-04 05-05 29-05 09-06 25-12 26-12
2026  01-01 03-04 06-04 27-04 05-05 14-05 25-05 25-12 26-12
2027  01-01 26-03 29-03 27-04 05-05 06-05 17-05 25-12 26-12
2028  01-01 14-04 17-04 27-04 05-05 25-05 05-06 25-12 26-12
"""


@pytest.mark.parametrize("regel", KALENDER.strip().splitlines())
def test_kalender(regel: str) -> None:
    jaar, *dagen = regel.split()
    verwacht = {date(int(jaar), int(dag[3:]), int(dag[:2])) for dag in dagen}
    assert set(feestdagen(int(jaar))) == verwacht


@pytest.mark.parametrize(
    ("jaar", "pasen"),
    [(2019, date(2019, 4, 21)), (2035, date(2035, 3, 25)), (2038, date(2038, 4, 25)), (2285, date(2285, 3, 22))],
)
def test_vroege_en_late_pasen(jaar: int, pasen: date) -> None:
    assert feestdagen(jaar)[pasen + timedelta(days=1)] == "tweede paasdag"


@given(st.integers(2014, 2400))
def test_vaste_afstanden(jaar: int) -> None:
    dag = {naam: dag for dag, naam in feestdagen(jaar).items()}
    assert dag["Goede Vrijdag"].weekday() == 4
    assert dag["tweede paasdag"] - dag["Goede Vrijdag"] == timedelta(days=3)
    assert dag["tweede pinksterdag"] - dag["tweede paasdag"] == timedelta(days=49)
    assert date(jaar, 3, 23) <= dag["tweede paasdag"] <= date(jaar, 4, 26)
    # In 2285 and the like Hemelvaartsdag and Bevrijdingsdag can be one day; then one of the names stands.
    assert (dag["tweede pinksterdag"] - timedelta(days=11)) in feestdagen(jaar)


@pytest.mark.parametrize(
    ("jaar", "dag"), [(2014, 26), (2019, 27), (2025, 26), (2026, 27), (2031, 26), (2036, 26), (2042, 26)]
)
def test_koningsdag_valt_nooit_op_zondag(jaar: int, dag: int) -> None:
    assert feestdagen(jaar)[date(jaar, 4, dag)] == "Koningsdag"


@pytest.mark.parametrize(
    ("dag", "waarom"),
    [
        (date(2026, 5, 14), "Hemelvaartsdag"),
        (date(2026, 5, 15), "een dag die bij besluit gelijk is gesteld met een feestdag"),
        (date(2026, 5, 16), "een zaterdag"),
        (date(2026, 5, 17), "een zondag"),
        (date(2026, 5, 18), None),
        (date(2026, 4, 3), "Goede Vrijdag"),
        (date(2026, 5, 5), "Bevrijdingsdag"),  # every year, not once in five
        (date(2026, 12, 24), None),
        (date(2026, 12, 31), None),
    ],
)
def test_waarom_een_dag_niet_telt(dag: date, waarom: str | None) -> None:
    assert vrije_dag(dag) == waarom


def test_gelijkgestelde_dagen_zijn_gewone_doordeweekse_dagen() -> None:
    # A day that is free anyhow would be a typing error in the list.
    assert [dag for dag in GELIJKGESTELDE_DAGEN if vrije_dag(dag, frozenset())] == []
    assert max(dag.year for dag in GELIJKGESTELDE_DAGEN) == GELIJKGESTELD_TOT_EN_MET


def test_gelijkgestelde_dagen_zijn_gegevens() -> None:
    assert vrije_dag(date(2026, 5, 15), frozenset()) is None
    assert vrije_dag(date(2030, 5, 31), {date(2030, 5, 31)}) is not None


def test_voor_2014_is_niets_bekend() -> None:
    with pytest.raises(ValueError, match="vanaf 2014"):
        feestdagen(2013)
