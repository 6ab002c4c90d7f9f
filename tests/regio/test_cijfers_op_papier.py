"""Figures stand under each other in every letter, and a press that printed many tables is no heavier for it."""

from __future__ import annotations

import ctypes
import gc
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from regio.briefpapier import Briefstijl, Lettertype, maak_pdf
from tests.pdfstructuur import eis_pango

KB = 1024
RIJEN, PUNTEN, BRIEVEN = 20, 20, 10


@pytest.fixture(autouse=True)
def _pango() -> None:
    eis_pango()


def druk(rijen: str, letter: Lettertype = Lettertype.SOURCE_SANS) -> bytes:
    """A sheet with a table and a numbered list."""
    return maak_pdf(
        f"""<!DOCTYPE html><html lang="nl"><head><title>Cijfers</title></head><body data-voet="" data-merk="">
<h1>Cijfers</h1><table><caption>Per jaar</caption>
<thead><tr><th scope="col">Jaar</th><th scope="col">Bedrag</th></tr></thead>
<tbody>{rijen}</tbody></table><ol>{"<li>Een punt</li>" * PUNTEN}</ol></body></html>""",
        gemaakt_op=datetime(2026, 11, 20, tzinfo=UTC),
        kenmerk="cijfers",
        stijl=Briefstijl(lettertype=letter.value),
    )


@pytest.mark.parametrize("letter", list(Lettertype))
def test_elk_cijfer_is_even_breed(letter: Lettertype, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("geen pdftotext gevonden (poppler-utils)")
    getallen = [str(cijfer) * 6 for cijfer in range(10)]
    rijen = "".join(f'<tr><th scope="row">jaar</th><td>{getal}</td></tr>' for getal in getallen)
    (pdf := tmp_path / "cijfers.pdf").write_bytes(druk(rijen, letter))
    plaatsen = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    breedten = {
        getal: float(tot) - float(van)
        for van, tot, getal in re.findall(r'xMin="([\d.]+)" .* xMax="([\d.]+)" .*>(\d{6})</word>', plaatsen)
    }
    assert sorted(breedten) == getallen
    assert max(breedten.values()) - min(breedten.values()) < 0.1  # points


class Geheugen(ctypes.Structure):
    """`struct mallinfo2` of glibc: what this process asked for and has not given back, in bytes."""

    _fields_ = [(naam, ctypes.c_size_t) for naam in ("arena", "ordblks", "smblks", "hblks", "hblkhd")] + [
        (naam, ctypes.c_size_t) for naam in ("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")
    ]


def test_een_brief_met_een_tabel_en_een_lijst_laat_geen_geheugen_achter() -> None:
    try:
        vraag = ctypes.CDLL(None).mallinfo2
    except AttributeError:
        pytest.skip("alleen glibc 2.33 en later zegt hoeveel geheugen in gebruik is")
    vraag.restype = Geheugen

    def in_gebruik() -> int:
        gc.collect()
        nu = vraag()
        return int(nu.uordblks + nu.hblkhd)

    rijen = "".join(f'<tr><th scope="row">{jaar}</th><td>{jaar * 7}</td></tr>' for jaar in range(2026, 2026 + RIJEN))
    for _ in range(5):
        druk(rijen)  # what is kept for all letters
    eerst = in_gebruik()
    for _ in range(BRIEVEN):
        druk(rijen)
    assert (in_gebruik() - eerst) / BRIEVEN < 4 * KB
