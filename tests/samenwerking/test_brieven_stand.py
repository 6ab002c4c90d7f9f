"""Where a letter stands follows from its rows, and from that whether a next version may be made."""

from __future__ import annotations

from typing import Any

import pytest

from samenwerking.brieven.stand import Stand, kiest_mee, stand_van, waarom_geen_versie


@pytest.mark.parametrize(
    ("feiten", "stand"),
    [
        ({}, Stand.OPSTELLEN),
        ({"versie": 1}, Stand.WORDT_GEMAAKT),
        ({"versie": 1, "mislukt": True}, Stand.MISLUKT),
        ({"versie": 1, "bestand": 1}, Stand.BIJ_AMBTENAAR),
        ({"versie": 1, "bestand": 1, "mislukt": True}, Stand.BIJ_AMBTENAAR),
        ({"versie": 1, "bestand": 1, "akkoord": 1}, Stand.BIJ_COLLEGE),
        ({"versie": 1, "bestand": 1, "stap": "terug"}, Stand.TERUG),
        ({"versie": 1, "bestand": 1, "stap": "verzonden"}, Stand.VERZONDEN),
    ],
)
def test_de_stand_volgt_uit_de_rijen(feiten: dict[str, Any], stand: Stand) -> None:
    standaard: dict[str, Any] = {"versie": None, "bestand": None, "akkoord": None, "stap": None, "mislukt": False}
    assert stand_van(**{**standaard, **feiten}) is stand


@pytest.mark.parametrize(
    ("stand", "gewijzigd", "mag", "kiest"),
    [
        (Stand.OPSTELLEN, False, True, True),
        (Stand.MISLUKT, False, True, True),
        (Stand.TERUG, False, True, False),
        (Stand.TERUG, True, True, True),
        (Stand.WORDT_GEMAAKT, False, False, False),
        (Stand.WORDT_GEMAAKT, True, False, False),
        (Stand.BIJ_AMBTENAAR, False, False, False),
        (Stand.BIJ_AMBTENAAR, True, True, False),
        (Stand.BIJ_COLLEGE, False, False, False),
        (Stand.BIJ_COLLEGE, True, True, False),
        (Stand.VERZONDEN, False, False, False),
        (Stand.VERZONDEN, True, False, False),
    ],
)
def test_wanneer_een_volgende_versie_mag(stand: Stand, gewijzigd: bool, mag: bool, kiest: bool) -> None:
    assert (waarom_geen_versie(stand, gewijzigd=gewijzigd) == "") is mag
    assert kiest_mee(stand, gewijzigd=gewijzigd) is kiest
