"""What a control found, and the running text that the controls read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from samenwerking.brieven.inhoud import VERWIJZING, BriefInhoud
from samenwerking.brieven.kerntekst import Regel
from samenwerking.teksten.controles.zinnen import zinnen_van


@dataclass(frozen=True)
class Bevinding:
    """One thing a control found: in which field or part, the Dutch sentence for it, and whether it stops the letter.

    `over` is the piece of text that it is about, `plek` the id of the line in the text.
    """

    controle: str
    veld: str
    zin: str
    stopt: bool
    over: str = ""
    plek: str = ""

    @property
    def sleutel(self) -> str:
        """By which setting it aside is kept: the same words in the same field are the same finding."""
        return hashlib.sha256(f"{self.controle}|{self.veld}|{self.over}".encode()).hexdigest()[:32]


def regels(inhoud: BriefInhoud) -> Iterator[Regel]:
    """Each line of running text with the part in which it stands; `[3]` is left in. A table is no running text."""
    return (regel for regel in inhoud.regels if regel.soort != "cel")


def zinnen(inhoud: BriefInhoud, *, ook_cellen: bool = False) -> Iterator[Regel]:
    """Each sentence with where it stands, without the marks of sources."""
    for regel in inhoud.regels if ook_cellen else regels(inhoud):
        for zin in zinnen_van(VERWIJZING.sub("", regel.woorden)):
            yield replace(regel, woorden=" ".join(zin.split()))


def begin_van(zin: str) -> str:
    """Enough of a sentence to find it by."""
    woorden = zin.split()
    return zin if len(woorden) <= 8 else f"{' '.join(woorden[:8])} …"
