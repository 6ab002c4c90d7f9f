"""Nothing about a person is deleted unless this transaction names a decision of two people that covers the dossier."""

from __future__ import annotations

import psycopg
import pytest
from django.apps import apps
from django.db import IntegrityError, connection

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet
from tests.toegang.factories import (
    OP,
    als_eigenaar,
    maak_dossier,
    rijen,
    weigert,
)
from tests.toegang.privacyproef import alles_vastgelegd, besluit_over
from toegang.models import Dossier, VernietigdDossier, Vernietigingsbesluit
from toegang.vernietigen import PERSOONSGEGEVENS, kolom_van_dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def teamleider() -> Lidmaatschap:
    return maak_pet(Rol.TEAMLEIDER, "Rijswijk")


@pytest.fixture
def dossier(vol_dossier: Dossier) -> Dossier:
    """A dossier with a row in each table."""
    return vol_dossier


def sleutel(naam: str) -> tuple[str, str]:
    """Table, and the column that holds the dossier."""
    return apps.get_model(naam)._meta.db_table, kolom_van_dossier(naam)


def noem(besluit: Vernietigingsbesluit) -> None:
    rijen("SELECT set_config('regio.vernietigingsbesluit', %s, true)", str(besluit.pk))


@pytest.mark.parametrize("naam", PERSOONSGEGEVENS)
def test_zonder_besluit_gaat_niets_weg(dossier: Dossier, teamleider: Lidmaatschap, naam: str) -> None:
    tabel, kolom = sleutel(naam)
    with namens(teamleider):
        weigert(IntegrityError, "besluit van twee mensen", f"DELETE FROM {tabel} WHERE {kolom} = %s", dossier.pk)


def test_een_besluit_dat_niet_genoemd_wordt_opent_niets(dossier: Dossier, teamleider: Lidmaatschap) -> None:
    besluit_over(dossier)
    with namens(teamleider):
        weigert(
            IntegrityError, "besluit van twee mensen", "DELETE FROM toegang_deling WHERE dossier_id = %s", dossier.pk
        )


def test_een_besluit_over_een_ander_dossier_opent_niets(dossier: Dossier, teamleider: Lidmaatschap) -> None:
    besluit = besluit_over(maak_dossier("Rijswijk"))
    with namens(teamleider):
        noem(besluit)
        weigert(
            IntegrityError, "besluit van twee mensen", "DELETE FROM toegang_deling WHERE dossier_id = %s", dossier.pk
        )


def test_een_besluit_van_een_andere_gemeente_opent_niets(dossier: Dossier, teamleider: Lidmaatschap) -> None:
    ander = maak_dossier("Zoetermeer")
    besluit = besluit_over(ander)
    with namens(maak_pet(Rol.TEAMLEIDER, "Zoetermeer")):
        weigert(
            IntegrityError,
            "dossier_is_voorgesteld",
            "INSERT INTO toegang_vernietigddossier (besluit_id, gemeente_id, dossier_id, nummer) "
            "VALUES (%s, %s, %s, '2026-000001')",
            besluit.pk,
            ander.gemeente_id,
            dossier.pk,
        )
    with namens(teamleider):
        noem(besluit)
        weigert(
            IntegrityError, "besluit van twee mensen", "DELETE FROM toegang_deling WHERE dossier_id = %s", dossier.pk
        )


def test_een_mens_alleen_besluit_niet(teamleider: Lidmaatschap) -> None:
    with namens(teamleider):
        weigert(
            IntegrityError,
            "vernietigen_besluiten_twee_verschillende_mensen",
            "INSERT INTO toegang_vernietigingsbesluit "
            "(gemeente_id, grond, besloten_op, eerste_id, tweede_id, aanvraag) "
            "VALUES (%s, 'verzoek', %s, %s, %s, gen_random_uuid())",
            gemeente("Rijswijk").pk,
            OP,
            teamleider.gebruiker_id,
            teamleider.gebruiker_id,
        )


def test_met_het_besluit_gaat_alles_weg_in_de_volgorde_van_de_lijst(dossier: Dossier, teamleider: Lidmaatschap) -> None:
    ander = maak_dossier("Rijswijk")
    besluit = besluit_over(dossier)
    alles_vastgelegd()
    with namens(teamleider):
        noem(besluit)
        for naam in PERSOONSGEGEVENS:
            tabel, kolom = sleutel(naam)
            assert rijen(f"DELETE FROM {tabel} WHERE {kolom} = %s RETURNING 1", dossier.pk), naam
        rijen("SET CONSTRAINTS ALL IMMEDIATE")
        assert Dossier.objects.filter(pk=ander.pk).exists()
        register = VernietigdDossier.objects.get()
    assert (register.dossier_id, register.nummer) == (dossier.pk, dossier.nummer)


def test_het_register_verandert_niet_ook_niet_door_de_eigenaar(dossier: Dossier, teamleider: Lidmaatschap) -> None:
    besluit_over(dossier)
    naam = connection.settings_dict["NAME"]
    assert naam.startswith("proef")
    with als_eigenaar() as eigenaar, pytest.raises(psycopg.IntegrityError, match="alleen toegevoegd"):
        eigenaar.execute("UPDATE toegang_vernietigddossier SET nummer = '2000-000001'")
    with als_eigenaar() as eigenaar, pytest.raises(psycopg.IntegrityError, match="alleen toegevoegd"):
        eigenaar.execute("DELETE FROM toegang_vernietigingsbesluit")
