"""What is always true of letters, tried with raw SQL: what was frozen stays, and nothing is there twice."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from samenwerking.brieven.models import Briefbestand, Briefstap, Brieftelling, Briefversie
from tests import databank
from tests.samenwerking.brieven_factories import maak, maak_ronde, verzend

TABELLEN = [model._meta.db_table for model in (Brieftelling, Briefversie, Briefbestand, Briefstap)]
POGINGEN = {
    "update": "UPDATE {} SET id = id",
    "update van niets": "UPDATE {} SET id = id WHERE false",
    "delete": "DELETE FROM {}",
    "delete van niets": "DELETE FROM {} WHERE false",
}


def voer_uit(*opdrachten: str) -> None:
    """As the app, in one transaction, with every fact checked at the end of it."""
    with transaction.atomic(), connection.cursor() as cursor:
        for opdracht in (*opdrachten, "SET CONSTRAINTS ALL IMMEDIATE"):
            cursor.execute(opdracht)


@pytest.fixture(scope="module")
def gevuld(django_db_setup: None, django_db_blocker: Any) -> Any:
    """A database of this file alone, with a letter that was sent, really committed."""
    naam, vorige = f"brieven_{uuid4().hex[:12]}", connection.settings_dict["NAME"]
    with django_db_blocker.unblock():
        databank.kloon(databank.LEEG, naam)
        databank.gebruik(naam)
        ronde = maak_ronde("delft", met_tellingen=True)
        eerste = ronde.gemeentebrieven.select_related("gemeente").order_by("pk")[0].gemeente.naam_kort
        maak(ronde, eerste)
        verzend(ronde, eerste)
        yield naam
        databank.gebruik(vorige)
        databank.gooi_weg(naam)


@pytest.mark.parametrize("tabel", TABELLEN)
@pytest.mark.parametrize("wat", POGINGEN)
def test_de_eigenaar_wijzigt_en_verwijdert_niets(gevuld: str, tabel: str, wat: str) -> None:
    with databank.eigenaar(gevuld) as sql:
        assert sql.execute(f"SELECT count(*) > 0 FROM {tabel}").fetchone() == (True,)
        with pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="wordt alleen toegevoegd"):
            sql.execute(POGINGEN[wat].format(tabel))


@pytest.mark.parametrize("tabel", TABELLEN)
@pytest.mark.parametrize("wat", [*POGINGEN, "truncate"])
def test_de_app_heeft_er_het_recht_niet_toe(gevuld: str, django_db_blocker: Any, tabel: str, wat: str) -> None:
    opdracht = {**POGINGEN, "truncate": "TRUNCATE {} CASCADE"}[wat].format(tabel)
    with django_db_blocker.unblock(), pytest.raises(DatabaseError, match="permission denied"):
        voer_uit(opdracht)


KOLOMMEN = (
    "gemeentebrief_id, nummer, inhoud, tekstversie_id, tekststap, tekstkenmerk, kerntekst_versie, lokaal_versie, "
    "door_id, op, aanvraag"
)
KOPIE_VAN_EEN_RONDE = (
    "INSERT INTO samenwerking_brief (tekst_id, sjabloon, onderwerp, datum, met_tellingen, bevoegdheden, versienummer, "
    "gemaakt_op, aanvraag, gemaakt_door_id, regio_id, reeks, woo_categorie, geheim_grond, geheim_artikel) "
    "SELECT tekst_id, sjabloon, onderwerp, datum, met_tellingen, bevoegdheden, versienummer, gemaakt_op, {}, "
    "gemaakt_door_id, regio_id, reeks, woo_categorie, geheim_grond, geheim_artikel FROM samenwerking_brief"
)
KOPIE = f"INSERT INTO samenwerking_briefversie ({KOLOMMEN}) SELECT {{}} FROM samenwerking_briefversie"


@pytest.mark.parametrize(
    ("feit", "poging"),
    [
        (
            "briefversie_heeft_een_eigen_nummer",
            KOPIE.format(KOLOMMEN.replace("aanvraag", "gen_random_uuid()")),
        ),
        ("brief_wordt_een_keer_per_opdracht_vastgelegd", KOPIE.format(KOLOMMEN.replace("nummer", "nummer + 1"))),
        (
            "briefversies_tellen_vanaf_een",
            KOPIE.format(KOLOMMEN.replace("nummer", "0").replace("aanvraag", "gen_random_uuid()")),
        ),
        (
            "samenwerking_briefbestand_versie_id_key",
            "INSERT INTO samenwerking_briefbestand (naam, mediatype, inhoud, gemaakt_op, versie_id) "
            "SELECT naam, mediatype, 'x', gemaakt_op, versie_id FROM samenwerking_briefbestand",
        ),
        (
            "samenwerking_briefstap_versie_id_key",
            "INSERT INTO samenwerking_briefstap (soort, besluitdatum, reden, op, door_id, versie_id) "
            "SELECT 'terug', besluitdatum, 'Toch niet.', op, door_id, versie_id FROM samenwerking_briefstap",
        ),
        (
            "wie_een_brief_teruggeeft_zegt_waarom",
            "INSERT INTO samenwerking_briefstap (soort, besluitdatum, reden, op, door_id, versie_id) "
            "SELECT 'terug', besluitdatum, '', op, door_id, versie_id FROM samenwerking_briefstap",
        ),
        (
            "samenwerking_brieftelling_brief_id_key",
            "INSERT INTO samenwerking_brieftelling (peildatum, inhoud, op, brief_id, door_id) "
            "SELECT peildatum + 1, inhoud, op, brief_id, door_id FROM samenwerking_brieftelling",
        ),
        (
            "gemeente_heeft_een_brief_per_ronde",
            "UPDATE samenwerking_gemeentebrief SET gemeente_id = (SELECT min(gemeente_id) FROM "
            "samenwerking_gemeentebrief)",
        ),
        ("brief_heeft_een_onderwerp", "UPDATE samenwerking_brief SET onderwerp = ''"),
        ("geheime_brief_noemt_grond_en_artikel", "UPDATE samenwerking_brief SET geheim_grond = 'Het pand.'"),
        ("vervolgstap_zegt_wanneer", "UPDATE samenwerking_vervolgstap SET datum = NULL, wanneer = ''"),
        ("samenwerking_brief_(aanvraag|tekst_id)_key", "{dubbel}"),
        ("samenwerking_brief_tekst_id_key", "{andere_aanvraag}"),
    ],
)
def test_de_databank_weigert_wat_niet_waar_kan_zijn(
    gevuld: str, django_db_blocker: Any, feit: str, poging: str
) -> None:
    dubbel = KOPIE_VAN_EEN_RONDE.format("aanvraag")
    andere_aanvraag = KOPIE_VAN_EEN_RONDE.format("gen_random_uuid()")
    with django_db_blocker.unblock(), pytest.raises(IntegrityError, match=feit):
        voer_uit(*poging.format(dubbel=dubbel, andere_aanvraag=andere_aanvraag).split("; "))


def test_de_databank_rekent_de_hash_zelf_en_laat_zich_geen_andere_geven(gevuld: str, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        for tabel in TABELLEN[:3]:
            cursor.execute(f"SELECT bool_and(hash = sha256(inhoud)) FROM {tabel}")
            assert cursor.fetchone() == (True,)
        with pytest.raises(DatabaseError, match="cannot insert a non-DEFAULT value"), transaction.atomic():
            cursor.execute(KOPIE.replace(f"({KOLOMMEN})", f"({KOLOMMEN}, hash)").format(f"{KOLOMMEN}, 'vals'"))


def test_wat_vastligt_houdt_de_ronde_vast(gevuld: str, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock(), pytest.raises(IntegrityError, match="foreign key"):
        voer_uit("DELETE FROM samenwerking_brief")
