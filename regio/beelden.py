"""Pictures that someone hands in: made anew from their points, so that nothing else travels along.

What is kept is never the file that came: it is decoded and written again as PNG or JPEG. Whatever stood in the file
beside the picture (script, another file behind it, the place where a photo was taken) is gone then.
"""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass

from PIL import Image, ImageFile, ImageOps

GRENS_MB = 10
MAX_PUNTEN = 50_000_000
"""A photo of a good telephone; more would fill the memory of the server when it is decoded."""
MAX_ZIJDE = 12_000
BREEDST = 2400
"""Points of the longest side that is kept: sharp on a whole page of paper."""

_BEGINS = ((b"\x89PNG\r\n\x1a\n", "PNG"), (b"\xff\xd8\xff", "JPEG"))


class GeenAfbeelding(ValueError):
    """This file is not accepted. The text is the Dutch sentence for the person who sent it."""


@dataclass(frozen=True)
class Plaatje:
    """A picture as it is kept."""

    mediatype: str
    inhoud: bytes
    breed: int
    hoog: int


def maak_plaatje(inhoud: bytes, *, breedst: int = BREEDST) -> Plaatje:
    """The picture of these bytes, written anew, at most so many points. Raises GeenAfbeelding with a sentence."""
    soort = _soort(inhoud)
    try:
        with Image.open(io.BytesIO(inhoud), formats=[soort]) as bron:
            breed, hoog = bron.size
            if breed * hoog > MAX_PUNTEN or max(breed, hoog) > MAX_ZIJDE:
                raise GeenAfbeelding(_te_veel(breed, hoog))
            if getattr(bron, "n_frames", 1) > 1:
                raise GeenAfbeelding("Dit is een bewegende afbeelding. Kies een afbeelding die stilstaat.")
            _lees_heel(bron)
            beeld = ImageOps.exif_transpose(bron)
            beeld.thumbnail((breedst, breedst))
            return _schrijf(beeld, als_png=soort == "PNG" or _doorzichtig(beeld))
    except GeenAfbeelding:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fout:
        raise GeenAfbeelding(
            "Deze afbeelding is te groot om te openen. Maak haar kleiner en kies haar opnieuw."
        ) from fout
    except (OSError, ValueError, SyntaxError, ArithmeticError, LookupError, EOFError, MemoryError) as fout:
        # what a broken or hostile file does to a decoder
        raise GeenAfbeelding("Deze afbeelding is beschadigd of niet volledig. Kies een ander bestand.") from fout


_SLOT = threading.Lock()


def _lees_heel(bron: Image.Image) -> None:
    """Decode it, and refuse half a file: the library that makes PDFs tells Pillow to be lenient with those."""
    with _SLOT:
        soepel, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
        try:
            bron.load()
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = soepel


def _soort(inhoud: bytes) -> str:
    if not inhoud:
        raise GeenAfbeelding("Dit bestand is leeg. Kies een ander bestand.")
    if len(inhoud) > GRENS_MB * 1024 * 1024:
        mb = -(-len(inhoud) // (1024 * 1024))
        raise GeenAfbeelding(f"Dit bestand is {mb} MB. Een afbeelding mag hoogstens {GRENS_MB} MB zijn.")
    if inhoud.startswith(b"RIFF") and inhoud[8:12] == b"WEBP":
        return "WEBP"
    gevonden = next((soort for begin, soort in _BEGINS if inhoud.startswith(begin)), None)
    if gevonden is None:
        raise GeenAfbeelding("Dit is geen PNG, JPEG of WebP. Sla de afbeelding op als PNG en kies haar opnieuw.")
    return gevonden


def _te_veel(breed: int, hoog: int) -> str:
    return f"Deze afbeelding is {breed} bij {hoog} punten. Dat is te groot: maak haar eerst kleiner."


def _doorzichtig(beeld: Image.Image) -> bool:
    return "A" in beeld.getbands() or "transparency" in beeld.info


def _schrijf(beeld: Image.Image, *, als_png: bool) -> Plaatje:
    """Only the points go along: a new picture has no other information."""
    uit = io.BytesIO()
    kaal = beeld.convert("RGBA" if _doorzichtig(beeld) else "RGB")
    kaal.info.clear()
    if als_png:
        kaal.save(uit, "PNG")
    else:
        kaal.convert("RGB").save(uit, "JPEG", quality=88)
    return Plaatje("image/png" if als_png else "image/jpeg", uit.getvalue(), kaal.width, kaal.height)
