"""The logo of a gemeente or region: checked, cleaned and written anew before it comes on a letter."""

from __future__ import annotations

from regio.beelden import GeenAfbeelding, Plaatje, maak_plaatje
from regio.logo_svg import GeenLogo, eis_vorm, maak_svg

__all__ = ["GRENS_KB", "GeenLogo", "maak_logo"]

GRENS_KB = 500
SMALST = 200
"""Points: with fewer a logo of four centimetres is ragged in print."""
BREEDST = 1000
"""Points that are kept: sharp at six centimetres, and small enough to travel in each letter."""
_PNG = b"\x89PNG\r\n\x1a\n"


def maak_logo(inhoud: bytes) -> Plaatje:
    """The logo of these bytes, written anew as SVG or PNG. Raises GeenLogo with a sentence."""
    if not inhoud:
        raise GeenLogo("Dit bestand is leeg. Kies een ander bestand.")
    if len(inhoud) > GRENS_KB * 1024:
        raise GeenLogo(f"Dit bestand is {-(-len(inhoud) // 1024)} kB. Een logo mag hoogstens {GRENS_KB} kB zijn.")
    if inhoud.startswith(_PNG):
        return _png(inhoud)
    if b"<svg" in inhoud[:4096] or inhoud.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return Plaatje("image/svg+xml", maak_svg(inhoud), 0, 0)
    raise GeenLogo("Dit is geen SVG en geen PNG. Vraag uw afdeling communicatie om het logo als SVG of PNG.")


def _png(inhoud: bytes) -> Plaatje:
    try:
        plaatje = maak_plaatje(inhoud, breedst=BREEDST)
    except GeenAfbeelding as fout:
        raise GeenLogo(str(fout)) from fout
    if plaatje.breed < SMALST:
        raise GeenLogo(
            f"Dit logo is {plaatje.breed} punten breed. Op papier is dat onscherp: kies er een van minstens {SMALST}."
        )
    eis_vorm(plaatje.breed, plaatje.hoog)
    return plaatje
