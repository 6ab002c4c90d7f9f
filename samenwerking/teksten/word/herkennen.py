"""What a paragraph of someone else's file is: a heading, an article with a typed number, a lid, an item of a list.

Existing agreements have 'Artikel 4 Titel' as a bold line or as a heading, and '1.', 'a.', '1°' typed or counted by
Word. Every guess here can be seen in the preview.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from samenwerking.teksten.word.regel import Regel

_NUMMER = r"(\d{1,3}[a-z]{0,2}|[IVXLC]{1,7})"
_TEKEN = r"\s*[.:–-]?\s*"
_ARTIKEL = re.compile(rf"(?:Artikel|Art\.)\s+{_NUMMER}(?![\w,(]){_TEKEN}", re.IGNORECASE)
_HOOFDSTUK = re.compile(rf"Hoofdstuk\s+{_NUMMER}(?![\w,(]){_TEKEN}", re.IGNORECASE)
_BIJLAGE = re.compile(rf"(?:Bijlage|Annex)(?:\s+([A-Z]|\d{{1,3}}|[IVXLC]{{1,7}})(?![\w,(]))?{_TEKEN}", re.IGNORECASE)
_PARAGRAAF = re.compile(rf"(?:§|Paragraaf)\s*(\d+(?:\.\d+)*)(?![\w,(]){_TEKEN}", re.IGNORECASE)
_CIJFERKOP = re.compile(r"(B?\d{1,3}(?:\.\d{1,3})*)[.)]?\s+(?=\S)")
_LANGSTE_KOP = 120

_GETYPT = (
    ("graad", re.compile(r"\(?(\d{1,3})[°º]\)?[.)]?\s*(?=\S)")),
    ("lid_van", re.compile(r"(\d{1,3})\.(\d{1,2})[.)]?\s+(?=\S)")),
    ("cijfer", re.compile(r"\(?(\d{1,3})(?:[.)]\s*|\t\s*)(?=[^\d\s])")),
    ("letter", re.compile(r"\(?([a-z]{1,2})[.)]\s*(?=\S)")),
    ("streepje", re.compile(r"()[-–—•▪·*]\s+(?=\S)")),
)
_SOORT_TELLER = {
    "bullet": "streepje",
    "lowerLetter": "letter",
    "upperLetter": "letter",
    "lowerRoman": "graad",
    "upperRoman": "graad",
}


@dataclass(frozen=True)
class Kopvorm:
    """A heading: what it begins, the number that was typed (or counted by Word), how many signs to take off."""

    soort: str
    nummer: str = ""
    af: int = 0
    niveau: int | None = None


@dataclass(frozen=True)
class Puntvorm:
    """A number before a line. `getal` is None for a dash; `artikel`: the 4 of '4.2'; `laag` is None when typed."""

    telling: str
    getal: int | None
    af: int = 0
    artikel: int | None = None
    laag: int | None = None
    numid: str = ""
    romeins: bool = False


def kopvorm(regel: Regel, niveau: int | None) -> Kopvorm | None:
    """The heading that this line is; None for a line of text. `niveau`: of its style."""
    woorden = regel.woorden
    af = len(woorden) - len(woorden.lstrip())
    kaal = woorden.strip()
    if not kaal or (len(kaal) > _LANGSTE_KOP and niveau is None):
        return None
    geteld = regel.teller.sjabloon.lower() if regel.teller else ""
    nummer = str(regel.teller.getal) if regel.teller else ""
    for soort in ("artikel", "hoofdstuk", "bijlage"):
        if soort in geteld and (niveau is not None or soort == "artikel" or regel.vet):
            return Kopvorm(soort, nummer, 0, niveau)
    for soort, patroon in (
        ("artikel", _ARTIKEL),
        ("hoofdstuk", _HOOFDSTUK),
        ("bijlage", _BIJLAGE),
        ("paragraaf", _PARAGRAAF),
    ):
        gevonden = patroon.match(kaal)
        if gevonden and (niveau is not None or _is_kop(regel, kaal[gevonden.end() :], gevonden[1])):
            return Kopvorm(soort, gevonden[1] or "", af + gevonden.end(), niveau)
    if niveau is None:
        return None
    gevonden = _CIJFERKOP.match(kaal)
    if gevonden and not regel.teller:
        return Kopvorm("", gevonden[1], af + gevonden.end(), niveau)
    return Kopvorm("", regel.teller.label.rstrip(".") if regel.teller else "", 0, niveau)


def _is_kop(regel: Regel, rest: str, nummer: str | None) -> bool:
    """Without the style of a heading: bold, or a short line that is no sentence."""
    if not nummer:
        return regel.vet and not rest
    if regel.vet or not rest:
        return True
    return rest[0].isupper() and rest[-1] not in ".;:," and len(rest) <= 80


def puntvorm(regel: Regel) -> Puntvorm | None:
    """The number before this line, counted by Word or typed; None when it has none."""
    teller = regel.teller
    if teller is not None and teller.vorm != "none" and (teller.label or teller.vorm == "bullet"):
        graad = "°" in teller.sjabloon or "º" in teller.sjabloon
        telling = "graad" if graad else _SOORT_TELLER.get(teller.vorm, "cijfer")
        getal = None if telling == "streepje" else teller.getal
        romeins = teller.vorm in {"lowerRoman", "upperRoman"}
        return Puntvorm(telling, getal, 0, None, teller.laag, teller.numid, romeins)
    woorden = regel.woorden
    voor = len(woorden) - len(woorden.lstrip())
    for telling, patroon in _GETYPT:
        gevonden = patroon.match(woorden, voor)
        if not gevonden:
            continue
        if telling == "lid_van":
            return Puntvorm("cijfer", int(gevonden[2]), gevonden.end(), int(gevonden[1]))
        if telling == "letter":
            return Puntvorm(telling, letter_getal(gevonden[1]), gevonden.end())
        return Puntvorm(telling, int(gevonden[1]) if gevonden[1] else None, gevonden.end())
    return None


def letter_getal(woord: str) -> int:
    """'a' is 1, 'z' is 26, 'aa' is 27."""
    uit = 0
    for teken in woord:
        uit = uit * 26 + ord(teken) - ord("a") + 1
    return uit
