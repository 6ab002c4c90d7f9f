"""A text that is open to live connections, on one server or two."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from tests.browser.conftest import bediend_levend
from tests.samenwerking.teksten.factories import begin, maak_mensen, schrijf
from tests.samenwerking.teksten.lijnen import Lijn


@pytest.fixture
def lijn(kloon: str, django_db_blocker: DjangoDbBlocker) -> Iterator[Lijn]:
    with django_db_blocker.unblock(), bediend_levend() as adres:
        with transaction.atomic():
            mensen = maak_mensen()
            tekst = begin(mensen.rijswijk)
            schrijf(tekst, mensen.rijswijk, "aaaa", "bbbb")
        yield Lijn(adres, tekst, mensen)


@pytest.fixture
def tweede(lijn: Lijn, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A second server with rooms of its own, on the same texts."""
    monkeypatch.setattr("samenwerking.teksten.leven.gebouw.KLOP_ELKE", 0.3)
    with bediend_levend() as adres:
        yield adres
