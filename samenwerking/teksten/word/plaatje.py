"""Pictures: what they are by their first bytes, how large, and how Word holds one."""

from __future__ import annotations

import struct

from samenwerking.teksten.word.ooxml import NS, El, maak

MAX_BREED = 5_760_000  # 16 cm in the unit of drawings (EMU)
_MAX_HOOG = 8_000_000
_PER_PUNT = 9525
_SOF = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


def soort_beeld(inhoud: bytes) -> str | None:
    """image/png or image/jpeg by the first bytes, whatever the file is called; None for anything else."""
    if inhoud.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    return "image/jpeg" if inhoud.startswith(b"\xff\xd8\xff") else None


def maat(inhoud: bytes) -> tuple[int, int]:
    """Width and height in points of the screen; 400 by 300 when the file does not say."""
    try:
        breed, hoog = _maat_png(inhoud) if inhoud.startswith(b"\x89PNG") else _maat_jpeg(inhoud)
    except (struct.error, IndexError):
        return 400, 300
    return (breed, hoog) if breed > 0 and hoog > 0 else (400, 300)


def _maat_png(inhoud: bytes) -> tuple[int, int]:
    breed, hoog = struct.unpack(">II", inhoud[16:24])
    return breed, hoog


def _maat_jpeg(inhoud: bytes) -> tuple[int, int]:
    plaats = 2
    while plaats < len(inhoud):
        if inhoud[plaats] != 0xFF:
            break
        if inhoud[plaats + 1] in _SOF:
            hoog, breed = struct.unpack(">HH", inhoud[plaats + 5 : plaats + 9])
            return breed, hoog
        plaats += 2 + max(2, struct.unpack(">H", inhoud[plaats + 2 : plaats + 4])[0])
    return 0, 0


def tekening(inhoud: bytes, relatie: str, nummer: int, alt: str) -> El:
    """w:drawing for a picture in the line, at most as wide as the page."""
    breed, hoog = (deel * _PER_PUNT for deel in maat(inhoud))
    krimp = min(1.0, MAX_BREED / breed, _MAX_HOOG / hoog)
    maten = {"cx": str(max(1, int(breed * krimp))), "cy": str(max(1, int(hoog * krimp)))}
    naam = f"Afbeelding {nummer}"
    return maak(
        "w:drawing",
        maak(
            "wp:inline",
            maak("wp:extent", attrs=maten),
            maak("wp:docPr", attrs={"id": str(nummer), "name": naam, "descr": alt}),
            maak(
                "a:graphic",
                maak(
                    "a:graphicData",
                    maak(
                        "pic:pic",
                        maak(
                            "pic:nvPicPr",
                            maak("pic:cNvPr", attrs={"id": str(nummer), "name": naam, "descr": alt}),
                            maak("pic:cNvPicPr"),
                        ),
                        maak(
                            "pic:blipFill",
                            maak("a:blip", attrs={"r:embed": relatie}),
                            maak("a:stretch", maak("a:fillRect")),
                        ),
                        maak(
                            "pic:spPr",
                            maak("a:xfrm", maak("a:off", attrs={"x": "0", "y": "0"}), maak("a:ext", attrs=maten)),
                            maak("a:prstGeom", maak("a:avLst"), attrs={"prst": "rect"}),
                        ),
                    ),
                    attrs={"uri": NS["pic"]},
                ),
            ),
            attrs={"distT": "0", "distB": "0", "distL": "0", "distR": "0"},
        ),
    )
