"""What a file of ours says of where it came from: which text, and which state of it. No names, no dates."""

from __future__ import annotations

import re
from dataclasses import dataclass

_VORM = re.compile(r"(?P<tekst>\d{1,9})(?:@(?P<stap>\d{1,9})(?P<open>\+)?(?P<gezegd>!)?|/(?P<versie>\d{1,9}))")


@dataclass(frozen=True)
class Herkomst:
    """A draft after its step `stap` (with its open proposals, or as it is without), or a frozen version.

    `opmerkingen`: what was said of the draft went along.
    """

    tekst: int
    stap: int | None = None
    versie: int | None = None
    open_voorstellen: bool = False
    opmerkingen: bool = False

    def __str__(self) -> str:
        if self.versie is not None:
            return f"{self.tekst}/{self.versie}"
        return f"{self.tekst}@{self.stap}{'+' * self.open_voorstellen}{'!' * self.opmerkingen}"


def lees_herkomst(woorden: str | None) -> Herkomst | None:
    """The place that a file names; None for anything that we never write."""
    gevonden = re.fullmatch(_VORM, woorden or "")
    if gevonden is None:
        return None
    if gevonden["versie"]:
        return Herkomst(int(gevonden["tekst"]), versie=int(gevonden["versie"]))
    return Herkomst(
        int(gevonden["tekst"]),
        stap=int(gevonden["stap"]),
        open_voorstellen=bool(gevonden["open"]),
        opmerkingen=bool(gevonden["gezegd"]),
    )
