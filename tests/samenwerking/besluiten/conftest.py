"""The people of these tests."""

from __future__ import annotations

import pytest

from tests.samenwerking.besluiten.maken import OP
from tests.samenwerking.teksten.factories import Mensen, maak_mensen


@pytest.fixture
def mensen(db: None, settings: object) -> Mensen:
    """Who works in the Haagse regio, and one advisor of another; today is fixed."""
    settings.VASTE_DAG = OP.isoformat()  # type: ignore[attr-defined]
    return maak_mensen()
