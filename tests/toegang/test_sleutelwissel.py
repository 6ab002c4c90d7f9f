"""Replacing a key: everything stays readable before, during and after, and the old key can go. These tests commit."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from io import StringIO
from uuid import uuid4

import pytest
from django.apps import apps
from django.conf import LazySettings, settings
from django.core.management import CommandError, call_command
from django.db import connection, models

from regio.namens import namens
from tests import databank
from tests.toegang.factories import OP, als_eigenaar, bsn, rijen
from tests.toegang.iwmo.dossier import maak_client
from toegang.acties.sleutelwissel import SOORTEN, telling, vernieuw
from toegang.models import Bericht, ClientBsn, Dossier, Dossierstuk
from toegang.sleutels import sleutelbos


def sleutel(teken: str) -> str:
    return base64.b64encode(teken.encode() * 32).decode()


OUD = str(settings.BSN_SLEUTELS)
NIEUW = f"2:{sleutel('n')},{OUD}"
ALLEEN_NIEUW = f"2:{sleutel('n')}"


@pytest.fixture(autouse=True)
def verse_sleutels() -> Iterator[None]:
    yield
    sleutelbos.cache_clear()


def met_sleutels(settings: LazySettings, tekst: str) -> None:
    settings.BSN_SLEUTELS = tekst
    sleutelbos.cache_clear()


@pytest.fixture
def dossier(kloon: str) -> Dossier:
    """A client with a BSN, three files and two messages; what they hold is made up."""
    dossier, pet = maak_client()
    wie = {"dossier": dossier, "gemeente": dossier.gemeente, "vastgelegd_door": pet}
    with namens(pet):
        for nummer in range(3):
            Dossierstuk.bewaar(
                inhoud=f"%PDF-{nummer}".encode(), aanvraag=uuid4(), soort="ontvangen", titel="Proef",
                naam="proef.pdf", mediatype="application/pdf", **wie,
            )  # fmt: skip
        for nummer in range(2):
            Bericht.bewaar(
                inhoud=f"<bericht>{nummer}</bericht>".encode(), aanvraag=uuid4(), naam="bericht.xml",
                mediatype="application/xml", richting="in", soort="WMO305", identificatie=f"{nummer}",
                afzender="42420001", ontvanger="0603", dagtekening=OP, retour_voor=OP, **wie,
            )  # fmt: skip
    return dossier


def alles(dossier: Dossier) -> list[bytes]:
    """Every hidden value of the dossier as its behandelaar reads it."""
    assert dossier.behandelaar is not None
    with namens(dossier.behandelaar):
        nummer = ClientBsn.objects.get()
        return [
            sleutelbos().ontsleutel_bytes(bytes(nummer.versleuteld), hoort_bij=ClientBsn.hoort_bij(dossier.pk)),
            *(rij.ontsleuteld() for rij in Dossierstuk.objects.order_by("pk")),
            *(rij.ontsleuteld() for rij in Bericht.objects.order_by("pk")),
        ]


def draai(settings: LazySettings, *opties: str) -> list[str]:
    uit = StringIO()
    settings.DB_ROL = "eigenaar"
    with databank.als_eigenaar(connection.settings_dict["NAME"]):
        call_command("vernieuw_sleutels", *opties, stdout=uit)
    return uit.getvalue().splitlines()


def ruw() -> list[tuple[object, ...]]:
    """What stands in the tables, byte for byte."""
    with als_eigenaar() as eigenaar:
        return [
            rij
            for soort in SOORTEN
            for rij in eigenaar.execute(f"SELECT id, {soort.kolom} FROM {soort.tabel} ORDER BY id")
        ]


def test_een_sleutel_vervangen_in_delen_en_de_oude_weg(dossier: Dossier, settings: LazySettings) -> None:
    voor = alles(dossier)
    assert voor == [bsn().encode(), b"%PDF-0", b"%PDF-1", b"%PDF-2", b"<bericht>0</bericht>", b"<bericht>1</bericht>"]
    met_sleutels(settings, NIEUW)
    assert alles(dossier) == voor

    with databank.als_eigenaar(connection.settings_dict["NAME"]):
        assert next(vernieuw(SOORTEN[1], stapel=1, proef=False)) == 1  # and then it is stopped
        assert telling(SOORTEN[1]).keys() == {"1", "2"}
    assert alles(dossier) == voor

    regels = draai(settings, "--stapel", "2")
    stukken, berichten = Dossierstuk._meta.db_table, Bericht._meta.db_table
    with als_eigenaar() as eigenaar:
        ((hoeveel,),) = eigenaar.execute(f"SELECT count(*) FROM {stukken}")
        ((post,),) = eigenaar.execute(f"SELECT count(*) FROM {berichten}")
        assert eigenaar.execute("SELECT DISTINCT sleutel FROM toegang_clientbsn").fetchall() == [("2",)]
    assert f"bestanden: {hoeveel - 1} van {hoeveel - 1} opnieuw versleuteld" in regels  # the first one was done
    assert regels[-4:] == [
        "BSN's: sleutel '2': 1",
        f"bestanden: sleutel '2': {hoeveel}",
        f"berichten: sleutel '2': {post}",
        "Alles is versleuteld met sleutel '2'. Bewaar oudere sleutels zolang er back-ups mee zijn gemaakt.",
    ]
    met_sleutels(settings, ALLEEN_NIEUW)
    assert alles(dossier) == voor
    na = ruw()
    assert draai(settings)[-1].startswith("Alles is versleuteld")
    assert ruw() == na  # twice is once


def test_een_proef_leest_alles_en_verandert_niets(dossier: Dossier, settings: LazySettings) -> None:
    met_sleutels(settings, NIEUW)
    voor = ruw()
    regels = draai(settings, "--proef")
    assert "BSN's: 1 van 1 gelezen" in regels
    assert regels[-4:][0] == "BSN's: sleutel '1': 1"
    assert regels[-1] == "Proef: alles is te lezen, er is niets veranderd."
    assert ruw() == voor


@pytest.mark.parametrize(
    ("sleutels", "zin"),
    [
        (ALLEEN_NIEUW, "1 BSN's: versleuteld met sleutel '1', en die staat niet in BSN_SLEUTELS"),
        (f"2:{sleutel('n')},1:{sleutel('x')}", "de sleutel '1' in BSN_SLEUTELS is een andere"),
        ("2:kort", "Sleutel '2' heeft 3 bytes"),
    ],
)
def test_een_verkeerde_sleutel_stopt_en_verandert_niets(
    dossier: Dossier, settings: LazySettings, sleutels: str, zin: str
) -> None:
    voor = ruw()
    met_sleutels(settings, sleutels)
    with pytest.raises(CommandError, match=zin):
        draai(settings)
    assert ruw() == voor


def test_een_beschadigde_waarde_wordt_genoemd_zonder_inhoud(dossier: Dossier, settings: LazySettings) -> None:
    with als_eigenaar() as eigenaar:
        eigenaar.execute("UPDATE toegang_clientbsn SET versleuteld = set_byte(versleuteld, 30, 0)")
        eigenaar.commit()
    voor = ruw()
    met_sleutels(settings, NIEUW)
    with pytest.raises(CommandError, match=r"Rij \d+ van toegang_clientbsn is niet te lezen"):
        draai(settings)
    assert ruw() == voor


def test_alleen_de_eigenaar_vernieuwt(dossier: Dossier) -> None:
    with pytest.raises(CommandError, match="DB_ROL=eigenaar"):
        call_command("vernieuw_sleutels")


@pytest.mark.parametrize("tabel", ["toegang_dossierstuk", "toegang_bericht"])
def test_van_een_bestand_verandert_verder_niets(dossier: Dossier, tabel: str) -> None:
    """Not by the owner either: no other column, and not the bytes under the same key."""
    vast = {
        naam
        for (naam,) in rijen(
            "SELECT a.attname FROM pg_trigger t JOIN pg_attribute a "
            "ON a.attrelid = t.tgrelid AND a.attnum = ANY(t.tgattr) "
            "WHERE t.tgrelid = %s::regclass AND t.tgname = 'niet_wijzigen'",
            tabel,
        )
    }
    kolommen = {
        naam for (naam,) in rijen("SELECT column_name FROM information_schema.columns WHERE table_name = %s", tabel)
    }
    assert vast == kolommen - {"inhoud", "hash"}
    for zet in ("naam = 'anders.pdf'", "inhoud = inhoud"):
        with als_eigenaar() as eigenaar, pytest.raises(Exception, match="alleen toegevoegd"):
            eigenaar.execute(f"UPDATE {tabel} SET {zet}")


def test_geen_versleutelde_kolom_is_vergeten() -> None:
    versleuteld = {
        (model._meta.db_table, veld.column)
        for model in apps.get_app_config("toegang").get_models()
        for veld in model._meta.concrete_fields
        if isinstance(veld, models.BinaryField) and veld.name in {"inhoud", "versleuteld"}
    }
    assert {(soort.tabel, soort.kolom) for soort in SOORTEN} == {
        rij for rij in versleuteld if rij[0] not in {"toegang_verslag", "toegang_gepubliceerdetelling"}
    }
