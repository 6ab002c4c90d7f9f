"""Existing or new client, as a table that a controller can read."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang.overgangsrecht import Clientsoort, Gebruik, Navraag, soort_client

MELDING = datetime.date(2022, 3, 1)
PEILDATUM = datetime.date(2021, 12, 31)
NAGEVRAAGD: dict[str, Any] = {"navraag_aanvraag": Navraag.NEE, "navraag_gebruik": Navraag.NEE}
NIEUW, BESTAAND, TERUG = Clientsoort.NIEUW, Clientsoort.BESTAAND, Clientsoort.TERUGKEERDER


def dag(tekst: str) -> datetime.date:
    return datetime.date.fromisoformat(tekst)


def periode(van: str, tot: str | None = None) -> Gebruik:
    return Gebruik(dag(van), dag(tot) if tot else None)


TABEL = [
    ("niets bekend", {}, NIEUW),
    ("beschikking loopt op de peildatum", {"beschikkingen": [periode("2021-01-01", "2022-01-01")]}, BESTAAND),
    ("beschikking voor onbepaalde tijd", {"beschikkingen": [periode("2019-01-01")]}, BESTAAND),
    ("beschikking tot op de peildatum loopt dan niet meer", {"beschikkingen": [periode("2019-01-01", "2021-12-31")]},
     NIEUW),
    ("beschikking begint na de peildatum", {"beschikkingen": [periode("2022-01-01")]}, NIEUW),
    ("zonder peildatum is niemand bestaand", {"peildatum": None, "beschikkingen": [periode("2019-01-01")]}, NIEUW),
    ("aanvraag op de eerste dag van het venster", {"aanvragen": [dag("2021-03-01")]}, TERUG),
    ("aanvraag een dag voor het venster", {"aanvragen": [dag("2021-02-28")]}, NIEUW),
    ("aanvraag op de dag van de melding hoort bij de melding", {"aanvragen": [MELDING]}, NIEUW),
    ("aanvraag de dag voor de melding", {"aanvragen": [dag("2022-02-28")]}, TERUG),
    ("gebruik dat op de eerste dag van het venster stopte", {"gebruik": [periode("2020-01-01", "2021-03-01")]}, NIEUW),
    ("gebruik op de eerste dag van het venster", {"gebruik": [periode("2020-01-01", "2021-03-02")]}, TERUG),
    ("gebruik dat nog loopt", {"gebruik": [periode("2022-02-28")]}, TERUG),
    ("gebruik dat bij de melding begint", {"gebruik": [periode("2022-03-01")]}, NIEUW),
    ("een korter venster", {"venster_dagen": 30, "gebruik": [periode("2021-01-01", "2022-01-01")]}, NIEUW),
    ("bestaand gaat voor", {"beschikkingen": [periode("2021-01-01")], "aanvragen": [dag("2022-02-01")]}, BESTAAND),
]  # fmt: skip


@pytest.mark.parametrize(("wat", "bekend", "soort"), TABEL, ids=[rij[0] for rij in TABEL])
def test_soort_client(wat: str, bekend: dict[str, Any], soort: Clientsoort) -> None:
    uitkomst = soort_client(
        **{"gemeld_op": MELDING, "peildatum": PEILDATUM, "venster_dagen": 365, **NAGEVRAAGD, **bekend}
    )
    assert uitkomst.soort is soort, wat
    assert uitkomst.uitleg.endswith(".")


def test_de_uitleg_noemt_het_venster() -> None:
    uitkomst = soort_client(gemeld_op=MELDING, peildatum=None, venster_dagen=365, **NAGEVRAAGD)
    assert uitkomst.uitleg.replace("\N{NO-BREAK SPACE}", " ") == (
        "De cliënt had in de 365 dagen voor de melding (vanaf 1 maart 2021) geen aanvraag voor en geen beschermd wonen "
        "in deze regio."
    )


@pytest.mark.parametrize(
    ("bekend", "begin"),
    [
        ({}, "Er is niet nagevraagd of de cliënt"),
        ({"navraag_aanvraag": Navraag.NEE}, "Er is niet nagevraagd of de cliënt"),
        ({**NAGEVRAAGD, "navraag_aanvraag": Navraag.WEET_NIET}, "Het is niet bekend of de cliënt"),
        ({**NAGEVRAAGD, "navraag_gebruik": Navraag.WEET_NIET}, "Het is niet bekend of de cliënt"),
    ],
)
def test_stilte_maakt_geen_nieuwe_client(bekend: dict[str, Any], begin: str) -> None:
    uitkomst = soort_client(gemeld_op=MELDING, peildatum=PEILDATUM, venster_dagen=365, **bekend)
    assert uitkomst.soort is Clientsoort.ONBEKEND
    assert uitkomst.uitleg.startswith(begin)


def test_een_venster_van_nul_dagen_bestaat_niet() -> None:
    with pytest.raises(ValueError, match="minstens een dag"):
        soort_client(gemeld_op=MELDING, peildatum=None, venster_dagen=0)


DAGEN = st.dates(datetime.date(2020, 1, 1), datetime.date(2023, 12, 31))


@given(DAGEN, DAGEN, st.integers(1, 800))
def test_een_aanvraag_telt_precies_in_het_venster(melding: datetime.date, aanvraag: datetime.date, dagen: int) -> None:
    soort = soort_client(gemeld_op=melding, peildatum=None, venster_dagen=dagen, aanvragen=[aanvraag]).soort
    assert (soort is TERUG) is (0 < (melding - aanvraag).days <= dagen)


@given(DAGEN, DAGEN, st.integers(1, 400), st.integers(1, 800))
def test_gebruik_telt_als_een_dag_ervan_in_het_venster_ligt(
    melding: datetime.date, van: datetime.date, duur: int, dagen: int
) -> None:
    gebruik = Gebruik(van, van + datetime.timedelta(days=duur))
    soort = soort_client(gemeld_op=melding, peildatum=None, venster_dagen=dagen, gebruik=[gebruik]).soort
    in_gebruik = {van + datetime.timedelta(days=nummer) for nummer in range(duur)}
    venster = {melding - datetime.timedelta(days=nummer) for nummer in range(1, dagen + 1)}
    assert (soort is TERUG) is bool(in_gebruik & venster)
