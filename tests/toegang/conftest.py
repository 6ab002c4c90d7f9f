"""For the tests of toegang it is always the same Monday; those that only look share a dossier that holds everything."""

from __future__ import annotations

from collections.abc import Iterator
from unittest import mock

import pytest
from pytest_django.plugin import DjangoDbBlocker

from regio import klok
from regio.models import Lidmaatschap
from regio.namens import namens
from tests.toegang.factories import OP
from tests.toegang.volledig import maak_vol_dossier
from toegang.models import Dossier


@pytest.fixture(autouse=True)
def vaste_dag(monkeypatch: pytest.MonkeyPatch) -> None:
    """Today, unless a test says otherwise."""
    monkeypatch.setattr(klok, "vandaag", lambda: OP)


@pytest.fixture(scope="module")
def vastgelegd(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[int, int]]:
    """A full dossier and its behandelaar, committed in a database for this module: to make it takes a second."""
    from django.db import connection

    from tests import databank

    vorige = connection.settings_dict["NAME"]
    naam = f"{vorige}_vol"
    with django_db_blocker.unblock(), mock.patch.object(klok, "vandaag", return_value=OP):
        databank.kloon(databank.LEEG, naam)
        databank.gebruik(naam)
        dossier = maak_vol_dossier()
        assert dossier.behandelaar is not None
    yield dossier.pk, dossier.behandelaar.pk
    with django_db_blocker.unblock():
        databank.gebruik(vorige)
        databank.gooi_weg(naam)


@pytest.fixture
def vol_dossier(vastgelegd: tuple[int, int], db: None) -> Dossier:
    """A dossier of Rijswijk with a row in each table of the dossier, anew for each test."""
    nummer, behandelaar = vastgelegd
    with namens(Lidmaatschap.objects.get(pk=behandelaar)):
        return Dossier.objects.select_related("behandelaar", "gemeente").get(pk=nummer)
