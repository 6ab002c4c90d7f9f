"""A picture that is not kept with the text (pasted from another text) is an empty frame in a version."""

from __future__ import annotations

from collections.abc import Iterator

from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld


def ontbrekende_afbeeldingen(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each picture of which there are no bytes."""
    if beeld.beelden is None:
        return
    for pad, knoop in beeld.soorten("afbeelding"):
        if str(knoop.attrs.get("bestand", "")) not in beeld.beelden:
            waar, naar = beeld.plaats(pad, knoop)
            zin = f"{waar}: deze afbeelding is niet bij de tekst bewaard. Haal haar weg en voeg haar opnieuw in."
            yield Bevinding("ontbrekende_afbeeldingen", zin, naar, Ernst.STOPT)
