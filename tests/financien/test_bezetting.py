"""How full a voorziening must be, worked out by hand, when its places shrink and its building stays."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from financien.bezetting import BezettingFout, Kostenopbouw, afbouw, bezetting
from financien.bezettingherkomst import Cijfer, herkomst
from tests.financien.invoer import bron

# 120.000 fixed, 6.000 per place, 20.000 per taken place, 50.000 tarief: 30.000 is left of each taken place.
HUIS = Kostenopbouw("Huis", vast=120_000_00, per_plek=6_000_00, per_bezette_plek=20_000_00, tarief=50_000_00)


def test_minder_plekken_vraagt_een_hogere_bezetting() -> None:
    tabel = afbouw(HUIS, {2029: 4, 2027: 20, 2028: 10})
    assert {jaar: (deel.nodig, deel.graad, deel.hele_plekken, deel.haalbaar) for jaar, deel in tabel.items()} == {
        2027: (8, Fraction(2, 5), 8, True),  # 240.000 / 30.000
        2028: (6, Fraction(3, 5), 6, True),  # 180.000 / 30.000
        2029: (Fraction(24, 5), Fraction(6, 5), 5, False),  # 144.000 / 30.000 = 4,8 of 4 places
    }


def test_resultaat_bij_een_bezetting() -> None:
    tien = bezetting(HUIS, 10)
    assert [tien.resultaat(Fraction(bezet)) for bezet in (5, 6, 10)] == [-30_000_00, 0, 120_000_00]


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"tarief": 20_000_00}, r"een bezette plek kost €.20\.000,00 en brengt €.20\.000,00 op"),
        ({"vast": -1}, "vaste kosten van .* minder dan nul kan niet"),
    ],
)
def test_kosten_die_niet_kunnen(anders: dict[str, int], zin: str) -> None:
    opbouw = {"vast": 0, "per_plek": 0, "per_bezette_plek": 20_000_00, "tarief": 50_000_00} | anders
    with pytest.raises(BezettingFout, match=zin):
        Kostenopbouw("Huis", **opbouw)


def test_zonder_plekken() -> None:
    with pytest.raises(BezettingFout, match="Huis: 0 plekken"):
        bezetting(HUIS, 0)


@given(st.integers(0, 10**9), st.integers(0, 10**7), st.integers(0, 10**6), st.integers(1, 10**7), st.integers(1, 500))
def test_op_het_omslagpunt_is_het_resultaat_nul(vast: int, plek: int, bezet: int, marge: int, plekken: int) -> None:
    deel = bezetting(Kostenopbouw("Huis", vast, plek, bezet, bezet + marge), plekken)
    assert deel.resultaat(deel.nodig) == 0
    assert deel.resultaat(Fraction(deel.hele_plekken)) >= 0
    assert deel.haalbaar == (deel.resultaat(Fraction(plekken)) >= 0)


@pytest.mark.parametrize(
    ("wat", "uitkomst", "ingevuld"),
    [
        (Cijfer.NODIG, "5 plekken", r"\(€.120\.000,00 \+ 4 × €.6\.000,00\) / \(€.50\.000,00 − €.20\.000,00\)"),
        (Cijfer.GRAAD, "120,0%", "4,8000 / 4"),
        (
            Cijfer.RESULTAAT,
            r"−€.39\.000,00",
            r"3,50 × \(€.50\.000,00 − €.20\.000,00\) − \(€.120\.000,00 \+ 4 × €.6\.000,00\)",
        ),
    ],
)
def test_elk_cijfer_zegt_hoe_het_tot_stand_komt(wat: Cijfer, uitkomst: str, ingevuld: str) -> None:
    uit = herkomst(HUIS, bezetting(HUIS, 4), Decimal("3.5"), wat, jaar=2029, versie="Huis, versie 1", bron=bron("huur"))
    assert re.fullmatch(uitkomst, uit.uitkomst)
    assert re.fullmatch(ingevuld, uit.ingevuld)
    assert all(gegeven.bron is not None for gegeven in uit.gegevens)
    assert uit.afronding
    with pytest.raises(ValueError, match="niet bekend"):
        herkomst(HUIS, bezetting(HUIS, 4), None, Cijfer.RESULTAAT, jaar=2029, versie="", bron=bron("huur"))
