"""Loading the demo: all or nothing, once, and never in productie."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from regio.briefpapier import PdfNietMogelijk
from regio.models import Gebruiker, Opdrachtdeel
from samenwerking.brieven.models import Briefstap, Briefversie
from samenwerking.demo import laden
from tests import databank


def _aantallen(naam: str) -> dict[str, int]:
    """Rows per table, as the owner counts them."""
    with databank.eigenaar(naam) as verbinding, verbinding.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tabellen = [tabel for (tabel,) in cursor.fetchall()]
        tellingen = {}
        for tabel in tabellen:
            cursor.execute(f'SELECT count(*) FROM "{tabel}"')
            tellingen[tabel] = cursor.fetchone()[0]
    return tellingen


ZONDER_BRIEF = (
    "_dossiers",
    "laad_privacy",
    "laad_overdrachten",
    "laad_berichten",
    "laad_opvolging",
    "laad_leerjaar",
    "laad_prognoses",
    "laad_teksten",
    "laad_overleg",
    "laad_voorstellen",
    "laad_gesprekken",
)
"""Parts of the demo on which no raadsinformatiebrief depends: four fifths of its time."""


def test_twee_keer_laden_is_een_keer(demo_databank, capsys):
    voor = _aantallen(demo_databank)
    call_command("laad_demo")
    assert _aantallen(demo_databank) == voor
    assert "al geladen" in capsys.readouterr().out


def test_een_halve_demo_is_geen_demo(kloon, monkeypatch):
    def breekt(*args, **kwargs):
        raise RuntimeError("stroom weg")

    voor = _aantallen(kloon)
    monkeypatch.setattr(laden, "laad_lopende_opvang", breekt)  # people, dossiers, places are there; no letter yet
    with pytest.raises(RuntimeError, match="stroom weg"):
        call_command("laad_demo", verbosity=0)
    na = _aantallen(kloon)
    assert na == voor
    assert na["regio_gebruiker"] == 0


def test_zonder_pango_laadt_de_demo_ook_en_wachten_de_brieven_op_de_werker(kloon, monkeypatch, capsys):
    def geen_pango(versie):
        raise PdfNietMogelijk("Pango ontbreekt.")

    for deel in ZONDER_BRIEF:
        monkeypatch.setattr(laden, deel, lambda *args, **kwargs: None)
    monkeypatch.setattr("samenwerking.demo.brieven.leg_pdf_vast", geen_pango)
    call_command("laad_demo", verbosity=0)
    assert "Pango ontbreekt." in capsys.readouterr().err
    assert Opdrachtdeel.objects.open().count() == Briefversie.objects.count() == 9
    assert not Briefstap.objects.exists()


def test_in_productie_laadt_de_demo_niet(db, settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="alleen met MODUS=demo"):
        call_command("laad_demo")
    assert not Gebruiker.objects.exists()


def test_het_commando_stopt_in_productie_met_een_zin_en_code_1(tmp_path):
    geheim = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
    klaar = subprocess.run(
        [sys.executable, "manage.py", "laad_demo"],
        cwd=Path(__file__).parents[2],
        env={
            **{naam: os.environ[naam] for naam in ("PATH", "HOME") if naam in os.environ},
            "VAR_DIR": str(tmp_path),
            "SECRET_KEY": "alleen-voor-deze-proef",
            "BSN_SLEUTELS": f"1:{geheim}",
            "BSN_ZOEKSLEUTEL": geheim,
            "DATABASE_URL": "postgres://niemand@127.0.0.1:1/niets",  # it must not even look
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert klaar.returncode == 1
    assert "De demo laadt alleen met MODUS=demo" in klaar.stderr
    assert "Traceback" not in klaar.stderr


def test_bij_echte_mensen_laadt_de_demo_niet(db):
    Gebruiker.objects.create_user("iemand@gemeente.example", "Iemand")
    with pytest.raises(CommandError, match="al mensen"):
        call_command("laad_demo")


def test_zonder_regios_zegt_het_commando_wat_er_eerst_moet(db, monkeypatch):
    monkeypatch.setattr("samenwerking.management.commands.laad_demo.REGIOS", ("haaglanden", "atlantis"))
    with pytest.raises(CommandError, match="laad_referentie"):
        call_command("laad_demo")


def test_zonder_demo_zegt_de_brief_van_de_opdrachtregel_wat_er_eerst_moet(db, tmp_path):
    with pytest.raises(CommandError, match="Laad eerst de demo"):
        call_command("raadsinformatiebrief", "GM0505", uit=tmp_path / "brief.pdf")
