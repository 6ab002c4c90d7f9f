"""The manual is open to all, every page of it renders, and every link in it leads somewhere."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from django.test import Client
from django.urls import resolve, reverse

from samenwerking import handleiding
from samenwerking.handleiding import bladzijden, lees

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("naam", bladzijden())
def test_elke_bladzijde_is_te_lezen_zonder_inloggen(naam: str) -> None:
    antwoord = Client().get(handleiding.adres(naam))
    assert antwoord.status_code == 200
    assert antwoord.content.decode().count("<h1") == 1


@pytest.mark.parametrize("naam", bladzijden())
def test_elke_verwijzing_leidt_ergens_heen(naam: str) -> None:
    bladzijde = lees(naam)
    assert bladzijde is not None
    for adres in re.findall(r'href="([^"]+)"', bladzijde.html):
        assert adres.startswith("/help/"), adres
        doel = resolve(adres.partition("#")[0])
        assert lees(doel.kwargs.get("naam", "index")) is not None, adres


@pytest.mark.parametrize("naam", bladzijden())
def test_koppen_slaan_geen_niveau_over(naam: str) -> None:
    bladzijde = lees(naam)
    assert bladzijde is not None
    niveaus = [1, *(int(niveau) for niveau in re.findall(r"<h(\d)", bladzijde.html))]
    assert all(volgend <= vorig + 1 for vorig, volgend in pairwise(niveaus))
    assert 1 not in niveaus[1:]


def test_elke_bladzijde_is_vanaf_het_begin_te_vinden() -> None:
    begin = lees("index")
    assert begin is not None
    for naam in bladzijden():
        assert naam == "index" or handleiding.adres(naam) in begin.html, naam


def test_een_bladzijde_die_er_niet_is() -> None:
    assert Client().get("/help/bestaat-niet/").status_code == 404
    assert Client().get(reverse("help_bladzijde", args=["settings"])).status_code == 404


def test_html_en_script_in_de_tekst_worden_niet_uitgevoerd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "proef.md").write_text(
        "# Proef\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))\n\n| a |\n| --- |\n| <b>b</b> |\n"
    )
    monkeypatch.setattr(handleiding, "MAP", tmp_path)
    bladzijde = lees("proef")
    lees.cache_clear()
    assert bladzijde is not None
    assert "<script>" not in bladzijde.html
    assert "href" not in bladzijde.html
    assert "<b>" not in bladzijde.html
    assert 'scope="col"' in bladzijde.html


def test_een_bladzijde_zonder_titel_wordt_geweigerd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "proef2.md").write_text("Geen titel.")
    monkeypatch.setattr(handleiding, "MAP", tmp_path)
    with pytest.raises(ValueError, match="begint met een titel"):
        lees("proef2")
