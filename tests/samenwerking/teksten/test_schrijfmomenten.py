"""Sendings close together are one moment of writing, also when someone else writes in between."""

from __future__ import annotations

import datetime

import pytest

from samenwerking.teksten.schrijfmomenten import Bewerking, Schrijfmoment, schrijfmomenten

TOEN = datetime.datetime(2026, 11, 23, 14, 0, tzinfo=datetime.UTC)
EEN, TWEE = 1, 2


def stuk(nummer: int, minuut: int, door: int, *delen: str) -> Bewerking:
    return Bewerking(nummer, nummer, delen, door, TOEN + datetime.timedelta(minutes=minuut))


def moment(vanaf: int, tot: int, door: int, begin: int, einde: int, *delen: str) -> Schrijfmoment:
    van, naar = (TOEN + datetime.timedelta(minutes=minuut) for minuut in (begin, einde))
    return Schrijfmoment(vanaf, tot, delen, door, van, naar)


@pytest.mark.parametrize(
    ("stukken", "momenten"),
    [
        ([], []),
        ([stuk(1, 0, EEN, "a"), stuk(2, 1, EEN, "a"), stuk(3, 2, EEN, "b")], [moment(1, 3, EEN, 0, 2, "a", "b")]),
        ([stuk(1, 0, EEN, "a"), stuk(2, 31, EEN, "a")], [moment(1, 1, EEN, 0, 0, "a"), moment(2, 2, EEN, 31, 31, "a")]),
        (
            [stuk(1, 0, EEN, "a"), stuk(2, 1, TWEE, "b"), stuk(3, 2, EEN, "a")],
            [moment(1, 3, EEN, 0, 2, "a"), moment(2, 2, TWEE, 1, 1, "b")],
        ),
    ],
)
def test_momenten(stukken: list[Bewerking], momenten: list[Schrijfmoment]) -> None:
    assert schrijfmomenten(stukken) == momenten
