"""A version is frozen once, gets the next number, and never changes again."""

import hashlib
import json
from uuid import uuid4

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.boom import platte_tekst
from samenwerking.teksten.models import Tekst, Versie
from tests import databank
from tests.samenwerking.teksten.factories import (
    Mensen,
    begin,
    bevries,
    inloggen,
    kenmerk_van,
    maak_mensen,
    schrijf,
    verstuur,
)


@pytest.fixture
def mensen(db: None) -> Mensen:
    return maak_mensen()


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    tekst = begin(mensen.rijswijk)
    schrijf(tekst, mensen.rijswijk, "Iedereen doet mee.", "Ook u.")
    return tekst


def test_de_databank_berekent_de_sha256_van_de_inhoud(tekst: Tekst, mensen: Mensen) -> None:
    versie = Versie.objects.get(pk=bevries(tekst, mensen.coordinator).pk)
    assert bytes(versie.hash) == hashlib.sha256(bytes(versie.inhoud)).digest()
    assert versie.vingerafdruk == hashlib.sha256(bytes(versie.inhoud)).hexdigest()


def test_de_versie_houdt_wat_er_stond(tekst: Tekst, mensen: Mensen) -> None:
    versie = bevries(tekst, mensen.coordinator)
    schrijf(tekst, mensen.rijswijk, "Heel iets anders.")
    gelezen = Versie.objects.get(pk=versie.pk).gelezen
    assert platte_tekst(gelezen.document) == "Visie\nIedereen doet mee.\nOok u."


def test_de_nummers_lopen_per_tekst_zonder_gaten(tekst: Tekst, mensen: Mensen) -> None:
    ander = begin(mensen.rijswijk, titel="Ander")
    schrijf(ander, mensen.rijswijk, "a")
    with transaction.atomic():
        mislukt = transaction.savepoint()
        assert bevries(tekst, mensen.coordinator).nummer == 1
        transaction.savepoint_rollback(mislukt)
    nummers = [bevries(deze, mensen.coordinator).nummer for deze in (tekst, tekst, ander, tekst)]
    assert nummers == [1, 2, 1, 3]


def test_twee_keer_klikken_bevriest_een_keer(tekst: Tekst, mensen: Mensen) -> None:
    velden = {
        "aanvraag": uuid4(),
        "naam": "Concept voor de colleges",
        "kenmerk": kenmerk_van(tekst),
        "waarom": "Besluit",
    }
    adres = reverse("versie_bevriezen", args=[tekst.pk])
    antwoorden = [verstuur(mensen.coordinator, adres, **velden) for _ in range(2)]
    assert {antwoord.url for antwoord in antwoorden} == {reverse("versie", args=[tekst.pk, 1])}
    assert Versie.objects.count() == 1
    assert Gebeurtenis.objects.get(soort="versie bevroren").feiten == {
        "versie": Versie.objects.get().pk,
        "nummer": 1,
        "voor_raden": False,
    }


def test_wat_na_het_openen_veranderde_wordt_niet_ongezien_bevroren(tekst: Tekst, mensen: Mensen) -> None:
    gezien = kenmerk_van(tekst)
    schrijf(tekst, mensen.rijswijk, "Toch anders.")
    with pytest.raises(Verouderd):
        bevries(tekst, mensen.coordinator, kenmerk=gezien)
    adres = reverse("versie_bevriezen", args=[tekst.pk])
    aanvraag = uuid4()
    antwoord = verstuur(mensen.coordinator, adres, aanvraag=aanvraag, naam="Mijn naam", waarom="x", kenmerk=gezien)
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert 'value="Mijn naam"' in pagina
    nieuw = kenmerk_van(tekst)
    assert f'value="{nieuw}"' in pagina
    assert (
        verstuur(mensen.coordinator, adres, aanvraag=aanvraag, naam="Mijn naam", waarom="x", kenmerk=nieuw).status_code
        == 302
    )
    assert Versie.objects.get().naam == "Mijn naam"


def test_een_lege_tekst_wordt_niet_bevroren(mensen: Mensen) -> None:
    tekst = begin(mensen.rijswijk, soort="regiovisie")
    with pytest.raises(KanNiet, match="staat nog niets"):
        bevries(tekst, mensen.coordinator)


@pytest.mark.parametrize("wie", ["rijswijk", "college", "raad", "consulent", "dordrecht"])
def test_alleen_de_coordinator_van_de_regio_bevriest(tekst: Tekst, mensen: Mensen, wie: str) -> None:
    with pytest.raises(GeenRecht):
        bevries(tekst, getattr(mensen, wie))
    adres = reverse("versie_bevriezen", args=[tekst.pk])
    velden = {"aanvraag": uuid4(), "naam": "X", "waarom": "x", "kenmerk": kenmerk_van(tekst)}
    assert verstuur(getattr(mensen, wie), adres, **velden).status_code in (403, 404)
    assert not Versie.objects.exists()


