"""Numbers are counted: chapters through, annexes apart."""

import pytest

from samenwerking.teksten.inhoud import Hoofdstukinhoud
from samenwerking.teksten.nummeren import nummers


@pytest.mark.parametrize(
    ("bijlagen", "verwacht"),
    [
        ([], []),
        ([False, False], ["1", "2"]),
        ([False, True, True], ["1", "Bijlage 1", "Bijlage 2"]),
        ([True, False], ["Bijlage 1", "1"]),
    ],
)
def test_nummers(bijlagen: list[bool], verwacht: list[str]) -> None:
    assert nummers([Hoofdstukinhoud(n, "x", (), bijlage) for n, bijlage in enumerate(bijlagen)]) == verwacht
