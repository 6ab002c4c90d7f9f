"""The frame of the benchmarks: it prints rows with ratios and keeps them; what it measures is not asserted."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.management import CommandError, call_command

from samenwerking import meten
from tests.regio.factories import maak_pet

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _kort(settings: LazySettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr(meten, "BEZOEKEN", 4)


def test_de_landing_van_elke_rol_krijgt_tijden_en_vragen(tmp_path: Path) -> None:
    maak_pet("consulent", "Rijswijk")
    maak_pet("raadslid", "Dordrecht")
    uit = StringIO()
    call_command("bench", "landing", stdout=uit)
    (bestand,) = (tmp_path / "bench").glob("*.json")
    rijen = {rij["naam"]: rij for rij in json.loads(bestand.read_text())}
    for rol in ("Wmo-consulent", "raadslid"):
        assert rijen[f"{rol}: p95"]["waarde"] >= rijen[f"{rol}: p50"]["waarde"] > 0
        assert rijen[f"{rol}: p50"]["verhouding"] > 0
        assert rijen[f"{rol}: vragen"]["eenheid"] == "vragen"
        assert f"{rol}: p50" in uit.getvalue()


def test_zonder_brieven_zegt_de_meting_wat_te_doen() -> None:
    with pytest.raises(CommandError, match="Laad eerst de demo"):
        call_command("bench", "brieven", stdout=StringIO())
