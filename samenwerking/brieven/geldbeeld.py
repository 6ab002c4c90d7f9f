"""The money of one gemeente in a few amounts, from a letter: what it gets now, in ten years, and the difference.

Only what was frozen with the letter; so the page for a raad says the same as the letter. Plain functions of values.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from samenwerking.brieven.inhoud import BriefInhoud, Ingroeipad, IngroeipadJaar

HALVE_EURO = Decimal("0.5")
"""Less than this is no difference on a page in whole euros."""


@dataclass(frozen=True)
class Geldbeeld:
    """The path of the own gemeente and, when the letter has it, of the region; the places in the letter from 1."""

    eigen: Ingroeipad
    eigen_plek: int
    regio: Ingroeipad | None
    regio_plek: int

    @property
    def eerste(self) -> IngroeipadJaar:
        """The year in which the path begins."""
        return self.eigen.jaren[0]

    @property
    def laatste(self) -> IngroeipadJaar:
        """The year in which it ends."""
        return self.eigen.jaren[-1]

    @property
    def draagt_de_regio(self) -> bool:
        """Whether the old split gives all money of the region to this gemeente: it is the centrumgemeente."""
        return self.regio is not None and oud(self.eerste) > 0 and oud(self.eerste) == oud(self.regio.jaren[0])


def oud(jaar: IngroeipadJaar) -> Decimal:
    """What the old split alone would give that year."""
    return jaar.totaal - jaar.verschil_met_historisch


def meer_of_minder(verschil: Decimal) -> str:
    """The word beside the amount; empty when there is no difference to speak of."""
    if abs(verschil) < HALVE_EURO:
        return ""
    return "meer" if verschil > 0 else "minder"


def geldbeeld(inhoud: BriefInhoud) -> Geldbeeld | None:
    """The picture in this letter; None for a letter without figures of its own gemeente."""
    paden = [pad for pad in inhoud.ingroeipaden if pad.jaren]
    eigen = next((nummer for nummer, pad in enumerate(paden, 1) if pad.gebied == inhoud.gemeente), 0)
    if not eigen:
        return None
    taak = paden[eigen - 1].taak
    regio = next((nr for nr, pad in enumerate(paden, 1) if nr != eigen and pad.taak == taak), 0)
    return Geldbeeld(paden[eigen - 1], eigen, paden[regio - 1] if regio else None, regio)
