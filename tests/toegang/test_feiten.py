"""Facts that the database keeps, tried with raw SQL on behalf of the consulent who may change the dossier."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.db import IntegrityError

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import maak_gebruiker, maak_pet
from tests.toegang.factories import OP, bsn, deel, maak_dossier, maak_indicatie, maak_wachtende, product, rijen, weigert
from toegang.acties.indicatie import beeindig_indicatie
from toegang.models import Dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


@pytest.fixture
def dossier(pet: Lidmaatschap) -> Iterator[Dossier]:
    """A dossier, on behalf of its behandelaar."""
    uit = maak_dossier("Rijswijk", door=pet, bsn=bsn(), bsn_volgt=False)
    with namens(pet):
        yield uit


INDICATIE = (
    "INSERT INTO toegang_indicatie (dossier_id, gemeente_id, product_id, van, tot, loopt_tot, doelgroep, "
    "leveringsvorm, besluitdatum, gemeente_van_melding_id, verantwoordelijke_gemeente_id, uitvoerende_gemeente_id, "
    "grondslag, artikel, uitleg, reden_afwijking, regelversie, feiten, clientsoort, clientsoort_uitleg, aanvraag, "
    "vastgelegd_door_id) "
    "SELECT dossier_id, gemeente_id, product_id, %s, %s, %s, doelgroep, leveringsvorm, besluitdatum, "
    "gemeente_van_melding_id, verantwoordelijke_gemeente_id, uitvoerende_gemeente_id, %s, artikel, uitleg, %s, "
    "regelversie, feiten, clientsoort, clientsoort_uitleg, gen_random_uuid(), vastgelegd_door_id "
    "FROM toegang_indicatie LIMIT 1"
)


@pytest.mark.parametrize(
    ("van", "tot", "loopt_tot", "grondslag", "reden", "feit"),
    [
        ("2027-10-31", None, None, "melding", "", "dossier_heeft_een_product_een_keer_tegelijk"),
        ("2026-01-01", "2026-11-02", "2026-11-02", "melding", "", "dossier_heeft_een_product_een_keer_tegelijk"),
        ("2028-02-01", "2028-02-01", "2028-02-01", "melding", "", "indicatie_begint_voor_zij_eindigt"),
        ("2028-02-01", "2028-01-01", "2028-01-01", "melding", "", "begint_voor_zij_eindigt|recht_stopt_binnen"),
        ("2028-02-01", "2029-01-01", "2029-01-02", "melding", "", "recht_stopt_binnen_de_indicatie"),
        ("2028-02-01", "2029-01-01", "2028-01-31", "melding", "", "recht_stopt_binnen_de_indicatie"),
        ("2028-02-01", "2029-01-01", None, "melding", "", "recht_stopt_binnen_de_indicatie"),
        ("2028-02-01", "2029-01-01", "2028-06-01", "melding", "", "indicatie_stopt_bij_haar_einde"),
        ("2028-02-01", None, "2028-06-01", "melding", "", "indicatie_stopt_bij_haar_einde"),
        ("2028-02-01", None, None, "afspraak", "", "afwijken_van_de_regel_heeft_een_reden"),
    ],
)
def test_een_indicatie_die_niet_kan(
    dossier: Dossier, van: str, tot: str | None, loopt_tot: str | None, grondslag: str, reden: str, feit: str
) -> None:
    maak_indicatie(dossier)  # from 1 November 2026 up to 1 November 2027
    weigert(IntegrityError, feit, INDICATIE, van, tot, loopt_tot, grondslag, reden)


def test_een_indicatie_die_wel_kan(dossier: Dossier) -> None:
    maak_indicatie(dossier)
    rijen(INDICATIE, "2027-11-01", None, None, "afspraak", "Besproken")
    rijen("SET CONSTRAINTS ALL IMMEDIATE")


def test_een_ander_product_mag_tegelijk(dossier: Dossier) -> None:
    maak_indicatie(dossier)
    maak_indicatie(dossier, product=product("hg-dagbesteding-intramuraal"))


def test_een_einde_zonder_dat_het_recht_stopt(dossier: Dossier) -> None:
    indicatie = maak_indicatie(dossier)
    vraag = (
        "INSERT INTO toegang_indicatieeinde (indicatie_id, dossier_id, gemeente_id, per, soort, reden, besluitdatum, "
        "aanvraag, vastgelegd_door_id) VALUES (%s, %s, %s, '2027-01-01', %s, %s, %s, gen_random_uuid(), %s)"
    )
    vast = (indicatie.pk, dossier.pk, dossier.gemeente_id)
    wie = dossier.behandelaar_id
    weigert(IntegrityError, "indicatie_stopt_bij_haar_einde", vraag, *vast, "beeindiging", "wlz", OP, wie)
    weigert(
        IntegrityError,
        "intrekking_of_herziening_heeft_een_grond_uit_de_wet",
        vraag,
        *vast,
        "intrekking",
        "wlz",
        OP,
        wie,
    )


def test_een_indicatie_eindigt_een_keer(dossier: Dossier, pet: Lidmaatschap) -> None:
    indicatie = maak_indicatie(dossier)
    beeindig_indicatie(
        indicatie_id=indicatie.pk, per=datetime.date(2027, 1, 1), reden="wlz", besluitdatum=OP,
        versie=Dossier.objects.get(pk=dossier.pk).versie, aanvraag=uuid4(), door=pet, op=OP,
    )  # fmt: skip
    weigert(
        IntegrityError,
        "toegang_indicatieeinde_indicatie_id_key",
        "INSERT INTO toegang_indicatieeinde (indicatie_id, dossier_id, gemeente_id, per, soort, reden, besluitdatum, "
        "aanvraag, vastgelegd_door_id) SELECT indicatie_id, dossier_id, gemeente_id, per, soort, reden, besluitdatum, "
        "gen_random_uuid(), vastgelegd_door_id FROM toegang_indicatieeinde",
    )
    weigert(
        IntegrityError,
        "indicatie_stopt_bij_haar_einde",
        "UPDATE toegang_indicatie SET loopt_tot = '2027-02-01' WHERE id = %s",
        indicatie.pk,
    )


@pytest.mark.parametrize(
    ("velden", "feit"),
    [
        ("nummer = '2026-12'", "dossiernummer_is_leesbaar"),
        ("gesloten_op = '2026-11-23'", "dossier_sluit_met_een_reden"),
        ("sluitreden = 'wlz'", "dossier_sluit_met_een_reden"),
        ("gemeld_op = geopend_op + 1", "dossier_opent_niet_voor_de_melding"),
    ],
)
def test_een_dossier_dat_niet_kan(dossier: Dossier, velden: str, feit: str) -> None:
    weigert(IntegrityError, feit, f"UPDATE toegang_dossier SET {velden} WHERE id = %s", dossier.pk)


def test_een_nummer_is_van_een_dossier_in_de_gemeente(dossier: Dossier) -> None:
    ander = maak_dossier("Rijswijk")
    weigert(
        IntegrityError,
        "dossiernummer_is_uniek_in_de_gemeente",
        "UPDATE toegang_dossier SET nummer = %s WHERE id = %s",
        dossier.nummer,
        ander.pk,
    )


@pytest.mark.parametrize(
    ("velden", "feit"),
    [
        ("woonplaats_soort = 'gemeente'", "woonplaats_is_een_gemeente_of_zegt_waarom_niet"),
        ("woonplaats_id = gemeente_id", "woonplaats_is_een_gemeente_of_zegt_waarom_niet"),
        ("achternaam = ''", "client_heeft_een_naam"),
        ("zoeknaam = ''", "client_heeft_een_naam"),
    ],
)
def test_een_client_die_niet_kan(dossier: Dossier, velden: str, feit: str) -> None:
    weigert(IntegrityError, feit, f"UPDATE toegang_client SET {velden} WHERE dossier_id = %s", dossier.pk)


def test_een_bsn_staat_eens_in_de_gemeente(dossier: Dossier) -> None:
    ander = maak_dossier("Rijswijk", bsn=bsn(1), bsn_volgt=False)
    weigert(
        IntegrityError,
        "bsn_staat_eens_in_de_gemeente",
        "UPDATE toegang_clientbsn SET zoekhash = (SELECT zoekhash FROM toegang_clientbsn WHERE dossier_id = %s) "
        "WHERE dossier_id = %s",
        dossier.pk,
        ander.pk,
    )
    weigert(IntegrityError, "zoekhash_is_32_bytes", "UPDATE toegang_clientbsn SET zoekhash = '\\x00'")


def test_een_bsn_is_niet_te_lezen_in_de_databank(dossier: Dossier) -> None:
    inhoud = rijen("SELECT versleuteld, zoekhash, sleutel FROM toegang_clientbsn")
    assert bsn() not in str([[bytes(w) if isinstance(w, memoryview) else w for w in rij] for rij in inhoud])
    assert bsn().encode() not in bytes(inhoud[0][0])


def test_iemand_staat_een_keer_tegelijk_op_de_wachtlijst(dossier: Dossier) -> None:
    maak_wachtende(dossier)
    weigert(
        IntegrityError,
        "dossier_staat_een_keer_tegelijk_op_de_wachtlijst",
        "INSERT INTO toegang_wachtlijstplaats (dossier_id, gemeente_id, taak, problematiek, sinds, "
        "verblijft_in_instelling, prioriteit, aanvraag, vastgelegd_door_id) SELECT dossier_id, gemeente_id, taak, "
        "problematiek, sinds + 1, false, 0, gen_random_uuid(), vastgelegd_door_id FROM toegang_wachtlijstplaats",
    )
    weigert(IntegrityError, "wachten_stopt_bij_zijn_einde", "UPDATE toegang_wachtlijstplaats SET tot = '2026-11-23'")
    weigert(
        IntegrityError, "wachten_eindigt_niet_voor_het_begint", "UPDATE toegang_wachtlijstplaats SET tot = sinds - 1"
    )


def test_een_deling_overlapt_niet_en_heeft_een_einde(dossier: Dossier) -> None:
    met = maak_gebruiker()
    deel(dossier, met)
    kopie = (
        "INSERT INTO toegang_deling (dossier_id, gemeente_id, aan_gemeente_id, toestemming_id, user_id, permission_id, "
        "van, tot, reden, gever_id, met_advies, aanvraag) SELECT dossier_id, gemeente_id, aan_gemeente_id, "
        "toestemming_id, user_id, permission_id, {van}, {tot}, reden, gever_id, false, gen_random_uuid() "
        "FROM toegang_deling"
    )
    weigert(
        IntegrityError, "dossier_is_een_keer_tegelijk_met_iemand_gedeeld", kopie.format(van="tot - 1", tot="tot + 9")
    )
    weigert(IntegrityError, "deling_eindigt_niet_voor_zij_begint", kopie.format(van="tot + 9", tot="tot + 8"))
    weigert(IntegrityError, 'null value in column "tot"', kopie.format(van="tot + 1", tot="NULL"))


def test_een_voorziening_en_locatie_staan_eens_vast(dossier: Dossier) -> None:
    from toegang.acties.referentie import laad_aanbod_haaglanden

    laad_aanbod_haaglanden()
    weigert(
        IntegrityError,
        "voorziening_staat_eens_vast",
        "INSERT INTO toegang_voorziening (regio_id, product_id, categorie, organisatie_id, gemeente_id, plekken, van) "
        "SELECT regio_id, product_id, categorie, organisatie_id, gemeente_id, plekken, van FROM toegang_voorziening",
    )
    weigert(
        IntegrityError,
        "locatie_staat_eens_vast",
        "INSERT INTO toegang_locatie (voorziening_id, organisatie_id, gemeente_id, naam) "
        "SELECT voorziening_id, organisatie_id, gemeente_id, naam FROM toegang_locatie",
    )
