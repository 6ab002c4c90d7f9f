"""Bars of counts as SVG text, the same on a page and in a PDF; the table with the figures always stands beside it.

A hidden count has no bar and no length to measure, only its word. Plain numbers in attributes, no inline style.
"""

from __future__ import annotations

import hashlib
import textwrap
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from regio.notatie import getal
from toegang.afschermen import Cel

INKT, GRIJS, STAAF = "#1d252c", "#4a545c", "#1f5c73"
BREEDTE, LINKS, RECHTS = 680, 214, 96
REGEL, BALK = 30, 18
PER_REGEL = 30


@dataclass(frozen=True)
class Staaf:
    """One bar: what it is called and how much, or why that is not shown.

    `woorden` stand at its end instead of the number, for what is no whole number: then `cel` only says how long it is.
    """

    naam: str
    cel: Cel
    woorden: str = ""


def boodschap(staven: Sequence[Staaf], totaal: Cel | None, eenheid: str) -> str:
    """The title of the chart: which shown number is the largest, of how many."""
    getoond = [(staaf.cel.waarde, staaf.naam) for staaf in staven if staaf.cel.waarde is not None]
    if not getoond:
        return f"Van deze {eenheid} tonen wij geen aantallen: ze zijn te klein"
    meest, naam = max(getoond, key=lambda paar: paar[0])
    van = f" van de {getal(totaal.waarde)}" if totaal is not None and totaal.waarde is not None else ""
    return f"{naam}: {getal(meest)}{van} {eenheid}, het hoogste aantal"


def staafgrafiek(staven: Sequence[Staaf], titel: str) -> SafeString:
    """Horizontal bars from zero, in the order of the table. Raises ValueError for none."""
    if not staven:
        raise ValueError("Een grafiek heeft minstens een staaf.")
    hoogte = len(staven) * REGEL + 8
    langste = max((staaf.cel.waarde or 0 for staaf in staven), default=0) or 1
    sleutel = hashlib.sha256(repr((list(staven), titel)).encode()).hexdigest()[:8]
    svg = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {BREEDTE} {hoogte}",
            "role": "img",
            "aria-labelledby": f"titel-{sleutel} uitleg-{sleutel}",
            "font-family": "'Source Sans 3', 'Source Sans 3 Variable', sans-serif",
            "font-size": "14",
            "fill": INKT,
        },
    )
    ET.SubElement(svg, "title", {"id": f"titel-{sleutel}"}).text = titel
    ET.SubElement(svg, "desc", {"id": f"uitleg-{sleutel}"}).text = beschrijving(staven)
    for nummer, staaf in enumerate(staven):
        _staaf(svg, staaf, nummer * REGEL + 4, langste)
    return SafeString(ET.tostring(svg, encoding="unicode"))


def beschrijving(staven: Sequence[Staaf]) -> str:
    """The chart in words."""
    delen = "; ".join(f"{staaf.naam} {_woorden(staaf)}" for staaf in staven)
    return f"Staafgrafiek: {delen}."


def _woorden(staaf: Staaf) -> str:
    if staaf.woorden:
        return staaf.woorden
    return getal(staaf.cel.waarde) if staaf.cel.waarde is not None else str(staaf.cel.reden)


def _staaf(svg: ET.Element, staaf: Staaf, boven: int, langste: int) -> None:
    midden = boven + REGEL / 2 + 1
    naam = textwrap.shorten(staaf.naam, PER_REGEL, placeholder=" …")
    _tekst(svg, LINKS - 10, midden, naam, "end")
    lengte = (BREEDTE - LINKS - RECHTS) * (staaf.cel.waarde or 0) / langste
    if staaf.cel.waarde:
        ET.SubElement(
            svg,
            "rect",
            {
                "x": str(LINKS),
                "y": str(boven + (REGEL - BALK) // 2),
                "width": f"{max(lengte, 1):.1f}",
                "height": str(BALK),
                "fill": STAAF,
            },
        )
    kleur = INKT if staaf.cel.waarde is not None else GRIJS
    _tekst(svg, LINKS + lengte + 8, midden, _woorden(staaf), "start", kleur)


def _tekst(svg: ET.Element, x: float, y: float, inhoud: str, anker: str, kleur: str = INKT) -> None:
    ET.SubElement(
        svg, "text", {"x": f"{x:.1f}", "y": f"{y + 4:.1f}", "text-anchor": anker, "fill": kleur}
    ).text = inhoud
