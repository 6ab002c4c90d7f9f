"""Words and numbers on a page: tables that a reader can check."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from regio.templatetags import opmaak

OP = datetime.date(2027, 1, 24)


@dataclass(frozen=True)
class Telling:
    waarde: int | None
    reden: str = ""


def gewoon(tekst: str) -> str:
    """With plain spaces, so that a table here can be read."""
    return tekst.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("dag", "woorden", "staat"),
    [
        ("2027-01-21", "3 dagen te laat", "te-laat"),
        ("2027-01-23", "1 dag te laat", "te-laat"),
        ("2027-01-24", "vandaag, zo 24 januari", "kort"),
        ("2027-01-25", "nog 1 dag, ma 25 januari", "kort"),
        ("2027-01-31", "nog 7 dagen, zo 31 januari", "kort"),
        ("2027-02-01", "nog 8 dagen, ma 1 februari", "ruim"),
        ("2027-02-05", "nog 12 dagen, vr 5 februari", "ruim"),
        ("2028-02-29", "nog 401 dagen, di 29 februari 2028", "ruim"),
    ],
)
def test_termijn_telt_dagen_en_noemt_de_dag(dag: str, woorden: str, staat: str) -> None:
    dag_ = datetime.date.fromisoformat(dag)
    assert gewoon(opmaak.termijn(dag_, OP)) == woorden
    assert opmaak.termijn_staat(dag_, op=OP) == staat


@given(st.dates(datetime.date(2000, 1, 1), datetime.date(2100, 1, 1)), st.integers(-4000, 4000))
def test_termijn_is_te_laat_of_noemt_zijn_dag(op: datetime.date, over: int) -> None:
    dag = op + datetime.timedelta(days=over)
    woorden = opmaak.termijn_tekst(dag, op=op)
    assert woorden.endswith("te laat") is (over < 0)
    assert str(abs(over)) in woorden or over == 0


@pytest.mark.parametrize(
    ("sjabloon", "waarde", "woorden"),
    [
        ("{{ x|euro }}", Decimal("1928634.18"), "€ 1.928.634,18"),
        ("{{ x|euro }}", Decimal("-0.05"), "−€ 0,05"),
        ("{{ x|euro_kort }}", Decimal("1928634.18"), "€ 1,9 mln"),
        ("{{ x|euro_saldo }}", Decimal("-1234.50"), "−€ 1.234,50 (tekort)"),
        ("{{ x|euro_saldo }}", Decimal("12"), "€ 12,00 (overschot)"),
        ("{{ x|euro_saldo }}", Decimal("0"), "€ 0,00"),
        ("{{ x|getal }}", 1808, "1.808"),
        ("{{ x|getal:1 }}", 12.25, "12,3"),
        ("{{ x|procent }}", Decimal("0.125"), "12,5%"),
        ("{{ x|procent:0 }}", Fraction(1, 3), "33%"),
        ("{{ x|datum }}", datetime.date(2027, 2, 5), "5 februari 2027"),
        ("{{ x|datum_kort }}", datetime.date(2027, 2, 5), "05-02-2027"),
        # 23.30 in UTC is half past midnight in Amsterdam: the next day of law
        ("{{ x|datum }}", datetime.datetime(2027, 2, 5, 23, 30, tzinfo=datetime.UTC), "6 februari 2027"),
        ("{{ x|moment }}", datetime.datetime(2027, 2, 5, 23, 30, tzinfo=datetime.UTC), "6 februari 2027 om 00.30"),
    ],
)
def test_filters_schrijven_zoals_een_nederlander_leest(sjabloon: str, waarde: object, woorden: str) -> None:
    uit = Template("{% load opmaak %}" + sjabloon).render(Context({"x": waarde}))
    assert gewoon(uit) == woorden


FILTERS = ["euro", "euro_kort", "euro_saldo", "getal", "procent", "datum", "datum_kort", "moment"]


@pytest.mark.parametrize("filter_", FILTERS)
def test_wat_er_niet_is_is_leeg_en_kan_een_woord_krijgen(filter_: str) -> None:
    uit = Template("{% load opmaak %}{{ x|" + filter_ + '|default:"nog niet bekend" }}').render(Context({"x": None}))
    assert uit == "nog niet bekend"


@pytest.mark.parametrize(
    ("aantal", "woorden"),
    [
        (Telling(0), "0"),
        (Telling(1808), "1.808"),
        (Telling(None, "minder dan 5"), "minder dan 5"),
        (Telling(None, "Met dit getal is een ander uit te rekenen."), "afgeschermd"),
        (Telling(None), "afgeschermd"),
    ],
)
def test_verborgen_aantal_is_een_woord_en_nooit_nul(aantal: Telling, woorden: str) -> None:
    assert opmaak.telling(aantal) == woorden


@pytest.mark.parametrize(
    ("waarde", "iso"),
    [
        (datetime.date(2027, 2, 5), "2027-02-05"),
        ("5-2-2027", "2027-02-05"),
        ("05/02/2027", "2027-02-05"),
        ("2027-02-05", "2027-02-05"),
        ("05-02-2027 14:00:00", "2027-02-05T14:00"),
        (datetime.datetime(2027, 2, 5, 13, 0, tzinfo=datetime.UTC), "2027-02-05T14:00"),
        ("31-02-2027", ""),
        ("morgen", ""),
        ("", ""),
    ],
)
def test_datumveld_krijgt_iso_of_begint_leeg(waarde: object, iso: str) -> None:
    assert opmaak.als_iso(waarde) == iso
