"""Nearest rank, the estimate of 2019, and the quarters: plain functions in tables."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang.kwartalen import Kwartaal, kwartaal_van, laatste_peildatum, voorbij
from toegang.raming import hele_procenten, raming
from toegang.rangorde import Wachttijd, percentiel, wachttijd
from toegang.tellingblad import periode

HERKOMST_2018 = {"Den Haag": 691, "Zoetermeer": 187, "Leidschendam-Voorburg": 109, "Rijswijk": 69, "Wassenaar": 6}


@pytest.mark.parametrize(
    ("waarden", "procent", "uitkomst"),
    [
        ([7], 50, 7),
        ([1, 2], 50, 1),
        ([1, 2, 3], 50, 2),
        ([3, 1, 2, 4], 50, 2),
        (list(range(1, 11)), 90, 9),
        (list(range(1, 12)), 90, 10),
        (list(range(1, 21)), 90, 18),
        ([15, 20, 35, 40, 50], 30, 20),
        ([15, 20, 35, 40, 50], 100, 50),
    ],
)
def test_percentiel_is_de_dichtstbijzijnde_rang(waarden: list[int], procent: int, uitkomst: int) -> None:
    assert percentiel(waarden, procent) == uitkomst


@pytest.mark.parametrize(("waarden", "procent"), [([], 50), ([1], 0), ([1], 101)])
def test_een_percentiel_dat_er_niet_is(waarden: list[int], procent: int) -> None:
    with pytest.raises(ValueError, match="percentiel"):
        percentiel(waarden, procent)


@given(st.lists(st.integers(0, 400), min_size=1, max_size=60), st.integers(1, 100))
def test_genoeg_waarden_zijn_niet_groter_en_een_kleinere_waarde_is_te_klein(waarden: list[int], procent: int) -> None:
    waarde = percentiel(waarden, procent)
    assert waarde in waarden
    assert sum(w <= waarde for w in waarden) * 100 >= procent * len(waarden)
    assert sum(w < waarde for w in waarden) * 100 < procent * len(waarden)


def test_wachttijd_wijst_niet_naar_een_paar_mensen() -> None:
    assert wachttijd({}, drempel=5) == Wachttijd(None, None)
    assert wachttijd({10: 8}, drempel=5) == Wachttijd(10, 10)
    assert wachttijd(dict.fromkeys(range(1, 10), 1), drempel=5) == Wachttijd(5, None)
    assert wachttijd(dict.fromkeys(range(1, 101), 1), drempel=5) == Wachttijd(50, 90)
    assert wachttijd(dict.fromkeys(range(1, 9), 1), drempel=5) == Wachttijd(None, None)


def test_de_raming_van_2019_is_die_van_tabel_5() -> None:
    assert hele_procenten(HERKOMST_2018) == {
        "Den Haag": 65, "Zoetermeer": 18, "Leidschendam-Voorburg": 10, "Rijswijk": 6, "Wassenaar": 1,
    }  # fmt: skip
    assert raming(HERKOMST_2018, 1418) == {
        "Den Haag": 922, "Zoetermeer": 255, "Leidschendam-Voorburg": 142, "Rijswijk": 85, "Wassenaar": 14,
    }  # fmt: skip
    with pytest.raises(ValueError, match="geen verdeling"):
        raming({"a": 0}, 10)


def dag(tekst: str) -> datetime.date:
    return datetime.date.fromisoformat(tekst)


def test_kwartalen() -> None:
    assert kwartaal_van(dag("2026-11-23")) == Kwartaal(2026, 4)
    assert laatste_peildatum(dag("2026-10-01")) == dag("2026-10-01")
    assert laatste_peildatum(dag("2026-09-30")) == dag("2026-07-01")
    assert voorbij(op=dag("2027-01-01"), hoeveel=2) == [Kwartaal(2026, 3), Kwartaal(2026, 4)]
    assert (Kwartaal(2026, 4).tot, Kwartaal(2026, 1).vorige) == (dag("2027-01-01"), Kwartaal(2025, 4))


@given(st.dates(dag("1990-01-01"), dag("2100-01-01")))
def test_elke_dag_ligt_in_een_kwartaal(elke: datetime.date) -> None:
    kwartaal = kwartaal_van(elke)
    assert kwartaal.van <= elke < kwartaal.tot
    assert kwartaal.volgende.vorige == kwartaal


@pytest.mark.parametrize(
    ("van", "tot", "woorden"),
    [
        ("2018-01-01", "2019-01-01", "2018"),
        ("2026-07-01", "2026-10-01", "3e kwartaal 2026"),
        ("2019-01-01", "2019-05-01", "januari t/m april 2019"),
    ],
)
def test_een_periode_in_woorden(van: str, tot: str, woorden: str) -> None:
    assert periode(dag(van), dag(tot)) == woorden
