"""The picture of a choice: considerations down, forms across, in each field how many gemeenten say what.

A field is a bar of as many parts as gemeenten answered: dark 'past', white with a cross 'past niet', light 'open'.
Nothing is summed down a column. The table beside it says the same in words; page and paper show the same picture.
"""

from __future__ import annotations

import hashlib
import xml.etree.ElementTree as ET
from collections.abc import Sequence

from django.utils.safestring import SafeString

from financien.grafieken import HISTORISCH, INKT, LETTERTYPE, OBJECTIEF, RAND, RASTER
from samenwerking.besluiten.overwegingen import overweging
from samenwerking.besluiten.vormen import vorm
from samenwerking.besluiten.wegen import Rij

BREEDTE, LINKS = 680, 200
KOP, RIJHOOGTE, LEGENDA = 44, 26, 34


def beschrijving(rijen: Sequence[Rij]) -> str:
    """The picture in words."""
    eens = [overweging(rij.overweging).naam for rij in rijen if rij.uitslag.name == "EENS"]
    verschil = [overweging(rij.overweging).naam for rij in rijen if rij.verschillen]
    zinnen = ["Per overweging en vorm hoeveel gemeenten zeggen dat de vorm past, niet past of dat zij het open laten."]
    if verschil:
        zinnen.append(f"Gemeenten spreken elkaar tegen bij: {', '.join(verschil)}.")
    if eens:
        zinnen.append(f"Geen tegenspraak bij: {', '.join(eens)}.")
    return " ".join(zinnen)


def weegbeeld(rijen: Sequence[Rij], *, titel: str) -> SafeString:
    """The picture of all considerations."""
    hoogte = KOP + RIJHOOGTE * len(rijen) + LEGENDA
    uitleg = beschrijving(rijen)
    sleutel = hashlib.sha256(repr((list(rijen), titel)).encode()).hexdigest()[:8]
    svg = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {BREEDTE} {hoogte}",
            "role": "img",
            "aria-labelledby": f"titel-{sleutel} uitleg-{sleutel}",
            "font-family": LETTERTYPE,
            "font-size": "12",
            "fill": INKT,
        },
    )
    ET.SubElement(svg, "title", {"id": f"titel-{sleutel}"}).text = titel
    ET.SubElement(svg, "desc", {"id": f"uitleg-{sleutel}"}).text = uitleg
    vormen = [vak.vorm for vak in rijen[0].vakken]
    vak_breed = (BREEDTE - LINKS) / len(vormen)
    for kolom, code in enumerate(vormen):
        deze = vorm(code)
        _woord(svg, LINKS + kolom * vak_breed + 4, KOP - 10, deze.kort if deze is not None else code, klein=True)
    for nummer, rij in enumerate(rijen):
        y = KOP + nummer * RIJHOOGTE
        _lijn(svg, y)
        _woord(svg, 0, y + 17, overweging(rij.overweging).naam)
        for kolom, vak in enumerate(rij.vakken):
            staat = ["past"] * len(vak.past) + ["niet"] * len(vak.past_niet) + ["open"] * len(vak.open)
            _vak(svg, LINKS + kolom * vak_breed + 4, y + 6, vak_breed - 12, staat)
    _lijn(svg, hoogte - LEGENDA)
    x = float(LINKS)
    for soort, woorden in (("past", "past"), ("niet", "past niet"), ("open", "laat het open")):
        _deel(svg, x, hoogte - LEGENDA + 12, 16, soort)
        _woord(svg, x + 22, hoogte - LEGENDA + 24, woorden)
        x += 50 + 7 * len(woorden)
    return SafeString(ET.tostring(svg, encoding="unicode"))


def _vak(svg: ET.Element, x: float, y: float, breed: float, staat: Sequence[str]) -> None:
    for nummer, soort in enumerate(staat):
        deel = min(breed / len(staat), 22)
        _deel(svg, x + nummer * deel, y, deel - 1.5, soort)


def _deel(svg: ET.Element, x: float, y: float, breed: float, soort: str) -> None:
    vulling = {"past": OBJECTIEF, "niet": "#ffffff", "open": HISTORISCH}[soort]
    rand = OBJECTIEF if soort == "past" else RAND
    plek = {"x": f"{x:.1f}", "y": f"{y:.1f}", "width": f"{breed:.1f}", "height": "14", "fill": vulling, "stroke": rand}
    ET.SubElement(svg, "rect", plek)
    if soort == "niet":
        for begin, einde in ((y + 14, y), (y, y + 14)):
            ET.SubElement(
                svg,
                "line",
                {
                    "x1": f"{x:.1f}",
                    "y1": f"{begin:.1f}",
                    "x2": f"{x + breed:.1f}",
                    "y2": f"{einde:.1f}",
                    "stroke": INKT,
                    "stroke-width": "1.2",
                },
            )


def _woord(svg: ET.Element, x: float, y: float, woorden: str, *, klein: bool = False) -> None:
    ET.SubElement(
        svg, "text", {"x": f"{x:.1f}", "y": f"{y:.1f}", **({"font-size": "10.5"} if klein else {})}
    ).text = woorden


def _lijn(svg: ET.Element, y: float) -> None:
    plek = {"x1": "0", "x2": str(BREEDTE), "y1": f"{y:.1f}", "y2": f"{y:.1f}"}
    ET.SubElement(svg, "line", {**plek, "stroke": RASTER, "stroke-width": "1"})
