"""A term has one meaning in a text: two definitions are two meanings."""

from __future__ import annotations

from collections.abc import Iterator

from samenwerking.teksten.begrippen import begrippen
from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld


def dubbel_bepaald(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each term that is defined more than once; goes to the last place."""
    for begrip in begrippen(beeld.boom):
        if len(begrip.bepaald_in) > 1:
            zin = f"‘{begrip.naam}’ wordt {len(begrip.bepaald_in)} keer omschreven. Houd een omschrijving over."
            yield Bevinding("dubbel_bepaald", zin, begrip.bepaald_in[-1], Ernst.LET_OP, doel=begrip.bepaald_in[0])
