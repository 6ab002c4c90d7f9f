"""A chapter or paragraaf without a heading cannot be found by who jumps from heading to heading (WCAG 2.4.6)."""

from __future__ import annotations

from collections.abc import Iterator

from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld
from samenwerking.teksten.nummeren import REGELINGEN


def lege_koppen(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each part without a heading. An article may do with its number only."""
    for pad, knoop in beeld.soorten("hoofdstuk", "bijlage", "paragraaf", "artikel"):
        if knoop.kop.strip():
            continue
        if knoop.soort == "artikel" and beeld.soort in REGELINGEN and knoop.id in beeld.nummers:
            continue
        waar, naar = beeld.plaats(pad, knoop)
        # an unnumbered chapter is named by what it stands in; say at least what it is
        naam = waar if knoop.id in beeld.nummers else f"Een {knoop.soort}"
        yield Bevinding("lege_koppen", f"{naam} heeft geen opschrift.", naar, Ernst.STOPT)
