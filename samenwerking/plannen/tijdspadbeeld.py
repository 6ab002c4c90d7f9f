"""The tijdspad as a picture: a row per bar, months above. The table with the days stands beside it.

Plain functions of values. Only presentation attributes, because the content security policy forbids inline style.
Readable without colour: how a bar stands is seen in how it is drawn, and said in a word beside it. On a page each bar
is a link with its days in words, so that a keyboard and a reader go through them; on paper the picture is one image.
"""

from __future__ import annotations

import datetime
import textwrap
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from regio.notatie import datum

INKT, ZACHT, LIJN, VOL, LICHT = "#1d252c", "#4a545c", "#ccd3d8", "#1f5c73", "#cfe3ea"
MAANDEN = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
BOVEN, LEGENDA, RAND = 40.0, 34.0, 12.0
DAG = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Strook:
    """One bar. `url`: its page; `schuif`: where its shift is asked, when who looks may shift it."""

    naam: str
    is_deel: bool
    begin: datetime.date
    einde: datetime.date
    stand: str
    voorbeeld: bool = False
    te_laat: bool = False
    url: str = ""
    schuif: str = ""

    @property
    def woorden(self) -> str:
        """The bar in words."""
        delen = [f"{self.naam}: {datum(self.begin)} tot en met {datum(self.einde)}, {self.stand}"]
        return ", ".join(delen + ["te laat"] * self.te_laat + ["dagen zijn een voorbeeld"] * self.voorbeeld)

    @property
    def ernaast(self) -> str:
        """The word beside the bar, when it says more than its form."""
        return "te laat" if self.te_laat else self.stand if self.stand in ("stilgelegd", "vervallen") else ""


@dataclass(frozen=True)
class Maat:
    """How large the picture is: on a page, or on a sheet of A3."""

    breedte: float
    links: float
    rij: float
    letters: int


PAGINA = Maat(1200.0, 340.0, 30.0, 50)
PAPIER = Maat(1700.0, 560.0, 20.0, 84)

Schaal = Callable[[datetime.date], float]


def tijdspadbeeld(stroken: Sequence[Strook], *, titel: str, op: datetime.date, op_papier: bool = False) -> SafeString:
    """The picture; empty without bars."""
    if not stroken:
        return SafeString("")
    maat = PAPIER if op_papier else PAGINA
    van = min(strook.begin for strook in stroken).replace(day=1)
    tot = _maand_later(max(strook.einde for strook in stroken))
    per_dag = (maat.breedte - maat.links - RAND) / (tot - van).days
    hoogte = BOVEN + maat.rij * len(stroken) + LEGENDA
    uitleg = f"{titel}: {len(stroken)} balken van {datum(van)} tot {datum(tot)}; de dagen staan in de tabel eronder"
    svg = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {maat.breedte:.0f} {hoogte:.0f}",
            "role": "img" if op_papier else "group",
            "aria-label": uitleg,
            "class": "tijdspad",
            "font-family": "Source Sans 3, sans-serif",
            "data-per-dag": f"{per_dag:.4f}",
        },
    )
    if op_papier:
        ET.SubElement(svg, "title").text = uitleg

    def x(dag: datetime.date) -> float:
        return maat.links + (dag - van).days * per_dag

    onder = hoogte - LEGENDA
    _maanden(svg, van, tot, x, onder, grootte=12.0 if op_papier else 10.0)
    for nummer, strook in enumerate(stroken):
        _strook(svg, strook, BOVEN + nummer * maat.rij, x, maat, op_papier=op_papier)
    if van <= op < tot:
        _lijn(svg, x(op), 17, x(op), onder, INKT, streep="4 3")
        _woord(svg, x(op), 13, "vandaag", 11, midden=True)
    _legenda(svg, onder + 10)
    return SafeString(ET.tostring(svg, encoding="unicode"))


def _maand_later(dag: datetime.date) -> datetime.date:
    return (dag.replace(day=28) + 4 * DAG).replace(day=1)


def _maanden(
    svg: ET.Element, van: datetime.date, tot: datetime.date, x: Schaal, onder: float, *, grootte: float
) -> None:
    maand, over = van, -100.0
    while maand < tot:
        plek = x(maand)
        _lijn(svg, plek, 18 if maand.month > 1 else 4, plek, onder, LIJN, dik="1.5" if maand.month == 1 else "0.5")
        if maand in (van, datetime.date(maand.year, 1, 1)):
            _woord(svg, plek + 3, 13, str(maand.year), 12, vet=True)
        if plek - over >= 26:
            _woord(svg, plek + 3, 30, MAANDEN[maand.month - 1], grootte, kleur=ZACHT)
            over = plek
        maand = _maand_later(maand)
    _lijn(svg, x(tot), 4, x(tot), onder, LIJN)


