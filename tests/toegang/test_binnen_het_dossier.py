"""A row of one dossier never points to a row of another: else the one could not be destroyed without the other."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import IntegrityError
from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet
from tests.toegang.factories import OP, maak_dossier, rijen, weigert
from tests.toegang.formulieren import browser
from tests.toegang.opvangproef import maak_gezin
from tests.toegang.overdrachtproef import Partijen, neem_aan, partijen, stuur, zet
from tests.toegang.privacyproef import alles_vastgelegd, beslis, sluit, stel_voor
from toegang.acties.overdracht_afronden import neem_over
from toegang.models import Dossier, Huishoudlid, Overdracht, OverdrachtOntvangst
from toegang.overdracht import Stapsoort
from toegang.vernietigen import PERSOONSGEGEVENS

pytestmark = pytest.mark.django_db


def verwijzingen() -> set[tuple[str, str]]:
    """Each foreign key from one table of the dossier to another: table and column."""
    tabellen = {apps.get_model(label)._meta.db_table for label in PERSOONSGEGEVENS} - {"toegang_dossier"}
    gevonden = rijen(
        "SELECT hier.relname, kolom.attname, daar.relname FROM pg_constraint k "
        "JOIN pg_class hier ON hier.oid = k.conrelid JOIN pg_class daar ON daar.oid = k.confrelid "
        "JOIN pg_attribute kolom ON kolom.attrelid = k.conrelid AND kolom.attnum = k.conkey[1] "
        "WHERE k.contype = 'f' AND cardinality(k.conkey) = 1"
    )
    return {(hier, kolom) for hier, kolom, daar in gevonden if {hier, daar} <= tabellen}


def test_elke_verwijzing_blijft_binnen_het_dossier() -> None:
    """A new table asks `binnen_het_dossier` of `toegang.muur` for each row that it points to."""
    bewaakt = {
        (tabel, naam.removesuffix("_binnen_het_dossier"))
        for tabel, naam in rijen(
            "SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE t.tgname LIKE '%%_binnen_het_dossier'"
        )
    }
    assert len(verwijzingen()) > 30
    assert verwijzingen() - bewaakt == set()


def test_een_gezinslid_komt_niet_in_een_ander_dossier() -> None:
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    een, ander = maak_dossier("Rijswijk", door=pet), maak_dossier("Rijswijk", door=pet)
    huishouden, lid = maak_gezin(een, op=OP)
    elders = maak_dossier("Zoetermeer")
    with namens(pet):
        for dossier in (ander, elders):
            weigert(
                Exception,  # the wall answers before the trigger where the dossier is of another gemeente
                "verwijst_binnen_het_dossier",
                "INSERT INTO toegang_huishoudlid "
                "(huishouden_id, dossier_id, gemeente_id, relatie, geboortedatum, aanvraag, vastgelegd_door_id) "
                "VALUES (%s, %s, %s, 'kind', %s, gen_random_uuid(), %s)",
                huishouden.pk, dossier.pk, dossier.gemeente_id, OP, pet.pk,
            )  # fmt: skip
        assert list(Huishoudlid.objects.all()) == [lid]


def test_ook_niet_naar_een_rij_achter_de_muur() -> None:
    """The colleague of another gemeente does not find the row, and still cannot point to it."""
    pet, ander = maak_pet(Rol.CONSULENT, "Rijswijk"), maak_dossier("Zoetermeer")
    huishouden, _ = maak_gezin(ander, op=OP)
    dossier = maak_dossier("Rijswijk", door=pet)
    with namens(pet):
        weigert(
            IntegrityError,
            "verwijst_binnen_het_dossier",
            "INSERT INTO toegang_huishoudlid "
            "(huishouden_id, dossier_id, gemeente_id, relatie, geboortedatum, aanvraag, vastgelegd_door_id) "
            "VALUES (%s, %s, %s, 'kind', %s, gen_random_uuid(), %s)",
            huishouden.pk, dossier.pk, dossier.gemeente_id, OP, pet.pk,
        )  # fmt: skip


@pytest.fixture
def overgedragen() -> tuple[Partijen, Overdracht, Dossier]:
    """A client of Rijswijk who lives in Dordrecht now: a dossier on each side."""
    wie = partijen("Rijswijk", "Dordrecht")
    overdracht = stuur(wie)
    neem_aan(overdracht, wie.ontvanger, overdrachtsdatum=OP, betaler_tot=OP)
    with namens(wie.ontvanger):
        nieuw = neem_over(overdracht_id=overdracht.pk, bsn="", door=wie.ontvanger, op=OP)
    zet(overdracht, Stapsoort.AANGEKOMEN, wie.ontvanger, dag=OP)
    return wie, overdracht, nieuw


@pytest.mark.parametrize("kant", ["zender", "ontvanger"])
def test_de_andere_kant_van_een_overdracht_houdt_niets_tegen(
    overgedragen: tuple[Partijen, Overdracht, Dossier], kant: str
) -> None:
    """Each college destroys its own dossier on its own day; the pages of the other side stay as they were."""
    wie, overdracht, nieuw = overgedragen
    weg, plaats = (wie.dossier, "Rijswijk") if kant == "zender" else (nieuw, "Dordrecht")
    sluit(weg)
    alles_vastgelegd()
    een, twee = (maak_pet(Rol.TEAMLEIDER, gemeente(plaats)) for _ in range(2))
    beslis(stel_voor(weg, een), twee)
    with namens(wie.ontvanger):
        assert OverdrachtOntvangst.objects.count() == (1 if kant == "zender" else 0)
    paginas: dict[Lidmaatschap, list[tuple[str, int]]] = {
        wie.zender: [
            (reverse("overdrachten"), 200),
            (reverse("werk"), 200),
            (reverse("overdracht", args=[overdracht.pk]), 404 if kant == "zender" else 200),
            (reverse("dossier_samen", args=[wie.dossier.pk]), 404 if kant == "zender" else 200),
        ],
        wie.ontvanger: [
            (reverse("overdrachten"), 200),
            (reverse("werk"), 200),
            (reverse("overdracht", args=[overdracht.pk]), 404 if kant == "zender" else 200),
            (reverse("dossier", args=[nieuw.pk]), 200 if kant == "zender" else 404),
        ],
    }
    for pet, adressen in paginas.items():
        venster = browser(pet)
        for adres, status in adressen:
            antwoord = venster.get(adres, follow=True)
            assert antwoord.status_code == status, (pet, adres)
