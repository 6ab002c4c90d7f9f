"""A reference to what was removed says nothing; the finding names both ends."""

from __future__ import annotations

from collections.abc import Iterator

from samenwerking.teksten import verwijzingen
from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld


def kapotte_verwijzingen(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each reference whose end is not in the text."""
    for kapot in verwijzingen.kapotte_verwijzingen(beeld.boom, beeld.nummers, eerder=beeld.verwijderd):
        zin = kapot.zin[0].upper() + kapot.zin[1:]
        yield Bevinding("kapotte_verwijzingen", zin, kapot.van_id, Ernst.STOPT)
