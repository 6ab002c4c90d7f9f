"""The plan of these tests."""

from __future__ import annotations

import datetime

import pytest
from pytest_django.fixtures import Settings

from tests.samenwerking.plannen.maken import Planwereld, maak_planwereld

OP = datetime.date(2026, 11, 25)  # a Wednesday


@pytest.fixture
def wereld(db: None, settings: Settings) -> Planwereld:
    """A plan with its people; today is fixed."""
    settings.VASTE_DAG = OP.isoformat()
    return maak_planwereld()
