"""The package of a frozen version: the same bytes for the same text, and anyone can check it with `sha256sum`."""

import datetime
import hashlib
import io
import json
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from samenwerking.teksten.boom import knoop
from samenwerking.teksten.inhoud import Tekstinhoud
from samenwerking.teksten.models import Tekst, Versie, Versiepakket
from samenwerking.teksten.pakket import (
    INHOUD,
    MANIFEST,
    SOMMEN,
    Pakketbron,
    controleer_pakket,
    maak_pakket,
)
from tests import databank
from tests.samenwerking.teksten.factories import Mensen, begin, bevries, inloggen, maak_mensen, schrijf

INHOUD_VAN_DE_PROEF = Tekstinhoud(
    titel="Proef <2027>",
    soort="sok",
    regio="haaglanden",
    document=knoop(
        "doc",
        knoop(
            "hoofdstuk",
            knoop("kop", "Begin"),
            knoop(
                "artikel",
                knoop("kop", "Doel"),
                knoop("lid", knoop("alinea", "Iedereen doet mee & blijft.", id="alinea1"), id="eenlid1"),
                knoop(
                    "lid",
                    knoop("alinea", "Zie ", knoop("verwijzing", doel="eenlid1"), ".", id="alinea2"),
                    id="eenlid2",
                ),
                id="artikel1",
            ),
            id="hoofdst1",
        ),
    ),
)
BYTES = INHOUD_VAN_DE_PROEF.bevroren(nummer=3, naam="Voor de colleges")
BRON = Pakketbron(
    inhoud=INHOUD_VAN_DE_PROEF,
    bytes_=BYTES,
    nummer=3,
    naam="Voor de colleges",
    waarom="Besluitvorming",
    regio="Haagse regio",
    soort="samenwerkingsovereenkomst",
    rechtsvorm="",
    door="coördinator",
    namens="Haagse regio",
    op=datetime.datetime(2026, 11, 23, 4, 0, tzinfo=datetime.UTC),
    software="0.1.0",
)


@pytest.fixture
def mensen(db: None) -> Mensen:
    return maak_mensen()


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    tekst = begin(mensen.rijswijk)
    schrijf(tekst, mensen.rijswijk, "Iedereen doet mee.")
    return tekst


def delen(pakket: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(pakket)) as zip_:
        return {naam: zip_.read(naam) for naam in zip_.namelist()}


def met(pakket: bytes, **anders: bytes | None) -> bytes:
    """The package with other files under these names (a dot is written as __); None takes one out."""
    alles = delen(pakket) | {naam.replace("__", "."): deel for naam, deel in anders.items()}
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_:
        for naam, deel in alles.items():
            if deel is not None:
                zip_.writestr(naam, deel)
    return uit.getvalue()


def test_dezelfde_tekst_geeft_dezelfde_bytes() -> None:
    assert maak_pakket(BRON) == maak_pakket(replace(BRON))
    assert maak_pakket(BRON) != maak_pakket(replace(BRON, naam="Anders"))


def test_de_namen_staan_op_volgorde_met_een_vaste_tijd() -> None:
    with zipfile.ZipFile(io.BytesIO(maak_pakket(BRON))) as zip_:
        regels = zip_.infolist()
    assert [regel.filename for regel in regels] == sorted(regel.filename for regel in regels)
    assert {regel.date_time for regel in regels} == {(1980, 1, 1, 0, 0, 0)}


def test_het_manifest_zegt_wat_het_is_en_noemt_geen_mens() -> None:
    manifest = json.loads(delen(maak_pakket(BRON))[MANIFEST])
    assert manifest["vingerafdruk"] == hashlib.sha256(BYTES).hexdigest()
    assert manifest["versie"] == {"nummer": 3, "naam": "Voor de colleges", "waarom": "Besluitvorming"}
    assert manifest["bevroren"] == {"op": "2026-11-23T04:00:00+00:00", "door": "coördinator", "namens": "Haagse regio"}
    assert {deel["naam"] for deel in manifest["bestanden"]} == {"inhoud.json", "tekst.docx", "tekst.html", "tekst.txt"}


