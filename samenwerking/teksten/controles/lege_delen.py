"""A chapter, article or lid in which nothing was written yet."""

from __future__ import annotations

from collections.abc import Iterator

from samenwerking.teksten.boom import MET_KOP, Knoop, is_leeg
from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld


def lege_delen(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each empty part, the largest only: of an empty chapter its empty articles are not named again."""
    for pad, knoop in beeld.soorten(*MET_KOP, "lid", "onderdeel"):
        if is_leeg(knoop) and not any(_telt(boven) and is_leeg(boven) for boven in pad):
            waar, naar = beeld.plaats(pad, knoop)
            wat = "Een opsommingspunt in " + waar[0].lower() + waar[1:] if knoop.id not in beeld.nummers else waar
            zin = f"{wat if knoop.soort == 'onderdeel' else waar} is nog leeg."
            yield Bevinding("lege_delen", zin, naar, Ernst.LET_OP)


def _telt(knoop: Knoop) -> bool:
    return knoop.soort in MET_KOP | {"lid", "onderdeel"}
