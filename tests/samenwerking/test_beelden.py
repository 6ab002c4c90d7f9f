"""The command that makes the pictures of the README: every role, and a sentence for what is missing."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from regio.models import Rol
from samenwerking.management.commands.beelden import BEELDEN, TELEFOON


def test_van_elke_rol_is_er_een_beeld_en_van_sommige_op_een_telefoon() -> None:
    assert {beeld.naam.split("-")[0] for beeld in BEELDEN} == set(Rol.values)
    assert {beeld.naam for beeld in BEELDEN if beeld.maat == TELEFOON} == {
        beeld.naam for beeld in BEELDEN if beeld.naam.endswith("-telefoon")
    }


def test_beelden_van_de_readme_zijn_die_van_de_opdracht() -> None:
    basis = Path(settings.BASE_DIR)
    getoond = set(re.findall(r"docs/beelden/([a-z-]+)\.png", (basis / "README.md").read_text()))
    bewaard = {pad.stem for pad in (basis / "docs" / "beelden").glob("*.png")}
    assert getoond
    assert getoond <= bewaard
    assert bewaard == {beeld.naam for beeld in BEELDEN}


def test_zonder_playwright_zegt_de_opdracht_wat_te_doen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    with pytest.raises(CommandError, match=r"Het pakket playwright ontbreekt\. Voer eerst uit: \.ci/klaarzetten test"):
        call_command("beelden", naar=tmp_path)


def test_zonder_chromium_zegt_de_opdracht_wat_te_doen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CommandError, match=r"Chromium ontbreekt\. Installeer het pakket chromium"):
        call_command("beelden", naar=tmp_path)
