"""A table of one's own with the name of a real one must not stand in for it in a rule of the database."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction

from regio.namens import namens
from tests.toegang.factories import maak_dossier, maak_indicatie, rijen

pytestmark = pytest.mark.django_db


def test_elke_functie_in_de_databank_heeft_een_vast_zoekpad() -> None:
    zonder = rijen(
        "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
        "WHERE n.nspname = 'public' AND NOT EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%%') "
        "AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')"
    )
    assert zonder == []


def test_een_nagemaakt_besluit_in_een_eigen_tabel_opent_de_deur_niet() -> None:
    dossier = maak_dossier("Rijswijk")
    indicatie = maak_indicatie(dossier)
    assert dossier.behandelaar is not None
    with namens(dossier.behandelaar), connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE toegang_vernietigingsbesluit (LIKE public.toegang_vernietigingsbesluit)")
        cursor.execute("CREATE TEMP TABLE toegang_vernietigddossier (LIKE public.toegang_vernietigddossier)")
        cursor.execute("ALTER TABLE pg_temp.toegang_vernietigddossier ALTER COLUMN id DROP IDENTITY IF EXISTS")
        for tabel in ("toegang_vernietigingsbesluit", "toegang_vernietigddossier"):
            for (kolom,) in rijen(
                "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND attnotnull",
                f"pg_temp.{tabel}",
            ):
                cursor.execute(f"ALTER TABLE pg_temp.{tabel} ALTER COLUMN {kolom} DROP NOT NULL")
        cursor.execute(
            "INSERT INTO pg_temp.toegang_vernietigingsbesluit (id, gemeente_id, eerste_id, tweede_id) "
            "VALUES (1, %s, 1, 2)",
            [dossier.gemeente_id],
        )
        cursor.execute(
            "INSERT INTO pg_temp.toegang_vernietigddossier (besluit_id, gemeente_id, dossier_id) VALUES (1, %s, %s)",
            [dossier.gemeente_id, dossier.pk],
        )
        cursor.execute("SELECT set_config('regio.vernietigingsbesluit', '1', true)")
        with pytest.raises(IntegrityError, match="besluit van twee mensen"), transaction.atomic():
            cursor.execute("DELETE FROM public.toegang_indicatie WHERE id = %s", [indicatie.pk])
