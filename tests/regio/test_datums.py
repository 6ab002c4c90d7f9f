"""Days of the week in Dutch."""

from datetime import date

import pytest

from regio.datums import datum_voluit, weekdag, weekdag_kort


@pytest.mark.parametrize(
    ("dag", "voluit", "kort"),
    [
        (date(2027, 2, 5), "vrijdag 5\N{NO-BREAK SPACE}februari 2027", "vr"),
        (date(2026, 11, 22), "zondag 22\N{NO-BREAK SPACE}november 2026", "zo"),
        (date(2026, 4, 30), "donderdag 30\N{NO-BREAK SPACE}april 2026", "do"),
    ],
)
def test_dag_in_woorden(dag: date, voluit: str, kort: str) -> None:
    assert datum_voluit(dag) == voluit
    assert weekdag_kort(dag) == kort
    assert weekdag(dag).startswith(kort)
