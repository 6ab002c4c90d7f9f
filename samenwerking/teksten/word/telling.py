"""Numbering definitions for the files we write: what Word counts is what `nummeren` counts, and nothing is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samenwerking.teksten.word.ooxml import El, maak

LAGEN = 9
_INSPRONG = 425  # 7,5 mm for each level
_TELLINGEN = {
    "streepje": ("bullet", "–"),
    "letter": ("lowerLetter", "%{}."),
    "graad": ("decimal", "%{}°"),
    "cijfer": ("decimal", "%{}."),
}


@dataclass(frozen=True)
class Laag:
    """One level: how it counts and is written ('Artikel %1'), where its text begins, what follows the number."""

    vorm: str
    woorden: str
    links: int = 0
    hangt: int = 0
    achter: str = "space"


def hoofdstukken(woorden: str, voor: str = "%1.") -> list[Laag]:
    """A heading with paragrafen under it: '3', '3.1', '3.1.2'. `voor` stands before the number of a paragraaf."""
    lagen = [Laag("decimal", woorden)]
    for diepte in range(2, LAGEN + 1):
        lagen.append(Laag("decimal", voor + ".".join(f"%{laag}" for laag in range(2, diepte + 1))))
    return lagen


def artikelen() -> list[Laag]:
    """Articles with leden that begin again in each."""
    return [Laag("decimal", "Artikel %1"), Laag("decimal", "%2.", _INSPRONG, _INSPRONG, "tab")]


class Nummering:
    """Gathers the definitions while a text is written out."""

    def __init__(self) -> None:
        self._vormen: list[El] = []
        self._nummers: list[El] = []
        self._tellingen: dict[str, int] = {}

    def reeks(self, lagen: Sequence[Laag]) -> int:
        """A count of its own, that goes on through the text. Answers its number (w:numId)."""
        return self._nummer(self._vorm(lagen))

    def lijst(self, telling: str, diepte: int) -> int:
        """A list that begins at one, `diepte` levels inside others."""
        if telling not in self._tellingen:
            vorm, woorden = _TELLINGEN[telling]
            self._tellingen[telling] = self._vorm(
                [
                    Laag(vorm, woorden.format(laag + 1), _INSPRONG * (laag + 1), _INSPRONG, "tab")
                    for laag in range(LAGEN)
                ]
            )
        return self._nummer(self._tellingen[telling], begint=min(diepte, LAGEN - 1))

    def _vorm(self, lagen: Sequence[Laag]) -> int:
        eigen = len(self._vormen)
        self._vormen.append(
            maak(
                "w:abstractNum",
                maak("w:nsid", val=f"{0x5A000000 + eigen:08X}"),
                maak("w:multiLevelType", val="multilevel"),
                *(
                    maak(
                        "w:lvl",
                        maak("w:start", val=1),
                        maak("w:numFmt", val=laag.vorm),
                        maak("w:suff", val=laag.achter),
                        maak("w:lvlText", val=laag.woorden),
                        maak("w:lvlJc", val="left"),
                        maak("w:pPr", maak("w:ind", left=laag.links, hanging=laag.hangt)),
                        ilvl=plaats,
                    )
                    for plaats, laag in enumerate(lagen)
                ),
                abstractNumId=eigen,
            )
        )
        return eigen

    def _nummer(self, vorm: int, begint: int | None = None) -> int:
        eigen = len(self._nummers) + 1
        over = None
        if begint is not None:
            over = maak("w:lvlOverride", maak("w:startOverride", val=1), ilvl=begint)
        self._nummers.append(maak("w:num", maak("w:abstractNumId", val=vorm), over, numId=eigen))
        return eigen

    def xml(self) -> El:
        """word/numbering.xml."""
        return maak("w:numbering", *self._vormen, *self._nummers)


def inspringing(diepte: int) -> int:
    """Where the text of a list at this depth begins, for alineas that go on under it."""
    return _INSPRONG * (min(diepte, LAGEN - 1) + 1)
