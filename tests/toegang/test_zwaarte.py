"""Steps up and down on the list from light to heavy, and the day someone turns eighteen."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang.zwaarte import Richting, Trede, let_op_achttien, richtingen, wordt_achttien_op

DAG = datetime.date


@pytest.mark.parametrize(
    ("zwaarten", "verwacht"),
    [
        ([], []),
        ([3], [None]),
        ([3, 5], [None, Richting.OP]),
        ([5, 3, 3], [None, Richting.AF, Richting.GELIJK]),
    ],
)
def test_richting_volgt_uit_de_lijst_van_licht_naar_zwaar(zwaarten: list[int], verwacht: list[Richting | None]) -> None:
    treden = [Trede(DAG(2026, 1, 1) + datetime.timedelta(days=plek), z) for plek, z in enumerate(zwaarten)]
    assert richtingen(list(reversed(treden))) == verwacht


@pytest.mark.parametrize(
    ("geboren", "dag"),
    [
        (DAG(2008, 11, 23), DAG(2026, 11, 23)),
        (DAG(2008, 2, 29), DAG(2026, 3, 1)),  # not a leap year: the day after the 28th
    ],
)
def test_de_achttiende_verjaardag(geboren: DAG, dag: DAG) -> None:
    assert wordt_achttien_op(geboren) == dag


@pytest.mark.parametrize(
    ("geboren", "verwacht"),
    [
        (DAG(2009, 1, 10), DAG(2027, 1, 10)),
        (DAG(2008, 11, 23), DAG(2026, 11, 23)),  # today
        (DAG(2008, 11, 22), None),  # yesterday
        (DAG(2009, 12, 1), None),  # too far ahead
    ],
)
def test_op_tijd_voor_achttien(geboren: DAG, verwacht: DAG | None) -> None:
    assert let_op_achttien(geboren, op=DAG(2026, 11, 23), dagen_vooruit=90) == verwacht


@given(st.dates(DAG(1990, 1, 1), DAG(2020, 1, 1)))
def test_wie_achttien_wordt_is_de_dag_ervoor_zeventien(geboren: DAG) -> None:
    dag = wordt_achttien_op(geboren)
    assert dag.year - geboren.year == 18
    assert (dag.month, dag.day) == (geboren.month, geboren.day) or (geboren.month, geboren.day) == (2, 29)
