"""The difference per gemeente as bars left and right of zero, as SVG text; the table stands beside it.

Presentation attributes and plain numbers only, as in `financien.grafieken`. Readable without colour: what is lost hangs
at the left and is light with a dark edge, what is gained stands at the right and is dark.
"""

from __future__ import annotations

import hashlib
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from decimal import Decimal

from django.utils.safestring import SafeString

from financien.grafieken import HISTORISCH, INKT, LETTERTYPE, OBJECTIEF, RAND
from regio.notatie import euro_kort

BREEDTE, REGEL, NAAM, BEDRAG = 680, 30, 210, 110
"""Width, height of a row, room for the name at the left, room for an amount beside a bar."""


def verschilgrafiek(rijen: Sequence[tuple[str, Decimal]], titel: str, beschrijving: str) -> SafeString:
    """A bar per name, in the order given; amounts in euros. Raises ValueError when there is nothing to draw."""
    if not rijen:
        raise ValueError("Een grafiek zonder rijen bestaat niet.")
    laag = min(Decimal(0), *(bedrag for _, bedrag in rijen))
    hoog = max(Decimal(0), *(bedrag for _, bedrag in rijen))
    links = NAAM + (BEDRAG if laag < 0 else 0)
    rechts = BREEDTE - (BEDRAG if hoog > 0 else 10)
    bereik = hoog - laag
    nul = links + (float(-laag / bereik) * (rechts - links) if bereik else 0)
    sleutel = hashlib.sha256(repr((list(rijen), titel)).encode()).hexdigest()[:8]
    hoogte = REGEL * len(rijen) + 12
    svg = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {BREEDTE} {hoogte}",
            "role": "img",
            "aria-labelledby": f"titel-{sleutel} uitleg-{sleutel}",
            "font-family": LETTERTYPE,
            "font-size": "13",
            "fill": INKT,
        },
    )
    ET.SubElement(svg, "title", {"id": f"titel-{sleutel}"}).text = titel
    ET.SubElement(svg, "desc", {"id": f"uitleg-{sleutel}"}).text = beschrijving
    for nummer, (naam, bedrag) in enumerate(rijen):
        y = 6 + nummer * REGEL
        breedte = float(abs(bedrag) / bereik) * (rechts - links) if bereik else 0.0
        x = nul if bedrag >= 0 else nul - breedte
        if bedrag:
            vulling, rand = (OBJECTIEF, OBJECTIEF) if bedrag > 0 else (HISTORISCH, RAND)
            ET.SubElement(
                svg,
                "rect",
                {
                    "x": _n(x), "y": str(y + 4), "width": _n(breedte), "height": str(REGEL - 10),
                    "fill": vulling, "stroke": rand, "stroke-width": "0.8",
                },
            )  # fmt: skip
        _tekst(svg, 0, y + 19, naam if len(naam) <= 30 else f"{naam[:29]}…", "start")
        teken = "+" if bedrag > 0 else ""
        plaats, anker = (x + breedte + 8, "start") if bedrag >= 0 else (x - 8, "end")
        _tekst(svg, plaats, y + 19, f"{teken}{euro_kort(bedrag)}", anker)
    ET.SubElement(
        svg,
        "line",
        {"x1": _n(nul), "x2": _n(nul), "y1": "2", "y2": str(hoogte - 2), "stroke": RAND, "stroke-width": "1.2"},
    )
    return SafeString(ET.tostring(svg, encoding="unicode"))


def _n(waarde: float) -> str:
    return f"{waarde:.1f}".removesuffix(".0")


def _tekst(svg: ET.Element, x: float, y: float, inhoud: str, anker: str) -> None:
    ET.SubElement(svg, "text", {"x": _n(x), "y": _n(y), "text-anchor": anker}).text = inhoud
