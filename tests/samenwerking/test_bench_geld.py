"""The measurement of the money, made small: it computes what it says, exactly and with floats."""

import pytest

from samenwerking import bench_geld, bench_werkblad


def test_precies_en_met_floats_naast_elkaar(monkeypatch: pytest.MonkeyPatch) -> None:
    for naam, waarde in {"SCENARIOS": 4, "TREKKINGEN": 200, "KEER": 1}.items():
        monkeypatch.setattr(bench_geld, naam, waarde)
    monkeypatch.setattr(bench_werkblad.shutil, "which", lambda naam: None)  # no spreadsheet program in a test run
    floats, precies, anders, schrijven, programma, zonder, trekkingen = bench_geld.geld()
    assert floats.verhouding == 1.0
    assert precies.verhouding == precies.waarde / floats.waarde
    assert (anders.waarde, anders.eenheid) == (0, "van 13680"), "these shares round alike"
    assert schrijven.waarde > 0
    assert programma.verhouding == 1.0
    assert "niet nagerekend" in zonder.naam
    assert trekkingen.waarde > 0
