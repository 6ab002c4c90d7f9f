"""The rules of basistaken, promises and pilots, as tables; no database."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenwerking.plannen.beloftestaat import Richting, Staat, Streven, kort, oordeel
from samenwerking.plannen.pilotstand import Pilotstand, pilotstand, waarom_niet_besluiten
from samenwerking.plannen.schaal import Criterium, past
from samenwerking.plannen.takenstand import Antwoord, Beeld, Stand, beeld_van, matrix

OP = datetime.date(2026, 11, 25)
DAG = datetime.timedelta(days=1)


@pytest.mark.parametrize(
    ("antwoord", "beeld"),
    [
        (None, Beeld.ONBEKEND),
        (Antwoord(Stand.GEREGELD), Beeld.GEREGELD),
        (Antwoord(Stand.GEREGELD, "nog beter", OP - DAG), Beeld.GEREGELD),
        (Antwoord(Stand.NIET), Beeld.GAT),
        (Antwoord(Stand.DEELS), Beeld.GAT),
        (Antwoord(Stand.NIET, "inloop openen"), Beeld.PLAN),
        (Antwoord(Stand.NIET, "inloop openen", OP), Beeld.PLAN),
        (Antwoord(Stand.DEELS, "inloop openen", OP - DAG), Beeld.TE_LAAT),
    ],
)
def test_een_vakje_zegt_wat_er_is(antwoord: Antwoord | None, beeld: Beeld) -> None:
    assert beeld_van(antwoord, op=OP) is beeld


def test_de_matrix_heeft_een_vakje_per_taak_en_gemeente() -> None:
    cellen = matrix(
        [1, 2], [10, 20], {(1, 20): Antwoord(Stand.DEELS, "plan"), (2, 10): Antwoord(Stand.GEREGELD)}, op=OP
    )
    assert [cel.woorden for cel in cellen[1]] == ["nog niet ingevuld", "deels, met plan"]
    assert [cel.beeld.is_gat for cel in cellen[2]] == [False, True]
    assert [cel.beeld.vraagt_iets for cel in cellen[1]] == [True, False]


HOGER_60 = Streven(Decimal(60), 2032, Richting.HOGER)
LAGER_7 = Streven(Decimal(7), 2030, Richting.LAGER)


@pytest.mark.parametrize(
    ("metingen", "streven", "staat", "zin"),
    [
        ([(2025, 50)], None, Staat.ONBEKEND, "geen streefwaarde"),
        ([], HOGER_60, Staat.ONBEKEND, "nog geen waarde"),
        ([(2025, 50)], HOGER_60, Staat.ONBEKEND, "één waarde"),
        ([(2020, 20), (2023, 40)], HOGER_60, Staat.ONBEKEND, "te oud"),
        ([(2025, 61)], HOGER_60, Staat.OP_WEG, "gehaald in 2025"),
        ([(2022, 40), (2024, 44)], HOGER_60, Staat.OP_WEG, "op of voor de rechte lijn"),  # exactly on it
        ([(2022, 40), (2024, Decimal("43.99"))], HOGER_60, Staat.NIET_OP_WEG, "minstens 44 nodig"),
        ([(2022, 40), (2024, 30), (2024, 44)], HOGER_60, Staat.OP_WEG, "rechte lijn"),  # the later one corrects
        ([(2024, 21), (2025, 18)], LAGER_7, Staat.OP_WEG, "rechte lijn"),
        ([(2024, 21), (2025, 19)], LAGER_7, Staat.NIET_OP_WEG, "hoogstens 18,67 nodig"),
        ([(2024, 9), (2026, 8)], Streven(Decimal(7), 2026, Richting.LAGER), Staat.NIET_OP_WEG, "niet gehaald"),
    ],
)
def test_of_een_belofte_op_weg_is(
    metingen: list[tuple[int, int]], streven: Streven | None, staat: Staat, zin: str
) -> None:
    uit = oordeel([(jaar, Decimal(waarde)) for jaar, waarde in metingen], streven, jaar=2026)
    assert uit.staat is staat
    assert zin in uit.waarom


@given(st.lists(st.tuples(st.integers(2015, 2026), st.decimals(-1000, 1000, places=2)), max_size=6))
def test_omgekeerd_gemeten_is_hetzelfde_oordeel(metingen: list[tuple[int, Decimal]]) -> None:
    hoger = oordeel(metingen, Streven(Decimal(60), 2032, Richting.HOGER), jaar=2026)
    lager = oordeel(
        [(jaar, -waarde) for jaar, waarde in metingen], Streven(Decimal(-60), 2032, Richting.LAGER), jaar=2026
    )
    assert hoger.staat is lager.staat


def test_een_getal_staat_er_kort() -> None:
    assert [kort(Decimal(waarde)) for waarde in ("62.00", "62.50", "1200", "0.05")] == ["62", "62,5", "1.200", "0,05"]


@pytest.mark.parametrize(
    ("op", "geevalueerd", "besloten", "stand"),
    [
        (OP - 5 * DAG, False, False, Pilotstand.GEPLAND),
        (OP, False, False, Pilotstand.LOOPT),
        (OP + 9 * DAG, False, False, Pilotstand.LOOPT),
        (OP + 10 * DAG, False, False, Pilotstand.EVALUEREN),
        (OP + 10 * DAG, True, False, Pilotstand.BESLUITEN),
        (OP, False, True, Pilotstand.BESLOTEN),
    ],
)
def test_waar_een_pilot_staat(op: datetime.date, geevalueerd: bool, besloten: bool, stand: Pilotstand) -> None:
    assert pilotstand(OP, OP + 9 * DAG, geevalueerd=geevalueerd, besloten=besloten, op=op) is stand
    assert stand.wacht == (stand in (Pilotstand.EVALUEREN, Pilotstand.BESLUITEN))


def test_zonder_evaluatie_kan_een_pilot_alleen_stoppen() -> None:
    assert not waarom_niet_besluiten("stoppen", geevalueerd=False)
    assert "evaluatie" in waarom_niet_besluiten("verbreden", geevalueerd=False)
    assert not waarom_niet_besluiten("doorgaan", geevalueerd=True)


def test_elk_criterium_past_bij_een_schaal() -> None:
    assert all(past("lokaal", een) != past("regionaal", een) for een in Criterium)
    assert all(een.tekst.startswith("lokaal: ") == past("lokaal", een) for een in Criterium)
