"""The partners of these tests."""

from __future__ import annotations

import datetime

import pytest

from tests.samenwerking.partners.maken import Keten, maak_keten

OP = datetime.date(2026, 11, 25)


@pytest.fixture
def keten(db: None, settings: object) -> Keten:
    """Two partners with an agreement, a contract and a purchase; today is fixed."""
    settings.VASTE_DAG = OP.isoformat()  # type: ignore[attr-defined]
    return maak_keten()
