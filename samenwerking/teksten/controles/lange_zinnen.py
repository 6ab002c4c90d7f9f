"""A long sentence is read twice. 25 words is about what B1 asks; a hint, because a definition may need more."""

from __future__ import annotations

from collections.abc import Iterator

from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld
from samenwerking.teksten.controles.zinnen import zinnen_van

MEEST = 25


def lange_zinnen(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each sentence of more than 25 words."""
    for regel in beeld.regels:
        for zin in zinnen_van(regel.woorden):
            aantal = sum(any(teken.isalnum() for teken in woord) for woord in zin.split())
            if aantal > MEEST:
                waar, naar = beeld.plaats(regel.pad, regel.knoop)
                begin = " ".join(zin.split()[:6])
                yield Bevinding(
                    "lange_zinnen",
                    f"{waar}: de zin die begint met ‘{begin}’ heeft {aantal} woorden. Kan het in twee zinnen?",
                    naar,
                    Ernst.LET_OP,
                )
