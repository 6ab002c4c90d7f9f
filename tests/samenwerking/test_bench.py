"""The frame of the benchmarks: it prints rows with ratios and keeps them; what it measures is not asserted."""

import json
import logging
from contextlib import nullcontext
from io import StringIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import LazySettings
from django.core.management import CommandError, call_command

from samenwerking import bench_brieven, bench_teksten, bench_zoeken, meten
from samenwerking.brieven.opmaak import brief_pdf
from samenwerking.teksten.models import Deel, Tekst
from tests.pdfstructuur import eis_pango, lees, soorten, tekst
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.teksten.factories import begin
from tests.samenwerking.voorbeeldbrief import voorbeeldbrief

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
    assert logging.getLogger("regio.verzoek").level == logging.NOTSET  # the log of what comes after is whole again
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


def test_een_brief_van_de_meting_heeft_drie_bladzijden_met_een_tabel_en_een_grafiek() -> None:
    eis_pango()
    brief = bench_brieven.op_maat(voorbeeldbrief())
    lezer = lees(brief_pdf(brief))
    assert len(lezer.pages) == bench_brieven.BLADZIJDEN
    assert "Tabel 1." in tekst(lezer)
    assert "Figure" in soorten(lezer)


def test_zonder_dossiers_zegt_de_meting_van_de_monitor_wat_te_doen() -> None:
    with pytest.raises(CommandError, match="vul_schaal"):
        call_command("bench", "monitor", stdout=StringIO())


def test_zoeken_meet_met_en_zonder_veel_delen_en_laat_niets_achter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_zoeken, "OBJECTEN", 20)
    begin(maak_pet("beleidsadviseur", "Rijswijk"), titel="Regiovisie")
    rijen = {rij.naam: rij for rij in bench_zoeken.zoeken()}
    vragen = {naam: rij.waarde for naam, rij in rijen.items() if naam.endswith(": vragen")}
    assert len(set(vragen.values())) == 1
    assert not Deel.objects.filter(kenmerk__startswith="meting").exists()


def test_teksten_meet_alles_wat_gevraagd_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """With small texts, and writers who answer at once: every row comes, and Hocuspocus says that it is not there."""
    klaar = {"vertraging": [1.0, 2.0], "duur": 1.0, "cpu": 0.1, "teksten": 1, "server": 3.0, "geheugen": 50.0}
    for naam in ("_echo", "_server"):
        monkeypatch.setattr(bench_teksten, naam, lambda *_: nullcontext((SimpleNamespace(pid=1), 1)))
    monkeypatch.setattr(bench_teksten, "_laat_schrijven", lambda *_: klaar)
    monkeypatch.setattr(bench_teksten, "HOCUSPOCUS", bench_teksten.BRON / "nergens")
    for naam, aantal in (("ARTIKELEN", 2), ("VEEL_ARTIKELEN", 3), ("HEEL_VEEL_ARTIKELEN", 4), ("SCHRIJVERS", 3)):
        monkeypatch.setattr(bench_teksten, naam, aantal)
    maak_pet("coordinator", regio("haaglanden"))
    rijen = {rij.naam: rij for rij in bench_teksten.teksten()}
    assert any(naam.startswith("Hocuspocus is niet gemeten: doe npm install") for naam in rijen)
    for naam in (
        "3 schrijvers, bij de anderen, dit product: p95",
        "geheugen, dit product",
        "verschillende teksten na afloop, dit product",
        "3 artikelen openen om te lezen: p50",
        "3 artikelen: twee versies vergelijken",
        "3 artikelen: docx",
        "4 artikelen openen om te schrijven",
        "4 artikelen: een woord ordenen, toetsen en bewaren: p50",
    ):
        assert rijen[naam].waarde > 0
    assert any("pdf" in naam for naam in rijen)
    assert not Tekst.objects.exists()