def _strook(svg: ET.Element, strook: Strook, y: float, x: Schaal, maat: Maat, *, op_papier: bool) -> None:
    _lijn(svg, 0, y, maat.breedte, y, LIJN, dik="0.5")
    inspring = 16.0 if strook.is_deel else 0.0
    grootte = 13.0 if op_papier else 11.0 if strook.is_deel else 12.0
    regels = list(_regels(strook.naam, maat.letters - (4 if strook.is_deel else 0), 1 if op_papier else 2))
    for nummer, regel in enumerate(regels):
        midden = y + maat.rij / 2 + 4 + (nummer - (len(regels) - 1) / 2) * 12.5
        _woord(svg, inspring, midden, regel, grootte, vet=not strook.is_deel, kleur=ZACHT if strook.is_deel else INKT)
    groep = svg
    if strook.url and not op_papier:
        groep = ET.SubElement(svg, "a", {"href": strook.url, "aria-label": strook.woorden, "class": "tijdspad__balk"})
        if strook.schuif:
            groep.set("data-schuif", strook.schuif)
            groep.set("data-begin", strook.begin.isoformat())
        ET.SubElement(groep, "title").text = strook.woorden
    begin, einde = x(strook.begin), x(strook.einde + DAG)
    hoog = maat.rij * (0.42 if strook.is_deel else 0.56)
    boven = y + (maat.rij - hoog) / 2
    _balk(groep, strook.stand, begin, boven, max(einde - begin, 3.0), hoog, voorbeeld=strook.voorbeeld)
    if strook.ernaast:
        links = einde + 70 > maat.breedte
        _woord(svg, begin - 4 if links else einde + 4, y + maat.rij / 2 + 4, strook.ernaast, 11, vet=True, eind=links)


def _balk(svg: ET.Element, stand: str, x: float, y: float, breed: float, hoog: float, *, voorbeeld: bool) -> None:
    vul = {"gepland": LICHT, "loopt": VOL, "afgerond": INKT}.get(stand, "#ffffff")
    vorm = {
        "x": f"{x:.1f}", "y": f"{y:.1f}", "width": f"{breed:.1f}", "height": f"{hoog:.1f}", "rx": "2",
        "fill": vul, "stroke": INKT if stand in ("stilgelegd", "vervallen", "afgerond") else VOL, "stroke-width": "1.5",
    }  # fmt: skip
    ET.SubElement(svg, "rect", {**vorm, "stroke-dasharray": "5 3", "fill-opacity": "0.75"} if voorbeeld else vorm)
    if stand == "stilgelegd":
        streep = x + 5
        while streep < x + breed - 1:
            _lijn(svg, streep, y + 1, streep, y + hoog - 1, INKT)
            streep += 6
    elif stand == "vervallen":
        _lijn(svg, x, y + hoog / 2, x + breed, y + hoog / 2, INKT)


def _regels(naam: str, letters: int, hoogstens: int) -> Iterator[str]:
    regels = textwrap.wrap(naam, letters)
    for nummer, regel in enumerate(regels[:hoogstens], start=1):
        yield f"{regel[: letters - 1]}…" if nummer == hoogstens and len(regels) > hoogstens else regel


def _legenda(svg: ET.Element, y: float) -> None:
    x = 0.0
    for woorden, stand, voorbeeld in (
        ("gepland", "gepland", False),
        ("loopt", "loopt", False),
        ("stilgelegd", "stilgelegd", False),
        ("afgerond", "afgerond", False),
        ("vervallen", "vervallen", False),
        ("streepjes: de dagen zijn een voorbeeld", "gepland", True),
    ):
        _balk(svg, stand, x + 1, y, 34, 12, voorbeeld=voorbeeld)
        _woord(svg, x + 41, y + 10.5, woorden, 11.5)
        x += 62 + 6.2 * len(woorden)


def _lijn(
    svg: ET.Element, x1: float, y1: float, x2: float, y2: float, kleur: str, *, dik: str = "1", streep: str = ""
) -> None:
    plek = {"x1": f"{x1:.1f}", "y1": f"{y1:.1f}", "x2": f"{x2:.1f}", "y2": f"{y2:.1f}"}
    vorm = {"stroke": kleur, "stroke-width": dik}
    ET.SubElement(svg, "line", plek | vorm | ({"stroke-dasharray": streep} if streep else {}))


def _woord(
    svg: ET.Element,
    x: float,
    y: float,
    woorden: str,
    grootte: float,
    *,
    kleur: str = INKT,
    vet: bool = False,
    midden: bool = False,
    eind: bool = False,
) -> None:
    vorm = {"x": f"{x:.1f}", "y": f"{y:.1f}", "font-size": f"{grootte:g}", "fill": kleur}
    if vet:
        vorm["font-weight"] = "600"
    if midden or eind:
        vorm["text-anchor"] = "middle" if midden else "end"
    ET.SubElement(svg, "text", vorm).text = woorden
