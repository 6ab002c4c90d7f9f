"""What happened, who looked and what was checked is only ever added: refused to the app, and to the owner as well."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from regio.gebeurtenissen import leg_inzage_vast, leg_vast
from regio.models import Gebeurtenis, Inzage, Wetstand
from tests import databank
from tests.regio.factories import maak_pet

MODELLEN: list[Any] = [Gebeurtenis, Inzage, Wetstand]
TABELLEN = [model._meta.db_table for model in MODELLEN]
OPDRACHTEN = {
    "update": "UPDATE {} SET id = id",
    "update van niets": "UPDATE {} SET id = id WHERE false",
    "delete": "DELETE FROM {}",
    "delete van niets": "DELETE FROM {} WHERE false",
}


@pytest.fixture
def gevuld(kloon: str, django_db_blocker: Any) -> str:
    """A database with a row in each table, really committed."""
    with django_db_blocker.unblock():
        pet = maak_pet("consulent", "Rijswijk")
        leg_vast("proef", pet, door=pet)
        leg_inzage_vast(door=pet, wat="proef", reden="proef", dossiers=[2, 1, 2])
    return kloon


@pytest.mark.parametrize("tabel", TABELLEN)
@pytest.mark.parametrize("wat", OPDRACHTEN)
def test_de_eigenaar_wijzigt_en_verwijdert_niets(gevuld: str, tabel: str, wat: str) -> None:
    with databank.eigenaar(gevuld) as sql:
        voor = sql.execute(f"SELECT count(*) FROM {tabel}").fetchone()
        assert voor is not None
        assert voor[0] > 0
        with pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="wordt alleen toegevoegd"):
            sql.execute(OPDRACHTEN[wat].format(tabel))


@pytest.mark.parametrize("tabel", TABELLEN)
@pytest.mark.parametrize("wat", [*OPDRACHTEN, "truncate"])
def test_de_app_heeft_er_het_recht_niet_toe(gevuld: str, django_db_blocker: Any, tabel: str, wat: str) -> None:
    opdracht = {**OPDRACHTEN, "truncate": "TRUNCATE {} CASCADE"}[wat].format(tabel)
    with (
        django_db_blocker.unblock(),
        connection.cursor() as cursor,
        pytest.raises(DatabaseError, match="permission denied"),
        transaction.atomic(),
    ):
        cursor.execute(opdracht)


@pytest.mark.parametrize("model", MODELLEN)
def test_ook_langs_django_kan_het_niet(gevuld: str, django_db_blocker: Any, model: Any) -> None:
    with django_db_blocker.unblock():
        rij = model.objects.first()
        for poging in (rij.save, rij.delete, lambda: model.objects.update(id=rij.pk)):
            with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
                poging()


@pytest.mark.django_db
def test_een_inzage_noemt_elk_dossier_een_keer() -> None:
    pet = maak_pet("consulent", "Rijswijk")
    inzage = leg_inzage_vast(door=pet, wat="proef", reden="proef", dossiers=iter([2, 1, 2]))
    assert (inzage.dossiers, inzage.persoon, inzage.pet) == ([1, 2], pet.gebruiker, pet)
