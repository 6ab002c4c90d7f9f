"""Charts as SVG text, the same on a page and in a PDF; the table with the figures always stands beside it.

Plain functions of values: no request, no database. Only presentation attributes, because the content security
policy forbids inline style, and only plain numbers in attributes, whatever the language of the page.
Readable without colour: the historic part is light with a dark edge, the objective part is dark, a comparison
is a line with dots.
"""

import hashlib
import textwrap
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from django.utils.safestring import SafeString

from regio.notatie import euro_kort, getal

INKT = "#1d252c"
GRIJS = "#4a545c"
RASTER = "#d8dde1"
RAND = "#66727c"
HISTORISCH = "#ccd3d8"
OBJECTIEF = "#1f5c73"
VERGELIJK = "#b4471f"
LETTERTYPE = "'Source Sans 3', 'Source Sans 3 Variable', sans-serif"

BREEDTE = 680.0
HOOGTE = 285.0
LINKS, BOVEN, ONDER = 52.0, 50.0, 32.0
RECHTS_MET_LIJN, RECHTS_ZONDER_LIJN = 128.0, 10.0
MEESTE_JAREN = 12


@dataclass(frozen=True)
class JaarPunt:
    """One year of an ingroeipad: the two parts in euros and, if wanted, the total of another scenario."""

    label: str
    historisch: Decimal
    objectief: Decimal
    vergelijk: Decimal | None = None

    @property
    def totaal(self) -> Decimal:
        """Historic and objective part together, in euros."""
        return self.historisch + self.objectief


def boodschap(naam: str, jaar: str, verschil: Decimal) -> str:
    """The title of the chart: what the reader should remember.

    `verschil` is the amount of that year minus what the historic split would give, in euros.
    """
    if abs(verschil) < Decimal("0.5"):
        return f"{naam} krijgt in {jaar} evenveel als bij de historische verdeling"
    return f"{naam} krijgt {euro_kort(abs(verschil))} {'meer' if verschil > 0 else 'minder'} in {jaar}"


DELEN = ("Historisch deel", "Objectief deel")
"""What the light and the dark part of a bar are called."""


def beschrijving(jaren: Sequence[JaarPunt], vergelijk_naam: str = "", *, delen: tuple[str, str] | None = None) -> str:
    """The chart in words, for who does not see it: kind, period and how each series runs."""
    eerste, laatste = jaren[0], jaren[-1]
    lijn = [punt.vergelijk for punt in jaren if punt.vergelijk is not None]
    licht, donker = delen or ("het historische deel", "het objectieve deel")
    reeksen = [
        (naam, waarden)
        for naam, waarden in (
            (licht, [punt.historisch for punt in jaren]),
            (donker, [punt.objectief for punt in jaren]),
        )
        if any(waarden)
    ]
    if len(reeksen) == 2:
        reeksen.append(("samen", [punt.totaal for punt in jaren]))
    if lijn:
        reeksen.append((f"de lijn {vergelijk_naam}", lijn))
    if len(jaren) == 1:
        zinnen = [f"{naam} {euro_kort(waarden[0])}" for naam, waarden in reeksen]
        periode = eerste.label
    else:
        zinnen = [f"{naam} van {euro_kort(waarden[0])} naar {euro_kort(waarden[-1])}" for naam, waarden in reeksen]
        periode = f"{eerste.label} tot en met {laatste.label}"
    return f"Staafgrafiek van {periode}: {'; '.join(zinnen) or 'alle bedragen zijn nul'}."


def ingroeipad_grafiek(
    jaren: Sequence[JaarPunt],
    titel: str,
    beschrijving: str,
    *,
    vergelijk_naam: str = "ander scenario",
    delen: tuple[str, str] = DELEN,
) -> SafeString:
    """Ten years of one gemeente or region: stacked bars, and a line for the scenario compared with.

    `titel` becomes the text alternative in the PDF, `beschrijving` the longer one in the page. Amounts may be
    negative. Raises ValueError for no years or more than twelve: then a table alone is clearer.
    """
    if not 1 <= len(jaren) <= MEESTE_JAREN:
        raise ValueError(f"Een grafiek toont 1 tot en met {MEESTE_JAREN} jaren, niet {len(jaren)}.")
    heeft_lijn = any(punt.vergelijk is not None for punt in jaren)
    schaal = _Schaal.voor(jaren)
    sleutel = hashlib.sha256(repr((list(jaren), titel, beschrijving)).encode()).hexdigest()[:8]
    svg = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {_n(BREEDTE)} {_n(HOOGTE)}",
            "role": "img",
            "aria-labelledby": f"titel-{sleutel} uitleg-{sleutel}",
            "font-family": LETTERTYPE,
            "font-size": "13",
            "fill": INKT,
        },
    )
    ET.SubElement(svg, "title", {"id": f"titel-{sleutel}"}).text = titel
    ET.SubElement(svg, "desc", {"id": f"uitleg-{sleutel}"}).text = beschrijving
    _legenda(svg, jaren, schaal, delen)
    rechts = BREEDTE - (RECHTS_MET_LIJN if heeft_lijn else RECHTS_ZONDER_LIJN)
    _raster(svg, schaal, rechts)
    vak = (rechts - LINKS) / len(jaren)
    for nummer, punt in enumerate(jaren):
        _staaf(svg, schaal, punt, midden=LINKS + vak * (nummer + 0.5), breedte=min(vak * 0.66, 64))
    _lijn(svg, LINKS, rechts, schaal.y(Decimal(0)), kleur=RAND, dikte="1.2")
    if heeft_lijn:
        _vergelijklijn(svg, schaal, jaren, vak, vergelijk_naam)
    for nummer, punt in enumerate(jaren):
        _totaal(svg, schaal, punt, midden=LINKS + vak * (nummer + 0.5), plaats=len(jaren))
    return SafeString(ET.tostring(svg, encoding="unicode"))


