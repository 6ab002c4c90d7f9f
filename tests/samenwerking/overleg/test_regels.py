"""The rules of an overleg, as tables: its rhythm, its seats, its time."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenwerking.overleg.ritme import (
    LAATSTE,
    Bijreces,
    Maat,
    Ritme,
    dag_in_de_maand,
    dagen,
    voorstellen,
    waarom_niet,
)
from samenwerking.overleg.soorten import GEEN_BESLUIT, SOORTEN
from samenwerking.overleg.tijdplan import plan
from samenwerking.overleg.zetels import Afspraak, zetels

dag = datetime.date
JAAR = (dag(2027, 1, 1), dag(2027, 12, 31))


def in_woorden(ritme: Ritme, begin: datetime.date = JAAR[0]) -> list[str]:
    return [f"{een:%d-%m}" for een in dagen(ritme, begin=begin, van=JAAR[0], tot_en_met=JAAR[1])]


def test_vier_keer_per_jaar_op_de_tweede_dinsdag() -> None:
    ritme = Ritme(Maat.MAANDEN, om_de=3, weekdag=1, week=2)
    assert in_woorden(ritme) == ["12-01", "13-04", "13-07", "12-10"]
    assert ritme.woorden == "vier keer per jaar, op de tweede dinsdag van de maand"


def test_om_de_vier_weken_telt_vanaf_het_begin_van_het_overleg() -> None:
    ritme = Ritme(Maat.WEKEN, om_de=4, weekdag=3)
    assert in_woorden(ritme, dag(2026, 12, 1))[:3] == ["28-01", "25-02", "25-03"]  # from 3 december 2026


def test_zonder_ritme_geen_dagen() -> None:
    assert in_woorden(Ritme(Maat.VRIJ)) == []


@pytest.mark.parametrize(
    ("jaar", "maand", "weekdag", "week", "verwacht"),
    [
        (2028, 2, 1, LAATSTE, dag(2028, 2, 29)),  # a leap year
        (2027, 2, 6 - 2, LAATSTE, dag(2027, 2, 26)),
        (2026, 12, 3, LAATSTE, dag(2026, 12, 31)),  # the month after is in another year
        (2027, 5, 0, 1, dag(2027, 5, 3)),
    ],
)
def test_de_zoveelste_dag_van_een_maand(
    jaar: int, maand: int, weekdag: int, week: int, verwacht: datetime.date
) -> None:
    assert dag_in_de_maand(jaar, maand, weekdag=weekdag, week=week) == verwacht


@given(st.integers(2014, 2100), st.integers(1, 12), st.integers(0, 4), st.integers(1, LAATSTE))
def test_die_dag_ligt_in_de_maand_en_op_de_weekdag(jaar: int, maand: int, weekdag: int, week: int) -> None:
    gevonden = dag_in_de_maand(jaar, maand, weekdag=weekdag, week=week)
    assert (gevonden.year, gevonden.month, gevonden.weekday()) == (jaar, maand, weekdag)


ZOMER = (dag(2027, 7, 10), dag(2027, 8, 21))
LATER = (dag(2027, 7, 17), dag(2027, 8, 28))


@pytest.mark.parametrize(
    ("dag_", "bij", "reden"),
    [
        (dag(2027, 7, 13), Bijreces.EEN, "Reces in Rijswijk."),
        (dag(2027, 7, 13), Bijreces.ALLE, ""),  # only one of the two
        (dag(2027, 7, 20), Bijreces.ALLE, "Reces in alle gemeenten."),
        (dag(2027, 7, 20), Bijreces.NOOIT, ""),
        (dag(2027, 8, 21), Bijreces.EEN, "Dit is een zaterdag."),
        (dag(2027, 8, 23), Bijreces.EEN, "Reces in Delft."),  # the first day after that of Rijswijk
        (dag(2027, 4, 27), Bijreces.NOOIT, "Dit is Koningsdag."),
        (dag(2027, 5, 5), Bijreces.NOOIT, "Dit is Bevrijdingsdag."),
    ],
)
def test_wanneer_een_dag_wordt_overgeslagen(dag_: datetime.date, bij: Bijreces, reden: str) -> None:
    assert waarom_niet(dag_, recessen={"Rijswijk": [ZOMER], "Delft": [LATER]}, bij_reces=bij) == reden


def test_zonder_recessen_gaat_elke_werkdag_door() -> None:
    [voorstel] = voorstellen([dag(2027, 7, 20)], recessen={}, bij_reces=Bijreces.ALLE)
    assert voorstel.waarom_niet == ""


def test_een_rol_zit_er_voor_elke_gemeente_en_wie_weg_is_blijft_zichtbaar() -> None:
    afspraken = [
        Afspraak(1, "lid", "collegelid", iedere_gemeente=True),
        Afspraak(2, "voorzitter", "Demo", weg="Werkt hier niet meer."),
        Afspraak(3, "lid", "adviseur van Gouda", gemeente=9),
    ]
    rijen = zetels(afspraken, {3: "Delft", 6: "Rijswijk"})
    assert [(zetel.sleutel, zetel.naam, bool(zetel.weg)) for zetel in rijen] == [
        ("2", "Demo", True),
        ("3", "adviseur van Gouda", True),
        ("1-3", "collegelid van Delft", False),
        ("1-6", "collegelid van Rijswijk", False),
    ]
    assert rijen[1].weg == "Deze gemeente doet niet meer mee aan de regio."


def test_de_tijden_van_een_agenda() -> None:
    tijd = datetime.time
    assert plan(tijd(9, 30), tijd(10, 0), [10, 30]).tijden == (tijd(9, 30), tijd(9, 40))
    assert plan(tijd(9, 30), tijd(10, 0), [10, 30]).zin == ("De punten duren samen 10 minuten langer dan het overleg.")
    assert plan(tijd(9, 30), None, [10, None, 5]).tijden == (tijd(9, 30), tijd(9, 40), None)
    assert plan(None, None, [10]).tijden == (None,)
    assert plan(tijd(9, 30), tijd(10, 0), [15, 15]).zin == ""


def test_geen_enkel_overleg_neemt_besluiten() -> None:
    assert "artikel 1:3, eerste lid" in GEEN_BESLUIT
    assert len({soort.code for soort in SOORTEN}) == len(SOORTEN)
    assert not [soort for soort in SOORTEN if "besluit" in soort.doet and "bereidt" not in soort.doet]
