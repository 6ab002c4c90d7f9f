"""Which files may be handed in: told by what is in them, at most 25 MB."""

from __future__ import annotations

import pytest

from toegang.upload import GRENS_MB, JPEG, PDF, PNG, GeenStuk, Soort, herken

GOED = {
    PDF: b"%PDF-1.7\n1 0 obj\n%%EOF\n",
    JPEG: b"\xff\xd8\xff\xe0 foto \xff\xd9",
    PNG: b"\x89PNG\r\n\x1a\n beeld IEND\xaeB`\x82",
}


@pytest.mark.parametrize(("soort", "inhoud"), GOED.items())
def test_wat_mag_wordt_herkend(soort: Soort, inhoud: bytes) -> None:
    assert herken(inhoud) == soort
    assert herken(inhoud + b"\n" * 100) == soort  # some programs write a little after the end


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "Dit bestand is leeg."),
        (b"MZ\x90\x00 programma", "Dit is geen PDF, JPEG of PNG."),
        (b"PK\x03\x04 een document", "Dit is geen PDF, JPEG of PNG."),
        (b"<html>%PDF-1.7 %%EOF</html>", "Dit is geen PDF, JPEG of PNG."),
        (b"%PDF-1.7 half", "Deze PDF is niet volledig."),
        (b"\xff\xd8\xff\xe0 half", "Deze JPEG is niet volledig."),
        (b"%PDF-" + b"0" * (GRENS_MB * 1024 * 1024) + b"%%EOF", "Dit bestand is 26 MB. Een stuk mag hoogstens 25 MB"),
    ],
)
def test_wat_niet_mag_krijgt_een_zin(inhoud: bytes, zin: str) -> None:
    with pytest.raises(GeenStuk, match=zin):
        herken(inhoud)


def test_precies_25_mb_mag() -> None:
    vulling = GRENS_MB * 1024 * 1024 - len(b"%PDF-%%EOF")
    assert herken(b"%PDF-" + b"0" * vulling + b"%%EOF") == PDF