@dataclass(frozen=True)
class _Schaal:
    """From euros to the vertical axis: always with zero, ticks at round amounts."""

    laag: Decimal
    hoog: Decimal
    stap: Decimal

    @classmethod
    def voor(cls, jaren: Sequence[JaarPunt]) -> "_Schaal":
        waarden = [Decimal(0)]
        for punt in jaren:
            waarden += _uiteinden(punt)
            if punt.vergelijk is not None:
                waarden.append(punt.vergelijk)
        laag, hoog = min(waarden), max(waarden)
        stap = _ronde_stap((hoog - laag) / 4)
        return cls(
            laag=(laag / stap).to_integral_value(ROUND_FLOOR) * stap,
            hoog=(hoog / stap).to_integral_value(ROUND_CEILING) * stap if hoog > laag else stap,
            stap=stap,
        )

    def y(self, bedrag: Decimal) -> float:
        deel = float((bedrag - self.laag) / (self.hoog - self.laag))
        return HOOGTE - ONDER - deel * (HOOGTE - ONDER - BOVEN)

    @property
    def eenheid(self) -> tuple[Decimal, str, int]:
        """Divide by this, say this beside the legend, this many decimals above the bars."""
        grootste = max(abs(self.laag), abs(self.hoog))
        if grootste >= 1_000_000:
            return Decimal(1_000_000), "bedragen in miljoenen euro’s", 1
        if grootste >= 10_000:
            return Decimal(1_000), "bedragen in duizenden euro’s", 0
        return Decimal(1), "bedragen in euro’s", 0


def _uiteinden(punt: JaarPunt) -> tuple[Decimal, Decimal]:
    """Bottom and top of the stack of one year."""
    delen = (punt.historisch, punt.objectief)
    return sum((min(deel, Decimal(0)) for deel in delen), Decimal(0)), sum(
        (max(deel, Decimal(0)) for deel in delen), Decimal(0)
    )


def _ronde_stap(ruw: Decimal) -> Decimal:
    """The first of 1, 2, 2,5, 5, 10 times a power of ten that is not under `ruw`; one euro for all zeros."""
    if ruw <= 0:
        return Decimal(1)
    macht = Decimal(10) ** ruw.adjusted()
    factoren = (Decimal(factor) for factor in ("1", "2", "2.5", "5", "10"))
    return next(macht * factor for factor in factoren if macht * factor >= ruw)


def _n(waarde: float) -> str:
    """A number in an attribute: a point, one decimal, whatever the language."""
    return f"{waarde:.1f}".removesuffix(".0")


def _tekst(svg: ET.Element, x: float, y: float, inhoud: str, anker: str = "start", **meer: str) -> None:
    attributen = {"x": _n(x), "y": _n(y), "text-anchor": anker}
    attributen.update({naam.replace("_", "-"): waarde for naam, waarde in meer.items()})
    ET.SubElement(svg, "text", attributen).text = inhoud


def _vlak(svg: ET.Element, x: float, y: float, breedte: float, hoogte: float, vulling: str, rand: str) -> None:
    ET.SubElement(
        svg,
        "rect",
        {
            "x": _n(x),
            "y": _n(y),
            "width": _n(breedte),
            "height": _n(hoogte),
            "fill": vulling,
            "stroke": rand,
            "stroke-width": "0.8",
        },
    )


def _lijn(svg: ET.Element, x1: float, x2: float, y: float, *, kleur: str, dikte: str) -> None:
    ET.SubElement(
        svg,
        "line",
        {"x1": _n(x1), "x2": _n(x2), "y1": _n(y), "y2": _n(y), "stroke": kleur, "stroke-width": dikte},
    )


