"""Pictures that are handed in: what is kept was made anew; what is no picture is refused with a sentence."""

from __future__ import annotations

import io
import time

import pytest
from PIL import Image

from regio.beelden import BREEDST, GRENS_MB, GeenAfbeelding, maak_plaatje
from tests.samenwerking.teksten.plaatjes import SCRIPT, SVG, bestand, png_van


@pytest.mark.parametrize(
    ("inhoud", "mediatype"),
    [
        (bestand("PNG"), "image/png"),
        (bestand("JPEG"), "image/jpeg"),
        (bestand("WEBP"), "image/jpeg"),
        (bestand("WEBP", vorm="RGBA", kleur="#00008080"), "image/png"),
        (bestand("JPEG", vorm="CMYK", kleur="red"), "image/jpeg"),
        (bestand("PNG", vorm="P", kleur="red"), "image/png"),
    ],
    ids=range(6),
)
def test_een_afbeelding_wordt_png_of_jpeg(inhoud: bytes, mediatype: str) -> None:
    uit = maak_plaatje(inhoud)
    assert (uit.mediatype, uit.breed, uit.hoog) == (mediatype, 40, 30)
    with Image.open(io.BytesIO(uit.inhoud)) as terug:
        assert terug.size == (40, 30)
        assert Image.MIME[terug.format or ""] == mediatype


def test_dezelfde_afbeelding_geeft_dezelfde_bytes() -> None:
    assert maak_plaatje(bestand()).inhoud == maak_plaatje(bestand()).inhoud


@pytest.mark.parametrize("soort", ["PNG", "JPEG"])
def test_wat_achter_of_in_het_bestand_meelift_is_weg(soort: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = "verzonnen plek op een kaart"
    met = bestand(soort, exif=exif) + SCRIPT + b"PK\x03\x04meer"
    uit = maak_plaatje(met)
    assert SCRIPT not in uit.inhoud
    assert b"verzonnen plek" not in uit.inhoud
    assert b"PK\x03\x04" not in uit.inhoud


def test_een_foto_op_zijn_kant_wordt_rechtop_bewaard() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    uit = maak_plaatje(bestand("JPEG", (40, 30), exif=exif))
    assert (uit.breed, uit.hoog) == (30, 40)


def test_een_grote_foto_wordt_kleiner_bewaard() -> None:
    uit = maak_plaatje(bestand("PNG", (4800, 1200)))
    assert (uit.breed, uit.hoog) == (BREEDST, BREEDST // 4)


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "leeg"),
        (SVG, "geen PNG, JPEG of WebP"),
        (b"<?xml version='1.0'?>" + SVG, "geen PNG, JPEG of WebP"),
        (SCRIPT, "geen PNG, JPEG of WebP"),
        (b"%PDF-1.7 " + b"x" * 50, "geen PNG, JPEG of WebP"),
        (bestand("GIF"), "geen PNG, JPEG of WebP"),
        (bestand("TIFF"), "geen PNG, JPEG of WebP"),
        (b"\x89PNG\r\n\x1a\n" + SCRIPT, "beschadigd"),
        (b"\xff\xd8\xff" + SCRIPT, "beschadigd"),
        (b"RIFF\x00\x00\x00\x00WEBP" + SCRIPT, "beschadigd"),
        (bestand("JPEG", (400, 300))[:200], "beschadigd"),
        (bestand("PNG", (400, 300))[:60], "beschadigd"),
        (png_van(100_000, 100_000), "te groot"),
        (png_van(20_000, 20), "te groot"),
        (png_van(8_000, 8_000), "te groot"),
        (png_van(3_000, 3_000), "beschadigd"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * (GRENS_MB * 1024 * 1024), "11 MB"),
        (
            bestand("WEBP", save_all=True, append_images=[Image.new("RGB", (40, 30), "red")]),
            "bewegende",
        ),
    ],
    ids=range(18),
)
def test_wat_geen_afbeelding_is_wordt_geweigerd_met_een_zin(inhoud: bytes, zin: str) -> None:
    begin = time.process_time()
    with pytest.raises(GeenAfbeelding, match=zin):
        maak_plaatje(inhoud)
    assert time.process_time() - begin < 5
