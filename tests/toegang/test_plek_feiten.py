"""What the database itself keeps about places, whatever the code does."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest
from django.db import IntegrityError, ProgrammingError

from regio.models import Rol
from regio.namens import namens
from tests.regio.factories import maak_pet
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, maak_wachtende, weigert
from tests.toegang.plekken import MORGEN, antwoord, geef_voorrang, maak_plek, stel_voor
from toegang.models import Plaatsing

pytestmark = pytest.mark.django_db
GISTEREN = OP - datetime.timedelta(days=1)
NIEUW = (
    "INSERT INTO toegang_plaatsing (dossier_id, gemeente_id, plek_id, van, bezet_tot, tot, staat, grond, reden,"
    " indicatie_id, voorgesteld_op, aanvraag, vastgelegd_door_id)"
    " SELECT dossier_id, gemeente_id, %s, %s, %s, %s, %s, %s, %s, NULL, now(), gen_random_uuid(), vastgelegd_door_id"
    " FROM toegang_plaatsing WHERE id = %s"
)


@pytest.fixture
def plaatsing() -> Plaatsing:
    """An accepted placement of a client of Rijswijk, from today."""
    dossier = maak_dossier("Rijswijk")
    maak_indicatie(dossier)
    return antwoord(stel_voor(dossier, maak_plek()))


def test_een_client_woont_op_een_plek_tegelijk(plaatsing: Plaatsing) -> None:
    ander = maak_plek("kamer 2")
    with namens(plaatsing.vastgelegd_door):
        weigert(
            IntegrityError, "client_woont_op_een_plek_tegelijk",
            NIEUW, ander.pk, MORGEN, None, None, "geaccepteerd", "spoed", "nu", plaatsing.pk,
        )  # fmt: skip


def test_wat_niet_mag_in_een_voorstel(plaatsing: Plaatsing) -> None:
    ander = maak_plek("kamer 2", tot=MORGEN)
    with namens(plaatsing.vastgelegd_door):
        for woorden, waarden in (
            ("plaatsing_begint_voor_zij_eindigt", (OP, OP, OP, "voorgesteld", "spoed", "nu")),
            ("plek_is_bezet_binnen_de_plaatsing", (OP, None, MORGEN, "voorgesteld", "spoed", "nu")),
            ("plaatsing_heeft_een_indicatie_of_een_reden", (OP, None, None, "voorgesteld", "spoed", "")),
            ("plaatsing_heeft_een_indicatie_of_een_reden", (OP, None, None, "voorgesteld", "indicatie", "")),
            ("plaatsing_volgt_haar_antwoord_en_einde", (GISTEREN, OP, OP, "geaccepteerd", "spoed", "nu")),
            ("plaatsing_begint_terwijl_de_plek_er_is", (MORGEN, None, None, "voorgesteld", "spoed", "nu")),
        ):
            weigert(IntegrityError, woorden, NIEUW, ander.pk, *waarden, plaatsing.pk)


def test_een_client_heeft_een_voorstel_tegelijk(plaatsing: Plaatsing) -> None:
    stel_voor(plaatsing.dossier, maak_plek("kamer 2"), van=MORGEN)
    with namens(plaatsing.vastgelegd_door):
        weigert(
            IntegrityError, "client_heeft_een_voorstel_tegelijk",
            NIEUW, maak_plek("kamer 3").pk, MORGEN, None, None, "voorgesteld", "spoed", "nu", plaatsing.pk,
        )  # fmt: skip


def test_hoe_lang_een_plek_bezet_is_volgt_uit_de_rijen(plaatsing: Plaatsing) -> None:
    with namens(plaatsing.vastgelegd_door):
        regel = "plaatsing_volgt_haar_antwoord_en_einde"
        weigert(IntegrityError, regel, "UPDATE toegang_plaatsing SET staat = 'voorgesteld'")
        weigert(
            IntegrityError, regel,
            "INSERT INTO toegang_plaatsingeinde (plaatsing_id, dossier_id, gemeente_id, per, bestemming, toelichting,"
            " aanvraag, vastgelegd_door_id) VALUES (%s, %s, %s, %s, 'wlz', '', %s, %s)",
            plaatsing.pk, plaatsing.dossier_id, plaatsing.gemeente_id, MORGEN, uuid4(), plaatsing.vastgelegd_door_id,
        )  # fmt: skip


def test_wat_is_voorgesteld_en_geantwoord_verandert_niet(plaatsing: Plaatsing) -> None:
    with namens(plaatsing.vastgelegd_door):
        for vraag in (
            "UPDATE toegang_plaatsing SET van = '2026-11-24'",
            "UPDATE toegang_plaatsing SET plek_id = plek_id + 1",
            "UPDATE toegang_plaatsing SET voorgesteld_op = now()",
            "UPDATE toegang_plaatsingantwoord SET uitkomst = 'geweigerd'",
            "UPDATE toegang_plek SET kenmerk = 'kamer 9'",
            "UPDATE plek_bezet SET gemeente_id = 1",
            "DELETE FROM plek_bezet",
        ):
            weigert(ProgrammingError, "permission denied", vraag)


def test_een_plek_verdwijnt_niet_onder_een_voorstel_dat_later_begint(plaatsing: Plaatsing) -> None:
    ander = maak_plek("kamer 2")
    stel_voor(plaatsing.dossier, ander, van=MORGEN)
    with namens(maak_pet(Rol.CONSULENT, "Dordrecht")):
        weigert(
            IntegrityError, "plaatsing_begint_terwijl_de_plek_er_is",
            "UPDATE toegang_plek SET tot = %s WHERE id = %s", MORGEN, ander.pk,
        )  # fmt: skip


def test_een_plek_staat_een_keer_tegelijk_op_de_locatie() -> None:
    plek = maak_plek()
    weigert(
        IntegrityError, "plek_staat_een_keer_tegelijk_op_de_locatie",
        "INSERT INTO toegang_plek (locatie_id, product_id, kenmerk, geschikt_voor, van, aanvraag)"
        " SELECT locatie_id, product_id, kenmerk, geschikt_voor, van, gen_random_uuid()"
        " FROM toegang_plek WHERE id = %s",
        plek.pk,
    )  # fmt: skip
    weigert(
        IntegrityError, "plek_is_voor_bekende_doelgroepen",
        "INSERT INTO toegang_plek (locatie_id, product_id, kenmerk, geschikt_voor, van, aanvraag)"
        " SELECT locatie_id, product_id, 'x', '{iets}', van, gen_random_uuid()"
        " FROM toegang_plek WHERE id = %s",
        plek.pk,
    )  # fmt: skip


def test_afwezig_is_wie_een_plek_heeft_en_een_keer_tegelijk(plaatsing: Plaatsing) -> None:
    nieuw = (
        "INSERT INTO toegang_afwezigheid (plaatsing_id, dossier_id, gemeente_id, van, tot, reden, aanvraag,"
        " vastgelegd_door_id) SELECT id, dossier_id, gemeente_id, %s, NULL, 'vakantie', gen_random_uuid(),"
        " vastgelegd_door_id FROM toegang_plaatsing, generate_series(1, %s)"
    )
    with namens(plaatsing.vastgelegd_door):
        weigert(IntegrityError, "client_is_een_keer_tegelijk_afwezig", nieuw, OP, 2)
        voor = OP.replace(month=10)
        weigert(IntegrityError, "afwezigheid_valt_binnen_de_plaatsing", nieuw, voor, 1)


def test_een_prioriteit_heeft_een_besluit_met_een_reden() -> None:
    plaats = maak_wachtende(maak_dossier("Rijswijk"))
    geef_voorrang(plaats)
    with namens(plaats.vastgelegd_door):
        weigert(
            IntegrityError,
            "prioriteit_volgt_het_laatste_besluit",
            "UPDATE toegang_wachtlijstplaats SET prioriteit = 9",
        )
        weigert(ProgrammingError, "permission denied", "UPDATE toegang_prioriteitsbesluit SET prioriteit = 2")
        weigert(ProgrammingError, "permission denied", "UPDATE toegang_overbrugging SET wat = 'iets anders'")
