"""From which day a dossier may be destroyed: fifteen years after the last change (Wmo 2015 art. 5.3.4)."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang.bewaartermijn import (
    GEEN_WIJZIGING,
    Bewaarfeiten,
    belemmeringen,
    gewijzigd_uiterlijk,
    vernietigen_vanaf,
)
from toegang.zinnen import ZINNEN

DAG = datetime.timedelta(days=1)
DAGEN = st.dates(datetime.date(2015, 1, 1), datetime.date(2080, 12, 31))


@pytest.mark.parametrize(
    ("laatste", "vanaf"),
    [
        ("2015-01-01", "2030-01-02"),
        ("2016-02-29", "2031-03-01"),
        ("2016-02-28", "2031-03-01"),
        ("2026-11-23", "2041-11-24"),
        ("2026-12-31", "2042-01-01"),
    ],
)
def test_vijftien_jaar_na_de_laatste_wijziging(laatste: str, vanaf: str) -> None:
    eerder = datetime.date(2015, 1, 1)
    assert vernietigen_vanaf([eerder, datetime.date.fromisoformat(laatste)]) == datetime.date.fromisoformat(vanaf)


def test_een_weekeind_verschuift_niets() -> None:
    """Art. 4 of the Algemene termijnenwet: not for terms in years."""
    zaterdag = datetime.date(2041, 11, 23)
    assert zaterdag.weekday() == 5
    assert vernietigen_vanaf([datetime.date(2026, 11, 23)]) == zaterdag + DAG


def test_zonder_dag_is_er_geen_antwoord() -> None:
    with pytest.raises(ValueError, match="max"):
        vernietigen_vanaf([])


@given(DAGEN)
def test_de_grens_van_de_lijst_is_dezelfde_regel(op: datetime.date) -> None:
    op += 15 * 366 * DAG
    grens = gewijzigd_uiterlijk(op=op)
    assert vernietigen_vanaf([grens]) <= op < vernietigen_vanaf([grens + DAG])


@given(DAGEN, DAGEN)
def test_een_latere_wijziging_vervroegt_nooit(een: datetime.date, ander: datetime.date) -> None:
    assert vernietigen_vanaf([een, ander]) >= vernietigen_vanaf([een])


def test_wat_geen_wijziging_is_bestaat_als_gebeurtenis() -> None:
    assert set(ZINNEN) >= GEEN_WIJZIGING


VRIJ = Bewaarfeiten(
    is_open=False, recht_loopt=False, bewaarplicht=False, verzoek_open=False, verzoek_toegewezen=False,
    vanaf=datetime.date(2041, 1, 1),
)  # fmt: skip
OP = datetime.date(2041, 1, 1)


@pytest.mark.parametrize(
    ("anders", "grond", "woorden"),
    [
        ({}, "bewaartermijn", ""),
        ({"vanaf": OP + DAG}, "bewaartermijn", "vernietigen kan vanaf 2"),
        ({"is_open": True}, "bewaartermijn", "nog open"),
        ({"recht_loopt": True}, "bewaartermijn", "loopt nog een indicatie"),
        ({"bewaarplicht": True}, "bewaartermijn", "bewaarplicht"),
        ({"verzoek_open": True}, "bewaartermijn", "wacht nog op antwoord"),
        ({}, "verzoek", "geen verzoek"),
        ({"verzoek_toegewezen": True}, "verzoek", ""),
        ({"verzoek_toegewezen": True, "vanaf": OP + DAG}, "verzoek", ""),
        ({"verzoek_toegewezen": True, "bewaarplicht": True}, "verzoek", "bewaarplicht"),
    ],
)
def test_wat_in_de_weg_staat(anders: dict[str, object], grond: str, woorden: str) -> None:
    zinnen = belemmeringen(Bewaarfeiten(**{**vars(VRIJ), **anders}), grond=grond, op=OP)
    assert len(zinnen) == bool(woorden)
    assert woorden in " ".join(zinnen).replace("\N{NO-BREAK SPACE}", " ")
