"""Bars beside amounts in a table: length and side say it, not colour. The amount stands beside the bar as text."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from decimal import Decimal

from django.utils.safestring import SafeString

from financien.grafieken import HISTORISCH, INKT, OBJECTIEF, RAND

BREEDTE, HOOGTE = 120, 16


def balk(bedrag: Decimal, grootste: Decimal, *, tweezijdig: bool = False) -> SafeString:
    """A bar of `bedrag` beside the largest of its column, as SVG without words: the cell says the amount.

    Two-sided: less hangs left of the line (light with an edge), more right of it (dark).
    """
    as_ = BREEDTE / 2 if tweezijdig else 0.0
    ruimte = BREEDTE - as_ - 1
    lengte = float(abs(bedrag) / grootste) * ruimte if grootste else 0.0
    links = as_ - lengte if bedrag < 0 and tweezijdig else as_
    svg = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {BREEDTE} {HOOGTE}",
            "width": str(BREEDTE),
            "height": str(HOOGTE),
            "aria-hidden": "true",
            "focusable": "false",
        },
    )
    minder = bedrag < 0
    ET.SubElement(
        svg,
        "rect",
        {
            "x": f"{links:.1f}",
            "y": "3",
            "width": f"{lengte:.1f}",
            "height": str(HOOGTE - 6),
            "fill": HISTORISCH if minder else OBJECTIEF,
            "stroke": RAND if minder else OBJECTIEF,
        },
    )
    ET.SubElement(
        svg,
        "line",
        {"x1": f"{as_:.1f}", "x2": f"{as_:.1f}", "y1": "0", "y2": str(HOOGTE), "stroke": INKT, "stroke-width": "1"},
    )
    return SafeString(ET.tostring(svg, encoding="unicode"))
