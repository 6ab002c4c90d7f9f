"""Defined terms: where a term is defined, where it is used, and which are used without a definition.

A term is defined where its words carry the mark 'begrip' (in the article 'Begrippen', or between the lines). It is
used wherever the same words stand elsewhere, whole words, whatever the case of the first letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from samenwerking.teksten.boom import Knoop, loop_met_pad, platte_tekst
from samenwerking.teksten.nummeren import Nummer

KORTST = 3
"""Letters of a term that is marked where it is used: shorter ones are found in too many places."""

_VOORAF = r"(?<![\w-])"
_ERNA = r"(?![\w-])"


@dataclass(frozen=True)
class Begrip:
    """A term with the id of the block that defines it, and of the blocks that use it, in the order of the text."""

    naam: str
    bepaald_in: tuple[str, ...]
    gebruikt_in: tuple[str, ...]


@dataclass(frozen=True)
class _Blok:
    id: str
    woorden: str
    bepaalt: frozenset[str]


def begrippen(document: Knoop) -> list[Begrip]:
    """All defined terms in the order of their definitions. Defined twice: both places are in `bepaald_in`."""
    blokken = list(_blokken(document))
    namen: dict[str, list[str]] = {}
    for blok in blokken:
        for naam in blok.bepaalt:
            namen.setdefault(naam, []).append(blok.id)
    return [Begrip(naam, tuple(waar), _gebruik(naam, blokken)) for naam, waar in namen.items()]


def bepaald_in(document: Knoop, nummers: Mapping[str, Nummer]) -> dict[str, str]:
    """For each defined term where that is, in words: for a page that marks where it is used."""
    blokken = {begrip.naam: begrip.bepaald_in[0] for begrip in begrippen(document) if len(begrip.naam) >= KORTST}
    waar: dict[str, str] = {}
    for pad, knoop in loop_met_pad(document):
        if knoop.id in blokken.values():
            genummerd = [nummers[deel.id].voluit for deel in (*pad, knoop) if deel.id in nummers]
            waar[knoop.id] = genummerd[-1] if genummerd else "deze tekst"
    return {naam: waar.get(blok, "deze tekst") for naam, blok in blokken.items()}


def stukken(woorden: str, namen: Iterable[str]) -> list[tuple[str, str]]:
    """The words in pieces, each with the defined term that it is, or empty. The longest term that fits counts."""
    keuze = "|".join(re.escape(naam) for naam in sorted(namen, key=len, reverse=True))
    if not keuze:
        return [(woorden, "")]
    delen = re.split(f"{_VOORAF}({keuze}){_ERNA}", woorden, flags=re.IGNORECASE)
    return [(stuk, stuk.lower() if plaats % 2 else "") for plaats, stuk in enumerate(delen) if stuk]


def onbepaald(document: Knoop, bekend: Iterable[str]) -> list[Begrip]:
    """Terms of `bekend` (the words of the field that ask a definition) that this text uses and does not define."""
    blokken = list(_blokken(document))
    bepaald = {naam for blok in blokken for naam in blok.bepaalt}
    uitkomst = []
    for naam in sorted({deel.lower() for deel in bekend} - bepaald):
        if waar := _gebruik(naam, blokken):
            uitkomst.append(Begrip(naam, (), waar))
    return uitkomst


def zoek_woord(naam: str, woorden: str) -> bool:
    """True when `naam` stands in `woorden` as whole words."""
    return re.search(_VOORAF + re.escape(naam) + _ERNA, woorden, re.IGNORECASE) is not None


def _gebruik(naam: str, blokken: list[_Blok]) -> tuple[str, ...]:
    return tuple(blok.id for blok in blokken if naam not in blok.bepaalt and zoek_woord(naam, blok.woorden))


def _blokken(document: Knoop) -> Iterable[_Blok]:
    for pad, knoop in loop_met_pad(document):
        if knoop.soort not in {"alinea", "kop"}:
            continue
        eigen = knoop.id or next((deel.id for deel in reversed(pad) if deel.id), "")
        bepaalt: list[str] = []
        vorige_ook = False
        for kind in knoop.inhoud:  # a term half in italics is one term
            if kind.merk("begrip") is None:
                vorige_ook = False
                continue
            if vorige_ook:
                bepaalt[-1] += platte_tekst(kind)
            else:
                bepaalt.append(platte_tekst(kind))
            vorige_ook = True
        namen = frozenset(naam for deel in bepaalt if (naam := deel.strip(" :.").lower()))
        yield _Blok(eigen, platte_tekst(knoop), namen)
