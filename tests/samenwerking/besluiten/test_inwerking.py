"""From which day a text holds: a table that a lawyer can read (Wgr art. 26)."""

from __future__ import annotations

import datetime

import pytest

from samenwerking.besluiten.bevoegdheid import BEVOEGDHEDEN
from samenwerking.besluiten.inwerking import Looptijd, Werking, eerste_dag, laatste_van, werking
from samenwerking.besluiten.procedure import Wie
from samenwerking.besluiten.procedures import PROCEDURES


def dag(tekst: str) -> datetime.date | None:
    return datetime.date.fromisoformat(tekst) if tekst else None


GEVALLEN = [
    # decided, names, ends, must be published, published -> first day, how it is on 1 January 2027
    (True, "2027-01-01", "", True, "2026-12-31", "2027-01-01", Werking.GELDT),
    (True, "2027-01-01", "", True, "2027-01-01", "2027-01-02", Werking.STRAKS),  # not on the day itself
    (True, "2027-01-01", "", True, "", "", Werking.NIET_BEKENDGEMAAKT),
    (True, "2026-07-01", "", True, "2026-10-05", "2026-10-06", Werking.GELDT),  # published too late: later in force
    (True, "2027-01-01", "", False, "", "2027-01-01", Werking.GELDT),  # outside the Wgr
    (True, "2027-02-01", "", False, "", "2027-02-01", Werking.STRAKS),
    (True, "2020-01-01", "2027-01-01", True, "2019-12-01", "2020-01-01", Werking.VOORBIJ),
    (True, "", "", True, "2026-12-31", "", Werking.GEEN_DAG),
    (False, "2026-01-01", "", False, "", "", Werking.NIET_BESLOTEN),
]


@pytest.mark.parametrize(("besloten", "ingang", "tot", "moet", "bekend", "eerste", "hoe"), GEVALLEN)
def test_vanaf_welke_dag_een_tekst_geldt(
    besloten: bool, ingang: str, tot: str, moet: bool, bekend: str, eerste: str, hoe: Werking
) -> None:
    looptijd = Looptijd(besloten, dag(ingang), dag(tot), moet, dag(bekend))
    assert eerste_dag(looptijd) == dag(eerste)
    assert werking(looptijd, op=datetime.date(2027, 1, 1)) is hoe


def test_bij_een_gemeente_geldt_zij_als_regeling_en_eigen_besluit_er_zijn() -> None:
    een, twee = datetime.date(2026, 12, 1), datetime.date(2026, 12, 8)
    assert laatste_van(een, twee) == twee
    assert laatste_van(een, None) is None
    assert laatste_van() is None


@pytest.mark.parametrize(
    ("soort", "stap", "bevoegdheid"),
    [
        ("regeling", "zienswijze", "zienswijze"),
        ("regeling", "toestemming", "toestemming"),
        ("convenant", "besluit", "samenwerken"),
        ("convenant", "informeren", "informeren"),
        ("regiovisie", "besluit", "regiovisie"),
    ],
)
def test_een_stap_en_een_brief_noemen_hetzelfde_orgaan_met_hetzelfde_artikel(
    soort: str, stap: str, bevoegdheid: str
) -> None:
    deze, regel = PROCEDURES[soort].stap(stap), BEVOEGDHEDEN[bevoegdheid]
    assert deze.grond == regel.artikel
    assert deze.wie is {"raad": Wie.RAAD, "college": Wie.COLLEGE}[regel.orgaan]
