"""The owner of the tables stands outside the wall, but not outside the facts. These tests really commit."""

from __future__ import annotations

import psycopg
import pytest

from tests.toegang.factories import als_eigenaar, maak_dossier


def test_ook_de_eigenaar_verwijdert_en_verplaatst_niets(kloon: str) -> None:
    dossier = maak_dossier("Rijswijk")
    with als_eigenaar() as eigenaar:
        assert eigenaar.execute("SELECT id FROM toegang_dossier").fetchall() == [(dossier.pk,)]
        with pytest.raises(psycopg.IntegrityError, match="besluit van twee mensen"):
            eigenaar.execute("DELETE FROM toegang_client")
        with pytest.raises(psycopg.IntegrityError, match="verhuist niet"):
            eigenaar.execute("UPDATE toegang_dossier SET gemeente_id = gemeente_id + 1")
        with pytest.raises(psycopg.IntegrityError, match="verhuist niet"):
            eigenaar.execute("UPDATE toegang_client SET dossier_id = dossier_id + 1")
