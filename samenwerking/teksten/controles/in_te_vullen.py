"""Places that a template leaves to a person: '[invullen: bedrag]'. In a version they would bind nobody to anything."""

from __future__ import annotations

from collections.abc import Iterator

from samenwerking.teksten.boom import Knoop, platte_tekst
from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld
from samenwerking.teksten.schrijfwijze import INVULLEN


def in_te_vullen(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each place that was not filled in yet: in a heading, a line, a footnote, or what stands above a table."""
    for pad, knoop in beeld.soorten("kop", "alinea", "voetnoot", "tabel", "afbeelding"):
        for plek in INVULLEN.findall(_woorden(knoop)):
            waar, naar = beeld.plaats(pad, knoop)
            yield Bevinding("in_te_vullen", f"{waar}: vul in wat hier moet staan: ‘{plek}’.", naar, Ernst.STOPT)


def _woorden(knoop: Knoop) -> str:
    if knoop.soort in {"kop", "alinea"}:
        return platte_tekst(knoop)
    return " ".join(str(knoop.attrs.get(naam, "")) for naam in ("tekst", "bijschrift", "alt"))
