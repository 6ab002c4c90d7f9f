from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regio.notatie import datum, datum_kort, euro, euro_kort, getal


def gewone_spaties(tekst: str) -> str:
    return tekst.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("waarde", "decimalen", "tekst"),
    [
        (0, 0, "0"),
        (999, 0, "999"),
        (1000, 0, "1.000"),
        (Decimal("1234567.5"), 1, "1.234.567,5"),
        (Decimal("0.45"), 1, "0,5"),
        (Decimal("-1234.5"), 2, "−1.234,50"),
        (Decimal("-0.001"), 2, "0,00"),
        (Decimal("1928634.18"), 2, "1.928.634,18"),
    ],
)
def test_getal(waarde, decimalen, tekst):
    assert getal(waarde, decimalen) == tekst


@pytest.mark.parametrize(
    ("bedrag", "precies", "kort"),
    [
        ("1928634.18", "€ 1.928.634,18", "€ 1,9 mln"),
        ("-1928634.18", "−€ 1.928.634,18", "−€ 1,9 mln"),
        ("999499.99", "€ 999.499,99", "€ 999.000"),
        ("999500.00", "€ 999.500,00", "€ 1,0 mln"),
        ("123456789.00", "€ 123.456.789,00", "€ 123,5 mln"),
        ("45500.00", "€ 45.500,00", "€ 46.000"),
        ("950.40", "€ 950,40", "€ 950"),
        ("0.00", "€ 0,00", "€ 0"),
        ("-0.20", "−€ 0,20", "€ 0"),
    ],
)
def test_euro_precies_en_kort(bedrag, precies, kort):
    assert gewone_spaties(euro(Decimal(bedrag))) == precies
    assert gewone_spaties(euro_kort(Decimal(bedrag))) == kort


@given(st.integers(-(10**14), 10**14))
def test_een_bedrag_is_terug_te_lezen(centen):
    tekst = euro(Decimal(centen) / 100)
    kaal = tekst.replace("€\N{NO-BREAK SPACE}", "").replace(".", "").replace(",", ".").replace("−", "-")
    assert int(Decimal(kaal) * 100) == centen


def test_datums():
    assert gewone_spaties(datum(date(2026, 11, 2))) == "2 november 2026"
    assert datum_kort(date(2027, 2, 5)) == "05-02-2027"
