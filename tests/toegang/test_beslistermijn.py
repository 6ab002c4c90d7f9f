"""By when a decision must be there and what moves that day, as a table that a lawyer can read. Days of 2026."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang.beslistermijn import (
    Stilstand,
    beslissen_op_bezwaar,
    beslistermijn,
    bezwaartermijn,
    dagen_te_laat,
    na_ingebrekestelling,
    op_tijd,
    per_post_op_tijd,
    stand_van_aanvraag,
    termijn_voor_de_rechter,
)
from toegang.dwangsom import Tarief, bedrag, dwangsom


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


GEVOLGEN = [
    # the term ended on 16 November; what, received, decision known to the client, today, dwangsom from, days, euros
    ("te vroeg: op de laatste dag", "2026-11-16", None, "2026-11-20", None, None, None),
    ("de twee weken lopen nog", "2026-11-17", None, "2026-12-01", "2026-12-02", 0, 0),
    ("de eerste dag", "2026-11-17", None, "2026-12-02", "2026-12-02", 1, 23),
    ("besloten in de twee weken", "2026-11-17", "2026-12-01", "2027-01-10", None, None, None),
    ("de dag van het besluit telt mee", "2026-11-17", "2026-12-04", "2027-01-10", "2026-12-02", 3, 69),
    ("hoogstens 42 dagen", "2026-11-17", None, "2027-03-01", "2026-12-02", 42, 1442),
    ("twee weken met feestdagen", "2026-12-11", None, "2026-12-29", "2026-12-29", 1, 23),  # Christmas, a weekend
]


@pytest.mark.parametrize(
    ("wat", "ontvangen", "bekend", "op", "vanaf", "dagen", "euros"), GEVOLGEN, ids=[rij[0] for rij in GEVOLGEN]
)
def test_wat_een_ingebrekestelling_betekent(
    wat: str, ontvangen: str, bekend: str | None, op: str, vanaf: str | None, dagen: int | None, euros: int | None
) -> None:
    gevolg = na_ingebrekestelling(
        dag(ontvangen), laatste_dag=dag("2026-11-16"), op=dag(op), bekendgemaakt_op=dag(bekend) if bekend else None,
        tarief=Tarief(23, 35, 45),
    )  # fmt: skip
    assert gevolg.dwangsom_vanaf == (dag(vanaf) if vanaf else None), wat
    stand = gevolg.dwangsom
    assert (stand and stand.dagen, stand and stand.euros) == (dagen, euros), wat


def test_zonder_vastgelegd_bedrag_noemt_het_product_geen_bedrag() -> None:
    laat = na_ingebrekestelling(dag("2026-11-17"), laatste_dag=dag("2026-11-16"), op=dag("2026-12-10"))
    assert laat.bedrag_onbekend
    assert "nog niet ingesteld" in laat.uitleg
    assert not na_ingebrekestelling(
        dag("2026-11-17"), laatste_dag=dag("2026-11-16"), op=dag("2026-11-20")
    ).bedrag_onbekend


def test_zolang_de_termijn_stilstaat_begint_geen_dwangsom() -> None:
    assert na_ingebrekestelling(dag("2026-11-17"), laatste_dag=None, op=dag("2026-12-10")).te_vroeg


@pytest.mark.parametrize(
    ("dagen", "euros"), [(0, 0), (1, 23), (14, 322), (15, 357), (28, 812), (29, 857), (42, 1442), (400, 1442)]
)
def test_de_hoogte_van_de_dwangsom(dagen: int, euros: int) -> None:
    assert bedrag(dagen, Tarief(23, 35, 45)) == euros


def test_de_dwangsom_wordt_binnen_twee_weken_vastgesteld() -> None:
    klaar = dwangsom(dag("2026-12-02"), bekendgemaakt_op=dag("2026-12-04"), tarief=None, op=dag("2026-12-04"))
    assert klaar.vast_te_stellen == dag("2026-12-18")
    loopt = dwangsom(dag("2026-12-02"), bekendgemaakt_op=None, tarief=None, op=dag("2026-12-04"))
    assert loopt.vast_te_stellen is None


BEZWAREN = [
    # bekendmaking, commissie, last day to decide, last day when put off
    ("2026-10-05", False, "2026-12-28", "2027-02-08"),
    ("2026-10-05", True, "2027-02-08", "2027-03-22"),
]


@pytest.mark.parametrize(("bekend", "commissie", "laatste", "verdaagd"), BEZWAREN)
def test_beslissen_op_bezwaar(bekend: str, commissie: bool, laatste: str, verdaagd: str) -> None:
    antwoord = beslissen_op_bezwaar(dag(bekend), commissie=commissie)
    assert (antwoord.laatste_dag, antwoord.verdagen_tot) == (dag(laatste), dag(verdaagd))
    assert "artikel 7:10" in antwoord.uitleg
    later = beslissen_op_bezwaar(dag(bekend), commissie=commissie, verdaagd_tot=dag(verdaagd))
    assert (later.laatste_dag, later.termijn.laatste_dag) == (dag(verdaagd), dag(laatste))


def test_bezwaar_is_zes_weken_na_bekendmaking() -> None:
    assert bezwaartermijn(dag("2026-11-02")).laatste_dag == dag("2026-12-14")


@pytest.mark.parametrize("soort", ["beroep", "hoger_beroep"])
def test_naar_de_rechter_binnen_zes_weken(soort: str) -> None:
    assert termijn_voor_de_rechter(soort, dag("2026-11-02")).laatste_dag == dag("2026-12-14")


@pytest.mark.parametrize(
    ("ontvangen", "tijdig", "per_post"),
    [("2026-12-14", True, False), ("2026-12-15", False, True), ("2026-12-21", False, True),
     ("2026-12-22", False, False)],
)  # fmt: skip
def test_te_laat_ontvangen_kan_per_post_op_tijd_zijn(ontvangen: str, tijdig: bool, per_post: bool) -> None:
    laatste = dag("2026-12-14")
    assert (op_tijd(dag(ontvangen), laatste), per_post_op_tijd(dag(ontvangen), laatste)) == (tijdig, per_post)


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
