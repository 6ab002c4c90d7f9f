"""For the tests of toegang it is always the same Monday."""

from __future__ import annotations

import pytest

from regio import klok
from tests.toegang.factories import OP


@pytest.fixture(autouse=True)
def vaste_dag(monkeypatch: pytest.MonkeyPatch) -> None:
    """Today, unless a test says otherwise."""
    monkeypatch.setattr(klok, "vandaag", lambda: OP)
