"""A back-up can be older than a destruction: after restoring it, what was destroyed is destroyed again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import LazySettings
from django.core.management import call_command

from regio.acties.back_up import BackUpFout
from regio.models import Rol
from regio.namens import namens
from tests import databank
from tests.regio.factories import maak_pet
from tests.toegang.factories import maak_dossier, rijen
from tests.toegang.privacyproef import beslis, sluit, stel_voor
from tests.toegang.volledig import maak_vol_dossier
from toegang.acties.register import REGISTER, bewaar_register, lees_register, vernietig_opnieuw
from toegang.vernietigen import PERSOONSGEGEVENS, kolom_van_dossier


@pytest.fixture
def lege_databank(kloon: str) -> str:
    naam = f"{kloon}_leeg"
    databank.kloon("template0", naam)
    yield naam
    databank.gooi_weg(naam)


@pytest.fixture(autouse=True)
def geen_werker(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the worker does after the commit, the tests do themselves."""
    monkeypatch.setattr("regio.tasks.bewaar_register.delay", lambda: None)


def over(dossier_id: int) -> set[str]:
    """The labels of which a row about this dossier is there."""
    return {
        label
        for label in PERSOONSGEGEVENS
        if rijen(
            f"SELECT 1 FROM {apps.get_model(label)._meta.db_table} WHERE {kolom_van_dossier(label)} = %s", dossier_id
        )
    }


def test_herstel_vernietigt_opnieuw_uit_elke_tabel(
    kloon: str, lege_databank: str, tmp_path: Path, settings: LazySettings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.BACK_UP_MAP = tmp_path
    vol, blijft = maak_vol_dossier(), maak_dossier("Rijswijk")
    sluit(vol)
    with databank.als_eigenaar(kloon):
        call_command("back_up", str(tmp_path / "oud"))
        assert {"toegang.HistoricalClient", "toegang.ClientBsn", "toegang.Dossierstuk"} <= over(vol.pk)
    een, twee = (maak_pet(Rol.TEAMLEIDER, "Rijswijk") for _ in range(2))  # came after the back-up
    beslis(stel_voor(vol, een), twee)
    with databank.als_eigenaar(kloon):
        call_command("bewaar_register")
        assert over(vol.pk) == set()
    with databank.als_eigenaar(lege_databank):
        call_command("herstel", str(tmp_path / "oud"))
        assert over(vol.pk) == set()
        assert "toegang.Client" in over(blijft.pk)
        assert rijen("SELECT dossier_id, nummer FROM toegang_vernietigddossier") == [(vol.pk, vol.nummer)]
        assert "Opnieuw vernietigd" in capsys.readouterr().out
        assert vernietig_opnieuw(tmp_path).endswith("0 dossiers.")
    databank.gebruik(kloon)


def test_het_register_noemt_geen_client_en_vergeet_niets(kloon: str, tmp_path: Path) -> None:
    dossier = maak_dossier("Rijswijk", achternaam="Geheimenaar")
    sluit(dossier)
    beslis(stel_voor(dossier, maak_pet(Rol.TEAMLEIDER, "Rijswijk")), maak_pet(Rol.TEAMLEIDER, "Rijswijk"))
    ouder = {
        "aanvraag": "0a0a0a0a-0000-4000-8000-000000000000", "gemeente": "GM0603", "grond": "verzoek",
        "besloten_op": "2026-01-01", "eerste": "a@voorbeeld.example", "tweede": "b@voorbeeld.example",
        "dossiers": [[99, "2026-000099"]],
    }  # fmt: skip
    (tmp_path / REGISTER).write_text(json.dumps([ouder]))
    with databank.als_eigenaar(kloon):
        assert bewaar_register(tmp_path) == 2
        assert bewaar_register(tmp_path) == 2
    databank.gebruik(kloon)
    tekst = (tmp_path / REGISTER).read_text()
    assert "Geheimenaar" not in tekst
    assert [regel.dossiers for regel in lees_register(tmp_path / REGISTER)] == [
        [(99, "2026-000099")],
        [(dossier.pk, dossier.nummer)],
    ]
    assert (tmp_path / REGISTER).stat().st_mode & 0o077 == 0


@pytest.mark.django_db
def test_zonder_register_zegt_herstel_dat(tmp_path: Path) -> None:
    assert "geen register" in vernietig_opnieuw(tmp_path)


def test_een_kapot_register_wordt_niet_overgeslagen(tmp_path: Path) -> None:
    (tmp_path / REGISTER).write_text("{")
    with pytest.raises(BackUpFout, match="geen register"):
        lees_register(tmp_path / REGISTER)


@pytest.mark.django_db
def test_de_toepassing_ziet_alleen_het_eigen_register() -> None:
    """As the app the register shows only the own gemeente, so the file is written by the owner."""
    dossier = maak_dossier("Rijswijk")
    sluit(dossier)
    beslis(stel_voor(dossier, maak_pet(Rol.TEAMLEIDER, "Rijswijk")), maak_pet(Rol.TEAMLEIDER, "Rijswijk"))
    assert rijen("SELECT 1 FROM toegang_vernietigddossier") == []
    with namens(maak_pet(Rol.TEAMLEIDER, "Rijswijk")):
        assert rijen("SELECT dossier_id FROM toegang_vernietigddossier") == [(dossier.pk,)]
