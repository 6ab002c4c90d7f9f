"""An amount or percentage that was typed says nothing of where it came from, and does not change when that does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samenwerking.teksten.boom import Knoop, loop, platte_tekst
from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld

_GETAL = r"\d{1,15}(?:[.,]\d{1,3}){0,6}"
CIJFER = re.compile(
    rf"(?:€|\bEUR)\s*{_GETAL}(?:\s*(?:mln|mld|miljoen|miljard|duizend))?"
    rf"|\b{_GETAL}\s*(?:euro\b|(?:miljoen|miljard)\s+euro\b|%|procent\b)",
    re.IGNORECASE,
)
_BRON = re.compile(r"\bbron(?:nen)?\s*:", re.IGNORECASE)


def cijfers_zonder_bron(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each alinea or table with a typed figure and no data field, footnote, link or 'Bron:' beside it."""
    for pad, knoop in beeld.soorten("alinea", "tabel"):
        if knoop.soort == "alinea" and any(boven.soort == "tabel" for boven in pad):
            continue
        getypt = CIJFER.search(_getypt(knoop))
        if getypt and not _met_bron(knoop):
            waar, naar = beeld.plaats(pad, knoop)
            zin = f"{waar}: ‘{getypt[0].strip()}’ is getypt en heeft geen bron. Voeg het gegeven in, of een voetnoot."
            yield Bevinding("cijfers_zonder_bron", zin, naar, Ernst.LET_OP)


def _getypt(knoop: Knoop) -> str:
    """The words of a line or table; a figure does not run on over what stands between two pieces."""
    if knoop.soort == "alinea":
        return "".join(kind.tekst if kind.soort == "text" else "\n" for kind in knoop.inhoud)
    return "\n".join(_getypt(kind) for kind in loop(knoop) if kind.soort == "alinea")


def _met_bron(knoop: Knoop) -> bool:
    """True when a source stands beside it; a table may name it in its caption."""
    if _BRON.search(f"{platte_tekst(knoop)} {knoop.attrs.get('bijschrift', '')}"):
        return True
    return any(kind.soort in {"gegeven", "voetnoot"} or kind.merk("koppeling") for kind in loop(knoop))
