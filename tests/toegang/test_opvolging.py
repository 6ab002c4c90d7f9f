"""Which end of a right still asks for a decision. Days of 2026 as (month, day); tot is the first day without right."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang.opvolging import Recht, eerste_open_einde


def dag(maand: int, dag_: int) -> datetime.date:
    return datetime.date(2026, maand, dag_)


@pytest.mark.parametrize(
    ("rechten", "uitkomst"),
    [
        ([], None),
        ([Recht("BW", dag(1, 1), None)], None),
        ([Recht("BW", dag(1, 1), dag(7, 1))], dag(6, 30)),
        # a herindicatie that joins: only the new end is asked for
        ([Recht("BW", dag(1, 1), dag(7, 1)), Recht("BW", dag(7, 1), dag(12, 1))], dag(11, 30)),
        # one that began earlier and goes on longer
        ([Recht("BW", dag(1, 1), dag(7, 1)), Recht("BW", dag(3, 1), None)], None),
        # a gap of one day is a stop
        ([Recht("BW", dag(1, 1), dag(7, 1)), Recht("BW", dag(7, 2), None)], dag(6, 30)),
        # another taak does not follow
        ([Recht("BW", dag(1, 1), dag(7, 1)), Recht("MO", dag(7, 1), None)], dag(6, 30)),
        # a decided end asks nothing
        ([Recht("BW", dag(1, 1), dag(7, 1), beeindigd=True)], None),
        # two that stop on one day do not follow each other
        ([Recht("BW", dag(1, 1), dag(7, 1)), Recht("BW", dag(2, 1), dag(7, 1))], dag(6, 30)),
    ],
)
def test_welk_einde_nog_een_besluit_vraagt(rechten: list[Recht], uitkomst: datetime.date | None) -> None:
    assert eerste_open_einde(rechten) == uitkomst


recht = st.builds(
    lambda begin, dagen, taak: Recht(
        taak,
        datetime.date(2026, 1, 1) + datetime.timedelta(days=begin),
        None if dagen is None else datetime.date(2026, 1, 1) + datetime.timedelta(days=begin + dagen),
    ),
    st.integers(0, 400),
    st.none() | st.integers(1, 400),
    st.sampled_from(["BW", "MO"]),
)


@given(st.lists(recht, max_size=6))
def test_met_een_recht_voor_onbepaalde_tijd_van_het_begin_af_vraagt_niets_een_besluit(rechten: list[Recht]) -> None:
    altijd = [Recht(taak, datetime.date(2025, 1, 1), None) for taak in ("BW", "MO")]
    assert eerste_open_einde([*rechten, *altijd]) is None


@given(st.lists(recht, min_size=1, max_size=6))
def test_het_laatste_einde_van_alles_blijft_altijd_gevraagd(rechten: list[Recht]) -> None:
    for taak in ("BW", "MO"):
        van_taak = [r for r in rechten if r.taak == taak]
        if van_taak and all(r.tot is not None for r in van_taak):
            assert eerste_open_einde(van_taak) is not None
