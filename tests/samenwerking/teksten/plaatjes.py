"""Pictures for tests, good and bad."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image

from regio.beelden import Plaatje, maak_plaatje


def bestand(soort: str = "PNG", maat: tuple[int, int] = (40, 30), kleur: str = "navy", **meer: Any) -> bytes:
    """The bytes of a picture of one colour."""
    uit = io.BytesIO()
    Image.new(meer.pop("vorm", "RGB"), maat, kleur).save(uit, soort, **meer)
    return uit.getvalue()


def plaatje(kleur: str = "navy") -> Plaatje:
    """A picture as it is kept."""
    return maak_plaatje(bestand(kleur=kleur))


def png_van(breed: int, hoog: int) -> bytes:
    """A small file that says that it is a picture of this size."""

    def stuk(naam: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))

    kop = struct.pack(">IIBBBBB", breed, hoog, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + stuk(b"IHDR", kop) + stuk(b"IDAT", zlib.compress(b"\0" * 100)) + stuk(b"IEND", b"")


SCRIPT = b"<script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