def test_de_pagina_zegt_welke_hoofdstukken_leeg_zijn(tekst: Tekst, mensen: Mensen) -> None:
    schrijf(tekst, mensen.rijswijk, titel="Nog te schrijven")
    pagina = inloggen(mensen.coordinator).get(reverse("versie_bevriezen", args=[tekst.pk])).content.decode()
    assert "<li>2 Nog te schrijven</li>" in pagina
    assert "<li>1 Visie</li>" not in pagina


def test_de_pagina_van_een_versie_toont_waar_zij_voor_staat(tekst: Tekst, mensen: Mensen) -> None:
    versie = bevries(tekst, mensen.coordinator)
    versie.refresh_from_db()
    pagina = inloggen(mensen.college).get(reverse("versie", args=[tekst.pk, 1])).content.decode()
    for deel in (
        "Versie 1, Concept voor de colleges",
        mensen.coordinator.gebruiker.naam,
        "Nooit meer te wijzigen",
        versie.vingerafdruk,
        "Iedereen doet mee.",
    ):
        assert deel in pagina


def test_het_gedownloade_bestand_heeft_dezelfde_vingerafdruk(tekst: Tekst, mensen: Mensen) -> None:
    versie = bevries(tekst, mensen.coordinator)
    versie.refresh_from_db()
    antwoord = inloggen(mensen.college).get(reverse("versie_bestand", args=[tekst.pk, 1]))
    assert hashlib.sha256(antwoord.content).hexdigest() == versie.vingerafdruk
    assert json.loads(antwoord.content)["versie"] == {"nummer": 1, "naam": "Concept voor de colleges"}
    assert antwoord["Content-Disposition"] == 'attachment; filename="proefplan-versie-1.json"'


WIJZIGINGEN = [
    "UPDATE samenwerking_versie SET naam = 'anders'",
    "UPDATE samenwerking_versie SET inhoud = 'anders'",
    "UPDATE samenwerking_versie SET voor_raden = true",
    "DELETE FROM samenwerking_versie",
    "TRUNCATE samenwerking_versie",
    "DELETE FROM samenwerking_historicaltekst",
]


@pytest.mark.parametrize("opdracht", WIJZIGINGEN)
def test_de_app_wijzigt_geen_versie(tekst: Tekst, mensen: Mensen, opdracht: str) -> None:
    bevries(tekst, mensen.coordinator)
    with (
        pytest.raises(DatabaseError, match=r"permission denied|wordt alleen toegevoegd"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(opdracht)


def test_ook_de_eigenaar_wijzigt_geen_versie(kloon: str, django_db_blocker: DjangoDbBlocker) -> None:
    with django_db_blocker.unblock():
        with transaction.atomic():
            mensen = maak_mensen()
            tekst = begin(mensen.rijswijk)
            schrijf(tekst, mensen.rijswijk, "Iedereen doet mee.")
            versie = bevries(tekst, mensen.coordinator)
        versie.refresh_from_db()
        with databank.eigenaar(kloon) as eigenaar:
            eigenaar.autocommit = True
            for opdracht in WIJZIGINGEN:
                if opdracht.startswith("TRUNCATE"):
                    continue  # refused by right only: the owner has it
                with pytest.raises(psycopg.IntegrityError, match="wordt alleen toegevoegd"):
                    eigenaar.execute(opdracht)
        assert Versie.objects.get().vingerafdruk == versie.vingerafdruk


@pytest.mark.parametrize(
    ("nummer", "naam", "feit"),
    [
        (1, "Nog een", "versie_heeft_een_eigen_nummer_in_de_tekst"),
        (0, "Nul", "versies_tellen_vanaf_een"),
        (2, "", "versie_heeft_een_naam"),
    ],
)
def test_wat_de_databank_van_een_versie_weet(tekst: Tekst, mensen: Mensen, nummer: int, naam: str, feit: str) -> None:
    bevries(tekst, mensen.coordinator)
    with (
        pytest.raises(DatabaseError, match=feit),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "INSERT INTO samenwerking_versie (tekst_id, nummer, naam, voor_raden, inhoud, door_id, op, aanvraag)"
            " VALUES (%s, %s, %s, false, 'x', %s, now(), gen_random_uuid())",
            [tekst.pk, nummer, naam, mensen.coordinator.pk],
        )


def test_een_tekst_met_versies_gaat_niet_weg(tekst: Tekst, mensen: Mensen) -> None:
    bevries(tekst, mensen.coordinator)
    with pytest.raises(DatabaseError, match="foreign key"), transaction.atomic():
        _verwijder_de_tekst_met_sql()


def _verwijder_de_tekst_met_sql() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM samenwerking_bijwerking")
        cursor.execute("DELETE FROM samenwerking_leven")
        cursor.execute("DELETE FROM samenwerking_momentopname")
        cursor.execute("DELETE FROM samenwerking_tekst")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
