"""Characters that a letter can carry: what was pasted becomes what was meant, and nothing turns a line around.

A right-to-left override (U+202E) makes a reader see 'tkeob' where 'boekt' stands, and an amount from back to front; it
is in no name, so it goes. A letter may only use characters that the letters of the product have: another computer
would fill a gap with another letter, or with an empty box.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib import import_module
from pathlib import Path

MAP = Path(__file__).resolve().parent / "lettertypen"

_NIEUWE_REGEL = "\x0b\x0c\x85\u2028\u2029"
_RICHTING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_STIL = "\ufeff\ufe0e\ufe0f\ufffe\uffff\x7f"
_WORD = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0fc": "✓", "\uf0e0": "→", "\uf0d8": "•", "\uf06e": "■"}
"""What Word writes for the marks of a list, in letters that only Word has."""

_TEKENS: dict[int, str] = {
    **{nummer: "" for nummer in range(32) if chr(nummer) not in "\t\n\r"},
    **{nummer: bytes([nummer]).decode("cp1252", "ignore") for nummer in range(0x80, 0xA0)},
    **{ord(teken): "" for teken in _RICHTING + _STIL},
    **{ord(teken): "\n" for teken in _NIEUWE_REGEL},
    **{ord(teken): wat for teken, wat in _WORD.items()},
}
_IETS = re.compile("[" + "".join(re.escape(chr(nummer)) for nummer in _TEKENS) + "\ud800-\udfff]")
_HALF = re.compile("[\ud800-\udfff]")


def zuiver(tekst: str) -> str:
    """The same text without characters that steer, and with those of Word as everyone has them."""
    if _IETS.search(tekst):
        tekst = _HALF.sub("", tekst).translate(_TEKENS)
    return tekst if unicodedata.is_normalized("NFC", tekst) else unicodedata.normalize("NFC", tekst)


@cache
def gekend() -> frozenset[str]:
    """The characters of Source Sans 3, which stands behind each of the other letters."""
    ttlib = import_module("fontTools.ttLib")  # has no types
    with ttlib.TTFont(MAP / "SourceSans3-Regular.ttf", lazy=True) as lettertype:
        return frozenset(map(chr, lettertype.getBestCmap())) | frozenset("\t\n\r")


def onbekend(tekst: str) -> list[str]:
    """Which characters of this text no letter of the product has, in order of their number."""
    return sorted(set(zuiver(tekst)) - gekend())


def noem(tekens: list[str]) -> str:
    """The sentence for who wrote them."""
    eerste = ", ".join(f"‘{teken}’ (U+{ord(teken):04X})" for teken in tekens[:5])
    return (
        f"De letters van de brief kennen dit teken niet: {eerste}. Haal het weg of schrijf het in gewone letters. "
        "Anders ziet niet iedereen hetzelfde."
    )
