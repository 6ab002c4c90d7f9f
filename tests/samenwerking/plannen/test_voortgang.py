"""How a plan is counted, its quarters, and that what was frozen reads the same again."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from regio.bevriezen import NietBevroren, canoniek
from samenwerking.plannen.voortgang import (
    Activiteitregel,
    Gemeenteregel,
    Kwartaal,
    Resultaatregel,
    Voortgang,
    te_maken,
    tel,
)

OP = datetime.date(2027, 5, 10)


def regel(naam: str, stand: str = "loopt", einde: str = "2027-12-31", **meer: object) -> Activiteitregel:
    vast = Activiteitregel(naam, "", False, datetime.date(2027, 1, 1), datetime.date.fromisoformat(einde), False, stand)
    return replace(vast, **meer)  # type: ignore[arg-type]


REGELS = (
    regel(
        "Doelgroep",
        "loopt",
        "2027-04-30",
        kosten=Decimal("1000.50"),
        resultaten=(
            Resultaatregel("omvang", True, "rapport van 3 mei"),
            Resultaatregel("behoefte", False, "te weinig antwoorden"),
            Resultaatregel("leeftijd", None),
        ),
        gemeenten=(Gemeenteregel("Rijswijk", "bezig"),),
    ),
    regel("ophalen", "loopt", "2027-04-30", is_deelstap=True, kosten=Decimal("400.00")),  # within the 1000,50
    regel("Wonen", "stilgelegd"),
    regel("tellen", "gepland", is_deelstap=True, kosten=Decimal("25.00")),
    regel("praten", "gepland", is_deelstap=True, kosten=Decimal("5.00")),
    regel("Toegang", "afgerond", "2027-02-01"),
    regel("Weg", "vervallen", "2027-02-01"),
)
VOORTGANG = Voortgang(
    "Jaarplan", "jaarplan", "Regio", datetime.date(2027, 1, 1), datetime.date(2027, 12, 31), OP, REGELS,
    kwartaal=Kwartaal(2027, 1),
)  # fmt: skip


def test_de_telling() -> None:
    telling = VOORTGANG.telling
    assert (telling.activiteiten, telling.deelstappen) == (4, 3)
    assert telling.per_stand == (("loopt", 1), ("stilgelegd", 1), ("afgerond", 1), ("vervallen", 1))
    assert telling.te_laat == 1  # done and dropped are never late, and a part counts with its activity
    assert (telling.behaald, telling.niet_behaald, telling.open, telling.resultaten) == (1, 1, 1, 3)
    assert (telling.kosten, telling.zonder_kosten) == (Decimal("1030.50"), 2)


def test_de_telling_in_woorden() -> None:
    assert (
        dict(VOORTGANG.telling.regels)["Kosten"]
        == "€\N{NO-BREAK SPACE}1.030,50; van 2 activiteiten zijn de kosten niet bekend"
    )
    kaal = [replace(regel, stand="gepland", kosten=None, resultaten=()) for regel in REGELS]
    woorden = dict(tel(kaal, op=OP).regels)
    assert (woorden["Activiteiten"], woorden["Kosten"]) == ("4 gepland", "niet bekend")


def test_bevroren_leest_hetzelfde() -> None:
    assert Voortgang.uit_bevroren(VOORTGANG.bevroren()) == VOORTGANG
    zonder = replace(VOORTGANG, kwartaal=None)
    assert Voortgang.uit_bevroren(zonder.bevroren()) == zonder
    with pytest.raises(NietBevroren):
        Voortgang.uit_bevroren(canoniek({"plan": "x"}))


@pytest.mark.parametrize(
    ("dag", "kwartaal", "begin", "einde", "vorige"),
    [
        ("2027-01-01", "1e kwartaal 2027", "2027-01-01", "2027-03-31", "4e kwartaal 2026"),
        ("2028-02-29", "1e kwartaal 2028", "2028-01-01", "2028-03-31", "4e kwartaal 2027"),
        ("2027-06-30", "2e kwartaal 2027", "2027-04-01", "2027-06-30", "1e kwartaal 2027"),
        ("2027-12-31", "4e kwartaal 2027", "2027-10-01", "2027-12-31", "3e kwartaal 2027"),
    ],
)
def test_een_kwartaal(dag: str, kwartaal: str, begin: str, einde: str, vorige: str) -> None:
    deze = Kwartaal.van(datetime.date.fromisoformat(dag))
    assert (str(deze), str(deze.begin), str(deze.einde), str(deze.vorige)) == (kwartaal, begin, einde, vorige)
    assert deze.vorige.volgende == deze


@pytest.mark.parametrize(
    ("op", "gemaakt", "moet"),
    [
        ("2027-03-31", [], None),  # the plan did not run in the quarter before
        ("2027-04-01", [], Kwartaal(2027, 1)),
        ("2027-04-01", [Kwartaal(2027, 1)], None),
        ("2027-08-01", [Kwartaal(2027, 1)], Kwartaal(2027, 2)),
        ("2028-01-15", [], Kwartaal(2027, 4)),  # after its last day the last quarter is still asked
        ("2028-04-01", [], None),
    ],
)
def test_welk_verslag_te_maken_is(op: str, gemaakt: list[Kwartaal], moet: Kwartaal | None) -> None:
    jaar = datetime.date(2027, 1, 1), datetime.date(2027, 12, 31)
    assert te_maken(*jaar, frozenset(gemaakt), op=datetime.date.fromisoformat(op)) == moet
