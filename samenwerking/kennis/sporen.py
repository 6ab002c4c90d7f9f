"""Signs that a text is about a real person: a number that can be a BSN, a day of birth, a name.

A casus is shared with the whole region, so nobody may be found in it (AVG art. 5: no more than is needed). A BSN never
belongs in it, so a number that can be one stops publishing (the elfproef: about one in eleven numbers of nine digits).
The other signs are guesses: a person looks and says so. No sentence here repeats a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from toegang.bsn import OngeldigeBsn, gemaskeerd, lees_bsn

ALLEEN_PATRONEN = (
    "Lees de tekst zelf na. Wij zoeken alleen naar patronen, zoals ‘mevrouw’ met een hoofdletter erachter: wij vinden "
    "niet elke naam, en wat wij noemen hoeft geen naam te zijn."
)
"""What a page says before someone publishes: no sign found is no proof."""


class Soort(StrEnum):
    """What the sign can be."""

    BSN = "bsn"
    GEBOORTEDATUM = "geboortedatum"
    NAAM = "naam"


@dataclass(frozen=True)
class Spoor:
    """One sign: on which line, and what to do."""

    soort: Soort
    regel: int
    zin: str

    @property
    def stopt(self) -> bool:
        """Whether it cannot be published at all."""
        return self.soort is Soort.BSN


_NUMMER = re.compile(r"(?<![\d.])\d(?:[ .\-\u00a0]?\d){8}(?![\d])")
_MAAND = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DAG = rf"\d{{1,2}}[-/. ](?:\d{{1,2}}|{_MAAND})[-/. ](?:19|20)?\d{{2}}"
_GEBOREN = re.compile(
    rf"\b(?:geboren|geboortedatum|geb\.?)\b[^.\n]{{0,25}}?(?P<dag>{_DAG}|(?:19|20)\d{{2}})", re.IGNORECASE
)
_AANSPREEK = r"(?:mevrouw|meneer|mijnheer|de heer|mevr\.?|mw\.?|dhr\.?|cliënte?|client|jongen|meisje|genaamd|heet)"
_NAAM = re.compile(
    rf"\b(?i:{_AANSPREEK})\s+(?P<naam>(?:(?:van|de|der|den|ter|ten|el|al)\s+){{0,3}}[A-ZÀ-Þ](?:[\w'’-]+|\.)"
    r"(?:\s+[A-ZÀ-Þ][\w'’-]+)?)"
)
_LETTER = re.compile(r"^[A-Z]\.?$")


def sporen(tekst: str) -> list[Spoor]:
    """Every sign, line by line. A single letter ('mevrouw A.') is what a casus should use, and is none."""
    return [spoor for nummer, regel in enumerate(tekst.splitlines(), 1) for spoor in _in_regel(nummer, regel)]


def _in_regel(nummer: int, regel: str) -> Iterator[Spoor]:
    for gevonden in _NUMMER.finditer(regel):
        cijfers = re.sub(r"\D", "", gevonden.group())
        if _kan_een_bsn_zijn(cijfers):
            yield Spoor(
                Soort.BSN,
                nummer,
                f"Regel {nummer}: {gemaskeerd(cijfers)} kan een burgerservicenummer zijn. Haal het nummer weg.",
            )
    if _GEBOREN.search(regel):
        yield Spoor(
            Soort.GEBOORTEDATUM, nummer, f"Regel {nummer}: hier staat een geboortedatum. Schrijf een leeftijdsgroep."
        )
    for gevonden in _NAAM.finditer(regel):
        if not _LETTER.match(gevonden["naam"]):
            yield Spoor(
                Soort.NAAM,
                nummer,
                f"Regel {nummer}: ‘{gevonden.group()}’ lijkt een naam. Schrijf een letter, zoals ‘cliënt A.’.",
            )


def _kan_een_bsn_zijn(cijfers: str) -> bool:
    try:
        lees_bsn(cijfers)
    except OngeldigeBsn:
        return False
    return True
