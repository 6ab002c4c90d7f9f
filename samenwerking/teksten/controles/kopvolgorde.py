"""Headings in an order that a reader and a screen reader can follow (WCAG 1.3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from samenwerking.teksten.boom import MET_KOP, Knoop
from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Regel, Tekstbeeld

DIEPST = 4
"""A heading in a heading in a heading in a heading; deeper has no level of its own on a page."""
KORT = 10
"""A bold line of at most so many words reads as a heading."""


def kopvolgorde(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """An annex between chapters, an article outside them, headings too deep, and bold lines that should be one."""
    yield from _bijlagen_achteraan(beeld)
    yield from _artikelen_in_hoofdstukken(beeld)
    for pad, knoop in beeld.soorten(*MET_KOP):
        if sum(boven.soort in MET_KOP for boven in pad) == DIEPST:
            yield _vind(beeld, "{} staat te diep: maak er een hoger deel van.", pad, knoop)
    for regel in beeld.regels:
        if _lijkt_kop(regel):
            zin = f"{{}}: ‘{regel.woorden.strip()}’ is vet maar geen kop. Maak er een kop van."
            yield _vind(beeld, zin, regel.pad, regel.knoop)


def _bijlagen_achteraan(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    delen = beeld.boom.inhoud
    for plaats, deel in enumerate(delen):
        if deel.soort == "bijlage" and any(later.soort != "bijlage" for later in delen[plaats + 1 :]):
            yield _vind(beeld, "{} staat voor een hoofdstuk of artikel. Bijlagen horen achteraan.", (beeld.boom,), deel)


def _artikelen_in_hoofdstukken(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    # an aanhef and the signatures are chapters without a number: a short besluit has its articles between them
    if not any(deel.soort == "hoofdstuk" and deel.attrs.get("genummerd", True) for deel in beeld.boom.inhoud):
        return
    for deel in beeld.boom.inhoud:
        if deel.soort == "artikel":
            yield _vind(beeld, "{} staat buiten de hoofdstukken.", (beeld.boom,), deel)


def _lijkt_kop(regel: Regel) -> bool:
    """True for a short bold line by itself: not in a list or table, not a lid, not a sentence."""
    if not regel.pad or regel.pad[-1].soort not in MET_KOP:
        return False
    woorden = regel.woorden.strip()
    vet = all(kind.merk("vet") or not kind.tekst.strip() for kind in regel.knoop.inhoud if kind.soort == "text")
    return vet and len(woorden.split()) <= KORT and not woorden.endswith((".", ":", ";", "?", "!"))


def _vind(beeld: Tekstbeeld, zin: str, pad: tuple[Knoop, ...], knoop: Knoop) -> Bevinding:
    waar, naar = beeld.plaats(pad, knoop)
    return Bevinding("kopvolgorde", zin.format(waar), naar, Ernst.LET_OP)
