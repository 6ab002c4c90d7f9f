"""The route as a picture: a lane per gemeente, a dot per step on its day. The table with the days stands beside it.

Plain functions of values. Only presentation attributes, because the content security policy forbids inline style.
Readable without colour: what is done is a filled dot, what is expected an open one; each holds the number of its step.
"""

from __future__ import annotations

import datetime
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping

from django.utils.safestring import SafeString

from regio.notatie import datum
from samenwerking.besluiten.stand import Cel, Stand

BREEDTE, LINKS, RECHTS = 760.0, 150.0, 16.0
BAAN, BOVEN = 30.0, 34.0
INKT, ZACHT, LIJN, VOL = "#1d252c", "#4a545c", "#ccd3d8", "#1f5c73"
MAANDEN = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
DICHTBIJ = 15.0

Schaal = Callable[[datetime.date], float]


def tijdlijn(stand: Stand, namen: Mapping[str, str], *, op: datetime.date) -> SafeString:
    """The picture; empty when no step has a day. `namen` gives the name of a gemeente by its code."""
    met_dag = [cel for cel in stand.cellen.values() if cel.punt.verwacht is not None]
    dagen = [cel.punt.verwacht for cel in met_dag if cel.punt.verwacht is not None]
    if stand.route.wens is not None:
        dagen.append(stand.route.wens)
    if not met_dag:
        return SafeString("")
    van, tot = min([op, *dagen]), max([op, *dagen])
    schaal = (BREEDTE - LINKS - RECHTS) / max((tot - van).days, 1)
    banen = [*sorted(namen, key=lambda code: namen[code]), ""]
    hoogte = BOVEN + BAAN * len(banen) + 8

    def x(dag: datetime.date) -> float:
        return LINKS + (dag - van).days * schaal

    svg = ET.Element(
        "svg",
        {
            "viewBox": f"0 0 {BREEDTE:.0f} {hoogte:.0f}",
            "role": "img",
            "aria-label": f"Tijdlijn van {datum(van)} tot en met {datum(tot)}; de dagen staan in de tabel eronder",
            "class": "routebeeld",
        },
    )
    _maanden(svg, van, tot, x, hoogte)
    _streep(svg, x(op), hoogte, "vandaag", gestreept=True)
    if stand.route.wens is not None:
        _streep(svg, x(stand.route.wens), hoogte, "wens", gestreept=False)
    nummers = {stap.code: nummer for nummer, stap in enumerate(stand.procedure.stappen, start=1)}
    for baan, code in enumerate(banen):
        y = BOVEN + BAAN * baan + BAAN / 2
        _tekst(svg, 0, y + 4, namen.get(code, "Samen"), grootte=13)
        ET.SubElement(svg, "line", {"x1": f"{LINKS:.1f}", "x2": f"{BREEDTE - RECHTS:.1f}", "y1": f"{y:.1f}",
                                    "y2": f"{y:.1f}", "stroke": LIJN})  # fmt: skip
        _punten(svg, [cel for cel in met_dag if cel.plek.gemeente == code], nummers, x, y)
    return SafeString(ET.tostring(svg, encoding="unicode"))


def _punten(svg: ET.Element, cellen: list[Cel], nummers: Mapping[str, int], x: Schaal, y: float) -> None:
    bezet = -100.0
    dagen = [(cel.punt.verwacht or datetime.date.max, cel) for cel in cellen]
    for dag, cel in sorted(dagen, key=lambda paar: (paar[0], nummers[paar[1].plek.stap])):
        midden = max(x(dag), bezet + DICHTBIJ)  # steps of one day stand beside each other
        bezet = midden
        vol = cel.punt.gedaan
        ET.SubElement(
            svg,
            "circle",
            {
                "cx": f"{midden:.1f}",
                "cy": f"{y:.1f}",
                "r": "8",
                "fill": VOL if vol else "#ffffff",
                "stroke": INKT if cel.punt.kritiek else VOL,
                "stroke-width": "2.5" if cel.punt.kritiek else "1.5",
            },
        )
        _tekst(
            svg, midden, y + 3.5, str(nummers[cel.plek.stap]), grootte=10, midden=True, kleur="#ffffff" if vol else INKT
        )


def _maanden(svg: ET.Element, van: datetime.date, tot: datetime.date, x: Schaal, hoogte: float) -> None:
    maand = datetime.date(van.year, van.month, 1)
    vorige = -100.0
    while maand <= tot:
        if maand >= van:
            plek = x(maand)
            ET.SubElement(svg, "line", {"x1": f"{plek:.1f}", "x2": f"{plek:.1f}", "y1": "18", "y2": f"{hoogte:.1f}",
                                        "stroke": LIJN, "stroke-width": "0.5"})  # fmt: skip
            if plek - vorige > 34:
                jaar = f" {maand.year}" if maand.month == 1 else ""
                _tekst(svg, plek + 2, 14, f"{MAANDEN[maand.month - 1]}{jaar}", grootte=11, kleur=ZACHT)
                vorige = plek + (24 if jaar else 0)
        maand = (maand.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)


def _streep(svg: ET.Element, plek: float, hoogte: float, woord: str, *, gestreept: bool) -> None:
    vorm = {"x1": f"{plek:.1f}", "x2": f"{plek:.1f}", "y1": "18", "y2": f"{hoogte:.1f}", "stroke": INKT}
    ET.SubElement(svg, "line", {**vorm, "stroke-dasharray": "3 3"} if gestreept else {**vorm, "stroke-width": "1.5"})
    _tekst(svg, plek, 28, woord, grootte=11, midden=True)


def _tekst(
    svg: ET.Element, x: float, y: float, woorden: str, *, grootte: int, midden: bool = False, kleur: str = INKT
) -> None:
    teken = ET.SubElement(svg, "text", {"x": f"{x:.1f}", "y": f"{y:.1f}", "font-size": str(grootte), "fill": kleur})
    if midden:
        teken.set("text-anchor", "middle")
    teken.text = woorden
