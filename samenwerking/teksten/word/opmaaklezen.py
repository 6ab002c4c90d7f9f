"""What a style in a Word file means: a heading, bold letters, a number, a caption."""

from __future__ import annotations

import re
from dataclasses import dataclass

from samenwerking.teksten.word.ooxml import El, aan, q, waarde

_KOP = re.compile(r"(?:heading|kop|überschrift|titre)\s*([1-9])", re.IGNORECASE)
_INHOUD = re.compile(r"(?:toc|inhopg|inhoud|contents)\s*(?:\d|heading|kop)", re.IGNORECASE)
_MAX_STAPPEN = 20  # a style that is based on itself goes round for ever


@dataclass(frozen=True)
class Stijl:
    """A style with what it takes from those it is based on. `niveau`: of a heading, from 1."""

    naam: str = ""
    niveau: int | None = None
    vet: bool = False
    schuin: bool = False
    numid: str | None = None
    laag: int = 0

    @property
    def is_titel(self) -> bool:
        """The title of the whole text."""
        return self.naam in {"title", "titel"}

    @property
    def is_bijschrift(self) -> bool:
        """A caption under a picture or above a table."""
        return self.naam in {"caption", "bijschrift"}

    @property
    def is_inhoud(self) -> bool:
        """A line of the table of contents."""
        return _INHOUD.match(self.naam) is not None

    @property
    def is_lijst(self) -> bool:
        """An alinea that goes on under an item of a list."""
        return self.naam in {"list paragraph", "lijstalinea", "list continue", "lijstvoortzetting"}


class Stijlen:
    """All styles of a file, by their id."""

    def __init__(self, wortel: El | None) -> None:
        self._ruw: dict[str, El] = {}
        self._klaar: dict[str, Stijl] = {}
        self._gewoon = ""
        for kind in wortel.iterfind(q("w:style")) if wortel is not None else ():
            eigen = kind.get(q("w:styleId"), "")
            self._ruw[eigen] = kind
            if kind.get(q("w:type")) == "paragraph" and kind.get(q("w:default")) in {"1", "true", "on"}:
                self._gewoon = eigen

    def alinea(self, eigen: str | None) -> Stijl:
        """The style of a paragraph; without a name the ordinary one."""
        return self.van(eigen if eigen is not None else self._gewoon)

    def van(self, eigen: str | None) -> Stijl:
        """The style with this id; an empty one when the file does not have it."""
        if not eigen:
            return Stijl()
        if eigen not in self._klaar:
            self._klaar[eigen] = self._maak(eigen)
        return self._klaar[eigen]

    def _maak(self, eigen: str) -> Stijl:
        keten: list[El] = []
        volgende: str | None = eigen
        while volgende in self._ruw and len(keten) < _MAX_STAPPEN:
            keten.append(self._ruw[volgende])
            volgende = waarde(keten[-1], "w:basedOn")
        naam = ((waarde(keten[0], "w:name") if keten else None) or eigen).lower()
        niveau = next((int(gevonden[1]) for deel in keten if (gevonden := _KOP.fullmatch(_naam(deel)))), None)
        letters = [deel.find(q("w:rPr")) for deel in keten]
        alinea = [deel.find(q("w:pPr")) for deel in keten]
        nummers = [num for deel in alinea if deel is not None and (num := deel.find(q("w:numPr"))) is not None]
        lagen = (getal(waarde(num, "w:ilvl")) for num in nummers)
        return Stijl(
            naam=naam,
            niveau=niveau or next((laag for deel in alinea if (laag := omtrek(deel))), None),
            vet=next((zegt for deel in letters if (zegt := aan(deel, "w:b")) is not None), False),
            schuin=next((zegt for deel in letters if (zegt := aan(deel, "w:i")) is not None), False),
            numid=next((wie for num in nummers if (wie := waarde(num, "w:numId"))), None),
            laag=next((laag for laag in lagen if laag is not None), 0),
        )


def _naam(stijl: El) -> str:
    return waarde(stijl, "w:name") or stijl.get(q("w:styleId")) or ""


def omtrek(eigenschappen: El | None) -> int | None:
    """The level of a heading by w:outlineLvl, from 1; None for body text (level 9)."""
    laag = getal(waarde(eigenschappen, "w:outlineLvl"))
    return laag + 1 if laag is not None and 0 <= laag < 9 else None


def getal(woord: str | None) -> int | None:
    """A number in an attribute; None for what is no number."""
    try:
        return int(woord) if woord is not None else None
    except ValueError:
        return None