def test_de_platte_tekst_telt_en_verwijst() -> None:
    regels = delen(maak_pakket(BRON))["tekst.txt"].decode()
    assert "Artikel 1 Doel" in regels
    assert "1. Iedereen doet mee & blijft." in regels
    assert "Zie artikel 1, eerste lid." in regels
    assert "Proef &lt;2027&gt;" in delen(maak_pakket(BRON))["tekst.html"].decode()


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum staat niet op deze machine")
def test_sha256sum_controleert_het_pakket_buiten_dit_programma(tekst: Tekst, mensen: Mensen, tmp_path: Path) -> None:
    versie = bevries(tekst, mensen.coordinator, voor_raden=True)
    versie.refresh_from_db()
    antwoord = inloggen(mensen.raad).get(reverse("versie_pakket", args=[tekst.pk, 1]))
    assert antwoord["Content-Disposition"] == 'attachment; filename="proefplan-versie-1.zip"'
    with zipfile.ZipFile(io.BytesIO(antwoord.content)) as zip_:
        zip_.extractall(tmp_path)
    opdracht = ["sha256sum", "--strict", "-c", SOMMEN]
    goed = subprocess.run(opdracht, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert goed.returncode == 0, goed.stdout + goed.stderr
    assert goed.stdout.count(": OK") == len(list(tmp_path.iterdir())) - 1
    som = subprocess.run(["sha256sum", INHOUD], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert som.stdout.split()[0] == versie.vingerafdruk
    (tmp_path / "tekst.txt").write_text("Iets anders.")
    assert subprocess.run(opdracht, cwd=tmp_path, capture_output=True, check=False).returncode != 0


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"tekst__txt": b"anders"}, "tekst.txt past niet bij SHA256SUMS."),
        ({"tekst__txt": None}, "tekst.txt staat niet in het pakket."),
        ({"extra__txt": b"erbij"}, "extra.txt staat niet in SHA256SUMS."),
        ({"inhoud__json": b"{}"}, "inhoud.json is niet de inhoud van de versie."),
    ],
)
def test_elk_gebrek_wordt_genoemd(anders: dict[str, bytes | None], zin: str) -> None:
    heel = maak_pakket(BRON)
    assert controleer_pakket(heel, inhoud=BYTES) == []
    assert zin in controleer_pakket(met(heel, **anders), inhoud=BYTES)


@pytest.mark.parametrize("rommel", [b"", b"geen zip", b"PK\x03\x04"])
def test_rommel_is_geen_pakket(rommel: bytes) -> None:
    assert controleer_pakket(rommel, inhoud=BYTES) == ["Het pakket is niet te lezen (BadZipFile)."]


def test_de_opdracht_rekent_alles_na(tekst: Tekst, mensen: Mensen, capsys: pytest.CaptureFixture[str]) -> None:
    bevries(tekst, mensen.coordinator)
    call_command("controleer_pakketten")
    assert "Alle 1 versies" in capsys.readouterr().out
    zonder = Versie.objects.create(tekst=tekst, nummer=2, naam="Zonder", inhoud=b"x", door=mensen.coordinator)
    Versiepakket.objects.create(versie=zonder, inhoud=b"geen zip", software="0")
    with pytest.raises(CommandError, match="1 gebreken"):
        call_command("controleer_pakketten")
    assert f"Tekst {tekst.pk}, versie 2: Het pakket is niet te lezen" in capsys.readouterr().out


def test_een_bewaard_concept_heeft_geen_pakket(tekst: Tekst, mensen: Mensen) -> None:
    Versie.objects.create(
        tekst=tekst, nummer=1, naam="Los", bevroren=False, inhoud=b"x", door=mensen.coordinator, voor_raden=False
    )
    assert inloggen(mensen.college).get(reverse("versie_pakket", args=[tekst.pk, 1])).status_code == 404


WIJZIGINGEN = [
    f"{opdracht} samenwerking_{tabel}{rest}"
    for tabel in ("versiepakket", "heropening", "clausulegebruik", "clausuletekst", "berichtgelezen")
    for opdracht, rest in (("DELETE FROM", ""), ("UPDATE", " SET id = id"))
    if not (opdracht == "UPDATE" and tabel in {"versiepakket", "heropening"})
] + [
    "UPDATE samenwerking_versiepakket SET inhoud = 'anders'",
    "UPDATE samenwerking_heropening SET reden = 'anders'",
    "UPDATE samenwerking_versie SET bevroren = false",
    "UPDATE samenwerking_versie SET waarom = 'anders'",
]


@pytest.mark.parametrize("opdracht", [*WIJZIGINGEN, "TRUNCATE samenwerking_versiepakket"])
def test_de_app_wijzigt_niets_van_wat_bevroren_is(db: None, opdracht: str) -> None:
    with (
        pytest.raises(DatabaseError, match=r"permission denied|wordt alleen toegevoegd"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(opdracht)


def test_ook_de_eigenaar_wijzigt_het_niet(kloon: str, django_db_blocker: DjangoDbBlocker) -> None:
    with django_db_blocker.unblock(), databank.eigenaar(kloon) as eigenaar:
        eigenaar.autocommit = True
        for opdracht in WIJZIGINGEN:
            with pytest.raises(psycopg.IntegrityError, match="wordt alleen toegevoegd"):
                eigenaar.execute(opdracht)


def test_een_bewaard_concept_gaat_niet_naar_de_raden(tekst: Tekst, mensen: Mensen) -> None:
    with pytest.raises(DatabaseError, match="alleen_een_bevroren_versie"), transaction.atomic():
        Versie.objects.create(
            tekst=tekst, nummer=1, naam="X", bevroren=False, voor_raden=True, inhoud=b"x", door=mensen.coordinator
        )
