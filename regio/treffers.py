"""Where the words that someone looked for stand in a line: marked, and as HTML."""

from __future__ import annotations

import re
import unicodedata

from django.utils.html import escape
from django.utils.safestring import SafeString

BEGIN, EINDE = "\ue000", "\ue001"
"""Signs that no text holds; they come through the escaping of HTML."""


def kaal(tekst: str) -> str:
    """Small letters without accents; as long as the text, so that a place in the one is that place in the other."""
    return "".join(unicodedata.normalize("NFKD", teken)[0].lower()[:1] or teken for teken in tekst)


def woorden_in(gezocht: str) -> list[str]:
    """The words of what was typed, without accents."""
    return re.findall(r"\w+", kaal(gezocht))


def merk(tekst: str, gezocht: str) -> str:
    """The text with a mark around each place where a word of what was typed begins or stands."""
    woorden = [woord for woord in woorden_in(gezocht) if len(woord) > 1]
    if not woorden:
        return tekst
    patroon = "|".join(re.escape(woord) for woord in sorted(woorden, key=len, reverse=True))
    uit, hier = [], 0
    for plek in re.finditer(patroon, kaal(tekst)):
        uit += [tekst[hier : plek.start()], BEGIN, tekst[plek.start() : plek.end()], EINDE]
        hier = plek.end()
    return "".join([*uit, tekst[hier:]])


def als_html(tekst: str) -> SafeString:
    """The marks as <mark>; everything else is text."""
    return SafeString(escape(tekst).replace(BEGIN, "<mark>").replace(EINDE, "</mark>"))
