"""How far a text is follows from its chapters and versions."""

import datetime

import pytest

from samenwerking.teksten.stand import Fase, fase_van

VROEG = datetime.datetime(2026, 11, 1, tzinfo=datetime.UTC)
LAAT = datetime.datetime(2026, 11, 2, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("aantal", "leeg", "gewijzigd", "versie", "fase"),
    [
        (0, 0, LAAT, None, Fase.INDELEN),
        (3, 1, LAAT, None, Fase.SCHRIJVEN),
        (3, 0, LAAT, None, Fase.BEVRIEZEN),
        (3, 0, VROEG, LAAT, Fase.BEVROREN),
        (3, 1, VROEG, LAAT, Fase.BEVROREN),
        (3, 0, LAAT, LAAT, Fase.BEVROREN),
        (3, 0, LAAT, VROEG, Fase.BEVRIEZEN),
        (3, 1, LAAT, VROEG, Fase.SCHRIJVEN),
    ],
)
def test_fase(
    aantal: int, leeg: int, gewijzigd: datetime.datetime, versie: datetime.datetime | None, fase: Fase
) -> None:
    assert fase_van(aantal=aantal, aantal_leeg=leeg, laatst_gewijzigd=gewijzigd, versie_op=versie) is fase
