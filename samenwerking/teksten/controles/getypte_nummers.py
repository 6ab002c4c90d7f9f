"""Numbers are counted. One that was typed stands there twice, or stays behind when a lid is added before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld

_NUMMER = re.compile(r"\s*(\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}°|[-–•*])\s+(?=\S)")
_KOPNUMMER = re.compile(
    r"\s*((?:artikel|art\.|hoofdstuk|bijlage|paragraaf)\s+\d+[a-z]?(?:\.\d+)*[.:]?|\d{1,2}(?:\.\d{1,2})*\.|\d{1,2}(?:\.\d{1,2})+)\s",
    re.IGNORECASE,
)
"""Without a point it may be a count: '9 gemeenten'."""


def getypte_nummers(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each line and heading that begins with a number that was typed."""
    for regel in beeld.regels:
        ouder = regel.pad[-1]
        if ouder.soort in {"cel", "kopcel"}:
            continue
        if vondst := _NUMMER.match(regel.woorden):
            waar, naar = beeld.plaats(regel.pad, regel.knoop)
            enige = ouder.soort == "artikel" or (ouder.soort == "lid" and _is_enig(regel.pad))
            raad = "Een enig lid krijgt geen nummer" if enige else "Het nummer komt vanzelf"
            zin = f"{waar} begint met een getypt ‘{vondst[1]}’. {raad}: haal het weg, of maak er een opsomming van."
            yield Bevinding("getypte_nummers", zin, naar, Ernst.LET_OP)
    for pad, knoop in beeld.soorten("hoofdstuk", "bijlage", "paragraaf", "artikel"):
        if vondst := _KOPNUMMER.match(knoop.kop):
            waar, naar = beeld.plaats(pad, knoop)
            zin = f"{waar}: het opschrift begint met een getypt ‘{vondst[1]}’. Het nummer komt vanzelf."
            yield Bevinding("getypte_nummers", zin, naar, Ernst.LET_OP)


def _is_enig(pad: tuple[Knoop, ...]) -> bool:
    return len(pad) > 1 and sum(kind.soort == "lid" for kind in pad[-2].inhoud) == 1
