"""By when a decision must be there and what moves that day, as a table that a lawyer can read. Days of 2026."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang.beslistermijn import (
    Stilstand,
    beslistermijn,
    bezwaartermijn,
    dagen_te_laat,
    ingesteld,
    na_ingebrekestelling,
    op_tijd,
    stand_van_aanvraag,
)


def dag(tekst: str) -> datetime.date:
    return datetime.date.fromisoformat(tekst)


def stil(van: str, tot: str | None, uiterlijk: str | None = None) -> Stilstand:
    return Stilstand(dag(van), dag(tot) if tot else None, "aanvulling", dag(uiterlijk) if uiterlijk else None)


TERMIJNEN = [
    ("twee weken na ontvangst", "2026-11-02", [], "2026-11-16"),
    ("de laatste dag is een zondag: maandag", "2026-11-01", [], "2026-11-16"),
    ("tweede kerstdag is een feestdag, dan het weekeinde", "2026-12-12", [], "2026-12-28"),
    ("zeven dagen stil", "2026-11-02", [stil("2026-11-05", "2026-11-12")], "2026-11-23"),
    ("twee keer stil", "2026-11-02", [stil("2026-11-04", "2026-11-06"), stil("2026-11-10", "2026-11-13")],
     "2026-11-23"),  # 16 + 2 + 3 = Saturday 21, so Monday
    ("staat nog stil zonder einddag", "2026-11-02", [stil("2026-11-05", None)], None),
    ("er kwam niets: na de gegeven tijd loopt de termijn vanzelf weer", "2026-11-02",
     [stil("2026-11-05", None, "2026-11-18")], "2026-11-30"),
    ("compleet voor de gegeven tijd om was", "2026-11-02", [stil("2026-11-05", "2026-11-07", "2026-11-18")],
     "2026-11-18"),
    ("aangevuld na de gegeven tijd: de termijn liep al weer", "2026-11-02",
     [stil("2026-11-05", "2026-11-25", "2026-11-18")], "2026-11-30"),
    ("stil na de laatste dag verandert niets", "2026-11-02", [stil("2026-11-20", "2026-11-25")], "2026-11-16"),
]  # fmt: skip


@pytest.mark.parametrize(("wat", "ontvangen", "stilstanden", "laatste"), TERMIJNEN, ids=[rij[0] for rij in TERMIJNEN])
def test_beslistermijn(wat: str, ontvangen: str, stilstanden: list[Stilstand], laatste: str | None) -> None:
    uitkomst = beslistermijn(dag(ontvangen), stilstanden)
    assert uitkomst.laatste_dag == (dag(laatste) if laatste else None), wat
    assert "Wmo 2015, artikel 2.3.5, tweede lid" in uitkomst.uitleg


AANVRAGEN = [
    ("na het verslag", "2026-11-10", "2026-11-09", False),
    ("op de dag van het verslag", "2026-11-09", "2026-11-09", False),
    ("voor het verslag, binnen zes weken", "2026-10-20", "2026-11-09", True),
    ("zonder verslag, binnen zes weken", "2026-10-20", None, True),
    ("zonder verslag, op de laatste dag van de zes weken", "2026-11-16", None, True),
    ("zonder verslag, de dag erna", "2026-11-17", None, False),
]


@pytest.mark.parametrize(("wat", "ontvangen", "verslag", "vroeg"), AANVRAGEN, ids=[rij[0] for rij in AANVRAGEN])
def test_een_aanvraag_is_nooit_verloren(wat: str, ontvangen: str, verslag: str | None, vroeg: bool) -> None:
    stand = stand_van_aanvraag(
        dag(ontvangen), gemeld_op=dag("2026-10-05"), verslag_op=dag(verslag) if verslag else None
    )
    assert stand.vroeg is vroeg, wat
    assert stand.te_verifieren is vroeg
    assert not vroeg or "te verifiëren" in stand.uitleg


@pytest.mark.parametrize(
    ("laatste", "besloten", "op", "dagen"),
    [
        ("2026-11-16", None, "2026-11-16", 0),
        ("2026-11-16", None, "2026-11-17", 1),
        ("2026-11-16", "2026-11-15", "2026-12-01", 0),
        ("2026-11-16", "2026-11-20", "2026-12-01", 4),
        (None, None, "2026-12-01", 0),
    ],
)
def test_te_laat_in_dagen(laatste: str | None, besloten: str | None, op: str, dagen: int) -> None:
    uitkomst = dagen_te_laat(
        dag(laatste) if laatste else None, besloten_op=dag(besloten) if besloten else None, op=dag(op)
    )
    assert uitkomst == dagen


def test_een_ingebrekestelling_kan_te_vroeg_komen() -> None:
    gevolg = na_ingebrekestelling(dag("2026-11-16"), laatste_dag=dag("2026-11-16"), weken=2)
    assert (gevolg.te_vroeg, gevolg.dwangsom_vanaf) == (True, None)


def test_na_hoeveel_weken_een_dwangsom_begint_staat_niet_in_onze_bronnen() -> None:
    onbekend = na_ingebrekestelling(dag("2026-11-17"), laatste_dag=dag("2026-11-16"), weken=None)
    assert (onbekend.te_vroeg, onbekend.dwangsom_vanaf) == (False, None)
    assert "nog niet ingesteld" in onbekend.uitleg
    bekend = na_ingebrekestelling(dag("2026-11-17"), laatste_dag=dag("2026-11-16"), weken=2)
    assert bekend.dwangsom_vanaf == dag("2026-12-02")
    assert "te verifiëren" in bekend.uitleg


def test_bezwaar_is_zes_weken_na_bekendmaking() -> None:
    assert bezwaartermijn(dag("2026-11-02")).laatste_dag == dag("2026-12-14")


def test_een_termijn_die_niemand_instelde_is_onbekend() -> None:
    termijn = ingesteld("beroep in te stellen", dag("2026-11-02"), weken=None, gebeurtenis="het besluit")
    assert (termijn.laatste_dag, termijn.te_verifieren) == (None, True)
    assert op_tijd(dag("2026-12-24"), termijn.laatste_dag) is None
    ingevuld = ingesteld("beroep in te stellen", dag("2026-11-02"), weken=6, gebeurtenis="het besluit")
    assert ingevuld.laatste_dag == dag("2026-12-14")
    assert ingevuld.te_verifieren


DAGEN = st.dates(datetime.date(2024, 1, 1), datetime.date(2027, 12, 31))


@given(DAGEN, st.integers(1, 13), st.integers(1, 60))
def test_stilstaan_maakt_de_termijn_nooit_korter(ontvangen: datetime.date, na: int, duur: int) -> None:
    van = ontvangen + datetime.timedelta(days=na)
    zonder = beslistermijn(ontvangen).laatste_dag
    met = beslistermijn(ontvangen, [Stilstand(van, van + datetime.timedelta(days=duur), "overmacht")]).laatste_dag
    assert zonder is not None
    assert met is not None
    assert met >= zonder
    assert (met - zonder).days >= duur - 4  # the Atw may have added a weekend that the pause now covers
