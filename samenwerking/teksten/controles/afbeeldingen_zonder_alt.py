"""A picture says in words what it shows (WCAG 1.1.1; without it the PDF would not be PDF/UA-1, 7.3)."""

from __future__ import annotations

from collections.abc import Iterator

from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld


def afbeeldingen_zonder_alt(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each picture without an alternative text; what is only decoration says so and needs none."""
    for pad, knoop in beeld.soorten("afbeelding"):
        if not str(knoop.attrs.get("alt", "")).strip() and not knoop.attrs.get("versiering"):
            naam = beeld.nummers[knoop.id].kort if knoop.id in beeld.nummers else "Een afbeelding"
            waar, _ = beeld.plaats(pad)
            zin = f"{naam} in {waar[0].lower()}{waar[1:]} heeft geen beschrijving voor wie de afbeelding niet ziet."
            yield Bevinding("afbeeldingen_zonder_alt", zin, knoop.id or beeld.plaats(pad)[1], Ernst.STOPT)