def _legenda(svg: ET.Element, jaren: Sequence[JaarPunt], schaal: _Schaal, delen: tuple[str, str]) -> None:
    """The names of the parts, in the order of the stack; a part that is zero in every year is left out."""
    x = LINKS
    for naam, vulling, rand, waarden in (
        (delen[1], OBJECTIEF, OBJECTIEF, [punt.objectief for punt in jaren]),
        (delen[0], HISTORISCH, RAND, [punt.historisch for punt in jaren]),
    ):
        if any(waarden):
            _vlak(svg, x, 6, 13, 13, vulling, rand)
            _tekst(svg, x + 20, 17.5, naam)
            x += 130 + max(0, len(naam) - 15) * 7
    _tekst(svg, BREEDTE - 4, 17.5, schaal.eenheid[1], "end", fill=GRIJS)


def _raster(svg: ET.Element, schaal: _Schaal, rechts: float) -> None:
    deler = schaal.eenheid[0]
    bedrag = schaal.laag
    while bedrag <= schaal.hoog:
        _lijn(svg, LINKS, rechts, schaal.y(bedrag), kleur=RASTER, dikte="0.8")
        waarde = (bedrag / deler).normalize()
        decimalen = max(0, -int(waarde.as_tuple().exponent))
        _tekst(svg, LINKS - 10, schaal.y(bedrag) + 4.5, getal(waarde, decimalen), "end", fill=GRIJS)
        bedrag += schaal.stap


def _staaf(svg: ET.Element, schaal: _Schaal, punt: JaarPunt, *, midden: float, breedte: float) -> None:
    """Historic part at the bottom, objective part on it; negative parts hang under the axis."""
    boven = onder = Decimal(0)
    for bedrag, vulling, rand in (
        (punt.historisch, HISTORISCH, RAND),
        (punt.objectief, OBJECTIEF, OBJECTIEF),
    ):
        if bedrag == 0:
            continue
        begin = boven if bedrag > 0 else onder
        einde = begin + bedrag
        boven, onder = (einde, onder) if bedrag > 0 else (boven, einde)
        y1, y2 = sorted((schaal.y(begin), schaal.y(einde)))
        _vlak(svg, midden - breedte / 2, y1, breedte, y2 - y1, vulling, rand)
    _tekst(svg, midden, HOOGTE - 10, punt.label, "middle")


def _vergelijklijn(
    svg: ET.Element, schaal: _Schaal, jaren: Sequence[JaarPunt], vak: float, vergelijk_naam: str
) -> None:
    punten = [
        (LINKS + vak * (nummer + 0.5), schaal.y(punt.vergelijk))
        for nummer, punt in enumerate(jaren)
        if punt.vergelijk is not None
    ]
    for kleur, dikte in (("#ffffff", "4"), (VERGELIJK, "2")):
        ET.SubElement(
            svg,
            "polyline",
            {
                "points": " ".join(f"{_n(x)},{_n(y)}" for x, y in punten),
                "fill": "none",
                "stroke": kleur,
                "stroke-width": dikte,
                "stroke-linejoin": "round",
            },
        )
    for x, y in punten:
        ET.SubElement(
            svg,
            "circle",
            {
                "cx": _n(x),
                "cy": _n(y),
                "r": "3.6",
                "fill": "#ffffff",
                "stroke": VERGELIJK,
                "stroke-width": "2",
            },
        )
    x, y = punten[-1]
    regels = textwrap.wrap(vergelijk_naam.replace("€ ", "€\N{NO-BREAK SPACE}"), width=18, max_lines=4, placeholder=" …")
    y = min(max(y + 4.5 - (len(regels) - 1) * 8, BOVEN), HOOGTE - ONDER - len(regels) * 16)
    for regel in regels:
        _tekst(svg, max(x + 12, LINKS + vak * len(jaren) + 6), y, regel, fill=VERGELIJK, font_weight="600")
        y += 16


def _totaal(svg: ET.Element, schaal: _Schaal, punt: JaarPunt, *, midden: float, plaats: int) -> None:
    """The total above (or under) its bar, out of the way of the line, on white so that it stays readable."""
    deler, _, decimalen = schaal.eenheid
    tekst = getal(punt.totaal / deler, decimalen)
    grootte = 12.5 if plaats <= 10 else 11.0
    laagste, hoogste = _uiteinden(punt)
    top = schaal.y(hoogste if punt.totaal >= 0 else laagste)
    richting = -1 if punt.totaal >= 0 else 1
    if punt.vergelijk is not None and 0 <= richting * (schaal.y(punt.vergelijk) - top) < 22:
        top = schaal.y(punt.vergelijk) + richting * 4
    y = top - 6 if richting < 0 else top + 6 + grootte * 0.75
    breedte = len(tekst) * grootte * 0.52
    ET.SubElement(
        svg,
        "rect",
        {
            "x": _n(midden - breedte / 2 - 1),
            "y": _n(y - grootte * 0.78),
            "width": _n(breedte + 2),
            "height": _n(grootte * 0.9),
            "fill": "#ffffff",
        },
    )
    _tekst(svg, midden, y, tekst, "middle", font_size=_n(grootte), font_weight="600")
