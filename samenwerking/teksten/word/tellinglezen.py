"""What Word counts in front of a paragraph: the number it shows, from the numbering definitions of the file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from samenwerking.teksten.nummeren import letters
from samenwerking.teksten.word.ooxml import El, q, waarde
from samenwerking.teksten.word.opmaaklezen import getal

_ROMEINS = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_PLAATS = re.compile(r"%([1-9])")
_MAX = 10_000


@dataclass(frozen=True)
class Teller:
    """The number of one paragraph: '2.' is `label`, 2 is `getal`. `vorm`: how Word counts (decimal, bullet ...)."""

    numid: str
    laag: int
    vorm: str
    sjabloon: str
    getal: int
    label: str


@dataclass
class _Laag:
    vorm: str = "decimal"
    sjabloon: str = ""
    begin: int = 1


@dataclass
class _Reeks:
    lagen: dict[int, _Laag] = field(default_factory=dict)
    stand: dict[int, int] = field(default_factory=dict)
    koppeling: str | None = None


class Tellingen:
    """Counts along while the paragraphs of a file are read in their order."""

    def __init__(self, wortel: El | None) -> None:
        self._reeksen: dict[str, _Reeks] = {}
        self._nummers: dict[str, tuple[str, dict[int, int]]] = {}
        self._begonnen: set[tuple[str, int]] = set()
        stijlen: dict[str, str] = {}
        for kind in wortel.iterfind(q("w:abstractNum")) if wortel is not None else ():
            eigen = kind.get(q("w:abstractNumId"), "")
            self._reeksen[eigen] = _reeks(kind)
            if stijl := waarde(kind, "w:styleLink"):
                stijlen[stijl] = eigen
        for kind in wortel.iterfind(q("w:num")) if wortel is not None else ():
            reeks = waarde(kind, "w:abstractNumId") or ""
            if reeks in self._reeksen:
                reeks = stijlen.get(self._reeksen[reeks].koppeling or "", reeks)
            over: dict[int, int] = {}
            for deel in kind.iterfind(q("w:lvlOverride")):
                laag, begin = getal(deel.get(q("w:ilvl"))), getal(waarde(deel, "w:startOverride"))
                if laag is not None and begin is not None:
                    over[laag] = begin
            self._nummers[kind.get(q("w:numId"), "")] = (reeks, over)

    def tel(self, numid: str, laag: int) -> Teller | None:
        """The number of the next paragraph that counts so; None when it has none (numId 0 takes a number away)."""
        if numid not in self._nummers:
            return None
        wie, over = self._nummers[numid]
        reeks = self._reeksen.get(wie)
        if reeks is None:
            return None
        if laag in over and (numid, laag) not in self._begonnen:
            reeks.stand[laag] = over[laag] - 1
        self._begonnen.add((numid, laag))
        eigen = reeks.lagen.get(laag, _Laag())
        stand = min(reeks.stand.get(laag, eigen.begin - 1) + 1, _MAX)
        reeks.stand = {hoger: getal for hoger, getal in reeks.stand.items() if hoger < laag} | {laag: stand}

        def vul(plek: re.Match[str]) -> str:
            hoger = int(plek[1]) - 1
            vorm = reeks.lagen.get(hoger, _Laag())
            return schrijf(reeks.stand.get(hoger, vorm.begin), vorm.vorm)

        label = eigen.sjabloon if eigen.vorm == "bullet" else _PLAATS.sub(vul, eigen.sjabloon)
        return Teller(numid, laag, eigen.vorm, eigen.sjabloon, stand, label)


def _reeks(wortel: El) -> _Reeks:
    uit = _Reeks(koppeling=waarde(wortel, "w:numStyleLink"))
    for kind in wortel.iterfind(q("w:lvl")):
        laag = getal(kind.get(q("w:ilvl"))) or 0
        begin = getal(waarde(kind, "w:start"))
        uit.lagen[laag] = _Laag(
            waarde(kind, "w:numFmt") or "decimal", waarde(kind, "w:lvlText") or "", 1 if begin is None else begin
        )
    return uit


def schrijf(stand: int, vorm: str) -> str:
    """A number as Word shows it."""
    if stand < 1 or vorm == "none":
        return "" if vorm == "none" else str(stand)
    match vorm:
        case "lowerLetter":
            return letters(stand)
        case "upperLetter":
            return letters(stand).upper()
        case "lowerRoman" | "upperRoman":
            romeins = romeins_getal(stand)
            return romeins.upper() if vorm == "upperRoman" else romeins
    return str(stand)


def romeins_getal(stand: int) -> str:
    """4 is 'iv'; above 399 as digits."""
    if stand >= 400:
        return str(stand)
    uit = ""
    for waarde_, teken in _ROMEINS:
        while stand >= waarde_:
            uit += teken
            stand -= waarde_
    return uit
