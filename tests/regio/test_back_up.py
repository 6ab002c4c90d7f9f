"""A back-up can be restored whole, and a damaged or foreign one is refused before anything happens."""

import datetime
import json
from pathlib import Path

import pytest
from django.conf import LazySettings, settings

from regio.acties.back_up import DUMP, MANIFEST, BackUpFout, Manifest, maak_back_up, ruim_op, standen, zet_terug
from regio.models import Gebeurtenis, Gemeente
from tests import databank
from tests.regio.factories import maak_pet

NU = datetime.datetime(2026, 11, 22, 3, 15, tzinfo=datetime.UTC)


@pytest.fixture
def back_up(kloon: str, tmp_path: Path) -> Path:
    maak_pet("consulent", "Rijswijk")
    with databank.als_eigenaar(kloon):
        maak_back_up(tmp_path / "back_up", op_moment=NU)
    return tmp_path / "back_up"


@pytest.fixture
def lege_databank(kloon: str) -> str:
    naam = f"{kloon}_leeg"
    databank.kloon("template0", naam)
    yield naam
    databank.gooi_weg(naam)


def test_terugzetten_geeft_dezelfde_rijen_en_rechten(back_up: Path, kloon: str, lege_databank: str) -> None:
    with databank.als_eigenaar(kloon):
        voor = standen()
    with databank.als_eigenaar(lege_databank):
        zet_terug(back_up)
        assert standen() == voor
    databank.gebruik(lege_databank)  # as the app: it may read, and still not change what happened
    assert Gemeente.objects.filter(geldig_tot__isnull=True).count() == 342
    with databank.eigenaar(lege_databank) as sql, pytest.raises(Exception, match="wordt alleen toegevoegd"):
        sql.execute("DELETE FROM regio_gebeurtenis")
    assert Gebeurtenis.objects.count() == voor["regio_gebeurtenis"].rijen
    databank.gebruik(kloon)


def test_manifest_noemt_versie_aantallen_en_nooit_een_sleutel(back_up: Path) -> None:
    tekst = (back_up / MANIFEST).read_text()
    manifest = Manifest.lees(back_up)
    assert manifest.versie == settings.VERSIE
    assert manifest.tabellen["regio_gemeente"].rijen == Gemeente.objects.count()
    assert settings.BSN_SLEUTELS.partition(":")[2] not in tekst
    assert settings.BSN_ZOEKSLEUTEL not in tekst
    assert (back_up / DUMP).stat().st_mode & 0o077 == 0


def test_een_niet_lege_databank_wordt_geweigerd(back_up: Path, kloon: str) -> None:
    with databank.als_eigenaar(kloon), pytest.raises(BackUpFout, match="niet leeg"):
        zet_terug(back_up)


def test_een_beschadigde_dump_wordt_geweigerd(back_up: Path, lege_databank: str) -> None:
    with open(back_up / DUMP, "r+b") as dump:
        dump.seek(2000)
        dump.write(b"kapot")
    with databank.als_eigenaar(lege_databank):
        with pytest.raises(BackUpFout, match="beschadigd"):
            zet_terug(back_up)
        assert standen() == {}


def test_zonder_de_sleutels_van_toen_geen_herstel(back_up: Path, lege_databank: str, settings: LazySettings) -> None:
    settings.BSN_SLEUTELS = "1:QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE="
    with databank.als_eigenaar(lege_databank), pytest.raises(BackUpFout, match="BSN_SLEUTELS 1"):
        zet_terug(back_up)


def test_een_andere_secret_key_maakt_elke_authenticator_app_stuk(
    back_up: Path, lege_databank: str, settings: LazySettings
) -> None:
    toen, settings.SECRET_KEY = settings.SECRET_KEY, "een andere"
    with databank.als_eigenaar(lege_databank):
        with pytest.raises(BackUpFout, match="authenticator-app"):
            zet_terug(back_up)
        settings.SECRET_KEY_FALLBACKS = [toen]
        assert zet_terug(back_up).tabellen


def test_een_verloren_secret_key_houdt_het_herstel_niet_tegen(
    back_up: Path, lege_databank: str, settings: LazySettings
) -> None:
    settings.SECRET_KEY = "een andere"
    with databank.als_eigenaar(lege_databank):
        assert zet_terug(back_up, andere_secret_key=True).tabellen
    assert settings.SECRET_KEY not in (back_up / MANIFEST).read_text()


def test_een_ander_aantal_valt_op(back_up: Path, lege_databank: str) -> None:
    ruw = json.loads((back_up / MANIFEST).read_text())
    ruw["tabellen"]["regio_gemeente"]["rijen"] += 1
    (back_up / MANIFEST).write_text(json.dumps(ruw))
    with databank.als_eigenaar(lege_databank), pytest.raises(BackUpFout, match="regio_gemeente"):
        zet_terug(back_up)


def test_een_map_zonder_manifest_is_geen_back_up(tmp_path: Path) -> None:
    with pytest.raises(BackUpFout, match="geen back-up"):
        Manifest.lees(tmp_path)


def test_veertien_dagen_blijven_bewaard(tmp_path: Path) -> None:
    for dag in range(1, 21):
        map_ = tmp_path / f"202611{dag:02}-031500"
        map_.mkdir()
        (map_ / MANIFEST).write_text("{}")
    (tmp_path / "eigen-map").mkdir()
    weg = ruim_op(tmp_path)
    assert [p.name for p in weg] == [f"202611{dag:02}-031500" for dag in range(1, 7)]
    assert (tmp_path / "eigen-map").exists()
