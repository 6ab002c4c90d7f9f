"""The people of these tests."""

from __future__ import annotations

import datetime

import pytest

from tests.samenwerking.overleg.maken import Tafel, dek_tafel

OP = datetime.date(2026, 11, 25)  # a Wednesday


@pytest.fixture
def tafel(db: None, settings: object) -> Tafel:
    """An overleg with its people; today is fixed."""
    settings.VASTE_DAG = OP.isoformat()  # type: ignore[attr-defined]
    return dek_tafel()
