"""`manage.py iwmo controleer`: one line per file, exact, without a database."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from tests.toegang.iwmo import maken as m
from toegang.iwmo.lezen import GRENS
from toegang.iwmo.regels import NIET_UIT_EEN_BERICHT, REGELS
from toegang.iwmo.schrijven import schrijf


def controleer(*bestanden: Path, als_json: bool = True) -> tuple[str, int]:
    """What the command prints, and its exit code. A database would be refused here: the test asks for none."""
    uit = io.StringIO()
    try:
        call_command("iwmo", "controleer", *map(str, bestanden), *(["--json"] if als_json else []), stdout=uit)
    except SystemExit as einde:
        return uit.getvalue(), int(einde.code or 0)
    return uit.getvalue(), 0


def bestand(map_: Path, inhoud: bytes, naam: str = "bericht.xml") -> Path:
    pad = map_ / naam
    pad.write_bytes(inhoud)
    return pad


@pytest.mark.usefixtures("schemas")
def test_een_regel_json_per_bestand(tmp_path: Path) -> None:
    goed = bestand(tmp_path, schrijf(m.wmo301()), "goed.xml")
    fout = bestand(tmp_path, schrijf(m.wmo301(m.toegewezen(omvang=None, budget=None), bsn="999900007")), "fout.xml")
    tekst, code = controleer(goed, fout)
    assert [json.loads(regel) for regel in tekst.splitlines()] == [
        {"bestand": str(goed), "bericht": "WMO301", "xsd_geldig": True, "geldig": True, "regels": []},
        {"bestand": str(fout), "bericht": "WMO301", "xsd_geldig": True, "geldig": False, "regels": ["CD041", "CS002"]},
    ]
    assert code == 1
    assert controleer(goed)[1] == 0


@pytest.mark.usefixtures("schemas")
@pytest.mark.parametrize(
    ("inhoud", "bericht"),
    [
        (b"dit is geen XML", None),
        (b"", None),
        (b'<!DOCTYPE x [<!ENTITY e "e">]><Bericht>&e;</Bericht>', None),
        (b"<Bericht/>", None),
        (schrijf(m.wmo301()).replace(b"<wmo301:Geslacht>0<", b"<wmo301:Geslacht>9<"), "WMO301"),
        (schrijf(m.wmo301()).replace(b"wmo301/schema", b"wmo302/schema"), "WMO302"),
        (b"<a>" + b" " * GRENS + b"</a>", None),
    ],
)
def test_wat_geen_goed_bericht_is_geeft_ook_een_regel(tmp_path: Path, inhoud: bytes, bericht: str | None) -> None:
    pad = bestand(tmp_path, inhoud)
    tekst, code = controleer(pad)
    verwacht: dict[str, Any] = {"bestand": str(pad), "bericht": bericht, "xsd_geldig": False, "geldig": False}
    assert json.loads(tekst) == {**verwacht, "regels": []}
    assert code == 1
    leesbaar, _ = controleer(pad, als_json=False)
    assert "niet goed" in leesbaar.splitlines()[0]
    assert len(leesbaar.splitlines()) == 2


def test_een_bestand_dat_er_niet_is(tmp_path: Path) -> None:
    tekst, code = controleer(tmp_path / "weg.xml")
    assert json.loads(tekst)["geldig"] is False
    assert code == 1
    assert "bestaat niet" in controleer(tmp_path, als_json=False)[0]


@pytest.mark.usefixtures("schemas")
def test_in_woorden_staat_de_regel_met_de_plaats(tmp_path: Path) -> None:
    tekst, _ = controleer(bestand(tmp_path, schrijf(m.wmo301(bsn="999900007"))), als_json=False)
    assert "CS002 (retourcode 0001) bij Client/Bsn: Het BSN voldoet niet aan de elfproef." in tekst
    assert "999900007" not in tekst
    goed = controleer(bestand(tmp_path, schrijf(m.wmo301())), als_json=False)[0]
    assert "goed." in goed
    assert "TR385 niet getoetst: of er declaraties zijn goedgekeurd" in goed
    assert "niet getoetst" not in controleer(bestand(tmp_path, schrijf(m.wmo319())), als_json=False)[0]


def test_wat_een_bestand_niet_kan_zeggen_staat_op_de_bladzijde() -> None:
    bladzijde = (Path(settings.BASE_DIR) / "docs" / "beheer.md").read_text(encoding="utf-8")
    for code in NIET_UIT_EEN_BERICHT:
        assert f"`{code}`" in bladzijde
        assert code not in REGELS


def test_zonder_schemas_zegt_de_opdracht_wat_ontbreekt(tmp_path: Path, settings: Any) -> None:
    settings.IWMO_XSD_MAP = tmp_path
    with pytest.raises(CommandError, match="IWMO_XSD_MAP"):
        controleer(bestand(tmp_path, schrijf(m.wmo301())))
