"""New tables made at once are the tables that Django makes one by one, and every first migration does so."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection, models, transaction
from django.db.migrations import AddConstraint, AddField, AddIndex, CreateModel, Migration, RunSQL
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from regio.tabellen import Tabellen, tabellen_ineens
from tests import databank

EIGEN = [app.label for app in apps.get_app_configs() if Path(app.path).parent == Path(settings.BASE_DIR)]
KOLOMMEN = """
    SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
    WHERE table_name LIKE 'proef\\_%' ORDER BY 1, 2
"""
FEITEN = """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE contype <> 'n' AND conrelid::regclass::text LIKE 'proef\\_%' ORDER BY 1, 2
"""
INDEXEN = "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE tablename LIKE 'proef\\_%' ORDER BY 1, 2"


def _sleutel() -> tuple[str, models.Field]:
    return "id", models.BigAutoField(primary_key=True)


def _reeks() -> list[Operation]:
    """Two tables that point to each other, with what `makemigrations` adds when both are there."""
    naar = models.ForeignKey("proef.huis", models.PROTECT)
    terug = models.ForeignKey("proef.mens", models.PROTECT, null=True, related_name="+")
    niet_leeg = models.CheckConstraint(condition=~models.Q(naam=""), name="mens_heeft_een_naam")
    een_keer = models.UniqueConstraint("naam", condition=models.Q(huis__isnull=False), name="mens_een_keer")
    return [
        CreateModel("Huis", [_sleutel(), ("plaats", models.CharField(max_length=20))]),
        CreateModel("Mens", [_sleutel(), ("naam", models.CharField(max_length=20)), ("huis", naar)]),
        AddField("huis", "van", terug),
        AddIndex("huis", models.Index(fields=["plaats"], name="huis_plaats")),
        AddConstraint("mens", niet_leeg),
        AddConstraint("mens", een_keer),
    ]


def _gemaakt(operaties: list[Operation]) -> list[list[tuple[object, ...]]]:
    """Columns, constraints and indexes after these operations; they are undone again."""
    migratie = Migration("0001_proef", "proef")
    migratie.operations = operaties
    gemaakt = []
    with transaction.atomic(), connection.cursor() as cursor:
        with connection.schema_editor() as maker:
            migratie.apply(ProjectState(), maker)
        for vraag in (KOLOMMEN, FEITEN, INDEXEN):
            cursor.execute(vraag)
            gemaakt.append(cursor.fetchall())
        with connection.schema_editor() as maker:
            migratie.unapply(ProjectState(), maker)
        cursor.execute(KOLOMMEN)
        assert cursor.fetchall() == []
    return gemaakt


def test_wat_ineens_gemaakt_is_is_wat_een_voor_een_gemaakt_is(kloon: str) -> None:
    with databank.als_eigenaar(kloon):
        ineens = _gemaakt(tabellen_ineens(_reeks()))
        assert ineens == _gemaakt(_reeks())
    assert [len(rijen) for rijen in ineens] == [6, 5, 6]


def test_wat_niet_over_een_nieuwe_tabel_gaat_blijft_op_zijn_plaats() -> None:
    regel, elders = RunSQL("SELECT 1"), AddField("gemeente", "kleur", models.CharField(max_length=7, default=""))
    samen = tabellen_ineens([regel, *_reeks(), elders, *_reeks()])
    assert [type(operatie) for operatie in samen] == [RunSQL, Tabellen, AddField, Tabellen]
    assert len(_reeks()) == len(samen[1].operations)


@pytest.mark.parametrize("app", EIGEN)
def test_elke_eerste_migratie_maakt_haar_tabellen_ineens(app: str) -> None:
    eerste = MigrationLoader(None).get_migration(app, "0001_initial")
    reeksen = [operatie for operatie in eerste.operations if isinstance(operatie, Tabellen)]
    assert len(reeksen) == 1, "Zet onder de lijst: operations = tabellen_ineens(operations)."
    assert not any(isinstance(operatie, CreateModel) for operatie in eerste.operations)
